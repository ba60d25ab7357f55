"""The overview: what the documents are, what became of every file, and what is missing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.model import Count, Finding, Gap, Inventory, Outcome
from readout.web.labels import GAPS, OUTCOMES, say_kind, say_language, say_media
from readout.web.pages.common import collection_of
from readout.web.pages.findings import SORTS, said_of
from readout.web.pages.reads import activity_of
from readout.web.rendering import Page, render
from readout.workbench import take_inventory, what_stands_out
from readout.workbench.counting import RowCounts, count_rows

_MONTH = re.compile(r"(\d{4})-(\d\d)")
_STEPS: Final = 5
_SHOWN_GAPS: Final = 5
_FINDINGS: Final = 5
_OF_ONE_SORT: Final = 3
_OUTCOMES: Final = list(OUTCOMES)


@dataclass(frozen=True, slots=True)
class Cell:
    """One month of the calendar: `step` from 0 (none) to 5 (the most) sets how strongly it is tinted."""

    count: int = 0
    query: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class Year:
    """One row of the calendar: the year's own count and its twelve months."""

    year: Count
    months: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class GapGroup:
    """All gaps of one kind: the first ones to show at once, the others behind a disclosure."""

    kind: str
    label: str
    total: int
    first: tuple[Gap, ...]
    rest: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """How much of something was done: `done` of `whole`, why not the rest, and where that is listed."""

    label: str
    done: int
    whole: int
    why: str
    href: str


def show_overview(request: Request) -> Response:
    """The page at `/`."""
    collection = collection_of(request)
    inventory, rows = take_inventory(collection), count_rows(collection)
    told = what_stands_out(collection)
    values = {
        "inventory": inventory,
        "outcomes": sorted(inventory.outcomes, key=lambda c: _OUTCOMES.index(c.label)),
        "calendar": calendar(inventory),
        "gaps": group_gaps(inventory.gaps),
        "kinds": [Count(say_kind(c.label), c.count, c.query) for c in inventory.kinds],
        "media": [Count(say_media(c.label), c.count, c.query) for c in inventory.media_types],
        "languages": [Count(say_language(c.label), c.count, c.query) for c in inventory.languages],
        "most": most,
        "activity": activity_of(request),
        "rows": rows,
        "findings": [(f, SORTS[f.sort], said_of(f, told.passages)) for f in first_findings(told.account)],
        "findings_count": len(told.account),
        "parts": completeness(inventory, rows),
    }
    return render(request, Page("overview.html", "Overview", values))


def first_findings(found: Sequence[Finding]) -> list[Finding]:
    """The first few findings; where there are several sorts, no sort fills all the places."""
    times: Counter[str] = Counter()
    chosen: list[Finding] = []
    for finding in found:
        times[finding.sort] += 1
        if times[finding.sort] <= _OF_ONE_SORT:
            chosen.append(finding)
    rest = [finding for finding in found[:_FINDINGS] if finding not in chosen]
    return sorted([*chosen, *rest][:_FINDINGS], key=lambda f: -f.score)


def completeness(inventory: Inventory, rows: RowCounts) -> list[Part]:
    """How much of the set was read: the files, the documents for their contacts and statements, the dates."""
    files = {count.label: count.count for count in inventory.outcomes}
    wanted = inventory.files - files.get(Outcome.IGNORED, 0)
    whole = files.get(Outcome.READ, 0) + files.get(Outcome.DUPLICATE, 0)
    distinct, unread = inventory.distinct_documents, rows.unread
    why = [
        (unread.waiting, "wait to be read"),
        (unread.language, "are not in English"),
        (unread.partly, "were read in part"),
        (unread.failed, "could not be read"),
    ]
    left = [
        (files.get(Outcome.PARTLY_READ, 0), "read in part"),
        (files.get(Outcome.FAILED, 0), "failed"),
        (files.get("waiting", 0), "waiting"),
    ]
    found = [
        Part("Files read", whole, wanted, _reasons(left), "/files"),
        Part("Documents read for contacts and statements", distinct - unread.total, distinct, _reasons(why), ""),
        Part("Documents with a date", inventory.documents - inventory.undated, inventory.documents, "", ""),
    ]
    return [part for part in found if part.whole]


def _reasons(counts: Iterable[tuple[int, str]]) -> str:
    return ", ".join(f"{number:,} {why}" for number, why in counts if number)


def most(counts: Iterable[Count]) -> int:
    """The greatest of the counts, at least 1, by which bars are drawn."""
    return max([1, *(c.count for c in counts)])


def calendar(inventory: Inventory) -> tuple[Year, ...]:
    """Years by months, as far as the inventory knows months; every year between the first and the last."""
    months: dict[str, dict[int, Count]] = defaultdict(dict)
    for count in inventory.months:
        found = _MONTH.match(count.label)
        if found and 1 <= int(found[2]) <= 12:
            months[found[1]][int(found[2])] = count
    years = {c.label: c for c in inventory.years}
    top = most(c for row in months.values() for c in row.values())
    rows = []
    for label in sorted(years.keys() | months.keys()):
        cells = tuple(_cell(months[label].get(month), top) for month in range(1, 13))
        rows.append(Year(years.get(label, Count(label, sum(c.count for c in cells))), cells))
    return tuple(rows)


def group_gaps(gaps: Iterable[Gap]) -> tuple[GapGroup, ...]:
    """The gaps by kind, in the order in which the kinds first appear."""
    groups: dict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        groups[gap.kind].append(gap)
    return tuple(
        GapGroup(
            kind, GAPS.get(kind, kind), len(found), tuple(found[:_SHOWN_GAPS]), tuple(found[_SHOWN_GAPS:][:500])
        )
        for kind, found in groups.items()
    )


def _cell(count: Count | None, top: int) -> Cell:
    if count is None or not count.count:
        return Cell()
    share = (count.count / top) ** 0.5  # by the root, so that quiet months stay visible beside a crisis
    return Cell(count.count, count.query, max(1, min(_STEPS, round(share * _STEPS))))
