"""The project's own annotations as gold rows for the scorer: documents of `split.json` that no weights are taught.

They hold places and no names. A party's name is the one that the program itself gives to its mention there, and
somebody who takes part unnamed is whoever the program most often says takes part so in that document: what is
measured is whether the right places are joined to the right contact, not whether names are. What the program knows
for a copy of another message it reads there and not here, so that it is left out.
"""

import json
import tarfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from _gold import SPLIT, Row, rows

_HERE = SPLIT.parent
_ENTITY = {
    "person": "PER.IND",
    "group": "PER.GROUP",
    "place": "LOC",
    "state": "GPE.NATION",
    "organisation": "ORG.GOV",
}
"""What the scorer calls each type of mention."""


def documents(data: Path, part: str) -> list[Row]:
    """Id and text of the documents under a name in `split.json`."""
    wanted = set(json.loads(SPLIT.read_text())[part])
    found = {r["id"]: r["text"] for r in rows(_HERE / "made_up.jsonl") if r["id"] in wanted}
    with tarfile.open(data / "emails" / "raw.tar.gz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None and Path(member.name).stem in wanted:
                found[Path(member.name).stem] = file.read().decode("utf-8")
    return [{"id": id_, "text": text} for id_, text in sorted(found.items())]


def gold(read: list[Row], score: Any, export: Any) -> list[Row]:
    """The annotations of documents as the scorer takes them, once these have been read into an export."""
    annotated = {r["id"]: r for r in rows(_HERE / "tellings.jsonl")}
    names = _Names(score, export)
    return [names.row(document, annotated[document["id"]]) for document in read if document["id"] in annotated]


def named(read: list[Row], export: Any) -> list[Row]:
    """Those of the documents whose mentions are annotated, as the scorer takes them: who is who is not told."""
    copies = _Copies(export)
    annotated = {r["id"]: r["mentions"] for r in rows(_HERE / "mentions.jsonl")}
    entities = [{"id": kind, "type": type_} for kind, type_ in _ENTITY.items()]
    return [
        {
            **document,
            "entities": entities,
            "mentions": [
                {"start": a, "end": b, "entity": kind}
                for a, b, kind in annotated[document["id"]]
                if not copies.hold(document["id"], a)
            ],
        }
        for document in read
        if document["id"] in annotated
    ]


class _Copies:
    """The parts of an export's files that are copies of what it has elsewhere."""

    def __init__(self, export: Any) -> None:
        self.roots = export.roots
        self.parts: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
        for d in export.documents.values():
            if d.get("parent"):
                root, start, end = export.lift(d["parent"], *d["parent_span"])
                self.parts[root].append((start, end, bool(d.get("duplicate_of"))))

    def hold(self, id_: str, *offsets: int) -> bool:
        """Whether these places of a file are all in copies; the innermost document around a place decides."""
        root = self.roots[id_]
        parts = sorted(self.parts[root["id"]], key=lambda part: part[1] - part[0])
        whole = bool(root.get("duplicate_of"))
        return all(next((copy for a, b, copy in parts if a <= at < b), whole) for at in offsets)


class _Names:
    """The names that an export gives to places of its files."""

    def __init__(self, score: Any, export: Any) -> None:
        self.overlaps = score.overlaps
        self.roots = export.roots
        self.copies = _Copies(export)
        self.mentions: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self.unsaid: dict[str, Counter[str]] = defaultdict(Counter)
        for m in export.table("mentions"):
            root, start, end = export.lift(m["document"], m["start"], m["end"])
            name = export.parties.get(m.get("party"), {}).get("name")
            if name:
                self.mentions[root].append((start, end, name))
        for contact in export.table("contacts"):
            if contact["source"] == "text":
                root = export.lift(contact["citations"][0]["document"], 0, 0)[0]
                self.unsaid[root].update(p["name"] for p in contact["participants"] if p.get("start") is None)

    def row(self, document: Row, told: Row) -> Row:
        """One document's annotations in the form of the gold files."""
        root, text = self.roots[document["id"]]["id"], document["text"]

        def party(place: Any) -> Row | None:
            return None if place is None else self._party(root, text, place)

        statements = [
            {**s, "speaker": party(s["speaker"]), "addressee": party(s["addressee"])}
            for s in told.get("statements", [])
            if not self.copies.hold(document["id"], s["content"][0][0])
        ]
        contacts = []
        for c in told.get("contacts", []):
            if self.copies.hold(document["id"], *(t["evidence"][0] for t in c["tellings"])):
                continue
            fullest, *others = c["tellings"]
            contacts.append(
                {
                    "kind": c["kind"],
                    "status": c["status"],
                    "evidence": fullest["evidence"],
                    "also": [t["evidence"] for t in others],
                    "participants": [party(p) for p in fullest["participants"]],
                }
            )
        return {**document, "statements": statements, "contacts": contacts, "times": [], "listings": []}

    def _party(self, root: str, text: str, place: Any) -> Row:
        if place == "implied":
            name = next((n for n, _ in self.unsaid[root].most_common(1)), None)
            return {"start": None, "end": None, "text": None, "name": name}
        start, end = place
        over = [
            (min(b, end) - max(a, start), a - b, n) for a, b, n in self.mentions[root] if a < end and start < b
        ]
        return {"start": start, "end": end, "text": text[start:end], "name": max(over)[2] if over else None}
