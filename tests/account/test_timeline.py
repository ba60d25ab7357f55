"""What happened, in order of time."""

from told_stories import ALAND, NORLAND, evacuation

from readout.account.timeline import months, timeline
from readout.model import Table


def test_everything_stands_once_in_order_with_its_sources() -> None:
    pile = evacuation()
    pile.document("note", "2031-08-26T08:00:00Z", title="Berths")
    pile.wrote("note", ("varga", "stone"))
    found = timeline((), pile.entries, pile.coverage(), pile.book())
    assert [(e.day, e.table) for e in found.events] == [
        ("2031-08-20", Table.LISTING),
        ("2031-08-26", Table.CONTACT),
        ("2031-08-26", Table.STATEMENT),
        ("2031-08-30", Table.LISTING),
        ("2031-09-04", Table.CONTACT),
    ]
    talk = found.events[1]
    assert [n.text for n in talk.notes] == [
        "Told three times, in two wordings; they agree on the date, whether it took place, "
        "who took part and what was said.",
        "The documents differ on how they were in touch: meeting (two rows); message (one row).",
    ]
    assert found.messages == (("2031-08-26", 1),)
    assert not found.events[-1].own_day
    assert months(found.events) == (("2031-08", 4), ("2031-09", 1))


def test_of_two_sides_what_lies_between_them() -> None:
    pile = evacuation()
    sides = pile.side(*NORLAND), pile.side(*ALAND)
    found = timeline(sides, pile.entries, pile.coverage("2031-08-25", "2031-08-31"), pile.book())
    assert [e.day for e in found.events] == ["2031-08-26", "2031-08-26", "2031-08-30"]
    assert found.events[0].sentence.text.startswith("Ilse Varga and Peter Stone")


def test_what_is_dated_coarsely_or_openly_stands_once() -> None:
    pile = evacuation()
    pile.met("log20", ("varga", "stone"), "2031", words="They met in that year, nobody says when or why it was")
    pile.met("log20", ("lind", "stone"), "../2031-09-05", words="They will have met by then, or so it was hoped")
    of = {
        month: {e.day for e in timeline((), pile.entries, pile.coverage(month, month), pile.book()).events}
        for month in ("2031-01", "2031-08", "2031-09")
    }
    assert of["2031-01"] == {"2031"}
    assert "2031" not in of["2031-08"] and "../2031-09-05" not in of["2031-08"]
    assert "../2031-09-05" in of["2031-09"]


def test_sorts_can_be_left_out() -> None:
    pile = evacuation()
    found = timeline((), pile.entries, pile.coverage(), pile.book(), frozenset({Table.LISTING}))
    assert {e.table for e in found.events} == {Table.LISTING}
