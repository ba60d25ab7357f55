"""Whose an address or a lone word of a header is."""

from made_facts import mail, parties_of, party_of, resolved

_ANN = "Roe, Ann B <roeab@state.gov>"


def test_an_address_belongs_to_the_name_that_stands_with_it() -> None:
    found = resolved(
        mail("a", _ANN, ["Carr, Ben"]), mail("b", _ANN, ["Carr, Ben"]), mail("c", "Carr, Ben", ["roeab@state.gov"])
    )
    assert party_of(found, "a", "ann b roe") == party_of(found, "c", "roeab@state.gov") is not None


def test_one_slip_does_not_give_an_address_to_a_stranger() -> None:
    pile = [mail(f"m{n}", _ANN, ["Carr, Ben"]) for n in range(3)]
    found = resolved(
        *pile, mail("x", "Diaz, Cora <roeab@state.gov>", ["Carr, Ben"]), mail("y", "Diaz, Cora", ["Carr, Ben"])
    )
    assert party_of(found, "x", "cora diaz") != party_of(found, "m0", "ann b roe")
    assert party_of(found, "x", "cora diaz") == party_of(found, "y", "cora diaz")


def test_addresses_that_a_scanner_misread_are_those_they_stand_for() -> None:
    pile = [mail(f"m{n}", _ANN, ["Carr, Ben"]) for n in range(12)]
    found = resolved(
        *pile,
        *(mail(f"x{n}", one, ["Carr, Ben"]) for n, one in enumerate(("roeab@state.goy", "roeab@state .gov"))),
    )
    ann = party_of(found, "m0", "ann b roe")
    assert parties_of(found, ("x0", "roeab@state.goy"), ("x1", "roeab@state .gov")) == [ann, ann]


def test_a_local_part_made_of_the_letters_of_a_name_is_of_who_bears_it() -> None:
    pile = [mail(f"m{n}", "Varga, Ann B", ["Carr, Ben"]) for n in range(3)]
    found = resolved(*pile, mail("x", "vargaab@state.gov", ["Carr, Ben"]))
    assert party_of(found, "x", "vargaab@state.gov") == party_of(found, "m0", "ann b varga")


def test_who_answers_under_another_name_is_who_was_asked() -> None:
    pile = []
    for n in range(4):
        outer = mail(f"o{n}", "Varga, Ann", ["hx9@office.example"], answers=True)
        pile += [outer, mail(f"i{n}", "Hall, Cora", ["Varga, Ann"], parent=f"o{n}")]
    found = resolved(*pile)
    assert party_of(found, "o0", "hx9@office.example") == party_of(found, "i0", "cora hall")


def test_a_given_name_that_signs_what_a_message_carries_is_its_sender() -> None:
    pile = []
    for n in range(4):
        pile += [mail(f"o{n}", "Robert Varga", ["Hall, Cora"]), mail(f"i{n}", "Bob", ["Cora"], parent=f"o{n}")]
    found = resolved(*pile)
    assert party_of(found, "i0", "bob") == party_of(found, "o0", "robert varga")


def test_lone_words_that_nobody_explains_are_one_each() -> None:
    found = resolved(
        mail("a", "xq7", ["Carr, Ben"]), mail("b", "xq7", ["Carr, Ben"]), mail("c", "zz4", ["Carr, Ben"])
    )
    assert party_of(found, "a", "xq7") == party_of(found, "b", "xq7") != party_of(found, "c", "zz4")


def test_what_is_left_of_an_address_beside_a_full_name_is_of_who_bears_it() -> None:
    pile = [mail(f"m{n}", "hx9office", ["Carr, Ben"]) for n in range(9)]
    found = resolved(
        *pile, mail("x", "Cora Hall <hx9office", ["Carr, Ben"]), mail("y", "Cora Hall", ["Carr, Ben"])
    )
    assert party_of(found, "m0", "hx9office") == party_of(found, "y", "cora hall")
