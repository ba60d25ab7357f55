"""The places of a document that tell of a contact: who takes part, and when it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout.extract._contact_dates import ContactDates
from readout.extract._occasions import Telling
from readout.extract._paragraphs import Paragraphs
from readout.extract._speech import same_party
from readout.extract.parties import Resolved
from readout.extract.tags import MetTag, SaidTag
from readout.extract.times import TimeMark
from readout.model import ContactStatus, Kind, PartyRef

_LIKELY = 0.5
_POSSIBLE = 0.1
"""How likely the author must be to take part where only one other does, as without him there is no contact."""

_LIST = 4
"""So many lines of one kind, each with a contact and no date, are a day's list of them."""

_ITEM = re.compile(r"(?:^|\n)[^\S\n]*(?:[•·▪■●*–—-]|o|\d{1,2}[.)])?[^\S\n]*(?:\([A-Z/]{1,4}\)\s*)?$")


@dataclass(frozen=True, slots=True)
class Company:
    """All that is needed to say who was in touch and when.

    `own` is the author, or the post that writes, `reader` whom it writes to; `said` are the text's statements.
    """

    text: str
    resolved: Resolved
    own: PartyRef
    paragraphs: Paragraphs
    times: Sequence[TimeMark]
    written: str | None
    reader: PartyRef | None = None
    said: Sequence[SaidTag] = ()

    def tellings(self, tags: Sequence[MetTag]) -> list[Telling]:
        """In the order of the text; those of which fewer than two parties can be named are left out."""
        found = [t for tag in sorted(tags, key=lambda t: t.anchor) if (t := self._telling(tag)) is not None]
        return self._dated_as_list(found)

    def _telling(self, tag: MetTag) -> Telling | None:
        parties = self._parties(tag)
        if len(parties) < 2:
            return None
        sentence = self.paragraphs.sentence(tag.anchor[0])
        return Telling(tag, sentence, tuple(parties), self._dates.date(tag, sentence))

    def _parties(self, tag: MetTag) -> list[PartyRef]:
        """Who takes part: those named, each once, and who does so unsaid."""
        parties: list[PartyRef] = []
        for span in tag.participants:
            ref: PartyRef | None = self.resolved.ref(*span)
            if _known(ref, parties):
                # Nobody meets himself: in "Roe writes that Lind has called him", Lind is not `him`.
                ref = self.resolved.other(*span, parties)
            if ref:
                parties.append(ref)
        if tag.author < (_LIKELY if len(parties) > 1 else _POSSIBLE):
            return parties
        if not _known(self.own, parties):
            return [*parties, self.own]
        return [*parties, self.reader] if self.reader and len(parties) == 1 else parties

    @property
    def _dates(self) -> ContactDates:
        message = self.resolved.document.kind is not Kind.CABLE
        return ContactDates(self.text, self.times, self.said, self._day, message)

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


def _known(ref: PartyRef | None, parties: Sequence[PartyRef]) -> bool:
    return ref is not None and any(same_party(ref, p) for p in parties)
