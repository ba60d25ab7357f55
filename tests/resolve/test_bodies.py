"""States, organisations, groups and places across documents."""

from made_facts import body, mail, parties_of, party_of, resolved, text, told

from readout.model import MentionType


def test_a_state_its_government_and_its_capital_that_speaks_are_one_and_a_mere_place_is_not() -> None:
    found = resolved(
        text("a", body("s", "Norway", type=MentionType.STATE)),
        text("b", body("s", "the GON", "Norwegian Government", type=MentionType.STATE)),
        text("c", body("s", "Oslo", type=MentionType.STATE)),
        text("d", body("s", "Norway", type=MentionType.PLACE, acts=False)),
    )
    one, two, three, place = parties_of(found, ("a", "s"), ("b", "s"), ("c", "s"), ("d", "s"))
    assert one == two == three == "norway" != place
    assert found.parties["norway"].state == "Norway" and found.parties["norway"].type is MentionType.STATE
    assert found.parties[place or ""].type is MentionType.PLACE


def test_an_organisation_by_its_words_and_the_abbreviation_that_a_document_introduces() -> None:
    found = resolved(
        text("a", body("o", "Harbour Workers Association", "HWA")),
        text("b", body("o", "HWA"), body("x", "Harbour Workers Association")),
        text("c", body("o", "the Association of Harbour Workers")),
    )
    one, two, three = parties_of(found, ("a", "o"), ("b", "o"), ("c", "o"))
    assert one == two == three
    assert found.parties[one or ""].name == "Harbour Workers Association"


def test_known_abbreviations_need_no_introduction_and_some_are_no_states_outside_cables() -> None:
    found = resolved(
        text("a", body("o", "United Nations")),
        text("b", body("o", "U.N.")),
        text("c", body("o", "International Monetary Fund (IMF)")),
        text("d", told("o", "IMF")),
        mail("e", "Roe, Ann", ["Carr, Ben"], body("o", "the IRI", type=MentionType.STATE)),
        text("f", body("o", "IRI", type=MentionType.STATE), host="Kuwait"),
    )
    un, same, fund, short = parties_of(found, ("a", "o"), ("b", "o"), ("c", "o"), ("d", "o"))
    assert un == same and fund == short
    assert parties_of(found, ("e", "o"), ("f", "o")) == [party_of(found, "e", "o"), "iran"]
    assert found.parties[party_of(found, "e", "o") or ""].type is MentionType.ORGANISATION


def test_two_ministries_of_two_states_are_two_and_a_slip_is_none() -> None:
    pile = [text(f"n{n}", body("o", "Norwegian Ministry of Fisheries")) for n in range(5)]
    found = resolved(
        *pile,
        text("x", body("o", "Danish Ministry of Fisheries")),
        text("y", body("o", "Norwegian Ministry of Fisherics")),
        text("z", body("o", "Ministry of Fisheries of Norway")),
    )
    first = party_of(found, "n0", "o")
    assert parties_of(found, ("y", "o"), ("z", "o")) == [first, first]
    assert party_of(found, "x", "o") != first


def test_a_lone_word_is_a_body_or_a_person_as_documents_mostly_say() -> None:
    pile = [text(f"n{n}", body("o", "Hezbollah")) for n in range(5)]
    pile += [text(f"p{n}", told("p", "Ann Varga", "Varga")) for n in range(5)]
    found = resolved(*pile, text("x", told("o", "Hezbollah")), text("y", body("o", "Varga")))
    assert party_of(found, "x", "o") == party_of(found, "n0", "o")
    assert party_of(found, "y", "o") == party_of(found, "p0", "p")
