"""Cables in every printed form, whole and damaged; all of them are made up."""

import pytest
from cable_texts import BODY
from cable_texts import one_cable as one

from readout.ingest.structure.cables import CableSpan, find_cables, looks_like_cable_body
from readout.ingest.structure.lines import Lines
from readout.model import FurnitureKind

STAMP = "     UNCLASSIFIED U.S. Department of State Case No. F-2015-00001 Doc No. C05000001 Date: 01/31/2016\n"

HEADER = """MRN:                          12 PORT ELISE 214
Date/DTG:                     Mar 05, 2012 / 051840Z MAR 12
From:                         AMEMBASSY PORT ELISE
Action:                       WASHDC, SECSTATE IMMEDIATE
E.O.:                         13526
TAGS:                         PREL, PGOV, MOPS, VL
Captions:                     SENSITIVE, SIPDIS
Reference:                    A) 12 PORT ELISE 198
                              B) 12 STATE 20417
Pass Line:                    DEPT FOR EUR/VE
                              NSC FOR HARGROVE
Subject:                      (SBU) Valdoria: Foreign Minister asks for public thanks and a
                              reply before Friday
"""
CLOSING = """
Signature:                    HARROW

Drafted By:                   PORT ELISE:Quint, Dana R
Cleared By:                   POL:Osei, Ruth
                              ECON:Lund, Per A
Approved By:                  EXEC:Harrow, Miles
Released By:                  PORT ELISE:Quint, Dana R
Info:                         NORDHAVN, AMEMBASSY ROUTINE; CIA WASHINGTON DC ROUTINE
XMT:
Attachments:                  Metadata.dat

Action Post:
Dissemination Rule:           Released Copy


                                         UNCLASSIFIED
                                             SBU
"""
MAIL = """From:            Lindqvist, Ada <LindqvistA@example.org>
Sent:            Tuesday, March 6, 2012 8:10 AM
To:              Moreau, Jean
Subject:         FW: Valdoria cable

Worth a look.

"""


def check_header(cable: CableSpan) -> None:
    header = cable.header
    assert header.number == "12 PORT ELISE 214"
    assert header.dtg == "051840Z MAR 12"
    assert cable.date == "2012-03-05T18:40:00Z"
    assert header.sender == ("AMEMBASSY PORT ELISE",)
    assert header.to == ("WASHDC, SECSTATE",)
    assert header.precedence == "IMMEDIATE"
    assert header.executive_order == "13526"
    assert header.tags == ("PREL", "PGOV", "MOPS", "VL")
    assert header.references == ("12 PORT ELISE 198", "12 STATE 20417")
    assert header.pass_line == "DEPT FOR EUR/VE NSC FOR HARGROVE"
    expected = "(SBU) Valdoria: Foreign Minister asks for public thanks and a reply before Friday"
    assert header.subject == expected
    assert cable.title == expected.removeprefix("(SBU) ")
    assert cable.marking.captions == ("SENSITIVE", "SIPDIS")


def test_modern_cable_in_a_mail() -> None:
    top = (
        "\n                    UNCLASSIFIED\n                        SBU\n\nInfo Office:       POL, ECON, RSO\n\n"
    )
    text = MAIL + top + HEADER + BODY + CLOSING + "\nSBU\nThis email is UNCLASSIFIED.\n"
    cable = one(text)
    check_header(cable)
    assert cable.marking.classification == "SBU"
    assert text[cable.start :].startswith("UNCLASSIFIED")
    assert text[: cable.end].endswith("SBU")
    assert "This email" not in text[cable.start : cable.end]
    assert cable.header.signature == "HARROW"
    assert cable.header.drafted_by == "PORT ELISE:Quint, Dana R"
    assert cable.header.cleared_by == "POL:Osei, Ruth; ECON:Lund, Per A"
    assert cable.header.approved_by == "EXEC:Harrow, Miles"
    assert cable.header.info == ("NORDHAVN, AMEMBASSY", "CIA WASHINGTON DC")
    assert [p.mark for p in cable.portions] == ["SBU", "SBU", "U"]
    assert text[cable.portions[0].start : cable.portions[0].end].endswith("summary.")
    heads = [text[f.start : f.end] for f in cable.furniture if f.kind is FurnitureKind.HEADER]
    assert heads[0].startswith("UNCLASSIFIED") and heads[0].endswith("Friday")
    assert not any("HARROW" in head for head in heads)


def test_values_below_their_labels() -> None:
    lines: list[str] = []
    for line in HEADER.splitlines():
        label, colon, value = line.partition(":  ")
        lines += [f"{label}:", "", f"        {value.strip()}", ""] if colon else [line.strip(), ""]
        if not colon:
            del lines[-3]
    check_header(one(MAIL + "\n".join(lines) + "\n\n" + BODY + CLOSING))


def test_stamps_break_the_header() -> None:
    page = f"\n{STAMP}\f{STAMP}\n\n\n"
    rows = HEADER.splitlines(keepends=True)
    for cut in range(1, len(rows)):
        if rows[cut].startswith(" "):
            continue
        check_header(one(MAIL + "".join(rows[:cut]) + page + "".join(rows[cut:]) + BODY + CLOSING + STAMP))


def test_page_break_inside_a_wrapped_value() -> None:
    rows = HEADER.splitlines(keepends=True)
    page = f"\n{STAMP}\f{STAMP}\n\n"
    check_header(one(MAIL + "".join(rows[:-1]) + page + rows[-1] + BODY + CLOSING))


def test_misread_labels() -> None:
    text = HEADER
    for label, misread in (
        ("MRN:", "MPN:"),
        ("Date/DTG:", "Dale/DTC:"),
        ("From:", "Prom:"),
        ("Action:", "Act1on,"),
        ("E.O.:", "E,0.:"),
        ("TAGS:", "TAC5 :"),
        ("Captions:", "Coptions:"),
        ("Reference:", "Referenoe:"),
        ("Pass Line:", "Pa5s L1ne:"),
        ("Subject:", "Subjecl ;"),
    ):
        assert label in text
        text = text.replace(label, misread)
    check_header(one(MAIL + text + BODY + CLOSING.replace("Drafted By", "Draited By")))


def test_label_half_way_down_its_value() -> None:
    text = HEADER.replace(
        """Subject:                      (SBU) Valdoria: Foreign Minister asks for public thanks and a
                              reply before Friday
""",
        """                              (SBU) Valdoria: Foreign Minister asks for public thanks and a
Subject:
                              reply before Friday
""",
    )
    check_header(one(MAIL + text + BODY + CLOSING))


@pytest.mark.parametrize(
    "label", ["Datel DTG:", "Date/ DTG:", "DatelDTG:", "Date!DTG:", "DatelDTG", "Date / DTG:", "DTG:"]
)
def test_damaged_date_label(label: str) -> None:
    check_header(one(HEADER.replace("Date/DTG:", label) + BODY))


def test_labels_without_colon_and_specks() -> None:
    text = HEADER.replace(":   ", "    ").replace("TAGS", " . TAGS").replace("Captions", "| Captions")
    check_header(one(MAIL + text + BODY + CLOSING))


def test_labels_glued_to_values() -> None:
    text = HEADER
    for label in ("MRN", "Date/DTG", "From", "E.O.", "TAGS", "Captions"):
        rows = [r for r in text.splitlines(keepends=True) if r.startswith(label + ":")]
        text = text.replace(rows[0], label + rows[0][len(label) + 1 :].lstrip())
    check_header(one(MAIL + text + BODY + CLOSING))


def test_labels_and_values_in_two_columns() -> None:
    text = (
        MAIL
        + """
MRN:
Date/DTG:
From:
Action:
E.O.:
TAGS:
Captions:
Subject:

12 PORT ELISE 214
Mar 05, 2012 / 051840Z MAR 12
AMEMBASSY PORT ELISE
WASHDC, SECSTATE IMMEDIATE
13526
PREL, PGOV, MOPS, VL
SENSITIVE, SIPDIS
Valdoria: Foreign Minister asks for public thanks and a
reply before Friday
"""
        + BODY
        + CLOSING
    )
    cable = one(text)
    assert cable.header.number == "12 PORT ELISE 214"
    assert cable.header.dtg == "051840Z MAR 12"
    assert cable.header.sender == ("AMEMBASSY PORT ELISE",)
    assert cable.header.tags == ("PREL", "PGOV", "MOPS", "VL")
    assert cable.marking.captions[:2] == ("SENSITIVE", "SIPDIS")
    assert cable.title == "Valdoria: Foreign Minister asks for public thanks and a reply before Friday"
    assert [p.mark for p in cable.portions] == ["SBU", "SBU", "U"]


def test_slash_read_as_figure_in_the_date() -> None:
    assert one(HEADER.replace("2012 / 051840Z", "20121051840Z") + BODY).header.dtg == "051840Z MAR 12"


def test_letters_in_tags_read_as_figures() -> None:
    assert one(HEADER.replace("MOPS", "01IP") + BODY).header.tags == ("PREL", "PGOV", "OIIP", "VL")


def test_quoted_cable() -> None:
    text = MAIL + "".join("> " + row for row in (HEADER + BODY + CLOSING).splitlines(keepends=True))
    cable = one(text)
    assert cable.header.number == "12 PORT ELISE 214"
    assert cable.header.tags == ("PREL", "PGOV", "MOPS", "VL")
    assert cable.date == "2012-03-05T18:40:00Z"


def test_cable_cut_off_ends_at_the_next_message() -> None:
    below = (
        "From: Moreau, Jean\nSent: Monday, March 5, 2012 7:00 PM\nTo: Lindqvist, Ada\nSubject: Valdoria\n\nOK.\n"
    )
    text = MAIL + HEADER + BODY + "\n" + below + STAMP
    cable = one(text)
    assert text[cable.start : cable.end].endswith("thanked him.")


def test_cable_cut_off_ends_before_trailing_stamps() -> None:
    text = MAIL + HEADER + BODY + STAMP + STAMP
    assert text[: one(text).end].endswith("thanked him.")


def test_two_cables_in_one_text() -> None:
    second = HEADER.replace("214", "230").replace("051840Z", "061900Z")
    text = MAIL + HEADER + BODY + CLOSING + "\n\n" + second + BODY + CLOSING
    found = find_cables(Lines(text))
    assert [c.header.number for c in found] == ["12 PORT ELISE 214", "12 PORT ELISE 230"]
    assert found[0].end <= found[1].start


def test_older_header_repeated_inside_the_modern_one() -> None:
    inner = """
UNCLAS PORT ELISE 000214

E.O. 13526: N/A
TAGS: PREL, PGOV
SUBJECT: Valdoria: Foreign Minister asks for public
thanks and a reply before Friday

"""
    garbled = HEADER.replace("Foreign Minister asks", "Foreigf1 MAnistcr RsKsl aSKs").replace("(SBU) ", "")
    cable = one(garbled + inner + BODY + CLOSING)
    assert cable.title == "Valdoria: Foreign Minister asks for public thanks and a reply before Friday"
    assert cable.header.tags == ("PREL", "PGOV", "MOPS", "VL")


OLDER = """UNCLAS PORT ELISE 000214

SENSITIVE
SIPDIS

E.O. 12958: N/A
TAGS: PREL, MARR, OVIP (TAMM, ORIEL), VL
SUBJECT: VALDORIA: TALKING POINTS FOR THE
COUNCIL MEETING

REF: A. PORT ELISE 198
     B. STATE 20417

1. (SBU) This is an action request. See para 2.

2. (SBU) Post should deliver the points.
HARROW
"""


def test_header_before_the_modern_form() -> None:
    text = MAIL + OLDER
    cable = one(text)
    assert cable.header.number == "PORT ELISE 000214"
    assert cable.header.executive_order == "12958: N/A"
    assert cable.header.tags == ("PREL", "MARR", "OVIP (TAMM, ORIEL)", "VL")
    assert cable.header.subject == "VALDORIA: TALKING POINTS FOR THE COUNCIL MEETING"
    assert cable.header.references == ("PORT ELISE 198", "STATE 20417")
    assert cable.header.signature == "HARROW"
    assert cable.marking.classification == "UNCLASSIFIED"
    assert cable.marking.captions == ("SENSITIVE", "SIPDIS")
    assert text[cable.start :].startswith("UNCLAS PORT ELISE")


def test_classified_header_before_the_modern_form() -> None:
    text = """C O N F I D E N T I A L SECTION 01 OF 02 PORT ELISE 000198

SIPDIS
NOFORN

DEPT FOR EUR/VE

E.O. 12958: DECL: 02/20/2019
TAGS: PREL PGOV MARR VL
SUBJECT: TAMM ON THE AIRLIFT

REF: A. STATE 4471 B. NORDHAVN 12

Classified By: Ambassador M. Harrow for reasons 1.4 (b) and (d).

1. (C) Summary: Tamm was pleased.

PORT ELISE 00000198  002 OF 002

2. (C//NF) He will write.

HARROW
"""
    cable = one(text)
    assert cable.header.number == "PORT ELISE 000198"
    assert cable.header.tags == ("PREL", "PGOV", "MARR", "VL")
    assert cable.header.executive_order == "12958: DECL: 02/20/2019"
    assert cable.header.subject == "TAMM ON THE AIRLIFT"
    assert cable.header.references == ("STATE 4471", "NORDHAVN 12")
    assert cable.marking.classification == "CONFIDENTIAL"
    assert cable.marking.captions == ("SIPDIS", "NOFORN")
    assert [p.mark for p in cable.portions] == ["C", "C//NF"]
    assert text[cable.start :].startswith("C O N F")


PROSE = (
    MAIL
    + """
The cable from AMEMBASSY PORT ELISE (MRN 12 PORT ELISE 214) carries the TAGS: line that we asked for, and the E.O.
was signed. SECSTATE WASHDC will answer. Please see SIPDIS and the DTG 051840Z MAR 12 in your inbox.

TAGS: fish, harbour
"""
)


@pytest.mark.parametrize(
    "text", ["", "\n", PROSE, "TAGS:\nMRN:\n", "MRN:\nDate/DTG:\n", MAIL, "FM radio plays on\n"]
)
def test_no_cable(text: str) -> None:
    assert find_cables(Lines(text)) == []
    assert looks_like_cable_body(Lines(text)) is None
