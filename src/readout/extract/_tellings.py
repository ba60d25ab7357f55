"""The places of a document that tell of a contact: who takes part, and when it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from readout.extract._contact_dates import ContactDates
from readout.extract._occasions import AGAIN, Telling
from readout.extract._paragraphs import Paragraphs
from readout.extract._participants import Candidate, Known, chances, evidence, sureness
from readout.extract._speech import same_party
from readout.extract._status import settled
from readout.extract.parties import Resolved
from readout.extract.tags import MentionTag, MetTag, SaidTag
from readout.extract.times import TimeMark
from readout.model import ContactStatus, Kind, MentionType, PartyRef, Span
from readout.text.roles import POSTS, SHORT

_LIKELY = 0.35
"""How likely the author must be to take part beside others."""

_POSSIBLE = 0.4
"""How likely the author must be to take part where only one other does, as without him there is no contact."""

_ELSE = 0.5
"""How likely somebody else named there must be to take part, as without a second there is no contact."""

_MORE = 0.45
"""How likely he must be to do so beside two others."""

_SURE = 0.6
"""How sure the model must be of a telling for the author to stand in for a subject that is left out."""

_UNKNOWN = 0.5
"""How likely somebody takes part of whom the model has not said it."""

_LIST = 4
"""So many lines of one kind, each with a contact and no date, are a day's list of them."""

_EACH = re.compile(r"\b(?:bilat\w*|calls|phoned|spoke|spoken|telephoned)\b", re.IGNORECASE)
_AND = re.compile(
    r"[\s,;&]*(?:\b(?:and|as well as)\b)?[\s,;]*(?:(?:the|a|his|her|their)\s+)?"
    r"(?:(?!(?:about|after|at|before|by|for|from|in|of|on|that|to|which|who)\b)[\w.'’-]+,?\s+){0,4}",
    re.IGNORECASE,
)
"""What stands between two who are listed: `and`, or a title in apposition (`the Kessel premier, `)."""

_BARE = re.compile(
    r"[^\w]*(?:(?:also|just|have|had|been|already|then|again|finally|later)\s+){0,3}", re.IGNORECASE
)
_DID = re.compile(r"\w+ed|met|spoke|spoken|saw|seen|sent|wrote|told|(?:talk|speak|meet|work)ing", re.IGNORECASE)
_LITTLE = frozenset({"THE", "A", "AN", "AND", "OF", "NO", "NOT", "ANY", "THERE"})
_BESIDE = re.compile(r"\s*,?\s*")
_SOURCE = re.compile(r"\([^()/]{1,40}/[^()]{1,100}\b(?:telcons?|e-?mails?|cables?)\b[^()]{0,60}\)", re.IGNORECASE)
"""Where a report comes from is no news of a contact: `(Ops/Embassy telcon)`."""

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
    refs: dict[Span, PartyRef] = field(default_factory=dict, repr=False, compare=False)
    """The parties that spans name, kept as they are found: the same mentions stand beside many anchors."""

    def tellings(self, tags: Sequence[MetTag]) -> list[Telling]:
        """In the order of the text; without those of which fewer parties can be named than it takes."""
        sources = [m.span() for m in _SOURCE.finditer(self.text)]
        told = [t for t in tags if not any(a < t.anchor[0] < b for a, b in sources)]
        found = [t for tag in sorted(told, key=lambda t: t.anchor) if (t := self._telling(tag)) is not None]
        return self._dated_as_list([one for t in found for one in self._apart(t)])

    def _apart(self, telling: Telling) -> list[Telling]:
        """Calls to several, or bilateral meetings with them, were one each; anything else they had together."""
        start, end = telling.tag.anchor
        if not _EACH.search(self.text, max(0, start - 14), end):
            return [telling]
        others = [p for p in telling.parties if p.start is not None and p.start >= end]
        rest = tuple(p for p in telling.parties if p not in others)
        listed = all(_AND.fullmatch(self.text, a.end or 0, b.start or 0) for a, b in pairwise(others))
        if len(others) < 2 or not rest or not listed:
            return [telling]
        return [replace(telling, parties=(*rest, other)) for other in others]

    def _telling(self, tag: MetTag) -> Telling | None:
        certain = self.parties(tag)
        parties = self.everybody(tag, certain)
        sentence = self.paragraphs.sentence(tag.anchor[0])
        if len(parties) == 1 and self._lacks_subject(tag, sentence, parties[0]):
            parties.append(self.own)
        tag = replace(tag, status=settled(self.text, tag, sentence), score=sureness(self.evidence(tag, parties)))
        telling = Telling(tag, sentence, tuple(parties), self._dates.date(tag, sentence), len(certain) < 2)
        return telling if len(parties) > (0 if telling.again else 1) else None

    def parties(self, tag: MetTag) -> list[PartyRef]:
        """Who takes part by the model: those named, each once, and who does so unsaid."""
        parties: list[PartyRef] = []
        for span in filter(self._names, tag.participants):
            ref: PartyRef | None = self._ref(span)
            if _known(ref, parties):
                # Nobody meets himself: in "Roe writes that Lind has called him", Lind is not `him`.
                ref = self.resolved.other(*span, parties)
            if ref and parties and self._is_title(parties[-1], ref):
                parties[-1] = ref
            elif ref:
                parties.append(ref)
        if tag.author < (_LIKELY if len(parties) > 1 else _POSSIBLE):
            return parties
        if not _known(self.own, parties):
            return [*parties, self.own]
        return [*parties, self.reader] if self.reader and len(parties) == 1 else parties

    def _ref(self, span: Span) -> PartyRef:
        ref = self.refs.get(span)
        if ref is None:
            ref = self.refs[span] = self.resolved.ref(*span)
        return ref

    def everybody(self, tag: MetTag, certain: Sequence[PartyRef]) -> list[PartyRef]:
        """All who take part: beside `certain`, those named around the anchor of whom it is likely enough."""
        parties = [*certain]
        known = Known(len(parties), _known(self.own, parties))
        for chance, candidate in chances(self.candidates(tag, parties), known):
            if chance >= (_MORE if len(parties) > 1 else _ELSE) and not _known(candidate.ref, parties):
                parties.append(candidate.ref)
        return parties

    def evidence(self, tag: MetTag, parties: Sequence[PartyRef]) -> tuple[float, ...]:
        """What it is reckoned from how sure a contact between these parties is."""
        likely: dict[str, float] = {}
        for mention in tag.beside:
            key = _key(self._ref((mention.start, mention.end)))
            likely[key] = max(likely.get(key, 0.0), mention.score)
        own = _key(self.own)
        chance = [likely.get(_key(p), tag.author if _key(p) == own else _UNKNOWN) for p in parties]
        return evidence(tag, chance, any(_key(p) == own for p in parties))

    def candidates(self, tag: MetTag, parties: Sequence[PartyRef]) -> list[Candidate]:
        """The parties named around an anchor that are none of `parties`, each at its likeliest mention."""
        taken = {_key(p) for p in parties}
        mentions: dict[str, list[tuple[MentionTag, PartyRef]]] = {}
        for mention in tag.beside:
            ref = self._ref((mention.start, mention.end))
            within = any(a < mention.end and mention.start < b for a, b in tag.participants)
            if not within and _key(ref) not in taken:
                mentions.setdefault(_key(ref), []).append((mention, ref))
        start, end = self.paragraphs.sentence(tag.anchor[0])
        out = []
        for named in mentions.values():
            best, ref = max(named, key=lambda n: n[0].score)
            near = min((m for m, _ in named), key=lambda m: abs(m.start - tag.anchor[0]))
            out.append(
                Candidate(
                    ref,
                    best.score,
                    len(named),
                    any(start <= m.start < end for m, _ in named),
                    near.start < tag.anchor[0],
                    named[0][0].type is MentionType.PERSON,
                )
            )
        return out

    def _lacks_subject(self, tag: MetTag, sentence: Span, only: PartyRef) -> bool:
        """Whether a message leaves out its `I`: `Also called Ann Roe.`"""
        if self.resolved.document.kind is Kind.CABLE or tag.again >= AGAIN or tag.score < _SURE:
            return False
        told = only.start is not None and only.start >= tag.anchor[1] and not same_party(only, self.own)
        verb = _DID.fullmatch(self.text, *tag.anchor)
        return bool(told and verb and _BARE.fullmatch(self.text, sentence[0], tag.anchor[0]))

    def _names(self, span: Span) -> bool:
        """Whether a span holds more than a word before a name, which the model lost."""
        return bool(set(self.text[slice(*span)].upper().split()) - _LITTLE)

    def _is_title(self, before: PartyRef, name: PartyRef) -> bool:
        """Whether one is but the office of the next: `the Kessel premier, Ann Roe`."""
        if before.start is None or before.end is None or name.start is None:
            return False
        if before.end > name.start or not _BESIDE.fullmatch(self.text, before.end, name.start):
            return False
        office = self.text[before.start : before.end].upper().split()[-1]
        first = self.text[name.start : name.end].upper().split()[0]
        titles = POSTS | SHORT.keys()
        return office in titles and first not in titles and first not in _LITTLE

    @property
    def _dates(self) -> ContactDates:
        document = self.resolved.document
        message = document.kind is not Kind.CABLE
        return ContactDates(self.text, self.times, self.said, self._day, message, document.header.subject)

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


def _key(ref: PartyRef) -> str:
    return ref.party or ref.name.casefold()


def _known(ref: PartyRef | None, parties: Sequence[PartyRef]) -> bool:
    """Whether a party takes part already, under its id or its name: nobody is in touch with himself."""
    return ref is not None and any(same_party(ref, p) or ref.name.casefold() == p.name.casefold() for p in parties)
