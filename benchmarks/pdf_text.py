"""How fast PDFs are read, with a box for every word, against Tika (through extractous), which gives text alone.

Two piles are made: short papers, as printed mail and cables are, and one long report. `--data DIR` measures the
PDFs of a folder instead. Every file goes to both, one after the other, in one process.
"""

import argparse
import importlib
import io
import random
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pikepdf

from _timing import machine
from readout.ingest.content import Source
from readout.ingest.readers import pdf

GOAL = 10.0
_SENTENCE = (
    "the ambassador met with his deputy on Tuesday to discuss the crossing and said that the ministry would not "
    "accept observers before June unless parliament agreed to thank the general for the second lane"
)


class Nothing:
    """Takes the embedded files of a PDF and drops them."""

    def blob(self, chunks: Iterable[bytes]) -> int:
        for _ in chunks:
            pass
        return 0

    def write(self, chunk: bytes) -> None:
        pass

    def end(self) -> int:
        return 0

    def drop(self) -> None:
        pass

    def step(self) -> None:
        pass


@dataclass
class Tally:
    """What one reader did: pages, characters, seconds of the clock and of the processor."""

    name: str
    pages: int = 0
    characters: int = 0
    seconds: float = 0.0
    processor: float = 0.0
    files: list[float] = field(default_factory=list)

    def add(self, read: Callable[[], str], pages: int) -> None:
        """Let it read one file of so many pages."""
        clock, processor = time.perf_counter(), time.process_time()
        self.characters += len(read())
        self.seconds += time.perf_counter() - clock
        self.processor += time.process_time() - processor
        self.pages += pages

    def __str__(self) -> str:
        rate, busy = self.pages / self.seconds, self.pages / max(self.processor, 1e-9)
        speed = f"{rate:6.0f} pages/s, {busy:.0f} a second of processor"
        return f"  {self.name:<12} {speed}, {self.characters:,} characters"


def paper(chance: random.Random, pages: int, lines: int) -> bytes:
    """A PDF of so many pages of text, compressed as programs write it."""
    with pikepdf.new() as document:
        kind = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        font = document.make_indirect(kind)
        for _ in range(pages):
            page = document.add_blank_page(page_size=(612, 792))
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            rows = (" ".join(chance.choices(_SENTENCE.split(), k=12)) for _ in range(lines))
            shown = "".join(f"BT /F1 11 Tf 72 {740 - 14 * i} Td ({row}) Tj ET\n" for i, row in enumerate(rows))
            page.Contents = document.make_stream(shown.encode())
        out = io.BytesIO()
        document.save(out, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def made(folder: Path) -> dict[str, list[Path]]:
    """The two piles."""
    chance = random.Random(5)
    piles: dict[str, list[Path]] = {"200 short papers": [], "one report of 300 pages": []}
    for i in range(200):
        path = folder / f"paper-{i:03}.pdf"
        path.write_bytes(paper(chance, chance.choice((1, 1, 2, 3)), chance.randint(18, 46)))
        piles["200 short papers"].append(path)
    long = folder / "report.pdf"
    long.write_bytes(paper(chance, 300, 46))
    piles["one report of 300 pages"].append(long)
    return piles


def tika() -> Callable[[Path], str] | None:
    """Tika as a function from a file to its text, if extractous is installed."""
    try:
        extractous: ModuleType = importlib.import_module("extractous")
    except ImportError:
        return None
    extractor = extractous.Extractor().set_extract_string_max_length(100_000_000)

    def read(path: Path) -> str:
        text: str = extractor.extract_file_to_string(str(path))[0]
        return text

    return read


def ours(path: Path) -> str:
    """A PDF's text, by the reader that ingest uses."""
    with path.open("rb") as file:
        return (
            pdf.read(Source(file, path.name, path.stat().st_size, Nothing(), media_type="application/pdf")).text
            or ""
        )


def measure(name: str, paths: list[Path], other: Callable[[Path], str] | None) -> None:
    """Read a pile with both and print how they compare."""
    readout, rival = Tally("readout"), Tally("extractous")
    for path in paths:
        with pikepdf.open(path) as document:
            pages = len(document.pages)
        readout.add(lambda path=path: ours(path), pages)  # type: ignore[misc]
        if other is not None:
            rival.add(lambda path=path: other(path), pages)  # type: ignore[misc]
    print(f"{name}: {readout.pages:,} pages\n{readout}")
    if other is not None:
        ratio = rival.seconds / readout.seconds
        print(f"{rival}\n  readout is {ratio:.1f} times as fast (goal {GOAL:g})")


def main() -> None:
    """Measure the made-up piles, or the PDFs of a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder of PDFs to read instead of made-up ones")
    options = parser.parse_args()
    other = tika()
    print(f"PDF text on {machine()}")
    if other is None:
        print("extractous is not installed, so there is nothing to compare with: pip install extractous")
    with tempfile.TemporaryDirectory() as temporary:
        piles = {str(options.data): sorted(options.data.rglob("*.pdf"))} if options.data else made(Path(temporary))
        for path in next(iter(piles.values()))[:3]:  # Both load their libraries before the clock runs.
            ours(path)
            if other is not None:
                other(path)
        for name, paths in piles.items():
            measure(name, paths, other)


if __name__ == "__main__":
    main()
