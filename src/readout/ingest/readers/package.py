"""Office files as packages: zip archives of XML parts, opened with caps and parsed without entities."""

import os
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import Element

from readout.ingest.content import Content, Source, unread
from readout.ingest.readers import xmlparts
from readout.ingest.readers.members import CHUNK, Members, TooMuchError
from readout.ingest.readers.reasons import said
from readout.ingest.readers.salvage import salvage

_PART_BYTES = 512 << 20
_DAMAGE: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError),
    *(NotImplementedError, RuntimeError),
)
_UNPACKING = (zipfile.BadZipFile, zlib.error, EOFError)
_STEP = 32
_PARSING: tuple[type[Exception], ...] = (xmlparts.EntitiesError, *xmlparts.DAMAGE, *_DAMAGE)
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class PackageError(Exception):
    """The package, or a part that cannot be done without, cannot be read; the message is a clause for a person."""


class EntitiesRefusedError(PackageError):
    """A part declares entities: the whole file is refused."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another (`target` is its path in the package) or to an address outside."""

    kind: str
    target: str
    external: bool


class Package:
    """An office file's parts."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.damage: list[str] = []
        source.file.seek(0)
        try:
            self._zip = zipfile.ZipFile(source.file)
        except _DAMAGE:
            self._zip = zipfile.ZipFile(_gathered(source))
            self.damage.append("the file is damaged: its list of parts is lost, and only what was found was read")
        self.names = {info.filename.lstrip("/"): info for info in self._zip.infolist()}

    def open(self, name: str) -> IO[bytes]:
        """A part as a stream; raise where it is missing, encrypted or suspiciously packed."""
        info = self.names.get(name)
        if info is None:
            raise PackageError(f"the file is damaged: its part {name} is missing")
        caps = self._source.caps
        swollen = info.file_size > caps.ratio_free_bytes and info.file_size > caps.ratio * max(
            info.compress_size, 1
        )
        if swollen or info.file_size > _PART_BYTES:
            raise PackageError(f"its part {name} unpacks to {info.file_size:,} bytes, over the cap")
        if info.flag_bits & 1:
            raise PackageError("the file is encrypted and needs a password")
        try:
            return self._zip.open(info)
        except _DAMAGE:
            raise PackageError(f"the file is damaged: its part {name} cannot be unpacked") from None

    def events(self, name: str) -> Iterator[Element]:
        """The elements of a part as they end, for large parts; raise PackageError at damage or entities."""
        parse = xmlparts.elements if self._is_plain(name) else xmlparts.elements_guarded
        try:
            with self.open(name) as stream:
                yield from parse(stream)
        except _PARSING as error:
            raise _explained(name, error) from None

    def _is_plain(self, name: str) -> bool:
        """Whether a part's XML declares nothing, so that it can be parsed as it is."""
        try:
            with self.open(name) as stream:
                return xmlparts.is_plain(stream)
        except _DAMAGE:
            return False

    def tree(self, name: str) -> Element:
        """A part's XML as a tree; raise where it is damaged."""
        root, error = self.tree_as_far(name)
        if error is not None:
            raise error
        return root

    def tree_as_far(self, name: str) -> tuple[Element, PackageError | None]:
        """A part's XML as a tree as far as it can be read, and the damage that ended it; raise if none can."""
        grow = xmlparts.tree if self._is_plain(name) else xmlparts.tree_guarded
        with self.open(name) as stream:
            root, error = grow(stream, _DAMAGE)
        if isinstance(error, _UNPACKING):
            root = grow(BytesIO(self._unpacked_as_far(name)), _DAMAGE)[0]
        why = _explained(name, error) if error is not None else None
        if root is None or isinstance(error, xmlparts.EntitiesError):
            raise why or PackageError(f"the file is damaged: its part {name} is empty")
        return root, why

    def _unpacked_as_far(self, name: str) -> bytes:
        """A part's bytes up to where its packing is damaged; ZipFile would give up all that it read at once."""
        info = self.names[name]
        file = self._source.file if not self.damage else None
        if file is None or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            return b""
        file.seek(info.header_offset + 26)
        name_length, extra_length = struct.unpack("<HH", file.read(4))
        file.seek(name_length + extra_length, os.SEEK_CUR)
        packed = file.read(info.compress_size)
        if info.compress_type == zipfile.ZIP_STORED:
            return packed
        unpack, out = zlib.decompressobj(-zlib.MAX_WBITS), bytearray()
        with suppress(zlib.error):
            for at in range(0, len(packed), _STEP):
                out += unpack.decompress(packed[at : at + _STEP])
        return bytes(out)

    def tree_or_none(self, name: str) -> Element | None:
        """A part that can be done without: its tree as far as it can be read, or None."""
        if name not in self.names:
            return None
        try:
            return self.tree_as_far(name)[0]
        except EntitiesRefusedError:
            raise
        except PackageError:
            return None

    def relations(self, name: str) -> dict[str, Relation]:
        """The links of a part (of the package itself for an empty name), by id."""
        folder, file = posixpath.split(name)
        root = self.tree_or_none(posixpath.join(folder, "_rels", file + ".rels"))
        found: dict[str, Relation] = {}
        for link in root.iter(_RELATIONS) if root is not None else ():
            target = link.get("Target", "")
            external = link.get("TargetMode") == "External"
            path = target if external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[link.get("Id", "")] = Relation(link.get("Type", "").rpartition("/")[2], path, external)
        return found

    def members(self, *folders: str) -> Members:
        """The files under these folders of the package."""
        members = Members(self._source)
        for name in sorted(n for n in self.names if n.startswith(folders) and not n.endswith("/")):
            size = self.names[name].file_size
            if not members.room():
                break
            try:
                with self.open(name) as stream:
                    members.add(posixpath.basename(name), _pieces(stream), size=size)
            except TooMuchError:
                break
            except PackageError as error:
                members.skip(posixpath.basename(name), str(error), size)
        return members


class _Kept:
    """Keeps the parts that are salvaged."""

    def __init__(self) -> None:
        self.blobs: list[bytes] = []
        self._part = bytearray()

    def blob(self, chunks: Iterable[bytes]) -> int:
        for chunk in chunks:
            self.write(chunk)
        return self.end()

    def write(self, chunk: bytes) -> None:
        self._part += chunk

    def end(self) -> int:
        self.blobs.append(bytes(self._part))
        self._part.clear()
        return len(self.blobs) - 1

    def drop(self) -> None:
        self._part.clear()

    def step(self) -> None:
        """Nobody waits."""


def _gathered(source: Source) -> BytesIO:
    """The parts that can still be found in a package whose list is lost, as a package again."""
    kept = _Kept()
    members = Members(replace(source, emit=kept, depth=0, caps=replace(source.caps, unpacked_bytes=_PART_BYTES)))
    with suppress(TooMuchError):
        salvage(source.file, members)
    found = [member for member in members.found if member.blob is not None]
    if not found:
        raise PackageError("the file is damaged: no part of it could be found")
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, blob in {member.name: member.blob for member in found}.items():
            archive.writestr(name, kept.blobs[blob or 0])
    return whole


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """A stream's bytes, piece by piece."""
    while piece := stream.read(CHUNK):
        yield piece


def refused(source: Source, error: PackageError | RecursionError) -> Content:
    """The content of a package that cannot be read."""
    deep = "its parts are nested deeper than any real document's"
    return unread(source.media_type, said(deep if isinstance(error, RecursionError) else str(error)))


def _explained(name: str, error: BaseException) -> PackageError:
    """What went wrong in a part, for a person."""
    if isinstance(error, xmlparts.EntitiesError):
        return EntitiesRefusedError("it declares XML entities, which no real document needs")
    return PackageError(f"the file is damaged: its part {name} breaks off or is not valid")


def local(tag: str) -> str:
    """An XML name without its namespace."""
    return tag.rpartition("}")[2]


_CORE = {
    "title": "title",
    "creator": "author",
    "language": "language",
    "created": "created",
    "modified": "modified",
    "creation-date": "created",
    "date": "modified",
    "initial-creator": "author",
}


def core_fields(package: Package, name: str = "docProps/core.xml") -> dict[str, tuple[str, ...]]:
    """What the file says of itself: title, author, language, and when it was made and last changed."""
    root = package.tree_or_none(name)
    fields: dict[str, tuple[str, ...]] = {}
    for element in root.iter() if root is not None else ():
        key = _CORE.get(local(element.tag))
        value = (element.text or "").strip()
        if key and value and not (key == "author" and key in fields):
            fields[key] = (value,)
    return fields
