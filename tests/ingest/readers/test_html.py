"""Web pages: the visible text in order, chrome marked, what the page says of itself, when it was saved."""

import time
from collections.abc import Callable

import pytest

from readout.ingest.readers.webmeta import captured_of, edtf_of
from readout.model import FurnitureKind, Outcome

STORY = [
    "A set of cables seen by the Courier shows how close the ministry came to losing the only road out of Ardesh.",
    "On March 8 a senior official met the ambassador, who asked when a word of thanks might be expected.",
    "Four days later the foreign minister thanked five governments, and the ambassador's was not among them.",
    "The ministry did not answer questions; the embassy said that it had nothing to add to what had been said.",
]
PAGE = f"""<!DOCTYPE html><!-- saved from url=(0030)https://courier.example/a -->
<html lang="en-GB"><head><meta charset="utf-8"><title>Leaked cables on a bridge | The Courier</title>
<meta property="og:site_name" content="The Courier"><meta property="og:type" content="article">
<meta name="author" content="Nora Weiss">
<meta property="article:published_time" content="2019-03-31T06:15:00+0100">
<style>p {{ color: red }}</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><h1>Leaked cables on a bridge</h1><p class="byline">By Nora Weiss</p>
<figure><img src="x.jpg" alt="bridge"><figcaption>The bridge, seen from the north.</figcaption></figure>
<p>{STORY[0]}</p><p>{STORY[1]}</p><div class="share-tools"><a href="#">Copy link</a></div>
<p>{STORY[2]}</p><table><tr><th>Day<th>Caller</tr><tr><td>8 March<td>Velik</tr></table><p>{STORY[3]}</p>
</article></main><aside><h3>Most read</h3><ul><li><a href="#">Ten walks for a wet Sunday</a></li></ul></aside>
<p hidden>not shown</p><div style="display: none">nor this</div>
<footer><p>We use cookies.</p></footer><script>document.write("no")</script></body></html>"""


def test_text_chrome_and_fields(open_bytes: Callable) -> None:
    content = open_bytes(PAGE.encode()).content
    assert (content.media_type, content.outcome) == ("text/html", Outcome.READ)
    lines = [line for line in content.text.split("\n") if line]
    assert lines == [
        "Home", "World", "Leaked cables on a bridge", "By Nora Weiss", "The bridge, seen from the north.",
        STORY[0], STORY[1], "Copy link", STORY[2], "Day\tCaller", "8 March\tVelik", STORY[3],
        "Most read", "Ten walks for a wet Sunday", "We use cookies.",
    ]  # fmt: skip
    marked = {content.text[f.start : f.end]: f.kind for f in content.furniture}
    assert marked == {
        **dict.fromkeys(
            ("Home", "World", "Copy link", "Most read", "Ten walks for a wet Sunday", "We use cookies."),
            FurnitureKind.WEB_CHROME,
        ),
        "The bridge, seen from the north.": FurnitureKind.CAPTION,
    }
    assert content.fields == {
        "title": ("Leaked cables on a bridge",),
        "author": ("Nora Weiss",),
        "publisher": ("The Courier",),
        "published": ("2019-03-31T06:15:00+01:00",),
        "language": ("en",),
        "kind_hint": ("news_article",),
    }


def test_a_page_without_matter_marks_only_what_says_so(open_bytes: Callable) -> None:
    page = b"<html><body><nav>Home</nav><p>Office hours: 9 to 5.</p><footer>Contact</footer></body></html>"
    content = open_bytes(page).content
    assert [content.text[f.start : f.end] for f in content.furniture] == ["Home", "Contact"]


def test_the_charset_that_a_page_names(open_bytes: Callable) -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>Привет'
    assert open_bytes(page.encode("cp1251")).content.text == "Привет\n"


def test_linked_data(open_bytes: Callable) -> None:
    page = (
        '<html><head><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",'
        ' "headline": "On a bridge",'
        ' "datePublished": "2019-03-31", "author": [{"name": "A. Bel"}, {"name": "C. Dor"}],'
        ' "publisher": {"name": "The Wire"}}]}</script></head><body><p>Text</p></body></html>'
    )
    assert open_bytes(page.encode()).content.fields == {
        "title": ("On a bridge",), "author": ("A. Bel, C. Dor",), "publisher": ("The Wire",),
        "published": ("2019-03-31",), "kind_hint": ("news_article",),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("mark", "moment"),
    [
        ("<!-- FILE ARCHIVED ON 10:30:05 Mar 12, 2011 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 20:11:02 Feb 1, "
         "2013. -->",
         "2011-03-12T10:30:05Z"),
        ('<a href="https://web.archive.org/web/20110312103005/http://x.example/">', "2011-03-12T10:30:05Z"),
        ("<!--\n Page saved with SingleFile \n url: https://x.example \n "
         "saved date: Tue Apr 02 2019 10:00:00 GMT+0200 (CEST)\n-->",
         "2019-04-02T10:00:00+02:00"),
        ("<!-- Mirrored from x.example/a.html by HTTrack Website Copier/3.x, Tue, 02 Apr 2019 08:00:00 GMT -->",
         "2019-04-02T08:00:00Z"),
        ("<p>saved", ""),
    ],
)  # fmt: skip
def test_when_a_copy_was_saved(mark: str, moment: str) -> None:
    assert captured_of(f"<html>{mark}<p>x</html>") == moment


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2019-03-31", "2019-03-31"), ("2019-03-31T06:15Z", "2019-03-31T06:15:00Z"), ("20190331", "2019-03-31"),
        ("2019-03-31 06:15:09.5+01:00", "2019-03-31T06:15:09+01:00"), ("31 March 2019", ""), ("2019-02-31", ""),
    ],
)  # fmt: skip
def test_dates(value: str, edtf: str) -> None:
    assert edtf_of(value) == edtf


def test_deep_nesting_ends(open_bytes: Callable) -> None:
    began = time.monotonic()
    content = open_bytes(b"<html><body>" + b"<div><b>" * 50_000 + b"Deep").content
    assert content.text == "Deep\n" and time.monotonic() - began < 20
