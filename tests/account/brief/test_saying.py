"""Statements as sentences: the document's words and order, names for mentions, verbs in the past."""

from dataclasses import replace

import pytest
from brief_texts import shown, statement

from readout.account.brief.checking import loose_words
from readout.account.brief.material import flat
from readout.account.brief.saying import told
from readout.model import FurnitureKind, Mode, Piece


def sentence(marked: str, mode: Mode = Mode.INDIRECT, **people: str) -> str:
    """What is told of a marked statement, empty for nothing; all words of the document are where they stand."""
    row, source = statement(marked, mode=mode, **people)
    found = told(row, (None, None), source)
    if found is None:
        return ""
    pieces = [part for part in (*found.parts, *found.rest) if isinstance(part, Piece)]
    assert all(flat(source.text[p.at.start : p.at.end]) == p.text for p in pieces if p.at)
    assert not loose_words(pieces)
    return shown((*found.parts, *found.rest))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{S:Ilse Varga} {C:told} {A:Peter Stone} that {W:the embargo would be lifted}.",
         "[Ilse Varga] told [Peter Stone] that the embargo would be lifted"),
        ("{S:Varga} also {C:says} {W:the harbour was closed in May}.",
         "[Varga] said that the harbour was closed in May"),
        ("{S:Varga} has repeatedly {C:denied} that {W:the quay had been mined}.",
         "[Varga] repeatedly denied that the quay had been mined"),
        ("{S:Varga} {C:asked} {A:Stone} {W:to reopen the port}.", "[Varga] asked [Stone] to reopen the port"),
        ("{S:Norland} {C:thanked} {A:Aland} for {W:the grain}.", ""),  # too few words to tell by
        ("{S:Norland} {C:thanked} {A:Aland} for {W:the grain of last May}.",
         "[Norland] thanked [Aland] for “the grain of last May”"),
        ("Varga condemned the raid, {C:saying} that {W:it broke the law of the sea}.",
         "[Varga] said that “it broke the law of the sea”"),
        ("{C:According to} {S:two officials}, {W:the port of Kessel is shut}.",
         "[two officials] said that the port of Kessel is shut"),
        ("{W:The port of Kessel is shut}, {S:Varga} {C:said}.", "The port of Kessel is shut, [Varga] said"),
        ("{W:Grain is short in Kessel}, {C:according to} {S:the mayor}.",
         "Grain is short in Kessel, according to [the mayor]"),
    ],
)  # fmt: skip
def test_indirect_speech_is_told_in_the_documents_words(marked: str, expected: str) -> None:
    people = {} if "{S:" in marked else {"S": "Varga"}
    assert sentence(marked, **people) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{S:Varga} {C:said} that {W:we will meet them here tomorrow}.",
         "[Varga] said that “we will meet them here tomorrow”"),
        ("{S:VARGA} {C:SAID} {W:PORT WOULD BE CLOSED BY END JUNE}.",
         "[VARGA] said that “PORT WOULD BE CLOSED BY END JUNE”"),
        ('{S:Varga} {C:added} that {W:she had been promised "every berth in the harbour}" by May.',
         '[Varga] added that “she had been promised "every berth in the harbour"”'),
    ],
)  # fmt: skip
def test_what_would_mean_something_else_outside_its_document_is_quoted(marked: str, expected: str) -> None:
    assert sentence(marked) == expected


def test_a_stamp_within_what_was_said_becomes_dots() -> None:
    row, source = statement("{S:Varga} {C:said} that {W:the port\n  is shut, UNCLASSIFIED No. 7\nor so it seems}.")
    at = source.text.index("UNCLASSIFIED")
    stamped = replace(source, furniture=((at, at + len("UNCLASSIFIED No. 7"), FurnitureKind.STAMP),))
    found = told(row, (None, None), stamped)
    assert found is not None
    assert shown(found.parts) == "[Varga] said that “the port is shut, … or so it seems”"


def test_a_speakers_own_words_stand_behind_a_colon() -> None:
    own = sentence('{S:Varga} {C:told} {A:Stone}: "{W:I have no ships to give}."', Mode.DIRECT)
    assert own == "[Varga] told [Stone]: “I have no ships to give”"
    split = sentence('"{W:I have no ships}," {S:Varga} {C:said}. "{W:Nor will I have any}."', Mode.DIRECT)
    assert split == "“I have no ships”, [Varga] said: “Nor will I have any”"


@pytest.mark.parametrize(
    "marked",
    [
        "{S:Varga} will {C:tell} {A:Stone} that {W:the port is to be shut}.",
        "{S:Varga} could not {C:say} that {W:the port was open again}.",
        "{S:Varga} declined to {C:say} {W:when the port would open}.",
    ],
)
def test_a_report_of_what_was_not_or_not_yet_said_is_quoted_with_its_negation(marked: str) -> None:
    said = sentence(marked)
    assert "“will tell" in said or "“could not say" in said or "“declined to say" in said


@pytest.mark.parametrize(
    "marked",
    [
        "If {S:Varga} {C:says} that {W:the port is shut again}, we leave.",
        "{S:They} {C:said} that {W:the port is shut again}.",
        "{S:Varga} {C:said} that {W:were the ships of Aland}.",
        "{S:Varga}'s {C:claim} that {W:the port is shut again} is false.",
        "{S:Varga} {C:said} {W:so}.",
        "{S:Envoys} who {C:wished for} {W:a port without ice} were few.",
    ],
)
def test_what_cannot_be_told_without_guessing_is_not_told(marked: str) -> None:
    assert sentence(marked) == ""


def test_spans_outside_the_text_tell_nothing() -> None:
    row, source = statement("{S:Varga} {C:said} that {W:the port is shut again}.")
    short = type(source)(source.id, source.file, source.text[:20])
    assert told(row, (None, None), short) is None


def test_long_words_are_cut_at_a_sentence_or_a_word() -> None:
    words = "the quay had been full of ships that nobody would unload. " * 12
    said = sentence(f"{{S:Varga}} {{C:said}} that {{W:I know that {words}}}")
    assert said.endswith(" …”") and len(said) < 420
