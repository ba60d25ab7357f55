"""Words by which a draft lays what it says to the documents themselves, or to another paper: `the cable showed`.

That a document says it is what is checked; that another paper reported it, the documents cannot tell.
"""

import re
from dataclasses import dataclass

_PAPERS = (
    r"(?:documents?|cables?|memos?|memoranda|memorandum|papers?|telegrams?|e-?mails?|descriptions?|accounts?|files?"
    r"|records?|correspondence|notes? of the (?:talk|meeting))"
)
_TELLS = r"(?:said|says?|reveal(?:ed|s)?|show(?:ed|s)?|stated?|noted?|recorded?|made clear|tells?|told)"
_LED = r"(?:according to )?(?:the|a|an|one|some|these|those|leaked|secret)\b"
_AT_END = re.compile(
    rf"[,\"”’']\s*({_LED}[^,.;]{{0,30}}\b{_PAPERS}\b[^,;.]{{0,50}}?(?:\b{_TELLS})?)[.]?$", re.IGNORECASE
)
_AT_START = re.compile(
    rf"^((?:{_LED}[^,.;]{{0,40}}?)?\b{_PAPERS}\b[^,.;]{{0,45}}?\b(?:have |has |had )?{_TELLS} that\b)",
    re.IGNORECASE,
)
_WORD = r"[A-Z][\w.&-]*"
_MEDIUM = re.compile(rf",\s*((?:the )?{_WORD}(?: (?:of |the )?{_WORD}){{0,3}} (?:has |had )?reported)[.]?$")


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch `[start, end)` of a claim that lays it to a document, or to a `medium` by its name."""

    start: int
    end: int
    medium: str = ""


def frames_in(text: str) -> tuple[Frame, ...]:
    """The frames of a claim, in order."""
    found = []
    if (first := _AT_START.search(text)) is not None:
        found.append(Frame(*first.span(1)))
    if (medium := _MEDIUM.search(text)) is not None:
        found.append(
            Frame(*medium.span(1), medium[1].rpartition(" ")[0].removesuffix(" has").removesuffix(" had"))
        )
    elif (last := _AT_END.search(text)) is not None:
        found.append(Frame(*last.span(1)))
    return tuple(found)
