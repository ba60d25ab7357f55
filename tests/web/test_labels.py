"""Words for terms, dates and sizes."""

import pytest

from readout.model import DateSource, FurnitureKind, Kind, Outcome
from readout.web import labels


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2011-10-06T13:30:00", "6 October 2011, 13:30"),
        ("2011-10-05T11:27Z", "5 October 2011, 11:27 UTC"),
        ("2011-10-05T11:27:00-04:00", "5 October 2011, 11:27 -04:00"),
        ("2011-10", "October 2011"),
        ("2011", "2011"),
        ("2011-10?", "perhaps October 2011"),
        ("2011-10-05/2011-10-07", "5 October 2011 – 7 October 2011"),
        ("../2011-10-07", "until 7 October 2011"),
        ("[2011-10-05,2011-10-06]", "5 October 2011 or 6 October 2011"),
        ("2011-10-05/..", "from 5 October 2011 on"),
        ("201X", "201X"),
        ("2011-13", "2011-13"),
        (None, "Undated"),
    ],
)
def test_dates_are_said_in_words(edtf: str | None, said: str) -> None:
    assert labels.say_date(edtf) == said


def test_lists_show_the_day_alone() -> None:
    assert labels.say_day("2011-10-06T13:30:00") == "6 October 2011"


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (5_210_000, "5.2 MB"), (10**16, "10000.0 TB")],
)
def test_sizes_are_said_in_units(size: int, said: str) -> None:
    assert labels.say_size(size) == said


def test_every_term_that_a_page_can_show_has_a_label() -> None:
    assert set(labels.KINDS) == set(Kind)
    assert set(labels.OUTCOMES) == {*Outcome, "waiting"} == set(labels.OUTCOME_NOTES)
    assert set(labels.FURNITURE) == set(FurnitureKind)
    assert set(labels.DATE_SOURCES) == set(DateSource)


@pytest.mark.parametrize(
    ("mark", "level"),
    [
        ("UNCLASSIFIED", "open"),
        ("UNCLAS", "open"),
        ("(SBU)", "limited"),
        ("SENSITIVE BUT UNCLASSIFIED", "limited"),
        ("LIMITED OFFICIAL USE", "limited"),
        ("CONFIDENTIAL", "confidential"),
        ("C", "confidential"),
        ("SECRET", "secret"),
        ("TOP SECRET", "top"),
        ("PERSONAL", "other"),
    ],
)
def test_markings_have_their_level(mark: str, level: str) -> None:
    assert labels.marking_level(mark) == level
