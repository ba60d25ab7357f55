"""Dates that a page without a header gives for itself."""

import pytest

from readout.ingest.structure.dating import text_date
from readout.ingest.structure.lines import Lines


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Ministry\n\nMay 3, 2010\n\nDear Sir", "2010-05-03"),
        ("For Immediate Release                          June 2, 2009\n2009/123\n", "2009-06-02"),
        (
            "PORTVALE, May 3, 2010 — The bridges of the capital were opened today by the minister.",
            "2010-05-03",
        ),
        ("Saved on May 3, 2010\nThe text", None),
        ("5/13/2010 3:04 PM\nhttps://example.org/a\nThe text", None),
        ("Declassify on: May 3, 2035\nThe text", None),
        ("The text\n\nComments:\nAda Berg (2010-05-03): Check this", None),
        (
            "In a long sentence of the text it is said that on May 3, 2010 the bridges were opened.",
            None,
        ),
        ("", None),
    ],
)
def test_dates(text: str, value: str | None) -> None:
    assert text_date(Lines(text)) == value
