"""Makes the weights by which mentions are joined: a linear cluster-ranking model, trained on a CPU in a minute.

Two tables come out: one for texts in capitals, learnt from cables, and one for texts in mixed case, learnt from
GUM and cables. Learning is online (AdaGrad over the log-loss of all right options), the model following its own
choices for the most part, so that it learns to go on from its mistakes. The types that a tagger confuses most
(a country that acts and one that is a place) are exchanged at random. The same data and seed give the same file.
"""

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path

from examples import HERE, TYPES, Row, rows
from readout.extract._clusters import Cluster, Item
from readout.extract._coreference import Option, link
from readout.extract._features import mention_class
from readout.extract._items import ready
from readout.extract._phrases import PRONOUNS
from readout.extract.tags import MentionTag
from readout.model import MentionType

OUTPUT = Path(__file__).parents[1] / "src/readout/extract/_coreference_weights.py"
EPOCHS = 8
RATE = 0.1
DECAY = 1e-4
OWN_CHOICE = 0.7
SWAPPED = 0.15
LEAST = 0.05
Table = dict[str, dict[str, float]]
_GUM = {"person": "person", "place": "place", "organization": "organisation"}
_ZERO = repeat(0.0)
_PERSONAL = frozenset({"he", "she", "they", "i", "we", "you", "who"})
_SORTS = (MentionType.GROUP, MentionType.PERSON, MentionType.ORGANISATION, MentionType.STATE)
_SWAP = {MentionType.STATE: MentionType.PLACE, MentionType.PLACE: MentionType.STATE}
_MISTAKEN: dict[str, tuple[float, tuple[MentionType, ...]]] = {
    "they": (0.35, (MentionType.GROUP,)),
    "we": (0.16, _SORTS),
    "you": (0.16, _SORTS),
    "it": (0.07, _SORTS),
    "this": (0.07, _SORTS),
    MentionType.ORGANISATION: (
        0.05,
        (MentionType.PERSON, MentionType.PERSON, MentionType.GROUP, MentionType.STATE),
    ),
    MentionType.GROUP: (0.1, (MentionType.ORGANISATION,)),
    MentionType.STATE: (0.03, (MentionType.ORGANISATION, MentionType.PERSON, MentionType.GROUP)),
    MentionType.PLACE: (0.03, (MentionType.ORGANISATION, MentionType.PERSON, MentionType.GROUP)),
    MentionType.PERSON: (0.01, (MentionType.ORGANISATION,)),
}
"""How often a pronoun of a kind, or a name of a type, is taken for what else: half as often as by a tagger where
it was not taught, which serves those texts best that it reads well and those that it reads badly."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its mentions in order, and the thing that each names."""

    id: str
    text: str
    mentions: tuple[MentionTag, ...]
    things: tuple[str, ...]


def marked(id_: str, text: str, found: Iterable[tuple[int, int, str, str]]) -> Marked:
    """Mentions sorted as the program sorts them, one for each span."""
    ordered = sorted({(s, e): (s, e, t, c) for s, e, t, c in found}.values(), key=lambda m: (m[0], -m[1]))
    tags = tuple(MentionTag(s, e, MentionType(t), 1.0) for s, e, t, _ in ordered)
    return Marked(id_, text, tags, tuple(c for *_, c in ordered))


def cables(data: Path, held_out: set[str]) -> list[Marked]:
    """The cables with gold coreference that are not held out."""
    out = []
    for r in rows(data / "cables/cables.jsonl"):
        if r["id"] not in held_out:
            types = {e["id"]: TYPES.get(e["type"] or "", "organisation") for e in r["entities"]}
            found = [
                (m["start"], m["end"], types.get(m["entity"], "organisation"), m["entity"]) for m in r["mentions"]
            ]
            out.append(marked(r["id"], r["text"], found))
    return out


def gum(data: Path, splits: Sequence[str]) -> list[Marked]:
    """GUM's names and personal pronouns: what the tagger marks in running text, not all noun phrases."""
    out = []
    for r in rows(data / "gum_entities/gum_entities.jsonl.gz"):
        if r["split"] in splits:
            found = [
                (m["start"], m["end"], _GUM[m["type"]], str(m["cluster"])) for m in r["mentions"] if _is_named(m)
            ]
            out.append(marked(r["id"], r["text"], found))
    return out


def _is_named(mention: Row) -> bool:
    words = mention["text"].split()
    if mention["type"] not in _GUM or len(words) > 8:
        return False
    capital = any(w[:1].isupper() for w in words[1:] or words)
    return bool(mention.get("wiki")) or capital or PRONOUNS.get(mention["text"].upper()) in _PERSONAL


def confused(text: str, mention: MentionTag, chance: random.Random) -> MentionType:
    """The type that a tagger might give to a mention."""
    kind = PRONOUNS.get(text[mention.start : mention.end].upper())
    share, others = _MISTAKEN.get(kind or mention.type, (0.0, ()))
    if others and chance.random() < share:
        return chance.choice(others)
    return mention.type if kind else swapped(mention, chance)


def swapped(mention: MentionTag, chance: random.Random) -> MentionType:
    """The type of a mention; of a country now and then whether it acts or is a place."""
    return _SWAP[mention.type] if mention.type in _SWAP and chance.random() < SWAPPED else mention.type


class Learner:
    """The weights while they are learnt, with the squared gradients that set each one's own rate."""

    def __init__(self, seed: int = 0, *, confuse: bool = False) -> None:
        self.random = random.Random(seed)
        self.confuse = confuse
        self.weights: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        self._squares: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))

    def read(self, document: Marked, epoch: int) -> None:
        """Learn from one document."""
        held: dict[int, Counter[str]] = {}

        def choose(item: Item, options: Sequence[Option]) -> Cluster | None:
            thing = document.things[item.at]
            table = self.weights[mention_class(item)]
            scores = [sum(table.get(f, 0.0) for f in features) for _, features in options]
            right = _right(thing, options, held, lenient=not epoch)
            self._step(mention_class(item), options, scores, right)
            follow = epoch > 1 and self.random.random() < OWN_CHOICE
            chosen = options[scores.index(max(scores)) if follow else right[0]][0]
            held.setdefault(chosen.at if chosen else len(held), Counter())[thing] += 1
            return chosen

        link(ready(document.text, self._confused(document) if epoch else document.mentions), choose)

    def _confused(self, document: Marked) -> list[MentionTag]:
        """Its mentions with types as a tagger might give them to a text that it was not taught."""
        if not self.confuse:
            return [replace(m, type=swapped(m, self.random)) for m in document.mentions]
        return [replace(m, type=confused(document.text, m, self.random)) for m in document.mentions]

    def _step(self, kind: str, options: Sequence[Option], scores: Sequence[float], right: Sequence[int]) -> None:
        weights, squares = self.weights[kind], self._squares[kind]
        top = max(scores)
        mass = [math.exp(s - top) for s in scores]
        whole, good = sum(mass), sum(mass[n] for n in right)
        for n, (_, features) in enumerate(options):
            slope = (mass[n] / good if n in right else 0.0) - mass[n] / whole
            if abs(slope) < 1e-3:
                continue
            for f in features:
                squares[f] += slope * slope
                weights[f] += RATE * (slope - DECAY * weights[f]) / math.sqrt(squares[f] + 0.1)


def _right(thing: str, options: Sequence[Option], held: dict[int, Counter[str]], lenient: bool) -> list[int]:
    """The options that hold most of what the mention names; the last one, something new, where none does."""
    shares = [held[c.at][thing] / held[c.at].total() if c else 0.0 for c, _ in options]
    best = max(shares)
    if best >= 1 / 3 or (lenient and best > 0):
        return [n for n, share in enumerate(shares) if share == best]
    return [len(options) - 1]


def learn(documents: Sequence[Marked], seed: int = 0, epochs: int = EPOCHS, *, confuse: bool = False) -> Table:
    """Weights averaged over the second half of the rounds; `confuse` the types of more than lands."""
    learner, kept = Learner(seed, confuse=confuse), defaultdict(lambda: defaultdict(float))
    for epoch in range(epochs):
        order = list(documents)
        learner.random.shuffle(order)
        for document in order:
            learner.read(document, epoch)
        if epoch >= epochs // 2:
            for kind, table in learner.weights.items():
                for f, weight in table.items():
                    kept[kind][f] += weight / (epochs - epochs // 2)
    return {kind: dict(table) for kind, table in kept.items()}


def judge(documents: Sequence[Marked], table: Table) -> tuple[float, float, float]:
    """B3 (Bagga and Baldwin 1998) over all mentions: precision, recall and F1."""
    precision = recall = count = 0.0
    for document in documents:
        clusters = link(ready(document.text, document.mentions), chooser(table))
        found = {item.at: cluster.at for cluster in clusters for item in cluster.items}
        pairs = Counter((found[at], thing) for at, thing in enumerate(document.things))
        ours, theirs = Counter(found.values()), Counter(document.things)
        for (cluster, thing), n in pairs.items():
            precision += n * n / ours[cluster]
            recall += n * n / theirs[thing]
            count += n
    p, r = precision / count, recall / count
    return round(p, 4), round(r, 4), round(2 * p * r / (p + r), 4)


def chooser(table: Table):
    """The choice that a table makes."""

    def choose(item: Item, options: Sequence[Option]) -> Cluster | None:
        get = table.get(mention_class(item), {}).get
        scores = [sum(map(get, features, _ZERO)) for _, features in options]
        return options[scores.index(max(scores))][0]

    return choose


def printed(name: str, table: Table) -> str:
    """A table as a Python constant, weights that hardly count left out."""
    lines = [f"{name} = _read(", '    """']
    for kind in sorted(table):
        cells = [f"{f} {w:.2f}" for f, w in sorted(table[kind].items()) if abs(w) >= LEAST]
        line = f"{kind}:"
        for cell in cells:
            if len(line) + len(cell) > 112:
                lines.append(line)
                line = ""
            line += " " + cell
        lines.append(line.replace("\\", "\\\\"))
    return "\n".join([*lines, '"""', ")"])


HEADING = '''\
"""Weights of joining mentions, made by `training/coreference.py`, for texts in capitals and in mixed case."""


def _read(table: str) -> dict[str, dict[str, float]]:
    out: dict[str, dict[str, float]] = {}
    kind = ""
    words = iter(table.split())
    for word in words:
        if word.endswith(":"):
            kind = word[:-1]
            out[kind] = {}
        else:
            out[kind][word] = float(next(words))
    return out


'''


def check(documents: list[Marked], others: list[Marked], tests: list[Marked]) -> None:
    """Learn from one half and judge the other, both ways."""
    halves = documents[::2], documents[1::2]
    for ours, theirs in (halves, halves[::-1]):
        print("capitals", judge(theirs, learn(ours, confuse=True)), "mixed", judge(theirs, learn(ours + others)))
    print("mixed on GUM", judge(tests, learn(others + documents)))


def main() -> None:
    """Write the weights; with `--check` say how good such weights are on documents unseen in learning."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the documents with gold answers")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    split = json.loads((HERE / "split.json").read_text())
    documents = cables(given.data, set(split["test"]) | set(split["mention_test"]))
    random.Random(3).shuffle(documents)
    others = gum(given.data, ["train"])
    if given.check:
        check(documents, others, gum(given.data, ["dev"]))
        return
    tables = printed("CAPITALS", learn(documents, confuse=True)), printed("MIXED", learn(documents + others))
    OUTPUT.write_text(HEADING + "\n\n".join(tables) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
