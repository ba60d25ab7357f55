"""Has anything changed between two sides: what was counted before and after a day, tested, and told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readout.account.answering import answer
from readout.account.asking import Asking
from readout.account.basis import basis
from readout.account.between import contacts_of, has, listings_by, speaks_for
from readout.account.contrasts import contrasts
from readout.account.counting import Count, weigh
from readout.account.cutting import Search, search
from readout.account.ends import ends
from readout.account.exposure import Frame, frame
from readout.account.naming import namings, turns
from readout.account.periods import Period, reach, width
from readout.account.prose import Book, negative_sentence, notes_of, occasion_sentence, saying_sentence
from readout.account.said_there import with_said
from readout.account.sayings import join_sayings
from readout.account.tellings import AHEAD, NEGATIVE
from readout.model import (
    Act,
    Audience,
    Changed,
    ContactStatus,
    Coverage,
    Cut,
    Entry,
    Line,
    Naming,
    Occasion,
    Parted,
    Saying,
    Side,
)

_GROUPS = (
    ("requests", "requests", frozenset({Act.REQUEST})),
    ("thanks", "thanks and acknowledgements", frozenset({Act.ACKNOWLEDGE})),
    ("consent", "offers and agreements", frozenset({Act.OFFER, Act.AGREE})),
    ("criticism", "criticism, warnings and refusals", frozenset({Act.CRITICISE, Act.WARN, Act.REFUSE, Act.DENY})),
)


def changed(
    sides: tuple[Side, Side], entries: Sequence[Entry], coverage: Coverage, book: Book, at: str | None = None
) -> Changed:
    """Whether anything has changed between two sides.

    `entries` are the rows that have a party of each side, statements of one that speak of the other, and listings;
    `coverage` is that of the whole time asked about. Without `at` the day from which most changed is looked for.
    """
    told, messages = contacts_of(sides, entries, book)
    sayings = tuple(s for s in join_sayings(entries, book.words) if speaks_for(s, sides) is not None)
    told = with_said(told, sayings, book)
    listings = listings_by(sides, entries, book)
    named = namings(listings, sides, book)
    cut, searched = _cut(at, coverage, told, messages, sayings)
    time = frame(coverage, cut.at if cut else None)
    counts = _counts(sides, told, messages, sayings, named, time)
    changes = weigh(counts, time.exposures, searched) if cut else ()
    asking = Asking(
        sides, sayings, told, [(by, e) for by, e in listings if has(e, sides[1 - by])], book, time.documents
    )
    flips, requests = turns(named, sides, book), asking.requests()
    negatives = tuple(negative_sentence(o, book, sides[0].members) for o in told if o.status in NEGATIVE)
    return Changed(
        sides=sides,
        since=coverage.since,
        until=coverage.until,
        cut=cut,
        coverage=coverage,
        exposures=time.exposures,
        answer=tuple(answer(sides, cut, changes, flips, negatives, requests, coverage)),
        changes=changes,
        occasions=told,
        messages=messages,
        sayings=sayings,
        lines=_lines((*told, *messages, *sayings), sides, book),
        parted=_parted([*told, *messages, *sayings], time),
        requests=requests,
        namings=named,
        contrasts=contrasts(sides, sayings, book),
        ends=ends(sides, told, messages, sayings, named, book),
        negatives=negatives,
        basis=basis(coverage, sides, book.parties),
    )


def _lines(things: Iterable[Occasion | Saying], sides: tuple[Side, Side], book: Book) -> tuple[Line, ...]:
    return tuple(_line(thing, sides, book) for thing in things)


def _line(thing: Occasion | Saying, sides: tuple[Side, Side], book: Book) -> Line:
    if isinstance(thing, Occasion):
        sentence = occasion_sentence(thing, book, sides[0].members)
    else:
        sentence = saying_sentence(thing, book)
    return Line(thing.id, sentence, notes_of(thing))


def _cut(
    at: str | None,
    coverage: Coverage,
    told: Sequence[Occasion],
    messages: Sequence[Occasion],
    sayings: Sequence[Saying],
) -> tuple[Cut | None, Search | None]:
    """The day that parts the time: the one given, else the one from which most changed, with how it was found."""
    if at is not None:
        parted = reach(at)
        return (Cut(parted[0].isoformat(), False) if parted else None), None
    whole = frame(coverage)
    things: list[Occasion | Saying] = [o for o in (*told, *messages) if o.status is ContactStatus.OCCURRED]
    days = [reach(thing.day) for thing in (*things, *sayings)]
    exact = [d[0] for d in days if d and not width(d) and whole.bounds[0] <= d[0] <= whole.bounds[1]]
    return search(exact, whole.documents) or (None, None)


@dataclass(frozen=True, slots=True)
class _Split:
    """Things of one sort by period."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    unplaced: int

    @property
    def rows(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return self.before, self.after

    @property
    def sizes(self) -> tuple[int, int]:
        return len(self.before), len(self.after)


def _split(things: Iterable[Occasion | Saying | Naming], time: Frame) -> _Split:
    found: dict[Period, list[str]] = {period: [] for period in Period}
    for thing in things:
        found[time.period(thing.day)].append(thing.row if isinstance(thing, Naming) else thing.id)
    return _Split(tuple(found[Period.BEFORE]), tuple(found[Period.AFTER]), len(found[Period.UNPLACED]))


def _counts(
    sides: tuple[Side, Side],
    told: Sequence[Occasion],
    messages: Sequence[Occasion],
    sayings: Sequence[Saying],
    named: Sequence[Naming],
    time: Frame,
) -> list[Count]:
    """All that is asked: rates of contacts, messages and statements, and shares of what is said and named."""
    one, other = sides[0].name, sides[1].name
    took = [o for o in told if o.status is ContactStatus.OCCURRED and not o.disputed]
    every: list[Occasion | Saying] = [*took, *messages, *sayings]
    counts = [
        _rate("all", f"all contacts and statements of {one} and {other}", _split(every, time)),
        _rate("contacts", f"contacts between {one} and {other}", _split(took, time)),
        _rate("messages", f"messages from one to the other ({one}, {other})", _split(messages, time)),
        _rate("ahead", "contacts planned or asked for", _split((o for o in told if o.status in AHEAD), time)),
        _rate(
            "negatives",
            "contacts declined, or said not to have been",
            _split((o for o in told if o.status in NEGATIVE), time),
        ),
    ]
    for by in (0, 1):
        counts += _said(by, sides, [s for s in sayings if speaks_for(s, sides) == by], time)
        counts += _named(by, sides, [n for n in named if n.by == by], time)
    return counts


def _rate(key: str, label: str, split: _Split) -> Count:
    return Count(key, label, split.rows, split.unplaced)


def _said(by: int, sides: tuple[Side, Side], own: Sequence[Saying], time: Frame) -> Iterable[Count]:
    who, to = sides[by].name, sides[1 - by].name
    whole = _split(own, time)
    key = f"{by}>{1 - by}"
    yield _rate(f"said:{key}", f"statements of {who} to, or of, {to}", whole)
    name = f"statements of {who} to, or of, {to}"
    for group, label, acts in _GROUPS:
        part = _split((s for s in own if s.act in acts), time)
        yield Count(f"{group}:{key}", f"{label} by {who}", part.rows, part.unplaced, whole.sizes, name)
    public = _split((s for s in own if Audience.PUBLIC in s.audiences), time)
    label = f"statements by {who} told in public"
    yield Count(f"public:{key}", label, public.rows, public.unplaced, whole.sizes, name)


def _named(by: int, sides: tuple[Side, Side], own: Sequence[Naming], time: Frame) -> Iterable[Count]:
    like = [n for n in own if n.like]
    whole, part = _split(like, time), _split((n for n in like if n.named), time)
    label = f"listings by {sides[by].name} that name {sides[1 - by].name}"
    yield Count(f"named:{by}", label, part.rows, part.unplaced, whole.sizes, "listings that can be compared")


def _parted(things: Iterable[Occasion | Saying], time: Frame) -> Parted:
    found: dict[Period, list[str]] = {period: [] for period in Period}
    for thing in things:
        found[time.period(thing.day)].append(thing.id)
    return Parted(
        before=tuple(found[Period.BEFORE]),
        after=tuple(found[Period.AFTER]),
        unplaced=tuple(found[Period.UNPLACED]),
        outside=tuple(found[Period.OUTSIDE]),
    )
