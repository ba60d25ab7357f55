"""The day that a page without a dated header gives for itself: a dateline, or the date line of a letter."""

import re

from readout.ingest.structure.lines import Lines
from readout.text.dates import parse_date

_MOST_LINES = 40
_SHORT = 60
_MOST = 400
_SPACES = re.compile(r"\s+")
_DATELINE = re.compile(
    r"^[A-Z][A-Z .,'()/-]{2,40}?,?\s(?P<day>[A-Z][\w.]+\s\d{1,2}(?:,?\s\d{4})?)\s?(?:\([A-Z][\w ]+\)\s?)?[-–—:]"
)
_NOT_OF_WRITING = re.compile(
    r"declass|https?:|www\.|\bpage\b|printed|downloaded|captured|copyright|©|expir|deadline|born|\bdob\b|effective|"
    r"\bdue\b|retrieved|accessed|saved|last updated",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"^[^()]{0,80}\(\d{4}-\d\d-\d\d\): ")
"""A comment in the margin, as the readers of office files print it: its date is not the document's."""
_CLOCK_ALONE = re.compile(r"^[\d/.,:\s-]+(?:[AaPp]\.?[Mm]\.?)?$")


def text_date(lines: Lines) -> str | None:
    """The first full day that stands on a short line or in a dateline near the top, as EDTF; else None.

    A bare date with a clock time is taken for the clock of whatever printed the page, and no date of writing.
    """
    seen = 0
    for text in lines.texts:
        if not text or len(text) > _MOST:
            continue
        seen += 1
        if seen > _MOST_LINES:
            return None
        bare = _SPACES.sub(" ", text)
        if not any(c.isdigit() for c in bare) or _NOT_OF_WRITING.search(bare) or _COMMENT.match(bare):
            continue
        dateline = _DATELINE.match(bare)
        if dateline is None and (len(bare) > _SHORT or (_CLOCK_ALONE.match(bare) and ":" in bare)):
            continue
        date = parse_date(dateline["day"] if dateline else bare)
        if date is not None and len(date) >= 10:
            return date
    return None
