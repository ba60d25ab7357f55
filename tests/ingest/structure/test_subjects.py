"""Subjects of messages: marks taken out, misread letters mended, everything else as printed."""

import pytest

from readout.ingest.structure._subjects import mend_subject, split_mark


@pytest.mark.parametrize(
    ("printed", "subject"),
    [
        ("Harbour   dues", "Harbour dues"),
        ("1.4(D) RE: Harbour dues", "RE: Harbour dues"),
        ("B1 B5 FW: Harbour", "FW: Harbour"),
        ("Harbour Classified by DAS, A/GIS on 12/31/2015", "Harbour"),
        ("Classified by DAS, A/GIS on 12/31/2015", ""),
        ("Fvv: Harbour", "Fw: Harbour"),
        ("Pis call the harbour", "Pls call the harbour"),
        ("Note on AI Amal", "Note on Al Amal"),
        ("lndigo flights", "Indigo flights"),
        ("Posts of FS0 trainees", "Posts of FSO trainees"),
        ("B5 is a vitamin", "B5 is a vitamin"),
        ("AI in the harbour", "AI in the harbour"),
        ("Room 100 and C-130", "Room 100 and C-130"),
        ("The old kiln", "The old kiln"),
    ],
)
def test_mending(printed: str, subject: str) -> None:
    assert mend_subject(printed) == subject


@pytest.mark.parametrize(
    ("subject", "bare", "mark"),
    [
        ("Re: (SBU) Harbour", "Re: Harbour", "SBU"),
        ("(U) Harbour", "Harbour", "U"),
        ("Fw: FW: (C) Harbour", "Fw: FW: Harbour", "C"),
        ("Harbour (SBU)", "Harbour (SBU)", None),
        ("(SBU)", "(SBU)", None),
        ("(Customs) Harbour", "(Customs) Harbour", None),
    ],
)
def test_portion_marks(subject: str, bare: str, mark: str | None) -> None:
    assert split_mark(subject) == (bare, mark)
