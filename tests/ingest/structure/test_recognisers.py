"""What holds for every recogniser on every text: it never raises, its spans are valid, its time is linear."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.ingest.structure.articles import read_article
from readout.ingest.structure.cables import CableSpan, find_cables, looks_like_cable_body
from readout.ingest.structure.furniture import find_furniture
from readout.ingest.structure.kinds import Form, kind_of
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import find_marking, find_portions
from readout.ingest.structure.stamps import find_release
from readout.model import Header

FRAGMENTS = [
    "MRN: 12 PORT ELISE 214\n",
    "Date/DTG:",
    "Mar 05, 2012 / 051840Z MAR 12\n",
    "From:  AMEMBASSY PORT ELISE\n",
    "TAGS:",
    " PREL, VL\n",
    "E.O. 12958: N/A\n",
    "SUBJECT: X\n",
    "Subject:\n",
    "Captions: SENSITIVE\n",
    "1. (SBU) Text.\n",
    "2. TEXT\n",
    "Signature: HARROW\n",
    "Drafted By: X\n",
    "Cleared By:\n",
    "Dissemination Rule:\n",
    "R 261234Z AUG 74\n",
    "\f",
    "\n",
    "  ",
    "FM AMEMBASSY NORDHAVN\n",
    "TO SECSTATE WASHDC\n",
    "INFO X\n",
    "UNCLAS SECTION 02 OF 02 NORDHAVN 04055\n",
    "NNNN\n",
    "RELEASE IN\n",
    "PART B6\n",
    "Classified by DAS on 11/30/2015 — Class:\n",
    "CONFIDENTIAL\n",
    "B1\n",
    "> ",
    "Page 1 of 2\n",
    "UNCLASSIFIED U.S. Department of State Case No. F-2015-00001 Doc No. C05000001 Date: 01/31/2016\n",
    "Copy Link\n",
    "Home\n",
    "By Ruth Osei\n",
    "Published on Mar 06, 2012\n",
    "From: A\n",
    "Sent: B\n",
    "Tel: 202-555-0143\n",
    "REF: A. X 1\n",
    "\r\n",
    "C O N F I D E N T I A L NORDHAVN 04055\n",
    "This email is UNCLASSIFIED.\n",
    "Wednesday, July 18, 2012\n",
    "HARROW\n",
    "é—©",
]
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))


def check_cable(text: str, cable: CableSpan) -> None:
    assert 0 <= cable.start < cable.end <= len(text)
    for item in (*cable.portions, *cable.furniture):
        assert cable.start <= item.start < item.end <= cable.end


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_spans_are_valid_on_any_text(text: str) -> None:
    lines = Lines(text)
    cables = find_cables(lines)
    for cable in cables:
        check_cable(text, cable)
    assert all(a.end <= b.start for a, b in pairwise(cables))
    if alone := looks_like_cable_body(lines):
        check_cable(text, alone)
    for found in (find_release(lines)[1], find_furniture(lines)):
        assert all(0 <= f.start < f.end <= len(text) for f in found)
        assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= p.start < p.end <= len(text) and p.mark for p in find_portions(lines))
    find_marking(lines)
    card = read_article(lines)
    assert card is None or all(0 <= a < b <= len(text) for a, b in card.subheads)
    kind_of(lines, Header(), Form())


RECOGNISERS: dict[str, Callable[[Lines], object]] = {
    "find_cables": find_cables,
    "looks_like_cable_body": looks_like_cable_body,
    "find_marking": find_marking,
    "find_portions": find_portions,
    "find_release": find_release,
    "find_furniture": find_furniture,
    "read_article": read_article,
    "kind_of": lambda lines: kind_of(lines, Header(), Form()),
}
HOSTILE = [
    "1. ",
    "1. \n",
    "TAGS:",
    "TAGS:\n",
    "MRN: 10 X 9\nDate/DTG: 221710Z JUL 10\nE.O.: 13526\n\n",
    "FM AMEMBASSY X\n",
    "R 261234Z AUG 74\nFM AMEMBASSY X\nTO Y\nUNCLAS SECTION 02 OF 02 NORDHAVN 04055\n",
    "S E C R E T  ",
    "SECRET\n",
    " ",
    "\n",
    "B1  ",
    "x    B1,B2\n",
    "RELEASE IN   ",
    "RELEASE IN\n",
    "(((((",
    "((((\n",
    ",,,, ",
    "By A B C D E F G\n",
    "\f",
    "> ",
    "Tel: 202-555-0143\n",
    "From: a\nTo: b\n",
    "(SBU) a\n",
    "ABCDEF GHI\n",
    "Copy Link\nHome\n",
    "Signature: X\n",
    "- ENTIRE TEXT",
]
SIZE = 300_000
SECONDS = 6.0


@pytest.mark.parametrize("piece", HOSTILE)
def test_linear_on_hostile_text(piece: str) -> None:
    lines = Lines((piece * (SIZE // len(piece) + 1))[:SIZE])
    for name, recogniser in RECOGNISERS.items():
        began = time.perf_counter()
        recogniser(lines)
        assert time.perf_counter() - began < SECONDS, name
