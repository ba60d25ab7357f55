"""Reading the words in a picture of a page, as it lies or turned by quarters, clean or speckled.

Tesseract reads first. Salt-and-pepper noise, as on photocopies and telefaxes, is taken off before: it costs
Tesseract most of its words. Where it is not sure, the page is tried turned, and then with rapidocr, if that is
installed.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
_SPECKLED = 0.004
_BLOCK = 20
_LITTLE_INK = 0.01
_Reader = Callable[[Image.Image], tuple[list[list[Word]], list[tuple[int, float]]]]
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
        return _best_turn(picture, rapid.read, wanted)
    missing = tuple(name for name in wanted if name not in have)
    best = _best_turn(picture, lambda turned: tesseract.read(turned, DPI, folder, have), missing)
    if (best.confidence < _GOOD or best.letters < _FEW_LETTERS) and rapid.is_installed() and _has_ink(picture):
        best = max(best, _recognised(picture, best.quarters, rapid.read, missing), key=lambda r: r.weight)
    return best


def _best_turn(picture: Image.Image, read: _Reader, missing: tuple[str, ...]) -> Recognised:
    """Read a page as it lies; where that goes badly, turned.

    Recognisers read lines that run down the page too, but not up: half a turn is enough to read any page, and only
    one with few words is tried in all four.
    """
    best = _recognised(picture, 0, read, missing)
    for quarters in (2, 1, 3) if best.letters < _MANY_LETTERS else (2,):
        if best.confidence < _SURE:
            best = max(best, _recognised(picture, quarters, read, missing), key=lambda r: r.weight)
    return best


def _recognised(picture: Image.Image, quarters: int, read: _Reader, missing: tuple[str, ...]) -> Recognised:
    """What a recogniser finds in a picture turned counter-clockwise, made upright if its lines run up or down."""
    turned = picture.transpose(_TURNS[quarters]) if quarters else picture
    runs, sureties = read(turned)
    width, height = turned.size
    letters = sum(length for length, _ in sureties)
    confidence = sum(length * surety for length, surety in sureties) / letters if letters else 0.0
    lie = _lie(runs)
    if lie:
        runs = [[_turned(word, lie, width, height) for word in run] for run in runs]
        width, height = height, width
    return Recognised(runs, min(confidence, 1.0), (quarters + lie) % 4, width, height, letters, missing)


def _lie(runs: Sequence[Sequence[Word]]) -> int:
    """By how many quarters counter-clockwise most lines must be turned to be upright: 1, 3, or 0 for none."""
    words = [w for run in runs for w in run if len(w.text) > 2]
    tall = sum(w.bottom - w.top > w.right - w.left for w in words)
    if not words or tall < 0.7 * len(words):
        return 0
    steps = [b.top - a.top for run in runs for a, b in pairwise(run)]
    return 1 if sum(step > 0 for step in steps) >= 0.5 * len(steps) else 3


def _turned(word: Word, quarters: int, width: float, height: float) -> Word:
    """A word's box once its picture of that size is turned counter-clockwise by one quarter or three."""
    text, left, top, right, bottom = word
    if quarters == 1:
        return Word(text, top, width - right, bottom, width - left)
    return Word(text, height - bottom, left, height - top, right)


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


def _has_ink(picture: Image.Image) -> bool:
    """Whether there is something on the page."""
    return bool(_dark(picture).mean() > 0.002)
