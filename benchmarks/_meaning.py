"""Ranking tasks for search by meaning: claims in other words to their passages, subject lines to e-mails.

Each has a part to choose by (`tune`) and one to report (`report`), and they share no document and no thread.
"""

import hashlib
import json
import re
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from _claims import DATA, documents, read_claims, sources
from readout.text.sentences import split_sentences

_STAMP = re.compile(
    r"^.*(?:UNCLASSIFIED|U\.S\. Department of State|STATE DEPT\.|Case No|Doc No|RELEASE IN|SENSITIVE INFORM).*$",
    re.MULTILINE,
)
_HEAD = re.compile(
    r"^\s*(?:From|Sent|To|Cc|Subject|Attachments|Importance|Original Message)\b.*$", re.MULTILINE | re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_LONGEST = 320
_SHOWN = 500
_OTHERS = 2_000
_LEAST_SUBJECT = 12


@dataclass(frozen=True, slots=True)
class Task:
    """Queries, the texts among which each has its right ones (by number), and the part of each query."""

    name: str
    queries: tuple[str, ...]
    texts: tuple[str, ...]
    right: tuple[frozenset[int], ...]
    parts: tuple[str, ...]

    def of(self, part: str) -> list[int]:
        """The numbers of a part's queries."""
        return [n for n, each in enumerate(self.parts) if each == part]


def claims_task(data: Path = DATA) -> Task:
    """True claims, among all passages of the documents that any claim is about."""
    claims = [c for c in read_claims(generated=False, data=data) if c.kind == "true"]
    rows = {row["id"]: row for row in map(json.loads, _claim_lines())}
    texts: list[str] = []
    where: list[tuple[str, int, int]] = []
    for id_, text in sorted(documents(set(sources(claims)), data).items()):
        for start, end in runs(text):
            texts.append(plain(text[start:end]))
            where.append((id_, start, end))
    right = []
    for claim in claims:
        spans = rows[claim.id]["evidence"]
        right.append(
            frozenset(
                n
                for n, (id_, a, b) in enumerate(where)
                if id_ == claim.document and any(a < end and start < b for start, end in spans)
            )
        )
    return Task("claims", tuple(c.text for c in claims), tuple(texts), tuple(right), tuple(c.part for c in claims))


def _claim_lines() -> list[str]:
    return (
        (Path(__file__).resolve().parents[1] / "tests" / "eval" / "claims.jsonl").read_text("utf-8").splitlines()
    )


def runs(text: str, longest: int = _LONGEST) -> list[tuple[int, int]]:
    """Runs of whole sentences that fit a length, as spans."""
    out: list[tuple[int, int]] = []
    for start, end in split_sentences(text):
        if out and end - out[-1][0] <= longest:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def subjects_task(data: Path = DATA) -> Task:
    """Subject lines of e-mails that nothing was taught on, among the beginnings of thousands of bodies.

    A right one is any e-mail of the same thread. Stamps and header lines are taken out, which have it.
    """
    rows = [json.loads(line) for line in (data / "emails" / "metadata.jsonl").read_text("utf-8").splitlines()]
    rows.sort(key=lambda row: hashlib.sha256(row["doc_id"].encode()).hexdigest())
    kept = [r for r in rows if _mark(r["group"]) % 5 == 0]
    chosen = kept + [r for r in rows if _mark(r["group"]) % 5][:_OTHERS]
    bodies = _bodies(data)
    members: dict[str, set[int]] = {}
    texts = []
    for row in chosen:
        body = bodies[row["doc_id"]]
        if len(body) >= 60:
            members.setdefault(row["group"], set()).add(len(texts))
            texts.append(body)
    asked = [r for r in kept if len(r["subject"] or "") >= _LEAST_SUBJECT and r["group"] in members]
    seen: dict[tuple[str, str], str] = {}
    for row in asked:
        seen.setdefault((row["group"], row["subject"]), "tune" if _mark(row["group"]) % 2 else "report")
    return Task(
        "subjects",
        tuple(subject for _, subject in seen),
        tuple(texts),
        tuple(frozenset(members[group]) for group, _ in seen),
        tuple(seen.values()),
    )


def _mark(group: str) -> int:
    return int(hashlib.sha256(group.encode()).hexdigest(), 16)


def _bodies(data: Path) -> dict[str, str]:
    out = {}
    with tarfile.open(data / "emails" / "raw.tar.gz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                text = file.read().decode("utf-8", "replace")
                out[Path(member.name).stem] = plain(_HEAD.sub("", _STAMP.sub("", text)))[:_SHOWN]
    return out


def plain(text: str) -> str:
    """The text on one line."""
    return _SPACE.sub(" ", text).strip()


def ranks(scores: npt.NDArray[np.float32], right: Sequence[frozenset[int]]) -> npt.NDArray[np.int64]:
    """For each row of scores the place of its first right column, from 1; ties count against it."""
    out = []
    for row, wanted in zip(scores, right, strict=True):
        best = max(row[n] for n in wanted)
        others = np.ones(len(row), bool)
        others[list(wanted)] = False
        out.append(1 + int((row[others] >= best).sum()))
    return np.array(out)


def measures(places: npt.NDArray[np.int64]) -> dict[str, float]:
    """Mean reciprocal rank within ten, share in the first one, five and ten, and NDCG within ten."""
    within = places <= 10
    return {
        "mrr": float(np.where(within, 1 / places, 0).mean()),
        "ndcg": float(np.where(within, 1 / np.log2(1 + places), 0).mean()),
        "first": float((places == 1).mean()),
        "five": float((places <= 5).mean()),
        "ten": float(within.mean()),
    }
