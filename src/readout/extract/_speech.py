"""Statements of a document, from what the model found in its passages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout.extract._calibration import statement_confidence
from readout.extract._ids import stable_id
from readout.extract._paragraphs import Paragraphs
from readout.extract.parties import Resolved
from readout.extract.tags import SaidTag
from readout.extract.times import TimeMark
from readout.model import Contact, ContactKind, ContactStatus, Document, Kind, PartyRef, Span, Statement

_LIKELY = 0.5
_POSSIBLE = 0.15
"""How likely an unnamed listener must be: the model is slow to say so; chosen on documents not taught."""

_PASSIVE = re.compile(
    r"[\s,]*(?:(?:has|have|had|also|then|who)\s+){0,2}(?:was|were|is|are|been|being)\s+(?:(?:also|then|being)\s+)?"
    r"(?:told|informed|advised|assured|asked|urged|warned|reminded|notified|instructed)",
    re.IGNORECASE,
)
_TALKS = frozenset({ContactKind.MEETING, ContactKind.CALL, ContactKind.CONTACT})


@dataclass(frozen=True, slots=True)
class Speech:
    """All that statements are made from; `own` is the party that an unnamed listener stands for.

    `contacts` tell with whom a speaker was in touch.
    """

    document: Document
    resolved: Resolved
    own: PartyRef
    paragraphs: Paragraphs
    times: Sequence[TimeMark]
    contacts: Sequence[Contact] = ()

    def statements(self, tags: Sequence[SaidTag]) -> list[Statement]:
        """One statement for each act of speech, in the order of the cues."""
        out: list[Statement] = []
        for tag in sorted(map(self._turned, tags), key=lambda t: t.cue):
            speaker = self._speaker(tag, out)
            out.append(self._statement(tag, speaker, self._addressee(tag, speaker, out)))
        return _reported(out)

    def _turned(self, tag: SaidTag) -> SaidTag:
        """In `Roe was told that`, Roe is not who speaks but who is spoken to."""
        told = tag.speaker
        if told is None or tag.addressee is not None or told[1] > tag.cue[0]:
            return tag
        passive = _PASSIVE.fullmatch(self.document.text, told[1], tag.cue[1])
        return replace(tag, speaker=None, addressee=told, implied_speaker=1.0) if passive else tag

    def _speaker(self, tag: SaidTag, before: Sequence[Statement]) -> PartyRef | None:
        if tag.speaker is not None:
            return self.resolved.ref(*tag.speaker)
        if tag.implied_speaker >= _LIKELY:
            return self.own
        last = before[-1] if before else None
        if last and last.cue and self.paragraphs.together(last.cue[0], tag.cue[0]):
            return last.speaker
        return None

    def _addressee(self, tag: SaidTag, speaker: PartyRef | None, before: Sequence[Statement]) -> PartyRef | None:
        if tag.addressee is not None:
            ref = self.resolved.ref(*tag.addressee)
            if speaker is None or not same_party(ref, speaker):
                return ref
            # Nobody tells himself: in "Roe said that Lind had told him", Lind is not `him`.
            start, end = tag.addressee
            met = self.resolved.other(start, end, (speaker,)) or self._counterpart(tag, speaker)
            named = self.resolved.printed(start, end)
            return named or (met and replace(met, document=self.document.id, start=start, end=end))
        likely = tag.implied_addressee >= _POSSIBLE
        foreign = speaker is None or not same_party(speaker, self.own)
        other = self._counterpart(tag, speaker) if speaker and tag.implied_addressee >= _POSSIBLE else None
        if other is None and speaker and not likely:
            other = self._talking(tag, speaker)
        if other is not None or not likely:
            return other
        if foreign:
            return self.own
        # Who is told something by the document's own people is whom they were talking with.
        return next(
            (s.speaker for s in reversed(before) if s.speaker and not same_party(s.speaker, self.own)), None
        )

    def _talking(self, tag: SaidTag, speaker: PartyRef) -> PartyRef | None:
        """Whom a speaker was talking with alone, in a cable: most report one talk from first word to last."""
        if self.document.kind is not Kind.CABLE:
            return None
        end = self.paragraphs.sentence(tag.cue[0])[1]
        last: tuple[int, PartyRef | None] = (-1, None)
        for contact in self.contacts:
            at = max((c.start for c in contact.citations if c.start < end), default=-1)
            others = [p for p in contact.participants if not same_party(p, speaker)]
            if at > last[0] and _in_person(contact) and len(others) < len(contact.participants):
                last = at, others[0] if len(others) == 1 else None
        return last[1]

    def _counterpart(self, tag: SaidTag, speaker: PartyRef) -> PartyRef | None:
        """With whom the speaker was in touch: the document's own party, or whom the text named last before."""
        end = self.paragraphs.sentence(tag.cue[0])[1]
        best: tuple[bool, int, PartyRef] | None = None
        for contact in self.contacts:
            if contact.kind not in _TALKS or contact.status is not ContactStatus.OCCURRED:
                continue
            others = [p for p in contact.participants if not same_party(p, speaker)]
            at = max((c.start for c in contact.citations if c.start < end), default=-1)
            if at < 0 or len(others) == len(contact.participants) or not others:
                continue
            own = next((p for p in others if same_party(p, self.own)), None)
            if best is None or (own is not None, at) > best[:2]:
                best = (own is not None, at, own or others[0])
        return best[2] if best else None

    def _statement(self, tag: SaidTag, speaker: PartyRef | None, addressee: PartyRef | None) -> Statement:
        return Statement(
            id=stable_id("statement", self.document.id, tag.cue, tag.content[0][0]),
            document=self.document.id,
            speaker=speaker,
            addressee=addressee,
            cue=tag.cue,
            content=tag.content,
            mode=tag.mode,
            act=tag.act,
            audience=self.document.audience,
            date=self._date(tag),
            confidence=statement_confidence(tag.score),
        )

    def _date(self, tag: SaidTag) -> str | None:
        """The time in the cue's own sentence that does not stand in what is said."""
        start, end = self.paragraphs.sentence(tag.cue[0])
        near = [
            t
            for t in self.times
            if t.value and start <= t.start < end and not any(a <= t.start < b for a, b in tag.content)
        ]
        return min(near, key=lambda t: _gap((t.start, t.end), tag.cue)).value if near else None


def same_party(a: PartyRef, b: PartyRef) -> bool:
    """Whether two roles are filled by one party."""
    if a.party and b.party:
        return a.party == b.party
    return a.name.casefold() == b.name.casefold()


def _in_person(contact: Contact) -> bool:
    return contact.status is ContactStatus.OCCURRED and contact.kind in (ContactKind.MEETING, ContactKind.CALL)


def _gap(a: Span, b: Span) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def _reported(statements: list[Statement]) -> list[Statement]:
    """Each statement told inside another's words with the name of the speaker of those."""
    out = []
    for inner in statements:
        cue = inner.cue
        around = [
            (b - a, outer)
            for outer in statements
            for a, b in outer.content
            if cue and outer is not inner and outer.speaker and a <= cue[0] and cue[1] <= b
        ]
        nearest = min(around, key=lambda x: x[0])[1] if around else None
        name = nearest.speaker.name if nearest and nearest.speaker else None
        out.append(replace(inner, reported_by=name) if name else inner)
    return out
