"""What the reading model marks as mentions, put right where two names are taken for one."""

import re
from collections.abc import Sequence

from readout.extract.tags import MentionTag

_COMMA = re.compile(r"\s*,\s*(?:the\s+)?", re.IGNORECASE)


def apart(text: str, tags: Sequence[MentionTag]) -> list[MentionTag]:
    """The mentions without those that only run others together at commas: `Alba, Bran` beside `Alba` and `Bran`.

    A group that the words join by `and` is left: that is how several are named as one.
    """
    starts: dict[int, list[MentionTag]] = {}
    for tag in tags:
        starts.setdefault(tag.start, []).append(tag)
    return [tag for tag in tags if not _runs_together(text, tag, starts)]


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
