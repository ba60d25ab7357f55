"""Where nothing is a time of the text's own: printed headers of messages, also quoted ones, and release stamps."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from readout.model import Span

_PRINTED = re.compile(
    r"^[>|\t ]{0,99}(?:"
    r"(?:From|Sent|Date|To|Cc|CC|Bcc|Subject|Subj|Received|Importance|Attachments?|Date Sent|Sent by)"
    r"[ \t]{0,3}[:;].{0,400}"
    r"|On\s.{6,120}?(?:\n.{0,80}?)?\bwrote:"
    r"|-{2,}\s?(?:Original|Forwarded)\b.{0,120})$",
    re.MULTILINE,
)
_STAMP = re.compile(
    r"(?:Case No\.|Doc(?:ument)? No\.|STATE DEPT\. - PRODUCED|Classified by|Declassif(?:y|ied)|Reason:)"
    r"[^\n]{0,200}(?:\n[^\n]{0,120}\b\d\d[-/]\d\d[-/]\d{4}\b)?"
)
_FOLDED = re.compile(r"\n[>|\s]{0,40}(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|[A-Z][a-z]{2,8} \d)(?!.{60})")
_URL = re.compile(r"(?:https?://|www\.)\S{1,400}|(?<!\S)\S{1,60}@\S{1,100}")


def skipped(text: str, given: Iterable[Span]) -> "Skipped":
    """The spans given and those of headers, stamps and addresses printed in the text."""
    spans = [*given, *(m.span() for m in _URL.finditer(text)), *(m.span() for m in _STAMP.finditer(text))]
    for printed in _PRINTED.finditer(text):
        start, end = printed.span()
        if text[start:end].rstrip().endswith(("Sent:", "Date:", "SENT:", "Date;", "Sent;")) and (
            more := _FOLDED.match(text, end)
        ):
            line = text.find("\n", more.end())
            end = line if line >= 0 else len(text)
        spans.append((start, end))
    return Skipped(spans)


class Skipped:
    """Spans in which nothing is looked for, merged."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            elif end > start:
                merged.append((start, end))
        self._starts = [s for s, _ in merged]
        self._spans = merged

    def beyond(self, start: int, end: int) -> int | None:
        """The end of the span that `[start, end)` touches, None where it touches none."""
        at = bisect_right(self._starts, end - 1) - 1
        if at >= 0 and self._spans[at][1] > start:
            # The first span that is touched: what follows it may hold a time again.
            while at > 0 and self._spans[at - 1][1] > start:
                at -= 1
            return self._spans[at][1]
        return None
