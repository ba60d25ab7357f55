"""Events in lanes: which lane, from when to when, and how far the drawing reaches."""

from datetime import date

from readout.account.lanes import by_party, by_sort
from readout.model import Event, Sentence, Table

EVENTS = (
    Event("c1", Table.CONTACT, "2031-02-03", True, Sentence("They met.", ("r1", "r2")), (), ("ada", "ben")),
    Event("c2", Table.CONTACT, "2031-03", False, Sentence("They spoke.", ("r3",)), (), ("ada",)),
    Event("s1", Table.STATEMENT, "../2031-05-01", True, Sentence("She asked.", ("r4",)), (), ("ben", "ada")),
    Event("c3", Table.CONTACT, None, False, Sentence("They met once."), (), ("cyd",)),
    Event("l1", Table.LISTING, "20XX", True, Sentence("Three were named."), (), ("cyd",)),
)
FREE = (None, None)


def day(text: str) -> int:
    """A day as an ordinal."""
    return date.fromisoformat(text).toordinal()


def test_a_lane_for_each_sort_with_ranges_as_far_as_days_are_known() -> None:
    found = by_sort(EVENTS, [("2031-02-10", 4), ("2031", 2)], FREE)
    assert [lane.name for lane in found.lanes] == ["Contacts", "Statements", "Listings"]
    assert [(m.id, m.lane) for m in found.marks] == [("l1", 2), ("c1", 0), ("c2", 0), ("s1", 1)]
    spans = {m.id: (m.low, m.high) for m in found.marks}
    assert spans["c1"] == (day("2031-02-03"), day("2031-02-03"))
    assert spans["c2"] == (day("2031-03-01"), day("2031-03-31"))
    assert spans["s1"] == (day("2031-05-01"), day("2031-05-01")), "an open date stands at the end that is known"
    assert found.marks[1].row == "r1" and not found.marks[2].own
    assert found.messages == ((day("2031-02-10"), 4),)
    assert found.undated == 1


def test_the_drawing_reaches_as_far_as_what_is_dated_finely_or_as_asked() -> None:
    found = by_sort(EVENTS, [], FREE)
    assert day("2031-01-25") <= found.low <= day("2031-02-03") and day("2031-05-01") <= found.high
    asked = by_sort(EVENTS, [], ("2031-02", "2031-04"))
    assert (asked.low, asked.high) == (day("2031-02-01"), day("2031-04-30"))
    assert by_sort((), [], FREE).marks == ()


def test_a_lane_for_each_party_that_has_a_part_in_most() -> None:
    found = by_party(EVENTS, {"ada": "Ada Roth", "ben": "Ben Carr", "cyd": "Cyd Ohm"}, [], FREE)
    assert [(lane.name, lane.party) for lane in found.lanes] == [
        ("Ada Roth", "ada"), ("Ben Carr", "ben"), ("Cyd Ohm", "cyd"),
    ]  # fmt: skip
    assert sorted((m.id, m.lane) for m in found.marks) == [
        ("c1", 0), ("c1", 1), ("c2", 0), ("l1", 2), ("s1", 0), ("s1", 1),
    ]  # fmt: skip
