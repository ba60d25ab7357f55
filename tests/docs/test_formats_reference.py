"""The page on formats: its media types, caps and advice are those of the code."""

import re
from pathlib import Path

import pytest

from readout.ingest.content import Caps
from readout.ingest.corpus.outside import MOST_ROWS
from readout.ingest.readers import READERS, html, package, rtf, xlsx
from readout.ingest.readers.ocr import DPI
from readout.ingest.readers.opaque import _UNREAD
from readout.sandbox import Limits
from readout.workbench._intake import Bounds
from readout.workbench._scan import junk, junk_folder

_PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "formats.md").read_text("utf-8")


def table(heading: str) -> list[list[str]]:
    """The rows of the table under a heading, without its head."""
    section = _PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("|")]
    return rows[2:]


def size(number: int) -> str:
    """A number of bytes in binary units."""
    return f"{number >> 30} GiB" if number >= 1 << 30 else f"{number >> 20} MiB"


def test_every_type_that_is_read_is_named_once() -> None:
    named = [kind for row in table("What is read") for kind in re.findall(r"`([^`]+/[^`]+)`", row[1])]
    assert sorted(named) == sorted(READERS)


CAPS = {
    "pages, sheets or slides of one file": f"{Caps().pages:,}",
    "characters of text of one file": f"{Caps().text:,}",
    "points of one picture": f"{Caps().pixels:,}",
    "containers around a file": f"{Caps().depth}",
    "files taken out of one container": f"{Caps().members:,}",
    "files taken out of one file of the pile, at all depths": f"{Bounds().members:,}",
    "bytes taken out of one container": size(Caps().unpacked_bytes),
    "bytes taken out of one file of the pile, at all depths": size(Bounds().size),
    f"times its size that a container may unpack to (beyond {size(Caps().ratio_free_bytes)})": f"{Caps().ratio}",
    "one part of an office file": size(package._PART_BYTES),
    "a Rich Text file": size(rtf._MOST_BYTES),
    "a web page": size(html._MOST_BYTES),
    "rows of a sheet": f"{xlsx._ROWS:,}",
    "time without progress on one file": f"{Limits().seconds:,.0f} s",
    "time on one file": f"{Limits().total_seconds:,.0f} s",
    "memory of the process that reads it": size(Limits().memory_bytes),
    "rows of a load file": f"{MOST_ROWS:,}",
}


def test_the_caps_are_those_of_the_code() -> None:
    assert {row[0]: row[1] for row in table("Caps")} == CAPS
    assert Bounds().depth == Caps().depth
    assert f"at {DPI} dots an inch" in _PAGE


def test_the_advice_on_what_is_not_read_is_what_the_program_says() -> None:
    assert [tuple(row) for row in table("What is not read")] == list(_UNREAD.values())


@pytest.mark.parametrize("name", re.findall(r"`([^`]+)`", _PAGE.split("Left out by rule")[1]))
def test_what_is_left_out_by_rule(name: str) -> None:
    assert junk(name) or junk_folder(name)
