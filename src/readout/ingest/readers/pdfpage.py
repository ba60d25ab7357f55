"""One page of a PDF as pdfium sees it: its words with boxes, and whether it is rather a picture of a page."""

import ctypes
import math
import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice, repeat

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from readout.ingest.readers.layout import Floats, Word

_HYPHEN = "\ufffe"
"""What pdfium puts for a hyphen at the end of a line."""
_RUN = re.compile(rf"[^\r\n{_HYPHEN}]+{_HYPHEN}?|{_HYPHEN}")
_WORD = re.compile(rf"[^\s{_HYPHEN}]+{_HYPHEN}?|{_HYPHEN}")
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
        text = _units(textpage, count)
        spans = [match.span() for match in _WORD.finditer(text)]
        if not spans:
            return []
        places = [start for start, _ in spans] + [end - 1 for _, end in spans]
        boxes = _boxes_of(textpage, places, mapped=len(text) != count)
    finally:
        textpage.close()
    return _runs(text, spans, boxes, frame)


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


def _runs(text: str, spans: list[tuple[int, int]], boxes: Floats, frame: Frame) -> list[list[Word]]:
    """The words cut into runs at line ends; the box of a word is around those of its first and last letter."""
    first, last = boxes[: len(spans)], boxes[len(spans) :]
    low, high = np.fmin(first, last), np.fmax(first, last)
    around = np.concatenate((low[:, :2], high[:, 2:]), axis=1)
    columns = np.nan_to_num(frame.shown(around)).tolist()
    texts = [text[start:end] for start, end in spans]
    if not text.isascii() or "\x00" in text:
        texts = [_printed(word) for word in texts]
    # Made without a Python call for each, which is what `Word._make` would cost.
    words = list(map(tuple.__new__, repeat(Word), zip(texts, *columns, strict=True)))
    runs: list[list[Word]] = []
    at = 0
    starts = [start for start, _ in spans]
    for run in _RUN.finditer(text):
        stop = bisect_left(starts, run.end(), at)
        if stop > at:
            runs.append([word for word in words[at:stop] if word.text] if "" in texts else words[at:stop])
        at = stop
    return [run for run in runs if run]


def _units(textpage: pdfium.PdfTextPage, count: int) -> str:
    """The page's text, one character for each UTF-16 unit, so that offsets are pdfium's."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    length = max(raw.FPDFText_GetText(textpage, 0, count, buffer) - 1, 0)
    data = bytes(memoryview(buffer).cast("B")[: 2 * length])
    text = data.decode("utf-16-le", "surrogatepass") if not _has_surrogates(data) else ""
    return text or "".join(map(chr, buffer[:length]))


def _has_surrogates(data: bytes) -> bool:
    """Whether UTF-16 text holds characters of two units, or halves of such."""
    return any(0xD8 <= high <= 0xDF for high in set(data[1::2]))


def _printed(word: str) -> str:
    """A word of UTF-16 units as text: halves joined, line-end hyphens shown, zero and soft marks dropped."""
    word = word.replace(_HYPHEN, "-").replace("\u00ad", "-").replace("\ufeff", "").replace("\x00", "")
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
