"""The reference page of all commands, made from the commands themselves: `python -m readout.cli.reference`."""

import inspect
from collections.abc import Iterator

import click

from readout.cli import main
from readout.errors import EXIT_STATUS

_HEAD = """# Commands

Made from the program by `python -m readout.cli.reference > docs/reference/commands.md`; a test keeps it true.

Every command has `--help`, and `--json` to print one JSON value for other programs. The collection is the one
named with `-c`, else `$READOUT_COLLECTION`, else the one last used. Progress and messages go to standard error. A
command ends with status 0 when all is well, 1 when something is wrong with the files or the collection, and 2 when
it was called wrongly.
"""


def page() -> str:
    """The whole page, as Markdown."""
    context = click.Context(main, info_name="readout")
    parts = [_HEAD]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        if command is not None:
            parts.append("\n".join(_section(command, click.Context(command, info_name=name, parent=context))))
    return "\n".join((*parts, _statuses()))


def _section(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"## readout {command.name}\n\n    readout {command.name} {usage}\n"
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        yield f"{_plain(paragraph)}\n"
    options = (p for p in command.params if isinstance(p, click.Option))
    records = [option.get_help_record(context) for option in options]
    yield "| option | meaning |\n| --- | --- |"
    for record in filter(None, records):
        yield f"| `{record[0].replace('|', ' or ')}` | {' '.join(record[1].split()).replace('|', ' or ')} |"
    yield ""


def _plain(paragraph: str) -> str:
    """A paragraph of a command's help; an example, which click marks with a backspace, as it is."""
    if "\b" not in paragraph:
        return " ".join(paragraph.split())
    head, *lines = paragraph.replace("\b", "").strip().split("\n")
    return "\n".join((head, "", *lines))


def _statuses() -> str:
    rows = "\n".join(f"| {code.value} | {status} |" for code, status in EXIT_STATUS.items())
    return f"## Errors and exit statuses\n\n| error | status |\n| --- | --- |\n{rows}\n"


if __name__ == "__main__":
    click.echo(page(), nl=False)
