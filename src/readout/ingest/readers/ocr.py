"""Reading the words in a picture of a page, as it lies or turned by quarters, clean or speckled.

Tesseract reads first. Salt-and-pepper noise, as on photocopies and telefaxes, is taken off before: it costs
Tesseract most of its words. Where it is not sure, the page is tried turned, and then with rapidocr, if that is
installed.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from readout.ingest.readers import rapid, tesseract
from readout.ingest.readers.layout import Word

DPI = 200
"""Dots an inch at which pages are pictured for recognition."""
_SURE = 0.65
_GOOD = 0.75
_FEW_LETTERS = 20
_MANY_LETTERS = 300
"""A page with so many letters shows by its lines whether it lies sideways; a shorter one is tried in all turns."""
_SPECKLED = 0.004
_BLOCK = 20
_SIDEWAYS = 1.5
_LITTLE_INK = 0.01
_TURNS = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read: lines of words with boxes in pixels, after turning the picture.

    `quarters` is how many quarters counter-clockwise the picture was turned to be read, `width` and `height` its
    size then. `confidence` is 0 to 1, the mean over words weighted by their length. `missing` names languages that
    were asked for and have no data.
    """

    runs: Sequence[Sequence[Word]]
    confidence: float
    quarters: int
    width: int
    height: int
    letters: int = 0
    missing: tuple[str, ...] = ()

    @property
    def weight(self) -> float:
        """How much was read, how surely: by this the better of two attempts is chosen."""
        return self.letters * max(self.confidence - 0.3, 0.0)


class NotReadError(Exception):
    """No recogniser is installed for the languages: `needs` names what is missing, the message says what to do."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        packages = " ".join(f"tesseract-ocr-{name.replace('_', '-')}" for name in missing)
        super().__init__(f"no OCR language data is installed (apt install {packages})")
        self.needs = tuple(f"ocr:{name}" for name in missing)


def languages() -> tuple[str, ...]:
    """The languages to read, by Tesseract's names: READOUT_OCR_LANGUAGES, such as `eng+fra`, else English."""
    asked = os.environ.get("READOUT_OCR_LANGUAGES", "").replace(",", "+").split("+")
    return tuple(dict.fromkeys(name.strip() for name in asked if name.strip().isidentifier())) or ("eng",)


def recognise(image: Image.Image) -> Recognised:
    """Read a grey picture of a page, about 200 dots an inch; raise NotReadError where nothing can read it."""
    wanted = languages()
    picture = _without_speckles(image)
    try:
        folder, have = tesseract.choose_data(wanted, tuple(tesseract.data_folders()))
    except tesseract.NoLanguageDataError as error:
        if not rapid.is_installed():
            raise NotReadError(error.missing) from None
        return _by_rapid(picture, 1 if _is_sideways(picture) else 0, wanted)
    missing = tuple(name for name in wanted if name not in have)

    def attempt(quarters: int) -> Recognised:
        turned = _turned(picture, quarters)
        return _recognised(turned, quarters, tesseract.read(turned, DPI, folder, have), missing)

    first = best = attempt(1 if _is_sideways(picture) else 0)
    for turn in (2, 1, 3) if first.letters < _MANY_LETTERS else (2,):
        if best.confidence < _SURE:
            best = max(best, attempt(first.quarters + turn), key=lambda r: r.weight)
    if (best.confidence < _GOOD or best.letters < _FEW_LETTERS) and rapid.is_installed() and _has_ink(picture):
        best = max(best, _by_rapid(picture, best.quarters, missing), key=lambda r: r.weight)
    return best


def _by_rapid(picture: Image.Image, quarters: int, missing: tuple[str, ...]) -> Recognised:
    """Read with rapidocr."""
    turned = _turned(picture, quarters)
    return _recognised(turned, quarters, rapid.read(turned), missing)


def _recognised(
    picture: Image.Image,
    quarters: int,
    found: tuple[list[list[Word]], list[tuple[int, float]]],
    missing: tuple[str, ...],
) -> Recognised:
    """What a recogniser found, with its mean surety."""
    runs, sureties = found
    letters = sum(length for length, _ in sureties)
    confidence = sum(length * surety for length, surety in sureties) / letters if letters else 0.0
    return Recognised(runs, min(confidence, 1.0), quarters % 4, picture.width, picture.height, letters, missing)


def _turned(picture: Image.Image, quarters: int) -> Image.Image:
    """The picture turned counter-clockwise."""
    quarters %= 4
    return picture.transpose(_TURNS[quarters]) if quarters else picture


def _without_speckles(image: Image.Image) -> Image.Image:
    """The picture, smoothed if it is noisy: has specks in most of its blocks, the empty ones included."""
    calm = image.filter(ImageFilter.MedianFilter(3))
    far = np.abs(np.asarray(image, dtype=np.int16) - np.asarray(calm, dtype=np.int16)) > 40
    down, across = far.shape[0] // _BLOCK, far.shape[1] // _BLOCK
    if not down or not across:
        return image
    blocks = far[: down * _BLOCK, : across * _BLOCK].reshape(down, _BLOCK, across, _BLOCK).mean(axis=(1, 3))
    return calm.filter(ImageFilter.GaussianBlur(1)) if np.median(blocks) > _SPECKLED else image


def _dark(picture: Image.Image) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    """A quarter-size picture as darkness 0 to 1, without its outer edge, where scanners leave black bars."""
    small = np.asarray(picture.reduce(4), dtype=np.float32)
    edge_y, edge_x = small.shape[0] // 20, small.shape[1] // 20
    inner = small[edge_y : small.shape[0] - edge_y or None, edge_x : small.shape[1] - edge_x or None]
    return (inner < 0.6 * max(float(np.median(inner)), 1.0)).astype(np.float32)


def _is_sideways(picture: Image.Image) -> bool:
    """Whether lines of text run up or down: then darkness changes faster from column to column than row to row."""
    dark = _dark(picture)
    if dark.size < 400 or dark.mean() < _LITTLE_INK:
        return False
    rows, columns = dark.mean(axis=1), dark.mean(axis=0)
    changes_down, changes_across = np.abs(np.diff(rows)).mean(), np.abs(np.diff(columns)).mean()
    return bool(changes_across > _SIDEWAYS * changes_down)


def _has_ink(picture: Image.Image) -> bool:
    """Whether there is something on the page."""
    return bool(_dark(picture).mean() > 0.002)
