"""A list of names or queries asked for at once: how many documents each finds, from when to when, and the best."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import msgspec

from readout.errors import Code, ReadoutError
from readout.export.tables import csv_lines
from readout.ingest.decoding import decode
from readout.model import Asked, NamesList, Outcome, SearchSum
from readout.runner import Meter
from readout.search import sum_up
from readout.search.tokens import words
from readout.workbench._keeping import kept, let_go
from readout.workbench._register import Tell
from readout.workbench._scope import asks_persons, scope_of
from readout.workbench.collection import Collection
from readout.workbench.listing import count_outcomes
from readout.workbench.notes import new_id, now
from readout.workbench.searching import texts_of

MOST_BYTES: Final = 1 << 20
MOST_LINES: Final = 5_000
LONGEST_LINE: Final = 300
MOST_COLUMNS: Final = 200
TOP: Final = 3
"""How many documents are shown of each line."""

_MOST_NAME = 120
_TEXTS = 512
_MOST_TURNED = 4
_NAME_HEADS = ("name", "names")
_QUERY_HEADS = ("query", "queries")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")
_QUOTES = re.compile(r'["“”„‟«»]')


@dataclass(frozen=True, slots=True)
class LineFound:
    """A line of a list with what it finds."""

    asked: Asked
    found: SearchSum


@dataclass(frozen=True, slots=True)
class NamesFound:
    """A list with what each line finds; `failed` and `partly` files could not be read, or only in part.

    A line that finds nothing says nothing of those.
    """

    names: NamesList
    lines: tuple[LineFound, ...]
    failed: int
    partly: int

    @property
    def hit(self) -> int:
        """How many lines find anything."""
        return sum(1 for line in self.lines if line.found.total)


def make_names(
    content: bytes | str, name: str, *, who: str, phrase: bool = True, slips: bool = False
) -> NamesList:
    """A list of names out of a text or a csv, kept nowhere yet.

    Of a csv, the column headed `name` or `query` is taken, else the first; of a text, each line. Names are asked
    for as phrases, both ways round (`First Last`, as headers print it `Last, First`), with spellings one slip away
    where `slips` says so. Queries are taken as they are. Raises TOO_LARGE where it is too much, USAGE where it is
    nothing.
    """
    lines = list(_lines(_text(content)))
    if not lines:
        raise ReadoutError(Code.USAGE, "There is no name in this list.", "Give one name on each line.")
    asked = tuple(
        Asked(text, text if query else name_query(text, phrase=phrase, slips=slips)) for text, query in lines
    )
    called = " ".join(name.split())[:_MOST_NAME] or f"{len(asked):,} names"
    return NamesList(new_id()[:12], called, asked, phrase, slips, " ".join(who.split()), now())


def keep_names(collection: Collection, names: NamesList) -> NamesList:
    """Keep a list, so that it can be asked for again."""
    with collection.store.keep():
        collection.store.put_names_list(names)
    return names


def names_lists(collection: Collection) -> tuple[NamesList, ...]:
    """All lists that are kept, the newest first."""
    return tuple(collection.store.names_lists())


def names_list(collection: Collection, id: str) -> NamesList:
    """A list by its id; NOT_FOUND where there is none."""
    found = collection.store.names_list(id)
    if found is None:
        raise ReadoutError(Code.NOT_FOUND, "There is no such list of names.", "See all of them under Names list.")
    return found


def forget_names(collection: Collection, id: str) -> None:
    """Keep a list no longer, nor what it found."""
    names = names_list(collection, id)
    with collection.store.keep():
        collection.store.drop_names_list(names.id)
    let_go(collection, _called(names))


def ask_names(
    collection: Collection, names: NamesList, *, once: bool = False, progress: Tell | None = None
) -> NamesFound:
    """What each line of a list finds; kept until the collection changes, unless it asks what persons do.

    A list that is asked `once` leaves nothing behind.
    """

    def make() -> tuple[LineFound, ...]:
        return tuple(_ask(collection, names, progress))

    if once or any(asks_persons(line.query) for line in names.lines):
        lines = make()
    else:
        lines = kept(collection, _called(names), make, _FOUND)
    counts = count_outcomes(collection)
    return NamesFound(names, lines, counts.get(Outcome.FAILED, 0), counts.get(Outcome.PARTLY_READ, 0))


def _called(names: NamesList) -> str:
    return f"names-{names.id}"


_FOUND = msgspec.msgpack.Decoder(tuple[LineFound, ...])


def _ask(collection: Collection, names: NamesList, progress: Tell | None) -> Iterator[LineFound]:
    meter = Meter("asking", progress, total=len(names.lines))
    index, scope = collection.index(), scope_of(collection)
    text_of: Callable[[str], str] = lru_cache(_TEXTS)(texts_of(collection))
    for line in names.lines:
        yield LineFound(line, sum_up(index, line.query, text_of=text_of, most=TOP, scope=scope))
        meter.advance()
    meter.finish()


_HEAD = ("line", "name", "query", "documents", "first", "last", "undated", "notice")
_HIT = ("document", "title", "date", "passage")


def names_csv(found: NamesFound) -> Iterator[str]:
    """The answer as CSV: a row for each line, with the best documents, and what could not be read beside each."""
    best = [f"{what}_{number}" for number in range(1, TOP + 1) for what in _HIT]
    head = (*_HEAD, *best, "files_not_read", "files_read_in_part")
    return csv_lines(head, (_row(number, line, found) for number, line in enumerate(found.lines, 1)))


def _row(number: int, line: LineFound, found: NamesFound) -> Sequence[object]:
    answer = line.found
    figures = (answer.total, answer.first, answer.last, answer.undated, " ".join(answer.notices))
    hits = [
        cell
        for hit in answer.hits
        for cell in (hit.document, hit.title, hit.date, hit.snippets[0].text if hit.snippets else "")
    ]
    filled = [*hits, *[""] * (len(_HIT) * TOP - len(hits))]
    return (number, line.asked.text, line.asked.query, *figures, *filled, found.failed, found.partly)


def name_query(name: str, *, phrase: bool, slips: bool) -> str:
    """The query that asks for a name: its words in order, both ways round, or each in any place."""
    first, last = _first_and_last(name)
    if phrase and first and last:
        return f"{_asked(f'{first} {last}', phrase, slips)} OR {_asked(f'{last} {first}', phrase, slips)}"
    return _asked(name, phrase, slips)


def _first_and_last(name: str) -> tuple[str, str]:
    """A name's parts as they may change round: those about a comma, else its last word and what is before it."""
    last, comma, first = name.partition(",")
    if comma and "," not in first:
        return " ".join(words(first)), " ".join(words(last))
    found = words(_QUOTES.sub(" ", name))
    return (" ".join(found[:-1]), found[-1]) if 1 < len(found) <= _MOST_TURNED else ("", "")


def _asked(name: str, phrase: bool, slips: bool) -> str:
    found = words(_QUOTES.sub(" ", name))
    if not phrase:
        return " ".join(f"{word}~1" if slips and len(word) > 2 else f'"{word}"' for word in found)
    spelled = (f"{word}~" if slips and len(word) > 2 else word for word in found)
    return f'"{" ".join(spelled)}"' if found else ""


def _text(content: bytes | str) -> str:
    if len(content) > MOST_BYTES:
        raise ReadoutError(
            Code.TOO_LARGE, f"A list may have at most {MOST_BYTES >> 20} MB.", "Cut it into several lists."
        )
    text = decode(content).text if isinstance(content, bytes) else content
    if _NO_TEXT.search(text):
        raise ReadoutError(
            Code.USAGE, "This is no text.", "Save the table as CSV, or as plain text, and send that."
        )
    return text.removeprefix("\ufeff")


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Each name or query, and whether it is a query."""
    rows, column, query = _table(text)
    count = 0
    for row in rows:
        cell = " ".join(row[column].split()) if column < len(row) else ""
        if not cell or not (query or words(cell)):
            continue
        if len(cell) > LONGEST_LINE:
            raise ReadoutError(
                Code.TOO_LARGE,
                f"A name may have at most {LONGEST_LINE} characters: “{cell[:40]} …”",
                "Shorten it.",
            )
        count += 1
        if count > MOST_LINES:
            raise ReadoutError(
                Code.TOO_LARGE, f"A list may have at most {MOST_LINES:,} names.", "Cut it into several lists."
            )
        yield cell, query


def _table(text: str) -> tuple[list[list[str]], int, bool]:
    """The rows, which column to take, and whether it holds queries."""
    rows = _rows(text)
    heads = [cell.strip().casefold() for cell in rows[0]] if rows else []
    for wanted, query in ((_QUERY_HEADS, True), (_NAME_HEADS, False)):
        for column, head in enumerate(heads):
            if head in wanted:
                return rows[1:], column, query
    return rows, 0, False


def _rows(text: str) -> list[list[str]]:
    """The cells of a csv; of lines that are no csv, each by itself."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 20 * MOST_LINES:
        raise ReadoutError(
            Code.TOO_LARGE, f"A list may have at most {MOST_LINES:,} names.", "Cut it into several."
        )
    parted = _parted_by(lines)
    if parted is None:
        return [[line.strip().strip('"')] for line in lines]
    try:
        rows = [row[:MOST_COLUMNS] for row in csv.reader(io.StringIO(text), delimiter=parted)]
    except csv.Error as error:
        raise ReadoutError(
            Code.USAGE, f"The table cannot be read: {error}.", "Save it as CSV again, or paste the names."
        ) from error
    return [row for row in rows if any(cell.strip() for cell in row)]


def _parted_by(lines: Sequence[str]) -> str | None:
    """What parts the cells of a csv: the sign that its first line has; a comma and a blank part no cells."""
    first = lines[0] if lines else ""
    bare = re.sub(r'"[^"]*"', "", first)
    for sign in ("\t", ";", ","):
        if sign in bare and not (sign == "," and all(re.search(r",\s", line) for line in lines if "," in line)):
            return sign
    quoted = any(line.startswith('"') and line.rstrip().endswith('"') for line in lines)
    return "," if quoted and "," in "".join(lines) else None
