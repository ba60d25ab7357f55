"""Kinds and audiences by form."""

import pytest

from readout.ingest.structure.kinds import Form, kind_of
from readout.ingest.structure.lines import Lines
from readout.model import Audience, Header, Kind

BRIEFING = "QUESTION: Is the harbour open?\n\nMR. LUND: It is.\n\n" * 4
EXAMPLES = [
    ("MEMORANDUM OF CONVERSATION\n\nParticipants: Tamm, Harrow\n", Kind.MEMORANDUM_OF_CONVERSATION),
    ("MEMCON: Tamm and Harrow\n", Kind.MEMORANDUM_OF_CONVERSATION),
    ("FOR IMMEDIATE RELEASE\nMarch 3, 2012\n\nValdoria thanks its friends.\n", Kind.PUBLIC_STATEMENT),
    ("Office of the Spokesperson\nMedia Note\n\nValdoria thanks its friends.\n", Kind.PUBLIC_STATEMENT),
    ("Remarks by Foreign Minister Tamm\nNordhavn\n\nThank you.\n", Kind.PUBLIC_STATEMENT),
    ("Joint Statement on Fisheries\n\nThe two ministers met.\n", Kind.PUBLIC_STATEMENT),
    ("Daily Press Briefing\nNordhavn\n\nGood morning.\n", Kind.PRESS_BRIEFING),
    (BRIEFING, Kind.PRESS_BRIEFING),
    ("INFORMATION MEMORANDUM\n\nTo: The Minister\n", Kind.MEMORANDUM),
    ("MEMORANDUM FOR THE MINISTER\n\nFrom: Lund\n", Kind.MEMORANDUM),
    ("Nordhavn, 3 March 2012\n\nDear Minister Tamm,\n\nThank you.\n\nSincerely,\n\nM. Harrow\n", Kind.LETTER),
    ("SCHEDULE FOR THE MINISTER\nMonday\n\n8:00 am Call\n", Kind.SCHEDULE),
    ("Monday\n" + "".join(f"{h}:30 am  Meeting\nOffice\n" for h in range(7, 12)), Kind.SCHEDULE),
    ("Trip Report\nNordhavn, March 2012\n\nWe saw the harbour.\n", Kind.REPORT),
    ("A note that says nothing of its kind.\n", Kind.OTHER),
    ("", Kind.OTHER),
]


@pytest.mark.parametrize(("text", "kind"), EXAMPLES)
def test_by_form_words(text: str, kind: Kind) -> None:
    public = kind in (Kind.PUBLIC_STATEMENT, Kind.PRESS_BRIEFING)
    audience = Audience.PUBLIC if public else Audience.PRIVATE
    assert kind_of(Lines(text), Header(), Form()) == (kind, audience)


def test_what_it_is_sent_in_comes_first() -> None:
    lines = Lines("FOR IMMEDIATE RELEASE\n\nText.\n")
    assert kind_of(lines, Header(), Form(message=True)) == (Kind.EMAIL, Audience.PRIVATE)
    assert kind_of(lines, Header(), Form(cable=True)) == (Kind.CABLE, Audience.PRIVATE)
    assert kind_of(lines, Header(number="12 X 1", dtg="051840Z MAR 12"), Form())[0] is Kind.CABLE
    assert kind_of(Lines("To: A\n"), Header(), Form(memo=True))[0] is Kind.MEMORANDUM


def test_articles() -> None:
    lines = Lines("Statement by Tamm draws fire\n\nText.\n")
    assert kind_of(lines, Header(), Form(article=True, signed=True)) == (Kind.NEWS_ARTICLE, Audience.PUBLIC)
    assert kind_of(lines, Header(), Form(article=True))[0] is Kind.PUBLIC_STATEMENT
    assert kind_of(Lines("Fire\n"), Header(), Form(article=True))[0] is Kind.NEWS_ARTICLE


def test_call_list_in_a_spreadsheet() -> None:
    lines = Lines("Date\tTime\tCaller\tCalled\n3 March\t10:00\tTamm\tHarrow\n")
    assert kind_of(lines, Header(), Form(media_type="text/csv"))[0] is Kind.SCHEDULE
    assert kind_of(Lines("Port\tTonnes\nNordhavn\t12\n"), Header(), Form(media_type="text/csv"))[0] is Kind.OTHER


def test_the_formats_own_word() -> None:
    assert kind_of(Lines("x\n"), Header(), Form(hint="report"))[0] is Kind.REPORT
    assert kind_of(Lines("x\n"), Header(), Form(hint="email"))[0] is Kind.EMAIL
    assert kind_of(Lines("x\n"), Header(), Form(hint="poem"))[0] is Kind.OTHER
