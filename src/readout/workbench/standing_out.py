"""What stands out in a whole pile: made when the pile was read, with what persons judged since laid over it.

Going through the whole takes seconds. So what came of it is kept for as long as nothing is read anew, and after a
judgement only the findings that rest on what was judged are told again, against what was counted of the whole.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import msgspec

from readout.account import findings
from readout.account.rarity import PileTally
from readout.model import Finding, PartyVerdict, Unit, Verdict
from readout.store import Store
from readout.workbench._cited import cited
from readout.workbench._keeping import kept
from readout.workbench._party_values import read_judgements
from readout.workbench._telling import LIKELY, Telling, Told, covered
from readout.workbench.collection import Collection
from readout.workbench.entries import entries

Findings = Told[tuple[Finding, ...]]
_OF_ROWS = frozenset({"contact", "statement"})
_ENCODE = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class _Whole:
    """What came of going through a whole pile; `judged` are the last judgements that it knows (rows, parties)."""

    told: Findings
    tally: msgspec.Raw
    judged: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Touched:
    """Rows and parties that were judged since."""

    rows: frozenset[str]
    parties: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.rows or self.parties)


_WHOLE = msgspec.msgpack.Decoder(_Whole)
_TALLY = msgspec.msgpack.Decoder(PileTally)


def what_stands_out(collection: Collection) -> Findings:
    """The findings of the whole pile, ranked, as they stand with all judgements."""
    whole = _whole(collection)
    touched = _touched(collection.store, whole.judged)
    return _laid_over(collection, whole, touched) if touched else whole.told


def go_through(collection: Collection) -> None:
    """Go through the whole again, unless that was done since the last change."""
    if _touched(collection.store, _whole(collection).judged):
        _whole(collection, again=True)


def _whole(collection: Collection, *, again: bool = False) -> _Whole:
    return kept(collection, "findings", lambda: _made(collection), _WHOLE, reading=True, again=again)


def _made(collection: Collection) -> _Whole:
    judged = _last(collection.store)
    telling = Telling(collection, entries(collection)).sure(LIKELY)
    book = telling.book()
    found = findings.findings(telling.entries, covered(collection, (), None, None), book)
    told = Told(found.findings, telling.passages(cited(found.findings), book))
    return _Whole(told, msgspec.Raw(_ENCODE(found.tally)), judged)


def _last(store: Store) -> tuple[int, int]:
    """The numbers of the last judgements about rows and about parties."""
    rows = store.judged_since(0)
    return rows[-1][0] if rows else 0, max((kept.number for kept in store.party_judgements()), default=0)


def _touched(store: Store, known: tuple[int, int]) -> _Touched:
    rows = frozenset(row for _, row in store.judged_since(known[0]))
    kept_judgements = store.party_judgements()
    if not kept_judgements or kept_judgements[-1].number <= known[1]:
        return _Touched(rows, frozenset())
    judgements, _ = read_judgements(kept_judgements)
    by_number = {j.number: j for j in judgements}
    parties: set[str | None] = set()
    for judgement in judgements:
        if judgement.number > known[1]:
            while judgement.verdict is PartyVerdict.UNDO and judgement.undone in by_number:
                judgement = by_number[judgement.undone]
            parties |= _parties(store, (unit for side in judgement.sides for unit in side))
    return _Touched(rows, frozenset(id_ for id_ in parties if id_ is not None))


def _parties(store: Store, units: Iterable[Unit]) -> set[str | None]:
    """The parties that some units are, and were inferred to be."""
    return {id_ for unit in units for id_ in (store.unit_party(unit), store.inferred_party(unit))}


def _laid_over(collection: Collection, whole: _Whole, touched: _Touched) -> Findings:
    before = whole.told.account
    known = collection.store.row_parties(list({row for f in before for row in f.sentence.rows}))
    renamed = {f.key for f in before if touched.parties & _named(f, known)}
    affected = [f for f in before if f.key in renamed or not touched.rows.isdisjoint(f.sentence.rows)]
    rows = {row for f in affected if f.sort in _OF_ROWS for row in f.sentence.rows} | touched.rows
    telling = Telling(collection, entries(collection, rows=sorted(rows)) if rows else ()).sure(LIKELY)
    book = telling.book()
    as_read = {
        e.row.id
        for e in telling.entries
        if e.standing is None or (e.standing.verdict is Verdict.CONFIRM and not e.standing.changes)
    }
    judged = touched.rows - as_read
    fewer = _without(affected, judged, renamed)
    gone = {f.key for f in affected} - {f.key for f in fewer}
    new = [*fewer, *findings.retold(telling.entries, _TALLY.decode(whole.tally), book)]
    account = findings.amended(before, gone, new)
    return Told(account, whole.told.passages | telling.passages(cited(new), book))


def _named(finding: Finding, known: dict[str, dict[int, str]]) -> set[str]:
    """The parties that a finding is about, and those that its rows name now."""
    return {*finding.parties, *(id_ for row in finding.sentence.rows for id_ in known.get(row, {}).values())}


def _without(affected: Sequence[Finding], judged: frozenset[str], renamed: set[str]) -> list[Finding]:
    """Those of more than single rows that stand all the same; a change no longer cites what was judged."""
    kept_ = []
    for finding in affected:
        rows = tuple(row for row in finding.sentence.rows if row not in judged)
        whole = len(rows) == len(finding.sentence.rows) or (finding.sort == "change" and rows)
        if finding.sort not in _OF_ROWS and finding.key not in renamed and whole:
            kept_.append(replace(finding, sentence=replace(finding.sentence, rows=rows)))
    return kept_
