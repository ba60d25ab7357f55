"""Mentions put right. All sentences are made up."""

from dataclasses import replace

from readout.extract._mentions import alike, apart, as_lands
from readout.extract.tags import MentionTag
from readout.model import MentionType


def tags(text: str, *names: str) -> list[MentionTag]:
    return [MentionTag(text.index(n), text.index(n) + len(n), MentionType.STATE, 0.9) for n in names]


def test_names_that_a_comma_or_and_joins_are_no_mention() -> None:
    text = "Alba, Bran, the Coras and Dora"
    found = tags(text, "Alba, Bran", "Alba", "Bran", "Coras and Dora", "Coras", "Dora")
    kept = [text[t.start : t.end] for t in apart(text, found)]
    assert kept == ["Alba", "Bran", "Coras", "Dora"]


def test_several_people_may_be_named_as_one() -> None:
    text = "Roe, Doe and Poe"
    group = MentionTag(0, len(text), MentionType.GROUP, 0.9)
    found = [group, *tags(text, "Roe", "Doe", "Poe")]
    assert apart(text, found) == found
    state = replace(group, type=MentionType.STATE)
    assert state not in apart(text, [state, *found[1:]])


def test_the_article_may_stand_in_the_name_or_before_it() -> None:
    text = "the Alban Isles, Bran and the Coras"
    whole = MentionTag(0, len(text), MentionType.PLACE, 0.9)
    assert apart(text, [whole, *tags(text, "the Alban Isles", "Bran", "the Coras")])[0] != whole
    assert apart(text, [whole, *tags(text, "Alban Isles", "Bran", "Coras")])[0] != whole


def test_a_name_with_its_address_stays() -> None:
    text = "Springfield, Alba"
    assert len(apart(text, tags(text, "Springfield, Alba", "Springfield"))) == 2


def test_names_after_governments_are_lands_known_or_not() -> None:
    text = "She thanked the governments of Alba, Bran, the Ebro Islands and Fenn. Bran came."
    marked = [
        MentionTag(31, 35, MentionType.PERSON, 0.9),  # Alba
        MentionTag(43, 59, MentionType.ORGANISATION, 0.9),  # the Ebro Islands
        MentionTag(70, 74, MentionType.PERSON, 0.9),  # Bran, elsewhere
    ]
    found = {text[t.start : t.end]: t.type for t in as_lands(text, marked) if t.start < 68}
    assert found == dict.fromkeys(["Alba", "Bran", "the Ebro Islands", "Fenn"], MentionType.PLACE)
    assert as_lands("They met Roe and Doe.", marked[:1]) == marked[:1]


def test_the_same_words_name_one_sort_of_thing() -> None:
    text = "KESTREL ASKED. THE KESTREL BOARD MET. HE SAID KESTREL WOULD PAY; KESTREL'S MEN AGREED. HE LEFT."
    kinds = (MentionType.PERSON, MentionType.ORGANISATION, MentionType.ORGANISATION)
    at = [0, 46, 65]
    marked = [MentionTag(a, a + 7, kind, 0.8) for a, kind in zip(at, kinds, strict=True)]
    assert {t.type for t in alike(text, marked)} == {MentionType.ORGANISATION}
    pronouns = [MentionTag(38, 40, MentionType.PERSON, 0.8), MentionTag(87, 89, MentionType.GROUP, 0.9)]
    assert alike(text, pronouns) == pronouns


def test_a_name_may_be_a_state_here_and_a_place_there() -> None:
    text = "Alba agreed. They met in Alba. Alba was ill."
    kinds = (MentionType.STATE, MentionType.PLACE, MentionType.PERSON)
    marked = [MentionTag(a, a + 4, kind, 0.8) for a, kind in zip((0, 25, 31), kinds, strict=True)]
    assert [t.type for t in alike(text, marked)][:2] == [MentionType.STATE, MentionType.PLACE]
    assert alike(text, marked)[2].type in (MentionType.STATE, MentionType.PLACE)


def test_a_row_in_which_names_of_places_are_many_is_one_of_places() -> None:
    text = "thanks to Alba, Bran, Coras, Dora and the Egret Isles"
    found = tags(text, "Alba", "Bran", "Dora", "the Egret Isles")
    mixed = [replace(t, type=MentionType.PERSON) if n < 2 else t for n, t in enumerate(found)]
    named = {text[t.start : t.end]: t.type for t in as_lands(text, mixed)}
    places = dict.fromkeys(("Alba", "Bran", "Coras"), MentionType.PLACE)
    assert named == {**places, "Dora": MentionType.STATE, "the Egret Isles": MentionType.STATE}
    few = [replace(t, type=MentionType.PERSON) if n < 3 else t for n, t in enumerate(found)]
    assert as_lands(text, few) == few
