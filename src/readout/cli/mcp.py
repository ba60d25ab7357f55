"""`readout mcp`: the documents for agents."""

import importlib
from pathlib import Path

import click

from readout.cli._common import collection_option, open_collection, print_json


@click.command("mcp")
@collection_option
@click.option("--json", "as_json", is_flag=True, help="Print the tools as one JSON value, and serve nothing.")
def mcp_command(collection: Path | None, as_json: bool) -> None:
    """Serve a collection to an agent over standard input and output (Model Context Protocol).

    The agent's program starts this command itself. It gives read-only tools, each of which answers with quoted
    passages and where they stand. It opens no connection and changes nothing in the collection.

    \b
    Example:
        readout mcp -c ~/collections/leak
        readout mcp --json
    """
    # The protocol’s library takes a second to load, which `readout --help` need not wait for.
    served = importlib.import_module("readout.mcp")
    if as_json:
        print_json([tool.described() for tool in served.TOOLS])
        return
    with open_collection(collection) as opened:
        served.serve(opened)
