"""Lists of parties in text. All sentences are made up."""

import re
import time

import pytest

from readout.extract.listings import find_listings
from readout.model import Form, Listing, Mention, MentionType, PartyRef


def mentions(text: str, *names: str, type: MentionType = MentionType.STATE) -> list[Mention]:
    """A mention wherever one of the names stands, its party the name."""
    return [
        Mention(f"m{m.start()}", "d", m.start(), m.end(), type, Form.NAME, party=name)
        for name in names
        for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    ]


def listed(text: str, *names: str, type: MentionType = MentionType.STATE) -> list[tuple[str, list[str]]]:
    found = find_listings(text, mentions(text, *names, type=type), document="d")
    return [(x.role, [m.name for m in x.members]) for x in found]


@pytest.mark.parametrize(
    ("text", "names", "role", "members"),
    [
        (
            "The group of Oslo, Rome, and Bern was convened.",
            ["Oslo", "Rome", "Bern"],
            "group of",
            ["Oslo", "Rome", "Bern"],
        ),
        (
            "GOPO COMPLAINED THAT ALBA, BRAN AND CORA HAD CONDEMNED THE ACCORD.",
            ["ALBA", "BRAN", "CORA"],
            "HAD CONDEMNED THE ACCORD",
            ["ALBA", "BRAN", "CORA"],
        ),
        ("HE MET ALBA, BRAN AND CORA RAILROAD UNIONS.", ["ALBA", "BRAN", "CORA"], "RAILROAD UNIONS", None),
        ("Firm friends such as Alba and Bran, he said, agree.", ["Alba", "Bran"], "Firm friends", None),
        ("Two still discuss it with us: Alba and Bran.", ["Alba", "Bran"], "Two still discuss it with us", None),
        (
            "She wrote to committee heads Ann Roe (D-XX) and Max Doe.",
            ["Ann Roe", "Max Doe"],
            "committee heads",
            None,
        ),
        ("WE BELIEVE BOTH ALBA AND BRAN, AS WELL AS CORA, AGREE.", ["ALBA", "BRAN", "CORA"], None, None),
        ("He spoke with Roe, President Doe; and Ms. Poe.", ["Roe", "Doe", "Poe"], "He spoke with", None),
        ("The likes of Roe, Doe, Poe, etc., came.", ["Roe", "Doe", "Poe"], None, None),
    ],
)
def test_what_is_a_listing(text: str, names: list[str], role: str | None, members: list[str] | None) -> None:
    ((found_role, found),) = listed(text, *names)
    assert found == (members or names)
    assert role is None or found_role == role


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Alba and Bran agree.", ["Alba", "Bran"]),
        ("Alba said that Bran and, later, nobody came. Cora left.", ["Alba", "Bran", "Cora"]),
        ("Alba told Bran, who met Cora, about Dora.", ["Alba", "Bran", "Cora", "Dora"]),
        ("Alba, Bran and Alba again.", ["Alba", "Bran"]),
    ],
)
def test_what_is_none(text: str, names: list[str]) -> None:
    assert listed(text, *names) == []


def test_places_alone_are_no_parties() -> None:
    text = "They went to Alba, Bran and Cora."
    assert listed(text, "Alba", "Bran", "Cora", type=MentionType.PLACE) == []


def test_names_that_nothing_marks_are_members() -> None:
    assert listed("Drafted: X\nTo agencies: ABC, DEF, GHI, and JKL.", "ABC", "JKL") == [
        ("agencies", ["ABC", "DEF", "GHI", "JKL"])
    ]


def test_a_label_heads_a_list_without_any_mention() -> None:
    text = "All is well.\n\nParticipants: Ann Roe, Max Doe (OPS), Eve Poe\n\nEnd."
    assert listed(text) == [("Participants", ["Ann Roe", "Max Doe (OPS)", "Eve Poe"])]


def test_items_one_after_the_other() -> None:
    text = "FOLLOWING INTENTIONS: ALBA- UNCERTAIN. BRAN- UNCERTAIN. CORA - WILL ATTEND IN MAY. END."
    ((role, members),) = listed(text, "ALBA", "BRAN", "CORA")
    assert role == "FOLLOWING INTENTIONS"
    assert members == ["ALBA", "BRAN", "CORA"]


def test_one_mention_may_hold_the_list() -> None:
    ((_, members),) = listed("A CHOICE AMONG ROE, DOE, AND POE LEFT POE.", "ROE, DOE, AND POE")
    assert members == ["ROE", "DOE", "POE"]


def test_members_inside_a_longer_mention() -> None:
    ((role, members),) = listed(
        "The ministers of Alba, Bran and Cora came.",
        "The ministers of Alba, Bran and Cora",
        "Alba",
        "Bran",
        "Cora",
    )
    assert role == "ministers of"
    assert members == ["Alba", "Bran", "Cora"]


def test_nothing_is_taken_from_what_is_skipped() -> None:
    text = "To: Alba, Bran and Cora"
    assert find_listings(text, mentions(text, "Alba", "Bran", "Cora"), document="d", skip=[(0, len(text))]) == ()


def test_parties_dates_and_passages_are_kept() -> None:
    text = "The group of Alba, Bran and Cora met."
    (found,) = find_listings(
        text,
        mentions(text, "Alba", "Bran", "Cora"),
        document="d",
        ref=lambda start, end: PartyRef(text[start:end].upper(), f"p-{text[start]}", "d", start, end),
        by="Roe",
        date="2010",
    )
    assert isinstance(found, Listing)
    assert [(m.name, m.party) for m in found.members] == [("ALBA", "p-A"), ("BRAN", "p-B"), ("CORA", "p-C")]
    assert (found.by, found.date) == ("Roe", "2010")
    (cited,) = found.citations
    assert text[cited.start : cited.end] == "group of Alba, Bran and Cora"


def test_the_id_is_of_what_is_said() -> None:
    text = "The group of Alba, Bran and Cora met. The group of Alba, Bran and Cora left."
    first, second = find_listings(text, mentions(text, "Alba", "Bran", "Cora"), document="d")
    (again,) = find_listings(text[:38], mentions(text[:38], "Alba", "Bran", "Cora"), document="d")
    assert first.id == again.id != second.id


@pytest.mark.parametrize(
    "text",
    [
        "I am deeply grateful to the governments of Alba, Bran, Cora and Dorn, whose crews flew by night.",
        "The Minister thanked the governments of Alba, Bran, Cora and Dorn.",
        "Meridia expresses its gratitude to Alba, Bran, Cora, and Dorn for the use of their ports.",
        "We recognise the help of our neighbours: Alba, Bran, Cora and Dorn.",
        "Alba, Bran, Cora and Dorn have signed the letter.",
    ],
)
def test_countries_that_are_thanked_or_act_are_listed_though_their_names_are_those_of_places(text: str) -> None:
    ((_, found),) = listed(text, "Alba", "Bran", "Cora", "Dorn", type=MentionType.PLACE)
    assert found == ["Alba", "Bran", "Cora", "Dorn"]


def test_places_that_only_lie_there_are_no_listing() -> None:
    assert not listed(
        "It rained in Alba, Bran, Cora and Dorn.", "Alba", "Bran", "Cora", "Dorn", type=MentionType.PLACE
    )


def test_names_that_no_mention_marks_are_members_at_the_head_and_in_the_middle() -> None:
    text = "She thanked the governments of Alba, Bran, Cora, Dorn, the Ebro Islands and Fenn."
    ((role, found),) = listed(text, "Bran", "Ebro Islands", "Fenn", type=MentionType.PLACE)
    assert found == ["Alba", "Bran", "Cora", "Dorn", "Ebro Islands", "Fenn"]
    assert role == "She thanked the governments of"


@pytest.mark.parametrize(
    ("text", "names", "members"),
    [
        ("Some states in the area (Alba, Bran, Cora) were asked.", ["Alba", "Bran", "Cora"], None),
        ("ALBA OPPOSED ANNEXATION, AS DID BRAN AND CORA.", ["ALBA", "BRAN", "CORA"], None),
        ("A meeting with Presidents Roe, Doe and Poe.", ["Doe", "Poe"], ["Roe", "Doe", "Poe"]),
    ],
)
def test_lists_in_brackets_with_a_shared_deed_and_under_one_title(
    text: str, names: list[str], members: list[str] | None
) -> None:
    ((_, found),) = listed(text, *names)
    assert found == (members or names)


@pytest.mark.parametrize(
    "text",
    [
        "They met Ann Roe from L, Max Doe from EUR, and Jan Poe from S.",
        "They met Ann Roe (L), Max Doe (EUR) and Jan Poe (S).",
    ],
)
def test_whose_somebody_is_does_not_part_a_list_of_people(text: str) -> None:
    people = mentions(text, "Ann Roe", "Max Doe", "Jan Poe", type=MentionType.PERSON)
    of = mentions(text, "L", "EUR", "S", type=MentionType.ORGANISATION)
    (found,) = find_listings(text, [*people, *of], document="d")
    assert [m.name for m in found.members] == ["Ann Roe", "Max Doe", "Jan Poe"]


def test_four_states_are_a_list_and_three_cities_are_none() -> None:
    states = "They fled to Kenya, Chad, Mali and Peru."
    assert listed(states, "Kenya", "Chad", "Mali", "Peru", type=MentionType.PLACE)
    cities = "They fled to Mombasa, Abéché and Trujillo."
    assert not listed(cities, "Mombasa", "Abéché", "Trujillo", type=MentionType.PLACE)


def test_names_within_one_mention_of_a_group_are_members() -> None:
    text = "She recalled ROE, DOE AND POE."
    group = mentions(text, "ROE, DOE AND POE", type=MentionType.GROUP)
    (found,) = find_listings(text, group, document="d", ref=lambda a, b: PartyRef("all three", "p", "d", 13, 29))
    assert [m.name for m in found.members][1:] == ["DOE", "POE"]


def test_names_in_brackets_say_who_several_are() -> None:
    text = "I saw the China desk and Chinese officials (MOST, NRDC, MFA) who were in town."
    assert listed(text, "MFA", type=MentionType.ORGANISATION) == [("Chinese officials", ["MOST", "NRDC", "MFA"])]
    assert listed("He left for two weeks (Rome, then Bern, MFA permitting).", "MFA") == []
    capitals = "HE SAW TWO OFFICIALS (MONDAY, TUESDAY, AND ALBA)."
    assert listed(capitals, "ALBA") == []
    assert len(listed("HE SAW THE MINISTERS (ALBA, BRAN, CORA).", "ALBA", "BRAN")[0][1]) == 3


def test_a_speck_before_a_name_parts_nothing() -> None:
    assert listed("Alba chaired and Bran, Cora and .Dora were there.", "Bran", "Cora", "Dora")[0][1] == [
        *("Bran", "Cora", "Dora")
    ]


def test_a_body_may_stand_among_the_states() -> None:
    text = "There were people from Canada, China, the European Union, France, Spain and Japan."
    places = mentions(text, "Canada", "China", "France", "Spain", "Japan", type=MentionType.PLACE)
    union = mentions(text, "European Union", type=MentionType.ORGANISATION)
    found = find_listings(text, sorted([*places, *union], key=lambda m: m.start), document="d")
    assert [len(x.members) for x in found] == [6]
    bridge = mentions(text, "European Union", type=MentionType.PLACE)
    assert not find_listings(text, sorted([*places, *bridge], key=lambda m: m.start), document="d")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It comprises the Reds, the Blues, the Greens, plus the Whites.",
            ["the Reds", "the Blues", "the Greens", "the Whites"],
        ),
        ("Roe, along with Lind and Vega, toured the camp.", ["Roe", "Lind", "Vega"]),
        ("They named Roe of Alba, Lind of Bran and Vega of Cora.", ["Roe", "Lind", "Vega"]),
        ("The dead are Ana Roe, 44, Per Lind, and Eva Vega.", ["Ana Roe", "Per Lind", "Eva Vega"]),
        ("He named: Roe, to be consul; Lind, to be envoy; and Vega, to be judge.", ["Roe", "Lind", "Vega"]),
        (
            "It will consist of:\n1. ROE, VICE MINISTER\n2. LIND, GRAIN BOARD\n3. VEGA, INTERPRETER\n",
            ["ROE", "LIND", "VEGA"],
        ),
    ],
)
def test_people_with_what_they_are(text: str, names: list[str]) -> None:
    assert [members for _, members in listed(text, *names, type=MentionType.PERSON)] == [names]


def test_slashes_join_inside_a_sentence_and_head_no_story() -> None:
    names = ["Alba", "Bran", "Cora"]
    assert listed("UK talks went on. Alba/Bran/Cora made parallel demarches.", *names)[0][1] == names
    assert listed("Alba/Bran/Cora\nMinisters meet.", *names) == []


def test_both_may_stand_behind_two() -> None:
    assert listed("Alba and Bran both voted against it.", "Alba", "Bran")[0][1] == ["Alba", "Bran"]


def test_a_body_of_several_tasks_is_one() -> None:
    body = "Ministry of Labor, Health and Welfare"
    assert listed(f"The {body} replied.", body, type=MentionType.ORGANISATION) == []


@pytest.mark.parametrize(
    "unit", ["Alba ", "Alba, ", "Alba; ", "\nAlba", "- Alba\n", "Alba and Bran\n", "To: Alba, Bran; "]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(times: int) -> float:
        text = unit * times
        found = mentions(text, "Alba", "Bran")
        start = time.process_time()
        find_listings(text, found, document="d")
        return time.process_time() - start

    seconds(50)
    assert min(seconds(2_000) for _ in range(3)) < 30 * max(seconds(200), 0.005)  # a pause is no growth
