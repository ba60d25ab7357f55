"""What exactly differs between a claim and a passage."""

import pytest
from made_papers import beside

from readout.model import Departure, Point

TOLD = "Minister Ilse Varga asked Ambassador Stone on 5 March 2019 to send three ships to Kessel."


def points(match) -> set[tuple[Point, Departure]]:  # type: ignore[no-untyped-def]
    return {(d.point, d.departure) for d in match.differences}


def test_the_same_in_other_words() -> None:
    match = beside("Ilse Varga requested on 5 March that Stone dispatch three vessels to Kessel.", TOLD)
    assert match.differences == ()
    assert match.words >= 0.6


@pytest.mark.parametrize(
    ("claim", "point", "departure"),
    [
        ("Ilse Varga asked Stone on 6 March to send three ships to Kessel.", Point.DATE, Departure.CONFLICT),
        ("Ilse Varga asked Stone on 5 March to send five ships to Kessel.", Point.NUMBER, Departure.CONFLICT),
        ("Ilse Varga asked Stone on 5 March to send three ships to Ulm.", Point.NAME, Departure.SILENT),
        ("Ilse Varga demanded on 5 March that Stone send three ships to Kessel.", Point.ACT, Departure.LESS),
        (
            "Ilse Varga did not ask Stone on 5 March to send three ships to Kessel.",
            Point.NEGATION,
            Departure.CONFLICT,
        ),
        ("Ilse Varga asked only Stone on 5 March to send three ships to Kessel.", Point.OVERCLAIM, Departure.LESS),
        ("Stone sent three ships to Kessel on 5 March.", Point.CERTAINTY, Departure.LESS),
        ('Ilse Varga asked Stone on 5 March to "send five ships".', Point.QUOTATION, Departure.CONFLICT),
        ('Ilse Varga asked Stone on 5 March to "burn the papers".', Point.QUOTATION, Departure.SILENT),
    ],
)
def test_one_thing_changed(claim: str, point: Point, departure: Departure) -> None:
    assert (point, departure) in points(beside(claim, TOLD))


def test_roles_the_other_way_round() -> None:
    match = beside("Brandt called Varga on Friday.", "Varga called Brandt on Friday.")
    assert (Point.ROLES, Departure.CONFLICT) in points(match)
    same = beside("Brandt was called by Varga on Friday.", "Varga called Brandt on Friday.")
    assert Point.ROLES not in {d.point for d in same.differences}


def test_opposites_are_told() -> None:
    match = beside("The council praised the mayor.", "The council criticised the mayor.")
    assert (Point.NEGATION, Departure.CONFLICT) in points(match)


def test_a_day_that_only_the_document_has_counts() -> None:
    match = beside("The council met the mayor on 8 March.", "The council met the mayor.")
    assert Point.DATE not in {d.point for d in match.differences}


def test_an_exact_quotation_has_its_place() -> None:
    match = beside('The mayor called it "a quiet  week".', "The mayor called it a quiet\nweek in all.")
    assert match.differences == () and match.quoted[0].exact


@pytest.mark.parametrize(
    ("claim", "text", "point"),
    [
        ("The talks went on for an hour.", "The talks went on for three hours.", Point.NUMBER),
        ("The council met at 9pm.", "The council met at 5pm.", Point.DATE),
        ("The council met from 6 to 9 March.", "The council met on March 6-7.", Point.DATE),
        ("This was the third reading of the bill.", "This was the first reading of the bill.", Point.NUMBER),
        ("The council voted for the treaty.", "The council voted against the treaty.", Point.NEGATION),
        ("The storm was more severe than feared.", "The storm was not as severe as feared.", Point.NEGATION),
        ("The mayor gave the port much praise.", "The mayor gave the port little praise.", Point.NEGATION),
    ],
)
def test_kinds_of_differences(claim: str, text: str, point: Point) -> None:
    assert (point, Departure.CONFLICT) in points(beside(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The talks went on for an hour and a half.", "The talks went on for 90 minutes."),
        ("No talks on the harbour were held in Kessel.", "Talks on the harbour were not held in Kessel."),
        ("The mayor was pessimistic about the port.", "The mayor could not be more pessimistic about the port."),
        ("Falk thanked the mayor.", "Falk: I wish to thank the mayor."),
        ("Orders are worth $6 billion.", "Orders are worth $6B."),
        ("The mayor took a few ships.", "The mayor took a few ships."),
    ],
)
def test_other_words_are_no_difference(claim: str, text: str) -> None:
    assert points(beside(claim, text)) == set()
