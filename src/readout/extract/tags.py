"""What the reading model says of one passage, before anything is joined or resolved; offsets are the passage's."""

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
    """One act of speech: the cue, and what belongs to it.

    `implied_speaker` and `implied_addressee` are the probabilities that the party takes part without being named
    there, as the officer of the embassy does to whom a minister says something.
    """

    cue: Span
    speaker: Span | None
    addressee: Span | None
    content: tuple[Span, ...]
    mode: Mode
    act: Act
    implied_speaker: float
    implied_addressee: float
    score: float


@dataclass(frozen=True, slots=True)
class MetTag:
    """One telling of a contact: its words and who takes part; `author`: how likely the author does too, unsaid.

    `again`: how likely the words come back to a contact that the text tells elsewhere more fully. `beside` are all
    mentions around the anchor, scored by the word in each that most likely takes part.
    """

    anchor: Span
    participants: tuple[Span, ...]
    kind: ContactKind
    status: ContactStatus
    author: float
    score: float
    again: float = 0.0
    beside: tuple[MentionTag, ...] = ()


@dataclass(frozen=True, slots=True)
class Tags:
    """All that the model found in one passage, each kind in the order of the text."""

    mentions: tuple[MentionTag, ...] = ()
    said: tuple[SaidTag, ...] = ()
    met: tuple[MetTag, ...] = ()
