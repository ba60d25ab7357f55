"""Whom shorter names mean: titles that their bearers never lack, words of kinship, initials, words misread."""

from made_facts import mail, party_of, resolved, text, told

from readout.model import MentionType
from readout.resolve.officers import Officers, read_lines

_CLERK = [text(f"r{n}", told("p", "Under Secretary Pat Varga", "Varga")) for n in range(12)]


def test_a_ruler_is_nobody_whom_many_documents_name_and_never_as_a_ruler() -> None:
    found = resolved(*_CLERK, text("a", told("p", "President Varga")), text("b", told("p", "Varga")))
    assert party_of(found, "b", "p") == party_of(found, "r0", "p")
    assert party_of(found, "a", "p") not in (None, party_of(found, "r0", "p"))


def test_a_title_in_a_clause_about_another_is_not_that_of_the_name() -> None:
    found = resolved(*_CLERK, text("a", told("p", "Varga", "President Ortiz who had called on Secretary Varga")))
    assert party_of(found, "a", "p") == party_of(found, "r0", "p")


def test_who_was_president_is_called_so_ever_after() -> None:
    presidents = Officers(read_lines(["Ann B. Holt\t\tPresident\tUnited States\t1981-01-20\t1985-01-20"]))
    pile = [
        text("a", told("p", "President Holt"), day="2010-05-01"),
        text("b", told("p", "President Holt"), day="1979-05-01"),
        text("c", told("p", "President Ann Holt"), day="2011-05-01"),
    ]
    found = resolved(*pile, officers=presidents)
    one, early, full = (party_of(found, document, "p") for document in "abc")
    assert one == full is not None and found.parties[one].posts
    alone = resolved(*pile[1:2], officers=presidents)
    assert early != one and not alone.parties[party_of(alone, "b", "p") or ""].posts


def test_a_name_after_a_word_of_kinship_is_a_given_name() -> None:
    pile = [text(f"r{n}", told("p", "Lena Karim", "Karim")) for n in range(3)]
    found = resolved(*pile, text("a", told("p", "Velik's son Karim")), text("b", told("p", "Karim")))
    assert party_of(found, "b", "p") == party_of(found, "r0", "p") != party_of(found, "a", "p")


def test_a_servants_name_is_cut_short_and_misread() -> None:
    pile = [text(f"r{n}", told("p", "Tariq Abdel Halim", "Abdel Halim")) for n in range(9)]
    found = resolved(
        *pile,
        text("a", told("p", "Halim")),
        text("b", told("p", "Tariq Abdel Halim"), told("q", "Haiim")),
    )
    assert party_of(found, "a", "p") == party_of(found, "b", "q") == party_of(found, "r0", "p")


def test_a_word_that_a_scan_made_of_a_far_commoner_one_is_that() -> None:
    pile = [text(f"r{n}", told("p", "Velikim")) for n in range(3)]
    found = resolved(*pile, text("a", told("p", "Veiikim")), text("b", told("p", "Verokim")))
    assert party_of(found, "a", "p") == party_of(found, "r0", "p") != party_of(found, "b", "p")


def test_three_letters_are_a_persons_initials_where_they_mostly_are_and_no_body_of_the_document_has_them() -> None:
    pile = [mail(f"m{n}", "Roe, Ann B <roeab@state.gov>", ["Carr, Ben"], told("p", "ABR")) for n in range(5)]
    body, place = MentionType.ORGANISATION, MentionType.PLACE
    found = resolved(
        *pile,
        text("a", told("o", "ABR", type=body)),
        text("b", told("o", "ABR", type=body), told("l", "Association of Baltic Railways", type=body)),
        text("c", told("o", "ABR", type=place)),
    )
    ann = party_of(found, "m0", "ann b roe")
    assert party_of(found, "m0", "p") == party_of(found, "a", "o") == ann
    assert party_of(found, "b", "o") == party_of(found, "b", "l") != ann
    assert party_of(found, "c", "o") != ann
