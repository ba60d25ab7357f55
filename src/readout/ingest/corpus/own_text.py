"""A document's own words: what is left without the documents in it, and the furniture, its printed header too.

One message has its header printed in another form wherever it is quoted, so only the words below are compared.
"""

from collections.abc import Sequence

from readout.model import Document, FurnitureKind, own_spans


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
    return "\n".join(p for p in parts if p)
