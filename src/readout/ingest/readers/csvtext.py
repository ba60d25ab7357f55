"""Comma- or tab-separated tables: text, kept as it is."""

from dataclasses import replace

from readout.ingest.content import Content, Source
from readout.ingest.readers import plain


def read(source: Source) -> Content:
    """Read a table as the text that it is."""
    return replace(plain.read(source), media_type=source.media_type)
