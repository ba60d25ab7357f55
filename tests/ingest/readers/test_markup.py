"""HTML in mail as text."""

import time

import pytest

from readout.ingest.readers.markup import text_of_html


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("One<br>two<br><br>three", "One\ntwo\n\nthree"),
        ("  many \n\n  <b>spaces</b>  here&nbsp;too ", "many spaces here too"),
        ("<ul><li>a<li>b</ul>", "- a\n- b"),
        ("<table><tr><td>1<td>2<tr><td>3<td>4</table>", "1\t2\n3\t4"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        (
            "<blockquote>quoted<blockquote>twice</blockquote></blockquote>after",
            "> quoted\n>\n> > twice\n\nafter",
        ),
        ("<style>p{}</style><script>x()</script><title>t</title>seen<!-- not -->", "seen"),
        ("<p style='display: none'>hidden</p>seen", "seen"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("<img alt='A map'> of it", "A map of it"),
        ("", ""),
    ],
)
def test_blocks_and_words(markup, text):
    assert text_of_html(markup) == text


def test_deep_nesting_does_not_recurse():
    since = time.monotonic()
    assert text_of_html("<div>" * 10_000 + "deep") == "deep"
    assert time.monotonic() - since < 10
