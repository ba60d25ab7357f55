"""One page of a PDF as pdfium sees it: its words with boxes, and whether it is rather a picture of a page."""

import ctypes
import re
from dataclasses import dataclass
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from readout.ingest.readers.layout import Word

_Box = tuple[float, float, float, float]
_HYPHEN = "\ufffe"
"""What pdfium puts for a hyphen at the end of a line."""
_RUN = re.compile(rf"[^\r\n{_HYPHEN}]+{_HYPHEN}?|{_HYPHEN}")
_WORD = re.compile(r"\S+")
_SPARSE = 200
_MARGIN = 0.13
_PICTURE_SHARE = 0.3
_MANY_PATHS = 300
_MOST_OBJECTS = 5_000
_TO_FLATTEN = {raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP}
_NOT_TEXT = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_LATIN_WORD = re.compile(r"[A-Za-z]{4,}")
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

    def place(self, text: str, left: float, bottom: float, right: float, top: float) -> Word:
        """A word whose box is given in PDF units (origin at the bottom left, page not turned)."""
        if self.quarters == 0:
            return Word(text, left - self.left, self.top - top, right - self.left, self.top - bottom)
        if self.quarters == 1:
            return Word(text, bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if self.quarters == 2:
            return Word(text, self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        return Word(text, self.top - top, self.right - right, self.top - bottom, self.right - left)


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
        boxes = _Boxes(textpage, mapped=len(text) != count)
        runs = [_words(text, run.start(), run.end(), boxes, frame) for run in _RUN.finditer(text)]
        return [run for run in runs if run]
    finally:
        textpage.close()


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


class _Boxes:
    """Boxes of characters of a text page, in PDF units."""

    def __init__(self, textpage: pdfium.PdfTextPage, *, mapped: bool) -> None:
        self._page = textpage.raw
        self._mapped = mapped
        self._rect = raw.FS_RECTF()
        self._exact = [ctypes.c_double() for _ in range(4)]

    def of(self, index: int) -> _Box | None:
        """Left, bottom, right, top of a character, as high as its font; None where it has no box."""
        if self._mapped:
            index = raw.FPDFText_GetCharIndexFromTextIndex(self._page, index)
        rect = self._rect
        if raw.FPDFText_GetLooseCharBox(self._page, index, rect) and rect.top > rect.bottom:
            return rect.left, rect.bottom, rect.right, rect.top
        left, right, bottom, top = self._exact
        if raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top):
            return left.value, bottom.value, right.value, top.value
        return None


def _words(text: str, start: int, end: int, boxes: _Boxes, frame: Frame) -> list[Word]:
    """The words of one run; a word without any box takes the place of the one before it."""
    words: list[Word] = []
    box_of, place = boxes.of, frame.place
    for match in _WORD.finditer(text, start, end):
        at, stop = match.span()
        box = box_of(at)
        if stop - at > 1:
            box = _joined(box, box_of(stop - 1))
        printed = match.group()
        if not printed.isascii() or "\x00" in printed:
            printed = _printed(printed)
            if not printed:
                continue
        if box is not None:
            words.append(place(printed, *box))
        elif words:
            words.append(words[-1]._replace(text=printed))
        else:
            words.append(Word(printed, 0, 0, 0, 0))
    return words


def _joined(first: _Box | None, last: _Box | None) -> _Box | None:
    """The box around the first and the last character of a word; both are as high as the font in most words."""
    if first is None or last is None:
        return first or last
    if first[1] == last[1] and first[3] == last[3] and first[0] <= last[2]:
        return first[0], first[1], last[2], first[3]
    return min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])


def _printed(word: str) -> str:
    """A word of UTF-16 units as text: halves joined, line-end hyphens shown, zero and soft marks dropped."""
    word = word.replace(_HYPHEN, "-").replace("\u00ad", "-").replace("\ufeff", "").replace("\x00", "")
    return word.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def is_garbled(runs: list[list[Word]]) -> bool:
    """Whether a text layer is not language: a font without a map to characters, or one with a wrong map."""
    text = " ".join(w.text for run in runs for w in run)
    if len(text) < 20:
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
    inner = sum(len(w.text) for run in runs for w in run if low < (w.top + w.bottom) / 2 < high)
    return inner < _SPARSE


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
