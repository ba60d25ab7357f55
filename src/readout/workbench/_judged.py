"""What persons decided, laid over what was inferred; pure.

A judgement is about a row by its id. Where a later reading gives no row of that id, the judgement goes over to a
new row that rests on the same passage; where there is none, a row that was confirmed or corrected stands as it
was.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from readout.errors import ReadoutError
from readout.model import Contact, Judgement, Ledger, Listing, Span, Standing, Statement, Table, Verdict
from readout.store import KeptJudgement
from readout.workbench._corrections import Row, corrected

Judged = Mapping[str, Sequence[KeptJudgement]]

_CLASSES: dict[Table, type[Row]] = {
    Table.CONTACT: Contact,
    Table.STATEMENT: Statement,
    Table.LISTING: Listing,
}
_DECODERS = {table: msgspec.msgpack.Decoder(kind) for table, kind in _CLASSES.items()}
_SHARE = 0.5


def table_of(row: Row) -> Table:
    """The table that a row belongs to."""
    return next(table for table, kind in _CLASSES.items() if isinstance(row, kind))


def decode_row(table: Table, value: bytes) -> Row:
    """A row as the store keeps it."""
    return _DECODERS[table].decode(value)


def rows_of(ledger: Ledger) -> tuple[Row, ...]:
    """All rows of a ledger that can be judged."""
    return (*ledger.contacts, *ledger.statements, *ledger.listings)


def main_spans(row: Row) -> tuple[Span, ...]:
    """The passages on which a row chiefly rests: what was said, else what tells of it."""
    if isinstance(row, Statement):
        return row.content or ((row.cue,) if row.cue else ())
    return tuple((c.start, c.end) for c in row.citations[:1])


def words_at(text: str, row: Row) -> str:
    """The words of a row's main passages, by which it is known again."""
    return " … ".join(text[start:end] for start, end in main_spans(row))


def standing_of(history: Sequence[Judgement]) -> Standing | None:
    """What the judgements of a row amount to; `undo` takes back the last that stands."""
    stack: list[Judgement] = []
    for judgement in history:
        if judgement.verdict is not Verdict.UNDO:
            stack.append(judgement)
        elif stack:
            stack.pop()
    if not stack:
        return None
    changes = {field: value for judgement in stack for field, value in judgement.changes.items()}
    last = stack[-1]
    return Standing(last.row, last.verdict, last.who, last.when, changes)


def standings(judged: Judged) -> dict[str, Standing]:
    """The judgements in force, by row."""
    found = ((row, standing_of([k.judgement for k in history])) for row, history in judged.items())
    return {row: standing for row, standing in found if standing is not None}


@dataclass(frozen=True, slots=True)
class Applied:
    """A ledger with judgements laid over it; `rejected` rows are as inferred but for corrections."""

    ledger: Ledger
    rejected: tuple[Row, ...]
    standings: dict[str, Standing]


def apply(ledger: Ledger, judged: Judged, text: str) -> Applied:
    """A ledger as it stands: without rejected rows, corrected, with lost rows that a person vouches for."""
    if not judged:
        return Applied(ledger, (), {})
    in_force = standings(judged)
    every = {row.id: row for row in rows_of(ledger)}
    for id_, standing in in_force.items():
        row = every.get(id_) or _vouched(id_, standing, judged[id_], text)
        if row is not None:
            every[id_] = _as_judged(row, standing, ledger, text)
    out = {id_ for id_, standing in in_force.items() if standing.verdict is Verdict.REJECT}
    stand = sorted((row for id_, row in every.items() if id_ not in out), key=_place)
    return Applied(
        replace(
            ledger,
            contacts=tuple(row for row in stand if isinstance(row, Contact)),
            statements=tuple(row for row in stand if isinstance(row, Statement)),
            listings=tuple(row for row in stand if isinstance(row, Listing)),
        ),
        tuple(sorted((row for id_, row in every.items() if id_ in out), key=_place)),
        in_force,
    )


def _place(row: Row) -> tuple[int, int]:
    return (main_spans(row) or ((0, 0),))[0]


def _vouched(id: str, standing: Standing, history: Sequence[KeptJudgement], text: str) -> Row | None:
    """A row that the reading no longer gives, from the judgement's own copy, if its words still stand there."""
    kept = history[-1]
    row = decode_row(kept.judgement.table, kept.value)
    if standing.verdict is Verdict.REJECT or words_at(text, row) != kept.words:
        return None
    return replace(row, id=id)


def _as_judged(row: Row, standing: Standing, ledger: Ledger, text: str) -> Row:
    for field, value in standing.changes.items():
        try:
            row = corrected(row, {field: value}, ledger, text)
        except ReadoutError:  # a passage that is not there any more, as the text has changed
            continue
    return row if standing.verdict is Verdict.REJECT else replace(row, confidence=1.0)


def moves(before: Ledger | None, after: Ledger, judged: Judged) -> Iterator[tuple[str, str]]:
    """The judged rows that a new reading gives under another id, old id and new, each new one once.

    Only a row that the reading before did not have can be one that had another id there.
    """
    now = {row.id: row for row in rows_of(after)}
    taken = set(judged) | ({row.id for row in rows_of(before)} if before else set())
    for id_, history in judged.items():
        if id_ in now or standing_of([k.judgement for k in history]) is None:
            continue
        kept = history[-1]
        row = decode_row(kept.judgement.table, kept.value)
        fresh = [other for new, other in now.items() if new not in taken and type(other) is type(row)]
        best = max(fresh, key=lambda other: _likeness(row, other), default=None)
        if best is not None and _likeness(row, best)[0] >= _SHARE:
            taken.add(best.id)
            yield id_, best.id


def same_words(judged: Judged, after: Ledger, text: str) -> Iterator[tuple[str, str]]:
    """The rows of another copy of a document that rest on the same words as judged ones, old id and new."""
    known: dict[tuple[Table, str], str] = {}
    for row in rows_of(after):
        known.setdefault((table_of(row), words_at(text, row)), row.id)
    for id_, history in judged.items():
        kept = history[-1]
        found = known.pop((kept.judgement.table, kept.words), None)
        if found is not None:
            yield id_, found


def _likeness(a: Row, b: Row) -> tuple[float, int]:
    """How much of the shorter of two rows' passages is in both, then how many names they share."""
    ours, theirs = main_spans(a), main_spans(b)
    shared = sum(max(0, min(e, f) - max(s, t)) for s, e in ours for t, f in theirs)
    shorter = min(sum(e - s for s, e in ours), sum(e - s for s, e in theirs))
    return shared / shorter if shorter else 0.0, len(set(_names(a)) & set(_names(b)))


def _names(row: Row) -> list[str]:
    if isinstance(row, Statement):
        parties = [ref for ref in (row.speaker, row.addressee) if ref]
    else:
        parties = [*(row.participants if isinstance(row, Contact) else row.members)]
    return [ref.name.casefold() for ref in parties]
