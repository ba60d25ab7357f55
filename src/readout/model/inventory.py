"""What a pile is, as counted: the values behind the inventory page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """A label, how often it occurs, and a search query that lists the documents (empty: none)."""

    label: str
    count: int
    query: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that ought to be there and is not.

    `kind` is one of `reference` (a cited cable not in the pile), `series` (a hole in a numbered series),
    `attachment` (named, not enclosed), `pages` (withheld pages), `files` (not read). `label` names it in a
    few words, `detail` is a sentence, `documents` are ids where it shows (first 20), `count` how many times.
    """

    kind: str
    label: str
    detail: str
    count: int = 1
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inventory:
    """What the documents are: sentences for reading, tables for looking up, and what is missing."""

    sentences: tuple[str, ...]
    files: int
    documents: int
    distinct_documents: int
    outcomes: tuple[Count, ...] = ()
    kinds: tuple[Count, ...] = ()
    media_types: tuple[Count, ...] = ()
    markings: tuple[Count, ...] = ()
    captions: tuple[Count, ...] = ()
    exemptions: tuple[Count, ...] = ()
    years: tuple[Count, ...] = ()
    months: tuple[Count, ...] = ()
    senders: tuple[Count, ...] = ()
    recipients: tuple[Count, ...] = ()
    places: tuple[Count, ...] = ()
    languages: tuple[Count, ...] = ()
    threads: tuple[Count, ...] = ()
    subjects: tuple[Count, ...] = ()
    first_date: str | None = None
    last_date: str | None = None
    undated: int = 0
    notable: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
