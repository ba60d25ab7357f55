"""What a reader may want to know first, and why."""

import random

from told_stories import evacuation, thaw

from readout.account.findings import findings
from readout.model import Finding


def of_states() -> tuple[Finding, ...]:
    """The findings of the first story."""
    pile = evacuation()
    return findings(pile.entries, pile.coverage(), pile.book()).findings


def test_heads_who_have_not_spoken_come_first_with_the_reasons() -> None:
    first = of_states()[0]
    assert first.key == "contact:article-008" and first.sort == "contact"
    said = [r.text for r in first.reasons]
    assert said[0] == "two heads of state or government (Jane Hart, Otto Lind) take part"
    assert "it is between Aland and Norland" in said
    assert "a document says itself that it was not" in said
    assert first.score == round(0.9 * sum(r.points for r in first.reasons), 3)


def test_who_was_left_out_and_then_named_is_found() -> None:
    found = [f for f in of_states() if f.sort == "listing"]
    assert [f.parties for f in found] == [("dorne",), ("norland",)]
    norland = next(f for f in found if f.parties == ("norland",))
    assert norland.sentence.text.startswith("Norland was left out by Mary Field on 20 August 2031 and named on 30")
    assert {r.text for r in norland.reasons} >= {"a minister (Mary Field) takes part", "it was done in public"}


def test_a_change_is_found_with_how_many_were_tried() -> None:
    pile = thaw()
    found = findings(pile.entries, pile.coverage(), pile.book()).findings
    (change,) = [f for f in found if f.sort == "change"]
    assert (
        change.day == "2031-03-02" and "more often: 2 before (in 60 documents), 16 after" in change.sentence.text
    )
    assert change.reasons[0].text.endswith("one pair tried")


def test_findings_fall_and_do_not_hang_on_the_order() -> None:
    pile = evacuation()
    found = of_states()
    assert [f.score for f in found] == sorted((f.score for f in found), reverse=True)
    assert all(f.reasons and f.sentence.rows for f in found)
    mixed = list(pile.entries)
    random.Random(4).shuffle(mixed)
    assert findings(mixed, pile.coverage(), pile.book()).findings == found


def test_nothing_told_finds_nothing() -> None:
    pile = evacuation()
    assert findings([], pile.coverage(), pile.book()).findings == ()
