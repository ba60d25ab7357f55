"""Which line breaks of a text are the writer's and which only come from the width of the paper.

Typed and scanned pages break every line; to read them in another width, lines that were broken because the next
word did not fit are joined again. Nothing of the text changes: the reader can always ask for the lines as typed.
"""

import re
from collections.abc import Sequence
from typing import Final

_PROSE: Final = 45
"""Lines shorter than this say nothing about the width of the paper, in characters."""
_WIDEST: Final = 180
"""Paper is never wider than this, in characters; longer lines were not broken for width."""
_SLACK: Final = 0.82
"""How full a line must be to count as full; proportional type and recognition make widths vary."""
_STARTS_ANEW = re.compile(
    r"\s*(?:[-–—•*·▪>]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s|[A-Z][\w./ -]{0,24}:(?:\s|$)|_{3,}|-{3,}|={3,})"
)
_LABELLED = re.compile(r"\s*[A-Z][\w./() -]{0,22}:(?:\s|$)")
_COLUMNS = re.compile(r"\S(?: {3,}|\t+)\S")


def paper_width(lines: Sequence[str]) -> int:
    """The width in characters that lines were broken at; 0 where they were not."""
    lengths = sorted(n for n in (len(line.strip()) for line in lines) if n >= _PROSE)
    if not lengths:
        return 0
    width = lengths[int(len(lengths) * 0.9)] if len(lengths) > 1 else lengths[0]
    return width if width <= _WIDEST else 0


def joins(lines: Sequence[str], width: int) -> list[bool]:
    """For each line of one paragraph, whether it flows on from the line before; `width` as for the whole text."""
    stripped = [line.strip() for line in lines]
    widest = max(map(len, stripped), default=0)
    out = [False] * len(stripped)
    if not width or not 0.7 * width <= widest <= _WIDEST or _is_records(lines):
        return out
    for at in range(1, len(stripped)):
        word = stripped[at].partition(" ")[0]
        full = len(stripped[at - 1]) + 1 + len(word) > _SLACK * widest
        out[at] = full and not _STARTS_ANEW.match(lines[at])
    return out


def _is_records(lines: Sequence[str]) -> bool:
    """Whether all lines have the same number of commas, three or more: rows of a list of values."""
    commas = {line.count(",") for line in lines}
    return len(lines) > 2 and len(commas) == 1 and min(commas) > 2


def is_header(lines: Sequence[str]) -> bool:
    """Whether a paragraph is a printed header: most of its lines are a label and a value."""
    return len(lines) > 1 and sum(1 for line in lines if _LABELLED.match(line)) * 5 >= len(lines) * 3


def is_grid(lines: Sequence[str]) -> bool:
    """Whether a paragraph is rows of cells parted by tabs, as spreadsheets and tables are read."""
    return len(lines) > 1 and sum(1 for line in lines if "\t" in line) * 4 >= len(lines) * 3


def is_table(lines: Sequence[str]) -> bool:
    """Whether a paragraph is set in columns, so that its spaces matter."""
    return len(lines) > 1 and sum(1 for line in lines if _COLUMNS.search(line)) >= max(2, len(lines) // 2)
