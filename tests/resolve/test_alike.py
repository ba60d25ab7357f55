"""How alike words and names are."""

import pytest

from readout.resolve.alike import EQUAL, READ, SLIP, SPELT, first_likeness, likeness, match, skeleton
from readout.resolve.names import read_person
from readout.text.ocr import slips


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("varga", "varga", EQUAL),
        ("varqa", "varga", SPELT),
        ("carrn", "carm", READ),
        ("majeed", "majid", SPELT),
        ("khrushchev", "khruschev", SLIP),
        ("qadhafi", "gaddafi", SPELT),
        ("mohammed", "muhammad", SPELT),
        ("thomson", "thompson", SLIP),
        ("roe", "rae", 0),
        ("hall", "ball", 0),
        ("clinton", "clifton", SLIP),
        ("qureshi", "karzai", 0),
        ("peres", "parrish", 0),
    ],
)
def test_levels_of_likeness(a: str, b: str, level: float) -> None:
    assert likeness(a, b) == likeness(b, a) == level


def test_spellings_of_one_sound_have_one_skeleton_and_slips_share_what_is_left() -> None:
    assert skeleton("qadhafi") == skeleton("gaddafi")
    assert slips("hall") & slips("hal") and slips("varga") & slips("verga")


def test_given_names_and_their_short_forms() -> None:
    assert first_likeness("william", "bill") == SPELT
    assert first_likeness("bob", "rob") == SPELT
    assert first_likeness("benjamin", "bibi") == SPELT
    assert first_likeness("ann", "ben") == first_likeness("daniel", "danielle") == 0


def test_full_names_are_compared_word_by_word() -> None:
    ann = read_person("Ann Roe")
    assert (found := match(ann, read_person("Ann B. Roe"))) and found.exact and found.middle == 0
    assert (found := match(read_person("Ann B. Roe"), read_person("Ann Berta Roe"))) and found.middle == 1
    assert (found := match(read_person("Ann B. Roe"), read_person("Ann C. Roe"))) and found.middle == -1
    assert (found := match(read_person("Asad Majeed Khan"), read_person("Asad Khan"))) and not found.part
    assert (found := match(ann, read_person("Roe Ann"))) and found.turned
    assert (found := match(read_person("Abdul Rahman"), read_person("Abdulrahman"))) is None or found.exact
    assert match(ann, read_person("Ben Roe")) is None
    assert match(ann, read_person("Ann Hall")) is None
