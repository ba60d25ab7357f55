"""What must hold of the documents of a file, whoever made them: spans in bounds, texts equal to their slices.

Used on what comes out of the sandbox, before it is believed, and again by `verify` on what is stored.
"""

from collections.abc import Iterator, Sequence

from readout.model import Contact, Document, Ledger, Outcome, Reading, Statement, document_id
from readout.workbench._corrections import Row
from readout.workbench._judged import rows_of


def document_faults(file: str, documents: Sequence[Document]) -> Iterator[str]:
    """Sentences on what is wrong with the documents of a file, given in reading order; nothing if all is well."""
    known: dict[str, Document] = {}
    outermost = documents[0] if documents else None
    for ordinal, document in enumerate(documents):
        length = len(document.text)
        if document.file != file:
            yield f"Document {document.id} says that it belongs to another file."
        if document.ordinal != ordinal:
            yield f"Document {document.id} is number {document.ordinal} where {ordinal} was due."
        if document.id != document_id(file, document.start, document.start + length, ordinal):
            yield f"The id {document.id} does not fit its file and span."
        if document.id in known:
            yield f"Document {document.id} comes twice."
        yield from _place_faults(document, known, outermost)
        yield from _span_faults(document, length)
        known[document.id] = document


def _place_faults(document: Document, known: dict[str, Document], outermost: Document | None) -> Iterator[str]:
    """Where a document stands in its parent and in the outermost document."""
    if document is outermost:
        if document.parent is not None or document.parent_span is not None or document.start != 0:
            yield f"Document {document.id} is outermost and yet has a parent."
        return
    parent = known.get(document.parent or "")
    if parent is None or document.parent_span is None:
        yield f"Document {document.id} has no parent before it."
        return
    start, end = document.parent_span
    if not 0 <= start <= end <= len(parent.text) or parent.text[start:end] != document.text:
        yield f"The text of document {document.id} is not that span of its parent's."
    if document.start != parent.start + start:
        yield f"Document {document.id} does not start where its parent says."


def _span_faults(document: Document, length: int) -> Iterator[str]:
    """Whether all that is cited of a document lies in its text."""
    for name, spans in (
        ("page", document.pages),
        ("piece of furniture", document.furniture),
        ("portion", document.portions),
    ):
        for span in spans:
            if not 0 <= span.start <= span.end <= length:
                yield f"A {name} of document {document.id} lies outside its text ({span.start} to {span.end})."
    at = 0
    for page in document.pages:
        if page.start < at:
            yield f"Page {page.number} of document {document.id} begins before the one before it ends."
        at = page.end


def ledger_faults(ledger: Ledger, document: Document) -> Iterator[str]:
    """Sentences on what in the ledger of a document does not lie in its text; a row cites its document alone."""
    marked = [(m.id, m.start, m.end) for m in ledger.mentions] + [("a time", t.start, t.end) for t in ledger.times]
    for row in rows_of(ledger):
        marked += [(row.id, start, end) for start, end in _row_spans(row)]
    for name, start, end in marked:
        if not 0 <= start < end <= len(document.text):
            yield f"What {name} of document {document.id} rests on lies outside its text ({start} to {end})."


def _row_spans(row: Row) -> Iterator[tuple[int, int]]:
    if isinstance(row, Statement):
        refs = [ref for ref in (row.speaker, row.addressee) if ref]
        yield from (*row.content, *((row.cue,) if row.cue else ()))
    else:
        refs = [*(row.participants if isinstance(row, Contact) else row.members)]
        yield from ((c.start, c.end) for c in row.citations)
    yield from ((ref.start, ref.end) for ref in refs if ref.start is not None and ref.end is not None)


def reading_faults(file: str, reading: Reading, blobs: int) -> Iterator[str]:
    """Sentences on what is wrong with a whole reading, which had sent `blobs` files along."""
    yield from document_faults(file, reading.documents)
    sent = [member.blob for member in reading.members if member.blob is not None]
    if len(set(sent)) != len(sent) or any(not 0 <= blob < blobs for blob in sent):
        yield "A file inside this one was named that was not sent along."
    numbers = [layout.number for layout in reading.layouts]
    if len(set(numbers)) != len(numbers):
        yield "A page was laid out twice."
    if reading.outcome is Outcome.DUPLICATE:
        yield "A reader cannot end a file as duplicate."
