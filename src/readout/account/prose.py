"""Occasions, sayings and listings as sentences; each carries the rows that it is made from.

What a document says in its own words is given letter for letter (but for white space), cut at a word where it is
long; it stands in quotation marks only where the document gives it as the speaker's very words.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from readout.account.phrases import counted, listed, say_date, start
from readout.model import (
    Act,
    Aspect,
    Audience,
    Comparison,
    ContactKind,
    ContactStatus,
    Entry,
    Listing,
    MentionType,
    Mode,
    Occasion,
    Participant,
    Party,
    Saying,
    Sentence,
    Statement,
)
from readout.text import edtf

_LONGEST = 260
_MOST_NAMES = 6
_ISSUED_BY = re.compile(r"\b(?:statement|remarks|release) (?:by|of|from) (?P<who>[^:,;–—(]+)", re.I)
_NOBODY = frozenset({"", "author", "the author", "i", "we"})
_MARKS = "“”\"'‘’ "
_EDTF_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_MET = {
    ContactKind.MEETING: ("met", "meet", "a meeting", "did not meet"),
    ContactKind.CALL: ("spoke by telephone", "speak by telephone", "a call", "did not speak by telephone"),
    ContactKind.MESSAGE: ("exchanged a message", "exchange a message", "a message", "exchanged no message"),
    ContactKind.VISIT: ("came together on a visit", "come together on a visit", "a visit", "made no visit"),
    ContactKind.CONTACT: ("were in touch", "be in touch", "a contact", "were not in touch"),
}
"""Of each kind: what took place, what was to, what was asked for or declined, what did not take place."""

_SAID = {
    Act.STATE: ("said", "told {}"),
    Act.ACKNOWLEDGE: ("acknowledged", "acknowledged to {}"),
    Act.REQUEST: ("asked", "asked {}"),
    Act.OFFER: ("offered", "offered {}"),
    Act.AGREE: ("agreed", "agreed with {}"),
    Act.REFUSE: ("refused", "refused {}"),
    Act.DENY: ("denied", "denied to {}"),
    Act.CRITICISE: ("criticised", "protested to {}"),
    Act.WARN: ("warned", "warned {}"),
}
ASPECTS = {
    Aspect.DATE: "the date",
    Aspect.KIND: "how they were in touch",
    Aspect.STATUS: "whether it took place",
    Aspect.PLACE: "the place",
    Aspect.PARTICIPANTS: "who took part",
    Aspect.ACT: "what was done by saying it",
    Aspect.SAID: "what was said",
}


@dataclass(frozen=True, slots=True)
class Book:
    """What sentences are made with: entries by row id, passages by row id, parties by id."""

    entries: Mapping[str, Entry]
    words: Mapping[str, str]
    parties: Mapping[str, Party] = field(default_factory=dict)

    def name(self, who: Participant | None) -> str:
        """What a party is called; as printed where it is not resolved."""
        if who is None:
            return "somebody"
        party = self.parties.get(who.party or "")
        return party.name if party else " ".join(who.name.split())

    def passage(self, row: str) -> str:
        """A row's words on one line, cut where long; in quotation marks where they are the speaker's very own."""
        text = shorten(self.words.get(row, ""))
        entry = self.entries.get(row)
        own = entry is not None and isinstance(entry.row, Statement) and entry.row.mode is Mode.DIRECT
        return f"“{text.strip(_MARKS)}”" if own and text else text


def shorten(text: str, longest: int = _LONGEST) -> str:
    """A text on one line, cut at a word where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[longest // 2 :] else cut).rstrip(" ,;:") + " …"


def when(value: str | None) -> str:
    """A date as it goes with a verb: `on 26 August 2021`, `in July 2021`, `between … and …`; empty for none."""
    if not value:
        return ""
    if two := edtf.either(value):
        return f"{when(two[0])} or {_bare(two[1])}"
    first, slash, last = value.partition("/")
    if slash:
        if first.strip(".") and last.strip("."):
            return f"between {_bare(first)} and {_bare(last)}"
        return f"until {_bare(last)}" if last.strip(".") else f"from {_bare(first)} on"
    if value[-1] in "~?%":
        return f"{'about' if value[-1] == '~' else 'perhaps'} {_bare(value)}"
    return f"{'on' if len(value) >= 10 else 'in'} {_bare(value)}"


def _bare(value: str) -> str:
    found = _EDTF_DAY.match(value)
    return say_date(found[0]) if found else value


def occasion_sentence(occasion: Occasion, book: Book, first: Iterable[str] = ()) -> Sentence:
    """An occasion in one sentence; parties whose ids are among `first` are named first."""
    ahead = frozenset(first)
    ordered = sorted(occasion.participants, key=lambda p: p.party not in ahead)
    text = _message(occasion, book) if occasion.header else _contact(occasion, ordered, book)
    place = f" ({occasion.place})" if occasion.place else ""
    dated = f"{when(occasion.day)}".strip() if occasion.own_day else ""
    note = "" if occasion.own_day else f" (undated; in {_document(occasion.day)})"
    disputed = "; by another account they were not" if occasion.disputed else ""
    return Sentence(start(f"{text}{' ' + dated if dated else ''}{place}{disputed}{note}") + ".", occasion.rows)


def negative_sentence(occasion: Occasion, book: Book, first: Iterable[str] = ()) -> Sentence:
    """What documents themselves say was not, with the words of the one that says it most fully."""
    sentence = occasion_sentence(occasion, book, first)
    words = book.passage(occasion.rows[0])
    return Sentence(f"{sentence.text} In the document’s words: {words}" if words else sentence.text, sentence.rows)


def lister(entry: Entry, otherwise: str) -> str:
    """Who makes a listing, as printed; `otherwise` where nothing says."""
    return next((" ".join(name.split()) for name in listers(entry) if name), otherwise)


def listers(entry: Entry) -> tuple[str, ...]:
    """Who may make a listing, the likeliest first: as it says, who sends its document, whom its title names."""
    row = entry.row
    said = (row.by or "").strip() if isinstance(row, Listing) else ""
    issued = _ISSUED_BY.search(entry.source.title)
    words = issued["who"].split() if issued else []
    titled = [" ".join(words[-n:]) for n in range(min(4, len(words)), 1, -1)]
    named = "" if said.casefold() in _NOBODY else said
    return (named, entry.source.sender or "", *reversed(titled))


def _document(day: str | None) -> str:
    return f"a document of {_bare(day)}" if day else "an undated document"


def _contact(occasion: Occasion, ordered: Sequence[Participant], book: Book) -> str:
    hosts = [p for p in ordered if _is_state(p, book)]
    guests = [p for p in ordered if p not in hosts]
    if occasion.kind is ContactKind.VISIT and hosts and guests:
        return _visit(occasion.status, _named(guests, book), len(guests), _named(hosts, book))
    who = _named(ordered, book)
    past, plain, noun, not_so = _MET[occasion.kind]
    match occasion.status:
        case ContactStatus.OCCURRED:
            return f"{who} {past}"
        case ContactStatus.PLANNED:
            return f"{who} were to {plain}"
        case ContactStatus.REQUESTED:
            return f"{noun} of {who} was asked for"
        case ContactStatus.DECLINED:
            return f"{noun} of {who} was declined"
    return f"{who} {not_so}"


def _named(some: Sequence[Participant], book: Book) -> str:
    names = [book.name(p) for p in some]
    return listed(_first(names))


def _first(names: list[str]) -> list[str]:
    """The first few names, and how many more there are."""
    more = len(names) - _MOST_NAMES
    return names[:_MOST_NAMES] + ([f"{more} more"] if more > 0 else [])


def _is_state(who: Participant, book: Book) -> bool:
    party = book.parties.get(who.party or "")
    return party is not None and party.type in (MentionType.STATE, MentionType.PLACE)


def _visit(status: ContactStatus, guests: str, number: int, hosts: str) -> str:
    match status:
        case ContactStatus.OCCURRED:
            return f"{guests} visited {hosts}"
        case ContactStatus.PLANNED:
            return f"{guests} {'was' if number == 1 else 'were'} to visit {hosts}"
        case ContactStatus.REQUESTED:
            return f"a visit of {guests} to {hosts} was asked for"
        case ContactStatus.DECLINED:
            return f"a visit of {guests} to {hosts} was declined"
    return f"{guests} did not visit {hosts}"


def _message(occasion: Occasion, book: Book) -> str:
    sender = next((p for p in occasion.participants if p.party == occasion.sender), None)
    others = [book.name(p) for p in occasion.participants if p is not sender]
    shown = others[:3] + ([f"{len(others) - 3} more"] if len(others) > 3 else [])
    title = shorten(book.entries[occasion.rows[-1]].source.title, 90)
    about = f", “{title}”," if title else ""
    return f"{book.name(sender)} wrote{about} to {listed(shown)}"


def deed(saying: Saying, book: Book) -> str:
    """Who did what by saying something, to whom."""
    alone, towards = _SAID[saying.act]
    did = towards.format(book.name(saying.addressee)) if saying.addressee else alone
    return f"{book.name(saying.speaker)} {did}"


def saying_sentence(saying: Saying, book: Book) -> Sentence:
    """A saying in one sentence: when, who, to whom, by what act, and the words."""
    text = deed(saying, book)
    text = f"{when(saying.day)} {text}" if saying.own_day else text
    notes = [] if saying.own_day else [f"undated; in {_document(saying.day)}"]
    row = book.entries[saying.rows[0]].row
    if isinstance(row, Statement) and row.reported_by:
        notes.append(f"by the account of {' '.join(row.reported_by.split())}")
    if Audience.PUBLIC in saying.audiences:
        notes.append("told in public" if len(saying.audiences) == 1 else "told in public and in private")
    note = f" ({'; '.join(notes)})" if notes else ""
    words = book.passage(saying.rows[0])
    return Sentence(start(f"{text}{note}: {words}" if words else f"{text}{note}."), saying.rows)


def listing_sentence(entry: Entry, by: str, named: str, *, is_named: bool, book: Book) -> Sentence:
    """A listing in one sentence: who named whom in which role, and whether somebody is among them."""
    row = entry.row
    assert isinstance(row, Listing)
    names = [book.name(Participant(p, ref.name)) for p, ref in zip(entry.parties, row.members, strict=True)]
    others = [name for name in names if name != named]
    shown = _first(others)
    day = when(entry.day) if entry.own_day else f"in {_document(entry.day)}"
    role = f" (“{shorten(row.role, 120)}”)"
    if is_named:
        told = f"named {named} with {listed(shown)}" if shown else f"named {named}"
    else:
        told = f"named {listed(shown)}, but not {named}" if shown else f"did not name {named}"
    return Sentence(start(f"{day} {by} {told}{role}."), (row.id,))


def listing_alone(entry: Entry, book: Book) -> Sentence:
    """A listing in one sentence: who named whom in which role."""
    row = entry.row
    assert isinstance(row, Listing)
    names = [book.name(Participant(p, ref.name)) for p, ref in zip(entry.parties, row.members, strict=True)]
    shown = _first(names)
    by = lister(entry, "somebody")
    day = when(entry.day) if entry.own_day else f"in {_document(entry.day)}"
    return Sentence(start(f"{day} {by} named {listed(shown)} (“{shorten(row.role, 120)}”)."), (row.id,))


def difference_sentences(thing: Occasion | Saying) -> tuple[Sentence, ...]:
    """What the tellings of one thing contradict each other on, a sentence an aspect, with who says what."""
    return tuple(_difference(c) for c in thing.comparisons if not c.agree)


def agreement_sentence(thing: Occasion | Saying) -> Sentence | None:
    """In how many documents and wordings a thing is told, and what those agree on; None where it is told once."""
    if len(thing.rows) < 2:
        return None
    wordings = "" if thing.wordings == len(thing.rows) else f", in {counted(thing.wordings, 'wording')}"
    agreed = [ASPECTS[c.aspect] for c in thing.comparisons if c.agree]
    on = f"; they agree on {listed(agreed)}" if agreed else ""
    return Sentence(f"Told {counted(len(thing.rows), 'time')}{wordings}{on}.", thing.rows)


def notes_of(thing: Occasion | Saying) -> tuple[Sentence, ...]:
    """What the tellings of a thing agree on, then what they contradict each other on."""
    agreed = agreement_sentence(thing)
    return (*((agreed,) if agreed else ()), *difference_sentences(thing))


def _difference(comparison: Comparison) -> Sentence:
    shown = [f"{_value(comparison.aspect, v.value)} ({counted(len(v.rows), 'row')})" for v in comparison.versions]
    rows = tuple(row for version in comparison.versions for row in version.rows)
    return Sentence(f"The documents differ on {ASPECTS[comparison.aspect]}: {'; '.join(shown)}.", rows)


def _value(aspect: Aspect, value: str) -> str:
    if aspect is Aspect.DATE:
        return when(value).removeprefix("on ").removeprefix("in ")
    return shorten(value.replace("_", " "), 160)
