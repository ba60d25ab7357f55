"""When a contact took place: by the time beside it, or by the day of writing where its words say so."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from readout.extract.tags import MetTag, SaidTag
from readout.extract.times import TimeMark, find_times
from readout.model import ContactKind, ContactStatus, Span
from readout.text import edtf

_AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.REQUESTED})
_HELD = frozenset({ContactKind.MEETING, ContactKind.VISIT})
_ZONE = timedelta(days=1)
"""A message is dated by its sender's clock, and what it tells of by another."""

_WEEK = timedelta(days=7)

_SOONER = 40
"""So many characters nearer must a time be that stands before: it may be that of the clause before."""

_FAR = 220
"""In characters; so far away a time is that of something else, in one sentence or not."""

_STOP = re.compile(r"[a-z]{3}[.!?][\"”’)]*\s|\n\s*\n|\s[•●]\s")
"""What ends a sentence though the next begins in small letters, or is but a line."""

_TITLE = re.compile(
    r"(?:['’]s)?\s+(?:(?!(?:a|an|and|as|at|by|for|from|had|has|have|he|her|his|i|in|is|of|on|or|our|she|that|the|"
    r"their|they|to|was|we|which|who|will|with)\b)[\w/-]+\s+){0,2}",
    re.IGNORECASE,
)
"""What stands between a time and the noun it is put before: `the May 3 coordination meeting`."""

_CLOCK = re.compile(r"\b[ap]\.?m\b|:\d\d|o['’]clock|\bnoon\b", re.IGNORECASE)
_HOUR = re.compile(r"(?:(?:about|around|at|by|from) )?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|noon", re.IGNORECASE)
_HOURS = re.compile(r"\s*(?:\d{1,2}[:.]?\d\d|\d{1,2}\s?[ap]\.?m)\b", re.IGNORECASE)
_HOURLY = re.compile(
    r"\A\d{1,4}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:local|hours)?,?\s(?:on\s)?|,?\s(?:at|around)\s\d{1,2}.{0,8}\Z",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?:\s+(?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"[^\s,].*\b(?:which|whose|whom|where|who)\b(?!.*,\s*(?:(?:on|in|at)\s+)?\Z)", re.IGNORECASE | re.DOTALL
)
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+){1,6}\Z", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:article|book|cable|cables|contract|daily|decision|decree|editorial|issue|law|letter|message|newspaper|note|order"
    r"|op-?ed|paper|poll|press|protocol|report|resolution|statement|telegram|treaty)s?\s+(?:of|dated|from)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What has a day of its own: `replied to the letter of March 5`."""

_DONE_TO = re.compile(
    r"\b(?:adopted|arrested|captured|detained|died|freed|imposed|issued|killed|passed|printed|published|seized|signed|taken)"
    r"\s+(?:(?:on|in|last|early|late)\s+)?\Z",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s*(?:which|who|whose|where|(?:elected|sworn|appointed|arrested|born|held|killed|named|published|signed|taken)\b)",
    re.IGNORECASE,
)
"""What opens a clause between commas that tells of something else."""

_UNTIL = re.compile(
    r"\b(?:before|prior\s+to|n(?:ot|o)\s+later\s+than|nlt)\s+(?:[\w'’-]+\s+){0,5}\Z", re.IGNORECASE
)
_AFTER = re.compile(
    r"(?<!right )(?<!shortly )\b(?:after|following)\s+(?!(?:the\s+)?(?:breakfast|conversation|dinner|lunch)\b)"
    r"(?:[\w'’-]+\s+){0,5}\Z",
    re.IGNORECASE,
)
_DATED = re.compile(r"\bdated\s+\Z", re.IGNORECASE)
_TO = re.compile(r"\b(?:answer|reply|response|to)\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:before|prior\s+to)\b", re.IGNORECASE)
_TOLD_DAY = re.compile(r"\bto(?:day|morrow|night)\b|\byesterday\b", re.IGNORECASE)
_LEAVES = re.compile(
    r"\b(?:depart|leav|return)(?:s|ed|e|es|ing)?\b|\bleft\b|\bfl(?:y|ies)\s+(?:back|home|on)\b", re.IGNORECASE
)
_ELSE = re.compile(r"\b(?:will|would|shall|moved|until)\b|[,;:(]", re.IGNORECASE)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:beginning|starting)\s+(?:on\s+)?$", re.IGNORECASE)
_BEGAN = re.compile(
    r"\b(?:started|starts|began|begun|begins)\s+(?:(?:an?|her|his|the|their)\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_JUST = re.compile(r"\bjust\b[^.!?\n]{0,25}$", re.IGNORECASE)
_THIS_MINUTE = re.compile(r"\bjust\s+(?:\w+\s+)?$", re.IGNORECASE)
_SOON = re.compile(
    r"\b(?:shortly|momentarily|in (?:a|the next|next) (?:few |couple of )?(?:\d+ )?(?:min\w*|hours?))\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b(?:(?:hours?|minutes?|mins?|moments?) ago|just now)\b", re.IGNORECASE)
_BEING = re.compile(r"(?:\b(?:is|are|am)|['’](?:s|re|m))\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_IS = re.compile(r"(?:is|are|am)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|currently)\b", re.IGNORECASE)
_THEN_NOW = re.compile(r"[^.,;!?]{0,40}(?<!\bfor )\bnow\b", re.IGNORECASE)
_ABOUT_TO = re.compile(r"\babout to\s+$|^\W*TBD\b", re.IGNORECASE)
_MINE = re.compile(
    r"(?:^\W*|\b(?:I|we)(?:['’]ve)?\s+)(?:(?:have|had|having|also|already|then)\s+){0,2}$", re.IGNORECASE
)
_TALKED = re.compile(r"(?:spoke|spoken|talked|called)\b", re.IGNORECASE)
_TOLD = re.compile(r"(?:asked|briefed|e-?mailed|heard|reached|saw|thanked|told)\b", re.IGNORECASE)
_SENT = re.compile(r"(?:copied|forwarded|passed|relayed|sent)\b", re.IGNORECASE)
_RANG = re.compile(r"(?:called|phoned|rang|telephoned)\b", re.IGNORECASE)
_FAILED = re.compile(
    r"\b(?:came|missed|tried|unable|unavailable|unsuccessful|no answer|could ?n(?:o|['’])t)\b", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:pls|please|let me know|give (?:me|him|her|them) a)\b|\?", re.IGNORECASE)
_REMARKED = re.compile(r"(?:noted|reported|said|suggested|raised|asked|encouraged|underscored)\b", re.IGNORECASE)
_CHAIRED = re.compile(r"\bchaired\b", re.IGNORECASE)
_HEADING = re.compile(
    r"(?:[A-Z][\w’']*[^\w.!?]+){0,4}(?:Meeting|MEETING)[sS]?(?:\W*(?:Highlights|Notes|Readouts?))?\W*"
)
_BESIDE = 60
"""In characters; so near stands what tells of the hour."""

_OPENING, _FIRST, _VERY_FIRST = 100, 25, 12
"""In words; what a message opens with is its news, and the sooner it comes the less must say so."""

_NOTE = 40
"""In words; so short a message asks for something there and then."""


@dataclass(frozen=True, slots=True)
class ContactDates:
    """All that is needed to date a contact; `message`: it is told in a letter or mail, not in a cable."""

    text: str
    times: Sequence[TimeMark]
    said: Sequence[SaidTag]
    day: str | None
    message: bool
    subject: str | None = None

    def date(self, tag: MetTag, sentence: Span) -> str | None:
        """The time nearest to the anchor in its sentence, sooner one behind it; else today or none."""
        if self.message and self.day and self._is_this_minute(tag, sentence):
            return self.day
        beside = [t for t in self.times if t.value and sentence[0] <= t.start < sentence[1]]
        meant = (replace(t, value=self._meant(tag, t)) for t in beside)
        near = [t for t in meant if self._may_date(tag, t)]
        if near:
            return self._stay(tag, near) or min(near, key=lambda t: self._gap(tag, t)).value
        listed = not beside and self._heads_hours(sentence)
        return self.day if self.day and (listed or self._is_news(tag, sentence)) else None

    def _stay(self, tag: MetTag, near: Sequence[TimeMark]) -> str | None:
        """The days of a visit from arrival to departure, where its sentence tells both."""
        days = [t for t in near if t.value and edtf.is_day(t.value[:10]) and "/" not in t.value]
        if (
            tag.kind is not ContactKind.VISIT
            or len(days) != 2
            or not _LEAVES.search(self.text, days[0].end, days[1].start)
        ):
            return None
        first, last = (t.value[:10] for t in days if t.value)
        return edtf.interval(first, last) if first < last else None

    def _gap(self, tag: MetTag, time: TimeMark) -> int:
        start, end = tag.anchor
        if time.start >= end:
            return time.start - end
        return 0 if _TITLE.fullmatch(self.text, time.end, start) else start - time.end + _SOONER

    def _between(self, tag: MetTag, time: TimeMark) -> str:
        """The text between an anchor and a time, whichever comes first."""
        first, last = sorted((tag.anchor, (time.start, time.end)))
        return self.text[first[1] : last[0]]

    def _may_date(self, tag: MetTag, time: TimeMark) -> bool:
        """Whether a time beside a telling can be its own.

        It is not where only one of the two stands in what was said, where they are far apart, or on the wrong
        side of today.
        """
        at = tag.anchor[0]
        if any(_holds(s, time.start) != _holds(s, at) for s in self.said):
            return False
        between = self._between(tag, time)
        if len(between) > _FAR or _STOP.search(between) or self._is_of_else(tag, time, between):
            return False
        covered = edtf.days(time.value)
        if covered is None or self.day is None:
            return True
        today = date.fromisoformat(self.day)
        if tag.status is ContactStatus.OCCURRED:
            printed = any(c.isdigit() for c in self.text[time.start : time.end])  # unlike `tomorrow`
            return covered[0] <= (today + _ZONE if printed else today)
        return tag.status not in _AHEAD or covered[1] >= today - _ZONE

    def _is_of_else(self, tag: MetTag, time: TimeMark, between: str) -> bool:
        """Whether a time belongs to a paper, or to a clause within the sentence that tells of something else."""
        before = self.text[max(0, time.start - _BESIDE) : time.start]
        if time.start >= tag.anchor[1]:
            if tag.kind is ContactKind.MESSAGE and _DATED.search(between) and not _TO.search(between):
                return False  # `has written a letter dated March 5`
            lasting = tag.status is ContactStatus.DID_NOT_OCCUR
            inside = (_WHO, _DONE_TO, _PAPER) if lasting else (_WHO, _DONE_TO, _PAPER, _SINCE)
            return any(words.search(between) for words in inside)
        if _PAPER.search(before):
            return True
        comma = before.rfind(",")
        return comma >= 0 and between.lstrip().startswith(",") and bool(_ASIDE.match(before, comma + 1))

    def _meant(self, tag: MetTag, time: TimeMark) -> str | None:
        """What a time says of this contact: its day for an hour of it, an open stretch for `by`, and so on."""
        value, words = time.value, self.text[time.start : time.end].strip(" .,")
        if value and _CLOCK.search(words):
            value = value.removesuffix("~").removeprefix("../")
        elif value and edtf.days(value) and tag.status in _AHEAD and self._follows(_BY, time.start):
            return edtf.until(value)
        covered = edtf.days(value)
        if value is None or covered is None:
            return value
        if covered[0] == covered[1] and self._begins(tag, time):
            return edtf.since(value)
        if covered[0] == covered[1] and (bound := self._bound(tag, time)):
            return bound(value)
        return self._by_today(tag, time, value, covered, words) if self.day else value

    def _by_today(self, tag: MetTag, time: TimeMark, value: str, covered: edtf.Days, words: str) -> str:
        """A weekday is one before or after today, as what it dates is; a week that is not over ends today."""
        today = date.fromisoformat(self.day or "")
        if covered[0] != covered[1]:
            cut = tag.status is ContactStatus.OCCURRED and covered[0] < today < covered[1]
            return edtf.stretch(covered[0], today) if cut and covered[1] - covered[0] < _WEEK else value
        if tag.status in _AHEAD and covered[0] == today and _HOUR.fullmatch(words):
            return self._day_of_subject() or value
        if _WEEKDAY.fullmatch(_HOURLY.sub("", words)) and not _ELSE.search(self._between(tag, time)):
            if tag.status is ContactStatus.OCCURRED and today < covered[0] <= today + _WEEK:
                return (covered[0] - _WEEK).isoformat()
            if tag.status in _AHEAD and today > covered[0] >= today - _WEEK:
                return (covered[0] + _WEEK).isoformat()
        return value

    def _day_of_subject(self) -> str | None:
        """The day that a subject names is that of the hours told below it: `Schedule, Thursday January 20th`."""
        found = find_times(self.subject or "", date=self.day, plan=lambda offset: True)
        return next((t.value[:10] for t in found if t.value and edtf.is_day(t.value)), None)

    def _bound(self, tag: MetTag, time: TimeMark) -> Callable[[str], str] | None:
        """What words between a telling and a day make of it: `before the vote of May 3`, `after it`."""
        words = self.text[time.start : time.end]
        if _BEFORE.match(words):
            return edtf.until
        if time.start < tag.anchor[1] or _CLOCK.search(words) or _TOLD_DAY.search(words):
            return None
        between = self._between(tag, time)[-_BESIDE:]
        if tag.status is ContactStatus.DID_NOT_OCCUR and _SINCE.search(between):
            return edtf.since
        return edtf.until if _UNTIL.search(between) else edtf.since if _AFTER.search(between) else None

    def _begins(self, tag: MetTag, time: TimeMark) -> bool:
        """Whether a time is but the first day of what it dates."""
        return self._follows(_FROM, time.start) or (tag.kind in _HELD and self._follows(_BEGAN, tag.anchor[0]))

    def _follows(self, words: re.Pattern[str], offset: int) -> bool:
        return bool(words.search(self.text[max(0, offset - _BESIDE) : offset]))

    def _heads_hours(self, sentence: Span) -> bool:
        """Whether a message has a list of hours under these words, which is one of its day."""
        lead = self.text[slice(*sentence)].rstrip().endswith(":")
        return self.message and lead and bool(_HOURS.match(self.text, sentence[1]))

    def _is_this_minute(self, tag: MetTag, sentence: Span) -> bool:
        """Whether words right beside a telling place it so near that no other time of its sentence counts."""
        before = self.text[sentence[0] : tag.anchor[0]]
        if tag.status is ContactStatus.OCCURRED and _THIS_MINUTE.search(before):
            return True
        told = tag.status is ContactStatus.OCCURRED or tag.status in _AHEAD
        return bool(told and _BEING.search(before) and _THEN_NOW.match(self.text[tag.anchor[1] : sentence[1]]))

    def _is_news(self, tag: MetTag, sentence: Span) -> bool:
        """Whether the words tell of something of the day of writing."""
        before = self.text[sentence[0] : tag.anchor[0]]
        if not self.message:
            return tag.status is ContactStatus.OCCURRED and bool(_JUST.search(before))
        if self._is_of_this_hour(tag, sentence, before):
            return True
        word, all_ = self.text[slice(*tag.anchor)], self.text[slice(*sentence)]
        if tag.status is ContactStatus.REQUESTED:
            short = len(self.text.split(maxsplit=_NOTE)) < _NOTE
            asked = _RANG.match(word) or (short and _ASKS.search(all_))
            return bool(asked) and self._is_within(_FIRST, tag)
        if tag.status is ContactStatus.DID_NOT_OCCUR:
            return bool(_FAILED.search(all_)) and self._is_within(_FIRST, tag)
        if tag.status is not ContactStatus.OCCURRED:
            return False
        return bool(_JUST.search(before)) or self._is_minutes(tag, word, all_) or self._is_mine(tag, word, before)

    def _is_minutes(self, tag: MetTag, word: str, sentence: str) -> bool:
        """Whether a message reports a meeting, by a heading or by who said what there."""
        if tag.kind is not ContactKind.MEETING:
            return False
        if _HEADING.fullmatch(sentence.strip()) or _CHAIRED.search(sentence):
            return True
        cued = any(s.cue[0] < tag.anchor[1] and tag.anchor[0] < s.cue[1] for s in self.said)
        return cued and bool(_REMARKED.match(word))

    def _is_mine(self, tag: MetTag, word: str, before: str) -> bool:
        """Whether a message opens with what its author has done."""
        if not _MINE.search(before) or not self._is_within(_OPENING, tag):
            return False
        sent = tag.kind is ContactKind.MESSAGE and _SENT.match(word)
        return bool(_TALKED.match(word) or sent or (_TOLD.match(word) and self._is_within(_VERY_FIRST, tag)))

    def _is_within(self, words: int, tag: MetTag) -> bool:
        """Whether an anchor stands within so many first words."""
        return len(self.text[: tag.anchor[0]].split(maxsplit=words)) < words

    def _is_of_this_hour(self, tag: MetTag, sentence: Span, before: str) -> bool:
        """Whether a message tells of what goes on as it is written, or minutes before or after."""
        after = self.text[tag.anchor[1] : min(sentence[1], tag.anchor[1] + _BESIDE)]
        if tag.status in _AHEAD:
            return bool(_ABOUT_TO.search(before) or _SOON.search(after))
        if tag.status is not ContactStatus.OCCURRED:
            return False
        being = _BEING.search(before) or _IS.match(self.text, tag.anchor[0])
        return bool(_AGO.search(after) or (being and _NOW.search(before[-_BESIDE:] + " " + after)))


def _holds(said: SaidTag, offset: int) -> bool:
    return any(a <= offset < b for a, b in said.content)
