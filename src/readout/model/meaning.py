"""What a search by meaning gives back, and what answers a question."""

from dataclasses import dataclass

from readout.model.documents import Kind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage letter for letter: `text` is `[start, end)` of its document's text.

    `best` is the span, in the document's text too, of the sentence that is nearest to what was asked.
    """

    document: str
    kind: Kind
    title: str
    date: str | None
    sender: str
    path: str
    start: int
    end: int
    text: str
    best: Span
    likeness: float


@dataclass(frozen=True, slots=True)
class NearPage:
    """One page of documents near a query in meaning, each with its nearest passage, the nearest first.

    None of them is found by the query's words. `total` counts all, `page` from 1. `meant` is what was looked for;
    empty where the query says exactly what it wants, and nothing was.
    """

    query: str
    meant: str
    total: int
    page: int
    per_page: int
    hits: tuple[Quoted, ...] = ()
