"""How well passages are ranked by meaning, as ratios: against the teacher, against words alone, and joined.

    python benchmarks/meaning.py [--teacher build/training/teacher] [--collection DIR]

The teacher's vectors are those that `training/meaning.sh --judge` left in a folder; without them the ratios
against it are left out. With a collection, questions are asked of it.
"""

import argparse
import hashlib
import tempfile
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

from _meaning import Task, claims_task, measures, ranks, subjects_task
from _questions import Asked, read_questions, read_texts, shares
from _timing import machine, percentile, spread
from readout.search import Entry, Index
from readout.search.encoder import the_encoder
from readout.search.near import nearest_documents
from readout.search.tokens import words
from readout.workbench import Collection, search
from readout.workbench.asking import ask
from readout.workbench.nearby import near

Scores = npt.NDArray[np.float32]
_STEPS = (0.1, 0.2, 0.3, 0.5, 0.8, 1.2, 2.0)
_SMOOTH = 60


def by_meaning(task: Task) -> Scores:
    """The likeness of every query to every text."""
    encoder = the_encoder()
    return encoder.encode(task.queries) @ encoder.encode(task.texts).T


def by_teacher(task: Task, folder: Path) -> Scores | None:
    """The same by the teacher; None where it was not asked about all of them."""
    known: dict[bytes, npt.NDArray[np.float32]] = {}
    for path in sorted(folder.glob("answers-*.npz")):
        kept = np.load(path)
        known.update(zip((bytes(key) for key in kept["keys"]), kept["vectors"], strict=True))

    def vectors(texts: tuple[str, ...]) -> Scores | None:
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16] for text in texts]
        return np.stack([known[key] for key in keys]) if all(key in known for key in keys) else None

    queries, texts = vectors(task.queries), vectors(task.texts)
    return None if queries is None or texts is None else queries @ texts.T


def by_words(task: Task) -> Scores:
    """The scores that the search index gives every text for the words of every query, the best 1."""
    out = np.zeros((len(task.queries), len(task.texts)), np.float32)
    with tempfile.TemporaryDirectory() as scratch, Index(Path(scratch)) as index:
        index.add(Entry(str(n), text, str(n)) for n, text in enumerate(task.texts))
        index.commit()
        for number, query in enumerate(task.queries):
            found = nearest_documents(index, dict.fromkeys(words(query), 1.0), len(task.texts))
            for id_, score in found:
                out[number, int(id_)] = score / found[0][1]
    return out


def fused(one: Scores, other: Scores) -> Scores:
    """Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009)."""
    places = [np.argsort(np.argsort(-scores, axis=1, kind="stable"), axis=1) for scores in (one, other)]
    return np.asarray(sum(1 / (_SMOOTH + 1 + place) for place in places), np.float32)


def mrr(task: Task, scores: Scores, part: str) -> dict[str, float]:
    """The measures of a part."""
    chosen = task.of(part)
    return measures(ranks(scores[chosen], [task.right[n] for n in chosen]))


def weighted(task: Task, meaning: Scores, known: Scores) -> tuple[float, Scores]:
    """Both added, with the weight of words that is best on the part to choose by."""
    best = max(_STEPS, key=lambda step: mrr(task, meaning + step * known, "tune")["mrr"])
    return best, meaning + best * known


def rank(task: Task, folder: Path | None) -> None:
    """Print the measures of each way and their ratios, on the part to report."""
    ways: dict[str, Scores] = {"static": by_meaning(task), "words alone": by_words(task)}
    teacher = by_teacher(task, folder) if folder else None
    step, both = weighted(task, ways["static"], ways["words alone"])
    ways["words + static, fused"] = fused(ways["static"], ways["words alone"])
    ways[f"words + static, {step} to 1"] = both
    if teacher is not None:
        step, both = weighted(task, teacher, ways["words alone"])
        ways = {"teacher": teacher, **ways, f"words + teacher, {step} to 1": both}
    base = mrr(task, ways["words alone"], "report")
    first = mrr(task, teacher, "report") if teacher is not None else None
    print(f"\n{task.name}: {len(task.of('report'))} queries among {len(task.texts):,} texts")
    for name, scores in ways.items():
        found = mrr(task, scores, "report")
        line = "  ".join(f"{what} {share:.3f}" for what, share in found.items())
        against = (
            f"  of the teacher {found['mrr'] / first['mrr']:.3f}, ndcg {found['ndcg'] / first['ndcg']:.3f}"
            if first
            else ""
        )
        print(f"  {name:26} {line}  of words {found['mrr'] / base['mrr']:.2f}{against}")


def questions(collection: Collection) -> None:
    """Print the share of questions whose answer is among the first passages and rows, and how long they take."""
    texts = read_texts()
    for part in ("tune", "report"):
        asked = [a for a in read_questions(part) if collection_has(collection, texts[a.document])]
        found = [shares(ask(collection, a.question), texts[a.document], a) for a in asked]
        if found:
            first, five, rows = (sum(f(p, r) for p, r in found) / len(found) for f in _ANSWERED)
            print(
                f"questions, {part}: {len(found)}; passage first {first:.2f}, in five {five:.2f}; row {rows:.2f}"
            )


_ANSWERED = (
    lambda passage, row: passage == 1,
    lambda passage, row: passage > 0,
    lambda passage, row: row > 0,
)


def collection_has(collection: Collection, text: str) -> bool:
    """Whether a collection holds the document of a text: its longest line is found as a phrase."""
    line = max((" ".join(words(part)[:8]) for part in text.splitlines()), key=len)
    return search(collection, f'"{line}"', per_page=1).total > 0


def speed(collection: Collection, asked: list[Asked]) -> None:
    """Print how long looking near and asking take, the second time round."""
    for name, call in (("near", near), ("ask", ask)):
        took: list[float] = []
        for number, each in enumerate(asked):
            start = time.perf_counter()
            call(collection, each.question)
            if number > len(asked) // 5:
                took.append(time.perf_counter() - start)
        print(f"{name}: {spread(took)}; p95 {percentile(took, 0.95) * 1e3:.0f} ms, goal 100 ms")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teacher", type=Path, metavar="DIR", help="where the teacher's answers are kept")
    parser.add_argument("--collection", type=Path, metavar="DIR", help="one of the e-mails, to ask questions of")
    given = parser.parse_args()
    print(machine())
    if given.collection:
        with Collection.open(given.collection) as collection:
            print(f"{collection.store.document_count():,} documents, {collection.meaning().passages:,} passages")
            questions(collection)
            speed(collection, read_questions())
    for task in (claims_task(), subjects_task()):
        rank(task, given.teacher)


if __name__ == "__main__":
    main()
