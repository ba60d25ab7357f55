"""The words that readers see for what a ledger holds: contacts, statements, how sure they are, what was judged."""

from typing import Final

from readout.model import (
    Act,
    Audience,
    ContactKind,
    ContactSource,
    ContactStatus,
    Meaning,
    MentionType,
    Mode,
    ReviewState,
    Verdict,
)

KINDS: Final[dict[str, str]] = {
    ContactKind.MEETING: "Meeting",
    ContactKind.CALL: "Call",
    ContactKind.MESSAGE: "Message",
    ContactKind.VISIT: "Visit",
    ContactKind.CONTACT: "In touch",
}
STATUSES: Final[dict[str, str]] = {
    ContactStatus.OCCURRED: "took place",
    ContactStatus.PLANNED: "planned",
    ContactStatus.REQUESTED: "asked for",
    ContactStatus.DECLINED: "declined",
    ContactStatus.DID_NOT_OCCUR: "did not take place",
}
SOURCES: Final[dict[str, str]] = {
    ContactSource.TEXT: "told in the text",
    ContactSource.HEADER: "a message’s own header",
}
ACTS: Final[dict[str, str]] = {
    Act.STATE: "states",
    Act.ACKNOWLEDGE: "acknowledges",
    Act.REQUEST: "requests",
    Act.OFFER: "offers",
    Act.AGREE: "agrees",
    Act.REFUSE: "refuses",
    Act.DENY: "denies",
    Act.CRITICISE: "criticises",
    Act.WARN: "warns",
}
MODES: Final[dict[str, str]] = {
    Mode.DIRECT: "in their own words",
    Mode.INDIRECT: "in others’ words",
    Mode.MIXED: "partly in their own words",
}
AUDIENCES: Final[dict[str, str]] = {Audience.PRIVATE: "in private", Audience.PUBLIC: "in public"}
MENTIONS: Final[dict[str, str]] = {
    MentionType.PERSON: "person",
    MentionType.GROUP: "group",
    MentionType.ORGANISATION: "organisation",
    MentionType.STATE: "state",
    MentionType.PLACE: "place",
}
REVIEWS: Final[dict[str, str]] = {
    ReviewState.TODO: "To do",
    ReviewState.SEEN: "Seen",
    ReviewState.RELEVANT: "Relevant",
    ReviewState.NOT_RELEVANT: "Not relevant",
}
MEANINGS: Final[dict[str, str]] = {
    Meaning.PLAIN: "Highlighted",
    Meaning.IMPORTANT: "Important",
    Meaning.QUESTION: "Open question",
    Meaning.CHECK: "To check",
    Meaning.QUOTE: "To quote",
}
VERDICTS: Final[dict[str, str]] = {
    Verdict.CONFIRM: "Confirmed",
    Verdict.CORRECT: "Corrected",
    Verdict.REJECT: "Rejected",
    Verdict.UNDO: "Taken back",
}
LEVELS: Final[tuple[tuple[float, str], ...]] = (
    (0.95, "almost certain"),
    (0.8, "very likely"),
    (0.6, "likely"),
    (0.4, "doubtful"),
    (0.0, "unlikely"),
)
"""From which confidence on, 0 to 1, which words are used."""
NOBODY: Final = "not named"
_LONGEST: Final = 80


def say_confidence(confidence: float) -> str:
    """How sure the program is, in words."""
    return next(words for least, words in LEVELS if confidence >= least or least == 0.0)


def say_percent(confidence: float) -> str:
    """How sure the program is, as a figure; never quite 100 %, which no program is."""
    return f"{max(1, min(99, round(confidence * 100)))} %"


def shorten(text: str, longest: int = _LONGEST) -> str:
    """A text on one line, cut at a word where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[longest // 2 :] else cut) + " …"
