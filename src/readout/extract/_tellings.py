"""The places of a document that tell of a contact: who takes part, and when it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout.extract._occasions import Telling
from readout.extract._paragraphs import Paragraphs
from readout.extract._speech import same_party
from readout.extract.parties import Resolved
from readout.extract.tags import MetTag
from readout.extract.times import TimeMark
from readout.model import ContactStatus, PartyRef, Span

_LIKELY = 0.5
_LIST = 4
"""So many lines of one kind, each with a contact and no date, are a day's list of them."""

_JUST = re.compile(r"\bjust\s+(?:now\s+)?$", re.IGNORECASE)
_ITEM = re.compile(r"(?:^|\n)[^\S\n]*(?:[•·▪■●*–—-]|o|\d{1,2}[.)])?[^\S\n]*(?:\([A-Z/]{1,4}\)\s*)?$")


@dataclass(frozen=True, slots=True)
class Company:
    """All that is needed to say who was in touch and when; `own` is the author, or the post that writes."""

    text: str
    resolved: Resolved
    own: PartyRef
    paragraphs: Paragraphs
    times: Sequence[TimeMark]
    written: str | None

    def tellings(self, tags: Sequence[MetTag]) -> list[Telling]:
        """In the order of the text; those of which fewer than two parties can be named are left out."""
        found = [t for tag in sorted(tags, key=lambda t: t.anchor) if (t := self._telling(tag)) is not None]
        return self._dated_as_list(found)

    def _telling(self, tag: MetTag) -> Telling | None:
        parties: list[PartyRef] = []
        for span in tag.participants:
            ref = self.resolved.ref(*span)
            if not any(same_party(ref, p) for p in parties):
                parties.append(ref)
        if (tag.author >= _LIKELY or len(parties) == 1) and not any(same_party(self.own, p) for p in parties):
            parties.append(self.own)
        if len(parties) < 2:
            return None
        sentence = self.paragraphs.sentence(tag.anchor[0])
        return Telling(tag, sentence, tuple(parties), self._date(tag, sentence))

    def _date(self, tag: MetTag, sentence: Span) -> str | None:
        """The time nearest to the anchor in its sentence; of two as near, the one behind it."""
        near = [t for t in self.times if t.value and sentence[0] <= t.start < sentence[1]]

        def gap(t: TimeMark) -> tuple[int, bool]:
            behind = t.start >= tag.anchor[1]
            return (t.start - tag.anchor[1] if behind else tag.anchor[0] - t.end), not behind

        if near:
            return min(near, key=gap).value
        return self._day if _JUST.search(self.text, max(0, tag.anchor[0] - 12), tag.anchor[0]) else None

    @property
    def _day(self) -> str | None:
        """The day on which the document was written, if it says one."""
        return self.written[:10] if self.written and len(self.written) >= 10 else None

    def _dated_as_list(self, tellings: list[Telling]) -> list[Telling]:
        """A day's list of contacts, an item each without a date, has them on the day that it is of."""
        items = [t for t in tellings if self._is_item(t)]
        if len({t.sentence for t in items}) < _LIST or self._day is None:
            return tellings
        chosen = {t.tag.anchor for t in items}
        return [replace(t, date=self._day) if t.tag.anchor in chosen else t for t in tellings]

    def _is_item(self, telling: Telling) -> bool:
        if telling.date or telling.tag.status is not ContactStatus.OCCURRED:
            return False
        first = min((p.start for p in telling.parties if p.start is not None), default=telling.tag.anchor[0])
        start = telling.sentence[0]
        leads = start <= first <= start + 12 and telling.tag.anchor[0] - first < 120
        return leads and bool(_ITEM.search(self.text, max(0, start - 12), first))
