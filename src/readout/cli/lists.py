"""`readout lists`: named lists of what is worth keeping, shown, taken out, and packed with their evidence."""

import re
from pathlib import Path
from typing import NoReturn

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
from readout.model import AnchorState, ItemKind
from readout.workbench import Collection, this_person
from readout.workbench.list_exports import LIST_FORMS, list_file, list_rows, pack_list
from readout.workbench.lists import ListView, Wanted, find_list, lists, make_list, read_list, save_to_list

_SPAN = re.compile(r"(\d{1,10})-(\d{1,10})")
_USAGE = {
    "show": "readout lists show LIST",
    "export": "readout lists export LIST --format csv -o list.csv",
    "pack": "readout lists pack LIST -o FOLDER",
    "add": "readout lists add LIST document DOCUMENT",
}


@click.command("lists")
@click.argument("action", required=False, type=click.Choice([*_USAGE]))
@click.argument("operands", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(LIST_FORMS), default="md", show_default=True, help="With export."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file to export to, or the folder to pack."
)
@click.option("--whole", is_flag=True, help="With pack: the whole texts of the documents too.")
@click.option("--text", default="", help="With add: what to say of it.")
@click.option("--who", metavar="NAME", help="With add: who does it. Without it: your name on this machine.")
@collection_option
@json_option
def lists_command(
    action: str | None,
    operands: tuple[str, ...],
    form: str,
    output: Path | None,
    whole: bool,
    text: str,
    who: str | None,
    collection: Path | None,
    as_json: bool,
) -> None:
    """List the lists that readers keep, show one, export it, or pack it with its evidence.

    A LIST is named by its name or its id. add keeps a thing on a list, which is made if there is none of that
    name: passage DOCUMENT START-END, document DOCUMENT, row ROW, party PARTY, or search QUERY. A pack opens in
    any browser; readout verify FOLDER checks it.

    \b
    Example:
        readout lists
        readout lists show "For the story"
        readout lists export "For the story" --format csv -o story.csv
        readout lists pack "For the story" -o evidence/
        readout lists add "For the story" passage 0a1b2c3d4e5f60718293 120-168
    """
    with open_collection(collection) as opened:
        match action:
            case None:
                _print_lists(opened, as_json=as_json)
            case "add":
                _add(opened, operands, text, who or this_person(), as_json=as_json)
            case _ if len(operands) != 1:
                _refuse(action)
            case "show":
                _show(opened, operands[0], as_json=as_json)
            case "export":
                _export(opened, operands[0], form, output, as_json=as_json)
            case _:
                _pack(opened, operands[0], output, whole=whole, as_json=as_json)


def _print_lists(collection: Collection, *, as_json: bool) -> None:
    found = lists(collection)
    if as_json:
        print_json(found)
    elif found:
        rows = [(one.name, count_text(one.items, "thing"), one.who, one.made[:10]) for one in found]
        print_table([("list", "holds", "begun by", "on"), *rows])
    else:
        click.echo(f"There are no lists yet. Begin one with: {_USAGE['add']}")


def _show(collection: Collection, name: str, *, as_json: bool) -> None:
    view = read_list(collection, name)
    if as_json:
        print_json({"list": view.list, "items": [item for item, _ in view.items]})
        return
    click.echo(view.list.name)
    if view.list.about:
        click.echo(view.list.about)
    _print_items(collection, view)


def _print_items(collection: Collection, view: ListView) -> None:
    for number, row in enumerate(list_rows(collection, view), 1):
        item = row.item
        click.echo(f"\n{number}. {item.kind}: {item.label}")
        if row.words:
            words = " ".join(row.words.split())
            click.echo(f"   “{words[:300]}{'…' if len(words) > 300 else ''}”")
        if item.text:
            click.echo(f"   {item.who}: {' '.join(item.text.split())}")
        if item.spot is not None:
            lost = "  (not in the documents any more)" if item.spot.state is AnchorState.LOST else ""
            click.echo(f"   {item.spot.document or '-'} {item.spot.start}-{item.spot.end}{lost}")


def _export(collection: Collection, name: str, form: str, output: Path | None, *, as_json: bool) -> None:
    content = list_file(collection, name, form)
    if output is None:
        click.echo(content, nl=False)
        return
    output.write_bytes(content.encode("utf-8", "replace"))
    print_json({"output": str(output), "format": form}) if as_json else click.echo(f"Wrote {output}")


def _pack(collection: Collection, name: str, output: Path | None, *, whole: bool, as_json: bool) -> None:
    if output is None:
        raise ReadoutError(Code.USAGE, "Name the folder to pack into.", f"For example: {_USAGE['pack']}")
    fingerprint = pack_list(collection, name, output, whole=whole)
    if as_json:
        print_json({"output": str(output), "fingerprint": fingerprint})
    else:
        click.echo(f"Packed into {output}. Check it with: readout verify {output}\nFingerprint: {fingerprint}")


def _add(collection: Collection, operands: tuple[str, ...], text: str, who: str, *, as_json: bool) -> None:
    if len(operands) < 3 or operands[1] not in set(ItemKind):
        _refuse("add")
    name, kind, target, *rest = operands
    span = _SPAN.fullmatch(rest[0]) if rest and kind == ItemKind.PASSAGE else None
    if (kind == ItemKind.PASSAGE) is not (span is not None) or len(rest) > 1:
        raise ReadoutError(
            Code.USAGE, "A passage, and nothing else, has a span.", "As: add LIST passage DOCUMENT 120-168"
        )
    wanted = Wanted(ItemKind(kind), target, (int(span[1]), int(span[2])) if span else None)
    known = {one.name.casefold() for one in lists(collection)} | {one.id for one in lists(collection)}
    saved = find_list(collection, name) if name.casefold() in known else make_list(collection, name, who=who)
    item = save_to_list(collection, saved.id, wanted, who=who, text=text)
    print_json(item) if as_json else click.echo(f"On “{saved.name}”: {item.kind}, {item.label}")


def _refuse(action: str) -> NoReturn:
    raise ReadoutError(Code.USAGE, "Name a list, and what to do with it.", f"For example: {_USAGE[action]}")
