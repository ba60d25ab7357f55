"""Where the measurements take their texts from: real messages beside the repository, else made-up ones."""

import argparse
import random
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from readout.demo import write_demo

_BESIDE = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "emails" / "raw.tar.gz"
_MADE = 6_000
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def arguments(description: str) -> argparse.ArgumentParser:
    """A parser with the options that all measurements have."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="folder of text files, or a raw.tar.gz of them (default: the e-mails beside the repository, else "
        f"{_MADE:,} made-up messages)",
    )
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N files")
    return parser


@contextmanager
def pile(data: Path | None, limit: int | None = None) -> Iterator[tuple[Path, str]]:
    """A folder that holds the text files to measure with, and one line that says what they are."""
    with tempfile.TemporaryDirectory(prefix="readout-benchmark-") as scratch:
        folder = Path(scratch) / "pile"
        folder.mkdir()
        source = data or (_BESIDE if _BESIDE.is_file() else None)
        if source is None:
            _make(Path(scratch) / "demo", folder)
        elif source.is_file():
            with tarfile.open(source) as packed:
                packed.extractall(folder, filter="data")
        else:
            for path in sorted(source.glob("**/*.txt")):
                shutil.copyfile(path, folder / path.name)
        files = sorted(folder.glob("**/*.txt"))
        for path in files[limit:] if limit else ():
            path.unlink()
        files = files[:limit]
        size = sum(path.stat().st_size for path in files) / 1e6
        kind = "made-up messages" if source is None else "files"
        yield folder, f"{len(files):,} {kind}, {size:.1f} MB"


def _make(demo: Path, folder: Path) -> None:
    """Messages of the length of real ones, their sentences drawn from the demo collection's plain texts."""
    write_demo(demo)
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(demo.glob("**/*.txt"))]
    sentences = sorted({s.strip() for text in texts for s in _SENTENCE.split(text) if 20 < len(s) < 400})
    chance = random.Random(7)
    for number in range(_MADE):
        day = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/20{chance.randint(10, 19)}"
        names = chance.choices(("Ilse Brandt", "Tomas Oduya", "Ana Vela", "Piet Sand", "Mara Kessel"), k=2)
        head = f"From: {names[0]}\nTo: {names[1]}\nSent: {day} 10:{number % 60:02}\nSubject: Message {number}\n\n"
        body = "\n\n".join(chance.choices(sentences, k=chance.randint(5, 80)))
        (folder / f"m{number:05}.txt").write_text(head + body, encoding="utf-8")


def read_all(folder: Path) -> dict[str, str]:
    """The texts of a folder, by name."""
    return {p.stem: p.read_text(encoding="utf-8", errors="replace") for p in sorted(folder.glob("**/*.txt"))}
