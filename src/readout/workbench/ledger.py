"""The ledgers of a collection as the fronts show them: rows with their documents, words and judgements.

A ledger belongs to an original: copies have none, so whatever is told in copies too is found once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from readout.errors import Code, ReadoutError
from readout.model import (
    Act,
    Audience,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Document,
    Ledger,
    Listing,
    Mode,
    RowOrder,
    Span,
    Standing,
    Statement,
    Table,
)
from readout.search.tokens import words
from readout.store import FoundRow, RowQuery
from readout.text.sentences import split_sentences
from readout.workbench._corrections import Row
from readout.workbench._judged import apply, decode_row, main_spans, standings
from readout.workbench._ledger_rows import name_words, places_of, when, written
from readout.workbench.collection import Collection
from readout.workbench.reading import Card, card_of, find_document

Shown = TypeVar("Shown")

_AROUND = 300
_FAR = 600
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class LedgerQuery:
    """Which rows of the ledgers are asked for; what is None or empty does not narrow.

    Names are matched without case against names and aliases, and against those by which resolved parties are
    chiefly known; some words of a name will do (`Khan` finds `Asad Majeed Khan`). `between` are two different
    parties, whichever of them speaks. `by` and `to` are a statement's speaker and addressee; for a contact, which
    has no direction, each takes part. `party` is the id of a resolved party that has a part, `party_with` of
    another, `party_by` of one that speaks, `party_to` of one that is spoken to. `about` are words of the passage,
    each the beginning of one there. `since` and `until` are EDTF; a row has its own date, else its document's (not
    that of its file), and is found where it may lie between them. `kinds`, `statuses` and `sources` narrow
    contacts, `acts`, `modes` and `audiences` statements. Rows that a person confirmed or corrected pass any
    `confidence`.
    `rejected` asks for the rows that a person rejected, and for these alone; without it they are left out.
    """

    between: tuple[str, str] | None = None
    by: str | None = None
    to: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    kinds: tuple[ContactKind, ...] = ()
    statuses: tuple[ContactStatus, ...] = ()
    sources: tuple[ContactSource, ...] = ()
    acts: tuple[Act, ...] = ()
    modes: tuple[Mode, ...] = ()
    audiences: tuple[Audience, ...] = ()
    confidence: float = 0.0
    document: str | None = None
    party: str | None = None
    party_with: str | None = None
    party_by: str | None = None
    party_to: str | None = None
    rejected: bool = False
    order: RowOrder = RowOrder.OLDEST
    page: int = 1
    per_page: int = 50


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words around a row: `text` is `[start, end)` of the document's text, in whole sentences if short."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact ready to show: its document's card, its first citation's words, and what a person decided.

    `day` is the EDTF date to show and sort by: the contact's own, else its document's (`own_date` says which), if
    that is not only when its file was saved. `parties` are the ids of the resolved parties by place.
    """

    contact: Contact
    card: Card
    excerpt: Excerpt
    day: str | None
    own_date: bool
    standing: Standing | None = None
    parties: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement ready to show; `content` is what was said, word for word, one string for each span."""

    statement: Statement
    card: Card
    excerpt: Excerpt
    content: tuple[str, ...]
    day: str | None
    own_date: bool
    standing: Standing | None = None
    parties: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ListingRow:
    """A listing ready to show."""

    listing: Listing
    card: Card
    excerpt: Excerpt
    day: str | None
    own_date: bool
    standing: Standing | None = None
    parties: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """How many documents were not read for the ledger, copies aside, and why.

    `waiting` have not been read yet, or have changed since; `language` are in another language than English;
    `partly` were read but for passages at which the reading broke off, `failed` not at all for the same reason.
    """

    waiting: int = 0
    language: int = 0
    partly: int = 0
    failed: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.waiting + self.language + self.partly + self.failed


@dataclass(frozen=True, slots=True)
class LedgerPage(Generic[Shown]):
    """One page of rows in the order asked for; `total` counts all rows found, `page` counts from 1.

    `rejected` counts the rows that the query finds besides, had a person not rejected them.
    """

    query: LedgerQuery
    total: int
    page: int
    per_page: int
    rows: tuple[Shown, ...]
    unread: Unread
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class LedgerView:
    """A document's ledger with judgements applied, to be shown in it.

    `ledger` holds what stands; `rejected` the contacts, statements and listings that a person rejected.
    `standings` are the judgements in force by row id. `state` is `read`, `partly` (some passages were not),
    `failed` (the reading broke off), `waiting` (not read yet, or changed since: what is shown may be old),
    `language` (not read: not in English) or `copy` (see the ledger of `original`). `parties` are the ids of the
    resolved parties by the keys of the document's units.
    """

    ledger: Ledger
    rejected: tuple[Contact | Statement | Listing, ...] = ()
    standings: dict[str, Standing] = field(default_factory=dict)
    state: str = "read"
    original: str | None = None
    parties: dict[str, str] = field(default_factory=dict)


def ledger_of(collection: Collection, document_id: str) -> LedgerView:
    """The ledger of a document with judgements applied."""
    store = collection.store
    document = find_document(collection, document_id)
    if document.duplicate_of is not None:
        return LedgerView(Ledger(document.id), (), {}, "copy", document.duplicate_of)
    kept = store.ledger(document.id)
    ledger = kept.ledger if kept else Ledger(document.id)
    applied = apply(ledger, store.judged(document.id), document.text)
    state = kept.state if kept and kept.version == store.setting("extractor") else "waiting"
    parties = {unit.key: unit.party for unit in store.document_units(document.id) if unit.party}
    return LedgerView(applied.ledger, applied.rejected, applied.standings, state, None, parties)


def count_unread(collection: Collection) -> Unread:
    """How many documents were not read for the ledger, and why."""
    states = collection.store.ledger_states(collection.store.setting("extractor") or "")
    return Unread(
        waiting=states.get("waiting", 0),
        language=states.get("language", 0),
        partly=states.get("partly", 0),
        failed=states.get("failed", 0),
    )


def contacts(collection: Collection, query: LedgerQuery) -> LedgerPage[ContactRow]:
    """One page of the contacts that a query finds."""
    return _page(collection, query, Table.CONTACT, ContactRow)


def statements(collection: Collection, query: LedgerQuery) -> LedgerPage[StatementRow]:
    """One page of the statements that a query finds."""
    return _page(collection, query, Table.STATEMENT, StatementRow)


def listings(collection: Collection, query: LedgerQuery) -> LedgerPage[ListingRow]:
    """One page of the listings that a query finds; `by` and `to` are names among their members."""
    return _page(collection, query, Table.LISTING, ListingRow)


def every_row(
    collection: Collection, query: LedgerQuery, table: Table
) -> Iterator[ContactRow | StatementRow | ListingRow]:
    """All rows that a query finds, in its order, whatever page it asks for; some are in memory at a time."""
    store = collection.store
    numbers = store.row_numbers(_row_query(query, table))
    for at in range(0, len(numbers), _AT_ONCE):
        yield from _shown(collection, store.rows_numbered(numbers[at : at + _AT_ONCE]))


def ledger_row(collection: Collection, row_id: str) -> ContactRow | StatementRow | ListingRow:
    """One row by its id, rejected or not, with its judgement applied; NOT_FOUND where there is none."""
    found = collection.store.ledger_row(row_id)
    shown = _shown(collection, [found]) if found else []
    if not shown:
        raise row_not_found(row_id)
    return shown[0]


def row_not_found(row_id: str) -> ReadoutError:
    """That there is no such row."""
    return ReadoutError(
        Code.NOT_FOUND, f"There is no row {row_id} in the ledger.", "Find it with: readout contacts, or statements"
    )


def _page(collection: Collection, query: LedgerQuery, table: Table, kind: type[Shown]) -> LedgerPage[Shown]:
    store, asked = collection.store, _row_query(query, table)
    total, found = store.find_rows(asked, (query.page - 1) * query.per_page, query.per_page)
    return LedgerPage(
        query=query,
        total=total,
        page=query.page,
        per_page=query.per_page,
        rows=tuple(row for row in _shown(collection, found) if isinstance(row, kind)),
        unread=count_unread(collection),
        rejected=0 if query.rejected else store.find_rows(replace(asked, rejected=True), 0, 0)[0],
    )


def _row_query(query: LedgerQuery, table: Table) -> RowQuery:
    """A query as the store takes it."""
    first, second = (0, 1) if table is Table.STATEMENT else (None, None)
    parties = [(_name(name), place) for name, place in ((query.by, first), (query.to, second)) if name]
    asked = ((query.party, None), (query.party_with, None), (query.party_by, first), (query.party_to, second))
    contact = table is Table.CONTACT
    return RowQuery(
        section=table,
        among=(
            ("kind", query.kinds if contact else query.acts),
            ("status", query.statuses if contact else query.modes),
            ("source", query.sources if contact else query.audiences),
            ("document", (query.document,) if query.document else ()),
        ),
        between=(_name(query.between[0]), _name(query.between[1])) if query.between else None,
        parties=tuple(parties),
        resolved=tuple((party, place) for party, place in asked if party),
        since=_day(query.since)[0] if query.since else None,
        until=_day(query.until)[1] if query.until else None,
        words=tuple(words(query.about or "")),
        confidence=query.confidence,
        rejected=query.rejected,
        order=query.order,
    )


def _name(name: str) -> tuple[str, ...]:
    found = name_words(name)
    if not found:
        raise ReadoutError(Code.USAGE, f"{name!r} is no name.", "Give some words of a name, such as: Khan")
    return found


def _day(date: str) -> tuple[int, int]:
    first, last, _ = when(date)
    if last < 0:
        raise ReadoutError(Code.USAGE, f"{date!r} is no date.", "Write dates as 2021-08-26, 2021-08 or 2021.")
    return first, last


def _shown(collection: Collection, found: Sequence[FoundRow]) -> list[ContactRow | StatementRow | ListingRow]:
    """Rows with all that is to be shown beside them; a row whose document has gone is left out."""
    store = collection.store
    documents = {id_: store.document(id_) for id_ in {row.document for row in found}}
    paths = {outline.id: path for outline, path in store.outlines(documents)}
    in_force = {id_: standings(store.judged(id_)) for id_ in documents}
    resolved = store.row_parties([row.id for row in found])
    shown = []
    for row in found:
        document = documents[row.document]
        if document is not None:
            card = card_of(document, paths.get(document.id, ""))
            value = decode_row(row.section, row.value)
            by_place = resolved.get(row.id, {})
            parties = tuple(by_place.get(place) for place in range(places_of(value)))
            shown.append(_show(value, document, card, in_force[document.id].get(row.id), parties))
    return shown


def _show(
    row: Row, document: Document, card: Card, standing: Standing | None, parties: tuple[str | None, ...]
) -> ContactRow | StatementRow | ListingRow:
    excerpt, day, own = _excerpt(row, document), row.date or written(document), row.date is not None
    if isinstance(row, Contact):
        return ContactRow(row, card, excerpt, day, own, standing, parties)
    if isinstance(row, Listing):
        return ListingRow(row, card, excerpt, day, own, standing, parties)
    content = tuple(document.text[start:end] for start, end in row.content)
    return StatementRow(row, card, excerpt, content, day, own, standing, parties)


def _excerpt(row: Row, document: Document) -> Excerpt:
    """The sentences that a row rests on, whole where they begin and end nearby."""
    start, end = _reach(row)
    low = max(0, start - _AROUND)
    window = document.text[low : end + _AROUND]
    cut = low + len(window) < len(document.text)
    for first, last in split_sentences(window):
        if first <= start - low < last and (first or not low):
            start = first + low
        if first < end - low <= last and (last < len(window) or not cut):
            end = last + low
    return Excerpt(document.id, start, end, document.text[start:end])


def _reach(row: Row) -> Span:
    """From the first to the last passage of a row; who spoke and the cue only where they stand near the words."""
    spans = main_spans(row)
    if isinstance(row, Statement) and spans:
        refs = [(ref.start, ref.end) for ref in (row.speaker, row.addressee) if ref]
        around = [*refs, row.cue or (None, None)]
        spans += tuple(
            (s, e) for s, e in around if s is not None and e is not None and abs(s - spans[0][0]) < _FAR
        )
    return min((s for s, _ in spans), default=0), max((e for _, e in spans), default=0)
