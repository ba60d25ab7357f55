"""What of a query is looked for by meaning."""

import pytest

from readout.search.meant import meant
from readout.search.query import parse


@pytest.mark.parametrize(
    ("query", "words", "narrows"),
    [
        ("harbour dues", "harbour dues", False),
        ("from:hall harbour dues before:2019", "harbour dues", True),
        ("harbour dues -draft", "harbour dues", True),
        ("talks harbour OR port", "talks harbour port", False),
        ("U.N. harbour", "u n harbour", False),
        ("NATO talks", "nato talks", False),
    ],
)
def test_free_words_are_meant_and_fields_narrow(query: str, words: str, narrows: bool) -> None:
    found = meant(parse(query))
    assert found is not None
    assert (found.words, found.narrows) == (words, narrows)


@pytest.mark.parametrize(
    "query",
    ["", "*", '"harbour dues"', '"harbour dues" port', "harb*", "qadafi~1", "from:hall", "kind:cable before:2019",
     "text:harbour", "copies:abc harbour", '"minister met"~3', "harbour OR \"border post\""],
)  # fmt: skip
def test_what_is_asked_for_to_the_letter_has_nothing_near(query: str) -> None:
    assert meant(parse(query)) is None
