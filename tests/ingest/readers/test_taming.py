"""Hostile HTML is made harmless to parse, and other HTML is left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.ingest.readers.markup import text_of_html
from readout.ingest.readers.taming import tamed


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a<p>b<br>c",
        "<ul>" + "<li>a" * 5_000 + "</ul>",
        "<div><b>a</b></div>" * 5_000,
        f'<img src="data:image/png;base64,{"A" * 100_000}" alt="x">',
        "<p>" + "1 < 2 " * 5_000,
        "<div>" * 400 + "a" + "</div>" * 400,
    ],
)
def test_pages_as_they_are_stay_so(markup: str) -> None:
    assert tamed(markup) == markup


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 200_000 + "words" + "</div>" * 200_000,
        "<font>" * 200_000 + "words",
        "<a " + " ".join(f"a{n}=1" for n in range(200_000)) + ">words</a>",
        "<table><tr><td>" * 50_000 + "words",
    ],
)
def test_hostile_pages_are_read_in_good_time(markup: str) -> None:
    start = time.process_time()
    assert text_of_html(markup).strip() == "words"
    assert time.process_time() - start < 10


@given(st.lists(st.sampled_from(["<div>", "</div>", "<b>", "</b>", "<p>", "word "]), max_size=60))
def test_no_words_are_lost(parts: list[str]) -> None:
    markup = "".join(parts) + "<span>" * 1_200 + "end"
    assert tamed(markup).count("word") == markup.count("word")
    assert tamed(markup).endswith("end")
