"""Drafts: read in the sandbox like any other file, and the checks of each kept as versions in the collection.

A draft is known by its name; `checks/KEY/NUMBER.json` holds one check of it. Nothing of it enters the store: it is
no document of the pile, and checking it changes nothing that is known of these.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import msgspec

from readout.errors import Code, ReadoutError
from readout.model import Document, DraftCheck, Outcome, Reading
from readout.sandbox import Job
from readout.workbench._checks import reading_faults
from readout.workbench.collection import Collection

MOST_BYTES = 10 << 20
"""How large a draft's file may be."""
MOST_CHARACTERS = 200_000
"""How long its text may be."""
_MOST_VERSIONS = 50
_KEY = re.compile(r"[0-9a-f]{16}")
_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(Reading).decode
_CHECK = msgspec.json.Decoder(DraftCheck).decode


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """One check of a draft that is kept: the draft's key and name, the version's number from 1, and the check."""

    key: str
    name: str
    number: int
    check: DraftCheck


def draft_key(name: str) -> str:
    """By what a draft is known: its name, so that a new version of the same file follows the last."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read_draft(collection: Collection, content: bytes, name: str) -> Document:
    """A draft's text and what its format tells, parsed in the sandbox; UNREADABLE where it gives no text."""
    if len(content) > MOST_BYTES:
        raise ReadoutError(
            Code.TOO_LARGE, f"The draft is larger than {MOST_BYTES >> 20} MB.", "Check it in parts."
        )
    file = hashlib.sha256(content).hexdigest()
    folder = collection.path / "drawing"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"draft-{uuid4().hex}"
    path.write_bytes(content)
    try:
        job = Job(file, path, _ENCODE({"action": "read", "name": Path(name).name, "file": file}))
        untrusted = collection.pool().call(job)
    finally:
        path.unlink(missing_ok=True)
    for blob in untrusted.blobs:
        blob.unlink(missing_ok=True)
    if untrusted.failure is not None or untrusted.payload is None:
        raise _unreadable(untrusted.failure.message if untrusted.failure else "its reader gave nothing back")
    return _document(untrusted.payload, file, name, len(untrusted.blobs))


def _unreadable(reason: str) -> ReadoutError:
    return ReadoutError(
        Code.UNREADABLE, f"The draft could not be read: {reason}", "Save it as plain text or as .docx."
    )


def _document(payload: bytes, file: str, name: str, blobs: int) -> Document:
    """The outermost document of what the sandbox sent, believed only as far as it holds."""
    try:
        reading = _DECODE(payload)
        fault = next(reading_faults(file, reading, blobs), None)
    except (msgspec.DecodeError, ValueError) as error:
        raise _unreadable("its reader sent something else than a reading") from error
    if fault or not reading.documents or not reading.documents[0].text.strip():
        raise _unreadable(fault or reading.reason or "it holds no text")
    document = reading.documents[0]
    if len(document.text) > MOST_CHARACTERS:
        raise ReadoutError(
            Code.TOO_LARGE, f"The draft has more than {MOST_CHARACTERS:,} characters.", "Check it in parts."
        )
    partly = reading.outcome is Outcome.PARTLY_READ
    title = document.title or Path(name).stem
    return replace(document, title=title, pages=document.pages if partly else ())


def keep(collection: Collection, name: str, check: DraftCheck) -> DraftVersion:
    """Keep a check as the newest version of its draft; one of the same text takes the last one's place."""
    key = draft_key(name)
    kept = versions(collection, key)
    last = kept[0] if kept else 0
    if (
        last
        and (known := _read(collection, key, last))
        and (known.check.id, known.check.day) == (check.id, check.day)
    ):
        number = last
    else:
        number = last + 1
    folder = _folder(collection) / key
    folder.mkdir(parents=True, exist_ok=True)
    value = {"name": name, "number": number, "check": json.loads(msgspec.json.encode(check))}
    temporary = folder / f"{number}.json.{os.getpid()}.{uuid4().hex[:8]}"
    temporary.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    temporary.replace(folder / f"{number}.json")
    for old in kept[_MOST_VERSIONS:]:
        (folder / f"{old}.json").unlink(missing_ok=True)
    return DraftVersion(key, name, number, check)


def versions(collection: Collection, key: str) -> list[int]:
    """The numbers of the versions that are kept of a draft, the newest first."""
    folder = _folder(collection) / key
    if not _KEY.fullmatch(key) or not folder.is_dir():
        return []
    return sorted((int(p.stem) for p in folder.glob("*.json") if p.stem.isdigit()), reverse=True)


def read_version(collection: Collection, key: str, number: int | None = None) -> DraftVersion:
    """A version of a draft, the newest where no number is given; NOT_FOUND where there is none."""
    kept = versions(collection, key)
    wanted = number if number is not None else (kept[0] if kept else 0)
    found = _read(collection, key, wanted) if wanted in kept else None
    if found is None:
        raise ReadoutError(
            Code.NOT_FOUND, "There is no such check of a draft.", "Check it again with: readout check DRAFT"
        )
    return found


def drafts(collection: Collection) -> list[DraftVersion]:
    """The newest version of every draft that was checked, the one checked last first."""
    folder = _folder(collection)
    keys = [p.name for p in folder.iterdir() if _KEY.fullmatch(p.name)] if folder.is_dir() else []
    found = [v for key in keys for n in versions(collection, key)[:1] if (v := _read(collection, key, n))]
    return sorted(found, key=lambda v: (v.check.when, v.key), reverse=True)


def forget(collection: Collection, key: str) -> None:
    """Drop a draft and all its checks."""
    for number in versions(collection, key):
        (_folder(collection) / key / f"{number}.json").unlink(missing_ok=True)
    if _KEY.fullmatch(key) and (_folder(collection) / key).is_dir():
        (_folder(collection) / key).rmdir()


def known_versions(collection: Collection, key: str) -> Iterator[DraftVersion]:
    """The versions of a draft, the newest first, those that can be read."""
    for number in versions(collection, key)[:3]:
        if (found := _read(collection, key, number)) is not None:
            yield found


def _read(collection: Collection, key: str, number: int) -> DraftVersion | None:
    try:
        value = json.loads((_folder(collection) / key / f"{number}.json").read_text("utf-8"))
        return DraftVersion(key, str(value["name"]), number, _CHECK(json.dumps(value["check"])))
    except (OSError, ValueError, KeyError, msgspec.ValidationError):
        return None  # kept by another version of the program, or cut short: it is checked anew


def _folder(collection: Collection) -> Path:
    return collection.path / "checks"
