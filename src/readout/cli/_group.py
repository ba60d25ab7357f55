"""The program as a group of commands, and how it tells what went wrong."""

import errno
import importlib
from typing import Any

import click

from readout.errors import ReadoutError

COMMANDS: dict[str, str] = {
    "open": "serve:open_command",
    "add": "add:add_command",
    "inventory": "inventory:inventory_command",
    "contacts": "ledger:contacts_command",
    "statements": "ledger:statements_command",
    "parties": "parties:parties_command",
    "changed": "changed:changed_command",
    "silence": "changed:silence_command",
    "matrix": "overviews:matrix_command",
    "network": "network:network_command",
    "timeline": "overviews:timeline_command",
    "findings": "overviews:findings_command",
    "search": "search:search_command",
    "ask": "ask:ask_command",
    "searches": "desk:searches_command",
    "batch": "desk:batch_command",
    "review": "desk:review_command",
    "brief": "brief:brief_command",
    "check": "check:check_command",
    "judge": "judge:judge_command",
    "notes": "notes:notes_command",
    "tags": "notes:tags_command",
    "lists": "lists:lists_command",
    "serve": "serve:serve_command",
    "api": "api:api_command",
    "mcp": "mcp:mcp_command",
    "status": "status:status_command",
    "export": "export:export_command",
    "read": "judge:read_command",
    "verify": "upkeep:verify_command",
    "index": "upkeep:index_command",
    "demo": "demo:demo_command",
}
"""Every command, in the order of a person's work: the module in this package and the name in it."""


class ReadoutGroup(click.Group):
    """The program: a command's module is loaded when it is called, as most need few of the libraries.

    Errors that a person can do something about are told in two lines, without a traceback.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        module, _, name = COMMANDS.get(cmd_name, "").partition(":")
        if not name:
            return None
        found: click.Command = getattr(importlib.import_module(f"readout.cli.{module}"), name)
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command and turn what went wrong into a message, a next step and an exit status."""
        try:
            return super().invoke(ctx)
        except ReadoutError as error:
            click.echo(f"readout: {error.message}", err=True)
            if error.hint:
                click.echo(f"         {error.hint}", err=True)
            ctx.exit(error.exit_status)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever read the output has seen enough; click ends the program quietly
            where = f"{error.filename}: " if error.filename else ""
            click.echo(f"readout: {where}{(error.strerror or str(error)).lower()}.", err=True)
            ctx.exit(1)
        except KeyboardInterrupt:
            click.echo("readout: stopped. Run the same command again to go on; nothing is lost.", err=True)
            ctx.exit(1)
