"""Who did not: documents' own negatives first, mere silence with what it rests on."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from made_entries import MadePile
from told_stories import evacuation, thaw

from readout.account.basis import longest_hole
from readout.account.silence import silence
from readout.model import ContactStatus, Silence


def of_leaders(since: str | None = "2031-08-10", until: str | None = "2031-09-04", **more: int) -> Silence:
    """The two heads of government of the first story."""
    pile = evacuation()
    coverage = pile.coverage(since, until, ids=("lind", "hart"), **more)
    return silence((pile.side("lind"), pile.side("hart")), pile.entries, coverage, pile.book())


def test_a_documents_own_negative_stands_first_and_silence_is_said_apart() -> None:
    found = of_leaders()
    (told,) = found.told
    assert told.text.startswith("Otto Lind and Jane Hart were not in touch")
    assert "has not spoken with Prime Minister" in told.text and told.rows == ("article-008",)
    assert found.quiet and not found.sentence.rows
    assert found.sentence.text == (
        "The documents show no contact between Otto Lind and Jane Hart from 10 August 2031 to 4 September 2031."
    )


def test_silence_says_what_it_rests_on() -> None:
    found = of_leaders(unread_files=2, unread_documents=1)
    said = [s.text for s in found.basis]
    stretch = "from 10 August 2031 to 4 September 2031"
    assert said[0] == f"This rests on 31 distinct documents dated {stretch}; copies count nowhere."
    assert "There are documents of 26 of the 26 days of that time." in said
    assert "One of them names Otto Lind, none as sender or addressee." in said
    assert "Two files were not read, or only in part; what they hold is not known." in said
    assert "One document was not, or not wholly, searched for contacts and statements." in said
    assert found.basis[0].search == "date:2031-08-10..2031-09-04"


def test_without_documents_nothing_can_be_said() -> None:
    found = of_leaders("2033-01-01", "2033-01-31")
    assert found.sentence.text.startswith("There are no documents from 1 January 2033")
    assert found.basis[0].text.endswith("so their silence says nothing.")


def test_gaps_are_told() -> None:
    pile = evacuation()
    coverage = replace(pile.coverage(), gaps=tuple(f"Cable {n} is cited and not here." for n in range(5)))
    found = silence((pile.side("lind"), pile.side("hart")), pile.entries, coverage, pile.book())
    assert [s.text for s in found.basis if "missing" in s.text or "gaps" in s.text] == [
        *(f"Known to be missing: Cable {n} is cited and not here." for n in range(3)),
        "Two more gaps are in the inventory.",
    ]


def test_contacts_that_speak_against_a_negative_are_shown_beside_it() -> None:
    pile = evacuation()
    pile.met("log20", ("hart", "lind"), "2031-08-28", words="Hart called Lind on 28 August")
    found = silence((pile.side("lind"), pile.side("hart")), pile.entries, pile.coverage(), pile.book())
    assert found.told and not found.quiet and len(found.against) == 1
    assert found.sentence.text.startswith("The documents tell of one contact between")


def test_what_was_planned_is_neither_contact_nor_silence() -> None:
    pile = evacuation()
    pile.met("log20", ("hart", "lind"), "2031-08-30", status=ContactStatus.PLANNED, words="Hart is to call Lind")
    found = silence((pile.side("lind"), pile.side("hart")), pile.entries, pile.coverage(), pile.book())
    assert found.quiet and len(found.ahead) == 1


def test_long_pauses_come_with_how_often_chance_makes_such() -> None:
    pile = thaw()
    found = silence((pile.side("brandt"), pile.side("okoro")), pile.entries, pile.coverage(), pile.book())
    longest = found.pauses[0]
    assert (longest.since, longest.until, longest.days, longest.documents) == ("2031-01-12", "2031-02-09", 29, 29)
    assert longest.chance is not None and abs(longest.chance - (91 / 120) ** 18 * 4) < 1e-9
    assert longest.sentence.text.endswith("chance would make so long a pause in 2.8 % of cases.")


def test_a_pause_without_documents_says_nothing() -> None:
    pile = MadePile()
    pile.party("a", "Ann")
    pile.party("b", "Ben")
    for n, day in enumerate(("2031-01-01", "2031-01-02", "2031-03-01", "2031-03-02")):
        pile.document(f"d{n}", day)
        pile.met(f"d{n}", ("a", "b"), day, words=f"They met for talk number {n}")
    found = silence((pile.side("a"), pile.side("b")), pile.entries, pile.coverage(), pile.book())
    (pause,) = found.pauses
    assert pause.documents == 0 and pause.chance is None
    assert pause.sentence.text.endswith("there are no documents of that time, so this says nothing.")


@given(st.sets(st.integers(0, 119), max_size=30))
@settings(max_examples=40, deadline=None)
def test_no_contact_lies_in_a_pause_and_no_two_pauses_overlap(days: set[int]) -> None:
    pile = thaw()
    pile.entries.clear()
    for n in sorted(days):
        pile.met(f"d{n:03}", ("brandt", "okoro"), pile.sources[f"d{n:03}"].day, words=f"Talk {n}")
    found = silence((pile.side("brandt"), pile.side("okoro")), pile.entries, pile.coverage(), pile.book())
    met = {e.day for e in pile.entries}
    spans = sorted((p.since, p.until) for p in found.pauses)
    assert all(not any(since <= (day or "") <= until for day in met) for since, until in spans)
    assert all(a[1] < b[0] for a, b in pairwise(spans))
    assert all(p.chance is None or 0 <= p.chance <= 1 for p in found.pauses)


def test_the_longest_hole() -> None:
    days = [date(2031, 1, n) for n in (1, 2, 9, 10)]
    assert longest_hole(days, (date(2031, 1, 1), date(2031, 1, 10))) == (date(2031, 1, 3), date(2031, 1, 8))
    assert longest_hole(days, (date(2030, 12, 1), date(2031, 1, 10))) == (date(2030, 12, 1), date(2030, 12, 31))
    assert longest_hole(days[:2], (date(2031, 1, 1), date(2031, 1, 2))) is None
