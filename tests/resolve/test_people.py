"""Which units are one person: full names, spellings, shorter names, titles at a date, two of one name."""

import pytest
from made_facts import headed, mail, parties_of, party_of, resolved, text, told

from readout.model import MentionType, RoleSource, Unit
from readout.resolve import resolve
from readout.resolve.facts import SENT
from readout.resolve.officers import Officers, read_lines

_LIST = Officers(
    read_lines(
        [
            "Ann Roe\tAnn B Roe\tAmbassador\tNorway\t1974-01-10\t1976-12-01",
            "Ben Carr\t\tAmbassador\tNorway\t1977-02-01\t1980-01-01",
            "Cora Hall\t\tSecretary of State\tUnited States\t1973-09-22\t1977-01-20",
        ]
    )
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Roe", "ANN ROE"),
        ("Ann Roe", "Ann B. Roe"),
        ("William Roe", "Bill Roe"),
        ("Asad Majeed Khan", "Asad Majid Khan"),
        ("Nuri al-Maliki", "Nouri Maliki"),
        ("Ambassador Ann Varga", "Ann Varqa"),
        ("Abdulrahman Varga", "Abd al-Rahman Varga"),
        ("ABR Roe", "Ann Roe"),
        ("Ann B Roe", "Ann Ann Roe"),
        ("Norwegian President Mohammed Varga", "Norwegian President Mohnimed Varga"),
    ],
)
def test_two_forms_of_one_name_are_one_person(one: str, other: str) -> None:
    found = resolved(text("a", told("p", one, times=5)), text("b", told("q", other)), text("c", told("r", one)))
    assert party_of(found, "a", "p") == party_of(found, "b", "q") is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Roe", "Ben Roe"),
        ("Ann Roe", "Ann Hall"),
        ("Ann B. Roe", "Ann C. Roe"),
        ("Daniel Roe", "Danielle Roe"),
        ("Imran Khan", "Kamran Khan"),
        ("KBR Roe", "Ann Roe"),
        ("Norwegian President Mohammed Varga", "Danish President Mohnimed Varga"),
    ],
)
def test_two_names_are_two_persons(one: str, other: str) -> None:
    documents = [text(f"{n}{k}", told("p", name)) for n in "ab" for k, name in enumerate((one, other))]
    found = resolved(*documents)
    assert party_of(found, "a0", "p") != party_of(found, "a1", "p")
    assert party_of(found, "a0", "p") == party_of(found, "b0", "p")


def test_two_whom_a_document_keeps_apart_stay_two_unless_their_full_names_are_the_same() -> None:
    found = resolved(
        text("a", told("p", "Imran Varga"), told("q", "Imran Verga")), text("b", told("p", "Imran Varga"))
    )
    assert party_of(found, "a", "p") == party_of(found, "b", "p") != party_of(found, "a", "q")
    found = resolved(text("a", told("p", "Ann Roe"), told("q", "Ann Roe")))
    assert party_of(found, "a", "p") == party_of(found, "a", "q")


def test_a_surname_means_the_one_beside_whom_it_is_usual() -> None:
    pile = [text(f"r{n}", told("p", "Asad Khan", "Khan"), told("q", "Lena Ortiz")) for n in range(3)]
    pile += [text(f"s{n}", told("p", "Imran Khan", "Khan"), told("q", "Ben Carr")) for n in range(3)]
    found = resolved(
        *pile,
        text("t", told("p", "Khan"), told("q", "Lena Ortiz")),
        text("u", told("p", "Khan"), told("q", "Ben Carr")),
    )
    assert party_of(found, "t", "p") == party_of(found, "r0", "p")
    assert party_of(found, "u", "p") == party_of(found, "s0", "p")


def test_a_surname_of_two_is_open_and_both_are_shown() -> None:
    pile = [text(f"r{n}", told("p", "Asad Khan", "Khan")) for n in range(3)]
    pile += [text(f"s{n}", told("p", "Imran Khan", "Khan")) for n in range(3)]
    found = resolved(*pile, text("t", told("p", "Khan")))
    assert party_of(found, "t", "p") is None
    shown = found.candidates[Unit("t", "p")]
    assert {id_ for id_, _ in shown} == {party_of(found, "r0", "p"), party_of(found, "s0", "p")}
    assert all(0 < p < 1 for _, p in shown)


def test_a_title_with_a_state_tells_two_of_one_surname_apart() -> None:
    pile = [
        *(text(f"r{n}", told("p", "Pakistan's ambassador Asad Khan")) for n in range(2)),
        *(text(f"s{n}", told("p", "Indian ambassador Imran Khan")) for n in range(2)),
        text("t", told("p", "Pakistani Ambassador Khan")),
        text("u", told("p", "Ambassador Khan of India")),
    ]
    found = resolved(*pile)
    assert parties_of(found, ("t", "p"), ("u", "p")) == parties_of(found, ("r0", "p"), ("s0", "p"))


def test_a_title_alone_means_who_held_the_post_then() -> None:
    pile = [
        text("a", told("p", "Ambassador Ann Roe"), day="1975-05-01", host="Norway"),
        text("b", told("p", "the Ambassador"), day="1975-06-01", host="Norway"),
        text("c", told("p", "the Ambassador"), day="1978-06-01", host="Norway"),
        text("d", told("p", "the Secretary of State"), day="1975-06-01"),
    ]
    found = resolved(*pile, officers=_LIST)
    assert party_of(found, "a", "p") == party_of(found, "b", "p") != party_of(found, "c", "p")
    later = found.parties[party_of(found, "c", "p") or ""]
    assert later.name == "Ben Carr"
    assert [(r.title, r.first, r.source) for r in later.posts] == [
        ("Ambassador to Norway", "1977-02-01", RoleSource.OFFICERS)
    ]
    assert found.parties[party_of(found, "d", "p") or ""].name == "Cora Hall"


def test_a_surname_with_a_post_means_the_officer_of_the_time() -> None:
    found = resolved(text("a", told("p", "Ambassador Carr"), day="1978-05-01", host="Norway"), officers=_LIST)
    assert found.parties[party_of(found, "a", "p") or ""].name == "Ben Carr"


def test_a_post_has_different_holders_whom_nobody_names() -> None:
    pile = [
        text(f"{day}", told("p", "the Norwegian foreign minister"), day=day) for day in ("1971", "1972", "1990")
    ]
    found = resolved(*pile)
    early, near, late = parties_of(found, *((d.document, "p") for d in pile))
    assert early == near != late
    assert found.parties[early or ""].name == "Foreign minister of Norway"


def test_bearers_of_one_full_name_far_apart_in_time_are_two() -> None:
    found = resolved(text("a", told("p", "Ann Roe"), day="1905"), text("b", told("p", "Ann Roe"), day="2005"))
    assert party_of(found, "a", "p") != party_of(found, "b", "p")


def test_a_given_name_in_a_mail_means_its_correspondent() -> None:
    pile = [mail("a", "Roe, Ann <roeab@state.gov>", ["Carr, Ben"], told("p", "Ben"))]
    pile += [mail("b", "Roe, Ann <roeab@state.gov>", ["Diaz, Ben"], told("p", "Ben"))]
    found = resolved(*pile)
    assert party_of(found, "a", "p") == party_of(found, "a", "ben carr")
    assert party_of(found, "b", "p") == party_of(found, "b", "ben diaz")


def test_a_writer_who_is_named_in_the_text_is_one_with_the_header() -> None:
    found = resolved(mail("a", "Roe, Ann", ["Carr, Ben"], told("p", "Ann Roe")))
    assert party_of(found, "a", "p") == party_of(found, "a", "ann roe")


def test_of_names_joined_by_a_stroke_the_one_counts_by_whose_surname_the_document_goes_on() -> None:
    found = resolved(
        text("a", told("p", "Roe", "Ben Carr/Press Ann Roe")),
        text("b", told("p", "Ann Roe")),
        text("c", told("p", "Ben Carr")),
    )
    assert party_of(found, "a", "p") == party_of(found, "b", "p") != party_of(found, "c", "p")


def test_parties_come_out_the_same_in_whatever_order_documents_come_and_judged_pairs_stay_apart() -> None:
    pile = [text("a", told("p", "Ann Roe")), text("b", told("p", "ANN ROE")), text("c", headed("Roe, Ann", SENT))]
    found = resolved(*pile)
    assert resolved(*reversed(pile)) == found
    apart = [(Unit("a", "p"), Unit("b", "p"))]
    assert resolve(pile, officers=_LIST, apart=apart).parties.keys() == found.parties.keys()
    other = [
        text("a", told("p", "Ann Roe")),
        text("b", told("p", "Ann B Roe-Hall")),
        text("c", told("p", "Anne Roe")),
    ]
    one = resolve(other, officers=_LIST)
    assert party_of(one, "a", "p") == party_of(one, "c", "p")
    two = resolve(other, officers=_LIST, apart=[(Unit("a", "p"), Unit("c", "p"))])
    assert party_of(two, "a", "p") != party_of(two, "c", "p")


def test_what_is_no_name_is_no_party() -> None:
    found = resolved(text("a", told("p", "he"), told("q", "the man"), told("r", "Ann Roe")))
    assert [party.name for party in found.parties.values()] == ["Ann Roe"]
    assert {party.type for party in found.parties.values()} == {MentionType.PERSON}


def test_a_surname_that_is_mostly_spelled_otherwise_is_not_what_a_person_is_called() -> None:
    found = resolved(
        text("a", told("p", "Daran Velik", "Ambassador Velik", times=3)),
        text("b", told("p", "Ambassador Darran Velick")),
        text("c", told("p", "Darran Velick", "Ambassador Velik")),
        text("d", told("p", "Darran Velick")),
    )
    ids = {party_of(found, document, "p") for document in "abcd"}
    assert len(ids) == 1 and found.parties[ids.pop() or ""].name == "Daran Velik"
