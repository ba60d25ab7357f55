"""Handling marks, captions and portion marks as printed."""

import pytest

from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import (
    canonical,
    captions_in,
    find_marking,
    find_portions,
    is_mark_line,
    portion_mark,
)

MARKS = [
    ("UNCLASSIFIED", "UNCLASSIFIED"),
    ("SBU", "SBU"),
    ("SENSITIVE BUT UNCLASSIFIED", "SBU"),
    ("LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE"),
    ("L I M I T E D  O F F I C I A L  U S E", "LIMITED OFFICIAL USE"),
    ("C O N F I D E N T I A L", "CONFIDENTIAL"),
    ("S E C R E T", "SECRET"),
    ("TOP SECRET", "TOP SECRET"),
    ("T O P  S E C R E T", "TOP SECRET"),
    ("U N C L A S S I F I E D", "UNCLASSIFIED"),
    ("FOR OFFICIAL USE ONLY", "FOR OFFICIAL USE ONLY"),
    ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"),
    ("UK CONFIDENTIAL", "UK CONFIDENTIAL"),
    ("RESTRICTED", "RESTRICTED"),
    ("NATO SECRET", "NATO SECRET"),
    ("RESTREINT UE/EU RESTRICTED", "RESTREINT UE/EU RESTRICTED"),
]


@pytest.mark.parametrize(("printed", "name"), MARKS)
def test_a_mark_on_its_own_line(printed: str, name: str) -> None:
    assert is_mark_line(printed)
    assert canonical(printed) == name
    assert find_marking(Lines(f"A title\n\n      {printed}\n\nSome text follows.\n")).classification == name


@pytest.mark.parametrize(
    "text",
    [
        "The SECRET of the harbour is CONFIDENTIAL until Friday.\n",
        "UNCLASSIFIED U.S. Department of State Case No. F-2015-00001 Doc No. C05000001 Date: 01/31/2016\n",
        "UNCLASSIFIED\nU.S. Department of State\nCase No. F-2015-00001\n",
        "Classified by DAS, A/GIS, DoS on 11/30/2015 — Class:\nCONFIDENTIAL\n",
        "CONFIDENTIALITY NOTICE\n",
        "",
    ],
)
def test_no_mark_of_the_document(text: str) -> None:
    assert find_marking(Lines(text)).classification is None


def test_the_highest_mark_counts() -> None:
    assert find_marking(Lines("UNCLASSIFIED\nSBU\n\nText.\n\nUNCLASSIFIED\n")).classification == "SBU"


@pytest.mark.parametrize(
    "line",
    [
        "Classification: SECRET",
        "CLASSIFICATION: SECRET",
        "This email is SECRET.",
        "*** Current Classification *** SECRET",
    ],
)
def test_a_mark_after_its_label(line: str) -> None:
    assert find_marking(Lines(f"Hello.\n{line}\n")).classification == "SECRET"


def test_marks_with_captions() -> None:
    marking = find_marking(Lines("SECRET//NOFORN\n\nNODIS\nSIPDIS\nTM CHANNEL\nREL TO USA, GBR\n\nText of it.\n"))
    assert marking.classification == "SECRET"
    assert marking.captions == ("NOFORN", "NODIS", "SIPDIS", "TM CHANNEL", "REL TO USA, GBR")


def test_spans_narrow_the_search() -> None:
    text = "SECRET\n\nmine\n\nSBU\n\ntheirs\n"
    at = text.index("SBU")
    assert find_marking(Lines(text), [(at, len(text))]).classification == "SBU"
    assert find_marking(Lines(text), []).classification is None


def test_entire_text() -> None:
    assert find_marking(Lines("1. (C-ENTIRE TEXT)\n\n2. TEXT.\n")).classification == "CONFIDENTIAL"
    assert find_marking(Lines("1. LOU - ENTIRE TEXT.\n")).classification == "LIMITED OFFICIAL USE"


def test_captions_in() -> None:
    assert captions_in("SENSITIVE, SIPDIS and NOFORN; NOFORNS") == ("SENSITIVE", "SIPDIS", "NOFORN")


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("1. (SBU) Summary", "SBU"),
        ("1.(SBU) Summary", "SBU"),
        ("12. (U) Text", "U"),
        ("2. '(SBU) Text", "SBU"),
        ("3. (5BU) Text", "SBU"),
        ("3. {SBU} Text", "SBU"),
        ("(S//NF) Text", "S//NF"),
        ("- (C) Text", "C"),
        ("a. (LOU) Text", "LOU"),
        ("1. (C- ENTIRE TEXT.)", "C"),
        ("1. CONFIDENTIAL - ENTIRE TEXT.", "CONFIDENTIAL"),
        ("1. Text", None),
        ("(Smith) said", None),
        ("(Continued)", None),
        ("", None),
    ],
)
def test_portion_mark(line: str, mark: str | None) -> None:
    assert portion_mark(line) == mark


def test_a_portion_goes_on_over_a_page_break() -> None:
    stamp = "UNCLASSIFIED U.S. Department of State Case No. F-2015-00001 Doc No. C05000001 Date: 01/31/2016"
    text = f"1. (SBU) The talks went\n\n {stamp}\n\f{stamp}\n\n\non for hours.\n\nHeading\n\n2. (U) They ended.\n"
    first, second = find_portions(Lines(text))
    assert text[first.start : first.end].endswith("on for hours.")
    assert text[second.start : second.end] == "2. (U) They ended."
    assert (first.mark, second.mark) == ("SBU", "U")


def test_letters_of_a_list_are_no_portion_marks() -> None:
    assert find_portions(Lines("(A) one\n(B) two\n(C) three\n")) == ()
