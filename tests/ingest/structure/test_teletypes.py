"""Teletypes of the seventies, and bodies of cables without a header; all of them are made up."""

import pytest
from cable_texts import BODY
from cable_texts import one_cable as one

from readout.ingest.structure.cables import find_cables, looks_like_cable_body
from readout.ingest.structure.lines import Lines

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
