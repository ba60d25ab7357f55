"""Mentions put right. All sentences are made up."""

from readout.extract._mentions import apart, as_lands
from readout.extract.tags import MentionTag
from readout.model import MentionType


def tags(text: str, *names: str) -> list[MentionTag]:
    return [MentionTag(text.index(n), text.index(n) + len(n), MentionType.STATE, 0.9) for n in names]


def test_two_names_that_a_comma_joins_are_no_mention() -> None:
    text = "Alba, Bran, the Coras and Dora"
    found = tags(text, "Alba, Bran", "Alba", "Bran", "Coras and Dora", "Coras", "Dora")
    kept = [text[t.start : t.end] for t in apart(text, found)]
    assert kept == ["Alba", "Bran", "Coras and Dora", "Coras", "Dora"]


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
