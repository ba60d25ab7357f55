"""Questions about real documents with the passages that answer them: sentences of our own, ids and offsets."""

import json
from dataclasses import dataclass
from pathlib import Path

from _claims import documents
from readout.workbench.asking import Answers

QUESTIONS = Path(__file__).resolve().parents[1] / "tests" / "eval" / "questions.jsonl"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, where its answer stands (spans in a document of the data), and its part: `tune` or `report`."""

    id: str
    part: str
    source: str
    document: str
    question: str
    evidence: tuple[tuple[int, int], ...]


def read_questions(part: str | None = None) -> list[Asked]:
    """The questions of a part, or all."""
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    return [
        Asked(
            row["id"],
            row["part"],
            row["source"],
            row["document"],
            row["question"],
            tuple((a, b) for a, b in row["evidence"]),
        )
        for row in rows
        if part in (None, row["part"])
    ]


def read_texts() -> dict[str, str]:
    """The texts of the documents that questions are about, by id."""
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    return documents({(row["source"], row["document"]) for row in rows})


def shares(found: Answers, text: str, asked: Asked) -> tuple[int, int]:
    """The place of the first passage that answers, and of the first row, from 1; 0 where none does.

    One answers where it has words of the evidence, letter for letter: what stands in a document inside another, or
    is quoted in a second one, answers as well.
    """
    wanted = [_flat(text[a:b]) for a, b in asked.evidence]
    passages = next((n for n, q in enumerate(found.passages, 1) if _shares(_flat(q.text), wanted)), 0)
    rows = next((n for n, r in enumerate(found.rows, 1) if _shares(_flat(r.excerpt.text), wanted)), 0)
    return passages, rows


def _flat(text: str) -> str:
    return " ".join(text.split())


def _shares(text: str, wanted: list[str], least: int = 24) -> bool:
    """Whether a text has a stretch of so many letters of a piece of evidence, or all of a short one."""
    for piece in wanted:
        size = min(least, len(piece))
        if any(piece[at : at + size] in text for at in range(0, max(len(piece) - size, 0) + 1)):
            return True
    return False
