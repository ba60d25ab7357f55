"""The times that a text names, resolved to EDTF against the day on which it was written: a grammar, no model.

What counts is in the annotation guide: days, months and years in words and figures, whole or in part, times told
from the day of writing or from one told before, ranges, open intervals; no durations, frequencies, vague words.
A value is given only where the text and its date are enough for it.
"""

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from readout.extract._times_calendar import Calendar
from readout.extract._times_events import Event
from readout.extract._times_found import Scan
from readout.extract._times_joins import Joined, join
from readout.extract._times_meaning import Context
from readout.extract._times_rules import scan
from readout.extract._times_skip import skipped
from readout.extract._times_tense import tense
from readout.extract._times_told import DayShift
from readout.text import edtf

_CLOSE, _FAR = 200, 600
_SCHEDULE = re.compile(r"\bSubject\b[^\n]{0,60}\b(?:Schedule|Agenda|draft of)\b[^\n]{0,60}", re.IGNORECASE)
_FORTNIGHT = 14
_TENSED = frozenset({"weekday", "unit", "day"})


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A passage `[start, end)` that places something in time; `value` is EDTF, None where it is not known."""

    start: int
    end: int
    value: str | None


def find_times(
    text: str,
    skip: Iterable[tuple[int, int]] = (),
    *,
    date: str | None,
    plan: Callable[[int], bool] | None = None,
    heading: str | None = None,
) -> tuple[TimeMark, ...]:
    """The times named in a text, in its order, none over another.

    `date` is the document's own in EDTF; with only a year, weekdays and `yesterday` have no value, and a date
    without a year is one of that year or near the first day that the text names. Nothing is marked in `skip` nor
    in headers of messages that the text shows. `plan` says of an offset whether what stands there is told of the
    future; by default the nearest verb does. `heading` is the day (EDTF) of clock times that have none beside
    them, where it is not the document's own.
    """
    source = Scan(text, _small(text), _year(date))
    joined = join(list(scan(source, skipped(text, skip).beyond)), source)
    if not joined:
        return ()
    at = _context(date, joined)
    headed = edtf.days(heading)
    at.heading = headed[0] if headed else _scheduled(text, source.year)
    marks = tuple(_resolved(joined, at, source, plan))
    if any(isinstance(found.meaning, Event) for found in joined):
        days = [(m.start, m.value) for m in marks if m.value and edtf.is_day(m.value)]
        return tuple(
            replace(mark, value=found.meaning.day(text, mark.start, days))
            if isinstance(found.meaning, Event)
            else mark
            for mark, found in zip(marks, joined, strict=True)
        )
    return marks


def _scheduled(text: str, year: int | None) -> datetime.date | None:
    """The day in the subject of a schedule, which is that of its clock times: `Mini Schedule 5/17/10`."""
    subject = _SCHEDULE.search(text)
    if subject is None:
        return None
    line = Scan(subject[0], subject[0].lower(), year)
    for found in join(list(scan(line, lambda start, end: None)), line):
        covered = edtf.days(found.value(Context(None, year, None), line))
        if covered and covered[0] == covered[1]:
            return covered[0]
    return None


def _small(text: str) -> str:
    """The text in small letters, each where it stood: a letter whose small form is longer stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(s if len(s := c.lower()) == 1 else c for c in text)


def _year(date: str | None) -> int | None:
    covered = edtf.days(date)
    return covered[1].year if covered and covered[0].year == covered[1].year else None


def _context(date: str | None, joined: Sequence[Joined]) -> Context:
    covered = edtf.days(date)
    if covered is None:
        return Context(None, None, None)
    first, last = covered
    if first == last:
        return Context(first, first.year, first)
    year = _year(date)
    if first.month == last.month and year is not None:
        return Context(None, year, first.replace(day=15))
    return Context(None, year, _first_day(joined, year) if year is not None else None)


def _first_day(joined: Sequence[Joined], year: int) -> datetime.date | None:
    """The first day that the text names, taken to be of its own year.

    Where it names days of both ends of the year, the first at the end that it names oftener.
    """
    days = []
    for found in joined:
        meaning = found.meaning
        if isinstance(meaning, Calendar) and meaning.day is not None and meaning.year in (None, year):
            covered = edtf.days(meaning.in_year(year).value(Context(None, year, None)))
            if covered:
                days.append(covered[0])
    ends = Counter((d.month >= 10) - (d.month <= 3) for d in days)
    if ends[1] and ends[-1] and ends[1] != ends[-1]:
        days = [d for d in days if (d.month >= 10) - (d.month <= 3) == (1 if ends[1] > ends[-1] else -1)]
    return days[0] if days else None


def _resolved(
    joined: Sequence[Joined], at: Context, source: Scan, plan: Callable[[int], bool] | None
) -> Iterable[TimeMark]:
    told: tuple[int, datetime.date] | None = None
    if at.day is None:
        at.day = _own_day(joined, at)
        at.stated = _stated(joined, at.year)
    for found in joined:
        clock = found.meaning.kind == "clock"
        far = _FAR if at.day else len(source.text)
        near = told is not None and not _apart(source.text, told[0], found.start, _CLOSE if clock else far)
        at.last = told[1] if told and near else None
        if plan is not None:
            at.tense = 1 if plan(found.start) else -1
        else:
            at.tense = tense(source.text, found.core, found.end) if _is_tensed(found) else 0
        value = found.value(at, source)
        yield TimeMark(found.start, found.end, value)
        covered = edtf.days(value)
        if covered and not clock:
            at.last_value = value
            if covered[0] == covered[1] or (at.day is None and (covered[1] - covered[0]).days < _FORTNIGHT):
                told = (found.end, covered[0])
            if covered[0] == covered[1]:
                at.heading = covered[0] if _alone(source.text, found.start, found.end) else at.heading


def _is_tensed(found: Joined) -> bool:
    """Whether the verb beside an expression has a say in what it means."""
    meaning = found.meaning
    return meaning.kind in _TENSED or (isinstance(meaning, Calendar) and meaning.year is None)


def _stated(joined: Sequence[Joined], year: int | None) -> dict[int, int]:
    """The years other than that of writing which the text prints with a month, and no other with the same."""
    printed: dict[int, set[int]] = {}
    for found in joined:
        for meaning in (found.meaning, found.far):
            if isinstance(meaning, Calendar) and meaning.year is not None:
                printed.setdefault(meaning.month, set()).add(meaning.year)
        near, far = found.meaning, found.far
        if isinstance(near, Calendar) and isinstance(far, Calendar) and near.year is None and far.year is not None:
            printed.setdefault(near.month, set()).add(far.year - (near.month > far.month))
    single = {month: years.pop() for month, years in printed.items() if len(years) == 1}
    return {month: said for month, said in single.items() if year is not None and abs(said - year) == 1}


def _own_day(joined: Sequence[Joined], at: Context) -> datetime.date | None:
    """The day of writing where the text itself tells it: `this afternoon (January 6)`."""
    for found in joined:
        if isinstance(found.meaning, DayShift) and found.meaning.dated:
            covered = edtf.days(found.meaning.dated.value(at))
            if covered:
                return covered[0] - datetime.timedelta(days=found.meaning.shift)
    return None


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a date stands alone in its line, so that it heads what follows."""
    before, after = text.rfind("\n", max(0, start - 60), start), text.find("\n", end, end + 60)
    return before >= 0 and after >= 0 and not text[before:start].strip() and not text[end:after].strip(" .,:)")


def _apart(text: str, end: int, start: int, most: int) -> bool:
    """Whether a day told before is too far away for a clock time, or for `the next day`, to lean on it."""
    return start - end > most or (most == _CLOSE and "\n\n" in text[end:start])
