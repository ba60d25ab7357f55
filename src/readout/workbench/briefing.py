"""Making a brief: what bears on a question is gathered, put into sentences, and compared with the documents."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Final
from uuid import uuid4

import msgspec

from readout import __version__
from readout.account.brief.adopting import Place
from readout.account.brief.changing import Turns, rows_of
from readout.account.brief.checking import checked
from readout.account.brief.choosing import Lead, chief_pairs, leads, told_in_text
from readout.account.brief.composing import CANDIDATES, CONVENTIONS, Material, compose
from readout.account.brief.dates import in_words
from readout.account.brief.joining import joined
from readout.account.brief.material import CitedText
from readout.account.brief.missing import shown_gaps
from readout.account.brief.naming import normal_case, without_initials
from readout.account.brief.overview import Scope
from readout.account.brief.roles import with_article
from readout.account.phrases import counted, start
from readout.errors import Code, ReadoutError
from readout.export.brief_docx import MEDIA_TYPE, brief_docx
from readout.export.brief_html import brief_html
from readout.export.brief_markdown import brief_markdown
from readout.export.brief_notes import DOCUMENTS, NOTES, REMARKS, NoteText, note_texts
from readout.export.brief_pdf import brief_pdf
from readout.model import (
    Brief,
    BriefQuery,
    Changed,
    ContactSource,
    Entry,
    Finding,
    Inventory,
    Ledger,
    Party,
    Side,
    Silence,
    Source,
    Table,
)
from readout.search.tokens import words
from readout.store import RowQuery
from readout.workbench._judged import apply
from readout.workbench._resolving import source_of
from readout.workbench._telling import Passage, Told, about, between
from readout.workbench.changing import changed, silent, two_sides
from readout.workbench.collection import Collection
from readout.workbench.counting import take_inventory
from readout.workbench.entries import coverage, entries, parties, seconds_of
from readout.workbench.searching import search
from readout.workbench.standing_out import what_stands_out

__all__ = [
    "BRIEF_FORMATS",
    "CONVENTIONS",
    "DOCUMENTS",
    "NOTES",
    "REMARKS",
    "NoteText",
    "brief_file",
    "make_brief",
    "note_texts",
]

_MOST_ROWS = 20_000
_PAIR = 2
_CHANGES = frozenset({"change", "turned"})
_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(Brief).decode


BRIEF_FORMATS: Final[Mapping[str, tuple[str, Callable[[Brief], bytes]]]] = {
    "html": ("text/html; charset=utf-8", lambda brief: brief_html(brief).encode()),
    "md": ("text/markdown; charset=utf-8", lambda brief: brief_markdown(brief).encode()),
    "docx": (MEDIA_TYPE, brief_docx),
    "pdf": ("application/pdf", brief_pdf),
}
"""The forms in which a brief can be written: each one's media type, and what makes it."""


def brief_file(brief: Brief, form: str) -> bytes:
    """A brief as a file in one of the forms."""
    return BRIEF_FORMATS[form][1](brief)


def make_brief(collection: Collection, query: BriefQuery) -> Brief:
    """A brief on a collection, or on what is asked; every quotation is compared with its document at the end.

    What was composed is kept until the collection, or the program, changes; it is compared each time.
    """
    folder = collection.cache_path / "briefs"
    mark = blake2b(_ENCODE((query, collection.name, __version__)), digest_size=12).hexdigest()
    kept = folder / f"{collection.store.generation}-{mark}"
    try:
        made = _DECODE(kept.read_bytes())
    except (OSError, msgspec.MsgspecError):
        made = compose(_material(collection, query))
        _keep(folder, kept, made)
    return _verified(collection, made)


def _keep(folder: Path, kept: Path, made: Brief) -> None:
    """Keep a brief, and none of an earlier state of the collection; where nothing can be kept, go on without."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        generation = kept.name.partition("-")[0]
        for earlier in folder.glob("[0-9]*-*"):
            if earlier.name.partition("-")[0] != generation:
                earlier.unlink(missing_ok=True)
        temporary = folder / f".{os.getpid()}-{uuid4().hex[:8]}"
        temporary.write_bytes(_ENCODE(made))
        temporary.replace(kept)


def _material(collection: Collection, query: BriefQuery) -> Material:
    sides = _sides(collection, query)
    pair = tuple(side.party for side in sides)
    found = _bearing(collection, query, sides)
    sure = [e for e in found if e.row.confidence >= query.confidence or e.standing is not None]
    known = parties(collection, {id_ for entry in sure for id_ in entry.parties if id_ is not None})
    standing_out = what_stands_out(collection)
    points = {row: f.score for f in reversed(standing_out.account) for row in f.sentence.rows}
    ordered = leads(sure, known, points)
    head, tail = ordered[: query.sentences * CANDIDATES], ordered[query.sentences * CANDIDATES :]
    scope = _scope(collection, query, pair, sure)
    inventory = take_inventory(collection)
    only = frozenset(source.id for source in scope.sources) if scope.about else None
    turns, places = _turns(collection, query, sides, head, standing_out)
    sources = {lead.entry.source.id: lead.entry.source for lead in head}
    sources |= {id_: source for id_, source in places.items() if id_ not in sources}
    sources |= _sources(collection, [id_ for id_ in shown_gaps(inventory, only) if id_ not in sources])
    texts = _texts(collection, sources)
    return Material(
        query=query,
        title=_title(collection, query, pair),
        subtitle=_subtitle(collection, query),
        leads=(*joined(head, texts), *tail),
        known=known,
        texts=texts,
        sources=sources,
        inventory=inventory,
        coverage=coverage(collection, [party.id for party in pair], query.since, query.until),
        scope=scope,
        pair=pair,
        turns=turns,
        unsure=len(found) - len(sure),
        home=_home(inventory),
    )


def _turns(
    collection: Collection,
    query: BriefQuery,
    sides: Sequence[Side],
    leads: Sequence[Lead],
    standing_out: Told[tuple[Finding, ...]],
) -> tuple[Turns, dict[str, Source]]:
    """What has changed, with the documents that tell it: between two, between those most told of, or at all."""
    told: list[tuple[Changed, Silence | None]] = []
    passages: dict[str, Passage] = {}
    whole = query.about is None and not sides and query.since is None and query.until is None
    asked = [tuple(side.party.id for side in sides)] if sides else [] if whole else chief_pairs(leads)
    for one, other in asked:
        changes = changed(collection, one, other, since=query.since, until=query.until)
        silence = silent(collection, one, other, since=query.since, until=query.until) if sides else None
        told.append((changes.account, silence.account if silence else None))
        passages |= changes.passages | (silence.passages if silence else {})
    found = tuple(f for f in standing_out.account if f.sort in _CHANGES) if whole else ()
    passages |= standing_out.passages if found else {}
    turns = Turns(tuple(told), found, {id_: Place(p.source.id, (p.start, p.end)) for id_, p in passages.items()})
    shown = (passages[row].source for row in rows_of(turns) if row in passages)
    return turns, {source.id: source for source in shown}


def _sides(collection: Collection, query: BriefQuery) -> tuple[Side, ...]:
    return () if query.between is None else two_sides(collection, *query.between)


def _bearing(collection: Collection, query: BriefQuery, sides: tuple[Side, ...]) -> list[Entry]:
    """The entries that bear on what is asked and that running text tells of."""
    since, until = query.since, query.until
    rows = _rows_about(collection, query.about) if query.about is not None else ()
    if query.about is not None and not rows:
        return []
    if len(sides) == _PAIR:
        pair = (sides[0], sides[1])
        found = (
            *between(collection, pair, since=since, until=until),
            *about(collection, pair, since=since, until=until),
        )
        wanted = frozenset(rows)
        found = tuple({e.row.id: e for e in found if not wanted or e.row.id in wanted}.values())
    else:
        found = entries(collection, rows=rows, since=since, until=until)
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
    about = query.about or " and ".join(with_article(party.name) for party in pair) or "the time asked about"
    if query.about is None:
        return Scope(about, ordered)
    asked = " ".join(words(query.about))
    return Scope(about, ordered, search(collection, asked, per_page=1).total, asked)


def _sources(collection: Collection, ids: Sequence[str]) -> dict[str, Source]:
    return {document.id: source_of(document, path) for document, path in collection.store.outlines(ids)}


def _texts(collection: Collection, ids: Iterable[str]) -> dict[str, CitedText]:
    """The documents as a brief reads them, with judgements applied to what their ledgers name."""
    found = {}
    ids = tuple(ids)
    senders = _senders(collection, ids)
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
            sender=senders.get(id_, ""),
        )
    return found


def _senders(collection: Collection, ids: Iterable[str]) -> dict[str, str]:
    """Who sent the documents, by the parties that their own headers name; the others are called as printed."""
    headers = entries(collection, documents=tuple(ids), tables=(Table.CONTACT,), sources=(ContactSource.HEADER,))
    sent = {entry.source.id: entry.parties[0] for entry in headers if entry.parties and entry.parties[0]}
    known = parties(collection, {id_ for id_ in sent.values() if id_ is not None})
    named = {id_: known[party].name.partition("@")[0] for id_, party in sent.items() if party in known}
    return {id_: without_initials(normal_case(name)) for id_, name in named.items() if len(name) > 1}


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
        return f"{with_article(pair[0].name, first=True)} and {with_article(pair[1].name)}"
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
