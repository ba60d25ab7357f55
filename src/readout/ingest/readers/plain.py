"""Plain text in any encoding: the text as it stands, form feeds as page ends."""

from readout.ingest.content import Content, Source
from readout.ingest.decoding import decode
from readout.ingest.readers.reasons import count_of
from readout.model import Outcome, Page


def read(source: Source) -> Content:
    """The decoded text unchanged, so that offsets are offsets into the file; a byte-order mark is dropped."""
    # Four bytes a character at most: no more is read than the text cap can use.
    source.file.seek(0)
    decoded = decode(source.file.read(4 * source.caps.text + 8))
    reason = None
    if decoded.broken:
        reason = f"{count_of(decoded.broken, 'place')} are no {decoded.encoding}, and shown as \ufffd."
    return Content(
        source.media_type,
        Outcome.PARTLY_READ if reason else Outcome.READ,
        reason,
        decoded.text,
        pages_of(decoded.text),
    )


def pages_of(text: str) -> tuple[Page, ...]:
    """The pages of a text with form feeds, each page ending with its form feed; none where there are none.

    A form feed at the very end ends the last page and begins no other.
    """
    if "\f" not in text:
        return ()
    pages: list[Page] = []
    at = 0
    while at < len(text):
        end = text.find("\f", at) + 1 or len(text)
        pages.append(Page(len(pages) + 1, at, end))
        at = end
    return tuple(pages)
