"""Contacts as sentences: nothing planned, asked for or declined is told as done."""

import pytest
from brief_texts import contact, shown

from readout.account.brief.meeting import met
from readout.model import ContactKind, ContactStatus

K, S = ContactKind, ContactStatus


def told(marked: str, kind: ContactKind, status: ContactStatus, places: tuple[str, ...] = ()) -> str:
    """What is told of a marked contact."""
    row, source = contact(marked, kind, status)
    parties = tuple(p.name if p.name in places else None for p in row.participants)
    found = met(row, parties, source, places)
    return "" if found is None else shown(found.parts)


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        (K.MEETING, S.OCCURRED, "[Varga] met [Stone]"),
        (K.CALL, S.OCCURRED, "[Varga] spoke with [Stone] by telephone"),
        (K.MESSAGE, S.OCCURRED, "a message passed between [Varga] and [Stone]"),
        (K.CONTACT, S.OCCURRED, "[Varga] was in touch with [Stone]"),
        (K.MEETING, S.PLANNED, "a meeting between [Varga] and [Stone] was planned"),
        (K.CALL, S.REQUESTED, "a telephone call between [Varga] and [Stone] was asked for"),
        (K.VISIT, S.DECLINED, "a visit between [Varga] and [Stone] was declined or called off"),
        (K.MEETING, S.DID_NOT_OCCUR, "[Varga] and [Stone] did not meet"),
        (K.CONTACT, S.DID_NOT_OCCUR, "[Varga] and [Stone] were not in touch"),
    ],
)
def test_each_kind_and_status_has_its_words(kind: ContactKind, status: ContactStatus, expected: str) -> None:
    assert told("{P:Varga} and {P:Stone} talked about grain on Monday.", kind, status) == expected


def test_a_visit_has_a_guest_and_a_host() -> None:
    assert (
        told("{P:Varga} was in {P:Aland} on a visit.", K.VISIT, S.OCCURRED, ("Aland",))
        == "[Varga] visited [Aland]"
    )


def test_several_are_listed() -> None:
    said = told("{P:Varga}, {P:Stone} and {P:Brandt} had lunch together.", K.MEETING, S.OCCURRED)
    assert said == "[Varga], [Stone] and [Brandt] met"


@pytest.mark.parametrize(
    "marked",
    [
        "{P:Varga} had been hoping to meet {P:Stone} in May.",
        "{P:Varga} asked to see {P:Stone} about the grain.",
        "{P:Varga} would have to talk with {P:Stone} first.",
        "{P:Varga} called off the lunch with {P:Stone} in May.",
    ],
)
def test_what_only_was_to_be_is_not_told_as_having_been(marked: str) -> None:
    assert told(marked, K.MEETING, S.OCCURRED) == ""


def test_who_is_named_twice_does_not_meet_himself() -> None:
    assert told("{P:Varga} met {P:Varga} and nobody else there.", K.MEETING, S.OCCURRED) == ""
