"""Quotations taken whole. All sentences are made up."""

import pytest

from readout.extract._quotations import quotations, whole_quotations
from readout.extract.tags import SaidTag
from readout.model import Act, Mode


def said(text: str, cue: str, *content: str) -> SaidTag:
    at = text.index(cue)
    spans = tuple((text.index(c), text.index(c) + len(c)) for c in content)
    return SaidTag((at, at + len(cue)), None, None, spans, Mode.DIRECT, Act.STATE, 0.0, 0.0, 0.9)


def contents(text: str, *tags: SaidTag) -> list[list[str]]:
    return [[text[a:b] for a, b in t.content] for t in whole_quotations(text, tags)]


@pytest.mark.parametrize(
    ("text", "cue", "found", "whole"),
    [
        (
            'Roe said, "The road is long. The bridge is out."',
            "said",
            ["The road is long"],
            ["The road is long. The bridge is out"],
        ),
        (
            '"The road is long," Roe said on Monday. "The bridge is out. Bring boats."',
            "said",
            ["The road is long"],
            ["The road is long", "The bridge is out. Bring boats"],
        ),
        (
            "Roe said it was “a shame for all of us” there.",
            "said",
            ["it was “a shame"],
            ["it was “a shame for all of us"],
        ),
        ('Roe said the "long" road was out.', "said", ['the "long" road was out'], ['the "long" road was out']),
    ],
)
def test_content_reaches_to_the_closing_mark(text: str, cue: str, found: list[str], whole: list[str]) -> None:
    assert contents(text, said(text, cue, *found)) == [whole]


def test_what_is_told_inside_a_quotation_is_not_all_of_it() -> None:
    text = '"He promised to come back. I waited," Roe said.'
    assert contents(text, said(text, "promised", "to come back")) == [["to come back"]]


def test_a_quotation_of_two_cues_is_shared_as_it_is() -> None:
    text = 'Roe said and Doe warned: "Go home. Stay there."'
    both = [said(text, "said", "Go home"), said(text, "warned", "Stay there")]
    assert contents(text, *both) == [["Go home"], ["Stay there"]]


def test_the_mode_is_that_of_the_whole() -> None:
    text = 'Roe said, "The road is long. The bridge is out." Doe said it was "a shame for us".'
    first, second = whole_quotations(
        text, [said(text, "said", "The road is long"), said(text, "Doe said", 'it was "a')]
    )
    assert (first.mode, second.mode) == (Mode.DIRECT, Mode.MIXED)


def test_a_mark_that_nothing_answers_opens_nothing() -> None:
    text = 'He called it "a start.\n\nThen he "went" home.'
    assert [text[a:b] for a, b in quotations(text)] == ["went"]
