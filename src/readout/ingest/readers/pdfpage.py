"""One page of a PDF as pdfium sees it: its words with boxes, and whether it is rather a picture of a page."""

import ctypes
import math
import re
from dataclasses import dataclass
from itertools import islice, pairwise, repeat

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

from readout.ingest.readers.layout import Floats, Word

_HYPHEN = 0xFFFE
"""What pdfium puts for a hyphen at the end of a line."""
_IS_SPACE = np.array([chr(unit).isspace() for unit in range(1 << 16)])
_IS_BREAK = np.isin(np.arange(1 << 16), (0x0A, 0x0D, _HYPHEN))
_SPARSE = 200
_MARGIN = 0.13
_PICTURE_SHARE = 0.3
_MANY_PATHS = 300
_MOST_OBJECTS = 5_000
_TO_FLATTEN = {raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP}
_NOT_TEXT = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_LATIN_WORD = re.compile(r"[A-Za-z]{4,}")
_VOWELS = 0.15
"""Plain text with a larger share of vowels is language, and is not looked at more closely."""
_loose_box = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)
"""The function without conversion of its arguments, which costs more than what it does."""
_VOWEL = re.compile(r"[aeiouyAEIOUY]")


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page lies: its box in PDF units, its turn clockwise in quarters, its size as shown in points."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int
    width: float
    height: float

    def shown(self, boxes: Floats) -> Floats:
        """Boxes as the page is shown, from its top left: columns of left, top, right, bottom.

        `boxes` are rows of left, bottom, right, top in PDF units.
        """
        left, bottom, right, top = boxes.T
        if self.quarters == 0:
            columns = left - self.left, self.top - top, right - self.left, self.top - bottom
        elif self.quarters == 1:
            columns = bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        elif self.quarters == 2:
            columns = self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        else:
            columns = self.top - top, self.right - right, self.top - bottom, self.right - left
        return np.stack(columns)


def frame_of(page: pdfium.PdfPage) -> Frame:
    """The frame of a page; its visible box is what pdfium renders."""
    left, bottom, right, top = page.get_bbox()
    width, height = page.get_size()
    quarters = page.get_rotation() // 90
    return Frame(left, bottom, right, top, quarters, max(width, 1.0), max(height, 1.0))


def runs_of(page: pdfium.PdfPage, frame: Frame) -> list[list[Word]]:
    """The words of a page, in the runs and in the order in which pdfium gives them."""
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count <= 0:
            return []
        units = _units(textpage, count)
        starts, ends, breaks = _cut(units)
        if not len(starts):
            return []
        boxes = _boxes_of(textpage, [*starts.tolist(), *(ends - 1).tolist()], mapped=len(units) != count)
    finally:
        textpage.close()
    first, last = boxes[: len(starts)], boxes[len(starts) :]
    around = np.concatenate((np.fmin(first, last)[:, :2], np.fmax(first, last)[:, 2:]), axis=1)
    columns = np.nan_to_num(frame.shown(around)).tolist()
    texts = _texts(units, starts, ends)
    # Made without a Python call for each, which is what `Word._make` would cost.
    words = list(map(tuple.__new__, repeat(Word), zip(texts, *columns, strict=True)))
    runs = [words[at:stop] for at, stop in pairwise([0, *breaks.tolist(), len(words)])]
    return runs if all(texts) else [kept for run in runs if (kept := [word for word in run if word.text])]


def _units(textpage: pdfium.PdfTextPage, count: int) -> NDArray[np.uint16]:
    """The page's text as UTF-16 units."""
    buffer = np.zeros(2 * count + 2, dtype=np.uint16)
    pointer = ctypes.cast(buffer.ctypes.data, ctypes.POINTER(ctypes.c_ushort))
    return buffer[: max(raw.FPDFText_GetText(textpage, 0, count, pointer) - 1, 0)]


def _cut(units: NDArray[np.uint16]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Where words start and end in a page's text, and the numbers of the words that begin a new line."""
    edges = np.diff(np.concatenate(([True], _IS_SPACE[units], [True])).astype(np.int8))
    starts, ends = np.flatnonzero(edges == -1), np.flatnonzero(edges == 1)
    hyphens = np.flatnonzero(units[:-1] == _HYPHEN) + 1
    hyphens = hyphens[~_IS_SPACE[units[hyphens]]]
    if len(hyphens):
        starts, ends = np.union1d(starts, hyphens), np.union1d(ends, hyphens)
    lines = np.cumsum(_IS_BREAK[units])
    return starts, ends, np.flatnonzero(np.diff(lines[starts])) + 1


def _texts(units: NDArray[np.uint16], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> list[str]:
    """The words as text: halves of characters joined, line-end hyphens shown, zero and soft marks dropped."""
    text = "".join(map(chr, units.tolist()))
    texts = [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    return texts if text.isascii() and "\x00" not in text else [_printed(word) for word in texts]


def _boxes_of(textpage: pdfium.PdfTextPage, places: list[int], *, mapped: bool) -> Floats:
    """The boxes of characters, in PDF units and as high as their font; NaN where a character has none.

    One call a character is most of the cost of reading a page, so the calls share one buffer and no objects.
    """
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    if mapped:
        to_char = raw.FPDFText_GetCharIndexFromTextIndex
        places = [to_char(textpage.raw, place) for place in places]
    buffer = np.zeros((len(places), 4), dtype=np.float32)
    base = buffer.ctypes.data
    box = _loose_box
    found = [box(handle, place, base + 16 * i) for i, place in enumerate(places)]
    left, top, right, bottom = buffer.T
    boxes = np.stack((left, bottom, right, top), axis=1).astype(np.float64)
    for i in np.flatnonzero((np.array(found) == 0) | (boxes[:, 3] <= boxes[:, 1])):
        boxes[i] = _tight_box(textpage, places[i])
    return boxes


def _tight_box(textpage: pdfium.PdfTextPage, place: int) -> tuple[float, float, float, float]:
    """The box around the ink of a character; NaN where it has none."""
    try:
        left, bottom, right, top = textpage.get_charbox(place)
    except pdfium.PdfiumError:
        return (math.nan,) * 4
    return left, bottom, right, top


def _printed(word: str) -> str:
    """A word of UTF-16 units as text: halves joined, line-end hyphens shown, zero and soft marks dropped."""
    if word.isalnum():
        return word
    word = word.replace(chr(_HYPHEN), "-").replace("\u00ad", "-").replace("\ufeff", "").replace("\x00", "")
    return word.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def is_garbled(runs: list[list[Word]]) -> bool:
    """Whether a text layer is not language: a font without a map to characters, or one with a wrong map."""
    text = " ".join([w.text for run in runs for w in run])
    if len(text) < 20 or (text.isascii() and sum(map(text.count, "aeiou")) > _VOWELS * len(text)):
        return False
    if len(_NOT_TEXT.findall(text)) > 0.2 * len(text):
        return True
    latin = _LATIN_WORD.findall(text)
    if len(latin) < 20:
        return False
    return sum(_VOWEL.search(w) is not None for w in latin) < 0.5 * len(latin)


def is_sparse(runs: list[list[Word]], frame: Frame) -> bool:
    """Whether a page has almost no text, or none between its margins, as a scan with stamps has."""
    low, high = _MARGIN * frame.height, (1 - _MARGIN) * frame.height
    inner = 0
    for run in runs:
        for word in run:
            if low < (word.top + word.bottom) / 2 < high:
                inner += len(word.text)
        if inner >= _SPARSE:
            return False
    return True


def is_picture(page: pdfium.PdfPage, frame: Frame) -> bool:
    """Whether pictures cover a good part of a page, or it is drawn in so many strokes that they may be letters."""
    area = paths = 0.0
    for item in islice(page.get_objects(max_depth=3), _MOST_OBJECTS):
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
        elif item.type == raw.FPDF_PAGEOBJ_IMAGE:
            if item.level:
                return True
            left, bottom, right, top = item.get_bounds()
            wide = min(right, frame.right) - max(left, frame.left)
            high = min(top, frame.top) - max(bottom, frame.bottom)
            area += max(wide, 0.0) * max(high, 0.0)
    whole = (frame.right - frame.left) * (frame.top - frame.bottom)
    return area >= _PICTURE_SHARE * whole or paths > _MANY_PATHS


def has_printed_annotations(page: pdfium.PdfPage) -> bool:
    """Whether boxes of text, stamps or form fields lie on a page: pdfium reads them only once flattened."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 500)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind in _TO_FLATTEN:
            return True
    return False
