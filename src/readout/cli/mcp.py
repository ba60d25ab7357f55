"""`readout mcp`: the documents for agents."""

import importlib
from pathlib import Path

import click

from readout.cli._common import collection_option, open_collection


@click.command("mcp")
@collection_option
def mcp_command(collection: Path | None) -> None:
    """Serve a collection to an agent over standard input and output (Model Context Protocol).

    The agent's program starts this command itself. It gives read-only tools, each of which answers with quoted
    passages and where they stand. It opens no connection and changes nothing in the collection.

    \b
    Example:
        readout mcp -c ~/collections/leak
    """
    with open_collection(collection) as opened:
        # The protocol’s library takes a second to load, which `readout --help` need not wait for.
        importlib.import_module("readout.mcp").serve(opened)
