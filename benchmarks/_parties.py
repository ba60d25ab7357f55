"""How well parties are resolved: against the index of a release of e-mails, and pairs of names judged by hand."""

import json
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from readout.model import Document, Unit
from readout.text.names import name_unit, natural_name
from readout.workbench import Collection

PAIRS = Path(__file__).resolve().parents[1] / "tests" / "eval" / "party_pairs.jsonl"
_KEYED_OTHERWISE = {
    "Phillip Crowley": "Philip Crowley", "Nora Tov": "Nora Toiv", "Reines Philippe": "Philippe Reines",
    "alcb": "Tony Blair", "rooneym@state.gov": "Megan Rooney",
}  # fmt: skip
"""Names that the index keys in two ways."""

Labelled = tuple[Hashable, Hashable]
"""Who something was resolved to be, and who it is."""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def pairwise(items: Sequence[Labelled]) -> Score:
    """Of all pairs joined, how many rightly; of all pairs to be joined, how many were."""
    joined, found, true = (
        _pairs(Counter(items)),
        _pairs(Counter(a for a, _ in items)),
        _pairs(Counter(b for _, b in items)),
    )
    return Score(joined / found if found else 1.0, joined / true if true else 1.0)


def _pairs(counts: Mapping[Hashable, int]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())


def b_cubed(items: Sequence[Labelled]) -> Score:
    """B³ (Bagga and Baldwin, 1998): the same for each item's own group, averaged over items."""
    both, found, true = Counter(items), Counter(a for a, _ in items), Counter(b for _, b in items)
    precision = sum(n * n / found[a] for (a, _), n in both.items())
    recall = sum(n * n / true[b] for (_, b), n in both.items())
    return Score(precision / len(items), recall / len(items))


@dataclass(frozen=True, slots=True)
class Correspondent:
    """One side of a message's header that prints one correspondent: who that is by the index."""

    document: str
    printed: str
    name: str
    sender: bool


def correspondents(collection: Collection, index: Iterable[str]) -> list[Correspondent]:
    """The sides of each file's first header that print one correspondent and whose name the index has.

    Of a copy, those of the document of which it is one.
    """
    rows = {row["doc_id"]: row for row in map(json.loads, index)}
    documents: dict[str, Document] = {}
    first: dict[str, Document] = {}
    for file, found in collection.store.read_files():
        documents |= {d.id: d for d in found}
        headed = next((d for d in found if d.header.sender or d.header.to), None)
        key = PurePosixPath(file.path).stem
        if headed is not None and key in rows:
            first[key] = headed
    return [
        Correspondent(d.id, printed[0], _KEYED_OTHERWISE.get(name, name), sender)
        for key, headed in first.items()
        for sender, field in ((True, "from_name"), (False, "to_name"))
        if (name := rows[key].get(field))
        for d in (documents.get(headed.duplicate_of or "", headed),)
        if len(printed := d.header.sender if sender else d.header.to) == 1
    ]


def resolved_correspondents(collection: Collection, sides: Sequence[Correspondent]) -> list[Hashable]:
    """The party of each side; a side without one is its own."""
    parties = collection.store.all_units()
    return [
        parties.get((one.document, name_unit(natural_name(one.printed)[:200])), (one.document, one.sender))
        for one in sides
    ]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, each as (file, start, end) in the text of its file; whether they name one party.

    `part`: `tuned` were looked at while the program was made, `seen` once, `fresh` never.
    """

    a: tuple[str, int, int]
    b: tuple[str, int, int]
    same: bool
    part: str


def read_pairs() -> list[Pair]:
    """The pairs that were judged by hand."""
    rows = map(json.loads, PAIRS.read_text("utf-8").splitlines())
    return [Pair(tuple(row["a"]), tuple(row["b"]), row["same"], row["part"]) for row in rows]


def judge_pairs(collection: Collection, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, bool]]:
    """Each pair whose files are in the collection, and whether the two were resolved to one party."""
    store = collection.store
    files = {PurePosixPath(file.path).stem: file.id for file, _ in store.read_files()}
    parties = store.all_units()
    cache: dict[tuple[str, int, int], str | None] = {}

    def party(place: tuple[str, int, int]) -> str | None:
        if place not in cache:
            unit = unit_at(collection, files[place[0]], place[1], place[2])
            cache[place] = parties.get((unit.document, unit.key)) if unit else None
        return cache[place]

    for pair in pairs:
        if pair.a[0] in files and pair.b[0] in files:
            one, other = party(pair.a), party(pair.b)
            yield pair, one is not None and one == other


def _nearest(text: str, words: str, at: int) -> tuple[int, int] | None:
    """Where words stand in a text however its lines are broken, of several places the nearest to one."""
    pattern = r"[\s>|]+".join(map(re.escape, words.split()))
    places = [found.span() for found in re.finditer(pattern, text)] if pattern else []
    return min(places, key=lambda place: abs(place[0] - at), default=None)


def unit_at(collection: Collection, file: str, start: int, end: int) -> Unit | None:
    """The unit that a span of a file names: a mention that overlaps it best, else a header's correspondent."""
    store = collection.store
    documents = [d for d in store.file_documents(file) if d.start <= start and end <= d.start + len(d.text)]
    document = max(documents, key=lambda d: d.start, default=None)
    if document is None:
        return None
    original = store.document(document.duplicate_of) if document.duplicate_of else document
    a, b = start - document.start, end - document.start
    if original is not None and original is not document:  # what a copy names is kept with its original
        place = _nearest(original.text, document.text[a:b], a)
        document, a, b = (original, *place) if place else (document, a, b)
    kept = store.ledger(document.id)
    found = [m for m in (kept.ledger.mentions if kept else ()) if m.start < b and a < m.end and m.party]
    if found:
        best = max(found, key=lambda m: (min(b, m.end) - max(a, m.start)) / (max(b, m.end) - min(a, m.start)))
        return Unit(document.id, best.party or "")
    words = " ".join(document.text[a:b].split())
    header = (original or document).header
    for printed in (*header.sender, *header.to, *header.cc, *header.bcc):
        if words and (
            words in " ".join(printed.split())
            or name_unit(natural_name(printed)) == name_unit(natural_name(words))
        ):
            return Unit((original or document).id, name_unit(natural_name(printed)))
    return None
