"""Training examples: passages of real documents with their annotations, cut as the program cuts them.

Nothing that this writes belongs in the repository: it holds the texts. Annotations are offsets keyed by document.
"""

import argparse
import gzip
import json
import re
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from readout.extract._phrases import PRONOUNS
from readout.extract.passages import cut_passages
from readout.workbench import Collection, add

Row = dict[str, Any]
HERE = Path(__file__).parent / "annotations"
TYPES = {"PER.IND": "person", "PER.GROUP": "group", "LOC": "place", "GPE.NATION": "state", "GPE.SPECIAL": "place"}
_GUM = {"person": "person", "place": "place", "organization": "organisation"}


def rows(path: Path) -> list[Row]:
    """The objects of a file of JSON lines, gzipped or not; none where it is absent."""
    if not path.exists():
        return []
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def texts(data: Path) -> dict[str, str]:
    """Every document that has an annotation, by its id."""
    out = {r["id"]: r["text"] for r in rows(data / "cables/cables.jsonl")}
    out |= {r["id"]: r["text"] for r in rows(data / "annotated/annotated.jsonl")}
    out |= {r["id"]: r["text"] for r in rows(HERE / "made_up.jsonl")}
    files = [HERE / f"{name}.jsonl" for name in ("ledger", "tellings", "mentions")]
    wanted = {r["id"] for file in files for r in rows(file)} - out.keys()
    with tarfile.open(data / "emails/raw.tar.gz") as archive:
        for member in archive:
            if member.isfile() and Path(member.name).stem in wanted:
                file = archive.extractfile(member)
                assert file is not None
                out[Path(member.name).stem] = file.read().decode("utf-8")
    return out


@contextmanager
def ingested(documents: dict[str, str]) -> Iterator[Collection]:
    """A collection of texts, each a file by its id, that is gone when left; no ledgers are made."""
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder, "pile")
        pile.mkdir()
        for id_, text in documents.items():
            (pile / f"{id_}.txt").write_text(text, encoding="utf-8", newline="")
        with Collection.open(Path(folder, "collection"), create=True) as collection:
            add(collection, [pile], ledgers=False)
            yield collection


def passages(documents: dict[str, str]) -> dict[str, list[tuple[int, int, str]]]:
    """The passages of each text as the program cuts them, with offsets into the whole text."""
    out: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    with ingested(documents) as collection:
        for file, family in collection.store.read_files():
            for document in family:
                for p in cut_passages(document, family):
                    out[Path(file.path).stem].append((p.start + document.start, p.end + document.start, p.text))
    return out


def gold_ledgers(data: Path) -> dict[str, Row]:
    """Statements and contacts by document: gold rows with the anchors added to them, and added documents.

    What the second reading says (`tellings.jsonl`) stands in the place of what the first said; what a model found
    beside it and a reader confirmed (`found.jsonl`) is added.
    """
    out = {r["id"]: r for r in rows(HERE / "ledger.jsonl")}
    anchors = {r["id"]: r["anchors"] for r in rows(HERE / "anchors.jsonl")}

    def role(party: Row | None) -> Any:
        return None if party is None else "implied" if party["start"] is None else [party["start"], party["end"]]

    for r in rows(data / "annotated/annotated.jsonl"):
        found = anchors.get(r["id"], [])
        out[r["id"]] = {
            "id": r["id"],
            "statements": [
                {**s, "speaker": role(s["speaker"]), "addressee": role(s["addressee"])} for s in r["statements"]
            ],
            "contacts": [
                {
                    **c,
                    "participants": [role(p) for p in c["participants"]],
                    "anchor": found[n] if n < len(found) else None,
                }
                for n, c in enumerate(r["contacts"])
            ],
            "times": [[t["start"], t["end"], t["value"]] for t in r["times"]],
        }
    for r in rows(HERE / "tellings.jsonl"):
        out[r["id"]] = {**out.get(r["id"], {}), **r}
    for r in rows(HERE / "found.jsonl"):
        known = out[r["id"]]
        known["contacts"] = [*known["contacts"], *r["contacts"]]
        known["open"] = r["open"]
    return out


def gold_mentions(data: Path) -> dict[str, list[list[Any]]]:
    """Mentions `[start, end, type]` by document."""
    out = {
        r["id"]: [[a, b, "state or place" if kind == "state" else kind] for a, b, kind in r["mentions"]]
        for r in rows(HERE / "mentions.jsonl")
    }
    for r in rows(data / "cables/cables.jsonl"):
        types = {e["id"]: TYPES.get(e["type"] or "", "organisation") for e in r["entities"]}
        out[r["id"]] = [[m["start"], m["end"], types.get(m["entity"], "organisation")] for m in r["mentions"]]
    return out


def _inside(spans: list[Any], start: int, end: int) -> list[Any]:
    return [[s[0] - start, s[1] - start, *s[2:]] for s in spans if start <= s[0] and s[1] <= end]


def _local(span: Any, start: int, end: int) -> Any:
    if span is None or span == "implied":
        return span
    return [span[0] - start, span[1] - start] if start <= span[0] and span[1] <= end else "outside"


def examples(data: Path, held_out: set[str]) -> list[Row]:
    """All passages with what is known of each; `mentions` or `statements` are None where nobody marked them."""
    ledgers, mentions = gold_ledgers(data), gold_mentions(data)
    out = []
    for id_, cut in sorted(passages(texts(data)).items()):
        ledger, named = ledgers.get(id_), mentions.get(id_)
        for start, end, text in cut:
            row: Row = {"id": id_, "start": start, "text": text, "held_out": id_ in held_out}
            row["mentions"] = None if named is None else _inside(named, start, end)
            row |= _frames(ledger, start, end)
            out.append(row)
    return out + list(_gum(data))


def _frames(ledger: Row | None, start: int, end: int) -> Row:
    if ledger is None:
        return {"statements": None, "contacts": None, "also": []}
    said = []
    for s in ledger["statements"]:
        cue = s["cue"] and _local(s["cue"], start, end)
        if cue and cue != "outside":
            content = [
                c for c in (_local(_clip(c, start, end), start, end) for c in s["content"]) if c != "outside"
            ]
            roles = {"speaker": _local(s["speaker"], start, end), "addressee": _local(s["addressee"], start, end)}
            said.append({"cue": cue, **roles, "content": content, "act": s["act"]})
    met = _met(ledger["contacts"], start, end)
    # Sentences that come back to a contact without an anchor marked: nothing is learnt there of what is none.
    also = [x for c in ledger["contacts"] for x in c.get("also", [])]
    also += [t["evidence"] for c in ledger["contacts"] for t in _tellings(c) if not t["anchor"]]
    also += ledger.get("open", [])
    return {"statements": said, "contacts": met, "also": _inside([_clip(x, start, end) for x in also], start, end)}


def _met(contacts: list[Row], start: int, end: int) -> list[Row]:
    """The anchors of a passage; one word that tells of several contacts has the parties of all."""
    out: dict[tuple[int, int], Row] = {}
    for c in contacts:
        for number, telling in enumerate(_tellings(c)):
            anchor = telling["anchor"] and _local(telling["anchor"], start, end)
            if not anchor or anchor == "outside":
                continue
            parts = [_local(p, start, end) for p in telling["participants"]]
            again = number > 0 or c.get("again", False)
            frame = {"anchor": anchor, "participants": parts, "again": again} | _sort(c)
            known = out.setdefault(tuple(anchor), frame)
            if known is not frame:
                known["participants"] += [p for p in parts if p not in known["participants"]]
                known["again"] = known["again"] and frame["again"]
    return list(out.values())


def _tellings(contact: Row) -> list[Row]:
    """The places that tell of a contact, the fullest first; the first reading marked only that one."""
    found: list[Row] = contact.get("tellings", [contact])
    return found


def _sort(contact: Row) -> Row:
    return {"kind": contact["kind"], "status": contact["status"]}


def _clip(span: Any, start: int, end: int) -> Any:
    """A span cut to the passage, where it starts inside and runs over its end."""
    return [span[0], min(span[1], end)] if start <= span[0] < end else span


def _gum(data: Path) -> list[Row]:
    """GUM's documents a paragraph at a time; noun phrases that are no names are neither right nor wrong."""
    out = []
    for r in rows(data / "gum_entities/gum_entities.jsonl.gz"):
        if r["split"] == "test":
            continue
        for found in re.finditer(r"(?:(?!\n\s*\n)[\s\S]){40,1100}", r["text"]):
            start, end = found.span()
            named, unsure = [], []
            for m in r["mentions"]:
                if not (start <= m["start"] and m["end"] <= end):
                    continue
                kind = _GUM.get(m["type"])
                words = m["text"].split()
                name = bool(m.get("wiki")) or any(w[:1].isupper() for w in words[1:] or words)
                pronoun = m["text"].upper() in PRONOUNS and m["type"] == "person"
                span = [m["start"] - start, m["end"] - start]
                if kind and (name or pronoun) and len(words) < 9:
                    named.append([*span, kind])
                elif kind:
                    unsure.append(span)
            row = {"id": r["id"], "start": start, "text": found[0], "held_out": False, "unsure": unsure}
            out.append({**row, "mentions": named, "statements": None, "contacts": None, "also": []})
    return out


def main() -> None:
    """Write the examples as JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the documents with gold answers")
    parser.add_argument("output", type=Path)
    given = parser.parse_args()
    split = json.loads((HERE / "split.json").read_text())
    made = examples(given.data, set(split["test"]) | set(split["mention_test"]))
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_text("".join(json.dumps(row) + "\n" for row in made))
    print(len(made), "passages")


if __name__ == "__main__":
    main()
