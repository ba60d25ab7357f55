"""`readout parties`: who is named in the documents, all about one party, and judgements about them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

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
from readout.model import MentionType, Party, PartyJudgement, PartyVerdict, RoleSource, Unit
from readout.workbench import Collection, this_person
from readout.workbench.entries import find_party
from readout.workbench.parties import (
    ACTING,
    PartyView,
    list_parties,
    party_judgements,
    party_units,
    read_party,
    standing_judgements,
    who_is,
)
from readout.workbench.party_judging import (
    join_unit,
    keep_apart,
    merge_parties,
    rename_party,
    split_party,
    undo_party_judgement,
)

_SHOWN_NAMES = 12
_SHOWN_COMPANY = 12
_DONE = {
    PartyVerdict.MERGE: "merged",
    PartyVerdict.SPLIT: "split",
    PartyVerdict.RENAME: "renamed",
    PartyVerdict.APART: "kept apart",
    PartyVerdict.UNDO: "undone",
}

_JUDGING = (
    click.option(
        "--merge", metavar="OTHER", help="OTHER is the same party: its names, contacts and statements too."
    ),
    click.option("--rename", metavar="NAME", help="It is called so."),
    click.option(
        "--split-name", multiple=True, metavar="NAME", help="Documents that print this name mean somebody else."
    ),
    click.option("--split-document", multiple=True, metavar="ID", help="This document means somebody else."),
    click.option("--apart", metavar="OTHER", help="OTHER is never the same party, whatever is read later."),
    click.option("--join", nargs=2, metavar="DOCUMENT KEY", help="Whom this document names so (see --of) is it."),
    click.option("--undo", type=int, metavar="NUMBER", help="Take back a judgement, by its number in --log."),
    click.option("--who", metavar="NAME", help="Who decides. Without it: your name on this machine."),
)


def _with(options: tuple[Callable[[Any], Any], ...]) -> Callable[[Any], Any]:
    def add(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return add


@click.command("parties")
@click.argument("words", nargs=-1)
@click.option(
    "--type",
    "types",
    multiple=True,
    type=click.Choice([kind.value for kind in MentionType]),
    help="Only persons, states and so on; may be given more than once. Without it: all but places.",
)
@click.option("--units", is_flag=True, help="Of one party, the documents that name it.")
@click.option("--of", metavar="DOCUMENT", help="Whom this document names, each with its key and who it may be.")
@click.option("--log", is_flag=True, help="What persons decided about parties, or about one.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many at most.")
@_with(_JUDGING)
@collection_option
@json_option
def parties_command(
    words: tuple[str, ...], collection: Path | None, limit: int, as_json: bool, types: tuple[str, ...], **more: Any
) -> None:
    """Say who is named in the documents; with the words of one name, or an id, all about one party.

    A party is a person, state, organisation or group under all names by which documents know it. What you decide
    about one (merge, rename, split, keep apart) takes effect at once everywhere, stays when documents are read
    again, and can be undone.

    \b
    Example:
        readout parties khan
        readout parties asad-majeed-khan --merge a-m-khan
        readout parties asad-majeed-khan --split-name "Imran Khan"
        readout parties --undo 3
    """
    asked = " ".join(words)
    with open_collection(collection) as opened:
        if (judged := _judged(opened, asked, more)) is not None:
            _print_judged(opened, judged, as_json=as_json)
        elif more["log"]:
            one = find_party(opened, asked).id if asked else None
            _print_log(opened, party_judgements(opened, one), as_json=as_json)
        elif more["of"]:
            _print_units_of(opened, more["of"], as_json=as_json)
        elif more["units"]:
            _print_namings(opened, find_party(opened, asked).id, limit, as_json=as_json)
        else:
            _list_or_show(opened, asked, types, limit, as_json=as_json)


def _judged(collection: Collection, asked: str, more: dict[str, Any]) -> PartyJudgement | None:
    """The judgement that the options make, if they make one."""
    who = more["who"] or this_person()
    if more["undo"] is not None:
        return undo_party_judgement(collection, more["undo"], who=who)
    wanted = [more[name] for name in ("merge", "rename", "split_name", "split_document", "apart", "join")]
    if not any(wanted):
        return None
    if not asked:
        raise ReadoutError(Code.USAGE, "Which party is meant?", "For example: readout parties khan --merge a-khan")
    if more["merge"]:
        return merge_parties(collection, asked, more["merge"], who=who)
    if more["apart"]:
        return keep_apart(collection, asked, more["apart"], who=who)
    if more["join"]:
        return join_unit(collection, asked, Unit(*more["join"]), who=who)
    if more["split_name"] or more["split_document"]:
        return split_party(
            collection,
            asked,
            who=who,
            documents=more["split_document"],
            names=more["split_name"],
            name=more["rename"],
        )
    return rename_party(collection, asked, more["rename"], who=who)


def _print_judged(collection: Collection, judged: PartyJudgement, *, as_json: bool) -> None:
    if as_json:
        print_json(judged)
        return
    undo = (
        ""
        if judged.verdict is PartyVerdict.UNDO
        else f" Take it back with: readout parties --undo {judged.number}"
    )
    click.echo(f"{_DONE[judged.verdict].capitalize()} by {judged.who}.{undo}")


def _print_log(collection: Collection, found: tuple[PartyJudgement, ...], *, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    standing = standing_judgements(party_judgements(collection))
    for j in found:
        sides = " and ".join(count_text(len(side), "naming") for side in j.sides)
        what = f"{j.undone}" if j.verdict is PartyVerdict.UNDO else sides + (f" to {j.name}" if j.name else "")
        state = "" if j.number in standing or j.verdict is PartyVerdict.UNDO else " (taken back)"
        click.echo(f"{j.number:>4}  {j.when}  {_DONE[j.verdict]} by {j.who}: {what}{state}")
    if not found:
        click.echo("Nobody has decided anything about it.")


def _print_units_of(collection: Collection, document: str, *, as_json: bool) -> None:
    found = who_is(collection, document)
    if as_json:
        print_json(list(found.values()))
        return
    for key, view in found.items():
        if view.party is not None:
            click.echo(f"{key}\n    {view.party.name} [{view.party.id}]")
        else:
            may = "; ".join(f"{p.name} [{p.id}] {score:.0%}" for p, score in view.candidates)
            click.echo(f"{key}\n    {f'open: may be {may}' if may else 'no party'}")


def _print_namings(collection: Collection, id: str, limit: int, *, as_json: bool) -> None:
    found = party_units(collection, id, per_page=limit)
    if as_json:
        print_json(found)
        return
    for naming in found:
        part = "as sender, " * naming.sent + "as recipient, " * naming.received
        click.echo(f"{naming.card.date or 'undated':<25}  {naming.card.title or naming.card.path}")
        click.echo(f"    {part}[{naming.card.id}] {naming.unit.key}")


def _list_or_show(
    collection: Collection, asked: str, types: tuple[str, ...], limit: int, *, as_json: bool
) -> None:
    page = list_parties(collection, asked, types=tuple(map(MentionType, types)) or ACTING, per_page=limit)
    if asked and not types:
        try:
            view = read_party(collection, find_party(collection, asked).id)
        except ReadoutError as error:
            if error.code is Code.NOT_FOUND or page.total == 0:
                raise
        else:
            _print_party(view, as_json=as_json)
            return
    if as_json:
        print_json(page)
        return
    click.echo(count_text(page.total, "party", "parties"))
    print_table(
        (
            (s.party.name[:48], s.party.type, s.party.documents, s.contacts, s.said, f"[{s.party.id}]")
            for s in page.parties
        ),
        right=frozenset({2, 3, 4}),
    )
    if page.total > len(page.parties):
        click.echo(f"\n{page.total - len(page.parties):,} more; see them with --limit {page.total}")
    if page.parties:
        click.echo(
            "\nThe figures: documents that name it, contacts, statements by it. One party: readout parties ID"
        )


def _print_party(view: PartyView, *, as_json: bool) -> None:
    if as_json:
        print_json(view)
        return
    party = view.party
    of = f" of {party.state}" if party.state and party.state != party.name else ""
    click.echo(f"{party.name} [{party.id}], {party.type}{of}")
    click.echo(f"Named {count_text(party.mentions, 'time')} in {count_text(party.documents, 'document')}.\n")
    click.echo("Names")
    print_table(
        ((n.text[:70], n.mentions, n.documents) for n in party.names[:_SHOWN_NAMES]), right=frozenset({1, 2})
    )
    if len(party.names) > _SHOWN_NAMES:
        click.echo(f"  and {len(party.names) - _SHOWN_NAMES} more")
    _print_roles(party)
    click.echo(
        f"\n{count_text(view.contacts, 'contact')}; {view.said:,} statements by it, {view.told:,} to it:\n"
        f"  readout contacts --party {party.id}\n  readout statements --party {party.id}"
    )
    if view.company:
        click.echo("\nWith whom (contacts, statements)")
        rows = (
            (c.party.name[:60], c.contacts, c.statements, f"[{c.party.id}]") for c in view.company[:_SHOWN_COMPANY]
        )
        print_table(rows, right=frozenset({1, 2}))
    if view.maybe:
        click.echo(f"\nMay also be meant in {count_text(len(view.maybe), 'document')}:")
        for naming, score in view.maybe[:_SHOWN_COMPANY]:
            click.echo(f"  {score:.0%}  {naming.card.title or naming.card.path} [{naming.card.id}]")


def _print_roles(party: Party) -> None:
    if not party.roles:
        return
    click.echo("\nRoles")
    for role in party.roles:
        when = f"{role.first or '?'} to {role.last or '?'}"
        passages = count_text(len(role.citations), "passage")
        source = "list of officers" if role.source is RoleSource.OFFICERS else passages
        of = f", {role.of}" if role.of and role.source is RoleSource.DOCUMENTS else ""
        click.echo(f"  {when:<26}  {role.title}{of} ({source})")
