"""Judging parties: merge, split, rename, keep apart, undo; each takes effect at once, everywhere."""

from collections.abc import Collection as Several
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from readout.errors import Code, ReadoutError
from readout.model import PartyJudgement, PartyVerdict, Unit
from readout.resolve import in_force, lay_over
from readout.store import Store
from readout.text.names import name_unit
from readout.workbench._party_values import (
    Told,
    by_unit,
    decode_facts,
    decode_found,
    folded_names,
    keep_judgement,
    kept_party,
    read_judgements,
    summed,
)
from readout.workbench.collection import Collection
from readout.workbench.entries import find_party

_MOST_ANCHORS = 400
"""Units of a side that a judgement is anchored in: enough to know the party again."""


def merge_parties(collection: Collection, one: str, other: str, *, who: str) -> PartyJudgement:
    """Two parties, each given by an id or words of its name, are one: the second becomes part of the first."""
    first, second = find_party(collection, one).id, find_party(collection, other).id
    if first == second:
        raise ReadoutError(Code.USAGE, "Both are the same party already.", "Name two different ones.")
    return _judge(collection, PartyVerdict.MERGE, (_side(collection, first), _side(collection, second)), who)


def join_unit(collection: Collection, party: str, unit: Unit, *, who: str) -> PartyJudgement:
    """A unit whose party is open, or wrong, is this one."""
    id_ = find_party(collection, party).id
    known = {u.key: u for u in collection.store.document_units(unit.document)}
    if unit.key not in known:
        raise ReadoutError(
            Code.NOT_FOUND,
            f"Document {unit.document} names nobody by {unit.key!r}.",
            "See: readout parties --of DOC",
        )
    if known[unit.key].party not in (None, id_):
        _judge(collection, PartyVerdict.SPLIT, ((unit,),), who)
    return _judge(collection, PartyVerdict.MERGE, (_side(collection, id_), (unit,)), who)


def split_party(
    collection: Collection,
    party: str,
    *,
    who: str,
    documents: Several[str] = (),
    names: Several[str] = (),
    name: str | None = None,
) -> PartyJudgement:
    """Units leave their party and are one of their own: those of some documents, or that print some names.

    `name` is what the new party is called, else as its units are oftenest.
    """
    id_ = find_party(collection, party).id
    units = [Unit(u.document, u.key) for u in collection.store.units_of(id_)]
    told = _told(collection.store, units)
    wanted = {name_unit(n) for n in names}
    leaving = [
        u
        for u in units
        if u.document in documents or (u in told and wanted & {name_unit(n) for n in _forms(told, u)})
    ]
    if not leaving or len(leaving) == len(units):
        what = "Nothing" if not leaving else "Everything"
        raise ReadoutError(
            Code.USAGE,
            f"{what} of {id_} would leave it.",
            f"See what it is made of: readout parties {id_} --units",
        )
    return _judge(collection, PartyVerdict.SPLIT, (tuple(leaving),), who, name=name)


def rename_party(collection: Collection, party: str, name: str, *, who: str) -> PartyJudgement:
    """A party is called so."""
    said = " ".join(name.split())
    if not said:
        raise ReadoutError(
            Code.USAGE, "A party needs a name.", "For example: readout parties khan --rename 'A. Khan'"
        )
    id_ = find_party(collection, party).id
    return _judge(collection, PartyVerdict.RENAME, (_side(collection, id_),), who, name=said[:200])


def keep_apart(collection: Collection, one: str, other: str, *, who: str) -> PartyJudgement:
    """Two parties are never the same, whatever is read later."""
    first, second = find_party(collection, one).id, find_party(collection, other).id
    if first == second:
        raise ReadoutError(
            Code.USAGE, "Both are one party now.", f"Part them first: readout parties {first} --split-name NAME"
        )
    return _judge(collection, PartyVerdict.APART, (_side(collection, first), _side(collection, second)), who)


def undo_party_judgement(collection: Collection, number: int, *, who: str) -> PartyJudgement:
    """Take back a judgement by its number."""
    every, _ = read_judgements(collection.store.party_judgements())
    if number not in {j.number for j in in_force(every)}:
        raise ReadoutError(
            Code.NOT_FOUND, f"There is no judgement {number} in force.", "See them with: readout parties --log"
        )
    return _judge(collection, PartyVerdict.UNDO, (), who, undone=number)


def _side(collection: Collection, id: str) -> tuple[Unit, ...]:
    return tuple(Unit(u.document, u.key) for u in collection.store.units_of(id, limit=_MOST_ANCHORS))


def _forms(told: Told, unit: Unit) -> Iterable[str]:
    _, facts = told[unit]
    return (facts.name, *facts.headed, *(form.text for form in facts.forms))


def _told(store: Store, units: Iterable[Unit]) -> Told:
    documents = sorted({unit.document for unit in units})
    return by_unit(decode_facts(raw) for raw in store.facts(documents))


def _judge(
    collection: Collection,
    verdict: PartyVerdict,
    sides: tuple[tuple[Unit, ...], ...],
    who: str,
    *,
    name: str | None = None,
    undone: int | None = None,
) -> PartyJudgement:
    """Record a judgement and bring all parties that judgements touch up to date, in one transaction."""
    store = collection.store
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    names = folded_names(_told(store, [unit for side in sides for unit in side]))
    with store.write(judged=True):
        before, _ = read_judgements(store.party_judgements())
        judgement = PartyJudgement(0, verdict, sides, who, now, name, undone)
        number = store.put_party_judgement(keep_judgement(judgement, names))
        judgement = PartyJudgement(number, verdict, sides, who, now, name, undone)
        _refresh(store, (*before, judgement))
    return judgement


def _refresh(store: Store, judgements: Sequence[PartyJudgement]) -> None:
    """Make anew, from what was inferred, the parties that the last judgement touches, and those bound to them."""
    kept, names = read_judgements(store.party_judgements())
    touched = _touched(store, judgements)
    documents = sorted({unit.document for unit in touched})
    rows = [u for document in documents for u in store.document_units(document)]
    inferred = {u.inferred for u in rows if Unit(u.document, u.key) in touched and u.inferred}
    whole = {Unit(u.document, u.key): u for id_ in sorted(inferred) for u in store.units_of(id_, inferred=True)}
    whole |= {Unit(u.document, u.key): u for u in rows if u.inferred is None or u.inferred in inferred}
    told = _told(store, whole)
    known = {unit: name for unit, name in folded_names(told).items() if unit in whole}
    found = {id_: decode_found(value) for id_, value in store.found_parties(sorted(inferred)).items()}
    standing = lay_over(found, {unit: u.inferred for unit, u in whole.items()}, kept, names, known)
    before = {u.party for u in whole.values() if u.party}
    changed = [(unit, id_) for unit, id_ in standing.party_of.items() if whole[unit].party != id_]
    parties = [kept_party(summed(party, told)) for party in standing.parties.values()]
    store.change_parties(sorted(before), parties, changed)


def _touched(store: Store, judgements: Sequence[PartyJudgement]) -> set[Unit]:
    """The units of the last judgement, or of the one that it undoes, and of all that touch the same parties."""
    inferred: dict[int, set[str | None]] = {}
    units = {j.number: {unit for side in j.sides for unit in side} for j in judgements}
    for number, some in units.items():
        inferred[number] = {store.inferred_party(unit) for unit in some}
    last = judgements[-1]
    first = _undone(judgements, last)
    bound, parties = {first}, set(inferred[first]) - {None}
    for _ in judgements:
        more = {
            n for n, some in inferred.items() if n not in bound and (some & parties or units[n] & units[first])
        }
        if not more:
            break
        bound |= more
        parties |= {id_ for n in more for id_ in inferred[n]} - {None}
    return {unit for number in bound for unit in units[number]}


def _undone(judgements: Sequence[PartyJudgement], last: PartyJudgement) -> int:
    """The number of the judgement that is taken back in the end, or put in force again; its own for others."""
    by_number = {j.number: j for j in judgements}
    while last.verdict is PartyVerdict.UNDO and last.undone in by_number:
        last = by_number[last.undone]
    return last.number
