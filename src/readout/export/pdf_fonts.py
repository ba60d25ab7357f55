"""The types in which PDFs are set: Source Serif Pro, and DejaVu Serif for characters that it lacks."""

import io
import threading
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD, ITALIC, OTHER = "ReadoutSerif", "ReadoutSerif-Bold", "ReadoutSerif-Italic", "ReadoutOther"
MISSING = "\u25a1"
"""What stands for a character that no type here has."""

_FILES = {
    REGULAR: "SourceSerifPro-Regular.ttf",
    BOLD: "SourceSerifPro-Semibold.ttf",
    ITALIC: "SourceSerifPro-It.ttf",
    OTHER: "DejaVuSerif.ttf",
}
_LOCK = threading.Lock()


def register() -> None:
    """Make the types known to the library, which keeps them for the whole process."""
    with _LOCK:
        if REGULAR in pdfmetrics.getRegisteredFontNames():
            return
        for name in _FILES:
            pdfmetrics.registerFont(_font(name))
            addMapping(name, 0, 0, name)


@lru_cache(maxsize=4)
def _font(name: str) -> TTFont:
    return TTFont(name, io.BytesIO((files("readout.export") / "fonts" / _FILES[name]).read_bytes()))


def covered(text: str) -> Iterator[tuple[str, str]]:
    """A text in runs, each with the type to set it in, empty for the chief one; what none has is a box."""
    chief, other = _known(ITALIC) & _known(REGULAR), _known(REGULAR)

    def kind(char: str) -> str:
        code = ord(char)
        return "" if code in chief or char.isspace() else REGULAR if code in other else OTHER

    for name, run in groupby(text, kind):
        letters = "".join(run)
        if name == OTHER:
            letters = "".join(c if ord(c) in _known(OTHER) else MISSING for c in letters)
        yield letters, name


@lru_cache(maxsize=4)
def _known(name: str) -> frozenset[int]:
    """The characters that a type has."""
    return frozenset(_font(name).face.charToGlyph)
