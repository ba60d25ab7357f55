"""`readout check`: does a draft hold; each of its sentences beside the documents."""

import shutil
import textwrap
from collections import Counter
from pathlib import Path
from typing import Final

import click

from readout.cli._common import collection_option, count_text, json_option, open_collection, print_json
from readout.cli._progress import ProgressLine
from readout.errors import Code, ReadoutError
from readout.model import ClaimCheck, DraftCheck, Ground, SentenceCheck, Support
from readout.workbench.checking import SHEET_FORMATS, check_draft, sheet_file, silence

_WORDS: Final = {
    Support.SUPPORTED: "supported",
    Support.PARTLY: "partly",
    Support.CONTRADICTED: "contradicted",
    Support.NOT_FOUND: "not found",
    Support.NOTHING: "–",
}
_COLUMN: Final = 14
_WIDEST: Final = 120
_NARROWEST: Final = 50


@click.command("check")
@click.argument("draft", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=f"Write the footnote sheet there, in the form of its ending: {' or '.join(SHEET_FORMATS)}.",
)
@click.option("--dated", metavar="DATE", help="When the draft was written (2021-09-04), if it does not say so.")
@click.option("--strict", is_flag=True, help="End with status 1 where anything is not supported.")
@click.option("--again", is_flag=True, help="Check every sentence again, not only those that changed.")
@collection_option
@json_option
def check_command(
    draft: Path,
    output: Path | None,
    dated: str | None,
    strict: bool,
    again: bool,
    collection: Path | None,
    as_json: bool,
) -> None:
    """Set each sentence of a draft beside the documents: supported, partly, contradicted or not found.

    The draft is text, Markdown, a web page, Word or PDF, and is read in the sandbox. Each claim is shown with the
    nearest passages and with what differs: date, number, name, who spoke to whom, act, certainty, negation,
    quotation. Checked again after a change, only the sentences that changed are looked at.

    \b
    Example:
        readout check article.docx -o sheet.html
        readout check article.txt --dated 2021-09-04 --strict
    """
    form = _form(output) if output else ""
    try:
        content = draft.read_bytes()
    except OSError as error:
        raise ReadoutError(
            Code.NOT_FOUND, f"{draft} cannot be read: {(error.strerror or str(error)).lower()}.", "Name a file."
        ) from error
    with open_collection(collection) as opened, ProgressLine() as progress:
        made = check_draft(opened, content, draft.name, day=dated, again=again, progress=progress)
    if output is not None:
        output.write_bytes(sheet_file(made, form))
    if as_json:
        print_json(made.check)
    else:
        print_check(made.check)
        if output is not None:
            click.echo(f"\nWritten: {output}")
    if strict and not holds(made.check):
        raise SystemExit(1)


def _form(output: Path) -> str:
    ending = output.suffix.casefold().removeprefix(".")
    form = "html" if ending == "htm" else ending
    if form not in SHEET_FORMATS:
        raise ReadoutError(
            Code.USAGE,
            f"A sheet cannot be written as {output.suffix or output.name!r}.",
            f"Give the file one of these endings: {', '.join(f'.{name}' for name in SHEET_FORMATS)}.",
        )
    return form


def holds(check: DraftCheck) -> bool:
    """Whether every sentence that says something is supported."""
    return all(s.verdict in (Support.SUPPORTED, Support.NOTHING) for s in check.sentences)


def print_check(check: DraftCheck) -> None:
    """Print each sentence with its verdict, what differs and where."""
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((100, 24)).columns))
    count = Counter(s.verdict for s in check.sentences)
    for sentence in check.sentences:
        for line in sentence_lines(check, sentence, width):
            click.echo(line)
    click.echo("")
    told = [f"{count[v]} {_WORDS[v]}" for v in list(Support)[:4] if count[v]]
    click.echo(f"{count_text(len(check.sentences), 'sentence')}: {', '.join(told) or 'nothing to check'}.")
    if count[Support.NOTHING] and told:
        click.echo(f"{count[Support.NOTHING]} without anything to check.")
    for note in (*check.notes, searched(check)):
        click.echo(note)


def searched(check: DraftCheck) -> str:
    """What was searched, and how much was not read."""
    files = count_text(check.unread_files, "file was", "files were")
    documents = count_text(check.unread_documents, "document was", "documents were")
    return (
        f"Searched: {count_text(check.documents, 'document')}. {files} not or not wholly read; {documents} "
        "not read for what they tell."
    )


def sentence_lines(check: DraftCheck, sentence: SentenceCheck, width: int) -> list[str]:
    """A sentence on a few lines: its verdict and words, then what is said to each claim."""
    words = " ".join(check.text[sentence.start : sentence.end].split())
    rest = " " * (_COLUMN + 2)
    if sentence.verdict is Support.NOTHING:
        return textwrap.wrap(f"{words} ({sentence.why})", width, initial_indent=rest, subsequent_indent=rest)
    head = f"{_WORDS[sentence.verdict]:<{_COLUMN}}  "
    lines = textwrap.wrap(words, width, initial_indent=head, subsequent_indent=rest)
    for claim in sentence.claims:
        if len(sentence.claims) > 1:
            part = " ".join(check.text[claim.start : claim.end].split())
            lines += textwrap.wrap(
                f"{_WORDS[claim.verdict]}: {part}",
                width,
                initial_indent=rest + "· ",
                subsequent_indent=rest + "  ",
            )
        lines += _claim_lines(claim, width, rest)
    return lines


def _claim_lines(claim: ClaimCheck, width: int, indent: str) -> list[str]:
    lines = []
    for note in (*(d.note for d in claim.differences), *claim.notes):
        lines += textwrap.wrap(note, width, initial_indent=indent + "! ", subsequent_indent=indent + "  ")
    shown = claim.grounds[:1] if claim.verdict is not Support.NOT_FOUND else ()
    for ground in (*shown, *(g for g in claim.grounds[1:] if g.against)):
        lines += textwrap.wrap(
            _cited(ground), width, initial_indent=indent + "→ ", subsequent_indent=indent + "  ",
            max_lines=4, placeholder=" …",
        )  # fmt: skip
    if claim.verdict is Support.NOT_FOUND:
        lines += textwrap.wrap(silence(claim), width, initial_indent=indent, subsequent_indent=indent)
    return lines


def _cited(ground: Ground) -> str:
    day = (ground.source.day or "undated").partition("T")[0]
    against = "against: " if ground.against else ""
    return f"{against}“{' '.join(ground.text.split())}” {ground.source.path}, {day} [{ground.start}–{ground.end}]"
