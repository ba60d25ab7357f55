"""Joining load files to documents."""

from readout.ingest.corpus.merging import Conflict, merge
from readout.model import DateSource, Document, Header

OUTSIDE = {
    "date": ("2031-03-04",),
    "from": ("Ora Delm",),
    "to": ("H",),
    "subject": ("FERRY TALKS AND TOLLS",),
    "received_from": ("A reader",),
}


def test_a_silent_document_takes_what_the_load_file_says() -> None:
    merged, conflicts = merge(Document("d", "f", 0, "..."), OUTSIDE)
    assert conflicts == ()
    assert (merged.date, merged.date_source) == ("2031-03-04", DateSource.LOAD_FILE)
    assert merged.header == Header(sender=("Ora Delm",), to=("H",), subject="FERRY TALKS AND TOLLS")
    assert merged.title == "FERRY TALKS AND TOLLS"


def test_the_document_goes_first_and_loose_agreement_is_no_conflict() -> None:
    header = Header(sender=("Delm, Ora <od@x.example>",), to=("Una Sel",), subject="Re: Ferry ta1ks and to")
    document = Document("d", "f", 0, "...", date="2031-03-04T23:10", date_source=DateSource.HEADER, header=header)
    assert merge(document, OUTSIDE) == (document, ())


def test_differences_are_listed() -> None:
    header = Header(sender=("Ivo Tarn",), subject="The harvest of the northern plain")
    document = Document("d", "f", 0, "...", date="2031-03-05", date_source=DateSource.TEXT, header=header)
    merged, conflicts = merge(document, OUTSIDE)
    assert merged.header.to == ("H",)
    assert conflicts == (
        Conflict("date", "2031-03-05", "2031-03-04"),
        Conflict("from", "Ivo Tarn", "Ora Delm"),
        Conflict("subject", "The harvest of the northern plain", "FERRY TALKS AND TOLLS"),
    )


def test_the_file_systems_date_gives_way() -> None:
    document = Document("d", "f", 0, "...", date="2040-01-01", date_source=DateSource.FILE_SYSTEM)
    merged, conflicts = merge(document, OUTSIDE)
    assert (merged.date, conflicts) == ("2031-03-04", ())
