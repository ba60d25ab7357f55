"""Checking a draft: its sentences and claims beside the documents, only what changed anew."""

import datetime
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Final

import msgspec

from readout.check import VERSION, DraftSentence, Site, check_sentence, sentences_of
from readout.check.claims import Claim
from readout.check.spots import wanted_of, words_of, worth_of
from readout.export.sheet_docx import sheet_docx
from readout.export.sheet_html import sheet_html
from readout.export.sheet_words import SIGNS, VERDICTS, silence
from readout.export.sheet_words import pieces as passage_pieces
from readout.export.sheet_words import summary as sheet_summary
from readout.extract import Passage, Tagger, assemble, cut_passages
from readout.extract.times import find_times
from readout.model import (
    ClaimCheck,
    Contact,
    Coverage,
    DateSource,
    Document,
    DraftCheck,
    Ledger,
    Listing,
    SentenceCheck,
    Statement,
    Support,
    Table,
)
from readout.runner import Meter
from readout.text.sentences import split_sentences
from readout.workbench._drafts import (
    MOST_BYTES,
    MOST_CHARACTERS,
    DraftVersion,
    draft_key,
    drafts,
    forget,
    keep,
    known_versions,
    read_draft,
    read_version,
    versions,
)
from readout.workbench._register import Tell
from readout.workbench._shelf import Shelf
from readout.workbench._side_by_side import Aside
from readout.workbench.collection import Collection
from readout.workbench.entries import coverage, entries, seconds_of
from readout.workbench.status import unread_files

__all__ = [
    "MOST_BYTES",
    "MOST_CHARACTERS",
    "SHEET_FORMATS",
    "SIGNS",
    "VERDICTS",
    "DraftVersion",
    "check_draft",
    "check_once",
    "draft_key",
    "drafts",
    "forget",
    "passage_pieces",
    "read_version",
    "sheet_file",
    "sheet_summary",
    "silence",
    "versions",
]

SHEET_FORMATS: Final = ("html", "docx")
_ENCODE = msgspec.msgpack.Encoder().encode
_MOST_DOCUMENTS = 28
_PLACES_EACH = 2
_MOST_PLACES = 14
_MOST_ROWS = 10
_MOST_SITES = 13
_MOST_COVERED = 12


@cache
def _tagger() -> Tagger:
    return Tagger(threads=2)


def check_draft(
    collection: Collection,
    content: bytes,
    name: str,
    *,
    day: str | None = None,
    again: bool = False,
    progress: Tell | None = None,
) -> DraftVersion:
    """Check a draft against the documents, and keep the check as a version of it.

    `name` is its file's, by which earlier versions are known. Sentences that an earlier version had too are not
    checked again unless the documents have changed since, or `again` asks for it. The rest as in `check_once`.
    """
    key = draft_key(name)
    known = {} if again else {s.mark: s for v in known_versions(collection, key) for s in v.check.sentences}
    return keep(collection, name, check_once(collection, content, name, day=day, known=known, progress=progress))


def check_once(
    collection: Collection,
    content: bytes,
    name: str,
    *,
    day: str | None = None,
    known: Mapping[str, SentenceCheck] | None = None,
    progress: Tell | None = None,
) -> DraftCheck:
    """Check a draft against the documents, and keep nothing.

    `day` (EDTF) is when it was written, where it does not say so itself: days without a year and `yesterday` are
    told by it. `known` are checks of sentences by their marks, taken over where they still hold.
    """
    if day is not None:
        seconds_of(day)
    document = read_draft(collection, content, name)
    written = day or (document.date if document.date_source in (DateSource.HEADER, DateSource.TEXT) else None)
    document = replace(document, date=written, date_source=DateSource.TEXT if written else None)
    return _Run(collection, document, _ledger(document)).check(known or {}, progress)


def sheet_file(version: DraftVersion, form: str) -> bytes:
    """The footnote sheet of a checked draft, as a file of one of SHEET_FORMATS."""
    if form == "docx":
        return sheet_docx(version.check, version.name)
    return sheet_html(version.check, version.name).encode()


def _ledger(document: Document) -> Ledger:
    """What the draft itself tells, read as documents are; nothing where it is in another language."""
    if document.language not in (None, "en"):
        return Ledger(document.id)
    passages = [
        Passage(p.start + a, p.start + b, p.text[a:b])
        for p in cut_passages(document, ())
        for a, b in split_sentences(p.text)  # one by one, so that a change in one changes nothing in the others
    ]
    return assemble(document, (), (), passages, _tagger().tag([p.text for p in passages]))


class _Run:
    """One check of one draft."""

    def __init__(self, collection: Collection, document: Document, ledger: Ledger) -> None:
        self._collection = collection
        self._store = collection.store
        self._document = document
        self._ledger = ledger
        self._sentences = sentences_of(document, ledger)
        self._shelf = Shelf(collection)
        self._state = f"{VERSION}/{self._store.generation}"
        self._marks = [self._mark(sentence) for sentence in self._sentences]
        self._times: dict[tuple[str, str | None], Sequence[tuple[int, int, str | None]]] = {}
        self._coverages: dict[tuple[str, ...], Coverage] = {}

    def check(self, known: Mapping[str, SentenceCheck], tell: Tell | None) -> DraftCheck:
        """All sentences, those that are known taken over; many are checked by two processes."""
        meter = Meter("checking", tell, total=len(self._sentences))
        before = [known.get(mark) for mark in self._marks]
        done = {at: _moved(found, self._sentences[at]) for at, found in enumerate(before) if found is not None}
        new = [at for at, found in enumerate(before) if found is None]
        checked: dict[int, SentenceCheck] = {}
        meter.advance(len(done))
        with Aside(partial(_elsewhere, self._collection.path, self._document, self._ledger), new) as aside:
            for at in aside.here():
                checked[at] = self.sentence(at)
                meter.advance(len(done) + len(checked) + len(aside.done) - meter.done)
        checked |= aside.done
        for at in new:  # in their order: what silence rests on is told of the first only
            done[at] = self._covered_all(at, checked[at])
        meter.advance(len(done) - meter.done)
        meter.finish()
        document = self._document
        return DraftCheck(
            id=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
            title=document.title or "",
            day=document.date,
            text=document.text,
            sentences=tuple(done[at] for at in range(len(before))),
            when=datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            state=self._state,
            documents=self._store.document_count(),
            unread_files=sum(1 for _ in unread_files(self._collection)),
            unread_documents=self._unread(),
            fresh=len(new),
            notes=self._notes(),
        )

    def _unread(self) -> int:
        states = self._store.ledger_states(self._store.setting("extractor") or "")
        return sum(count for state, count in states.items() if state != "read")

    def _notes(self) -> tuple[str, ...]:
        notes = []
        if self._document.language not in (None, "en"):
            notes.append("The draft is not in English; only its names, numbers and quotations could be compared.")
        if self._document.date is None:
            notes.append("The draft has no date: days without a year were taken to be near each document's own.")
        return tuple(notes)

    def _mark(self, sentence: DraftSentence) -> str:
        """A hash of all that the check of a sentence depends on, its place in the draft aside."""
        placeless = [replace(c, start=0, end=0, line=replace(c.line, start=0)) for c in sentence.claims]
        told = _ENCODE((self._state, self._document.date, sentence.text, sentence.why, placeless))
        return hashlib.blake2b(told, digest_size=12).hexdigest()

    def sentence(self, at: int) -> SentenceCheck:
        """The check of one sentence, without what silence rests on, which is told of the first only."""
        sentence = self._sentences[at]
        rarity = self._shelf.rarity(w.lemma for c in sentence.claims for w in c.line.words)
        ids = self._shelf.nearest(words_of(sentence.claims, rarity), _MOST_DOCUMENTS) if sentence.claims else []
        sites = [self._sites(claim, ids) for claim in sentence.claims]
        return check_sentence(sentence, sites, rarity, self._resolve, self._marks[at])

    def _covered_all(self, at: int, done: SentenceCheck) -> SentenceCheck:
        claims = zip(done.claims, self._sentences[at].claims, strict=True)
        return replace(done, claims=tuple(self._covered(check, claim) for check, claim in claims))

    def _sites(self, claim: Claim, ids: Sequence[str]) -> list[Site]:
        """The passages that may bear on a claim: what ledgers tell of its parties, then its words."""
        wanted = wanted_of(claim, self._shelf.rarity(()))
        places = self._told(claim)
        if wanted is not None:
            places += [(id_, at) for id_, at, _ in self._shelf.places(ids, wanted, _PLACES_EACH, _MOST_PLACES)]
        found = {}
        for id_, at in places:
            for site in self._shelf.paper(id_).sites(at):
                found[id_, site.start] = site
        if wanted is None or len(found) <= _MOST_SITES:
            return list(found.values())
        worth = {key: worth_of(site.paper.text[site.start : site.end], wanted) for key, site in found.items()}
        best = sorted(found, key=lambda key: (-worth[key], key))[:_MOST_SITES]
        return [found[key] for key in best]

    def _told(self, claim: Claim) -> list[tuple[str, int]]:
        """Where the ledgers tell of contacts between two parties of a claim."""
        parties = self._shelf.parties(claim)
        if len(parties) < 2:
            return []
        found = entries(
            self._collection, parties=parties[:2], together=True, tables=(Table.CONTACT, Table.STATEMENT)
        )
        spans = [(e.source.id, _place(e.row)) for e in found]
        return list(dict.fromkeys(spans))[-_MOST_ROWS:]

    def _covered(self, check: ClaimCheck, claim: Claim) -> ClaimCheck:
        """What silence rests on, where nothing was found for or against."""
        if check.verdict is not Support.NOT_FOUND:
            return check
        parties = tuple(self._shelf.parties(claim))
        if parties not in self._coverages and len(self._coverages) < _MOST_COVERED:
            self._coverages[parties] = coverage(self._collection, parties, None, None)
        found = self._coverages.get(parties)
        return replace(check, coverage=found and replace(found, days=(), gaps=found.gaps[:3]))

    def _resolve(self, text: str, date: str | None) -> Sequence[tuple[int, int, str | None]]:
        key = text, date
        if key not in self._times:
            self._times[key] = [(t.start, t.end, t.value) for t in find_times(text, date=date)]
        return self._times[key]


def _elsewhere(path: Path, document: Document, ledger: Ledger) -> Callable[[int], SentenceCheck]:
    """What checks single sentences of a draft in a process of its own."""
    return _Run(Collection.open(path), document, ledger).sentence


def _place(row: Contact | Statement | Listing) -> int:
    """Where in its document a row of the ledger stands."""
    if isinstance(row, Statement):
        return row.cue[0] if row.cue else row.content[0][0]
    return row.citations[0].start


def _moved(known: SentenceCheck, sentence: DraftSentence) -> SentenceCheck:
    """A sentence that was checked before, at its place in this draft."""
    by = sentence.start - known.start
    claims = tuple(replace(c, start=c.start + by, end=c.end + by) for c in known.claims)
    return replace(known, start=sentence.start, end=sentence.end, claims=claims)
