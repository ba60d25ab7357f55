"""Notes as a layer over a text, and as entries beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from readout.model import AnchorState, Meaning, Note, Span
from readout.web.panel import Passage
from readout.web.segments import Mark, Sign
from readout.web.words import MEANINGS, shorten

LAYER: Final = "notes"
"""The name of the layer, beside the kinds of what was read (panel.KINDS)."""

_LONGEST_SAY: Final = 240
_LONGEST_QUOTE: Final = 300
_SIGNS: Final[dict[Meaning, Sign]] = {
    Meaning.PLAIN: "note-plain",
    Meaning.IMPORTANT: "note-important",
    Meaning.QUESTION: "note-question",
    Meaning.CHECK: "note-check",
    Meaning.QUOTE: "note-quote",
}


@dataclass(frozen=True, slots=True)
class Noted:
    """A note with its number in the document, such as `n2`, its passage in a few words, and where that opens.

    `state` is `changed` or `lost` where the words are not as they were, else empty.
    """

    label: str
    note: Note
    quote: str
    href: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class NotePanel:
    """The notes on one stretch of a text, and the marks over it; `total` counts those on the whole text."""

    entries: tuple[Noted, ...] = ()
    marks: tuple[Mark, ...] = ()
    total: int = 0


def note_panel(notes: Sequence[Note], window: Span, opens: Passage, *, marked: bool) -> NotePanel:
    """The notes in a window; those whose words are lost are listed with the beginning, and mark nothing."""
    entries: list[Noted] = []
    marks: list[Mark] = []
    for number, note in enumerate(notes, 1):
        spot, label = note.spot, f"n{number}"
        lost = spot.state is AnchorState.LOST
        start, end = (0, 1) if lost else (spot.start, spot.end)
        if not (start < window[1] and window[0] < end):
            continue
        href = "" if lost else opens((spot.start, spot.end), label if marked and spot.start >= window[0] else "")
        state = spot.state.value if spot.state in (AnchorState.LOST, AnchorState.CHANGED) else ""
        entries.append(Noted(label, note, shorten(note.anchor.exact, _LONGEST_QUOTE), href, state))
        if marked and not lost:
            marks.append(
                Mark(spot.start, spot.end, _SIGNS[note.meaning], say_note(note), label, label, first=True)
            )
    return NotePanel(tuple(entries), tuple(marks), len(notes))


def say_note(note: Note) -> str:
    """What a note's mark says: `Important, by Ana: ask the port`."""
    said = shorten(note.text, _LONGEST_SAY) if note.text else ""
    return f"{MEANINGS[note.meaning]}, by {shorten(note.who)}{f': {said}' if said else ''}"
