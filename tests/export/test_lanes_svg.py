"""Pictures over time: marks by what they are, bars where there are too many, and lines at round dates."""

from datetime import date
from itertools import pairwise

import pytest
from defusedxml import ElementTree

from readout.export.lanes_svg import counts_svg, lanes_svg, ticks
from readout.model import Lane, Lanes, Mark

SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2031, 2, 3).toordinal()
MARKS = (
    Mark(0, DAY, DAY, "contact", True, "They met & spoke.", "c1", "r1"),
    Mark(0, DAY, DAY + 200, "contact", True, "They met some day.", "c2", "r2"),
    Mark(1, DAY + 9, DAY + 9, "statement", False, "She asked.", "s1"),
)
LANES = Lanes((Lane("Contacts"), Lane("Statements")), MARKS, ((DAY, 3),), DAY - 10, DAY + 300)


def test_marks_differ_by_what_they_are_and_lead_to_their_passages() -> None:
    picture = lanes_svg(LANES, "Over time", href=lambda m: f"/d/{m.id}", span_href=lambda a, b: f"/t?{a}-{b}")
    root = ElementTree.fromstring(picture)
    marks = {e.get("class"): e.tag for e in root.iter() if (e.get("class") or "").startswith("mark")}
    assert marks == {"mark mark-contact": f"{SVG}rect", "mark mark-statement": f"{SVG}path"}
    assert [a.get("href") for a in root.iter(f"{SVG}a")][:3] == ["/d/c1", "/d/c2", "/d/s1"]
    hollow = [e for e in root.iter() if e.get("class") == "mark mark-statement"]
    assert hollow[0].get("fill") == "#ffffff", "only its document is dated"
    assert "style" not in picture and "3 messages, 2031-02-02 to 2031-02-04" in picture


def test_too_many_marks_become_bars_that_count_them() -> None:
    many = tuple(Mark(0, DAY + n, DAY + n, "contact", True, f"Day {n}", f"c{n}") for n in range(250))
    lanes = Lanes((Lane("Contacts"),), many, (), DAY, DAY + 249)
    root = ElementTree.fromstring(lanes_svg(lanes, "Over time", span_href=lambda a, b: f"{a}:{b}"))
    bars = [e for e in root.iter(f"{SVG}rect") if e.get("class") == "lanes-bar"]
    spans = [tuple(map(int, a.get("href").split(":"))) for a in root.iter(f"{SVG}a")]
    assert 80 <= len(bars) <= 120
    assert spans[0][0] == DAY and spans[-1][1] == DAY + 249
    assert all(b[0] == a[1] + 1 for a, b in pairwise(spans)), "no day is in two bars or in none"


def test_counts_alone() -> None:
    picture = counts_svg(LANES, (((DAY, 2), (DAY + 1, 4)), ()), "Counts", lambda a, b: f"/t?since={a}&until={b}")
    root = ElementTree.fromstring(picture)
    assert sum(int(t.text.split()[0]) for t in root.iter(f"{SVG}title")) == 6


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2031-02-03", "2031-02-05", ["3 Feb 2031", "4 Feb 2031", "5 Feb 2031"]),
        ("2031-01-10", "2031-04-10", ["Feb 2031", "Mar 2031", "Apr 2031"]),
        ("2030-11-01", "2034-12-01", [said for y in range(2031, 2035) for said in (f"{y}", f"Jul {y}")]),
        ("1990-05-01", "2030-01-01", [str(year) for year in range(1995, 2031, 5)]),
    ],
)  # fmt: skip
def test_lines_stand_at_round_dates(first: str, last: str, said: list[str]) -> None:
    found = ticks(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())
    assert [words for _, words in found] == said
    assert len(ticks(1, date.max.toordinal() - 1)) <= 14
