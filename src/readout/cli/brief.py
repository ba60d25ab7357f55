"""`readout brief`: an account in sentences with footnotes, as a file, an evidence pack, or on the terminal."""

from pathlib import Path
from typing import Final

import click

from readout.cli._common import collection_option, count_text, json_option, open_collection, print_json
from readout.errors import Code, ReadoutError
from readout.model import Brief, BriefQuery
from readout.workbench.briefing import BRIEF_FORMATS, CONVENTIONS, brief_file, make_brief
from readout.workbench.packing import write_pack

_ENDINGS: Final = {".htm": "html", ".markdown": "md", **{f".{name}": name for name in BRIEF_FORMATS}}
_MOST_SENTENCES: Final = 500


@click.command("brief")
@click.option("--about", metavar="WORDS", help="Words of passages; the beginning of each will do.")
@click.option("--between", nargs=2, metavar="A B", help="Two parties, by words of their names or by ids.")
@click.option("--since", metavar="DATE", help="Not before this day, month or year: 2021-08-26, 2021-08, 2021.")
@click.option("--until", metavar="DATE", help="Not after this day, month or year.")
@click.option(
    "--confidence",
    type=click.FloatRange(0, 1),
    default=BriefQuery().confidence,
    show_default=True,
    metavar="P",
    help="Leave out what the program is less sure of.",
)
@click.option(
    "--sentences",
    type=click.IntRange(1, _MOST_SENTENCES),
    default=BriefQuery().sentences,
    show_default=True,
    help="How many at most tell what the documents reveal.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=f"Write it there; the ending says in what form: {', '.join(f'.{name}' for name in BRIEF_FORMATS)}.",
)
@click.option(
    "--pack",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write an evidence pack there: the brief with every cited passage in context, and hashes.",
)
@click.option("--texts", is_flag=True, help="Put the whole texts of the cited documents into the pack.")
@collection_option
@json_option
def brief_command(
    collection: Path | None,
    output: Path | None,
    pack: Path | None,
    texts: bool,
    as_json: bool,
    about: str | None,
    between: tuple[str, str] | None,
    since: str | None,
    until: str | None,
    confidence: float,
    sentences: int,
) -> None:
    """Say in plain sentences what the documents are, what they reveal, what has changed and what is missing.

    Every sentence has footnotes to the passages it rests on, and every quotation is compared with its document,
    letter for letter, when the brief is written. Without -o and --pack it is printed as Markdown.

    \b
    Example:
        readout brief --between Khan Lu -o brief.docx
        readout brief --about "export licences" --since 2021-08 --pack evidence/
    """
    form = _form(output) if output else ""
    if texts and not pack:
        raise ReadoutError(Code.USAGE, "--texts is for evidence packs.", "Name a folder with --pack DIR as well.")
    query = BriefQuery(about, between or None, since, until, confidence, sentences)
    with open_collection(collection) as opened:
        made = make_brief(opened, query)
        if output:
            _write(output, brief_file(made, form))
        fingerprint = write_pack(opened, made, pack, whole=texts) if pack else None
    if as_json:
        print_json(
            {
                "output": output and str(output),
                "pack": pack and str(pack),
                "fingerprint": fingerprint,
                "brief": made,
            }
        )
    elif not output and not pack:
        click.echo(brief_file(made, "md").decode(), nl=False)
    else:
        print_written(made, output, pack, fingerprint)


def _form(output: Path) -> str:
    form = _ENDINGS.get(output.suffix.lower())
    if form is None:
        known = ", ".join(f".{name}" for name in BRIEF_FORMATS)
        raise ReadoutError(
            Code.USAGE, f"{output.name} does not say in what form.", f"Let it end in one of {known}."
        )
    return form


def _write(output: Path, content: bytes) -> None:
    try:
        output.write_bytes(content)
    except OSError as error:
        raise ReadoutError(
            Code.UNREADABLE,
            f"{output} could not be written: {(error.strerror or str(error)).lower()}.",
            "Choose another place with -o.",
        ) from error


def print_written(made: Brief, output: Path | None, pack: Path | None, fingerprint: str | None) -> None:
    """Tell what was written and where."""
    said = f"{count_text(len(made.sentences()), 'sentence')}, {count_text(len(made.notes), 'footnote')}"
    where = " and ".join(str(place) for place in (output, pack) if place)
    click.echo(f"Wrote {said} to {where}")
    for remark in made.remarks[len(CONVENTIONS) :]:
        click.echo(remark)
    if fingerprint:
        click.echo(f"Fingerprint of the pack, to be sent by another way than the pack: {fingerprint}")
