"""Whom a pronoun of a passage cannot mean, what a passage tells of the speaker himself, and what by a noun."""

from dataclasses import replace

import pytest
from made_papers import DAY, beside, claim_of, resolve, sites_of

from readout.check import Site, make_paper
from readout.check.claims import Claim
from readout.check.compare import compare
from readout.check.doers import labelled, told_of_speaker
from readout.check.verdicts import decide, support_of
from readout.model import (
    Difference,
    Document,
    Form,
    Header,
    Kind,
    Ledger,
    Mention,
    MentionType,
    Point,
    Source,
    Support,
)


def roles(claim: str, site: Site) -> list[Difference]:
    """The differences in who does it."""
    return [d for d in compare(claim_of(claim), site, {}, resolve).differences if d.point is Point.ROLES]


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            'Varga said that "the harbour must come before friendship".',
            "Privately he spoke of his friendship for Varga, "
            'but stated that "the harbour must come before friendship."',
        ),
        (
            "The premier was bound in the end to dissolve the council.",
            "In the view of Corvo, he was bound in the end to dissolve the premier and his council.",
        ),
    ],
)
def test_he_is_not_whom_the_passage_names_after_it(claim: str, text: str) -> None:
    assert roles(claim, sites_of(text)[0])
    assert support_of(claim_of(claim), beside(claim, text)) is not Support.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Varga admitted that the harbour was full.", "He added that Varga admitted that the harbour was full."),
        ("Varga closed the harbour.", "When he heard of the storm, Varga closed the harbour."),
        ("Varga closed the harbour.", "Varga came at noon, and he closed the harbour."),
    ],
)
def test_he_may_be_one_who_acts_himself(claim: str, text: str) -> None:
    assert not roles(claim, sites_of(text)[0])


def letter(text: str, sender: str, *names: str, name: str = "d") -> Site:
    """A sentence of a document, in which some names are found."""
    spans = [(text.index(n), text.index(n) + len(n)) for n in names]
    mentions = tuple(Mention(f"m{a}", "d", a, b, MentionType.PERSON, Form.NAME) for a, b in spans)
    document = Document(name, "f", 0, text, header=Header(sender=(sender,)))
    source = Source(name, f"{name}.txt", "", Kind.EMAIL, document.audience, DAY)
    return make_paper(document, text, Ledger("d", mentions=mentions), source, {}).sites(0)[0]


def test_he_is_not_the_writer_who_says_i() -> None:
    text = "I talked to him on Friday, and he admitted that the requests are steady."
    assert roles("Anna Healy admitted that the requests are steady.", letter(text, "Anna Healy"))
    assert not roles("Tom Stone admitted that the requests are steady.", letter(text, "Anna Healy"))


def test_what_is_told_of_the_speaker_is_not_what_he_says_of_another() -> None:
    text = "Tom Stone has done a great job as envoy."
    site = letter(text, "Anna Healy", "Tom Stone")
    said, of, rest = "Tom Stone", "Varga", "had done a great job as envoy."
    assert list(told_of_speaker(reported(said, of, rest), site))
    assert not list(told_of_speaker(reported("Anna Healy", said, rest), site))
    assert not list(
        told_of_speaker(reported(said, of, rest), letter(f"{said} said that {of} {rest}", "X", said, of))
    )


def reported(speaker: str, of: str, rest: str) -> Claim:
    """A claim that somebody said something of somebody, with what the reading model tells of it."""
    text = f"{speaker} said that {of} {rest}"
    content = ((text.index(" that ") + len(" that "), len(text)),)
    claim: Claim = replace(claim_of(text), speaker=(0, len(speaker)), content=content)
    return claim


def test_a_noun_has_its_doer_beside_it() -> None:
    site = letter(
        "Tom Stone is in a bind because of direct instruction from Varga.", "Anna Healy", "Tom Stone", "Varga"
    )
    assert roles("Tom Stone instructed Varga.", site)
    assert not roles("Varga instructed Tom Stone.", site)


def test_a_name_that_only_another_document_tells_does_not_contradict() -> None:
    claim = claim_of("Varga complained about the empty statement on the evacuation.")
    told = letter(
        "The ambassador complained about the empty statement on the evacuation, as did Stone.",
        "Anna Healy",
        "Stone",
        name="a",
    )
    known = letter("Ambassador Varga came to the ministry.", "Anna Healy", "Varga", name="b")
    other = letter("Envoy Varga came to the ministry.", "Anna Healy", "Varga", name="c")
    alone = decide(claim, [compare(claim, s, {}, resolve) for s in (told, other)])[0]
    both, order = decide(claim, [compare(claim, s, {}, resolve) for s in (told, known)])
    assert alone is Support.CONTRADICTED
    assert both is Support.PARTLY
    assert [m.site for m in order[:2]] == [told, known]


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The mission prepared a loan for the agency.", "The agency prepared a loan for the mission."),
        (
            "Varga pledged to raise the violations with Stone.",
            "Stone pledged to take up the violations with Varga.",
        ),
        ("Zelmark stepped up its boycott of Halden.", "Halden is escalating the boycott against Zelmark."),
    ],
)
def test_what_is_done_the_other_way_round(claim: str, text: str) -> None:
    assert support_of(claim_of(claim), beside(claim, text)) is Support.CONTRADICTED
    assert not roles(claim, sites_of(claim)[0])


def test_letters_before_what_is_said_are_the_speakers() -> None:
    site = letter("TS: I think that the leaks have hurt him.", "Anna Healy")
    said = [reported("Tom Stone", "Varga", "is hurt."), reported("Anna Healy", "Varga", "is hurt.")]
    assert [bool(list(labelled(c, site))) for c in said] == [False, True]


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Stone was sent no letters since 1 May 1975.", "Stone was sent letters until May 1, 1975.", "supported"),
        ("Stone was sent letters since 1 May 1975.", "Stone was sent letters until May 1, 1975.", "contradicted"),
        ("Stone complained to Varga about the harbour.", "Stone called in Varga about the harbour.", "partly"),
        (
            "Lehn, a director, complained to the ambassador.",
            "Director Lehn called in the ambassador on Monday and complained.",
            "supported",
        ),
        (
            "Zelmark's parliament voted to close the bridge.",
            "Prime Minister Velik of Zelmark told parliament on Tuesday that he had not spoken with Corvo.",
            "not_found",
        ),
        ("Varga called off the visit.", "The visit of Varga will not happen.", "partly"),
        ("The crowd did not block the road.", "The crowd blocked the road to cut off the bridge.", "contradicted"),
        (
            "Varga showed dismay at not being invited.",
            "Varga showed no sign of dismay at not being invited.",
            "contradicted",
        ),
        ("The audit lasted three months.", "THE AUDIT LASTEDTHREE MONTHS.", "supported"),
        ("The crew closed the bridge to Ardesh.", "Police closed the bridge to Ardesh. The crew left.", "partly"),
    ],
)
def test_classes_of_small_words(claim: str, text: str, verdict: str) -> None:
    assert support_of(claim_of(claim), beside(claim, text)).value == verdict
