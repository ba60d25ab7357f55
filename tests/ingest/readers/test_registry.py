"""Every type that is promised has a reader that exists."""

import pytest

from readout.ingest.readers import PICTURES, READERS, picture_of, reader_of


@pytest.mark.parametrize("media_type", sorted(READERS))
def test_every_reader_is_there(media_type):
    assert callable(reader_of(media_type))


@pytest.mark.parametrize("media_type", sorted(PICTURES))
def test_every_picture_is_there(media_type):
    assert media_type in READERS and callable(picture_of(media_type))


def test_other_types_have_none():
    assert reader_of("application/x-elf") is None and picture_of("text/plain") is None
