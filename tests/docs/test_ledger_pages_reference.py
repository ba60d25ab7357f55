"""The page on what was read: its words for how sure a row is, and its marks, are those of the program."""

import re
from pathlib import Path

from readout.web.panel import KINDS
from readout.web.words import LEVELS

_ROOT = Path(__file__).parents[2]
_PAGE = (_ROOT / "docs" / "reference" / "ledger-pages.md").read_text("utf-8")


def test_the_words_for_how_sure_a_row_is() -> None:
    said = re.findall(r"^\| (\w[\w ]+?) \| (\d+ %|below) \|$", _PAGE, re.M)
    assert said == [(words, f"{least:.0%}".replace("%", " %") if least else "below") for least, words in LEVELS]


def test_every_kind_of_mark_is_explained() -> None:
    said = re.findall(r"^\| (\w+) \| [^|]*(?:line |frame)[^|]* \|$", _PAGE, re.M)
    assert {f"{kind}s" for kind in said} == set(KINDS)


def test_the_buttons_are_those_of_the_pages() -> None:
    templates = _ROOT / "src" / "readout" / "web" / "templates"
    shown = (templates / "ledger_parts.html").read_text("utf-8")
    for button in re.findall(r"^- \*\*(\w[\w ]+?)(?: …)?\*\*", _PAGE, re.M):
        assert button in shown, button
    assert "You judge as" in shown
