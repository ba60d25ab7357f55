"""Dates in running English."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.account.brief.dates import in_words, when


@pytest.mark.parametrize(
    ("edtf", "noun", "adverb"),
    [
        ("2021-08-26", "26 August 2021", "on 26 August 2021"),
        ("2021-08-26T10:00:00Z", "26 August 2021", "on 26 August 2021"),
        ("2021-08", "August 2021", "in August 2021"),
        ("2021", "2021", "in 2021"),
        ("2021-07-21/2021-07-31", "late July 2021", "in late July 2021"),
        ("2021-07-01/2021-07-10", "early July 2021", "in early July 2021"),
        ("2009-10-12/2009-10-18", "the week of 12 October 2009", "in the week of 12 October 2009"),
        ("2012-09-12/2012-09-13", "12 to 13 September 2012", "between 12 and 13 September 2012"),
        ("2012-08-30/2012-09-02", "30 August to 2 September 2012", "between 30 August and 2 September 2012"),
        ("[2012-09-12,2012-09-13]", "12 or 13 September 2012", "on 12 or 13 September 2012"),
        ("2011-08/2012-05", "August 2011 to May 2012", "between August 2011 and May 2012"),
        ("2021-08-20/..", "20 August 2021", "from 20 August 2021 on"),
        ("../2021-08-20", "20 August 2021", "until 20 August 2021"),
        ("2021-08-26~", "26 August 2021", "about 26 August 2021"),
        ("2021-08-26?", "26 August 2021", "perhaps on 26 August 2021"),
        ("2010-21", "the spring of 2010", "in the spring of 2010"),
        ("201X", "the 2010s", "in the 2010s"),
        (None, "", ""),
        ("yesterday", "", ""),
    ],
)
def test_dates_in_words(edtf: str | None, noun: str, adverb: str) -> None:
    assert (in_words(edtf), when(edtf)) == (noun, adverb)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_every_stretch_of_days_is_told_without_figures_of_the_format(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    said = when(f"{first.isoformat()}/{last.isoformat()}" if days else first.isoformat())
    assert said.split()[0] in {"on", "in", "between"}
    assert str(last.year) in said or "week" in said
    assert not any(c.isdigit() and b == "-" for b, c in pairwise(said))
