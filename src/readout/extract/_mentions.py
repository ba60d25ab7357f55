"""What the reading model marks as mentions, put right where two names are taken for one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from readout.extract.tags import MentionTag
from readout.model import MentionType, Span

_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}"
_LANDS = re.compile(
    r"\b(?:governments|countries|nations|peoples)\s+(?:of|like|such\s+as|including|namely)\s+"
    rf"(?P<list>(?:the\s+)?{_NAME}(?:,\s+(?:the\s+)?{_NAME})*(?:,?\s+and\s+(?:the\s+)?{_NAME}))"
)
_SURE = 0.9
_COMMA = re.compile(r"\s*,\s*(?:the\s+)?", re.IGNORECASE)


def apart(text: str, tags: Sequence[MentionTag]) -> list[MentionTag]:
    """The mentions without those that only run others together at commas: `Alba, Bran` beside `Alba` and `Bran`.

    A group that the words join by `and` is left: that is how several are named as one.
    """
    starts: dict[int, list[MentionTag]] = {}
    for tag in tags:
        starts.setdefault(tag.start, []).append(tag)
    return [tag for tag in tags if not _runs_together(text, tag, starts)]


def as_lands(text: str, tags: Sequence[MentionTag]) -> list[MentionTag]:
    """The mentions, with places where the words call a row of names governments, countries or nations.

    No table knows every state of a story, and a name by itself looks like that of a person. That they are states
    and no regions, nothing says but a table.
    """
    found: list[Span] = []
    for row in _LANDS.finditer(text):
        found += ((row.start("list") + a, row.start("list") + b) for a, b in _names(row["list"]))
    if not found:
        return list(tags)
    lands = set(found)
    kept = [
        replace(t, type=MentionType.PLACE) if _bare(text, t) in lands and t.type is not MentionType.STATE else t
        for t in tags
    ]
    new = lands - {_bare(text, t) for t in tags}
    kept += (MentionTag(a, b, MentionType.PLACE, _SURE) for a, b in new)
    return sorted(kept, key=lambda t: (t.start, -t.end))


def _names(words: str) -> list[Span]:
    return [name.span() for name in re.finditer(_NAME, words)]


def _bare(text: str, tag: MentionTag) -> Span:
    """The span of a mention without its article."""
    words = text[tag.start : tag.end]
    return (tag.start + 4, tag.end) if words[:4].lower() == "the " else (tag.start, tag.end)


def _runs_together(text: str, tag: MentionTag, starts: dict[int, list[MentionTag]]) -> bool:
    at, parts = tag.start, 0
    while at < tag.end:
        inside = [t for t in starts.get(at, ()) if t is not tag and t.end <= tag.end]
        if not inside:
            return False
        end = max(t.end for t in inside)
        parts += 1
        comma = _COMMA.match(text, end, tag.end)
        if end == tag.end:
            return parts > 1
        if comma is None:
            return False
        at = comma.end()
    return False
