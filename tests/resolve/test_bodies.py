"""States, organisations, groups and places across documents."""

from dataclasses import replace

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


def test_what_a_body_is_like_is_no_part_of_its_name_nor_is_another_beside_it() -> None:
    found = resolved(
        text("a", body("o", "Baltic Harbour Council")),
        text("b", body("o", "the rebel Baltic Harbour Council")),
        text("c", body("o", "BALTIC HARBOUR COUNCIL/LENDING SOCIETY", "Baltic Harbour Council")),
        text("d", body("o", "former Baltic Harbour Council")),
        text("e", body("o", "members of the Baltic Harbour Council")),
    )
    one, two, three, former, members = parties_of(found, *((d, "o") for d in "abcde"))
    assert one == two == three and len({one, former, members}) == 3


def test_a_body_that_is_taken_for_the_place_at_which_it_is_is_one_with_it() -> None:
    found = resolved(
        text("a", body("o", "Velmar University")),
        text("b", body("o", "Velmar University", type=MentionType.PLACE)),
        text("c", body("o", "Velmar Bank", type=MentionType.PLACE)),
    )
    assert party_of(found, "a", "o") == party_of(found, "b", "o")
    assert found.parties[party_of(found, "b", "o") or ""].type is MentionType.ORGANISATION
    assert found.parties[party_of(found, "c", "o") or ""].type is MentionType.PLACE


def test_an_abbreviation_of_two_meanings_is_a_state_only_where_the_document_speaks_of_that() -> None:
    state = MentionType.STATE
    found = resolved(
        text("a", body("o", "GOP", type=state), told("p", "Pakistani Foreign Minister Roe")),
        text("b", body("o", "GOP", type=state), told("p", "Senator Roe")),
        text(
            "c", body("o", "GOP", type=state), told("p", "Pakistani Minister Roe"), body("r", "four Republicans")
        ),
        text("d", replace(body("o", "GOP", type=state), name="Pakistan"), host="Pakistan"),
        text("e", body("o", "Republican Party")),
    )
    one, two, three, cable, party = parties_of(found, *((d, "o") for d in "abcde"))
    assert one == cable == "pakistan" and two == three == party


def test_an_abbreviation_has_the_initials_of_a_name_in_order_and_of_one_named_often_enough() -> None:
    found = resolved(
        text("a", body("o", "Baltic Harbour Council")),
        text("b", body("o", "BHC")),
        text("c", body("o", "CHB")),
        text("d", body("o", "Velmar Lending Society")),
        *(text(f"e{n}", body("o", "VLS")) for n in range(9)),
    )
    assert party_of(found, "a", "o") == party_of(found, "b", "o") != party_of(found, "c", "o")
    assert party_of(found, "d", "o") != party_of(found, "e0", "o")


def test_a_body_with_and_without_its_state_is_one_where_a_document_calls_it_both() -> None:
    pile = [
        text("a", body("o", "Norwegian Maritime Harbour Council", "Maritime Harbour Council")),
        text("b", body("o", "Maritime Harbour Council")),
        text("c", body("o", "Norwegian Ministry of Foreign Affairs", "Ministry of Foreign Affairs")),
        text("d", body("o", "Ministry of Foreign Affairs")),
    ]
    found = resolved(*pile)
    assert party_of(found, "a", "o") == party_of(found, "b", "o")
    assert party_of(found, "c", "o") != party_of(found, "d", "o")


def test_who_has_a_post_at_a_body_is_not_the_body() -> None:
    head = replace(told("p", "head of the NATO"), name="NATO")
    found = resolved(
        text("a", body("o", "NATO")), text("b", head), text("c", replace(told("p", "NATO"), name="NATO"))
    )
    assert party_of(found, "a", "o") == party_of(found, "c", "p") != party_of(found, "b", "p")
