"""The command line: one program, `readout`, with commands that read like the questions."""

import click

from readout import __version__
from readout.cli._group import ReadoutGroup


@click.group(cls=ReadoutGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="readout")
def main() -> None:
    """Turn a pile of documents into a sourced account.

    \b
    Start with:
        readout open FOLDER
    """
