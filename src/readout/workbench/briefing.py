"""Making a brief: what bears on a question is gathered, put into sentences, and compared with the documents."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from readout.account.brief.checking import checked
from readout.account.brief.choosing import leads, told_in_text
from readout.account.brief.composing import CANDIDATES, Material, compose
from readout.account.brief.dates import in_words
from readout.account.brief.material import CitedText
from readout.account.brief.missing import shown_gaps
from readout.account.brief.overview import Scope
from readout.account.phrases import counted, start
from readout.errors import Code, ReadoutError
from readout.model import (
    Brief,
    BriefQuery,
    Entry,
    Inventory,
    Ledger,
    Party,
    Source,
    Table,
)
from readout.search.tokens import words
from readout.store import RowQuery
from readout.workbench._judged import apply
from readout.workbench._resolving import source_of
from readout.workbench.collection import Collection
from readout.workbench.counting import take_inventory
from readout.workbench.entries import coverage, entries, find_party, parties, seconds_of
from readout.workbench.searching import search

_MOST_ROWS = 20_000


def make_brief(collection: Collection, query: BriefQuery) -> Brief:
    """A brief on a collection, or on what is asked; every quotation is compared with its document at the end."""
    pair = _pair(collection, query)
    found = _bearing(collection, query, pair)
    sure = [e for e in found if e.row.confidence >= query.confidence or e.standing is not None]
    known = parties(collection, {id_ for entry in sure for id_ in entry.parties if id_ is not None})
    ordered = leads([[entry] for entry in sure], known)
    inventory = take_inventory(collection)
    scope = _scope(collection, query, pair, sure)
    only = frozenset(source.id for source in scope.sources) if scope.about else None
    sources = {lead.entry.source.id: lead.entry.source for lead in ordered[: query.sentences * CANDIDATES]}
    sources |= _sources(collection, [id_ for id_ in shown_gaps(inventory, only) if id_ not in sources])
    material = Material(
        query=query,
        title=_title(collection, query, pair),
        subtitle=_subtitle(collection, query),
        leads=ordered,
        known=known,
        texts=_texts(collection, sources),
        sources=sources,
        inventory=inventory,
        coverage=coverage(collection, [party.id for party in pair], query.since, query.until),
        scope=scope,
        pair=pair,
        unsure=len(found) - len(sure),
        home=_home(inventory),
    )
    return _verified(collection, compose(material))


def _pair(collection: Collection, query: BriefQuery) -> tuple[Party, ...]:
    if query.between is None:
        return ()
    first, second = (find_party(collection, name) for name in query.between)
    if first.id == second.id:
        raise ReadoutError(
            Code.USAGE, f"Both names mean {first.name}.", "Name two different parties, or give their ids."
        )
    return first, second


def _bearing(collection: Collection, query: BriefQuery, pair: Sequence[Party]) -> list[Entry]:
    """The entries that bear on what is asked and that running text tells of."""
    rows: tuple[str, ...] = ()
    if query.about is not None:
        rows = _rows_about(collection, query.about)
        if not rows:
            return []
    found = entries(
        collection,
        parties=[party.id for party in pair],
        together=bool(pair),
        rows=rows,
        since=query.since,
        until=query.until,
    )
    return [entry for entry in found if told_in_text(entry)]


def _rows_about(collection: Collection, about: str) -> tuple[str, ...]:
    """The rows whose passages hold all the words asked for, or that are of a document whose title does."""
    asked = tuple(words(about))
    if not asked:
        raise ReadoutError(Code.USAGE, f"{about!r} has no word in it.", 'For example: --about "export licences"')
    found: list[str] = []
    for table in Table:
        query = RowQuery(section=table, words=asked)
        _, rows = collection.store.find_rows(query, 0, _MOST_ROWS)
        found += [row.id for row in rows]
    return tuple(dict.fromkeys(found))


def _scope(collection: Collection, query: BriefQuery, pair: Sequence[Party], found: Iterable[Entry]) -> Scope:
    if query.about is None and not pair and query.since is None and query.until is None:
        return Scope()
    sources = {entry.source.id: entry.source for entry in found}
    ordered = tuple(sources[id_] for id_ in sorted(sources))
    about = query.about or " and ".join(party.name for party in pair) or "the time asked about"
    if query.about is None:
        return Scope(about, ordered)
    asked = " ".join(words(query.about))
    return Scope(about, ordered, search(collection, asked, per_page=1).total, asked)


def _sources(collection: Collection, ids: Sequence[str]) -> dict[str, Source]:
    return {document.id: source_of(document, path) for document, path in collection.store.outlines(ids)}


def _texts(collection: Collection, ids: Iterable[str]) -> dict[str, CitedText]:
    """The documents as a brief reads them, with judgements applied to what their ledgers name."""
    found = {}
    for id_ in ids:
        document = collection.store.document(id_)
        if document is None:
            continue
        kept = collection.store.ledger(id_)
        ledger = apply(kept.ledger, collection.store.judged(id_), document.text).ledger if kept else Ledger(id_)
        names = {party.id: party.name for party in ledger.parties}
        found[id_] = CitedText(
            id=id_,
            file=document.file,
            text=document.text,
            furniture=tuple((f.start, f.end, f.kind) for f in document.furniture),
            people=tuple((m.start, m.end, names[m.party]) for m in ledger.mentions if m.party in names),
            times=tuple((t.start, t.end, t.value) for t in ledger.times if t.value),
        )
    return found


def _verified(collection: Collection, brief: Brief) -> Brief:
    """The brief as compared with the documents, read anew from the store."""
    ids = {document.id for document in brief.documents}
    texts = {id_: document.text for id_ in ids if (document := collection.store.document(id_))}
    kept, failed = checked(brief, texts)
    if not failed:
        return kept
    many = start(counted(len(failed), "sentence was", "sentences were"))
    remark = f"{many} left out because a quotation did not match its document letter for letter."
    return replace(kept, remarks=(*kept.remarks, remark))


def _title(collection: Collection, query: BriefQuery, pair: Sequence[Party]) -> str:
    if pair:
        return f"{pair[0].name} and {pair[1].name}"
    return query.about[:1].upper() + query.about[1:] if query.about else collection.name


def _subtitle(collection: Collection, query: BriefQuery) -> str:
    """What the brief is on, and the time that was asked about."""
    first, last = (in_words(seconds_checked(day)) for day in (query.since, query.until))
    time = (
        f", {first} to {last}"
        if first and last
        else f", from {first} on"
        if first
        else f", until {last}"
        if last
        else ""
    )
    return f"A brief from the documents of {collection.name}{time}"


def seconds_checked(day: str | None) -> str | None:
    """A day as given, once it is known to be a date; USAGE where it is none."""
    if day is not None:
        seconds_of(day)
    return day


def _home(inventory: Inventory) -> str | None:
    """The state whose papers these are, as far as markings and places tell."""
    marked = sum(count.count for count in inventory.markings)
    return "United States" if marked or inventory.captions else None
