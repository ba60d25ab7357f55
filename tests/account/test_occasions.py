"""One contact in many documents is one occasion: which are joined, which are not, and that nothing is lost."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from made_entries import MadePile

from readout.account.occasions import join_occasions
from readout.model import Aspect, Comparison, ContactKind, ContactStatus, Kind, Occasion

TALK = (
    "Peter Stone received Ilse Varga at the ministry and went through the plans for reopening the northern harbour"
)
OTHER = "Stone went to see Varga about the wheat that is still held on board of two ships in the southern roads"
PEOPLE = ("stone", "varga", "lind", "field", "hart")


def pile(*documents: tuple[str, str | None]) -> MadePile:
    """Five people and some documents."""
    made = MadePile()
    for id in PEOPLE:
        made.party(id, id.title())
    for id, day in documents:
        made.document(id, day)
    return made


def joined(made: MadePile) -> tuple[Occasion, ...]:
    """The occasions of a pile."""
    return join_occasions(made.entries, made.words)


def on(occasion: Occasion, aspect: Aspect) -> Comparison:
    """What the tellings say of an aspect."""
    return next(c for c in occasion.comparisons if c.aspect is aspect)


def test_a_talk_told_in_two_documents_is_one_with_both_rows() -> None:
    made = pile(("a", "2031-08-27"), ("b", "2031-09-04"))
    first = made.met("a", ("stone", "varga"), "2031-08-26", words=TALK, place="Portlund")
    second = made.met("b", ("varga", "stone", "lind"), "2031-08-26", words=OTHER)
    (found,) = joined(made)
    assert set(found.rows) == {first, second} and found.day == "2031-08-26" and found.own_day
    assert {p.party for p in found.participants} == {"stone", "varga", "lind"}
    assert found.place == "Portlund" and found.wordings == 2
    assert on(found, Aspect.DATE).agree and on(found, Aspect.PARTICIPANTS).agree


def test_differences_are_shown_and_not_averaged() -> None:
    made = pile(("a", "2031-08-27"), ("b", "2031-09-04"))
    made.met("a", ("stone", "varga"), "2031-08-26", words=TALK)
    made.met("b", ("stone", "varga"), "2031-08-27", words=TALK + " then")
    (found,) = joined(made)
    assert found.day == "2031-08-26/2031-08-27"
    dates = on(found, Aspect.DATE)
    assert not dates.agree and {v.value for v in dates.versions} == {"2031-08-26", "2031-08-27"}


def test_a_coarse_date_agrees_with_a_fine_one() -> None:
    made = pile(("a", "2031-08-27"), ("b", "2031-09-04"))
    made.met("a", ("stone", "varga"), "2031-08-26", words=TALK)
    made.met("b", ("stone", "varga"), "2031-08-21/2031-08-31", words=OTHER)
    (found,) = joined(made)
    assert found.day == "2031-08-26" and on(found, Aspect.DATE).agree


def test_a_coarse_date_that_may_mean_two_days_joins_neither() -> None:
    made = pile(("a", "2031-08-23"), ("b", "2031-08-28"), ("c", "2031-09-04"))
    made.met("a", ("stone", "varga"), "2031-08-22", words=TALK)
    made.met(
        "b", ("stone", "varga"), "2031-08-26", words="They met again over dinner and spoke of nothing but music"
    )
    made.met("c", ("stone", "varga"), "2031-08-21/2031-08-31", words=OTHER)
    assert len(joined(made)) == 3


def test_what_was_planned_and_took_place_is_one() -> None:
    made = pile(("a", "2031-08-20"), ("b", "2031-08-27"))
    made.met("a", ("stone", "varga"), "2031-08-26", status=ContactStatus.PLANNED, words=OTHER)
    made.met("b", ("stone", "varga"), "2031-08-26", words=TALK)
    (found,) = joined(made)
    assert found.status is ContactStatus.OCCURRED and on(found, Aspect.STATUS).agree and not found.disputed


def test_that_it_was_and_that_it_was_not_is_a_dispute() -> None:
    made = pile(("a", "2031-08-27"), ("b", "2031-08-28"))
    made.met("a", ("stone", "varga"), "2031-08-26", words=TALK)
    made.met("b", ("stone", "varga"), "2031-08-26", status=ContactStatus.DID_NOT_OCCUR, words=TALK + " not")
    (found,) = joined(made)
    assert found.disputed and not on(found, Aspect.STATUS).agree


def test_an_undated_denial_says_nothing_of_a_dated_contact() -> None:
    made = pile(("a", "2031-08-27"), ("b", "2031-09-04"))
    made.met("a", ("stone", "varga"), "2031-08-26", ContactKind.CALL, words=TALK)
    made.met("b", ("stone", "varga"), None, ContactKind.CONTACT, ContactStatus.DID_NOT_OCCUR, words=OTHER)
    assert len(joined(made)) == 2


def test_another_kind_on_the_same_day_needs_the_same_words() -> None:
    made = pile(("a", "2031-08-27"), ("b", "2031-08-28"), ("c", "2031-08-29"))
    made.met("a", ("stone", "varga"), "2031-08-26", words=TALK)
    made.met("b", ("stone", "varga"), "2031-08-26", ContactKind.CALL, words=OTHER)
    assert len(joined(made)) == 2
    made.met("c", ("stone", "varga"), "2031-08-26", ContactKind.MESSAGE,
             words="Stone and Varga exchanged messages on plans for reopening the northern harbour")  # fmt: skip
    found = {len(o.rows): o for o in joined(made)}
    assert set(found) == {1, 2}
    assert found[2].kind is ContactKind.CONTACT and not on(found[2], Aspect.KIND).agree


def test_two_calls_at_two_hours_of_a_day_are_two() -> None:
    made = pile(("a", "2031-08-26"), ("b", "2031-08-27"))
    made.met(
        "a", ("stone", "varga"), "2031-08-26", ContactKind.CALL, words="Varga called Stone at 9:15 a.m. to report"
    )
    made.met("b", ("stone", "varga"), "2031-08-26", ContactKind.CALL, words="Varga called at 1700 hours with news")
    assert len(joined(made)) == 2


def test_tellings_of_one_document_stay_apart() -> None:
    made = pile(("a", "2031-08-27"))
    made.met("a", ("stone", "varga"), "2031-08-26", words=TALK)
    made.met("a", ("stone", "varga"), "2031-08-26", words=TALK)
    assert len(joined(made)) == 2


def test_others_or_other_days_are_other_occasions() -> None:
    made = pile(("a", "2031-08-27"), ("b", "2031-08-28"), ("c", "2031-08-29"), ("d", "2031-08-29"))
    made.met("a", ("stone", "varga"), "2031-08-26", words=TALK)
    made.met("b", ("stone", "lind"), "2031-08-26", words=TALK)
    made.met("c", ("stone", "varga"), "2031-08-20", words=OTHER)
    made.met("d", ("stone",), "2031-08-26", words=TALK)
    assert len(joined(made)) == 4


def test_a_passage_repeated_in_another_document_counts_once() -> None:
    made = pile(("a", "2031-08-27"), ("b", "2031-09-04"))
    made.met("a", ("stone", "varga"), words=TALK)
    made.met("b", ("stone", "varga"), words=TALK.upper())
    (found,) = joined(made)
    assert found.wordings == 1 and found.day == "2031-08-27" and not found.own_day


def test_what_every_schedule_says_is_not_one_occasion() -> None:
    made = MadePile()
    for id in PEOPLE:
        made.party(id, id.title())
    for n in (1, 8, 15):
        made.document(f"s{n}", f"2031-08-{n:02}", Kind.SCHEDULE)
        made.met(f"s{n}", ("stone", "varga"), status=ContactStatus.PLANNED, words=TALK)
    assert len(joined(made)) == 3


def test_a_message_and_a_text_are_one_only_where_the_text_tells_of_that_message() -> None:
    made = pile(("c", "2031-08-27"), ("d", "2031-08-27"))
    made.document("m", "2031-08-26T09:00:00Z", Kind.EMAIL, title="Berths for the grain ships")
    message = made.wrote("m", ("varga", "stone", "lind"))
    told = made.met("c", ("varga", "stone"), "2031-08-26", ContactKind.MESSAGE,
                    words="Varga wrote on Tuesday about berths for the grain ships")  # fmt: skip
    other = made.met(
        "d", ("varga", "lind"), "2031-08-26", ContactKind.MESSAGE, words="Varga sent a note on the budget"
    )
    found = {frozenset(o.rows): o for o in joined(made)}
    assert set(found) == {frozenset({message, told}), frozenset({other})}
    assert found[frozenset({message, told})].sender == "varga"


def test_two_prints_of_one_message_are_one() -> None:
    made = pile()
    for id, subject in (("m1", "Berths"), ("m2", "RE: Berths"), ("m3", "Ships")):
        made.document(id, "2031-08-26T09:00:00Z", Kind.EMAIL, title=subject)
        made.wrote(id, ("varga", "stone"))
    assert sorted(len(o.rows) for o in joined(made)) == [1, 2]


DAYS = st.sampled_from(
    [None, "2031-08-26", "2031-08-27", "2031-08", "2031-08-21/2031-08-31", "2031-09-10", "2031-10"]
)
WORDS = st.sampled_from([TALK, OTHER, TALK.upper(), "", "They met and spoke of wheat, harbours and plans"])
ROWS = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4, unique=True),
        DAYS,
        st.sampled_from(ContactKind),
        st.sampled_from(ContactStatus),
        WORDS,
        st.booleans(),
    ),
    max_size=14,
)


def made_of(rows: list[tuple[int, list[str], str | None, ContactKind, ContactStatus, str, bool]]) -> MadePile:
    """A pile of any rows."""
    made = pile(*((f"d{n}", f"2031-08-{20 + n}T10:00:00Z") for n in range(5)), ("d5", None))
    for document, who, day, kind, status, words, header in rows:
        if header:
            made.wrote(f"d{document}", tuple(who))
        else:
            made.met(f"d{document}", tuple(who), day, kind, status, words=words)
    return made


@given(ROWS, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_occasions_do_not_hang_on_the_order_and_lose_no_row(
    rows: list[tuple[int, list[str], str | None, ContactKind, ContactStatus, str, bool]], dice: random.Random
) -> None:
    made = made_of(rows)
    found = joined(made)
    assert sorted(row for o in found for row in o.rows) == sorted(e.row.id for e in made.entries)
    mixed = list(made.entries)
    dice.shuffle(mixed)
    assert join_occasions(mixed, made.words) == found
    assert join_occasions([*mixed, *made.entries], made.words) == found


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_joining_what_was_joined_gives_the_same_again(
    rows: list[tuple[int, list[str], str | None, ContactKind, ContactStatus, str, bool]],
) -> None:
    made = made_of(rows)
    found = joined(made)
    entries = made.book().entries
    assert join_occasions([entries[row] for o in found for row in o.rows], made.words) == found
    for occasion in found:
        told = [entries[row] for row in occasion.rows if entries[row].row.source == "text"]
        assert len({e.source.id for e in told}) == len(told)


@given(ROWS)
@settings(max_examples=100, deadline=None)
def test_an_occasion_is_never_of_days_that_lie_apart(
    rows: list[tuple[int, list[str], str | None, ContactKind, ContactStatus, str, bool]],
) -> None:
    made = made_of(rows)
    for occasion in joined(made):
        days = {d.value for c in occasion.comparisons if c.aspect is Aspect.DATE for d in c.versions}
        assert not {"2031-08-26", "2031-09-10"} <= days
        assert set(occasion.parties) <= set(PEOPLE)
