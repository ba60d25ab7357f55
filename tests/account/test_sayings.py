"""One statement in many documents is one saying."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from made_entries import MadePile

from readout.account.sayings import join_sayings
from readout.model import Act, Aspect, Audience, Kind, Saying

ASKED = (
    "the government would appreciate public acknowledgement of its help with the evacuation of foreign nationals"
)
OTHERWISE = (
    "public acknowledgement of the help given with evacuation of nationals would be welcome to his government"
)
PORT = "the northern harbour is to stay closed to all flags until the crane has been mended"


def pile() -> MadePile:
    """Three people and four documents, one of them public."""
    made = MadePile()
    for id in ("stone", "varga", "lind"):
        made.party(id, id.title())
    for n in range(3):
        made.document(f"d{n}", f"2031-08-{27 + n}")
    made.document("d3", "2031-09-04", Kind.NEWS_ARTICLE, Audience.PUBLIC)
    return made


def joined(made: MadePile) -> tuple[Saying, ...]:
    """The sayings of a pile."""
    return join_sayings(made.entries, made.words)


def test_the_same_words_in_three_documents_count_once() -> None:
    made = pile()
    rows = [
        made.said("d0", "varga", "stone", ASKED, Act.REQUEST, "2031-08-26"),
        made.said("d1", "varga", None, ASKED.upper(), Act.REQUEST),
        made.said("d3", "varga", "stone", ASKED + ".", Act.REQUEST, "2031-08-26"),
    ]
    (found,) = joined(made)
    assert set(found.rows) == set(rows) and found.wordings == 1 and found.day == "2031-08-26"
    assert found.audiences == (Audience.PRIVATE, Audience.PUBLIC)
    assert found.addressee is not None and found.addressee.party == "stone"


def test_told_otherwise_on_the_same_day_is_the_same() -> None:
    made = pile()
    made.said("d0", "varga", "stone", ASKED, Act.REQUEST, "2031-08-26")
    made.said("d1", "varga", "stone", OTHERWISE, Act.REQUEST, "2031-08-26")
    made.said("d2", "varga", "stone", PORT, Act.REQUEST, "2031-08-26")
    assert sorted(len(s.rows) for s in joined(made)) == [1, 2]


def test_an_act_on_which_documents_differ_is_shown() -> None:
    made = pile()
    made.said("d0", "varga", "stone", ASKED, Act.REQUEST)
    made.said("d1", "varga", "stone", ASKED, Act.STATE)
    (found,) = joined(made)
    act = next(c for c in found.comparisons if c.aspect is Aspect.ACT)
    assert not act.agree and {v.value for v in act.versions} == {"request", "state"}


def test_others_other_days_and_others_addressed_are_other_sayings() -> None:
    made = pile()
    made.said("d0", "varga", "stone", PORT, day="2031-08-20")
    made.said("d1", "varga", "stone", PORT, day="2031-08-26")
    made.said("d2", "varga", "lind", PORT, day="2031-08-26")
    made.said("d3", "lind", "stone", PORT, day="2031-08-26")
    assert len(joined(made)) == 4


ROWS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["varga", "stone", "a man"]),
        st.sampled_from([None, "stone", "lind"]),
        st.sampled_from([ASKED, OTHERWISE, PORT, ASKED.upper(), PORT + " again", "", "yes"]),
        st.sampled_from([Act.REQUEST, Act.STATE]),
        st.sampled_from([None, "2031-08-26", "2031-08-20", "2031-08"]),
    ),
    max_size=14,
)


@given(ROWS, st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_sayings_do_not_hang_on_the_order_and_lose_no_row(
    rows: list[tuple[int, str, str | None, str, Act, str | None]], dice: random.Random
) -> None:
    made = pile()
    for document, speaker, addressee, words, act, day in rows:
        made.said(f"d{document}", speaker, addressee, words, act, day)
    found = joined(made)
    assert sorted(row for s in found for row in s.rows) == sorted(e.row.id for e in made.entries)
    mixed = list(made.entries)
    dice.shuffle(mixed)
    assert join_sayings([*mixed, *mixed], made.words) == found
