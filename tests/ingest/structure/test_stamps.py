"""Release stamps, whole and damaged."""

import pytest

from readout.ingest.structure.lines import Lines
from readout.ingest.structure.stamps import find_release
from readout.model import FurnitureKind, Release

PAGE = "UNCLASSIFIED U.S. Department of State Case No. F-2015-00001 Doc No. C05000001 Date: 01/31/2016"


def left(text: str) -> str:
    """The text without its stamps."""
    out = list(text)
    for item in find_release(Lines(text))[1]:
        assert item.kind is FurnitureKind.STAMP
        assert 0 <= item.start < item.end <= len(text)
        out[item.start : item.end] = " " * (item.end - item.start)
    return " ".join("".join(out).split())


def test_page_stamp_and_decision() -> None:
    text = f"   {PAGE}\n\n                     RELEASE IN PART B5,B6\n\nFrom: A\nText here.\n   {PAGE}\n\f"
    release, _, exemptions = find_release(Lines(text))
    assert release == Release("F-2015-00001", "C05000001", "2016-01-31", "RELEASE IN PART")
    assert exemptions == ("B5", "B6")
    assert left(text) == "From: A Text here."


@pytest.mark.parametrize(
    "stamp",
    [
        PAGE + " .",
        PAGE.replace("C05000001", "CO5000001"),
        PAGE.replace("State Case", "State_ Case"),
        "• " + PAGE,
        PAGE + "     B6",
    ],
)
def test_damaged_page_stamp(stamp: str) -> None:
    text = f"{stamp}\nText here.\n"
    release = find_release(Lines(text))[0]
    assert release is not None
    assert release.number == "C05000001"
    assert release.date == "2016-01-31"
    assert left(text) == "Text here."


def test_decision_broken_over_lines_in_the_margin() -> None:
    text = f"{PAGE}\nFrom:      Ada                         RELEASE IN\n                         PART\n" + (
        "                                  1.4(B),B1,1.4(D)\nSent:      Monday\n"
    )
    release, _, exemptions = find_release(Lines(text))
    assert release is not None
    assert release.decision == "RELEASE IN PART"
    assert exemptions == ("1.4(B)", "B1", "1.4(D)")
    assert left(text) == "From: Ada Sent: Monday"


def test_committee_stamp_on_five_lines() -> None:
    text = (
        "UNCLASSIFIED                STATE DEPT. - PRODUCED TO HOUSE SELECT COMM.\n"
        "U.S. Department of State\nCase No. F-2015-00001\n"
        "Doc No. C05000001           STATE DEPT. - PRODUCED TO HOUSE SELECT COMM.\n"
        "Date: 05/13/2015      SUBJECT TO AGREEMENT ON SENSITIVE INFORMATION.      STATE-SCB0045001\n\n"
        "Text here.\n"
    )
    release = find_release(Lines(text))[0]
    assert release == Release("F-2015-00001", "C05000001", "2015-05-13", None)
    assert left(text) == "Text here."


def test_review_classification_is_the_reviewers() -> None:
    text = (
        "Subject: Talks      Classified by DAS, A/GIS, DoS on 11/30/2015 — Class: CONFIDENTIAL — Reason:\n"
        "                    1.4(B), 1.4(D) — Declassify on: 12/04/2027\n\nText here.\n"
    )
    assert find_release(Lines(text))[2] == ("1.4(B)", "1.4(D)")
    assert left(text) == "Subject: Talks Text here."


def test_exemption_beside_a_redaction() -> None:
    text = (
        f"{PAGE}\nHe said that                                                     B1\nand then\n        1.4(D)\n"
    )
    assert find_release(Lines(text))[2] == ("B1", "1.4(D)")
    assert left(text) == "He said that and then"


def test_foia_paragraph_codes() -> None:
    assert find_release(Lines("RELEASE IN PART (b)(6), (b)(7)(C)\n"))[2] == ("(b)(6)", "(b)(7)(C)")


def test_systematic_review() -> None:
    text = (
        "Declassified/Released US Department of State EO Systematic Review 20 MAR 2014\n"
        "Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 20 MAR 2014\n"
        "PAGE 02        NORDHA  04055  261245Z\n1. TEXT HERE.\n\nNNNN\n*** Current Classification *** SECRET\n"
    )
    release = find_release(Lines(text))[0]
    assert release is not None
    assert release.date == "2014-03-20"
    assert release.decision == "Declassified/Released"
    assert left(text) == "1. TEXT HERE."


@pytest.mark.parametrize(
    ("stamp", "number", "date"),
    [
        ("Approved For Release 2005/07/12 : CIA-RDP80B01676R001", "CIA-RDP80B01676R001", "2005-07-12"),
        ("Sanitized Copy Approved for Release 2010/01/02 : CIA-RDP1", "CIA-RDP1", "2010-01-02"),
        ("Approved for Release: 2018/10/01 C05000002", "C05000002", "2018-10-01"),
    ],
)
def test_intelligence_release(stamp: str, number: str, date: str) -> None:
    release = find_release(Lines(f"{stamp}\nText here.\n"))[0]
    assert release == Release(None, number, date, "Approved For Release")


@pytest.mark.parametrize(
    "line",
    [
        "Page 01",
        "STATE-00012345",
        "ABC0001234",
        "FCO 8/4567",
        "This is a copy has been supplied by the National Archives",
        "Case 1:20-cv-00123 Document 4 Filed 01/02/20",
    ],
)
def test_other_page_stamps(line: str) -> None:
    assert left(f"{line}\nText here.\n") == "Text here."


@pytest.mark.parametrize(
    "text",
    [
        "FOR IMMEDIATE RELEASE\nText.\n",
        "BURMA TO RELEASE 40 PRISONERS\n",
        "The case was filed on page 3. Case No luck.\n",
        "Our flight is B6 on Monday.\n",
        "",
    ],
)
def test_no_stamp(text: str) -> None:
    assert find_release(Lines(text)) == (None, (), ())


def test_the_stamp_of_any_office() -> None:
    stamp = "UNCLASSIFIED Norland Ministry of Ports Case No. M-2020-00417 Doc No. C07700104 Date: 09/30/2020"
    assert find_release(Lines(f"{stamp}\n\nText.\n"))[0] == Release("M-2020-00417", "C07700104", "2020-09-30")
    assert left(f"{stamp}\n\nSee Case No. 12 and Doc No. 13.\n") == "See Case No. 12 and Doc No. 13."
