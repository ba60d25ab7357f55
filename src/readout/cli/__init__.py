"""The command line: one program, `readout`, with commands that read like the questions."""

import click

from readout import __version__
from readout.cli._common import ReadoutGroup
from readout.cli.add import add_command
from readout.cli.demo import demo_command
from readout.cli.export import export_command
from readout.cli.inventory import inventory_command
from readout.cli.search import search_command
from readout.cli.serve import open_command, serve_command
from readout.cli.status import status_command
from readout.cli.upkeep import index_command, verify_command


@click.group(cls=ReadoutGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="readout")
def main() -> None:
    """Turn a pile of documents into a sourced account.

    \b
    Start with:
        readout open FOLDER
    """


for _command in (
    open_command,
    add_command,
    inventory_command,
    search_command,
    serve_command,
    export_command,
    verify_command,
    status_command,
    index_command,
    demo_command,
):
    main.add_command(_command)
