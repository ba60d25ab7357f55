"""What answers are made of: quoted passages, sentences that rest on them, how much could not be read, errors."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar
from urllib.parse import quote

import msgspec
from msgspec import Struct

from readout.errors import Code, ReadoutError
from readout.model import Outcome, Sentence
from readout.workbench import Collection, Passage, count_outcomes
from readout.workbench.citing import Documents
from readout.workbench.ledger import count_unread

One = TypeVar("One")

encode = msgspec.json.Encoder().encode
"""An answer as JSON."""

LONGEST: Final = 2_000
"""How many characters of a passage are quoted; a longer one is quoted from its beginning."""


class Answer(Struct, frozen=True, kw_only=True):
    """What is given back."""


class Citation(Answer, frozen=True, kw_only=True):
    """A passage [start, end) of a document's text, quoted letter for letter; `cut` where the quotation is shorter.

    `file` is the sha256 of the file that the document came out of, `path` where that lay in the pile. `address`
    opens the passage in the reading room.
    """

    document: str
    file: str
    start: int
    end: int
    text: str
    cut: bool
    title: str
    date: str | None
    path: str
    address: str


class Said(Answer, frozen=True, kw_only=True):
    """A sentence of an account, how many rows it rests on, their ids, and some of their passages, quoted.

    Of many rows `rows` holds as many as were asked for; each opens at `rows/ID`. `search` is a query that lists
    the documents, where the sentence counts these.
    """

    text: str
    count: int
    rows: list[str]
    citations: list[Citation]
    search: str | None


class NotRead(Answer, frozen=True, kw_only=True):
    """How much could not be read: what is not found may be there.

    `files` failed, were read in part or wait; `documents` were not, or not wholly, read for what they tell.
    """

    files: int
    documents: int


class ProblemDetail(Answer, frozen=True, kw_only=True):
    """What went wrong, and what to do."""

    code: str
    message: str
    next_step: str


class Problem(Answer, frozen=True, kw_only=True):
    """An error."""

    error: ProblemDetail


def problem(error: ReadoutError) -> Problem:
    """An error as programs are told of it."""
    return Problem(error=ProblemDetail(code=error.code.value, message=error.message, next_step=error.hint))


def wrong(message: str, hint: str) -> ReadoutError:
    """That something was asked in a way that has no answer."""
    return ReadoutError(Code.USAGE, message, hint)


def not_read(collection: Collection) -> NotRead:
    """How much of a collection could not be read."""
    counts = count_outcomes(collection)
    files = sum(counts.get(outcome, 0) for outcome in (None, Outcome.FAILED, Outcome.PARTLY_READ))
    return NotRead(files=files, documents=count_unread(collection).total)


def page_of(found: Sequence[One], page: int, per_page: int) -> Sequence[One]:
    """One page, counted from 1, of what was found."""
    return found[(page - 1) * per_page : page * per_page]


def document_address(id: str) -> str:
    """Where a document opens in the reading room."""
    return f"/d/{quote(id, safe='')}"


class Citer:
    """Makes citations for one answer."""

    def __init__(self, collection: Collection) -> None:
        self._documents = Documents(collection)

    def cite(self, document: str | None, start: int | None, end: int | None) -> Citation | None:
        """A passage; None where there is no such document, or it has no such passage."""
        if document is None or start is None or end is None:
            return None
        known = self._documents.read(document)
        if known is None or not 0 <= start < end <= len(known[0].text):
            return None
        found, path = known
        return Citation(
            document=document,
            file=found.file,
            start=start,
            end=end,
            text=found.text[start : min(end, start + LONGEST)],
            cut=end - start > LONGEST,
            title=found.title or found.header.subject or path.rpartition("/")[2],
            date=found.date,
            path=path,
            address=f"{document_address(document)}?span={start}-{end}#hit",
        )

    def length(self, document: str) -> int:
        """How many characters a document has; 0 where there is none."""
        known = self._documents.read(document)
        return 0 if known is None else len(known[0].text)

    def cite_all(self, places: Iterable[tuple[str, int, int]]) -> list[Citation]:
        """Several passages, those that there are."""
        return [one for place in places if (one := self.cite(*place)) is not None]

    def say(self, sentence: Sentence, passages: Mapping[str, Passage], sources: int, most: int) -> Said:
        """A sentence with up to `sources` of the passages, and `most` of the rows, that it rests on."""
        rows = [row for row in dict.fromkeys(sentence.rows) if row in passages]
        shown = [passages[row] for row in rows[:sources]]
        return Said(
            text=sentence.text,
            count=len(rows),
            rows=rows[:most],
            citations=self.cite_all((p.source.id, p.start, p.end) for p in shown),
            search=sentence.search,
        )
