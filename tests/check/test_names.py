"""Names of a draft in passages."""

import pytest

from readout.check.lines import read_line
from readout.check.names import has_name, names_in, seen_in, seen_of, sound


def names(text: str) -> list[str]:
    return [n.text for n in names_in(read_line(text))]


def has(name: str, text: str, *parties: str) -> bool:
    (found,) = names_in(read_line(f"It was {name}."))
    return has_name(found, seen_in(read_line(text), parties))


def test_titles_and_states_stand_apart() -> None:
    assert names("Yesterday Ambassador Ilse Varga met President Brandt of Norway.") == [
        "Ilse Varga",
        "Brandt",
        "Norway",
    ]
    assert names("Charities paid for it.") == []


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("Ilse Varga", "VARGA SAID NO.", True),
        ("Ilse Varga", "Brandt said no.", False),
        ("Pakistan", "The Pakistani ambassador called.", True),
        ("Pakistan", "THE GOP OBJECTED.", True),
        ("Karachi", "It happened in Lahore.", False),
        ("Qaddafi", "Muammar Gadhafi spoke.", True),
        ("North Ardesh", "It fell in South Ardesh.", False),
    ],
)
def test_whether_a_passage_has_a_name(name: str, text: str, there: bool) -> None:
    assert has(name, text) is there


def test_two_people_of_one_surname_stay_two() -> None:
    assert has("Asad Majeed Khan", "Khan agreed.", "Asad Majid Khan")
    assert not has("Imran Khan", "Khan agreed.", "Asad Majeed Khan")


def test_spellings_of_one_name_sound_alike() -> None:
    assert sound("majeed") == sound("majid")
    assert sound("swain") != sound("seven")
    assert seen_of(["Ilse Varga"]).words >= {"ilse", "varga"}
