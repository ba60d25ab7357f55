"""Counts over a pile, one document at a time: what the inventory's tables and sentences are made from.

Copies are counted in `documents` and nowhere else, so that a message quoted ten times weighs as one. Memory grows
with the number of distinct names, days and threads, not with the text.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from readout.account.correspondents import Correspondents
from readout.model import DateSource, Document, Kind
from readout.text.correspondence import bare_subject, subject_key, telling_words

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_POST = re.compile(
    r"^\W*(?:AM\s)?(?:\w*(?:EMBASSY|EMB|CONSULATE|CONSUL|CONS|MISSION|OFFICE)|USINT|USLO|USDEL|USDAO)\s+(.+)$",
    re.I,
)
_HOME = re.compile(r"^\W*(?:SECSTATE|SECSTATE WASHDC|STATE|DEPARTMENT OF STATE)\b", re.I)
_AGENCY = r" ?\((?:Reuters|AP|AFP|IRIN|Xinhua|dpa|BBC|CNN)[^)\n]{0,20}\)"
_DAY = r",? (?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* \d{1,2}"
_DATELINE = re.compile(
    r"^[^\S\n]*(?:\W{0,3})([A-Z][A-Z'.-]+(?: [A-Z][A-Z'.-]+){0,2})(?:, [A-Z][\w. ]{1,24})?"
    rf"(?:{_AGENCY}|{_DAY})? ?(?:—|–|--| - )",
    re.M,
)
_PUBLIC = frozenset({Kind.NEWS_ARTICLE, Kind.PUBLIC_STATEMENT, Kind.PRESS_BRIEFING})
_INITIALS = frozenset(
    {"USUN", "OECD", "NATO", "USNATO", "USEU", "UNESCO", "USOSCE", "UNVIE", "USUNESCO", "UN", "US", "UK", "DC"}
)
_FAR = 1_500
_LONGEST_PLACE = 40


@dataclass(frozen=True, slots=True)
class Card:
    """The few words that name a document in a sentence."""

    id: str
    kind: Kind
    title: str
    date: str | None
    sender: str


@dataclass(slots=True)
class Thread:
    """A thread as counted: its messages and their subjects."""

    count: int = 0
    subjects: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Tally:
    """All counters of one pile.

    A date that only the file system gives says when a file was copied, so it counts as none.
    """

    documents: int = 0
    distinct: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    markings: Counter[str] = field(default_factory=Counter)
    captions: Counter[str] = field(default_factory=Counter)
    exemptions: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    place_queries: dict[str, str] = field(default_factory=dict)
    years: Counter[str] = field(default_factory=Counter)
    months: Counter[str] = field(default_factory=Counter)
    days: Counter[date] = field(default_factory=Counter)
    undated: int = 0
    subjects: Counter[str] = field(default_factory=Counter)
    printed_subjects: dict[str, str] = field(default_factory=dict)
    week_words: dict[date, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    threads: dict[str, Thread] = field(default_factory=lambda: defaultdict(Thread))
    correspondents: Correspondents = field(default_factory=Correspondents)
    quoted: Counter[str] = field(default_factory=Counter)
    cards: dict[str, Card] = field(default_factory=dict)
    decisions: Counter[str] = field(default_factory=Counter)

    def add(self, document: Document) -> None:
        """Counts one document."""
        self.documents += 1
        if document.duplicate_of is not None:
            self.quoted[document.duplicate_of] += 1
            return
        self.distinct += 1
        self._marks(document)
        when = document.date if document.date_source is not DateSource.FILE_SYSTEM else None
        self._when(when)
        header = document.header
        self.correspondents.add(header.sender, (*header.to, *header.cc))
        for place, query in places(document).items():
            self.places[place] += 1
            self.place_queries.setdefault(place, query)
        subject = header.subject or document.title or ""
        sender = header.sender[0] if header.sender else ""
        self.cards[document.id] = Card(document.id, document.kind, subject[:120], when, sender[:80])
        self._subject(document, subject)

    def _marks(self, document: Document) -> None:
        self.kinds[document.kind] += 1
        marking = document.marking
        if marking.classification:
            self.markings[marking.classification] += 1
        self.captions.update(marking.captions)
        self.exemptions.update(marking.exemptions)
        if document.language:
            self.languages[document.language] += 1
        if document.release and document.release.decision:
            self.decisions[document.release.decision.upper()] += 1

    def _when(self, edtf: str | None) -> None:
        match = _EDTF.match(edtf) if edtf else None
        if match is None:
            self.undated += 1
            return
        year, month, day = match.groups()
        self.years[year] += 1
        if month:
            self.months[f"{year}-{month}"] += 1
        if day:
            try:
                self.days[date(int(year), int(month), int(day))] += 1
            except ValueError:
                return

    def _subject(self, document: Document, subject: str) -> None:
        key = subject_key(subject)
        if key:
            self.subjects[key] += 1
            self.printed_subjects.setdefault(key, bare_subject(subject))
            week = week_of(document.date)
            if week is not None:
                self.week_words[week].update({w for w in telling_words(subject) if len(w) > 3})
        if document.thread is not None:
            thread = self.threads[document.thread]
            thread.count += 1
            if key:
                thread.subjects[key] += 1

    def thread_subject(self, thread: Thread) -> str:
        """The subject that most messages of a thread have, as printed; empty for none."""
        key = max(thread.subjects, key=lambda k: (thread.subjects[k], k), default="")
        return self.printed_subjects.get(key, "")


def week_of(edtf: str | None) -> date | None:
    """The Monday of the week of a date; None where the day is not known."""
    try:
        day = date.fromisoformat(edtf[:10]) if edtf else None
    except ValueError:
        return None
    return date.fromordinal(day.toordinal() - day.weekday()) if day else None


def places(document: Document) -> dict[str, str]:
    """Where a document says that it was written, each with a search for such documents (empty: none).

    From its header's place, a cable's post, a news report's dateline.
    """
    found: dict[str, str] = {}
    if document.header.place and (name := tidy_place(document.header.place)):
        found[name] = f'place:"{name}"'
    if document.kind is Kind.CABLE:
        for sender in document.header.sender:
            match = _POST.match(sender)
            name = tidy_place(match[1]) if match else "Washington" if _HOME.match(sender) else ""
            if name:
                found.setdefault(name, f"kind:cable from:({match[1] if match else 'STATE'})")
    elif document.kind in _PUBLIC:
        match = _DATELINE.search(document.text, 0, _FAR)
        if match and (name := tidy_place(match[1])):
            found.setdefault(name, "")
    return found


def tidy_place(printed: str) -> str:
    """A place in ordinary letters: `KINSHASA` as `Kinshasa`; empty where it is too short or long for one."""
    name = " ".join(printed.split()).strip(" .,;:-")
    if not 2 < len(name) <= _LONGEST_PLACE:
        return ""
    if not name.isupper():
        return name
    return " ".join(w if w in _INITIALS else w.title() for w in name.split())
