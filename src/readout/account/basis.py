"""What an answer rests on, in sentences: which documents there are, of whom and when; what was not read."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from readout.account.notable import main_stretch
from readout.account.periods import Reach, reach
from readout.account.phrases import counted, number, say_day, start, verb
from readout.model import Coverage, Party, Sentence, Side

_MOST_GAPS = 3
_MOST_MEMBERS = 4
_NO_STRETCH = 3


def basis(coverage: Coverage, sides: Sequence[Side], parties: Mapping[str, Party]) -> tuple[Sentence, ...]:
    """Documents, days, whose they are, what was not read and what is known to be missing, in this order."""
    return (
        *_documents(coverage),
        *_days(coverage),
        *(sentence for side in sides for sentence in _of(side, coverage, parties)),
        *_unread(coverage),
        *_missing(coverage),
    )


def left_out(rows: int, confidence: float) -> Iterable[Sentence]:
    """How many rows were left out as they are not sure enough; nothing where none was."""
    if rows:
        said = counted(rows, "row that is", "rows that are")
        yield Sentence(
            f"{start(said)} less sure than {confidence * 100:.0f} % {verb(rows, 'is', 'are')} left out."
        )


def search_for(coverage: Coverage) -> str:
    """A search that lists the documents of the stretch."""
    if coverage.since and coverage.until:
        return f"date:{coverage.since}..{coverage.until}"
    if coverage.since:
        return f"since:{coverage.since}"
    return f"until:{coverage.until}" if coverage.until else "*"


def _documents(coverage: Coverage) -> Iterable[Sentence]:
    stretch = _stretch(coverage)
    if not coverage.documents:
        yield Sentence(
            f"There are no documents{stretch}, so their silence says nothing.", search=search_for(coverage)
        )
    else:
        said = counted(coverage.documents, "distinct document")
        yield Sentence(
            f"This rests on {said} dated{stretch or _whole(coverage)}; copies count nowhere.",
            search=search_for(coverage),
        )
    if coverage.undated:
        more = counted(coverage.undated, "more has", "more have")
        why = (
            "no date"
            if not (coverage.since or coverage.until)
            else "no date, or one that only may lie in that time"
        )
        yield Sentence(f"{start(more)} {why}.")


def _stretch(coverage: Coverage) -> str:
    low, high = reach(coverage.since), reach(coverage.until)
    if low and high:
        return f" from {say_day(low[0])} to {say_day(high[1])}"
    if low:
        return f" from {say_day(low[0])} on"
    return f" until {say_day(high[1])}" if high else ""


def _whole(coverage: Coverage) -> str:
    low, high = reach(coverage.first), reach(coverage.last)
    return f" from {say_day(low[0])} to {say_day(high[1])}" if low and high else ""


def _days(coverage: Coverage) -> Iterable[Sentence]:
    days = sorted(date.fromisoformat(day) for day, count in coverage.days if count > 0)
    if not days:
        return
    bounds = bounds_of(coverage, days)
    stretch = main_stretch(Counter({date.fromisoformat(day): count for day, count in coverage.days}))
    if stretch and coverage.since is None and coverage.until is None and stretch != bounds:
        bounds, days = stretch, [day for day in days if stretch[0] <= day <= stretch[1]]
        yield Sentence(f"Nearly all of them are dated from {say_day(bounds[0])} to {say_day(bounds[1])}.")
    total = (bounds[1] - bounds[0]).days + 1
    if total < 2:
        return
    said = f"There are documents of {len(days):,} of the {total:,} days of that time"
    hole = longest_hole(days, bounds)
    if hole and (hole[1] - hole[0]).days + 1 >= _NO_STRETCH:
        length = (hole[1] - hole[0]).days + 1
        said += f"; the longest time without any is {length:,} days, from {say_day(hole[0])} to {say_day(hole[1])}"
    yield Sentence(f"{said}.", search=search_for(coverage))


def bounds_of(coverage: Coverage, days: Sequence[date]) -> Reach:
    """The ends of the time asked for, else the first and last day that have documents."""
    low, high = reach(coverage.since), reach(coverage.until)
    return low[0] if low else days[0], high[1] if high else days[-1]


def longest_hole(days: Sequence[date], bounds: Reach) -> Reach | None:
    """The longest stretch inside of bounds that none of some days lies in, the first of equals."""
    day = timedelta(days=1)
    edges = [bounds[0] - day, *(d for d in days if bounds[0] <= d <= bounds[1]), bounds[1] + day]
    holes = [(a + day, b - day) for a, b in pairwise(edges) if (b - a).days > 1]
    return max(holes, key=lambda hole: (hole[1] - hole[0], -hole[0].toordinal()), default=None)


def _of(side: Side, coverage: Coverage, parties: Mapping[str, Party]) -> Iterable[Sentence]:
    """How many documents name a side and those who act for it, and how many they wrote or were written to."""
    found = {id_: (named, wrote) for id_, named, wrote in coverage.by_party if id_ in side.members}
    named, wrote = found.get(side.party.id, (0, 0))
    as_whom = f"{number(wrote)} as sender or addressee" if wrote else "none as sender or addressee"
    if named:
        yield Sentence(f"{start(number(named))} of them {verb(named, 'names', 'name')} {side.name}, {as_whom}.")
    else:
        yield Sentence(f"None of them names {side.name}.")
    others = sorted(
        ((n, id_) for id_, (n, _) in found.items() if id_ != side.party.id and n and id_ in parties),
        key=lambda pair: (-pair[0], pair[1]),
    )
    if others:
        shown = [f"{parties[id_].name} ({n:,})" for n, id_ in others[:_MOST_MEMBERS]]
        more = f" and {number(len(others) - _MOST_MEMBERS)} more" if len(others) > _MOST_MEMBERS else ""
        yield Sentence(f"Counted as {side.name} too: {', '.join(shown)}{more}.")


def _unread(coverage: Coverage) -> Iterable[Sentence]:
    files, documents = coverage.unread_files, coverage.unread_documents
    if not files and not documents:
        yield Sentence("Every file and every document of the pile was read.")
        return
    if files:
        said = counted(files, "file was", "files were")
        yield Sentence(
            f"{start(said)} not read, or only in part; what {verb(files, 'it holds', 'they hold')} is not known."
        )
    if documents:
        said = counted(documents, "document was", "documents were")
        yield Sentence(f"{start(said)} not, or not wholly, searched for contacts and statements.")


def _missing(coverage: Coverage) -> Iterable[Sentence]:
    for gap in coverage.gaps[:_MOST_GAPS]:
        yield Sentence(f"Known to be missing: {gap}")
    if len(coverage.gaps) > _MOST_GAPS:
        yield Sentence(f"{start(number(len(coverage.gaps) - _MOST_GAPS))} more gaps are in the inventory.")
