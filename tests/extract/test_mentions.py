"""Mentions put right. All sentences are made up."""

from readout.extract._mentions import apart
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
