"""Questions in plain words, and what is near a query in meaning: quoted, never composed."""

from readout.api.asked import AskAsked, NearAsked
from readout.api.cards import DocumentCard, of_hit
from readout.api.rows import OneRow, one_row
from readout.api.values import Answer, Citation, Citer, NotRead, not_read
from readout.model.meaning import Quoted
from readout.workbench import Collection
from readout.workbench.asking import ask
from readout.workbench.nearby import near


class NearPassage(Answer, frozen=True, kw_only=True):
    """A passage, the sentence in it that is nearest to what was asked, and how near in meaning it is (to 1)."""

    document: DocumentCard
    citation: Citation
    best: Citation | None
    likeness: float


class NamedParty(Answer, frozen=True, kw_only=True):
    """A party that a name of the question was taken for."""

    id: str
    name: str


class AskAlso(Answer, frozen=True, kw_only=True):
    """An endpoint that answers what passages cannot, and with whom to ask it."""

    endpoint: str
    first: str
    second: str


class AskAnswer(Answer, frozen=True, kw_only=True):
    """What answers a question: passages and rows, the best first, and endpoints that tell of absence or change."""

    question: str
    parties: list[NamedParty]
    passages: list[NearPassage]
    rows: list[OneRow]
    also: list[AskAlso]
    unread: NotRead


class NearList(Answer, frozen=True, kw_only=True):
    """A page of documents near a query in meaning that its words do not find, each with its nearest passage."""

    query: str
    total: int
    page: int
    per_page: int
    passages: list[NearPassage]
    unread: NotRead


def answer(collection: Collection, asked: AskAsked) -> AskAnswer:
    """What answers a question."""
    found, citer = ask(collection, asked.q, passages=asked.passages, rows=asked.rows), Citer(collection)
    return AskAnswer(
        question=found.question.text,
        parties=[NamedParty(id=party.id, name=party.name) for party in found.parties],
        passages=_passages(found.passages, citer),
        rows=[one_row(row, citer) for row in found.rows],
        also=[AskAlso(endpoint=lead.page, first=lead.first, second=lead.second) for lead in found.leads],
        unread=not_read(collection),
    )


def find_near(collection: Collection, asked: NearAsked) -> NearList:
    """A page of what is near a query in meaning."""
    found = near(collection, asked.q, page=asked.page, per_page=asked.per_page)
    return NearList(
        query=found.query,
        total=found.total,
        page=found.page,
        per_page=found.per_page,
        passages=_passages(found.hits, Citer(collection)),
        unread=not_read(collection),
    )


def _passages(found: tuple[Quoted, ...], citer: Citer) -> list[NearPassage]:
    return [
        NearPassage(
            document=DocumentCard(**of_hit(one)),
            citation=cited,
            best=citer.cite(one.document, *one.best),
            likeness=one.likeness,
        )
        for one in found
        if (cited := citer.cite(one.document, one.start, one.end))
    ]
