"""The fields of the index, and how an entry becomes them.

Every text field is fed folded words joined by spaces (see tokens), so tantivy only splits at blanks. The full
text is not stored: it is in the store, and the index can be thrown away and rebuilt from there.
"""

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from hashlib import blake2b
from typing import Any

import msgspec
import tantivy

from readout.search.dates import bounds, instant, month_of, year_of
from readout.search.entries import Entry
from readout.search.tokens import broken_words, joined, words

VERSION = 2
"""Of fields and tokeniser together: an index of another version is rebuilt, never read."""

PHRASED = ("text", "card", "title", "from", "to", "path", "number", "place", "stamp")
"""Fields of words with positions; `card` holds all that is known of a document beside its text."""

EXACT = ("kind", "audience", "marking", "caption", "exemption", "tag", "lang", "thread", "has")
"""Fields whose whole value is one term."""

_FACETS = ("kind", "marking", "lang", "caption", "tag")
_PRINTED = ("sender", "recipient", "placed")
"""Whole values as a list shows them, for facets alone."""

_INTEGERS = ("first", "last", "oldest", "newest", "year", "month")
_LETTERS_DIGITS = re.compile(r"[^\W\d_]+|\d+")
_TIES = 1 << 23
_LATEST = (1 << 39) - 1

_MARKINGS = {
    "U": "UNCLASSIFIED",
    "UNCLAS": "UNCLASSIFIED",
    "SBU": "SENSITIVE BUT UNCLASSIFIED",
    "UNCLASSIFIED SENSITIVE": "SENSITIVE BUT UNCLASSIFIED",
    "LOU": "LIMITED OFFICIAL USE",
    "C": "CONFIDENTIAL",
    "S": "SECRET",
    "TS": "TOP SECRET",
}


@dataclass(frozen=True, slots=True)
class Card:
    """What a hit shows before its text is fetched; kept in the index as it is."""

    id: str
    original: str
    kind: str
    title: str
    sender: str
    date: str | None
    path: str


def build_schema() -> Any:
    """The schema; a change to it needs a new VERSION."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_bytes_field("stored", stored=True)
    for name in PHRASED:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("stem", tokenizer_name="stem", index_option="freq")
    for name in EXACT:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=name in _FACETS)
    for name in _PRINTED:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in _INTEGERS:
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_float_field("tie", fast=True)
    for name in ("group", "self"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    builder.add_boolean_field("copy", indexed=True, fast=True)
    return builder.build()


def register_tokenizers(index: Any) -> None:
    """Make the index's tokenisers known to an opened index; tantivy keeps only their names."""
    split = tantivy.Tokenizer.whitespace()
    index.register_tokenizer("whitespace", tantivy.TextAnalyzerBuilder(split).build())
    stemmed = tantivy.TextAnalyzerBuilder(split).filter(tantivy.Filter.stemmer("english"))
    index.register_tokenizer("stem", stemmed.build())


@lru_cache(maxsize=65_536)
def group_of(document: str) -> int:
    """A number for a document id, by which copies are put together with their original."""
    return int.from_bytes(blake2b(document.encode(), digest_size=8).digest(), "big") >> 1


def tie_of(document: str) -> float:
    """A weight of 0 to 0.01 for a document, which settles the order of equally good finds once and for all."""
    return group_of(document) % 65_536 / 6_553_600


def marking_key(printed: str) -> str:
    """A classification as the index has it: upper case, the usual short forms written out."""
    plain = " ".join(printed.replace("/", " ").upper().split())
    return _MARKINGS.get(plain, plain)


@lru_cache(maxsize=16_384)
def exact_key(value: str) -> str:
    """A name, caption, tag or code as the index has it: its folded words joined by blanks; the same come often."""
    return " ".join(words(value))


def number_words(number: str) -> list[str]:
    """A document's number in parts of letters or digits, so that `10 KABUL 12` and `10KABUL12` are one."""
    return [part for word in words(number) for part in _LETTERS_DIGITS.findall(word)]


@lru_cache(maxsize=16_384)
def display_name(printed: str) -> str:
    """A correspondent as a list shows it: without the angle-bracketed address, blanks made single."""
    name = printed.split("<", 1)[0].strip(" \t\r\n\"'") or printed
    return " ".join(name.split())


def _sort_keys(entry: Entry) -> tuple[int, int]:
    """Keys to sort by, oldest and newest first; unique, so that pages never overlap; undated come last in both."""
    tie = group_of(entry.id) % _TIES
    at = instant(entry.date)
    if at is None:
        return _LATEST * _TIES + tie, -_TIES + tie
    return at * _TIES + tie, at * _TIES + (_TIES - 1 - tie)


def _exact_values(entry: Entry) -> dict[str, list[str]]:
    present = {
        "title": entry.title,
        "from": entry.sender,
        "to": entry.to,
        "marking": entry.marking,
        "caption": entry.captions,
        "exemption": entry.exemptions,
        "tag": entry.tags,
        "lang": entry.language,
        "number": entry.number,
        "place": entry.place,
        "thread": entry.thread,
        "date": bounds(entry.date),
    }
    return {
        "kind": [entry.kind],
        "audience": [entry.audience],
        "marking": [marking_key(entry.marking)] if entry.marking else [],
        "caption": [exact_key(v) for v in entry.captions],
        "exemption": [exact_key(v) for v in entry.exemptions],
        "tag": [exact_key(v) for v in entry.tags],
        "lang": [entry.language.lower()] if entry.language else [],
        "thread": [entry.thread] if entry.thread else [],
        "has": [name for name, value in present.items() if value],
        "sender": [display_name(v) for v in entry.sender],
        "recipient": list(dict.fromkeys(display_name(v) for v in entry.to)),
        "placed": [" ".join(entry.place.split())] if entry.place else [],
    }


def _phrased_values(entry: Entry) -> dict[str, list[str]]:
    own, title = joined(entry.text), exact_key(entry.title)
    senders, receivers = [exact_key(v) for v in entry.sender], [exact_key(v) for v in entry.to]
    codes = (*entry.number, *entry.captions, *entry.exemptions, *entry.tags)
    marks = (entry.marking or "", entry.place or "")
    return {
        "text": [own],
        "card": [title, *senders, *receivers, *(exact_key(v) for v in (*codes, *marks))],
        "stem": [own, " ".join(w for w, _, _ in broken_words(entry.text)), title],
        "title": [title],
        "from": senders,
        "to": receivers,
        "path": [joined(entry.path)],
        "number": [" ".join(number_words(v)) for v in entry.number],
        "place": [exact_key(entry.place)] if entry.place else [],
        "stamp": [joined(entry.furniture)],
    }


def to_tantivy(entry: Entry) -> Any:
    """The tantivy document of an entry; halves of characters, which no index can hold, become question marks."""
    try:
        return _to_tantivy(entry)
    except UnicodeEncodeError:
        values = {field.name: getattr(entry, field.name) for field in fields(entry)}
        return _to_tantivy(Entry(**{name: _whole(value) for name, value in values.items()}))


def _whole(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_whole, value))
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _to_tantivy(entry: Entry) -> Any:
    out = tantivy.Document()
    out.add_text("id", entry.id)
    sender = "; ".join(display_name(v) for v in entry.sender)
    card = Card(entry.id, entry.original, entry.kind, entry.title, sender, entry.date, entry.path)
    out.add_bytes("stored", msgspec.msgpack.encode(card))
    for name, values in (_phrased_values(entry) | _exact_values(entry)).items():
        for value in values:
            if value:
                out.add_text(name, value)
    span, year, month = bounds(entry.date), year_of(entry.date), month_of(entry.date)
    if span is not None:
        out.add_integer("first", span[0])
        out.add_integer("last", span[1])
    if year is not None:
        out.add_integer("year", year)
    if month is not None:
        out.add_integer("month", month)
    oldest, newest = _sort_keys(entry)
    out.add_integer("oldest", oldest)
    out.add_integer("newest", newest)
    out.add_float("tie", tie_of(entry.id))
    out.add_unsigned("self", group_of(entry.id))
    out.add_unsigned("group", group_of(entry.original))
    out.add_boolean("copy", entry.original != entry.id)
    return out


def read_card(stored: Any) -> Card:
    """The card of a document fetched from the index."""
    return msgspec.msgpack.decode(stored.get_first("stored"), type=Card)
