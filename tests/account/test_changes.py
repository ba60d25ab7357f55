"""Has anything changed: stories with known answers."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_entries import MadePile
from told_stories import ALAND, NORLAND, evacuation, thaw

from readout.account.changes import changed
from readout.account.counting import Count, between, chance, weigh
from readout.account.cutting import Search
from readout.model import (
    Act,
    Against,
    Audience,
    Change,
    Changed,
    Direction,
    Exposure,
    Kind,
    Mode,
    Reply,
)


def of_states(at: str | None = "2031-08-26") -> Changed:
    """The first story, of two states."""
    pile = evacuation()
    return changed((pile.side(*NORLAND), pile.side(*ALAND)), pile.entries, pile.coverage(), pile.book(), at)


def of_ministers(at: str | None) -> Changed:
    """The second story, of two ministers."""
    pile = thaw()
    return changed((pile.side("brandt"), pile.side("okoro")), pile.entries, pile.coverage(), pile.book(), at)


def one(found: Changed, key: str) -> Change:
    """A change by its key."""
    return next(c for c in found.changes if c.key == key)


def test_left_out_and_then_named() -> None:
    found = of_states()
    assert [(n.day, n.named, n.public) for n in found.namings] == [
        ("2031-08-20", False, True),
        ("2031-08-30", True, True),
    ]
    said = "Norland was left out by Aland on 20 August 2031 and named on 30 August 2031"
    turn = next(s for s in found.answer if s.text.startswith(said))
    assert turn.rows == tuple(n.row for n in found.namings)
    assert "evacuation" in found.namings[0].shared


def test_what_was_asked_for_came_in_public() -> None:
    (asked,) = of_states().requests
    assert asked.by == 0 and asked.reply is Reply.GRANTED and asked.day == "2031-08-26"
    (answer,) = asked.answers
    assert answer.row.startswith("second-") and {"public", "help", "evacuation"} <= set(answer.words)
    assert answer.chance is not None and answer.chance < 0.05


def test_one_occasion_in_three_documents_counts_once() -> None:
    found = of_states()
    talk = next(o for o in found.occasions if len(o.rows) == 3)
    assert talk.day == "2031-08-26" and talk.wordings == 2
    assert one(found, "contacts").counts == (0, 1)
    assert [len(s.rows) for s in found.sayings] == [3]


def test_the_documents_own_negatives_are_told() -> None:
    (negative,) = of_states().negatives
    assert negative.text.startswith("Otto Lind and Jane Hart were not in touch (undated; in a document of 4 Sept")
    assert negative in of_states().answer


def test_too_little_evidence_reads_cannot_tell_with_what_it_would_take() -> None:
    found = one(of_states(), "contacts")
    assert found.direction is Direction.CANNOT_TELL
    assert found.sentence.text.endswith(".") and "cannot be told" in found.sentence.text
    assert found.needed == "Divided as these are, some 8 would have to be told (there is 1)."
    assert one(of_states(), "requests:0>1").needed is not None


def test_a_change_is_claimed_with_its_test_and_effect() -> None:
    found = one(of_ministers("2031-03-02"), "contacts")
    assert found.counts == (2, 16) and found.direction is Direction.MORE
    assert [m.against for m in found.measures] == [Against.DOCUMENTS, Against.DAYS]
    assert all(m.evidence.effect == 8 and m.corrected < 0.003 for m in found.measures)
    said = found.sentence.text.replace("\u00a0", " ")
    assert "per document 8.0 times (95 % interval: 1.9 to 72; p = 0.003)" in said
    assert len(found.sentence.rows) == 18


def test_without_a_day_the_best_is_offered_and_named_as_such() -> None:
    found = of_ministers(None)
    assert found.cut is not None and found.cut.found and found.cut.at == "2031-03-02" and found.cut.tried > 20
    assert found.answer[0].text.startswith("No day was given; of ")
    assert "corrected for the search" in found.answer[0].text
    claimed = one(found, "contacts")
    assert claimed.measures[0].corrected > one(of_ministers("2031-03-02"), "contacts").measures[0].corrected


def test_another_day_than_that_of_the_change_claims_nothing() -> None:
    found = of_ministers("2031-04-15")
    assert one(found, "contacts").direction is Direction.CANNOT_TELL
    assert any(s.text.startswith("By their numbers no change") for s in found.answer)


def test_nothing_told_asks_nothing() -> None:
    pile = MadePile()
    pile.party("a", "Ann")
    pile.party("b", "Ben")
    found = changed((pile.side("a"), pile.side("b")), [], pile.coverage(), pile.book())
    assert found.cut is None and found.changes == () and found.requests == ()
    assert "none can be offered" in found.answer[0].text
    assert found.basis[0].text == "There are no documents, so their silence says nothing."


def quarrel() -> MadePile:
    """Brandt praises a harbour in private, attacks it in public; what he asks for is refused, or not answered."""
    pile = MadePile()
    pile.party("brandt", "Hans Brandt")
    pile.party("okoro", "Ada Okoro")
    for n in range(1, 29):
        pile.document(f"d{n:02}", f"2031-02-{n:02}")
    pile.document("paper", "2031-02-20", Kind.NEWS_ARTICLE, Audience.PUBLIC)
    pile.said("d03", "brandt", "okoro", "grant export licences for the turbine parts", Act.REQUEST, "2031-02-03")
    pile.said("d09", "okoro", "brandt", "export licences for turbine parts were out of the question",
              Act.REFUSE, "2031-02-09")  # fmt: skip
    pile.said("d11", "brandt", "okoro", "let the fishing fleet pass the strait of Torv", Act.REQUEST, "2031-02-11")
    pile.said("d12", "brandt", "okoro", "the new terminal at Torv harbour was a fine and useful project",
              Act.ACKNOWLEDGE, "2031-02-12")  # fmt: skip
    pile.said("paper", "brandt", None, "The terminal at Torv harbour is a useless project and a threat to us all",
              Act.CRITICISE, "2031-02-20", mode=Mode.DIRECT)  # fmt: skip
    for n in range(14, 28):
        pile.said(f"d{n}", "okoro", "brandt", f"matter number {n} was under study by committee {n * 7}")
    return pile


def test_private_and_public_are_held_against_each_other() -> None:
    pile = quarrel()
    found = changed(
        (pile.side("brandt"), pile.side("okoro")), pile.entries, pile.coverage(), pile.book(), "2031-02-15"
    )
    (contrast,) = found.contrasts
    assert (
        contrast.by == 0 and contrast.differ and {"terminal", "Torv", "harbour", "project"} <= set(contrast.words)
    )
    assert contrast.public.text.endswith(
        "“The terminal at Torv harbour is a useless project and a threat to us all”"
    )
    replies = {r.day: r.reply for r in found.requests}
    assert replies == {"2031-02-03": Reply.REFUSED, "2031-02-11": Reply.NOTHING}
    refused = next(r for r in found.requests if r.reply is Reply.REFUSED)
    assert {"export", "licences", "turbine", "parts"} <= set(refused.answers[0].words)


def test_the_first_and_the_last_of_everything() -> None:
    pile = quarrel()
    found = changed((pile.side("brandt"), pile.side("okoro")), pile.entries, pile.coverage(), pile.book())
    ends = {(e.key, e.first): e.day for e in found.ends}
    assert ends["act:request:0", True] == "2031-02-03" and ends["act:request:0", False] == "2031-02-11"
    assert ends["act:refuse:1", True] == "2031-02-09" and ("act:refuse:1", False) not in ends
    assert ends["public:0", True] == "2031-02-20"


def test_every_sentence_carries_rows_that_there_are_or_says_what_was_counted() -> None:
    for found, pile in ((of_states(), evacuation()), (of_ministers(None), thaw())):
        rows = {e.row.id for e in pile.entries}
        told = [*found.negatives, *(c.sentence for c in found.changes), *(e.sentence for e in found.ends)]
        told += [r.sentence for r in found.requests] + [n.sentence for n in found.namings]
        assert all(s.rows and set(s.rows) <= rows for s in told)
        assert all(s.text[0].isupper() or not s.text[0].isalpha() for s in (*told, *found.answer, *found.basis))


def test_the_same_is_said_whatever_the_order() -> None:
    pile = evacuation()
    sides = pile.side(*NORLAND), pile.side(*ALAND)
    turned = changed(sides, pile.entries[::-1], pile.coverage(), pile.book(), "2031-08-26")
    assert turned == of_states()


E = Exposure("2031-01-01", "2031-01-31", 40, 20), Exposure("2031-02-01", "2031-02-28", 60, 28)


@given(st.integers(0, 30), st.integers(0, 30))
@settings(max_examples=60, deadline=None)
def test_a_direction_is_that_of_the_rates_and_never_claimed_against_one_of_them(before: int, after: int) -> None:
    rows = tuple(f"a{n}" for n in range(before)), tuple(f"b{n}" for n in range(after))
    for change in weigh([Count("k", "contacts", rows)], E):
        effects = [m.evidence.effect for m in change.measures]
        if change.direction is Direction.MORE:
            assert min(effects) > 1 and max(m.corrected for m in change.measures) <= 0.05
        if change.direction is Direction.FEWER:
            assert max(effects) < 1
        assert (change.needed is not None) == (change.direction is Direction.CANNOT_TELL)


def test_more_questions_make_each_answer_less_sure() -> None:
    rows = tuple(f"a{n}" for n in range(3)), tuple(f"b{n}" for n in range(20))
    alone = weigh([Count("k", "contacts", rows)], E)[0]
    many = weigh([Count(f"k{n}", "contacts", rows) for n in range(9)], E)[0]
    days = tuple(date(2031, 1, 1) + timedelta(days=n) for n in range(10, 50))
    documents = {date(2031, 1, 1) + timedelta(days=n): 2 for n in range(59)}
    searched = weigh([Count("k", "contacts", rows)], E, Search(days, documents))[0]
    assert alone.direction is Direction.MORE
    assert alone.measures[0].corrected < many.measures[0].corrected
    assert alone.measures[0].corrected < searched.measures[0].corrected < 40 * alone.measures[0].corrected


def test_many_as_often_before_as_after_are_the_same() -> None:
    rows = tuple(f"a{n}" for n in range(200)), tuple(f"b{n}" for n in range(290))
    (change,) = weigh([Count("k", "contacts", rows)], E)
    assert change.direction is Direction.SAME and change.needed is None
    assert "about as often" in change.sentence.text


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.0, float("inf"), "any"),
        (0.0, 2.5, "at most 2.5"),
        (0.031, float("inf"), "at least 0.03"),
        (1.9, 72, "1.9 to 72"),
    ],
)
def test_intervals_in_words(low: float, high: float, said: str) -> None:
    assert between(low, high) == said


def test_chances_in_words() -> None:
    said = [chance(p).replace("\u00a0", " ") for p in (0.0001, 0.0123, 0.5)]
    assert said == ["p < 0.001", "p = 0.012", "p = 0.50"]


def test_every_pair_of_sides_can_be_asked_about() -> None:
    pile = evacuation()
    for one_, other in product(pile.parties, repeat=2):
        if one_ != other:
            sides = (pile.side(one_), pile.side(other))
            found = changed(sides, pile.entries, pile.coverage("2031-08-20"), pile.book())
            known = {entry.row.id for entry in pile.entries}
            assert found.sides == sides and found.answer
            assert {row for sentence in found.answer for row in sentence.rows} <= known
