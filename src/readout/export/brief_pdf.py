"""A brief as PDF: set in a serif type that is shipped, its footnotes at the end, numbers as links there and back.

The same brief gives the same bytes: the file says nothing of when or where it was made.
"""

import io
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Paragraph

from readout.export.brief_notes import DOCUMENTS, NOTES, REMARKS, NoteText, document_text, note_texts
from readout.export.pdf_fonts import BOLD, ITALIC, REGULAR, covered, register
from readout.model import Brief, BriefSentence

_INK, _MUTED, _LINK = HexColor(0x1D1B18), HexColor(0x5C564C), HexColor(0x17507E)
_MARGIN = 28 * mm
_LEAST_BELOW = 32 * mm


def _style(name: str, size: float, leading: float, after: float, **more: object) -> ParagraphStyle:
    values: dict[str, object] = {
        "fontName": REGULAR,
        "textColor": _INK,
        "alignment": TA_LEFT,
        "spaceAfter": after,
        "splitLongWords": 1,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle(name, fontSize=size, leading=leading, **{**values, **more})


_TITLE = _style("title", 22, 26, 4, fontName=BOLD)
_SUBTITLE = _style("subtitle", 11, 15, 16, fontName=ITALIC, textColor=_MUTED)
_HEADING = _style("heading", 14.5, 18, 6, fontName=BOLD, spaceBefore=18, keepWithNext=1)
_GROUP = _style("group", 11, 14, 3, fontName=BOLD, textColor=_MUTED, spaceBefore=10, keepWithNext=1)
_BODY = _style("body", 10.5, 15, 7)
_NOTE = _style("note", 8.5, 11.5, 4, leftIndent=20, bulletIndent=0, bulletFontName=REGULAR, bulletFontSize=8.5)
_SMALL = _style("small", 8.5, 11.5, 5)


class _Headed(Flowable):  # type: ignore[misc]
    """Nothing to see: a place in the outline of the file."""

    width = height = 0.0

    def __init__(self, text: str, key: str, level: int) -> None:
        super().__init__()
        self.text, self.key, self.level = text, key, level
        self.keepWithNext = 1

    def draw(self) -> None:
        """Note the place."""
        self.canv.bookmarkHorizontal(self.key, 0, 20)
        self.canv.addOutlineEntry(self.text, self.key, self.level)


def brief_pdf(brief: Brief) -> bytes:
    """The whole brief as a file."""
    register()
    out = io.BytesIO()
    template = BaseDocTemplate(
        out,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=24 * mm,
        bottomMargin=24 * mm,
        title=brief.title,
        subject=brief.subtitle,
        author="",
        creator="Readout",
        lang="en",
        invariant=1,
    )
    frame = Frame(
        template.leftMargin, template.bottomMargin, template.width, template.height, id="page", showBoundary=0
    )
    template.addPageTemplates([PageTemplate("page", [frame], onPage=_page_number)])
    template.build(list(_flowables(brief)))
    return out.getvalue()


def _page_number(canvas: Canvas, template: BaseDocTemplate) -> None:
    canvas.saveState()
    canvas.setFont(REGULAR, 8.5)
    canvas.setFillColor(_MUTED)
    canvas.drawCentredString(A4[0] / 2, 12 * mm, str(template.page))
    canvas.restoreState()


def _flowables(brief: Brief) -> Iterator[Flowable]:
    seen: set[int] = set()
    yield Paragraph(marked(brief.title), _TITLE)
    yield Paragraph(marked(brief.subtitle), _SUBTITLE)
    for n, section in enumerate(brief.sections):
        yield from _heading(section.heading, f"section{n}")
        for m, group in enumerate(section.groups):
            if group.heading:
                yield CondPageBreak(_LEAST_BELOW)
                yield _Headed(group.heading, f"group{n}-{m}", 1)
                yield Paragraph(marked(group.heading), _GROUP)
            for paragraph in group.paragraphs:
                yield Paragraph(" ".join(_sentence(sentence, seen) for sentence in paragraph), _BODY)
    yield from _heading(REMARKS, "remarks")
    yield from (Paragraph(marked(remark), _SMALL) for remark in brief.remarks)
    yield from _heading(NOTES, "notes")
    yield from map(_note, note_texts(brief))
    if brief.documents:
        yield from _heading(DOCUMENTS, "cited")
    for document in brief.documents:
        what, marks = document_text(document)
        yield Paragraph(f"{marked(what)}<br/>{_muted(marked(marks))}", _SMALL)


def _heading(text: str, key: str) -> Iterable[Flowable]:
    """A heading of a section, on the next page where too little of this one is left."""
    return CondPageBreak(_LEAST_BELOW), _Headed(text, key, 0), Paragraph(marked(text), _HEADING)


def _sentence(sentence: BriefSentence, seen: set[int]) -> str:
    numbers = ", ".join(_reference(number, seen) for number in sentence.notes)
    return f"{marked(sentence.text)}<super rise=3.5 size=7>{numbers}</super>"


def _reference(number: int, seen: set[int]) -> str:
    """A footnote's number as a link; the first of each can be come back to."""
    back = "" if number in seen else f'<a name="r{number}"/>'
    seen.add(number)
    return f'{back}<a href="#n{number}" color="{_hex(_LINK)}">{number}</a>'


def _note(note: NoteText) -> Paragraph:
    quotation = f"“{marked(note.quotation)}” " if note.quotation else ""
    back = f' <a href="#r{note.number}" color="{_hex(_LINK)}">↑</a>'
    return Paragraph(
        f'<bullet>{note.number}</bullet><a name="n{note.number}"/>{quotation}{_muted(marked(note.where))}{back}',
        _NOTE,
    )


def _muted(markup: str) -> str:
    return f'<font color="{_hex(_MUTED)}">{markup}</font>'


def _hex(color: HexColor) -> str:
    return f"#{color.hexval()[2:]}"


def marked(text: str) -> str:
    """Words as markup: characters that the chief type lacks are set in another, those that both lack as a box."""
    return "".join(
        escape(run) if not other else f'<font name="{other}">{escape(run)}</font>' for run, other in covered(text)
    )
