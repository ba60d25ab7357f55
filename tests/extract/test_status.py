"""Whether a contact took place, by the words that tell of it."""

import pytest

from readout.extract._status import settled
from readout.extract.tags import MetTag
from readout.model import ContactKind, ContactStatus

OCCURRED, PLANNED, REQUESTED = ContactStatus.OCCURRED, ContactStatus.PLANNED, ContactStatus.REQUESTED
DECLINED, DID_NOT = ContactStatus.DECLINED, ContactStatus.DID_NOT_OCCUR


@pytest.mark.parametrize(
    ("text", "anchor", "told", "status"),
    [
        ("Okoro met Lind in Zelmark.", "met", PLANNED, OCCURRED),
        ("OKORO HAS CONSULTED LIND.", "CONSULTED", PLANNED, OCCURRED),
        ("Okoro will also see Lind.", "see", OCCURRED, PLANNED),
        ("Okoro'll see Lind.", "see", OCCURRED, PLANNED),
        ("Okoro will not see Lind.", "see", OCCURRED, OCCURRED),
        ("Okoro would have met Lind.", "met", DECLINED, DECLINED),
        ("Okoro had not telephoned Lind since March.", "telephoned", OCCURRED, DID_NOT),
        ("OKORO HAS NEVER MET LIND.", "MET", OCCURRED, DID_NOT),
        ("Okoro never met Lind.", "met", OCCURRED, DID_NOT),
        ("Okoro will never meet Lind.", "meet", PLANNED, PLANNED),
        ("Okoro had not met Lind until the ninth of May.", "met", OCCURRED, OCCURRED),
        ("Okoro did not see Lind till noon.", "see", OCCURRED, OCCURRED),
        ("Okoro didn't even call Lind.", "call", OCCURRED, DID_NOT),
        ("Okoro has not only met Lind.", "met", OCCURRED, OCCURRED),
        ("He asked whether Okoro had not met Lind.", "met", OCCURRED, OCCURRED),
        ("Okoro had not yet met Lind; he asked for it.", "met", REQUESTED, REQUESTED),
        ("Had he not been met by Lind.", "met", DECLINED, DECLINED),
        ("If Okoro met Lind, it would help.", "met", REQUESTED, REQUESTED),
        ("Okoro called for you.", "called", REQUESTED, REQUESTED),
        ("Okoro will see Lind.", "see", REQUESTED, REQUESTED),
        ("Okoro has a meeting with Lind.", "meeting", PLANNED, PLANNED),
    ],
)
def test_a_plain_past_took_place_and_will_is_to_come(
    text: str, anchor: str, told: ContactStatus, status: ContactStatus
) -> None:
    at = text.index(anchor)
    tag = MetTag((at, at + len(anchor)), (), ContactKind.MEETING, told, 0.0, 0.9)
    assert settled(text, tag, (0, len(text))) is status
