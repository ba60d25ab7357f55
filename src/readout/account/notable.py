"""What stands out in a pile: bursts and silences, the highest markings, odd ones out, the most quoted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from math import sqrt
from statistics import median

from readout.account.correspondents import Tables, spoken_name
from readout.account.phrases import counted, listed, number, quoted, say_date, say_day, start
from readout.account.ranking import ranked
from readout.account.tally import Card, Tally
from readout.account.words import KINDS, language_name
from readout.model import Kind
from readout.text.correspondence import plain_subject

_WEEK = timedelta(days=7)
_FAR_OFF = timedelta(days=730)
_MOST_BURSTS = 3
_FEW_WEEKS = 8
_YEARS = 3
_TELLING = 3.0
_ODD = 2
_A_PILE = 200
_RANKS = (
    "TOP SECRET",
    "SECRET",
    "CONFIDENTIAL",
    "RESTRICTED",
    "LIMITED OFFICIAL USE",
    "SBU",
    "FOR OFFICIAL USE ONLY",
)


def find_notable(tally: Tally, tables: Tables) -> tuple[str, ...]:
    """Sentences, most telling first; fewer or none where the pile is small."""
    found: Iterable[Iterator[str]] = (
        _markings(tally),
        _bursts(tally, tables.names),
        _silences(tally),
        _quoted(tally),
        _languages(tally),
        _odd_kinds(tally),
        _far_dates(tally),
    )
    return tuple(sentence for part in found for sentence in part)


def _markings(tally: Tally) -> Iterator[str]:
    marked = sum(tally.markings.values())
    for rank in _RANKS:
        times = sum(n for m, n in tally.markings.items() if m == rank or m.endswith(f" {rank}"))
        if times:
            if times < marked or marked < tally.distinct:
                yield f"The highest marking is {rank}, on {counted(times, 'document')}."
            return


def main_stretch(days: Counter[date]) -> tuple[date, date] | None:
    """The days between which nearly all documents lie; None below ten dated documents.

    Left out at either end are the odd two hundredth, and a few (to a twentieth) that lie more than two years off.
    """
    total = sum(days.values())
    if total < 10:
        return None
    ordered = sorted(days)
    return _end(days, ordered, total), _end(days, ordered[::-1], total)


def _end(days: Counter[date], inward: list[date], total: int) -> date:
    """One end of the main stretch, the days given from that end inward."""
    end, passed = inward[0], 0
    for day, following in pairwise(inward):
        passed += days[day]
        if passed > total / 20:
            break
        if passed <= total / 200 or abs(following - day) > _FAR_OFF:
            end = following
    return end


def _weeks(days: Counter[date]) -> Counter[date]:
    weeks: Counter[date] = Counter()
    for day, times in days.items():
        weeks[day - timedelta(days=day.weekday())] += times
    return weeks


def _bursts(tally: Tally, names: frozenset[str]) -> Iterator[str]:
    stretch = main_stretch(tally.days)
    if stretch is None:
        return
    weeks = _weeks(tally.days)
    first = stretch[0] - timedelta(days=stretch[0].weekday())
    span = [first + n * _WEEK for n in range((stretch[1] - first).days // 7 + 1)]
    if len(span) < _FEW_WEEKS:
        yield from _busy_days(tally)
        return
    usual = median(weeks[w] for w in span)
    least = max(10.0, 2.5 * usual)
    bursts = sorted((w for w in span if weeks[w] >= least), key=lambda w: (-weeks[w], w))[:_MOST_BURSTS]
    for week in sorted(bursts):
        ratio = weeks[week] / usual if usual else 0
        times = f", {_times(ratio)} as many as in a usual week" if ratio else ""
        words = _words_of(tally, week, names)
        about = f"; subjects then speak of {listed([f'“{w}”' for w in words])}" if words else ""
        yield f"The week of {say_day(week)} has {weeks[week]:,} documents{times}{about}."


def _busy_days(tally: Tally) -> Iterator[str]:
    usual = median(tally.days.values())
    for day, times in sorted(tally.days.items(), key=lambda d: (-d[1], d[0]))[:1]:
        if times >= max(5.0, 2.5 * usual):
            yield f"{say_day(day)} has {counted(times, 'document')}, more than any other day."


def _times(ratio: float) -> str:
    whole = round(ratio)
    return "three times" if whole == 3 else "twice" if whole <= 2 else f"{number(whole)} times"


def _words_of(tally: Tally, week: date, names: frozenset[str]) -> list[str]:
    """The subject words that a week has far more of than the pile."""
    here = tally.week_words.get(week, Counter[str]())
    everywhere: Counter[str] = Counter()
    for words in tally.week_words.values():
        everywhere.update({w: n for w, n in words.items() if w in here})
    part = sum(here.values()) / max(1, sum(sum(words.values()) for words in tally.week_words.values()))
    excess = {w: (n - part * everywhere[w]) / sqrt(part * everywhere[w] + 1) for w, n in here.items()}
    least = max(4, 0.05 * _weeks(tally.days)[week])
    telling = [w for w in here if here[w] >= least and excess[w] >= _TELLING and w.isalpha() and w not in names]
    return sorted(telling, key=lambda w: (-excess[w], w))[:3]


def _silences(tally: Tally) -> Iterator[str]:
    stretch = main_stretch(tally.days)
    if stretch is None:
        return
    inside = sorted(d for d in tally.days if stretch[0] <= d <= stretch[1])
    gaps = [(b - a, a, b) for a, b in pairwise(inside)]
    if len(gaps) < 20:
        return
    length, first, last = max(gaps, key=lambda g: (g[0], -g[1].toordinal()))
    rate = sum(tally.days[d] for d in inside) / ((stretch[1] - stretch[0]).days + 1)
    if length.days >= 7 and length.days * rate >= 12:
        usual = round(rate * length.days / 10) * 10
        years = length.days // 365
        span = f"{length.days - 1} days in which some {usual:,} documents would be usual"
        if years >= _YEARS:  # What is usual over so long a time nobody knows
            span = f"more than {number(years)} years"
        yield f"Nothing at all is dated between {say_day(first)} and {say_day(last)}, {span}."


def _by_whom(card: Card) -> str:
    by = f" by {spoken_name(card.sender)}" if card.sender else ""
    return f"{quoted(card.title)}{by}" + (f", {say_date(card.date)}" if card.date else "")


def _quoted(tally: Tally) -> Iterator[str]:
    most: dict[str, str] = {}
    for name, times in sorted(tally.quoted.items(), key=lambda q: (-q[1], q[0]))[:60]:
        card = tally.cards.get(name)
        key = plain_subject(card.title) if card else ""
        if card and key and times >= 3 and key not in most and len(most) < 3:
            most[key] = f"{_by_whom(card)} ({counted(times + 1, 'time')})"
    if most:
        parts = list(most.values())
        yield f"Repeated most often, in quotes or copies: {'; '.join(parts)}."


def _languages(tally: Tally) -> Iterator[str]:
    total = sum(tally.languages.values())
    rare = [(c, n) for c, n in ranked(tally.languages) if n <= 0.1 * total]
    if rare and len(tally.languages) > 1:
        parts = [f"{number(n)} in {language_name(c)}" for c, n in rare[:5]]
        yield f"A few documents are not in the main language: {listed(parts)}."


def _odd_kinds(tally: Tally) -> Iterator[str]:
    if tally.distinct < _A_PILE:
        return
    odd = [(k, n) for k, n in ranked(tally.kinds) if n <= _ODD and k != Kind.OTHER]
    if odd:
        yield f"Odd ones among them: {listed([counted(n, *KINDS[Kind(k)]) for k, n in odd])}."


def _far_dates(tally: Tally) -> Iterator[str]:
    stretch = main_stretch(tally.days)
    if stretch is None:
        return
    low, high = stretch[0] - timedelta(days=365), stretch[1] + timedelta(days=365)
    far = [
        c
        for c in tally.cards.values()
        if c.date and len(c.date) >= 10 and not low.isoformat() <= c.date[:10] <= high.isoformat()
    ]
    far.sort(key=lambda c: (c.date or "", c.id))
    if far:
        shown = "; ".join(
            f"{quoted(c.title)} ({say_date(c.date)})" for c in (far if len(far) <= 3 else [far[0], far[-1]])
        )
        lie = start(counted(len(far), "document lies", "documents lie"))
        yield f"{lie} far outside the main stretch of time: {shown}."
