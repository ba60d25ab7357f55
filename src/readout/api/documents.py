"""Files and documents: lists, one with its text, passages, what a document names."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from readout import __version__
from readout.api.asked import (
    DocumentAsked,
    FileAsked,
    FilesAsked,
    OfDocument,
    OverviewAsked,
    Paged,
    PassageAsked,
    SearchAsked,
)
from readout.api.cards import DocumentCard, FileRow, card, file_row, of_card, of_hit
from readout.api.values import Answer, Citation, Citer, NotRead, not_read, page_of, wrong
from readout.model import (
    Audience,
    Form,
    Furniture,
    Header,
    Hit,
    Inventory,
    Marking,
    MentionType,
    Page,
    Portion,
    Release,
    Snippet,
)
from readout.workbench import (
    Collection,
    LedgerView,
    ledger_of,
    list_files,
    read_document,
    read_file,
    search,
    status,
    take_inventory,
)
from readout.workbench.reading import card_of


class Overview(Answer, frozen=True, kw_only=True):
    """What a pile is: its inventory, how its files ended, how many rows were read out of it.

    `files` counts those of the pile by outcome (`waiting`: not read yet), `inside` those that came out of them;
    `told` counts contacts, statements and listings. Queries in the inventory list the documents counted. `cut`
    says how many lines those of its tables have of which not all were asked for.
    """

    collection: str
    program: str
    files: dict[str, int]
    inside: dict[str, int]
    told: dict[str, int]
    unread: NotRead
    inventory: Inventory
    cut: dict[str, int]


class FileList(Answer, frozen=True, kw_only=True):
    """A page of files by path."""

    total: int
    page: int
    per_page: int
    files: list[FileRow]


class FileAnswer(Answer, frozen=True, kw_only=True):
    """A file with every place of its bytes, what came out of it, and its documents."""

    file: FileRow
    places: list[str]
    members: list[FileRow]
    documents: list[DocumentCard]


class FoundPassage(Answer, frozen=True, kw_only=True):
    """A passage that answers a query, and the words around it as a reader sees them, each run of blanks as one."""

    citation: Citation
    around: str


class FoundDocument(DocumentCard, frozen=True, kw_only=True):
    """A document found, with the passages that answer the query, and how many copies are folded into it."""

    score: float
    copies: int
    passages: list[FoundPassage]


class Value(Answer, frozen=True, kw_only=True):
    """A value of a field, and how many documents found have it."""

    value: str
    count: int


class FacetAnswer(Answer, frozen=True, kw_only=True):
    """A field with its values; `FIELD:VALUE` in the query narrows to one."""

    field: str
    values: list[Value]


class SearchAnswer(Answer, frozen=True, kw_only=True):
    """A page of documents found; `total` counts all. `notices` say how the query was read.

    `months` are those of which any was found, each with how many; `undated` counts those without a date.
    """

    query: str
    total: int
    page: int
    per_page: int
    hits: list[FoundDocument]
    facets: list[FacetAnswer]
    months: list[tuple[str, int]]
    undated: int
    notices: list[str]
    unread: NotRead


class DocumentList(Answer, frozen=True, kw_only=True):
    """A page of documents; `total` counts all."""

    query: str
    total: int
    page: int
    per_page: int
    documents: list[DocumentCard]
    unread: NotRead


class CopyCard(DocumentCard, frozen=True, kw_only=True):
    """Another version of a document; `likeness` is 1 where the text is the same."""

    likeness: float


class DocumentAnswer(DocumentCard, frozen=True, kw_only=True):
    """A document with what is printed on it, and a part [start, end) of its text; all spans refer to the whole.

    `length` is that of the whole text, `next` where the next part starts, null at the end. `read` says whether it
    was read for what it tells: `read`, `partly`, `failed`, `waiting`, `language` or `copy` (see `original`). `cut`
    says how many lines those of its tables have of which not all were asked for.
    """

    file: FileRow
    audience: Audience
    language: str | None
    captured: str | None
    header: Header
    marking: Marking
    release: Release | None
    pages: list[Page]
    furniture: list[Furniture]
    portions: list[Portion]
    ancestors: list[DocumentCard]
    inside: list[DocumentCard]
    thread: list[DocumentCard]
    original: DocumentCard | None
    copies: list[CopyCard]
    cut: dict[str, int]
    read: str
    length: int
    start: int
    end: int
    text: str
    next: int | None


class Mentioned(Answer, frozen=True, kw_only=True):
    """A passage that names something; `party` is the resolved party, where it is one."""

    id: str
    type: MentionType
    form: Form
    party: str | None
    citation: Citation


class MentionList(Answer, frozen=True, kw_only=True):
    """A page of the mentions of a document, in its order; `read` as in a document."""

    read: str
    original: str | None
    total: int
    page: int
    per_page: int
    mentions: list[Mentioned]


class Timed(Answer, frozen=True, kw_only=True):
    """A passage that places something in time; `value` is EDTF, null where it cannot be resolved."""

    value: str | None
    citation: Citation


class TimeList(Answer, frozen=True, kw_only=True):
    """A page of the times of a document, in its order; `read` as in a document."""

    read: str
    original: str | None
    total: int
    page: int
    per_page: int
    times: list[Timed]


def overview(collection: Collection, asked: OverviewAsked) -> Overview:
    """What the pile is."""
    found, inventory = status(collection), take_inventory(collection)
    values = {f.name: getattr(inventory, f.name) for f in fields(inventory)}
    tables, cut = _cut({name: value for name, value in values.items() if isinstance(value, tuple)}, asked.most)
    return Overview(
        collection=collection.name,
        program=__version__,
        files=found.pile,
        inside=found.inside,
        told=found.told,
        unread=not_read(collection),
        inventory=replace(inventory, **tables),
        cut=cut,
    )


def files(collection: Collection, asked: FilesAsked) -> FileList:
    """A page of the files."""
    found = list_files(collection, outcome=asked.outcome, page=asked.page, per_page=asked.per_page)
    rows = [file_row(file, document) for file, document in found.files]
    return FileList(total=found.total, page=found.page, per_page=found.per_page, files=rows)


def file(collection: Collection, asked: FileAsked) -> FileAnswer:
    """One file."""
    found = read_file(collection, asked.id)
    outermost = next((card.id for card in found.documents if card.parent is None), None)
    return FileAnswer(
        file=file_row(found.file, outermost),
        places=[place.path for place in found.places],
        members=[file_row(member, document) for member, document in found.members],
        documents=[card(one) for one in found.documents],
    )


def find(collection: Collection, asked: SearchAsked) -> SearchAnswer:
    """A page of what a search finds."""
    found = search(collection, asked.q, page=asked.page, per_page=asked.per_page, sort=asked.sort.value)
    citer = Citer(collection)
    return SearchAnswer(
        query=found.query,
        total=found.total,
        page=found.page,
        per_page=found.per_page,
        hits=[_hit(hit, citer) for hit in found.hits],
        facets=[
            FacetAnswer(field=f.field, values=[Value(value=v, count=n) for v, n in f.counts]) for f in found.facets
        ],
        months=list(found.months),
        undated=found.undated,
        notices=list(found.notices),
        unread=not_read(collection),
    )


def documents(collection: Collection, asked: SearchAsked) -> DocumentList:
    """A page of the documents that a search finds, without passages."""
    found = search(collection, asked.q, page=asked.page, per_page=asked.per_page, sort=asked.sort.value)
    return DocumentList(
        query=found.query,
        total=found.total,
        page=found.page,
        per_page=found.per_page,
        documents=[DocumentCard(**of_hit(hit)) for hit in found.hits],
        unread=not_read(collection),
    )


def document(collection: Collection, asked: DocumentAsked) -> DocumentAnswer:
    """One document."""
    view = read_document(collection, asked.id)
    found, text, path = view.document, view.document.text, view.file.path
    if asked.start > len(text):
        raise wrong(f"The document has {len(text):,} characters.", "Start at one of them.")
    end = min(len(text), asked.start + asked.length)
    tables, cut = _cut(
        {
            "pages": found.pages,
            "furniture": found.furniture,
            "portions": found.portions,
            "inside": view.descendants,
            "thread": view.thread,
            "copies": view.copies,
        },
        asked.most,
    )
    return DocumentAnswer(
        **of_card(card_of(found, path)),
        file=file_row(view.file, view.ancestors[0].id if view.ancestors else found.id),
        audience=found.audience,
        language=found.language,
        captured=found.captured,
        header=found.header,
        marking=found.marking,
        release=found.release,
        pages=list(tables["pages"]),
        furniture=list(tables["furniture"]),
        portions=list(tables["portions"]),
        ancestors=[card(one) for one in view.ancestors],
        inside=[card(card_of(one, path)) for one in tables["inside"]],
        thread=[card(one) for one in tables["thread"]],
        original=card(view.original) if view.original else None,
        copies=[CopyCard(**of_card(copy.card), likeness=copy.similarity) for copy in tables["copies"]],
        cut=cut,
        read=ledger_of(collection, found.id).state,
        length=len(text),
        start=asked.start,
        end=end,
        text=text[asked.start : end],
        next=end if end < len(text) else None,
    )


def passage(collection: Collection, asked: PassageAsked) -> Citation:
    """One passage of a document."""
    found = Citer(collection).cite(asked.id, asked.start, asked.end)
    if found is None:
        length = len(read_document(collection, asked.id).document.text)
        raise wrong(
            f"The passage {asked.start}-{asked.end} is not within this document, which has {length:,} characters.",
            "Give a start before the end, both within the text.",
        )
    return found


def mentions(collection: Collection, asked: OfDocument) -> MentionList:
    """A page of what a document names."""
    view, citer = ledger_of(collection, asked.id), Citer(collection)
    found = [
        Mentioned(id=m.id, type=m.type, form=m.form, party=view.parties.get(m.party or ""), citation=cited)
        for m in page_of(view.ledger.mentions, asked.page, asked.per_page)
        if (cited := citer.cite(m.document, m.start, m.end))
    ]
    return MentionList(mentions=found, **_told(view, asked, len(view.ledger.mentions)))


def times(collection: Collection, asked: OfDocument) -> TimeList:
    """A page of the times in a document."""
    view, citer = ledger_of(collection, asked.id), Citer(collection)
    found = [
        Timed(value=t.value, citation=cited)
        for t in page_of(view.ledger.times, asked.page, asked.per_page)
        if (cited := citer.cite(t.document, t.start, t.end))
    ]
    return TimeList(times=found, **_told(view, asked, len(view.ledger.times)))


def _cut(tables: Mapping[str, Sequence[Any]], most: int) -> tuple[dict[str, Any], dict[str, int]]:
    """The first lines of each table, and how many those have that have more."""
    return (
        {name: lines[:most] for name, lines in tables.items()},
        {name: len(lines) for name, lines in tables.items() if len(lines) > most},
    )


def _told(view: LedgerView, asked: Paged, total: int) -> dict[str, Any]:
    return {
        "read": view.state,
        "original": view.original,
        "total": total,
        "page": asked.page,
        "per_page": asked.per_page,
    }


def _hit(hit: Hit, citer: Citer) -> FoundDocument:
    passages = [
        FoundPassage(citation=cited, around=snippet.text)
        for snippet in hit.snippets
        if (cited := citer.cite(hit.document, snippet.start, snippet.end) or _opening(hit, snippet, citer))
    ]
    return FoundDocument(**of_hit(hit), score=hit.score, copies=hit.copies, passages=passages)


def _opening(hit: Hit, snippet: Snippet, citer: Citer) -> Citation | None:
    """How a document begins of which the query names the title or a field."""
    end = citer.length(hit.document)
    return citer.cite(hit.document, snippet.start, min(end, snippet.start + len(snippet.text)))
