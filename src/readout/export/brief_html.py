"""A brief as one HTML file: its style inside, nothing fetched, no script; for paper, light and dark."""

from collections.abc import Callable, Iterable, Iterator
from html import escape

from readout.export.brief_notes import DOCUMENTS, NOTES, REMARKS, NoteText, document_text, note_texts
from readout.export.html_page import html_page
from readout.model import Brief, BriefGroup, BriefSection, BriefSentence, Citation

Opens = Callable[[Citation], str | None]
"""Where a passage can be opened, None where it cannot."""

STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1b18; --muted: #5c564c; --rule: #ddd6c8;
  --link: #17507e; --mark: #fff0b3;
  --serif: "Charter", "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Cambria, Georgia,
  "Liberation Serif", serif;
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --ink: #e8e4dc; --muted: #aca698; --rule: #33383f;
  --link: #93c1e8; --mark: #4a3d0e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2.125rem; line-height: 1.15; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 2.5rem 0 .6rem; padding-top: .9rem;
  border-top: 1px solid var(--rule); }
h3 { font: 600 1rem/1.4 var(--sans); margin: 1.6rem 0 .3rem; color: var(--muted); }
p { margin: 0 0 .9rem; text-wrap: pretty; hanging-punctuation: first last; }
.subtitle { color: var(--muted); }
a { color: var(--link); text-underline-offset: .18em; }
sup { font: 500 .6875rem/1 var(--sans); padding-left: .1em; }
sup a { text-decoration: none; padding: .35em .12em; }
:target { background: var(--mark); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.25rem;
  font: .9375rem/1.5 var(--sans); }
.notes, .documents, .remarks { font: .875rem/1.5 var(--sans); padding-left: 2.25rem; }
.notes li, .documents li, .remarks li { margin-bottom: .6rem; }
.notes li::marker { color: var(--muted); }
.where { color: var(--muted); }
.marks { color: var(--muted); font-size: .75rem; }
@media print {
  @page { margin: 2cm; }
  :root { --paper: #fff; --ink: #000; --muted: #444; --rule: #999; --link: #000; --mark: transparent; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } nav { display: none; }
  h1, h2, h3 { break-after: avoid; } p, li { orphans: 3; widows: 3; } a { text-decoration: none; }
  .notes, .documents, .remarks { font-size: 8.5pt; }
}
""".strip()


def brief_html(brief: Brief, opens: Opens = lambda _: None) -> str:
    """The whole brief as a file; `opens` says where its passages can be opened."""
    return html_page(brief.title, STYLE, "\n".join(_body(brief, opens)))


def _body(brief: Brief, opens: Opens) -> Iterator[str]:
    yield f'<header>\n<h1>{escape(brief.title)}</h1>\n<p class="subtitle">{escape(brief.subtitle)}</p>'
    links = [(section.part.value, section.heading) for section in brief.sections]
    links += [("remarks", REMARKS), ("notes", NOTES), *([("cited", DOCUMENTS)] if brief.documents else [])]
    items = "".join(f'<li><a href="#{id_}">{escape(heading)}</a></li>' for id_, heading in links)
    yield f'<nav aria-label="Sections"><ul>{items}</ul></nav>\n</header>'
    yield from sections(brief)
    yield f'<section aria-labelledby="remarks">\n<h2 id="remarks">{REMARKS}</h2>\n<ul class="remarks">'
    yield from (f"<li>{escape(remark)}</li>" for remark in brief.remarks)
    yield "</ul>\n</section>"
    yield from _end(brief, opens)


def sections(brief: Brief) -> Iterator[str]:
    """The sections of a brief, without what stands behind them."""
    seen: set[int] = set()
    for section in brief.sections:
        yield from _section(section, seen)


def _section(section: BriefSection, seen: set[int]) -> Iterator[str]:
    id_ = section.part.value
    yield f'<section aria-labelledby="{id_}">\n<h2 id="{id_}">{escape(section.heading)}</h2>'
    for group in section.groups:
        yield from _group(group, seen)
    yield "</section>"


def _group(group: BriefGroup, seen: set[int]) -> Iterator[str]:
    if group.heading:
        yield f"<h3>{escape(group.heading)}</h3>"
    for paragraph in group.paragraphs:
        yield f"<p>{' '.join(_sentence(sentence, seen) for sentence in paragraph)}</p>"


def _sentence(sentence: BriefSentence, seen: set[int]) -> str:
    marks = ", ".join(_reference(number, seen) for number in sentence.notes)
    return f"{escape(sentence.text, quote=False)}<sup>{marks}</sup>"


def _reference(number: int, seen: set[int]) -> str:
    """A footnote's number as a link; the first of each can be come back to."""
    back = "" if number in seen else f' id="r{number}"'
    seen.add(number)
    return f'<a href="#n{number}"{back} aria-label="Footnote {number}">{number}</a>'


def _end(brief: Brief, opens: Opens) -> Iterator[str]:
    passages = {note.number: note.passage for note in brief.notes}
    yield f'<section aria-labelledby="notes">\n<h2 id="notes">{NOTES}</h2>\n<ol class="notes">'
    for note in note_texts(brief):
        at = passages[note.number]
        yield note_item(note, opens(at) if at else None)
    yield "</ol>\n</section>"
    if brief.documents:
        yield f'<section aria-labelledby="cited">\n<h2 id="cited">{DOCUMENTS}</h2>'
        yield from _documents(brief)
        yield "</section>"


def note_item(note: NoteText, href: str | None) -> str:
    """A footnote as an item of a list: the quotation opens its passage where that can be, the arrow leads back."""
    quotation = f"“{escape(note.quotation, quote=False)}” " if note.quotation else ""
    if href and quotation:
        quotation = f'<a href="{escape(href)}">{quotation.rstrip()}</a> '
    back = f'<a href="#r{note.number}" aria-label="Back to the text">↩</a>'
    return (
        f'<li id="n{note.number}" value="{note.number}">{quotation}'
        f'<span class="where">{escape(note.where, quote=False)}</span> {back}</li>'
    )


def _documents(brief: Brief) -> Iterable[str]:
    yield '<ul class="documents">'
    for document in brief.documents:
        what, marks = document_text(document)
        yield f'<li id="d-{document.id}">{escape(what, quote=False)}<br><span class="marks">{marks}</span></li>'
    yield "</ul>"
