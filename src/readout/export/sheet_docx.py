"""A checked draft as a Word document: its sentences with their verdicts, the passages as real footnotes."""

from collections.abc import Iterator

from readout.export.brief_docx import paragraph, text_run
from readout.export.docx_parts import FIXED_PARTS, NAMESPACE, core_properties
from readout.export.sheet_words import SIGNS, VERDICTS, Footnote, footnotes, searched, silence, summary
from readout.export.zipping import zipped
from readout.model import ClaimCheck, DraftCheck, SentenceCheck

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RAISED = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
_Told = list[tuple[ClaimCheck, list[Footnote]]]


def sheet_docx(check: DraftCheck, name: str) -> bytes:
    """The whole sheet as a file."""
    title = f"Footnote sheet: {check.title or name}"
    told = list(footnotes(check.sentences))
    parts = {
        **FIXED_PARTS,
        "docProps/core.xml": core_properties(title, summary(check)),
        "word/document.xml": _document(check, title, told),
        "word/footnotes.xml": _footnotes([note for _, notes in told for note in notes]),
    }
    return zipped({n: parts[n].encode() for n in sorted(parts, key=lambda n: (n != "[Content_Types].xml", n))})


def _document(check: DraftCheck, title: str, told: _Told) -> str:
    body = "".join(_paragraphs(check, title, told))
    layout = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1304" w:right="1417" w:bottom="1304" w:left="1417" w:header="708" w:footer="708" '
        'w:gutter="0"/></w:sectPr>'
    )
    return f"{_HEAD}<w:document {NAMESPACE}><w:body>{body}{layout}</w:body></w:document>"


def _paragraphs(check: DraftCheck, title: str, told: _Told) -> Iterator[str]:
    yield paragraph("Title", text_run(title))
    yield paragraph("Subtitle", text_run(summary(check)))
    for note in (searched(check), *check.notes, f"Checked {check.when}. Fingerprint of the text: {check.id}."):
        yield paragraph("Small", text_run(note))
    rest = iter(told)
    for number, sentence in enumerate(check.sentences, 1):
        yield from _sentence(check, sentence, number, [next(rest) for _ in sentence.claims])


def _sentence(check: DraftCheck, sentence: SentenceCheck, number: int, told: _Told) -> Iterator[str]:
    verdict = sentence.verdict
    why = f": {sentence.why}" if sentence.why else ""
    yield paragraph("Heading2", text_run(f"{SIGNS[verdict]} {number}. {VERDICTS[verdict]}{why}"))
    words = " ".join(check.text[sentence.start : sentence.end].split())
    references = "".join(_reference(note.number) for _, notes in told for note in notes)
    yield paragraph("BodyText", text_run(words) + references)
    for claim, _ in told:
        lines = [d.note for d in claim.differences] + list(claim.notes)
        if len(told) > 1 and (lines or silence(claim)):
            part = " ".join(check.text[claim.start : claim.end].split())
            yield paragraph("Small", text_run(f"{VERDICTS[claim.verdict]}: {part}"))
        for line in (*lines, silence(claim)):
            if line:
                yield paragraph("Small", text_run(line))


def _reference(number: int) -> str:
    return f'<w:r>{_RAISED}<w:footnoteReference w:id="{number}"/></w:r>'


def _footnotes(notes: list[Footnote]) -> str:
    fixed = "".join(
        f'<w:footnote w:type="{kind}" w:id="{id_}"><w:p><w:r><w:{what}/></w:r></w:p></w:footnote>'
        for id_, kind, what in (
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        )
    )
    return f"{_HEAD}<w:footnotes {NAMESPACE}>{fixed}{''.join(map(_footnote, notes))}</w:footnotes>"


def _footnote(note: Footnote) -> str:
    words = "".join(piece.text for piece in note.pieces)
    against = "Against: " if note.against else ""
    mark = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>"
    text = f" {against}“{words}” {note.where}; {note.exact}"
    return f'<w:footnote w:id="{note.number}">{paragraph("FootnoteText", mark + text_run(text))}</w:footnote>'
