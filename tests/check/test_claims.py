"""What a draft claims, and where it claims nothing."""

import pytest

from readout.check import sentences_of
from readout.check.claims import HEADING, OPINION, QUESTION
from readout.model import Document, Furniture, FurnitureKind, Ledger

DRAFT = """The harbour that nobody wanted

By Ana Example

Minister Varga opened the port on 3 March, and the mayor thanked her for it. Has anything changed?

We should all be glad of it. Three ships came in.
"""


def sentences(text: str = DRAFT):  # type: ignore[no-untyped-def]
    by = text.find("By Ana")
    marks = (Furniture(by, by + 14, FurnitureKind.BYLINE),) if by >= 0 else ()
    return sentences_of(Document("d", "f", 0, text, furniture=marks), Ledger("d"))


def test_headings_bylines_questions_and_opinion_say_why_there_is_nothing() -> None:
    assert [s.why for s in sentences()] == [HEADING, "a byline", "", QUESTION, OPINION, ""]


def test_a_sentence_of_two_clauses_is_two_claims_that_share_its_names() -> None:
    first, second = sentences()[2].claims
    assert first.text.startswith("Minister Varga opened")
    assert second.text == "and the mayor thanked her for it."
    assert [n.text for n in second.carried] == ["Varga"]
    assert DRAFT[second.start : second.end] == second.text


@pytest.mark.parametrize(
    "text",
    ["Anna Hall and Ben Carr met the mayor of Kessel.", "The minister thanked Hall and Carr for their help."],
)
def test_names_joined_by_and_stay_together(text: str) -> None:
    assert len(sentences(text)[0].claims) == 1


def test_every_sentence_is_there_and_in_order() -> None:
    spans = [(s.start, s.end) for s in sentences()]
    assert spans == sorted(spans)
    assert "".join(DRAFT[a:b] for a, b in spans).replace(" ", "").replace("\n", "") == "".join(DRAFT.split())
