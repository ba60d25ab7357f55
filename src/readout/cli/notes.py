"""`readout notes` and `readout tags`: what readers wrote beside passages, and the words they put on documents."""

import re
from pathlib import Path

import click

from readout.cli._common import (
    collection_option,
    count_text,
    json_option,
    open_collection,
    print_json,
    print_table,
)
from readout.errors import Code, ReadoutError
from readout.model import AnchorState, Meaning, Note, NoteQuery, TagCount
from readout.workbench import Collection, this_person
from readout.workbench.annotating import annotations_file, import_annotations
from readout.workbench.notes import every_note, make_note
from readout.workbench.tagging import tag_document, tags, tags_on, untag_document

_MOST_BYTES = 64 << 20
_SHOWN = 200
_SPAN = re.compile(r"(\d{1,10})-(\d{1,10})")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_STATES = {AnchorState.CHANGED: "words changed since", AnchorState.LOST: "words lost"}


@click.command("notes")
@click.argument("action", required=False, type=click.Choice(["add", "import"]))
@click.argument("operands", nargs=-1)
@click.option("--about", metavar="WORDS", default="", help="Notes with these words, in them or in their passages.")
@click.option(
    "--tag", "tags_", metavar="TAG", multiple=True, help="Notes with this tag; with add, tags to put on."
)
@click.option("--who", metavar="NAME", default="", help="Notes by NAME; with add and import, who does it.")
@click.option(
    "--meaning", type=click.Choice([m.value for m in Meaning]), help="Notes of one kind; with add, which."
)
@click.option("--since", metavar="DAY", default="", help="Made on this day or later: 2019, 2019-03 or 2019-03-08.")
@click.option("--until", metavar="DAY", default="", help="Made on this day or earlier.")
@click.option("--removed", is_flag=True, help="Those that were taken away.")
@click.option("--text", default="", help="What to say, with add.")
@click.option("--annotations", is_flag=True, help="As W3C Web Annotations (JSON-LD).")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write, with --annotations.")
@collection_option
@json_option
def notes_command(
    action: str | None,
    operands: tuple[str, ...],
    about: str,
    tags_: tuple[str, ...],
    who: str,
    meaning: str | None,
    since: str,
    until: str,
    removed: bool,
    text: str,
    annotations: bool,
    output: Path | None,
    collection: Path | None,
    as_json: bool,
) -> None:
    """List the notes on passages, the latest first; take them out as Web Annotations, or take such in.

    add DOCUMENT START-END keeps a note on a passage. import FILE keeps the Web Annotations of a file as notes,
    each with its passage found by its words; those that are here already are left as they are.

    \b
    Example:
        readout notes --tag grain
        readout notes --annotations -o notes.jsonld
        readout notes import notes.jsonld
        readout notes add 0a1b2c3d4e5f60718293 120-168 --meaning check --text "Ask the port."
    """
    kind = Meaning(meaning) if meaning else None
    with open_collection(collection) as opened:
        if action == "import":
            _import(opened, operands, who, as_json=as_json)
        elif action == "add":
            _add(opened, operands, kind or Meaning.PLAIN, text, tags_, who or this_person(), as_json=as_json)
        else:
            _days(since, until)
            query = NoteQuery(about, next(iter(tags_), ""), who, kind, since, until, removed)
            _list(opened, query, output, annotations=annotations or output is not None, as_json=as_json)


def _list(
    collection: Collection, query: NoteQuery, output: Path | None, *, annotations: bool, as_json: bool
) -> None:
    if annotations:
        content = annotations_file(collection, query)
        if output is None:
            click.echo(content.decode(), nl=False)
            return
        output.write_bytes(content)
        count = count_text(len(every_note(collection, query)), "note")
        print_json({"output": str(output)}) if as_json else click.echo(f"Wrote {count} to {output}")
        return
    found = every_note(collection, query)
    if as_json:
        print_json(found)
        return
    for note in found[:_SHOWN]:
        _print(note)
    if len(found) > _SHOWN:
        click.echo(f"and {len(found) - _SHOWN:,} more; all of them with --json")
    click.echo(count_text(len(found), "note"))


def _print(note: Note) -> None:
    state = f", {_STATES[note.spot.state]}" if note.spot.state in _STATES else ""
    tags_ = f"  [{', '.join(note.tags)}]" if note.tags else ""
    click.echo(f"{note.made[:10]}  {note.meaning}, by {note.who}{tags_}")
    passage = " ".join(note.anchor.exact.split())
    click.echo(f"    “{passage[:200]}{'…' if len(passage) > 200 else ''}”")
    for line in note.text.splitlines():
        click.echo(f"    {line}")
    where = f"{note.spot.document or note.anchor.path} {note.spot.start}-{note.spot.end}"
    click.echo(f"    {where}{state}  [{note.id}]\n")


def _import(collection: Collection, operands: tuple[str, ...], who: str, *, as_json: bool) -> None:
    if len(operands) != 1:
        raise ReadoutError(
            Code.USAGE, "Name one file to import.", "For example: readout notes import notes.jsonld"
        )
    path = Path(operands[0])
    if path.stat().st_size > _MOST_BYTES:
        raise ReadoutError(Code.TOO_LARGE, f"{path} is larger than 64 MB.", "Part it into several files.")
    done = import_annotations(collection, path.read_bytes(), who=who)
    if as_json:
        print_json(done)
        return
    lost = f"; of {done.lost:,} the words are in no document here" if done.lost else ""
    click.echo(f"Kept {count_text(done.kept, 'note')}{lost}. {done.known:,} were here already.")


def _add(
    collection: Collection,
    operands: tuple[str, ...],
    meaning: Meaning,
    text: str,
    tags_: tuple[str, ...],
    who: str,
    *,
    as_json: bool,
) -> None:
    found = _SPAN.fullmatch(operands[1]) if len(operands) == 2 else None
    if found is None:
        raise ReadoutError(
            Code.USAGE, "Name a document and a passage.", "For example: readout notes add DOCUMENT 120-168"
        )
    span = (int(found[1]), int(found[2]))
    note = make_note(collection, operands[0], span, who=who, meaning=meaning, text=text, tags=tags_)
    print_json(note) if as_json else _print(note)


def _days(*days: str) -> None:
    for day in days:
        if day and not _DAY.fullmatch(day):
            raise ReadoutError(Code.USAGE, f"{day} is no day.", "Write it as 2019, 2019-03 or 2019-03-08.")


@click.command("tags")
@click.argument("documents", nargs=-1)
@click.option("--add", "on", metavar="TAG", multiple=True, help="Put a tag on the documents named.")
@click.option("--remove", "off", metavar="TAG", multiple=True, help="Take a tag off the documents named.")
@click.option("--who", metavar="NAME", help="Who does it. Without it: your name on this machine.")
@collection_option
@json_option
def tags_command(
    documents: tuple[str, ...],
    on: tuple[str, ...],
    off: tuple[str, ...],
    who: str | None,
    collection: Path | None,
    as_json: bool,
) -> None:
    """List all tags with how many documents and notes have them, or the tags of documents; put on or take off.

    Find the documents of a tag with: readout search tagged:TAG

    \b
    Example:
        readout tags
        readout tags 0a1b2c3d4e5f60718293 --add grain --add "to read"
    """
    if (on or off) and not documents:
        raise ReadoutError(Code.USAGE, "Name the documents.", "For example: readout tags DOCUMENT --add grain")
    with open_collection(collection) as opened:
        for document in documents:
            if on:
                tag_document(opened, document, on, who=who or this_person())
            for tag in off:
                untag_document(opened, document, tag)
        if documents:
            found = {document: [one.tag for one in tags_on(opened, document)] for document in documents}
            _print_documents(found, as_json=as_json)
        else:
            _print_tags(tags(opened), as_json=as_json)


def _print_documents(found: dict[str, list[str]], *, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    for document, names in found.items():
        click.echo(f"{document}  {', '.join(names) or 'no tags'}")


def _print_tags(found: tuple[TagCount, ...], *, as_json: bool) -> None:
    if as_json:
        print_json(found)
    elif found:
        rows = [("tag", "documents", "notes"), *((c.tag, f"{c.documents:,}", f"{c.notes:,}") for c in found)]
        print_table(rows, right=frozenset({1, 2}))
    else:
        click.echo("There are no tags yet. Put one on with: readout tags DOCUMENT --add TAG")
