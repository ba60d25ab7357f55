"""Every command and option is documented, in the help and on the reference page."""

import inspect
import re
from pathlib import Path

import click
import pytest

from readout.cli import main
from readout.cli._group import COMMANDS
from readout.cli.reference import page

_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"
_CONTEXT = click.Context(main, info_name="readout")


def command(name: str) -> click.Command:
    """A command by its name."""
    found = main.get_command(_CONTEXT, name)
    assert found is not None
    return found


def test_the_reference_page_is_what_the_program_says() -> None:
    assert _PAGE.read_text("utf-8") == page(), "run: python -m readout.cli.reference > docs/reference/commands.md"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_what_it_does_and_shows_an_example(name: str) -> None:
    found = command(name)
    assert found.name == name
    text = inspect.cleandoc(found.help or "")
    assert text.splitlines()[0].endswith(".")
    assert re.search(rf"Example:\n\s+readout {name}", text)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for_and_is_on_the_page(name: str) -> None:
    section = page().split(f"## readout {name}\n")[1].split("\n## ")[0]
    for parameter in command(name).params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
            assert all(option in section for option in parameter.opts), parameter.name
        else:
            assert parameter.make_metavar(click.Context(command(name))) in section


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_answer_in_json(name: str) -> None:
    assert any(parameter.name == "as_json" for parameter in command(name).params)
