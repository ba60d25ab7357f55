"""Made-up entries, parties and coverage, for tests of accounts: a pile told in a few lines, without any file."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from readout.account.prose import Book
from readout.model import (
    Act,
    Audience,
    Citation,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Coverage,
    Entry,
    Kind,
    Listing,
    MentionType,
    Mode,
    Party,
    PartyRef,
    PartyRole,
    RoleSource,
    Side,
    Source,
    Statement,
)

Met = tuple[str, ...]


@dataclass
class MadePile:
    """Documents, parties and rows as they are told; ids of rows count up within their document."""

    parties: dict[str, Party] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    at: dict[str, int] = field(default_factory=dict)

    def party(
        self,
        id: str,
        name: str,
        type: MentionType = MentionType.PERSON,
        *,
        state: str | None = None,
        title: str | None = None,
    ) -> Party:
        """A party, with one role if a title is given."""
        roles = (PartyRole(title, state, None, None, RoleSource.DOCUMENTS),) if title else ()
        self.parties[id] = Party(id, type, name, (), roles, state, 1, 1)
        return self.parties[id]

    def document(
        self,
        id: str,
        day: str | None,
        kind: Kind = Kind.CABLE,
        audience: Audience = Audience.PRIVATE,
        *,
        title: str = "",
        sender: str | None = None,
    ) -> Source:
        """A document."""
        self.sources[id] = Source(id, f"{id}.txt", title or id, kind, audience, day, sender)
        return self.sources[id]

    def met(
        self,
        document: str,
        who: Met,
        day: str | None = None,
        kind: ContactKind = ContactKind.MEETING,
        status: ContactStatus = ContactStatus.OCCURRED,
        *,
        words: str = "",
        place: str | None = None,
        source: ContactSource = ContactSource.TEXT,
        confidence: float = 0.9,
    ) -> str:
        """A contact; the id of its row."""
        id, span = self._next(document, words)
        row = Contact(
            id, kind, status, tuple(self._ref(p) for p in who), (Citation(document, *span),), source, day, place,
            confidence,
        )  # fmt: skip
        return self._add(row, tuple(p if p in self.parties else None for p in who), document, day, words)

    def wrote(self, document: str, who: Met) -> str:
        """The message that a document's own header shows, from the first to the others."""
        day = self.sources[document].day
        return self.met(document, who, day, ContactKind.MESSAGE, source=ContactSource.HEADER, confidence=1.0)

    def said(
        self,
        document: str,
        speaker: str,
        addressee: str | None,
        words: str,
        act: Act = Act.STATE,
        day: str | None = None,
        *,
        mode: Mode = Mode.INDIRECT,
        reported_by: str | None = None,
        confidence: float = 0.9,
    ) -> str:
        """A statement; the id of its row."""
        id, span = self._next(document, words)
        row = Statement(
            id, document, self._ref(speaker), self._ref(addressee) if addressee else None, None, (span,), mode,
            act, self.sources[document].audience, day, reported_by, confidence,
        )  # fmt: skip
        known = tuple(p if p in self.parties else None for p in (speaker, addressee))
        return self._add(row, known, document, day, words)

    def listed(
        self, document: str, by: str | None, role: str, members: Met, day: str | None = None, *, words: str = ""
    ) -> str:
        """A listing; the id of its row."""
        id, span = self._next(document, words)
        name = self.parties[by].name if by in self.parties else by
        refs = tuple(self._ref(p) for p in members)
        row = Listing(id, document, role, refs, (Citation(document, *span),), name, day, 0.9)
        return self._add(row, tuple(p if p in self.parties else None for p in members), document, day, words)

    def book(self) -> Book:
        """What sentences are made with."""
        return Book({e.row.id: e for e in self.entries}, self.words, self.parties)

    def side(self, id: str, *others: str) -> Side:
        """A side: a party and those who act for it."""
        return Side(self.parties[id], (id, *others))

    def coverage(
        self, since: str | None = None, until: str | None = None, *, ids: Iterable[str] = (), **more: int
    ) -> Coverage:
        """The coverage of the documents between two days, as far as they have a day."""
        days: dict[str, int] = {}
        for source in self.sources.values():
            day = (source.day or "")[:10]
            if len(day) == 10 and (since or "") <= day and (until is None or day <= until):
                days[day] = days.get(day, 0) + 1
        named = tuple((id, *self._named(id, days)) for id in ids)
        told = Coverage(
            since, until, sum(days.values()), sum(not s.day for s in self.sources.values()), named,
            tuple(sorted(days.items())), min(days, default=None), max(days, default=None),
        )  # fmt: skip
        return replace(told, **more)

    def _named(self, party: str, days: dict[str, int]) -> tuple[int, int]:
        inside = [e for e in self.entries if party in e.parties and (e.source.day or "")[:10] in days]
        wrote = {e.source.id for e in inside if getattr(e.row, "source", None) is ContactSource.HEADER}
        return len({e.source.id for e in inside}), len(wrote)

    def _next(self, document: str, words: str) -> tuple[str, tuple[int, int]]:
        number, start = len(self.entries), self.at.get(document, 0)
        self.at[document] = start + max(1, len(words)) + 20
        return f"{document}-{number:03}", (start, start + max(1, len(words)))

    def _ref(self, party: str) -> PartyRef:
        return PartyRef(self.parties[party].name if party in self.parties else party, party)

    def _add(
        self,
        row: Contact | Statement | Listing,
        parties: tuple[str | None, ...],
        document: str,
        day: str | None,
        words: str,
    ) -> str:
        source = self.sources[document]
        self.entries.append(Entry(row, parties, source, day or source.day, day is not None))
        self.words[row.id] = words
        return row.id
