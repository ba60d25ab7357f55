"""Articles saved as text or read from pages; the pages are made up."""

import pytest

from readout.ingest.structure.articles import (
    is_byline,
    is_chrome,
    is_likely_chrome,
    is_sourcing_note,
    read_article,
)
from readout.ingest.structure.furniture import find_furniture
from readout.ingest.structure.lines import Lines
from readout.model import FurnitureKind

CAPTION = (
    "In a statement on Tuesday, Valdoria thanked eleven states for their help with the airlift from Nordhavn."
)
PAGE = f"""Valdoria 'quietly' asks for thanks, papers from the harbour show

At a meeting on the day of the fire, an envoy told the ambassador that both states wished to end the strike.
{CAPTION}
{CAPTION}
Published on Mar 06, 2012 09:05 AM IST
Copy Link
By | Written by Dana Quint

A set of papers seen by this newspaper shows that the two governments spoke on the day of the fire and again a week
later, and that one of them asked for public thanks.

Here is what the papers say

The papers are mostly notes of talks between officials, who met four times in the course of that month in Nordhavn.

Has anything changed between the two?

A statement of 20 February did not name Valdoria. Another, of 28 February, did, in its last line.

(With agency inputs)

Close Story
Story Saved
Saved Articles
My Reads
Sign out
Port Elise 12C
Wednesday, July 18, 2012
"""


def test_a_clock_with_the_weather_on_its_line() -> None:
    card = read_article(Lines(PAGE.replace("12C\nWednesday", "12C | Wednesday")))
    assert card is not None and card.captured == "2012-07-18"


def test_card_of_a_saved_page() -> None:
    card = read_article(Lines(PAGE))
    assert card is not None
    assert card.title == "Valdoria 'quietly' asks for thanks, papers from the harbour show"
    assert card.author == ("Dana Quint",)
    assert card.published == "2012-03-06T09:05:00+05:30"
    assert card.captured == "2012-07-18"
    assert [PAGE[a:b] for a, b in card.subheads] == [
        "Here is what the papers say",
        "Has anything changed between the two?",
    ]


def test_furniture_of_a_saved_page() -> None:
    by_kind: dict[FurnitureKind, list[str]] = {}
    for item in find_furniture(Lines(PAGE)):
        by_kind.setdefault(item.kind, []).append(PAGE[item.start : item.end])
    assert by_kind[FurnitureKind.CAPTION] == [CAPTION]
    assert by_kind[FurnitureKind.BYLINE] == [
        "Published on Mar 06, 2012 09:05 AM IST",
        "By | Written by Dana Quint",
    ]
    assert by_kind[FurnitureKind.SOURCING_NOTE] == ["(With agency inputs)"]
    assert by_kind[FurnitureKind.WEB_CHROME] == [
        "Copy Link",
        "Close Story",
        "Story Saved",
        "Saved Articles",
        "My Reads",
        "Sign out",
        "Port Elise 12C",
        "Wednesday, July 18, 2012",
    ]


def test_fields_of_the_format_win() -> None:
    fields = {
        "title": ("Fire at the harbour | The Nordhavn Mail",),
        "author": ("Per Lund",),
        "published": ("2012-03-07T10:00:00Z",),
        "captured": ("2013-01-02",),
    }
    card = read_article(Lines(PAGE), fields)
    assert card is not None
    assert card.title == "Fire at the harbour"
    assert card.publisher == "The Nordhavn Mail"
    assert card.author == ("Per Lund",)
    assert card.published == "2012-03-07T10:00:00Z"
    assert card.captured == "2013-01-02"


def test_agency_story() -> None:
    text = "Talks resume\n\nBy RUTH OSEI and PER LUND\n\nNORDHAVN, Valdoria (AP) — It began on Monday. " + (
        "Nobody said much. " * 20
    )
    card = read_article(Lines(text))
    assert card is not None
    assert card.author == ("RUTH OSEI", "PER LUND")
    assert card.publisher == "AP"


def test_archived_page_and_print_head() -> None:
    body = "By Ruth Osei\nPublished: 3 March 2012\n\n" + "The harbour was shut on Monday. " * 20
    archived = read_article(
        Lines("Harbour shut again today\n" + body + "\nhttps://web.archive.org/web/20130405112233/x")
    )
    assert archived is not None and archived.captured == "2013-04-05"
    printed = read_article(Lines("7/18/2013, 10:33 AM Harbour shut again today\nHarbour shut again\n" + body))
    assert printed is not None and printed.captured == "2013-07-18"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By Monday\n",
        "Dear Ada,\n\n" + "The meeting went well and we shall write. " * 20 + "\n\nSincerely,\nPer\n",
    ],
)
def test_no_article(text: str) -> None:
    assert read_article(Lines(text)) is None


@pytest.mark.parametrize(
    "line", ["By Ruth Osei", "By RUTH OSEI", "Written by Ruth Osei", "Posted on March 3, 2012"]
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", ["By Monday we shall know.", "By the way", "Written by hand", "Byline"])
def test_no_bylines(line: str) -> None:
    assert not is_byline(line)


def test_chrome() -> None:
    assert is_chrome("Skip to main content")
    assert is_chrome("Nordhavn 4°C")
    assert is_chrome("12 comments")
    assert is_chrome("Share | Tweet | Email")
    assert not is_chrome("Home")
    assert is_likely_chrome("Home")
    assert is_likely_chrome("Monday, 3 March 2012")
    assert not is_chrome("The share of the harbour")
    assert is_sourcing_note("Per Lund contributed reporting from Nordhavn.")
    assert not is_sourcing_note("With a heavy heart he left.")


def test_a_wire_report_begins_with_its_agency() -> None:
    text = (
        "TARN, March 19 (Northern Wire) - The harbour master of Tarn told the council that the ferries\n"
        "would not sail before the ice had gone.\n\n"
        "A spokesman for the ferry company declined to comment on the harbour master's words.\n"
    )
    card = read_article(Lines(text))
    assert card is not None and card.publisher == "Northern Wire"
    assert read_article(Lines(text.replace(" (Northern Wire) -", ""))) is None
