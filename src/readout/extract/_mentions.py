"""What the reading model marks as mentions, put right: two names taken for one, one name of two types."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from readout.extract._phrases import PRONOUNS
from readout.extract._types import LAND
from readout.extract.tags import MentionTag
from readout.model import MentionType, Span
from readout.text.names import plain

_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}"
_LANDS = re.compile(
    r"\b(?:governments|countries|nations|peoples)\s+(?:of|like|such\s+as|including|namely)\s+"
    rf"(?P<list>(?:the\s+)?{_NAME}(?:,\s+(?:the\s+)?{_NAME})*(?:,?\s+and\s+(?:the\s+)?{_NAME}))"
)
_ROW = re.compile(
    rf"\b(?P<list>(?:the\s+)?{_NAME}(?:,\s+(?:the\s+)?{_NAME}){{2,}}(?:,?\s+and\s+(?:the\s+)?{_NAME}))"
)
"""Four names or more in a row."""

_SURE = 0.9
_COMMA = re.compile(r"\s*,\s*")
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s&\s*|\sand\s+)", re.IGNORECASE)


def apart(text: str, tags: Sequence[MentionTag]) -> list[MentionTag]:
    """The mentions without those that only run others together: `Alba, Bran` beside `Alba` and `Bran`.

    A group that the words join by `and` is left: that is how several people are named as one.
    """
    starts: dict[int, list[MentionTag]] = {}
    for tag in tags:
        starts.setdefault(tag.start, []).append(tag)
    return [tag for tag in tags if not _runs_together(text, tag, starts)]


def alike(text: str, tags: Sequence[MentionTag]) -> list[MentionTag]:
    """The mentions, of one type where they have the same words: that which the model is surest of, taken together.

    It reads a passage at a time, and a name that says little of itself is clearer elsewhere in the document. A
    state and a place are one type here: the same name is both.
    """
    told: dict[str, dict[MentionType, float]] = defaultdict(lambda: defaultdict(float))
    words = [plain(text[t.start : t.end]).casefold() for t in tags]
    for word, tag in zip(words, tags, strict=True):
        if word.upper() not in PRONOUNS:
            told[word][tag.type] += tag.score
    return [
        tag if word not in told else replace(tag, type=_likeliest(told[word], tag.type))
        for word, tag in zip(words, tags, strict=True)
    ]


def _likeliest(told: Mapping[MentionType, float], own: MentionType) -> MentionType:
    """The type with the most weight; a mention keeps its own where that is the same but for state and place."""
    land = sum(told.get(t, 0.0) for t in LAND)
    best, weight = max(((t, w) for t, w in told.items() if t not in LAND), key=lambda x: x[1], default=(own, 0.0))
    if weight > land:
        return best
    return own if own in LAND else max(sorted(LAND), key=lambda t: told.get(t, 0.0))


def as_lands(text: str, tags: Sequence[MentionTag]) -> list[MentionTag]:
    """The mentions, with places where the words call a row of names governments, countries or nations.

    So are all names of a row in which two are, and half of those marked. No table knows every state of a
    story, and a name by itself looks like that of a person. That they are states and no regions, nothing says
    but a table.
    """
    found = [span for row in _LANDS.finditer(text) for span in _names(row)]
    types = {_bare(text, t): t.type for t in tags}
    for row in _ROW.finditer(text):
        names = _names(row)
        marked = [types[name] for name in names if name in types]
        lands = sum(kind in LAND for kind in marked)
        if lands > 1 and 2 * lands >= len(marked) and 3 * lands >= len(names):
            found += names
    if not found:
        return list(tags)
    rows = set(found)
    kept = [
        replace(t, type=MentionType.PLACE) if _bare(text, t) in rows and t.type is not MentionType.STATE else t
        for t in tags
    ]
    new = rows - {_bare(text, t) for t in tags}
    kept += (MentionTag(a, b, MentionType.PLACE, _SURE) for a, b in new)
    return sorted(kept, key=lambda t: (t.start, -t.end))


def _names(row: re.Match[str]) -> list[Span]:
    """The names of a row, which are a group `list` of the match."""
    at = row.start("list")
    return [(at + name.start(), at + name.end()) for name in re.finditer(_NAME, row["list"])]


def _bare(text: str, tag: MentionTag) -> Span:
    """The span of a mention without its article."""
    words = text[tag.start : tag.end]
    return (tag.start + 4, tag.end) if words[:4].lower() == "the " else (tag.start, tag.end)


def _runs_together(text: str, tag: MentionTag, starts: dict[int, list[MentionTag]]) -> bool:
    joint = _COMMA if tag.type is MentionType.GROUP else _JOINT
    at, parts = tag.start, 0
    while at < tag.end:
        begun = [*starts.get(at, ()), *(starts.get(at + 4, ()) if text[at : at + 4].lower() == "the " else ())]
        inside = [t for t in begun if t is not tag and t.end <= tag.end]
        if not inside:
            return False
        end = max(t.end for t in inside)
        parts += 1
        if end == tag.end:
            return parts > 1
        step = joint.match(text, end, tag.end)
        if step is None:
            return False
        at = step.end()
    return False
