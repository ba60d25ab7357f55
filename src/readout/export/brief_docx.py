"""A brief as a Word document with real footnotes (ECMA-376, WordprocessingML), written part by part.

A footnote that several sentences rest on stands at the first; the others refer to it by a field, so that Word
keeps the numbers right when somebody writes on.
"""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from readout.export.brief_notes import DOCUMENTS, REMARKS, NoteText, document_text, note_texts
from readout.export.docx_parts import FIXED_PARTS, NAMESPACE, core_properties
from readout.export.zipping import zipped
from readout.model import Brief, BriefSentence

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RAISED = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def brief_docx(brief: Brief) -> bytes:
    """The whole brief as a file."""
    parts = {
        **FIXED_PARTS,
        "docProps/core.xml": core_properties(brief.title, brief.subtitle),
        "word/document.xml": _document(brief),
        "word/footnotes.xml": _footnotes(brief),
    }
    return zipped(
        {name: parts[name].encode() for name in sorted(parts, key=lambda n: (n != "[Content_Types].xml", n))}
    )


def _document(brief: Brief) -> str:
    seen: set[int] = set()
    body = "".join(_paragraphs(brief, seen))
    layout = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1304" w:right="1417" w:bottom="1304" w:left="1417" w:header="708" w:footer="708" '
        'w:gutter="0"/>'
        "</w:sectPr>"
    )
    return f"{_HEAD}<w:document {NAMESPACE}><w:body>{body}{layout}</w:body></w:document>"


def _paragraphs(brief: Brief, seen: set[int]) -> Iterator[str]:
    yield paragraph("Title", text_run(brief.title))
    yield paragraph("Subtitle", text_run(brief.subtitle))
    for section in brief.sections:
        yield paragraph("Heading1", text_run(section.heading))
        for group in section.groups:
            if group.heading:
                yield paragraph("Heading2", text_run(group.heading))
            for sentences in group.paragraphs:
                yield paragraph("BodyText", "".join(_sentences(sentences, seen)))
    yield paragraph("Heading1", text_run(REMARKS))
    for remark in brief.remarks:
        yield paragraph("Small", text_run(remark))
    if brief.documents:
        yield paragraph("Heading1", text_run(DOCUMENTS))
    for document in brief.documents:
        what, marks = document_text(document)
        yield paragraph("Small", f"{text_run(what)}<w:r><w:br/></w:r>{text_run(marks)}")


def _sentences(sentences: Iterable[BriefSentence], seen: set[int]) -> Iterator[str]:
    for n, sentence in enumerate(sentences):
        yield text_run((" " if n else "") + sentence.text)
        for m, number in enumerate(sentence.notes):
            if m:
                yield f'<w:r>{_RAISED}<w:t xml:space="preserve">, </w:t></w:r>'
            yield _again(number) if number in seen else _reference(number)
            seen.add(number)


def _reference(number: int) -> str:
    """Where a footnote belongs, with a bookmark by which later sentences refer to it."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="_Note{number}"/><w:r>{_RAISED}'
        f'<w:footnoteReference w:id="{number}"/></w:r><w:bookmarkEnd w:id="{number}"/>'
    )


def _again(number: int) -> str:
    """A reference to a footnote that stands elsewhere: a field that follows its bookmark."""
    field = quoteattr(f" NOTEREF _Note{number} \\f \\h ")
    return f"<w:fldSimple w:instr={field}><w:r>{_RAISED}<w:t>{number}</w:t></w:r></w:fldSimple>"


def _footnotes(brief: Brief) -> str:
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
    )
    notes = "".join(map(_footnote, note_texts(brief)))
    return f"{_HEAD}<w:footnotes {NAMESPACE}>{separators}{notes}</w:footnotes>"


def _footnote(note: NoteText) -> str:
    mark = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>"
    words = paragraph("FootnoteText", f"{mark}{text_run(f' {note.text}')}")
    return f'<w:footnote w:id="{note.number}">{words}</w:footnote>'


def paragraph(style: str, runs: str) -> str:
    """A paragraph of a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def text_run(text: str) -> str:
    """Some words; characters that XML cannot hold are left out."""
    return f'<w:r><w:t xml:space="preserve">{escape(_ILLEGAL.sub("", text))}</w:t></w:r>'
