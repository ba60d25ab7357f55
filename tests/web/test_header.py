"""The header card."""

from dataclasses import replace

from readout.model import Document, Header, Kind, Marking
from readout.web.header import header_rows

CABLE = Document(
    "0" * 20, "f" * 64, 0, "text", Kind.CABLE, title="GRAIN",
    header=Header(
        sender=("AMEMBASSY PORTLUND",), to=("Stone, Peter <p@norland.example>",), subject="GRAIN",
        references=("11 PORTLUND 198", "11 PORTLUND 199"),
    ),
    marking=Marking("SECRET", ("NODIS",)),
)  # fmt: skip


def test_each_value_leads_to_all_documents_with_the_same() -> None:
    rows = {row.label: row for row in header_rows(CABLE, {})}
    assert rows["From"].values[0].href == "/search?q=from%3A%22AMEMBASSY+PORTLUND%22"
    assert rows["To"].values[0].text == "Stone, Peter <p@norland.example>"
    assert rows["To"].values[0].href == "/search?q=to%3A%22Stone%2C+Peter%22"
    assert rows["Captions"].values[0].href == "/search?q=caption%3ANODIS"


def test_a_reference_leads_to_the_cable_if_it_is_in_the_pile() -> None:
    rows = {row.label: row for row in header_rows(CABLE, {"11 PORTLUND 198": "1" * 20})}
    here, missing = rows["References"].values
    assert (here.href, here.note) == ("/d/" + "1" * 20, "in the pile")
    assert missing.href.startswith("/search")
    assert missing.note == "not in the pile"


def test_what_the_document_does_not_say_has_no_row_and_the_title_is_not_said_twice() -> None:
    labels = {row.label for row in header_rows(CABLE, {})}
    assert "Cc" not in labels
    assert "Subject" not in labels


def test_a_list_that_nobody_reads_is_cut() -> None:
    header = Header(to=tuple(f"user{n}@norland.example" for n in range(5_000)))
    (row,) = header_rows(replace(CABLE, header=header, marking=Marking()), {})
    assert row.values[0].text == "user0@norland.example"
    assert (row.values[-1].text, row.values[-1].href) == ("and 4,700 more, which stand in the text", "")
