"""Quotations taken whole: what stands in quotation marks is one party's words from the first mark to the last.

The reading model sees a window around the cue, and a long quotation runs out of it; the marks do not.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from readout.extract.tags import SaidTag
from readout.model import Mode, Span

_MARK = re.compile(r"[\"“”]|\n[^\S\n]*\n")
_LONGEST = 2500
"""In characters; a mark that is lost would make of half a page one quotation."""

_ALL = 0.9
_BETWEEN = 90
"""So many characters stand at most between two parts of a quotation: `," the minister said on Tuesday. "`."""

_EDGE = frozenset('"“”„«».,;:')


def quotations(text: str) -> list[Span]:
    """What stands between quotation marks; a mark that nothing answers in its paragraph is left out."""
    out: list[Span] = []
    opened: int | None = None
    for mark in _MARK.finditer(text):
        sign = mark[0]
        if sign == "“" or (sign == '"' and opened is None and _opens(text, mark.start())):
            opened = mark.end()
        elif sign in '"”' and opened is not None:
            if mark.start() - opened <= _LONGEST:
                out.append((opened, mark.start()))
            opened = None
        elif sign not in '"”':
            opened = None
    return out


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark begins a quotation: a word follows, and none ends right before it."""
    return text[at + 1 : at + 2].strip() != "" and not text[max(0, at - 1) : at].isalnum()


def whole_quotations(text: str, said: Sequence[SaidTag]) -> list[SaidTag]:
    """The acts of speech, those in quotation marks with all that stands between these.

    A quotation is the cue's own where the cue stands outside of it; what several cues share is left as it is.
    """
    every = quotations(text)
    if not every:
        return list(said)
    owned = [{n for n in _touched(every, s.content) if not _holds(every[n], s.cue[0])} for s in said]
    taken = [n for mine in owned for n in mine]
    return [_told_whole(text, s, every, mine, taken) if mine else s for s, mine in zip(said, owned, strict=True)]


def _told_whole(text: str, tag: SaidTag, every: Sequence[Span], mine: set[int], taken: Sequence[int]) -> SaidTag:
    """An act of speech with all of its quotations, and with the mode that it then has."""
    content = _extended(text, tag, every, mine, taken)
    if content == tag.content:
        return tag
    inside = sum(max(min(b, d) - max(a, c), 0) for a, b in content for c, d in every)
    quoted = inside / sum(b - a for a, b in content)
    return replace(tag, content=content, mode=Mode.DIRECT if quoted > _ALL else Mode.MIXED)


def _extended(
    text: str, tag: SaidTag, every: Sequence[Span], mine: set[int], taken: Sequence[int]
) -> tuple[Span, ...]:
    content = list(tag.content)
    for n in sorted(mine):
        if taken.count(n) == 1:
            content = _with(text, content, every[n])
    last = max(mine)
    follows = last + 1 < len(every) and last + 1 not in taken
    if follows and _goes_on(text, every[last], tag.cue, every[last + 1]):
        content = _with(text, content, every[last + 1])
    return tuple(content)


def _with(text: str, content: list[Span], quotation: Span) -> list[Span]:
    """Spans of content with a quotation added to that which reaches into it, or as one more."""
    start, end = trimmed(text, quotation)
    if start >= end:
        return content
    touching = [c for c in content if c[0] < end and start < c[1]]
    if touching:
        start, end = min(start, touching[0][0]), max(end, touching[-1][1])
    return sorted([c for c in content if c not in touching] + [(start, end)])


def _goes_on(text: str, first: Span, cue: Span, second: Span) -> bool:
    """Whether a quotation goes on after its cue: `"…," the minister said. "…"`."""
    if not (first[1] <= cue[0] and cue[1] <= second[0]) or second[0] - first[1] > _BETWEEN:
        return False
    return "\n\n" not in text[first[1] : second[0]]


def _touched(every: Sequence[Span], content: Sequence[Span]) -> set[int]:
    """The numbers of the quotations into which content reaches."""
    out: set[int] = set()
    starts = [q[0] for q in every]
    for a, b in content:
        for n in range(max(bisect_right(starts, a) - 1, 0), bisect_right(starts, b - 1)):
            if every[n][0] < b and a < every[n][1]:
                out.add(n)
    return out


def _holds(span: Span, at: int) -> bool:
    return span[0] <= at < span[1]


def trimmed(text: str, span: Span) -> Span:
    """A span without quotation marks, commas, the word `that` and the last full stop at its edges."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in _EDGE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _EDGE):
        end -= 1
    return start, end
