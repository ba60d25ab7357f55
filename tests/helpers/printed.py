"""What a command printed, read back."""

import json
from typing import Any

from click.testing import Result


def lines(result: Result) -> list[str]:
    """What was printed, a line each."""
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def value(result: Result) -> Any:
    """The JSON that was printed."""
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)
