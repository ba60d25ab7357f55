"""What a passage amounts to beside a claim: told in full, denied, with another name, in other letters."""

import pytest
from made_papers import DAY, beside, claim_of

from readout.check import make_paper
from readout.check.roles import _from_the_other
from readout.check.verdicts import support_of, together
from readout.model import Document, Header, Kind, Ledger, Source, Support

DEAL = "Minister Varga said that the harbour had done well this year."
QUOTED = 'Varga called the embargo "a grave and costly mistake" in front of the press.'


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (DEAL, DEAL, Support.SUPPORTED),
        ("Minister Varga did not say that the harbour had done well this year.", DEAL, Support.CONTRADICTED),
        ("Minister Varga said that the harbour had not done well this year.", DEAL, Support.CONTRADICTED),
        (QUOTED, QUOTED, Support.SUPPORTED),
        (QUOTED.replace("costly", "stupid"), QUOTED, Support.CONTRADICTED),
        (QUOTED.replace("grave and costly", "grave"), QUOTED, Support.CONTRADICTED),
        ("Varga flew to Peru with nine tonnes of copper.", DEAL, Support.NOT_FOUND),
        ("Varga has never met the president of Peru.", DEAL, Support.NOT_FOUND),
    ],
)
def test_what_one_passage_says_of_a_claim(claim: str, text: str, verdict: Support) -> None:
    assert support_of(claim_of(claim), beside(claim, text)) is verdict


@pytest.mark.parametrize(
    ("verdicts", "whole"),
    [
        ([], Support.NOTHING),
        ([Support.NOTHING, Support.SUPPORTED], Support.SUPPORTED),
        ([Support.SUPPORTED, Support.CONTRADICTED], Support.CONTRADICTED),
        ([Support.SUPPORTED, Support.NOT_FOUND], Support.PARTLY),
        ([Support.NOT_FOUND, Support.NOT_FOUND], Support.NOT_FOUND),
    ],
)
def test_a_sentence_is_as_good_as_its_claims(verdicts: list[Support], whole: Support) -> None:
    assert together(verdicts) is whole


def test_a_letter_by_i_is_from_its_sender() -> None:
    text = "I hope that you will join me for a small dinner in March."
    document = Document("d", "f", 0, text, header=Header(sender=("Tom Healy",), to=("Ana Stone",)))
    source = Source("d", "d.txt", "", Kind.EMAIL, document.audience, DAY)
    site = make_paper(document, text, Ledger("d"), source, {}).sites(0)[0]
    names = {n.text: n for n in claim_of("Tom Healy invited Ana Stone to a small dinner.").names}
    healy, stone = [names["Tom Healy"]], [names["Ana Stone"]]
    assert _from_the_other(stone, healy, site)
    assert not _from_the_other(healy, stone, site)
