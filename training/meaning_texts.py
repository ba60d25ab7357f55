"""The real passages that the sentence encoder is distilled on, and what its ranking is judged by.

Nothing of a thread that it is judged by is among what it learns from: groups of e-mails are parted by their mark.
"""

import hashlib
import json
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from readout.text.sentences import split_sentences

_STAMP = re.compile(
    r"^.*(?:UNCLASSIFIED U\.S\. Department of State|Case No\. F-\d|RELEASE IN (?:FULL|PART)).*$"
    r"|^\s*UNCLASSIFIED\s*$",
    re.MULTILINE,
)
_HEAD = re.compile(
    r"^\s*(?:From|Sent|To|Cc|Subject|Attachments|Importance|Original Message)\b.*$", re.MULTILINE | re.I
)
_SPACE = re.compile(r"\s+")
_LEAST, _MOST = 25, 600
_TOGETHER = 320
_BODY = 500
_SHORTEST_SUBJECT = 8
PARTS = 5


@dataclass(frozen=True, slots=True)
class Mail:
    """One e-mail of the data: its subject as the index has it, and its text without stamps and header lines."""

    id: str
    group: str
    subject: str
    body: str

    @property
    def kept_back(self) -> bool:
        """Whether it is among those to judge by."""
        return int(hashlib.sha256(self.group.encode()).hexdigest(), 16) % PARTS == 0


def mails(data: Path) -> Iterator[Mail]:
    """The e-mails of the data in order of their ids."""
    rows = [json.loads(line) for line in (data / "emails" / "metadata.jsonl").read_text("utf-8").splitlines()]
    texts: dict[str, str] = {}
    with tarfile.open(data / "emails" / "raw.tar.gz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                texts[Path(member.name).stem] = file.read().decode("utf-8", "replace")
    for row in sorted(rows, key=lambda r: r["doc_id"]):
        body = _HEAD.sub("", _STAMP.sub("", texts[row["doc_id"]]))
        yield Mail(row["doc_id"], row["group"], row["subject"] or "", body)


def passages(text: str) -> Iterator[str]:
    """Single sentences and runs of them, by turns, on one line each."""
    run: list[str] = []
    for start, end in split_sentences(text):
        sentence = _SPACE.sub(" ", text[start:end]).strip()[:_MOST]
        if len(sentence) < _LEAST:
            continue
        yield sentence
        run.append(sentence)
        if sum(map(len, run)) > _TOGETHER:
            yield " ".join(run)[:_MOST]
            run = []


def learnt_from(data: Path, claims: Path) -> list[str]:
    """Every distinct passage that may be learnt from, in an order that is the same on every run.

    `claims` are the claims and questions that ranking is judged by: no document of theirs is learnt from.
    """
    judged = _judged(claims)
    found: dict[str, None] = {}
    for mail in mails(data):
        if not mail.kept_back and mail.id not in judged:
            found.update(dict.fromkeys(passages(mail.body)))
            if len(mail.subject) >= _LEAST:
                found[mail.subject] = None
    for text in _cables(data, judged):
        found.update(dict.fromkeys(passages(text)))
    return sorted(found, key=lambda text: hashlib.sha256(text.encode()).digest())


def _judged(claims: Path) -> frozenset[str]:
    rows = [
        json.loads(line)
        for path in sorted(claims.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    return frozenset(row["document"] for row in rows if row.get("document"))


def _cables(data: Path, judged: frozenset[str]) -> Iterator[str]:
    for line in (data / "cables" / "cables.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["id"] not in judged:
            yield row["text"]


def pairs(data: Path, claims: Path) -> list[tuple[str, str]]:
    """Texts that belong together, of what may be learnt from: a subject and its e-mail, a passage and the next."""
    judged = _judged(claims)
    found: list[tuple[str, str]] = []
    for mail in mails(data):
        if mail.kept_back or mail.id in judged:
            continue
        body = _SPACE.sub(" ", mail.body).strip()[:_BODY]
        if len(mail.subject) >= _SHORTEST_SUBJECT and len(body) >= _LEAST:
            found.append((mail.subject, body))
        found += _neighbours(mail.body)
    for text in _cables(data, judged):
        found += _neighbours(text)
    unique = dict.fromkeys(found)
    return sorted(unique, key=lambda pair: hashlib.sha256("\0".join(pair).encode()).digest())


def _neighbours(text: str) -> Iterator[tuple[str, str]]:
    runs = [p for p in passages(text) if len(p) > _TOGETHER // 2]
    yield from zip(runs[::2], runs[1::2], strict=False)
