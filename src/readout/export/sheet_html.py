"""A checked draft as one HTML file for whoever has to answer for it: no script, nothing fetched, for paper."""

from collections.abc import Iterator
from html import escape

from readout.export.html_page import html_page
from readout.export.sheet_words import (
    SIGNS,
    VERDICTS,
    Footnote,
    footnotes,
    searched,
    silence,
    summary,
)
from readout.model import ClaimCheck, DraftCheck, SentenceCheck

_STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1b18; --muted: #5c564c; --rule: #ddd6c8;
  --good: #2b6036; --part: #6b4a00; --bad: #8a3b12; --mark: #fff0b3; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --ink: #e8e4dc; --muted: #aca698; --rule: #33383f;
  --good: #93cf9e; --part: #e3bd6a; --bad: #f0b48c; --mark: #4a3d0e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 "Charter", "Iowan Old Style",
  "Noto Serif", Cambria, Georgia, "Liberation Serif", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
.lead { margin: 0 0 .4rem; } .small, .where { font: .8125rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif;
  color: var(--muted); }
ol.sheet { list-style: none; margin: 1.5rem 0 0; padding: 0; }
ol.sheet > li { border-top: 1px solid var(--rule); padding: .8rem 0 .7rem; break-inside: avoid; }
.verdict { font: 600 .8125rem/1.4 system-ui, "Liberation Sans", Arial, sans-serif; margin: 0; }
.supported .verdict { color: var(--good); } .partly .verdict { color: var(--part); }
.contradicted .verdict { color: var(--bad); } .not_found .verdict, .nothing_to_check { color: var(--muted); }
.words { margin: .1rem 0 .35rem; } .claim { margin: .35rem 0 .1rem; font-style: italic; }
ul.differs { margin: .2rem 0 .4rem; padding-left: 1.2rem;
  font: .875rem/1.45 system-ui, "Liberation Sans", sans-serif; }
ol.notes { list-style: none; margin: .3rem 0 0; padding: 0 0 0 1.4rem; font-size: .9375rem; }
ol.notes li { margin: .3rem 0; } .number { font: 600 .75rem/1 system-ui, sans-serif; margin-left: -1.4rem;
  display: inline-block; width: 1.4rem; }
mark { background: var(--mark); color: inherit; } .against { font-weight: 600; }
@media print { @page { margin: 2cm; } :root { --paper: #fff; --ink: #000; --muted: #333; --rule: #999;
  --good: #000; --part: #000; --bad: #000; --mark: transparent; }
  body { font-size: 10pt; } main { max-width: none; padding: 0; }
  mark { text-decoration: underline; } .nothing_to_check { display: none; } }
""".strip()


def sheet_html(check: DraftCheck, name: str) -> str:
    """The whole sheet as a file."""
    title = f"Footnote sheet: {check.title or name}"
    return html_page(title, _STYLE, "\n".join(_body(check, title)))


def _body(check: DraftCheck, title: str) -> Iterator[str]:
    yield f"<h1>{escape(title)}</h1>"
    yield f'<p class="lead">{escape(summary(check))}</p>'
    yield f'<p class="small">{escape(searched(check))}</p>'
    for note in check.notes:
        yield f'<p class="small">{escape(note)}</p>'
    yield f'<p class="small">Checked {escape(check.when)}. Fingerprint of the text: {escape(check.id)}.</p>'
    yield '<ol class="sheet">'
    told = footnotes(check.sentences)
    for number, sentence in enumerate(check.sentences, 1):
        yield _sentence(check, sentence, number, [next(told) for _ in sentence.claims])
    yield "</ol>"


def _sentence(
    check: DraftCheck, sentence: SentenceCheck, number: int, told: list[tuple[ClaimCheck, list[Footnote]]]
) -> str:
    words = " ".join(check.text[sentence.start : sentence.end].split())
    verdict = sentence.verdict
    why = f": {sentence.why}" if sentence.why else ""
    parts = [
        f'<li class="{verdict.value}" id="s{number}">'
        f'<p class="verdict"><span aria-hidden="true">{SIGNS[verdict]}</span> {number}. '
        f"{VERDICTS[verdict]}{escape(why)}</p>",
        f'<p class="words">{escape(words)}</p>',
    ]
    for claim, notes in told:
        parts += _claim(check, claim, notes, alone=len(told) == 1)
    return "\n".join((*parts, "</li>"))


def _claim(check: DraftCheck, claim: ClaimCheck, notes: list[Footnote], *, alone: bool) -> Iterator[str]:
    if not alone:
        part = " ".join(check.text[claim.start : claim.end].split())
        yield f'<p class="claim">{escape(part)} <span class="small">{VERDICTS[claim.verdict]}</span></p>'
    differs = [d.note for d in claim.differences] + list(claim.notes)
    if differs:
        yield f'<ul class="differs">{"".join(f"<li>{escape(d)}</li>" for d in differs)}</ul>'
    if notes:
        yield f'<ol class="notes">{"".join(map(_note, notes))}</ol>'
    if silent := silence(claim):
        yield f'<p class="small">{escape(silent)}</p>'


def _note(note: Footnote) -> str:
    words = "".join(
        f"<mark>{escape(piece.text)}</mark>" if piece.answers else escape(piece.text) for piece in note.pieces
    )
    against = '<span class="against">Against:</span> ' if note.against else ""
    return (
        f'<li><span class="number">{note.number}</span>{against}“{words}” '
        f'<span class="where">{escape(note.where)}; {escape(note.exact)}</span></li>'
    )
