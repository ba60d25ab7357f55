"""Pictures (scans, photographs, telefaxes): what can be read in them, one page a frame."""

from PIL import Image

from readout.ingest.content import Content, Source, unread
from readout.ingest.readers import ocr, pictures
from readout.ingest.readers.layout import arrange, compose, turn_back
from readout.ingest.readers.reasons import count_of, numbered, said, sentence
from readout.model import Outcome, Page, PageLayout

_BETWEEN = "\n\n"
_USUAL_DPI = 96.0
_ONE_PICTURE = {"image/gif", "image/webp", "image/png"}
"""Types whose further frames are movement, not pages."""


def read(source: Source) -> Content:
    """Read a picture, or each page of one that has several."""
    try:
        image = pictures.open_picture(source.file, source.caps.pixels)
        reading = _Reading(source.media_type in _ONE_PICTURE, source)
        with image:
            reading.run(image)
    except pictures.BadPictureError as error:
        return unread(source.media_type, said(str(error)))
    except ocr.NotReadError as error:
        return unread(source.media_type, f"This is a picture and {error}.", needs=error.needs)
    return reading.content()


def picture(source: Source, number: int, dpi: int) -> bytes:
    """A page (from 1) as PNG or JPEG, made smaller where it would be too large to show."""
    with pictures.open_picture(source.file, source.caps.pixels) as image:
        _show(image, number)
        pictures.check_size(image, source.caps.pixels)
        shown, _ = _decoded(image)
    return pictures.packed(pictures.within(shown, pictures.MOST_SHOWN, max(int(dpi * 14), 400)))


def _decoded(image: Image.Image) -> tuple[Image.Image, bool]:
    """The frame that is shown, and whether it is whole; of one that breaks off what there is."""
    try:
        return pictures.decoded(image), True
    except pictures.BadPictureError:
        return pictures.decoded_in_part(image), False


def _show(image: Image.Image, number: int) -> bool:
    """Go to a frame (from 1); False where there is none."""
    try:
        image.seek(number - 1)
    except (EOFError, OSError, ValueError, SyntaxError, KeyError, TypeError):
        return False
    return True


class _Reading:
    """The pages of a picture file as they are read."""

    def __init__(self, single: bool, source: Source) -> None:
        self._most = 1 if single else source.caps.pages
        self._source = source
        self._parts: list[str] = []
        self._at = 0
        self._pages: list[Page] = []
        self._layouts: list[PageLayout] = []
        self._bad: list[int] = []
        self._cut: list[int] = []
        self._why: set[str] = set()
        self._total = 1
        self._surety = 0.0
        self._letters = 0
        self._missing: set[str] = set()

    def run(self, image: Image.Image) -> None:
        """Read frame after frame; a damaged one is passed over, unless it is all there is."""
        self._total = 1 if self._most == 1 else min(pictures.frames(image), 1_000_000)
        for number in range(1, min(self._total, self._most) + 1):
            try:
                if not _show(image, number):
                    raise pictures.BadPictureError("the picture is damaged")
                pictures.check_size(image, self._source.caps.pixels)
                self._add(number, image)
                self._source.emit.step()
            except pictures.BadPictureError as error:
                if self._total == 1:
                    raise
                self._bad.append(number)
                self._why.add(str(error))

    def _add(self, number: int, image: Image.Image) -> None:
        """Read the frame that is shown."""
        dpi = _dpi_of(image)
        shown, whole = _decoded(image)
        if not whole:
            self._cut.append(number)
        found = ocr.recognise(pictures.for_recognition(shown))
        if self._pages:
            self._parts.append(_BETWEEN)
            self._at += len(_BETWEEN)
        text, words = compose(arrange(found.runs, found.width), found.width, found.height, self._at)
        self._parts.append(text)
        self._pages.append(Page(number, self._at, self._at + len(text)))
        width, height = shown.width * 72 / dpi, shown.height * 72 / dpi
        self._layouts.append(PageLayout(number, width, height, turn_back(words, found.quarters), scanned=True))
        self._at += len(text)
        self._surety += found.confidence * found.letters
        self._letters += found.letters
        self._missing.update(found.missing)

    def content(self) -> Content:
        """All that was read."""
        text = "".join(self._parts)
        reasons = []
        if self._bad:
            reasons.append(f"{numbered('page', self._bad)} not read: {'; '.join(sorted(self._why))}")
        if self._cut:
            where = numbered("page", self._cut) if self._total > 1 else "the picture"
            reasons.append(f"{where} is damaged: what can be seen of it was read")
        if self._total > self._most:
            reasons.append(f"{count_of(len(self._pages), 'page')} read of {self._total:,}: over the cap")
        outcome = Outcome.READ if not reasons else Outcome.PARTLY_READ if self._pages else Outcome.FAILED
        return Content(
            self._source.media_type,
            outcome,
            sentence(reasons),
            text=text if self._pages else None,
            pages=tuple(self._pages),
            layouts=tuple(self._layouts),
            ocr_confidence=self._surety / self._letters if self._letters else None,
            needs=tuple(sorted(f"ocr:{name}" for name in self._missing)),
        )


def _dpi_of(image: Image.Image) -> float:
    """Dots an inch as the file gives them, if it can be true."""
    try:
        dpi = float(image.info.get("dpi", (_USUAL_DPI, _USUAL_DPI))[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return _USUAL_DPI
    return dpi if 30 <= dpi <= 2400 else _USUAL_DPI
