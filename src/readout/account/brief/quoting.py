"""Words of a document between quotation marks: whole, cut where long, with both halves of the marks inside."""

import re

from readout.account.brief.material import ELLIPSIS, CitedText, shortened, trimmed, verbatim
from readout.model import Span
from readout.model.briefs import Piece

LONGEST = 330
_LEAST = 40
_NEAR = 60
_FEWEST_WORDS = 4
_NUMBERED = re.compile(
    r"(?:(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•*–—-])\s+)?(?:\((?:U|SBU|LOU|C|S|TS)(?:/\w{1,4})?\)\s+)?", re.I
)
_LOOSE = frozenset('([{,;:–—-"“ \n')
_CLOSING = re.compile(r'[.,?!]{0,2}"')


def quoted(source: CitedText, *spans: Span, longest: int = LONGEST) -> tuple[Piece, ...]:
    """Spans between quotation marks, dots between them, as far as they stand near each other; empty for none."""
    found: list[Piece] = []
    left = longest
    for n, span in enumerate(spans):
        far = n > 0 and span[0] - spans[n - 1][1] > _NEAR
        kept, cut = _without_half(source.text, *shortened(source.text, balanced(source.text, span), left))
        pieces = verbatim(source, kept) if not far and left >= _LEAST else ()
        if not pieces:
            return (Piece("“"), *found, Piece(" …"), Piece("”")) if found else ()
        found += (Piece(ELLIPSIS), *pieces) if n else pieces
        left -= kept[1] - kept[0]
        if cut:
            found.append(Piece(" …"))
            break
    return (Piece("“"), *found, Piece("”")) if found else ()


def _without_half(text: str, span: Span, cut: bool) -> tuple[Span, bool]:
    """A span up to a quotation mark that has no other half in it, if enough words stand before that."""
    start, end = span
    if text[start:end].count('"') % 2 == 0:
        return span, cut
    mark = text.rindex('"', start, end)
    if len(text[start:mark].split()) < _FEWEST_WORDS:
        return span, cut
    return trimmed(text, (start, mark)), True


def balanced(text: str, span: Span) -> Span:
    """A span with the quotation mark right before or behind it, where one inside it lacks its other half.

    The number and the portion mark of a paragraph before its first word are left out, and what opens at its end.
    """
    start, end = trimmed(text, span)
    if numbered := _NUMBERED.match(text, start, end):
        start = numbered.end()
    while end > start and text[end - 1] in _LOOSE and not _closes(text, start, end):
        end -= 1
    inside = text[start:end]
    if inside.count('"') % 2:
        closing = _CLOSING.match(text, end)
        if text[start - 1 : start] == '"':
            return start - 1, end
        return (start, closing.end()) if closing else (start, end)
    if inside.count("“") > inside.count("”") and text[end : end + 1] == "”":
        return start, end + 1
    if inside.count("”") > inside.count("“") and text[start - 1 : start] == "“":
        return start - 1, end
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the last character of a span is the second half of a pair of straight quotation marks."""
    return text[end - 1] == '"' and text[start:end].count('"') % 2 == 0
