"""Web pages saved whole."""

from readout.model import Outcome

_PAGE = (
    b"From: <Saved by Browser>\r\nSnapshot-Content-Location: https://news.example/talks\r\n"
    b"Subject: Talks\r\nDate: Tue, 11 Jan 2011 21:05:00 -0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
    b"--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Location: https://news.example/talks\r\n\r\n"
    b"<html><head><title>Talks</title></head><body>\r\n"
    b"<p>Gr\xfc\xdfe: they met for two hours in the harbour.</p></body></html>\r\n"
    b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
    b"Content-Location: https://news.example/img/map.png\r\n\r\niVBORw0KGgo=\r\n"
    b"--b\r\nContent-Type: text/css\r\nContent-Location: https://news.example/a.css\r\n\r\np {}\r\n--b--\r\n"
)


def test_the_page_is_read_as_a_page(open_bytes):
    opened = open_bytes(_PAGE, "talks.mht")
    assert opened.content.media_type == "application/x-mimearchive"
    assert opened.content.outcome is Outcome.READ, opened.content.reason
    assert "Grüße: they met for two hours in the harbour." in opened.content.text
    assert opened.content.fields["captured"] == ("Tue, 11 Jan 2011 21:05:00 -0000",)
    assert opened.files == {"map.png": b"\x89PNG\r\n\x1a\n"}


def test_a_saved_page_without_a_page(open_bytes):
    content = open_bytes(_PAGE.replace(b"text/html; charset", b"text/none; charset"), "a.mht").content
    assert content.outcome is Outcome.FAILED and "no page" in content.reason
