"""The check of a draft: its sentences and claims, each with the passages for and against it."""

from readout.api.asked import CheckAsked
from readout.api.values import Answer, Citation, Citer, NotRead
from readout.model import ClaimCheck, Difference, DraftCheck, Ground, SentenceCheck, Support
from readout.workbench import Collection
from readout.workbench.checking import check_once, sheet_summary, silence

_NAME = "draft.txt"


class GroundAnswer(Answer, frozen=True, kw_only=True):
    """A passage that bears on a claim, for or against it, how much of it is there (0 to 1), and what differs."""

    citation: Citation
    against: bool
    strength: float
    differences: list[Difference]
    row: str | None


class ClaimAnswer(Answer, frozen=True, kw_only=True):
    """A claim [start, end) of the draft; `silence` says what it means that nothing was found."""

    start: int
    end: int
    text: str
    verdict: Support
    grounds: list[GroundAnswer]
    differences: list[Difference]
    notes: list[str]
    silence: str


class SentenceAnswer(Answer, frozen=True, kw_only=True):
    """A sentence [start, end) of the draft; `why` says of one without claims why there is none."""

    start: int
    end: int
    text: str
    verdict: Support
    why: str
    claims: list[ClaimAnswer]


class CheckAnswer(Answer, frozen=True, kw_only=True):
    """The check of a draft; nothing of it is kept."""

    summary: str
    day: str | None
    documents: int
    unread: NotRead
    notes: list[str]
    sentences: list[SentenceAnswer]


def check(collection: Collection, asked: CheckAsked) -> CheckAnswer:
    """The check of a draft's text."""
    made = check_once(collection, asked.text.encode("utf-8", "replace"), _NAME, day=asked.day or None)
    citer = Citer(collection)
    return CheckAnswer(
        summary=sheet_summary(made),
        day=made.day,
        documents=made.documents,
        unread=NotRead(files=made.unread_files, documents=made.unread_documents),
        notes=list(made.notes),
        sentences=[_sentence(made, one, citer) for one in made.sentences],
    )


def _sentence(made: DraftCheck, one: SentenceCheck, citer: Citer) -> SentenceAnswer:
    return SentenceAnswer(
        start=one.start,
        end=one.end,
        text=made.text[one.start : one.end],
        verdict=one.verdict,
        why=one.why,
        claims=[_claim(made, claim, citer) for claim in one.claims],
    )


def _claim(made: DraftCheck, claim: ClaimCheck, citer: Citer) -> ClaimAnswer:
    shown = claim.grounds if claim.verdict is not Support.NOT_FOUND else ()
    return ClaimAnswer(
        start=claim.start,
        end=claim.end,
        text=made.text[claim.start : claim.end],
        verdict=claim.verdict,
        grounds=[one for ground in shown if (one := _ground(ground, citer))],
        differences=list(claim.differences),
        notes=list(claim.notes),
        silence=silence(claim) if claim.verdict is Support.NOT_FOUND else "",
    )


def _ground(ground: Ground, citer: Citer) -> GroundAnswer | None:
    citation = citer.cite(ground.source.id, ground.start, ground.end)
    if citation is None:
        return None
    return GroundAnswer(
        citation=citation,
        against=ground.against,
        strength=ground.strength,
        differences=list(ground.differences),
        row=ground.row,
    )
