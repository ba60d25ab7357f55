"""Who did not: what documents themselves say of two sides not being in touch, and, apart from it, mere silence.

The documents' own negatives ("has not spoken with", "declined") stand first. That no document tells of a contact
is another thing: it is said with the documents that there are, and long pauses with how often chance makes such.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from readout.account.basis import basis
from readout.account.between import contacts_of
from readout.account.counting import figure
from readout.account.exposure import Frame, frame
from readout.account.occasions import in_time
from readout.account.periods import Period, reach
from readout.account.phrases import counted, say_day, start
from readout.account.prose import Book, negative_sentence, occasion_sentence
from readout.account.tellings import AHEAD, NEGATIVE
from readout.model import ContactStatus, Coverage, Entry, Occasion, Pause, Sentence, Side, Silence

_MOST_PAUSES = 5
_FEWEST = 3
_SHORTEST = 3


def silence(sides: tuple[Side, Side], entries: Iterable[Entry], coverage: Coverage, book: Book) -> Silence:
    """What the documents say, and do not say, of two sides not being in touch within the coverage's bounds.

    Contacts of them are looked for among `entries`; messages that their own headers show count too.
    """
    time = frame(coverage)
    told_of, messages = contacts_of(sides, entries, book)
    inside = sorted((o for o in (*told_of, *messages) if _may_lie(o, coverage)), key=in_time)
    told = [o for o in inside if o.status in NEGATIVE]
    took = [o for o in inside if o.status is ContactStatus.OCCURRED]
    ahead = [o for o in inside if o.status in AHEAD]
    first = sides[0].members
    return Silence(
        sides=sides,
        since=coverage.since,
        until=coverage.until,
        told=tuple(negative_sentence(o, book, first) for o in told),
        against=tuple(occasion_sentence(o, book, first) for o in took),
        ahead=tuple(occasion_sentence(o, book, first) for o in ahead),
        quiet=not took,
        sentence=_sentence(sides, took, coverage, time),
        pauses=pauses([o for o in took if o.own_day], sides, time),
        basis=basis(coverage, sides, book.parties),
        coverage=coverage,
    )


def _may_lie(occasion: Occasion, coverage: Coverage) -> bool:
    """Whether an occasion lies, or may lie, in the time asked for; without bounds all do."""
    if coverage.since is None and coverage.until is None:
        return True
    low = reach(coverage.since)
    high = reach(coverage.until)
    days = reach(occasion.day)
    if days is None:
        return occasion.status in NEGATIVE
    if occasion.status in NEGATIVE and not occasion.own_day:  # it speaks of all the time before it was written
        return low is None or days[1] >= low[0]
    return (high is None or days[0] <= high[1]) and (low is None or days[1] >= low[0])


def _sentence(sides: tuple[Side, Side], took: Sequence[Occasion], coverage: Coverage, time: Frame) -> Sentence:
    one, other = sides[0].name, sides[1].name
    low, high = time.bounds
    asked = coverage.since or coverage.until
    stretch = f" from {say_day(low)} to {say_day(high)}" if asked and low != date.min and high != date.max else ""
    if took:
        rows = tuple(row for o in took for row in o.rows)
        number = counted(len(took), "contact")
        return Sentence(f"The documents tell of {number} between {one} and {other}{stretch}.", rows)
    if not coverage.documents:
        return Sentence(f"There are no documents{stretch}; of {one} and {other} nothing can be said.")
    return Sentence(f"The documents show no contact between {one} and {other}{stretch}.")


def pauses(took: Sequence[Occasion], sides: tuple[Side, Side], time: Frame) -> tuple[Pause, ...]:
    """The longest stretches with no contact told, measured by the documents in them; the most telling first.

    Were `n` contacts spread over the documents at random, a stretch with a share `e` of these would have none with
    probability `(1 - e) ** n`; that is multiplied by the number of stretches, as the longest was picked out.
    """
    days = sorted({at for o in took if time.period(o.day) is Period.AFTER and (at := reach(o.day))})
    if not days or time.bounds[0] == date.min:
        return ()
    day = timedelta(days=1)
    edges = [(time.bounds[0] - day,) * 2, *days, (time.bounds[1] + day,) * 2]
    holes, reached = [], edges[0][1]
    for _, (low, high) in pairwise(edges):
        if (low - reached).days > _SHORTEST:
            holes.append((reached + day, low - day))
        reached = max(reached, high)
    total = sum(time.documents.values())
    found = [_pause(low, high, len(took), len(holes), total, sides, time) for low, high in holes]
    return tuple(sorted(found, key=lambda p: (-p.documents, -p.days, p.since))[:_MOST_PAUSES])


def _pause(
    low: date, high: date, contacts: int, stretches: int, total: int, sides: tuple[Side, Side], time: Frame
) -> Pause:
    counts = [n for d, n in time.documents.items() if low <= d <= high and n > 0]
    documents, days = sum(counts), (high - low).days + 1
    chance = None
    if contacts >= _FEWEST and total and documents:
        chance = min(1.0, (1 - documents / total) ** contacts * max(1, stretches))
    said = f"from {say_day(low)} to {say_day(high)} ({figure(days, 'day')}) no contact is told"
    held = f"there are {figure(documents, 'document')} of {figure(len(counts), 'day')} of that time"
    if not documents:
        judged = "there are no documents of that time, so this says nothing"
    elif chance is None:
        judged = f"{held}; there are too few contacts to say how unusual that is"
    else:
        judged = f"{held}; chance would make so long a pause in {_percent(chance)} of cases"
    return Pause(
        low.isoformat(),
        high.isoformat(),
        days,
        documents,
        len(counts),
        chance,
        Sentence(start(f"{said}; {judged}.")),
    )


def _percent(chance: float) -> str:
    if chance < 0.001:
        return "fewer than 0.1 %"
    return f"{chance * 100:.1f} %" if chance < 0.1 else f"{chance * 100:.0f} %"
