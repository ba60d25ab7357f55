"""PDF: the text layer where there is one, recognition for pages that are pictures, embedded files as members."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from readout.ingest.content import Content, Source, unread
from readout.ingest.readers import ocr, pdfpage, pictures
from readout.ingest.readers.layout import Row, Word, arrange, compose, turn_back
from readout.ingest.readers.pdfopen import EncryptedError, Opened, UnreadableError, open_pdf
from readout.ingest.readers.pdfparts import fields_of, members_of
from readout.ingest.readers.reasons import count_of, numbered, together
from readout.model import Outcome, Page, PageLayout

MEDIA_TYPE = "application/pdf"
_BETWEEN = "\n\n"
_MOST_DOTS = 30_000_000
_GIVE_UP_AFTER = 200
"""So many broken pages one after the other are the end of the file."""


def read(source: Source) -> Content:
    """Read a PDF: one page after the other, each one's failure its own."""
    try:
        opened = open_pdf(source)
    except EncryptedError:
        return unread(MEDIA_TYPE, "The PDF is encrypted: it opens only with a password.")
    except UnreadableError:
        return unread(MEDIA_TYPE, "The PDF is damaged: no page could be found in it.")
    with opened.document as document:
        total = len(document)
        reading = _Reading(opened.mended or opened.cut_short)
        for number in range(1, min(total, source.caps.pages) + 1):
            if reading.at > source.caps.text or len(reading.broken) - reading.last_good > _GIVE_UP_AFTER:
                break
            reading.add(document, number)
            source.emit.step()
        reasons = reading.reasons(opened, total, source)
        members = members_of(document, source)
        fields = fields_of(document)
    text = "".join(reading.parts)
    reason = together(reasons, members.trouble())
    outcome = (
        Outcome.READ if not reason else Outcome.PARTLY_READ if text.strip() or not reasons else Outcome.FAILED
    )
    return Content(
        MEDIA_TYPE,
        outcome,
        reason,
        text=None if outcome is Outcome.FAILED else text,
        pages=tuple(reading.pages),
        layouts=tuple(reading.layouts),
        members=members.found,
        fields=fields,
        ocr_confidence=reading.surety / reading.letters if reading.letters else None,
        needs=tuple(sorted(reading.needs)),
    )


def picture(source: Source, number: int, dpi: int) -> bytes:
    """A page (from 1) as PNG or JPEG, made smaller where it would be too large to show."""
    with open_pdf(source).document as document:
        return pictures.packed(_rendered(document.get_page(number - 1), dpi, pictures.MOST_SHOWN, grey=False))


def _rendered(page: pdfium.PdfPage, dpi: int, most: int, *, grey: bool) -> Image.Image:
    """A page as a picture of at most so many dots."""
    width, height = page.get_size()
    scale = min(dpi / 72, (most / max(width * height, 1.0)) ** 0.5)
    image: Image.Image = page.render(scale=scale, grayscale=grey, rev_byteorder=not grey).to_pil()
    return image.convert("L") if grey else image.convert("RGB")


@dataclass(slots=True)
class _Reading:
    """What has been read of a PDF so far, and what could not be."""

    damaged: bool
    parts: list[str] = field(default_factory=list)
    at: int = 0
    pages: list[Page] = field(default_factory=list)
    layouts: list[PageLayout] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    last_good: int = 0
    unseen: dict[str, list[int]] = field(default_factory=dict)
    needs: set[str] = field(default_factory=set)
    surety: float = 0.0
    letters: int = 0

    def add(self, document: pdfium.PdfDocument, number: int) -> None:
        """Read one page and put its text after that of the pages before."""
        try:
            page = _flattened(document, number - 1)
            try:
                if self.damaged and raw.FPDFPage_CountObjects(page) < 1:
                    raise ValueError("a page of a damaged file that lost its content")
                self._take(page, number)
            finally:
                page.close()
        except (pdfium.PdfiumError, ValueError, RuntimeError, MemoryError, OSError):
            self.broken.append(number)
            return
        self.last_good = len(self.broken)

    def _take(self, page: pdfium.PdfPage, number: int) -> None:
        """Read one page that opened, by its text layer or as a picture."""
        frame = pdfpage.frame_of(page)
        runs = pdfpage.runs_of(page, frame)
        garbled = pdfpage.is_garbled(runs)
        if garbled or (pdfpage.is_sparse(runs, frame) and pdfpage.is_picture(page, frame)):
            image = _rendered(page, ocr.DPI, _MOST_DOTS, grey=True)
            try:
                self._take_picture(number, frame, [] if garbled else runs, ocr.recognise(image))
                return
            except ocr.NotReadError as error:
                self.unseen.setdefault(str(error), []).append(number)
                self.needs.update(error.needs)
        self._put(number, frame, arrange(runs, frame.width), scanned=False)

    def _take_picture(
        self, number: int, frame: pdfpage.Frame, layer: list[list[Word]], found: ocr.Recognised
    ) -> None:
        """Take what was recognised; the words of a thin text layer, such as stamps, stay as they are."""
        scale = (frame.height if found.quarters % 2 else frame.width) / found.width
        runs = [[Word(w.text, *(v * scale for v in w[1:])) for w in run] for run in found.runs]
        self.surety += found.confidence * found.letters
        self.letters += found.letters
        self.needs.update(f"ocr:{name}" for name in found.missing)
        if found.quarters:
            self._put(number, frame, arrange(runs, found.width * scale), scanned=True, quarters=found.quarters)
            return
        printed = arrange(layer, frame.width)
        rows = arrange(_outside(runs, printed), frame.width)
        self._put(number, frame, _interleaved(rows, printed), scanned=True)

    def _put(
        self, number: int, frame: pdfpage.Frame, rows: list[Row], *, scanned: bool, quarters: int = 0
    ) -> None:
        """Append a page's lines."""
        if self.pages:
            self.parts.append(_BETWEEN)
            self.at += len(_BETWEEN)
        width, height = (frame.height, frame.width) if quarters % 2 else (frame.width, frame.height)
        text, words = compose(rows, width, height, self.at)
        words = turn_back(words, quarters)
        self.parts.append(text)
        self.pages.append(Page(number, self.at, self.at + len(text)))
        self.layouts.append(PageLayout(number, frame.width, frame.height, words, scanned))
        self.at += len(text)

    def reasons(self, opened: Opened, total: int, source: Source) -> list[str]:
        """Why not all of the PDF was read, if so; clauses for a person."""
        read = len(self.pages)
        last = self.pages[-1].number if self.pages else 0
        whole = max(total, opened.expected or 0)
        found: list[str] = []
        trailing = [n for n in self.broken if n > last]
        inner = [n for n in self.broken if n < last]
        if inner:
            found.append(f"{numbered('page', inner)} {'is' if len(inner) == 1 else 'are'} damaged")
        if total > source.caps.pages:
            found.append(f"{read:,} pages read of {total:,}: over the cap")
        elif trailing or (opened.cut_short and (opened.mended or whole > total)):
            known = f": {read:,} of {count_of(whole, 'page')} read" if whole > read else ""
            found.append(f"damaged after page {last:,}{known}" if last else "damaged: no page could be read")
        elif self.at > source.caps.text:
            found.append(f"{read:,} pages read of {total:,}: longer than {source.caps.text:,} characters")
        for why, numbers in self.unseen.items():
            verb = "is a picture" if len(numbers) == 1 else "are pictures"
            found.append(f"{numbered('page', numbers)} {verb} and {why}")
        return found


def _flattened(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """A page whose text boxes, stamps and filled-in fields are part of it."""
    page = document.get_page(index)
    if pdfpage.has_printed_annotations(page):
        done = raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
        if done:
            page.close()
            page = document.get_page(index)
    return page


def _outside(runs: Sequence[Sequence[Word]], rows: list[Row]) -> list[list[Word]]:
    """Runs without the words that stand where a row already does."""

    def covered(word: Word) -> bool:
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        return any(row.left <= x <= row.right and row.top <= y <= row.bottom for row in rows)

    return [[w for w in run if not covered(w)] for run in runs] if rows else [list(run) for run in runs]


def _interleaved(rows: list[Row], others: list[Row]) -> list[Row]:
    """Rows in their order, with others put in between by height on the page."""
    out = list(rows)
    for other in others:
        place = next((i for i, row in enumerate(out) if row.top > other.top), len(out))
        out.insert(place, other)
    return out
