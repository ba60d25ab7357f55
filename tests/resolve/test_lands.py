"""States that no table knows are told by the posts and bodies that documents give them."""

from made_facts import NOBODY, body, mail, text, told

from readout.model import MentionType, Unit
from readout.resolve import resolve
from readout.resolve.lands import Lands

PERSON, PLACE, ORGANISATION = MentionType.PERSON, MentionType.PLACE, MentionType.ORGANISATION
PILE = [
    text("a", body("e", "Embassy of the Republic of Zelmark"), told("z", "Zelmark"), told("v", "Tomas Velik")),
    text("b", body("z", "ZELMARK"), told("v", "Zelmark's ambassador Daran Velik"), told("k", "Ruden Kasimir")),
    text("c", body("z", "Zelmark"), body("m", "Zelmarkian Foreign Ministry"), told("h", "Karl Zelmarkson")),
    text(
        "d",
        told("o", "Ruta Malin", "Foreign Minister of Oltavia"),
        body("x", "Oltavia", type=PLACE),
        told("s", "Sara Holt"),
    ),
]


def test_one_name_is_one_state_whatever_it_was_taken_for() -> None:
    found = resolve(PILE, officers=NOBODY)
    of = {unit: party for party in found.parties.values() for unit in party.units}
    zelmark = of[Unit("a", "z")]
    assert zelmark.type is MentionType.STATE and zelmark.name == "Zelmark" and zelmark.state == "Zelmark"
    assert of[Unit("b", "z")] is zelmark and of[Unit("c", "z")] is zelmark
    assert of[Unit("d", "x")].type is MentionType.STATE


def test_who_has_a_post_of_it_or_its_name_acts_for_it() -> None:
    found = resolve(PILE, officers=NOBODY)
    of = {unit: party.state for party in found.parties.values() for unit in party.units}
    assert of[Unit("b", "v")] == of[Unit("c", "m")] == of[Unit("a", "e")] == "Zelmark"
    assert of[Unit("d", "o")] == "Oltavia"
    assert of[Unit("b", "k")] is None and of[Unit("c", "h")] is None and of[Unit("d", "s")] is None


def test_what_the_table_knows_and_what_is_no_land_is_left_alone() -> None:
    lands = Lands(
        [
            text("a", body("e", "Embassy of France"), body("f", "France"), told("p", "Prime Minister of Norway")),
            text("b", body("e", "Republic of Letters"), body("n", "NATO"), told("g", "Government of Karzai")),
            text(
                "c", told("q", "Foreign Minister Ann Roe of Nowhere"), body("i", "Islamic Republic of the North")
            ),
            mail("d", "Zelmark <z@example.org>", ["Ann Roe"], body("e", "Embassy of Zelmark")),
        ]
    )
    for name in ("France", "Norway", "NATO", "Karzai", "North", "Nowhere", "Zelmark"):
        assert lands.named(told("x", name)) is None
    assert lands.served(PERSON, [told("x", "Prime Minister of Norway")]) is None


def test_who_serves_two_serves_neither() -> None:
    lands = Lands(PILE)
    two = [told("x", "Zelmark's ambassador Ann Roe"), told("y", "Oltavia's ambassador Ann Roe")]
    assert lands.served(PERSON, two) is None
    assert lands.served(PERSON, [told("x", "Ambassador to Zelmark Ann Roe")]) is None
    assert lands.served(ORGANISATION, [body("x", "Oltavian Navy")]) in (None, "Oltavia")
