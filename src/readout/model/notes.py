"""What a reader keeps of the documents: anchors of passages, notes, tags and lists."""

from dataclasses import dataclass
from enum import StrEnum


class Meaning(StrEnum):
    """Why a passage was highlighted."""

    PLAIN = "plain"
    IMPORTANT = "important"
    QUESTION = "question"
    CHECK = "check"
    QUOTE = "quote"


class AnchorState(StrEnum):
    """How a passage was found again: where it was, elsewhere, with other words, or not at all."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage as it was when somebody kept it, told in ways that outlast a new reading of its file.

    `file` is the sha256 of the source file and `path` a place of it, `document` the document and `[start, end)`
    the span of its text; `base` is where that span began in the text of the file's outermost document. `exact`
    are the words, `before` and `after` some of the text around them. `whole` says that the document as such is
    meant, and the passage is only how it begins.
    """

    file: str
    path: str
    document: str
    start: int
    end: int
    base: int
    exact: str
    before: str = ""
    after: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an anchor's passage stands now; of a lost one, `document` is the one it stood in, if that is left."""

    document: str | None
    start: int
    end: int
    state: AnchorState = AnchorState.SAME


@dataclass(frozen=True, slots=True)
class Note:
    """A highlighted passage with what somebody wrote about it; times are EDTF, UTC, to the second."""

    id: str
    anchor: Anchor
    spot: Spot
    meaning: Meaning
    text: str
    tags: tuple[str, ...]
    who: str
    made: str
    changed: str | None = None
    changed_by: str | None = None
    removed: bool = False


class NoteChangeKind(StrEnum):
    """What was done to a note."""

    MADE = "made"
    CHANGED = "changed"
    REMOVED = "removed"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class NoteChange:
    """One step in the history of a note, with what the note said after it; `number` counts from 1."""

    number: int
    note: str
    kind: NoteChangeKind
    who: str
    when: str
    meaning: Meaning
    text: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """Which notes are wanted; what is empty does not narrow. `since` and `until` are days, months or years."""

    words: str = ""
    tag: str = ""
    who: str = ""
    meaning: Meaning | None = None
    since: str = ""
    until: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Tagging:
    """A tag that somebody put on a document; `anchor` is how the document begins, so that it is found again."""

    id: str
    tag: str
    anchor: Anchor
    spot: Spot
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag, in one of the ways in which it was written, with how many documents and how many notes have it."""

    tag: str
    documents: int
    notes: int


class ItemKind(StrEnum):
    """What can be kept on a list."""

    PASSAGE = "passage"
    ROW = "row"
    DOCUMENT = "document"
    PARTY = "party"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class ListItem:
    """One thing on a list.

    `target` is the id of the row, document or party, or the query of the search; a passage has its document's.
    `label` says what it is, as it was when it was kept. All but parties and searches have an anchor and a spot.
    """

    id: str
    list: str
    kind: ItemKind
    target: str
    label: str
    text: str
    who: str
    when: str
    anchor: Anchor | None = None
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class SavedList:
    """A named list of things worth keeping; `items` counts them."""

    id: str
    name: str
    about: str
    who: str
    made: str
    items: int = 0
