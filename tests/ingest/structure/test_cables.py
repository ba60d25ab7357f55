"""Cables in every printed form, whole and damaged; all of them are made up."""

import pytest

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
BODY = """
1. (SBU) Summary: Foreign Minister Oriel Tamm told the Ambassador on March 5 that the airlift will go on. End
summary.

2. (SBU) Tamm noted that no public statement had named Valdoria.

3. (U) The Ambassador thanked him.

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


def one(text: str) -> CableSpan:
    found = find_cables(Lines(text))
    assert len(found) == 1
    cable = found[0]
    assert text[cable.start : cable.end].strip()
    for item in (*cable.portions, *cable.furniture):
        assert cable.start <= item.start < item.end <= cable.end
    return cable


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


TELETYPE = """LIMITED OFFICIAL USE

PAGE 01        NORDHA  04055  01 OF 02  261245Z
42
ACTION EUR-25
INFO  OCT-01  ISO-00  NSC-07  /064 W
                        ---------------------     021234
R 261234Z AUG 74
FM AMEMBASSY NORDHAVN
TO SECSTATE WASHDC 1234
INFO AMEMBASSY PORT ELISE PRIORITY
USMISSION NATO
L I M I T E D  O F F I C I A L  U S E SECTION 01 OF 02 NORDHAVN 04055

E.O. 11652: GDS
TAGS: PFOR, PINT, VL
SUBJ: FISHERIES TALKS RESUME WITH
VALDORIA
REF: (A) STATE 187654 (B) NORDHAVN 4001

1. FOREIGN MINISTER TAMM TOLD AMBASSADOR AUG 26 THAT TALKS WOULD
RESUME IN SEPTEMBER.

2. TAMM SAID HE WOULD LEAD
LIMITED OFFICIAL USE
PAGE 02        NORDHA  04055  02 OF 02  261250Z
R 261234Z AUG 74
FM AMEMBASSY NORDHAVN
TO SECSTATE WASHDC 1235
INFO AMEMBASSY PORT ELISE PRIORITY
L I M I T E D  O F F I C I A L  U S E SECTION 02 OF 02 NORDHAVN 04055

THE DELEGATION HIMSELF.

3. COMMENT: WE THINK HE WILL.
HARGROVE

LIMITED OFFICIAL USE

NNNN
"""


def test_teletype_with_two_sections_is_one_cable() -> None:
    cable = one(TELETYPE)
    header = cable.header
    assert header.number == "NORDHAVN 04055"
    assert header.dtg == "261234Z AUG 74"
    assert cable.date == "1974-08-26T12:34:00Z"
    assert header.sender == ("AMEMBASSY NORDHAVN",)
    assert header.to == ("SECSTATE WASHDC",)
    assert header.info == ("AMEMBASSY PORT ELISE", "USMISSION NATO")
    assert header.precedence == "ROUTINE"
    assert header.executive_order == "11652: GDS"
    assert header.tags == ("PFOR", "PINT", "VL")
    assert header.subject == "FISHERIES TALKS RESUME WITH VALDORIA"
    assert header.references == ("STATE 187654", "NORDHAVN 4001")
    assert header.signature == "HARGROVE"
    assert cable.marking.classification == "LIMITED OFFICIAL USE"
    breaks = [TELETYPE[f.start : f.end] for f in cable.furniture if "1235" in TELETYPE[f.start : f.end]]
    assert len(breaks) == 1
    assert breaks[0].endswith("SECTION 02 OF 02 NORDHAVN 04055")


def test_archive_attributes_are_not_the_cables() -> None:
    text = "Message Text\n\n" + TELETYPE + "\n\n<< END OF DOCUMENT >>\n\nMessage Attributes\n\nConcepts: FISH\n"
    assert text[one(text).start : one(text).end].endswith("HARGROVE\n\nLIMITED OFFICIAL USE")


def test_teletypes_of_different_numbers_are_two_cables() -> None:
    second = TELETYPE.replace("04055", "04077").replace("261234Z", "271300Z")
    found = find_cables(Lines(TELETYPE + "\n\n" + second))
    assert [c.header.number for c in found] == ["NORDHAVN 04055", "NORDHAVN 04077"]
    assert [c.date for c in found] == ["1974-08-26T12:34:00Z", "1974-08-27T13:00:00Z"]


def test_station_serial_of_a_later_teletype() -> None:
    text = """VZCZCXRO1122
PP RUEHVL
DE RUEHND #0412/01 1231410
ZNR UUUUU ZZH
P 031410Z MAY 07
FM AMEMBASSY NORDHAVN
TO RUEHC/SECSTATE WASHDC PRIORITY 4471
INFO RUEHVL/AMEMBASSY PORT ELISE 0112
UNCLAS SECTION 01 OF 01 NORDHAVN 000412

SIPDIS

E.O. 12958: N/A
TAGS: PREL
SUBJECT: HARBOUR DUES

1. NOTHING TO REPORT.
HARGROVE
"""
    cable = one(text)
    assert cable.header.sender == ("AMEMBASSY NORDHAVN",)
    assert cable.header.to == ("SECSTATE WASHDC",)
    assert cable.header.info == ("AMEMBASSY PORT ELISE",)
    assert cable.header.number == "NORDHAVN 000412"
    assert cable.header.precedence == "PRIORITY"
    assert cable.date == "2007-05-03T14:10:00Z"
    assert text[cable.start :].startswith("VZCZC")


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


TEXT = """A. STATE 187654

1. (C-ENTIRE TEXT)

2. SUMMARY: DURING CALL BY AMBASSADOR ON FONMIN TAMM OCTOBER 3, TAMM SAID THAT GOV WISHES TO RESUME
TALKS ON FISHERIES. END SUMMARY.
---------------------130679 061726Z /50
FM AMEMBASSY NORDHAVN
TO SECSTATE WASHDC PRIORITY 3520
INFO ALL COUNCIL CAPITALS
C O N F I D E N T I A L SECTION 02 OF 02 NORDHAVN 04055

3. TAMM SEEMED TIRED. DEPT PLEASE PASS.

HARGROVE
"""


def test_body_alone() -> None:
    cable = looks_like_cable_body(Lines(TEXT))
    assert cable is not None
    assert (cable.start, cable.end) == (0, len(TEXT) - 1)
    assert cable.header.signature == "HARGROVE"
    assert cable.marking.classification == "CONFIDENTIAL"
    assert [p.mark for p in cable.portions] == ["C"]
    assert [TEXT[f.start : f.end].splitlines()[-1] for f in cable.furniture] == [
        "C O N F I D E N T I A L SECTION 02 OF 02 NORDHAVN 04055"
    ]
    assert find_cables(Lines(TEXT)) == []


def test_body_alone_in_mixed_case() -> None:
    cable = looks_like_cable_body(Lines(BODY + "HARROW\n"))
    assert cable is not None
    assert cable.header.signature == "HARROW"


@pytest.mark.parametrize(
    "text",
    [
        "DEAR MR TAMM,\n\n" + "THANK YOU FOR YOUR LETTER OF THE THIRD. " * 20 + "\n\nHARGROVE\n",
        "1. Milk\n2. Bread\n3. Salt\n",
        "1. (SBU) One paragraph only, and nobody signs it.\n",
        "MINUTES OF THE HARBOUR BOARD, WHICH MET ON TUESDAY AND DECIDED NOTHING AT ALL.\n",
    ],
)
def test_not_a_body(text: str) -> None:
    assert looks_like_cable_body(Lines(text)) is None
