"""`readout network`: who with whom over the whole pile, as a list or as a file for other programs."""

from pathlib import Path
from typing import Any

import click

from readout.cli._accounts import print_more
from readout.cli._common import json_option, open_collection, print_json, print_table
from readout.cli.changed import limit_option, options, since_option, sure_option, until_option
from readout.errors import Code, ReadoutError
from readout.model import Act, Audience, ContactKind, ContactStatus, NetworkQuery, Tie
from readout.workbench.networks import NETWORK_FORMS, Drawn, say_drawn, who_with_whom

_TIES = tuple(tie.value for tie in Tie)
_KINDS = tuple(dict.fromkeys((*(kind.value for kind in ContactKind), *(act.value for act in Act))))


@click.command("network")
@click.argument("party", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; its ending says which form.")
@click.option("--steps", type=click.IntRange(1, 2), default=1, show_default=True, help="How far from PARTY.")
@click.option("--most", type=click.IntRange(2, 10_000), default=60, show_default=True, help="Parties at most.")
@click.option("--tie", "ties", multiple=True, type=click.Choice(_TIES), help="What may tie them; more than once.")
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(_KINDS), help="Kinds of contacts, acts of statements."
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice([status.value for status in ContactStatus]),
    help="What became of contacts; without it those that took place.",
)
@click.option("--audience", type=click.Choice([each.value for each in Audience]), help="Private or public alone.")
@options(since_option, until_option, sure_option, limit_option, json_option)
def network_command(
    collection: Path | None,
    party: str | None,
    output: Path | None,
    limit: int,
    as_json: bool,
    confidence: float,
    **asked: Any,
) -> None:
    """Say who was in touch with whom, and who said something to whom, counted by pair.

    One occasion counts once, however many documents tell of it. With PARTY, only what lies around it. A file is
    written as its name ends: .graphml and .gexf for programs that draw networks, .csv for pairs as a table, .svg
    for a picture.

    \b
    Example:
        readout network --since 2019 --most 100
        readout network "Ilse Varga" --steps 2 -o varga.graphml
    """
    form = "" if output is None else _form(output)
    with open_collection(collection) as opened:
        drawn = who_with_whom(opened, _query(party, asked), confidence=confidence)
    if output is not None:
        output.write_text(NETWORK_FORMS[form](drawn), "utf-8", newline="")
        click.echo(f"Wrote {output}: {say_drawn(drawn)}", err=True)
    if as_json:
        print_json(drawn.network)
    elif output is None:
        _print(drawn, limit)


def _query(party: str | None, asked: dict[str, Any]) -> NetworkQuery:
    return NetworkQuery(
        ties=tuple(map(Tie, asked["ties"])) or tuple(Tie),
        kinds=asked["kinds"],
        statuses=tuple(map(ContactStatus, asked["statuses"])) or (ContactStatus.OCCURRED,),
        audience=Audience(asked["audience"]) if asked["audience"] else None,
        since=asked["since"],
        until=asked["until"],
        party=party,
        steps=asked["steps"],
        most=asked["most"],
    )


def _form(output: Path) -> str:
    """The form that a file's name asks for."""
    form = output.suffix.lower().lstrip(".")
    if form not in NETWORK_FORMS:
        known = ", ".join(f".{name}" for name in NETWORK_FORMS)
        ending = output.suffix or "a file without an ending"
        raise ReadoutError(Code.USAGE, f"A network is not written as {ending}.", f"Use {known}.")
    return form


def _print(drawn: Drawn, limit: int) -> None:
    network = drawn.network
    click.echo(say_drawn(drawn))
    names = [node.name for node in network.nodes]
    print_table(
        (
            (
                f"{names[link.source]} – {names[link.target]}",
                f"{link.occasions:,}",
                f"{link.told:,} told",
                f"{link.mail:,} messages",
                f"{link.statements:,} statements",
                f"{link.first or ''} … {link.last or ''}" if link.first else "undated",
            )
            for link in network.links[:limit]
        ),
        right=frozenset({1, 2, 3, 4}),
    )
    print_more(len(network.links) - limit)
