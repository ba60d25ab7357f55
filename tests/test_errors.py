"""The tables of what can go wrong are complete."""

import re

from readout.errors import EXIT_STATUS, HTTP_STATUS, Code, ReadoutError


def test_every_code_has_an_exit_status_and_an_http_status() -> None:
    assert set(EXIT_STATUS) == set(HTTP_STATUS) == set(Code)
    assert set(EXIT_STATUS.values()) <= {1, 2}
    assert all(400 <= status < 600 for status in HTTP_STATUS.values())


def test_an_error_carries_its_message_its_hint_and_its_statuses() -> None:
    for code in Code:
        error = ReadoutError(code, "It went wrong.", "Do this.")
        assert (str(error), error.message, error.hint) == ("It went wrong.", "It went wrong.", "Do this.")
        assert error.exit_status == EXIT_STATUS[code]
        assert error.http_status == HTTP_STATUS[code]


def test_codes_are_written_as_words() -> None:
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", code.value) for code in Code)
