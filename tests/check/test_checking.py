"""Verdicts on claims."""

import pytest
from made_papers import claim_of, resolve, sites_of

from readout.check.checking import check_claim
from readout.check.verdicts import together
from readout.model import Point, Support

CABLE = """The minister of trade, Ilse Varga, told Ambassador Stone on 5 March that the grain embargo would be
lifted.

Some ships had already left the harbour. Governor Brandt has not spoken with Varga since January.

The statement thanks Aland, Borland and Cedria for their help in opening the harbour."""


def verdict(claim: str) -> Support:
    return check_claim(claim_of(claim), sites_of(CABLE), {}, resolve).verdict


@pytest.mark.parametrize(
    ("claim", "wanted"),
    [
        ("Ilse Varga told Stone on 5 March that the embargo on grain would be lifted.", Support.SUPPORTED),
        ("Ilse Varga told Stone on 9 March that the embargo on grain would be lifted.", Support.CONTRADICTED),
        ("The embargo on grain was lifted on 5 March.", Support.PARTLY),
        ("All ships had already left the harbour.", Support.PARTLY),
        ("The king of Bhutan sold a bridge to a circus.", Support.NOT_FOUND),
    ],
)
def test_verdicts(claim: str, wanted: Support) -> None:
    assert verdict(claim) is wanted


def test_a_documents_own_negative_bears_a_negative_out_and_silence_never_does() -> None:
    assert verdict("Brandt has not spoken with Varga since January.") is Support.SUPPORTED
    assert verdict("Brandt has spoken with Varga since January.") is Support.CONTRADICTED
    assert verdict("Stone has never visited the lighthouse at Ulm.") is Support.NOT_FOUND


def test_who_is_left_out_of_a_list_is_looked_for_in_the_whole_document() -> None:
    left_out = check_claim(
        claim_of("The statement of thanks for help with the harbour did not mention Norway."),
        sites_of(CABLE),
        {},
        resolve,
    )
    assert left_out.verdict is Support.SUPPORTED
    assert "looked through" in left_out.notes[0]
    named = check_claim(
        claim_of("The statement of thanks for help with the harbour did not mention Borland."),
        sites_of(CABLE),
        {},
        resolve,
    )
    assert named.verdict is Support.CONTRADICTED


def test_grounds_are_letter_for_letter_and_tell_what_differs() -> None:
    found = check_claim(
        claim_of("Ilse Varga told Stone on 9 March that the embargo would be lifted."),
        sites_of(CABLE),
        {},
        resolve,
    )
    ground = found.grounds[0]
    assert CABLE[ground.start : ground.end] == ground.text and ground.against
    assert [d.point for d in found.differences] == [Point.DATE]
    assert all(ground.start <= a < b <= ground.end for a, b in ground.marks)


def test_a_sentence_is_as_good_as_its_parts() -> None:
    assert together([Support.SUPPORTED, Support.SUPPORTED]) is Support.SUPPORTED
    assert together([Support.SUPPORTED, Support.NOT_FOUND]) is Support.PARTLY
    assert together([Support.SUPPORTED, Support.CONTRADICTED]) is Support.CONTRADICTED
    assert together([]) is Support.NOTHING
