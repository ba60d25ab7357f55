"""What is missing, as gaps with a sentence each: cited cables, holes in series, attachments, pages, files."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from readout.account.absent import MOST_PLACES, Absent, FilesSeen
from readout.account.phrases import counted, listed, number, quoted, say_date, start, verb
from readout.account.tally import Card, Tally
from readout.model import Gap, Outcome

MOST = 1_000
"""Gaps of one kind that are listed one by one; the rest are one gap with their number."""

_DENSE = 0.5
_SERIES_LEAST = 5
_SERIALS_LEAST = 50
_PART_OF_A_LARGER = 0.01
_LARGER = "The pile looks like a part of a larger set."


def find_gaps(absent: Absent, files: FilesSeen, tally: Tally) -> tuple[Gap, ...]:
    """All gaps, kind by kind, the weightiest first within a kind."""
    return (
        *_first(_files(files), "files", "other reasons"),
        *_first(_references(absent, tally.cards), "reference", "other cited cables"),
        *_first([*_cable_series(absent), *_serials(absent)], "series", "other holes"),
        *_first(_attachments(absent, files, tally.cards), "attachment", "other attachments"),
        *_first(
            [*_released(tally), *_withheld(absent), *_holes(absent), *_sections(absent)], "pages", "other pages"
        ),
    )


def _first(gaps: Sequence[Gap], kind: str, others: str) -> Iterable[Gap]:
    """Gaps up to the most that are listed, then one for the rest."""
    yield from gaps[:MOST]
    if len(gaps) > MOST:
        rest = len(gaps) - MOST
        yield Gap(kind, f"{rest:,} {others}", "These are not listed one by one.", rest)


def _said(card: Card | None) -> str:
    """A document named in a sentence: `“Ferry tolls” (3 March 2031)`."""
    if card is None:
        return "a document"
    return quoted(card.title, 70) + (f" ({say_date(card.date)})" if card.date else "")


def _references(absent: Absent, cards: Mapping[str, Card]) -> list[Gap]:
    gaps: list[Gap] = []
    for (series, value), citing in absent.cited.items():
        present = absent.present.get((series, value), set())
        years = {y for y in citing.values() if y}
        if present and (not years or any(p is None or abs(p - y) <= 1 for p in present for y in years)):
            continue
        label = f"{f'{min(years) % 100:02} ' if len(years) == 1 else ''}{absent.posts[series]} {value}"
        documents = sorted(citing)
        first = min(documents, key=lambda d: ((cards[d].date or "9") if d in cards else "9", d))
        where = f"Cited in {_said(cards.get(first))}"
        if len(documents) > 1:
            where += f" and in {counted(len(documents) - 1, 'other document')}"
        detail = f"{where}; no cable of this number is in the pile."
        gaps.append(Gap("reference", label, detail, len(documents), tuple(documents[:MOST_PLACES])))
    return sorted(gaps, key=lambda g: (-g.count, g.label))


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Consecutive numbers as first and last of each run."""
    runs: list[tuple[int, int]] = []
    for value in sorted(numbers):
        if runs and value == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], value)
        else:
            runs.append((value, value))
    return runs


def _between(held: Iterable[int]) -> list[tuple[int, int]]:
    """The runs of numbers missing between those held."""
    runs = _runs(held)
    return [(a[1] + 1, b[0] - 1) for a, b in pairwise(runs)]


def _cable_series(absent: Absent) -> list[Gap]:
    """Holes in a post's numbers within a year, where at least half of a stretch is there."""
    gaps: list[Gap] = []
    for (post, year), held in sorted(absent.series.items()):
        for first, last in _dense(sorted(held)):
            inside = {n: d for n, d in held.items() if first <= n <= last}
            for low, high in _between(inside):
                label = f"{post} {low}" if low == high else f"{post} {low} to {high}"
                detail = (
                    f"The pile holds {counted(len(inside), 'cable')} numbered {post} {first} to {last} of {year}, "
                    f"but not {'this one' if low == high else f'these {number(high - low + 1)}'}."
                )
                gaps.append(Gap("series", label, detail, high - low + 1, (inside[low - 1], inside[high + 1])))
    return gaps


def _dense(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Stretches of at least five numbers in which no two neighbours are more than a few apart."""
    out: list[tuple[int, int]] = []
    at = 0
    for n in range(1, len(numbers) + 1):
        if n == len(numbers) or numbers[n] - numbers[n - 1] > _SERIES_LEAST:
            held, width = n - at, numbers[n - 1] - numbers[at] + 1
            if held >= _SERIES_LEAST and held / width >= _DENSE:
                out.append((numbers[at], numbers[n - 1]))
            at = n
    return out


def _serials(absent: Absent) -> list[Gap]:
    """Holes in the numbers that a releasing office stamped, or how small a part of a numbered set the pile is."""
    gaps: list[Gap] = []
    for (prefix, digits), held in sorted(absent.serials.items()):
        if len(held) < _SERIES_LEAST:
            continue
        low, high = min(held), max(held)
        width = high - low + 1
        first, last = f"{prefix}{low:0{digits}}", f"{prefix}{high:0{digits}}"
        if len(held) / width >= _DENSE:
            for a, b in _between(held):
                one = f"{prefix}{a:0{digits}}"
                label = one if a == b else f"{one} to {prefix}{b:0{digits}}"
                detail = f"The stamped document numbers run from {first} to {last}, and these are left out."
                gaps.append(
                    Gap("series", label, detail.replace("these are", "this is") if a == b else detail, b - a + 1)
                )
        elif len(held) >= _SERIALS_LEAST and len(held) / width >= _PART_OF_A_LARGER:
            detail = (
                f"The stamped document numbers run from {first} to {last}; {len(held):,} of those {width:,} "
                f"numbers are here, about one in {round(width / len(held))}. {_LARGER}"
            )
            gaps.append(Gap("series", f"{first} to {last}", detail, width - len(held)))
    return sorted(gaps, key=lambda g: -g.count)


def _attachments(absent: Absent, files: FilesSeen, cards: Mapping[str, Card]) -> list[Gap]:
    gaps: list[Gap] = []
    for key, documents in absent.attached.items():
        if key in files.names:
            continue
        where = f"Named in {_said(cards.get(documents[0]))}"
        if len(documents) > 1:
            where += f" and in {counted(len(documents) - 1, 'other document')}"
        detail = f"{where}; no file of this name is in the pile."
        gaps.append(
            Gap(
                "attachment",
                absent.printed_names[key][:120],
                detail,
                len(documents),
                tuple(documents[:MOST_PLACES]),
            )
        )
    return sorted(gaps, key=lambda g: (-g.count, g.label.casefold()))


def _released(tally: Tally) -> list[Gap]:
    """What the release stamps say was held back, in sum."""
    gaps: list[Gap] = []
    for decision, times in sorted(tally.decisions.items()):
        stamped = start(counted(times, "document is", "documents are"))
        if "PART" in decision:
            detail = f"{stamped} stamped so: some of the text is blacked out."
            gaps.append(Gap("pages", "Released in part", detail, times))
        elif "DENIED" in decision or "WITHHELD" in decision:
            detail = f"{stamped} stamped so: the text itself was kept back."
            gaps.append(Gap("pages", decision.capitalize(), detail, times))
    return gaps


def _withheld(absent: Absent) -> list[Gap]:
    return [
        Gap(
            "pages",
            start(phrase),
            f"{start(counted(len(documents), 'document says', 'documents say'))} so.",
            len(documents),
            tuple(documents[:MOST_PLACES]),
        )
        for phrase, documents in sorted(absent.withheld.items(), key=lambda w: (-len(w[1]), w[0]))
    ]


def _holes(absent: Absent) -> list[Gap]:
    """Printed page numbers (“Page 3 of 7”) of which some are not there."""
    gaps: list[Gap] = []
    for document, of, holes in absent.page_holes:
        runs = [str(a) if a == b else f"{a} to {b}" for a, b in _runs(holes)]
        pages = f"{'Page' if len(holes) == 1 else 'Pages'} {listed(runs[:6])} of {of}"
        missing = f"{counted(len(holes), 'number')} {verb(len(holes), 'does', 'do')} not appear"
        detail = f"The pages are numbered up to {of}, and {missing}."
        gaps.append(Gap("pages", pages, detail, len(holes), (document,)))
    return sorted(gaps, key=lambda g: -g.count)


def _sections(absent: Absent) -> list[Gap]:
    gaps: list[Gap] = []
    for name, (seen, of, document) in sorted(absent.sections.items()):
        holes = [str(n) for n in range(1, of + 1) if n not in seen]
        if holes:
            label = f"{'Section' if len(holes) == 1 else 'Sections'} {listed(holes)} of {of}"
            whose = f"of {name} " if name != document else ""
            detail = f"The cable {whose}came in {counted(of, 'section')}, and not all are in the pile."
            gaps.append(Gap("pages", label, detail, len(holes), (document,)))
    return gaps


def _files(files: FilesSeen) -> list[Gap]:
    """Files not read or not wholly, by reason."""
    by_reason: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (outcome, reason), paths in files.unread.items():
        by_reason[outcome, reason] += paths
    gaps: list[Gap] = []
    for (outcome, reason), paths in by_reason.items():
        paths.sort()
        label = paths[0].rsplit("/", 1)[-1] if len(paths) == 1 else f"{len(paths):,} files"
        others = (
            ""
            if len(paths) == 1
            else f" ({listed([p.rsplit('/', 1)[-1] for p in paths[:3]])}{' …' if len(paths) > 3 else ''})"
        )
        how = "" if outcome == Outcome.FAILED else "Partly read. "
        gaps.append(Gap("files", label, f"{how}{reason}{others}", len(paths)))
    return sorted(gaps, key=lambda g: (-g.count, g.label))
