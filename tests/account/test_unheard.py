"""What the inventory says of documents that were not read for contacts and statements."""

from readout.account.unheard import not_heard


def test_nothing_is_said_where_every_document_was_read() -> None:
    assert list(not_heard(waiting=0, language=0, partly=0, failed=0)) == []


def test_every_reason_is_told_with_its_number() -> None:
    assert list(not_heard(waiting=1, language=20, partly=0, failed=2)) == [
        "23 documents were not, or not wholly, searched for contacts and statements: "
        "20 are not in English, one waits to be read and two could not be read."
    ]
    (alone,) = not_heard(waiting=0, language=0, partly=1, failed=0)
    assert alone.startswith("One document was not, or not wholly, searched")
