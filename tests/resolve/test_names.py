"""Names taken apart: given names, surnames, titles, states, as documents and headers print them."""

import pytest

from readout.resolve.names import addresses, name_printed, read_correspondent, read_person


@pytest.mark.parametrize(
    ("printed", "given", "surname"),
    [
        ("Ann Roe", ("ann",), "roe"),
        ("ANN B. ROE", ("ann", "b"), "roe"),
        ("J.B. Roe", ("j", "b"), "roe"),
        ("Ambassador Ann Roe", ("ann",), "roe"),
        ("Roe", (), "roe"),
        ("Nuri al-Maliki", ("nuri",), "maliki"),
        ("Nouri Al Maliki", ("nouri",), "maliki"),
        ("Osama bin Laden", ("osama",), "binladen"),
        ("Müller's", (), "muller"),
        ("Chad Roe", ("chad",), "roe"),
        ("Angus King", ("angus",), "king"),
        ("Gen. Roe, the army chief", (), "roe"),
        ("Roe aide", (), ""),
        ("the foreign minister", (), ""),
        ("NATO Secretary General Roe", (), "roe"),
    ],
)
def test_a_name_in_a_text(printed: str, given: tuple[str, ...], surname: str) -> None:
    read = read_person(printed)
    assert (read.given, read.surname) == (given, surname)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("Roe, Ann B", ("ann", "b", "roe")),
        ("Roe, Ann B (USUN)", ("ann", "b", "roe")),
        ("Roe Ann", ("roe", "ann")),
        ("Roe, Robert CIV SD", ("robert", "roe")),
        ("'Ann Roe' <roeab@state.gov>", ("ann", "roe")),
        ("Ann.Roe", ("ann", "roe")),
        ("Ann Roe [mailto:ann@roe.example]", ("ann", "roe")),
        ("ann roe on behalf of Ben Carr", ("ann", "roe")),
        ("roeab@state.gov", ()),
        ("him ABR", ("abr",)),
    ],
)
def test_a_name_in_a_header(printed: str, words: tuple[str, ...]) -> None:
    assert read_correspondent(printed).words == words


def test_titles_are_made_full_with_the_state_that_they_are_of() -> None:
    minister = read_person("Norwegian FonMin Vollebaek")
    assert (minister.title, minister.of, minister.surname) == ("foreign minister", "Norway", "vollebaek")
    assert read_person("Minister of Foreign Affairs Vollebaek").title == "foreign minister"
    ambassador = read_person("U.S. Ambassador to Norway Ann Roe")
    assert (ambassador.title, ambassador.to, ambassador.key) == ("ambassador", "Norway", "ann roe")
    assert read_person("former President Roe").former
    assert (read_person("Mrs. Roe").gender, read_person("Mr. Roe").gender) == ("f", "m")


def test_a_name_said_twice_has_no_middle_and_a_word_of_kinship_tells_a_given_name() -> None:
    assert read_person("Ann Ann Roe").middle == () and read_person("Ann B. Roe").middle == ("b",)
    assert read_person("Roe's son Karl").kin and read_person("his wife Ann").kin
    assert not read_person("Roe's son Karl Roe").kin and not read_person("Father Roe").kin


def test_addresses_are_found_with_blanks_that_a_scan_put_in() -> None:
    assert addresses("Roe, Ann <RoeAB @state .gov>") == ("roeab@state.gov",)
    assert addresses("Ann Roe") == ()


@pytest.mark.parametrize(
    ("printed", "header", "name"),
    [
        ("AMBASSADOR ANN ROE", False, "Ann Roe"),
        ("Roe, Ann B", True, "Ann B Roe"),
        ("Prime Minister Nouri al-Maliki", False, "Nouri al-Maliki"),
        ("the minister", False, ""),
    ],
)
def test_what_a_person_is_called(printed: str, header: bool, name: str) -> None:
    assert name_printed(printed, header=header) == name
