"""When a contact took place: by the time beside it, or by the day of writing where its words say so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readout.extract.tags import MetTag, SaidTag
from readout.extract.times import TimeMark
from readout.model import ContactKind, ContactStatus, Span
from readout.text import edtf

_AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.REQUESTED})
_ZONE = timedelta(days=1)
"""A message is dated by its sender's clock, and what it tells of by another."""

_SOONER = 40
"""So many characters nearer must a time be that stands before: it may be that of the clause before."""

_JUST = re.compile(r"\bjust\b[^.!?\n]{0,25}$", re.IGNORECASE)
_SOON = re.compile(
    r"\b(?:shortly|momentarily|in (?:a|the next|next) (?:few |couple of )?(?:\d+ )?(?:min\w*|hours?))\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b(?:hours?|minutes?|mins?|moments?) ago\b", re.IGNORECASE)
_BEING = re.compile(r"(?:\b(?:is|are|am)|['’](?:s|re|m))\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|currently)\b", re.IGNORECASE)
_ABOUT_TO = re.compile(r"\babout to\s+$|^\W*TBD\b", re.IGNORECASE)
_MINE = re.compile(r"(?:^\W*|\b(?:I|we)(?:['’]ve)?\s+)(?:(?:have|had|also|already|then)\s+)?$", re.IGNORECASE)
_TALKED = re.compile(r"(?:spoke|spoken|talked|called)\b", re.IGNORECASE)
_REMARKED = re.compile(r"(?:noted|reported|said|suggested|raised|asked|encouraged|underscored)\b", re.IGNORECASE)
_BESIDE = 60
"""In characters; so near stands what tells of the hour."""

_OPENING = 100
"""In words; what a message opens with is its news."""


@dataclass(frozen=True, slots=True)
class ContactDates:
    """All that is needed to date a contact; `message`: it is told in a letter or mail, not in a cable."""

    text: str
    times: Sequence[TimeMark]
    said: Sequence[SaidTag]
    day: str | None
    message: bool

    def date(self, tag: MetTag, sentence: Span) -> str | None:
        """The time nearest to the anchor in its sentence, sooner one behind it; else today or none."""
        beside = [t for t in self.times if t.value and sentence[0] <= t.start < sentence[1]]
        near = [t for t in beside if self._may_date(tag, t)]

        def gap(t: TimeMark) -> int:
            behind = t.start >= tag.anchor[1]
            return t.start - tag.anchor[1] if behind else tag.anchor[0] - t.end + _SOONER

        if near:
            return min(near, key=gap).value
        return self.day if self.day and self._is_news(tag, sentence) else None

    def _may_date(self, tag: MetTag, time: TimeMark) -> bool:
        """Whether a time beside a telling can be its own: not in what was said, nor on the wrong side of today."""
        at = tag.anchor[0]
        if any(_holds(s, time.start) and not _holds(s, at) for s in self.said):
            return False
        covered = edtf.days(time.value)
        if covered is None or self.day is None:
            return True
        today = date.fromisoformat(self.day)
        if tag.status is ContactStatus.OCCURRED:
            return covered[0] <= today + _ZONE
        return tag.status not in _AHEAD or covered[1] >= today - _ZONE

    def _is_news(self, tag: MetTag, sentence: Span) -> bool:
        """Whether the words tell of something of the day of writing."""
        word = self.text[slice(*tag.anchor)]
        before = self.text[sentence[0] : tag.anchor[0]]
        if self.message and self._is_of_this_hour(tag, sentence, before):
            return True
        if tag.status is not ContactStatus.OCCURRED:
            return False
        if _JUST.search(before):
            return True
        if not self.message:
            return False
        if tag.kind is ContactKind.MEETING and _REMARKED.match(word):  # minutes of a meeting
            return any(s.cue[0] < tag.anchor[1] and tag.anchor[0] < s.cue[1] for s in self.said)
        opens = len(self.text[: tag.anchor[0]].split()) < _OPENING
        return opens and bool(_TALKED.match(word)) and bool(_MINE.search(before))

    def _is_of_this_hour(self, tag: MetTag, sentence: Span, before: str) -> bool:
        """Whether a message tells of what goes on as it is written, or minutes before or after."""
        after = self.text[tag.anchor[1] : min(sentence[1], tag.anchor[1] + _BESIDE)]
        if tag.status in _AHEAD:
            return bool(_ABOUT_TO.search(before) or _SOON.search(after))
        if tag.status is not ContactStatus.OCCURRED:
            return False
        return bool(_AGO.search(after) or (_BEING.search(before) and _NOW.search(before[-_BESIDE:] + " " + after)))


def _holds(said: SaidTag, offset: int) -> bool:
    return any(a <= offset < b for a, b in said.content)
