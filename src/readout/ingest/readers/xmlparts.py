"""Parsing the XML of office files fast and without entities.

Entities can only come from a document type declaration. Office programs write none: a part without one, in an
encoding in which it could not hide, goes to the parser in C, ten times faster; any other goes through defusedxml.
"""

import re
from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from xml.etree.ElementTree import iterparse as plain_iterparse

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse as guarded_iterparse

DAMAGE: tuple[type[Exception], ...] = (ParseError, RecursionError, UnicodeError)
"""What parsing damaged XML raises."""
_Caught = tuple[type[Exception], ...]
_CHUNK = 256 << 10
_OVERLAP = 16
_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_OPEN_ENCODINGS = {b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"}
"""Encodings in which `<!DOCTYPE` is written in the bytes of ASCII."""


class EntitiesError(Exception):
    """The XML declares entities, or refers to something outside."""


def is_plain(stream: IO[bytes]) -> bool:
    """Whether a stream of XML declares no document type."""
    before = stream.read(_CHUNK)
    head = before.removeprefix(b"\xef\xbb\xbf")
    declared = _DECLARED.match(head[:512])
    if not head.lstrip().startswith(b"<") or (declared and declared.group(1).lower() not in _OPEN_ENCODINGS):
        return False
    while before:
        if b"<!DOCTYPE" in before or b"<!ENTITY" in before or b"\0" in before:
            return False
        after = stream.read(_CHUNK)
        before = before[-_OVERLAP:] + after if after else b""
    return True


def tree(stream: IO[bytes], damage: _Caught) -> tuple[Element | None, Exception | None]:
    """The tree of a stream that is plain, as far as it can be read, and the damage that ended it."""
    builder = TreeBuilder()
    parser = XMLParser(target=builder)  # noqa: S314 - it declares no document type, so no entities
    error: Exception | None = None
    caught: _Caught = DAMAGE + damage
    try:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
        parser.close()
    except caught as found:
        error = found
    try:
        root: Element | None = builder.close()
    except (ParseError, AssertionError):
        root = None
    return root, error


def tree_guarded(
    stream: IO[bytes], damage: tuple[type[Exception], ...]
) -> tuple[Element | None, Exception | None]:
    """The same for any stream: the parse ends at the first entity."""
    root: Element | None = None
    caught: _Caught = DAMAGE + damage
    try:
        for _, element in guarded_iterparse(stream, events=("start",)):
            root = element if root is None else root
    except DefusedXmlException:
        return root, EntitiesError()
    except caught as found:
        return root, found
    return root, None


def elements(stream: IO[bytes]) -> Iterator[Element]:
    """The elements of a stream that is plain, as they end; the caller clears those it is done with."""
    for _, element in plain_iterparse(stream, events=("end",)):  # noqa: S314 - no document type, so no entities
        yield element


def elements_guarded(stream: IO[bytes]) -> Iterator[Element]:
    """The same for any stream: the parse ends at the first entity."""
    try:
        for _, element in guarded_iterparse(stream, events=("end",)):
            yield element
    except DefusedXmlException:
        raise EntitiesError from None
