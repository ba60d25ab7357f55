"""Contacts that an act of speech shows by itself: who told somebody something was in touch with him."""

import re
from collections.abc import Iterator, Sequence

from readout.extract.tags import MetTag, SaidTag
from readout.model import ContactKind, ContactStatus, Span

_TOLD = "told"
_PRESS = re.compile(r"(?:the\s+)?(?:journalists|media|newsmen|press|reporters)", re.IGNORECASE)
"""Whoever speaks to these speaks to everybody."""

_HALF = 0.5
"""Of such acts with a listener named beside them, which the model took for no contact, half are one."""


def tellings_of_speech(text: str, said: Sequence[SaidTag], met: Sequence[MetTag]) -> Iterator[MetTag]:
    """A telling for each `told` with speaker and listener named that no telling covers; means unknown."""
    for tag in said:
        if tag.speaker is None or tag.addressee is None or text[slice(*tag.cue)].casefold() != _TOLD:
            continue
        if _PRESS.fullmatch(text, *tag.addressee):
            continue
        both = tuple(sorted((tag.speaker, tag.addressee)))
        if not any(_overlap(m.anchor, tag.cue) or _holds(m, both) for m in met):
            yield MetTag(tag.cue, both, ContactKind.CONTACT, ContactStatus.OCCURRED, 0.0, tag.score * _HALF)


def _holds(met: MetTag, parties: Sequence[Span]) -> bool:
    return all(any(_overlap(p, party) for p in met.participants) for party in parties)


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
