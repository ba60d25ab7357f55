"""What the reading model says of one passage, before anything is joined or resolved. Offsets are the passage's own."""

from dataclasses import dataclass

from readout.model import Act, ContactKind, ContactStatus, MentionType, Mode, Span


@dataclass(frozen=True, slots=True)
class MentionTag:
    """A passage that names something, with the model's score (0 to 1)."""

    start: int
    end: int
    type: MentionType
    score: float


@dataclass(frozen=True, slots=True)
class SaidTag:
    """One act of speech: the cue, and what belongs to it. `implied_speaker`: it is the document's own author."""

    cue: Span
    speaker: Span | None
    addressee: Span | None
    content: tuple[Span, ...]
    mode: Mode
    act: Act
    score: float


@dataclass(frozen=True, slots=True)
class MetTag:
    """One telling of a contact: the words that tell it, who takes part, and when and where."""

    anchor: Span
    participants: tuple[Span, ...]
    kind: ContactKind
    status: ContactStatus
    date: Span | None
    place: Span | None
    score: float


@dataclass(frozen=True, slots=True)
class Tags:
    """All that the model found in one passage, each kind in the order of the text."""

    mentions: tuple[MentionTag, ...] = ()
    said: tuple[SaidTag, ...] = ()
    met: tuple[MetTag, ...] = ()
