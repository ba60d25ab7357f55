"""`readout inventory`: what these documents are."""

import textwrap
from collections.abc import Iterable
from pathlib import Path

import click

from readout.cli._common import collection_option, json_option, open_collection, print_json, print_table
from readout.model import Count, Inventory
from readout.workbench import take_inventory

_TABLES = (
    ("Kinds", "kinds"),
    ("Markings", "markings"),
    ("Captions", "captions"),
    ("Exemptions", "exemptions"),
    ("Chief senders", "senders"),
    ("Chief recipients", "recipients"),
    ("Places", "places"),
    ("Languages", "languages"),
    ("Years", "years"),
    ("Threads", "threads"),
    ("Subjects", "subjects"),
    ("File types", "media_types"),
)
_WIDTH = 100
_SHOWN_GAPS = 15


@click.command("inventory")
@collection_option
@click.option("--rows", type=click.IntRange(1), default=8, show_default=True, help="How long tables may be.")
@json_option
def inventory_command(collection: Path | None, rows: int, as_json: bool) -> None:
    """Say what these documents are, and what is missing.

    \b
    Example:
        readout inventory -c ~/collections/leak
    """
    with open_collection(collection) as opened:
        found = take_inventory(opened)
    if as_json:
        print_json(found)
    else:
        print_inventory(found, rows)


def print_inventory(found: Inventory, rows: int) -> None:
    """Print the inventory: sentences, tables, and what is missing."""
    print_sentences((*found.sentences, *found.notable))
    for title, name in _TABLES:
        counts: tuple[Count, ...] = getattr(found, name)
        if counts:
            more = f" (first {rows} of {len(counts)})" if len(counts) > rows else ""
            click.echo(f"\n{title}{more}")
            print_table(((_short(c.label), f"{c.count:,}") for c in counts[:rows]), right=frozenset({1}))
    if found.gaps:
        click.echo("\nMissing")
        print_sentences((f"{gap.label}: {gap.detail}" for gap in found.gaps[:_SHOWN_GAPS]), indent="  - ")
        if len(found.gaps) > _SHOWN_GAPS:
            click.echo(f"  and {len(found.gaps) - _SHOWN_GAPS:,} more: readout inventory --json")


def print_sentences(sentences: Iterable[str], *, indent: str = "") -> None:
    """Print sentences, each as a paragraph of its own."""
    for sentence in sentences:
        lines = textwrap.wrap(
            sentence, _WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent), break_long_words=False
        )
        click.echo("\n".join(lines))


def _short(label: str) -> str:
    return label if len(label) <= 70 else f"{label[:69]}…"
