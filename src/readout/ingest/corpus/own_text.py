"""A document's own words: what is left without the documents in it, the furniture, and its printed header.

One message has its header printed in another form wherever it is quoted, so only the words below are compared.
"""

import re
from collections.abc import Sequence

from readout.model import Document, FurnitureKind, Kind, own_spans

_LABEL = re.compile(
    r"^[ \t>*|_]*(?:(?:(?P<people>To|Cc|Bcc)|From|Sent(?:\s+by)?|Date|Reply-To)(?:\s*[:;.]|[ \t]{2}|[ \t]*$)"
    r"|(?:Subject|Subj|Attachments?|Importance|Sensitivity|Priority)\b"
    r"|(?:-+\s*)?(?:Original|Forwarded)\s+Message\b|Begin forwarded message|On\s.{6,80}\swrote\b).*$",
    re.I | re.M,
)
_REACH = 1_200
_GAP = 3
_PEOPLE_GAP = 14


def own_text(document: Document, children: Sequence[Document]) -> str:
    """The document's own words, in order; `children` are the documents directly inside it."""
    cut = sorted((f.start, f.end) for f in document.furniture if f.kind is not FurnitureKind.QUOTE_MARK)
    parts: list[str] = []
    for start, end in own_spans(document, tuple(children)):
        at = start
        for left, right in cut:
            if right <= at or left >= end:
                continue
            parts.append(document.text[at : max(at, left)])
            at = max(at, right)
        parts.append(document.text[at:end])
    text = "\n".join(p for p in parts if p)
    return text[header_end(text) :] if document.kind is Kind.EMAIL else text


def header_end(text: str) -> int:
    """Where the printed header at the top of a message ends; 0 where it has none.

    Labels may stand a few lines apart, as a scan leaves them, and further after a list of people.
    """
    end = 0
    people = False
    while match := _LABEL.search(text, end, end + _REACH):
        between = [line for line in text[end : match.start()].split("\n") if line.strip()]
        if len(between) > (_PEOPLE_GAP if people else _GAP):
            break
        end, people = match.end(), match["people"] is not None
    return end
