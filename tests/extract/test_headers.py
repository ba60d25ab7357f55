"""The contact that a header shows."""

from dataclasses import replace

from readout.extract.headers import header_contacts
from readout.model import Document, Furniture, FurnitureKind, Header, Kind

TEXT = "RELEASED\nFrom: Roe, Ann B <ann@example.org>\nTo: Doe, Max; B6\nCc: Max Doe; Poe, Eve\n\nAll is well."
LETTER = Document(
    id="d1",
    file="f1",
    ordinal=0,
    text=TEXT,
    kind=Kind.EMAIL,
    date="2010-05-03T08:00:00",
    header=Header(sender=("Roe, Ann B <ann@example.org>",), to=("Doe, Max", "B6"), cc=("Max Doe", "Poe, Eve")),
    furniture=(Furniture(9, TEXT.index("\n\nAll"), FurnitureKind.HEADER),),
)


def test_sender_first_then_everybody_addressed_once() -> None:
    (contact,) = header_contacts(LETTER)
    assert [p.name for p in contact.participants] == ["Ann B Roe", "Max Doe", "Eve Poe"]
    assert (contact.kind, contact.status, contact.source) == ("message", "occurred", "header")
    assert contact.date == "2010-05-03T08:00:00"


def test_names_are_cited_where_they_are_printed() -> None:
    (contact,) = header_contacts(LETTER)
    assert [TEXT[p.start : p.end] for p in contact.participants] == [
        "Roe, Ann B <ann@example.org>",
        "Doe, Max",
        "Poe, Eve",
    ]
    (cited,) = contact.citations
    assert TEXT[cited.start : cited.end].startswith("From:")
    assert TEXT[cited.start : cited.end].endswith("Poe, Eve")


def test_without_marked_lines_the_first_line_is_cited() -> None:
    (contact,) = header_contacts(replace(LETTER, text="\n" + TEXT, furniture=()))
    assert contact.citations[0].start == 1
    assert contact.citations[0].end == 9


def test_nothing_where_one_side_is_unknown() -> None:
    assert header_contacts(replace(LETTER, header=replace(LETTER.header, sender=()))) == ()
    assert header_contacts(replace(LETTER, header=Header(sender=("Ann Roe",), to=("B6", "undisclosed")))) == ()
    assert header_contacts(replace(LETTER, header=Header(sender=("Ann Roe",), to=("Roe, Ann",)))) == ()


def test_the_id_is_of_what_is_said() -> None:
    (contact,), (again,) = header_contacts(LETTER), header_contacts(LETTER)
    (other,) = header_contacts(replace(LETTER, date="2010-05-04"))
    assert contact.id == again.id != other.id


def test_offices_of_a_cable() -> None:
    text = "FM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO KABUL, AMEMBASSY\n"
    cable = Document(
        id="c1",
        file="f1",
        ordinal=0,
        text=text,
        kind=Kind.CABLE,
        date="1977",
        header=Header(sender=("AMEMBASSY OSLO",), to=("SECSTATE WASHDC",), info=("KABUL, AMEMBASSY",)),
    )
    (contact,) = header_contacts(cable)
    assert [p.name for p in contact.participants] == ["Embassy Oslo", "Department of State", "Embassy Kabul"]


def test_the_number_of_a_cable_names_its_sender() -> None:
    cable = Document(
        id="c1",
        file="f1",
        ordinal=0,
        text="OSLO 0123",
        kind=Kind.CABLE,
        header=Header(number="OSLO 0123", to=("SECSTATE WASHDC",)),
    )
    (contact,) = header_contacts(cable)
    assert contact.participants[1].name == "Department of State"
