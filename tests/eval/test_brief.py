"""Floors under how much of what real documents tell can be put into sentences, each of their words in place."""

import json
from pathlib import Path
from typing import Any

import pytest

from readout.account.brief.checking import loose_words
from readout.account.brief.material import CitedText, flat
from readout.account.brief.meeting import met
from readout.account.brief.saying import told
from readout.model import (
    Act,
    Audience,
    Citation,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Mode,
    PartyRef,
    Piece,
    Statement,
)

STATEMENTS_TOLD = 0.72
CONTACTS_TOLD = 0.88


@pytest.fixture(scope="module")
def annotated(shared_data: Path) -> list[dict[str, Any]]:
    """The documents with what careful readers found in them."""
    lines = (shared_data / "annotated" / "annotated.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def ref(document: str, found: dict[str, Any] | None) -> PartyRef | None:
    """A participant of the annotation."""
    return PartyRef(found["name"], None, document, found["start"], found["end"]) if found else None


def in_place(pieces: list[Piece], text: str) -> bool:
    """Whether all words of the document are those at their places, and nothing else stands in quotation marks."""
    return not loose_words(pieces) and all(flat(text[p.at.start : p.at.end]) == p.text for p in pieces if p.at)


def test_most_statements_can_be_told_in_the_documents_words(annotated: list[dict[str, Any]]) -> None:
    tried = found = 0
    for document in annotated:
        id_, source = document["id"], CitedText(document["id"], "", document["text"])
        for n, s in enumerate(document["statements"]):
            row = Statement(
                f"{id_}-{n}", id_, ref(id_, s["speaker"]), ref(id_, s["addressee"]), s["cue"] and tuple(s["cue"]),
                tuple((a, b) for a, b in s["content"]), Mode(s["mode"]), Act(s["act"]), Audience.PRIVATE,
                s["date"],
            )  # fmt: skip
            said = told(row, (None, None), source)
            tried, found = tried + 1, found + (said is not None)
            assert said is None or in_place(
                [p for p in (*said.parts, *said.rest) if isinstance(p, Piece)], source.text
            )
    assert tried > 400 and found >= STATEMENTS_TOLD * tried


def test_nearly_all_contacts_can_be_told(annotated: list[dict[str, Any]]) -> None:
    tried = found = 0
    for document in annotated:
        id_, source = document["id"], CitedText(document["id"], "", document["text"])
        for n, c in enumerate(document["contacts"]):
            people = tuple(r for p in c["participants"] if (r := ref(id_, p)))
            row = Contact(
                f"{id_}-{n}", ContactKind(c["kind"]), ContactStatus(c["status"]), people,
                (Citation(id_, *c["evidence"]),), ContactSource.TEXT, c["date"], c["place"],
            )  # fmt: skip
            said = met(row, (None,) * len(people), source)
            tried, found = tried + 1, found + (said is not None)
            assert said is None or in_place(list(said.evidence), source.text)
    assert tried > 180 and found >= CONTACTS_TOLD * tried
