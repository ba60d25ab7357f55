"""A question in plain words: the passages and rows that answer it, quoted and ranked, never composed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from readout.model import Contact, ContactStatus, Entry, MentionType, Party, Statement, Table
from readout.model.meaning import Quoted
from readout.search.answering import Candidate, ranked
from readout.search.encoder import Real, the_encoder
from readout.search.meaning import Meaning, Near
from readout.search.near import nearest_documents, rarities
from readout.search.questions import Asks, Question, is_question, read_question
from readout.search.stretches import plain
from readout.search.tokens import words
from readout.workbench._sides import side_of
from readout.workbench.collection import Collection
from readout.workbench.entries import entries
from readout.workbench.ledger import ContactRow, ListingRow, StatementRow, ledger_row
from readout.workbench.nearby import quoted

__all__ = ["Answers", "Lead", "ask", "is_question"]

_PARTY = msgspec.msgpack.Decoder(Party).decode
_NEAREST = 80
_BY_WORDS = 25
_EACH = 3
_MOST_NAMES = 3
_MOST_ROWS = 3_000
_ABOUT = 12
_LEAST_ROW = 0.3
_LEAST_ASKED = 0.15


@dataclass(frozen=True, slots=True)
class Lead:
    """A page that answers what passages cannot: `page` is `silence` or `changed`, between two parties by name."""

    page: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What answers a question: passages, rows of the ledger, and pages that tell of absence or change.

    `parties` are those that its names were taken for. Nothing is composed: every passage is letter for letter.
    """

    question: Question
    parties: tuple[Party, ...]
    passages: tuple[Quoted, ...]
    rows: tuple[ContactRow | StatementRow, ...]
    leads: tuple[Lead, ...]


def ask(collection: Collection, text: str, *, passages: int = 5, rows: int = 5) -> Answers:
    """What answers a question best: at most so many passages and rows, the best first."""
    question = read_question(text)
    vector, meaning = the_encoder().encode([question.text])[0], collection.meaning()
    near = meaning.likenesses(vector)
    parties = _parties(collection, question.names)
    found = _passages(collection, meaning, question, near)[:passages]
    told = _rows(collection, question, _Likeness(meaning, near), parties, found)[:rows]
    return Answers(
        question, parties, quoted(collection, found, vector), _shown(collection, told), _leads(question, parties)
    )


def _parties(collection: Collection, names: Sequence[str]) -> tuple[Party, ...]:
    """The parties that the names of a question mean, each name the one of most documents."""
    found: dict[str, Party] = {}
    for name in names[:_MOST_NAMES]:
        asked = words(name)
        if not asked:
            continue
        some = [_PARTY(raw) for _, raw in collection.store.find_parties(asked, limit=3)[1]]
        acting = [party for party in some if party.type is not MentionType.PLACE]
        if acting or some:
            best = (acting or some)[0]
            found.setdefault(best.id, best)
    return tuple(found.values())


def _passages(collection: Collection, meaning: Meaning, question: Question, near: Real) -> list[Near]:
    """Passages near in meaning, and those of documents that have most of the words, put in one order."""
    index = collection.index()
    rarity = rarities(index, question.words)
    scored = nearest_documents(index, rarity, _BY_WORDS)
    top = max((score for _, score in scored), default=1.0)
    shares = {id_: score / top for id_, score in scored}
    found = {(n.document, n.start): n for n in meaning.best_passages(near, _NEAREST)}
    for id_ in shares:
        own = sorted(meaning.of_document(near, id_), key=lambda n: -n.likeness)[:_EACH]
        found |= {(n.document, n.start): n for n in own}
    texts = _texts(collection, {document for document, _ in found})
    candidates = [
        Candidate(n, plain(texts[n.document][n.start : n.end]), shares.get(n.document, 0.0))
        for n in found.values()
        if n.document in texts
    ]
    return ranked(question, candidates, rarity)


def _texts(collection: Collection, ids: Iterable[str]) -> dict[str, str]:
    found = ((id_, collection.store.document(id_)) for id_ in sorted(ids))
    return {id_: document.text for id_, document in found if document is not None}


def _rows(
    collection: Collection,
    question: Question,
    likeness: "_Likeness",
    parties: Sequence[Party],
    passages: Sequence[Near],
) -> list[str]:
    """The ids of rows that may answer: of the parties named, else of the best passages; the best first."""
    found = _told(collection, question, parties) if parties else _standing_in(collection, passages)
    least = _LEAST_ASKED if len(parties) > 1 or not parties else _LEAST_ROW
    scored = [(_worth(question, e, likeness), e) for e in found[-_MOST_ROWS:]]
    kept = [(worth, e) for worth, e in scored if worth >= least]
    kept.sort(key=lambda pair: (-pair[0], pair[1].day or "~", pair[1].row.id))
    return [e.row.id for _, e in kept]


def _told(collection: Collection, question: Question, parties: Sequence[Party]) -> Sequence[Entry]:
    """The rows in which all parties named have a part, else any of them, within the time asked about."""
    tables = (Table.CONTACT, Table.STATEMENT)
    ids = [p.id for p in parties]
    if len(ids) > 1:
        sides = [side_of(collection, id_).members for id_ in ids[:2]]
        small, large = sorted(sides, key=len)
        both = entries(
            collection,
            parties=small,
            facing=large,
            tables=tables,
            since=question.since,
            until=question.until,
        )
        if both:
            return both
    return entries(collection, parties=ids, tables=tables, since=question.since, until=question.until)


def _standing_in(collection: Collection, passages: Sequence[Near]) -> Sequence[Entry]:
    """The rows that stand in some passages."""
    if not passages:
        return ()
    documents = list(dict.fromkeys(n.document for n in passages))
    found = entries(collection, documents=documents, tables=(Table.CONTACT, Table.STATEMENT))
    return [e for e in found if any(_overlaps(n, e) for n in passages)]


def _overlaps(near: Near, entry: Entry) -> bool:
    return near.document == entry.source.id and any(s < near.end and near.start < e for s, e in _spans(entry))


def _spans(entry: Entry) -> Sequence[tuple[int, int]]:
    row = entry.row
    if isinstance(row, Statement):
        return row.content or ((row.cue,) if row.cue else ())
    return [(c.start, c.end) for c in row.citations if c.document == entry.source.id]


class _Likeness:
    """How near the passages are in which rows stand."""

    def __init__(self, meaning: Meaning, near: Real) -> None:
        self._meaning = meaning
        self._near = near

    def of(self, entry: Entry) -> float:
        """The likeness of the nearest passage that a row stands in; 0 where it stands in none."""
        number = self._meaning.numbers.get(entry.source.id)
        spans = _spans(entry)
        if number is None or not spans:
            return 0.0
        rows = self._meaning.rows_of(number)
        places = self._meaning.arrays.places[rows.start : rows.stop]
        low, high = spans[0]
        inside = places[(places[:, 1] < high) & (places[:, 2] > low)]
        return float(np.max(self._near[inside[:, 3]])) if len(inside) else 0.0


def _worth(question: Question, entry: Entry, likeness: _Likeness) -> float:
    """How well a row answers: its passage's likeness, and whether it is of the kind or act that was asked for."""
    worth = likeness.of(entry)
    row = entry.row
    if isinstance(row, Contact):
        if row.kind in question.kinds:
            worth += 0.3
        elif question.contacts:
            worth += 0.15
        if question.contacts and (row.status is ContactStatus.OCCURRED) != question.absent:
            worth += 0.1
    elif isinstance(row, Statement):
        worth += 0.25 if row.act in question.acts else 0.0
    return worth + 0.1 * (row.confidence - 0.5)


def _shown(collection: Collection, ids: Sequence[str]) -> tuple[ContactRow | StatementRow, ...]:
    rows = (ledger_row(collection, id_) for id_ in ids)
    return tuple(row for row in rows if not isinstance(row, ListingRow))


def _leads(question: Question, parties: Sequence[Party]) -> tuple[Lead, ...]:
    """Pages on what two parties did not, or on what changed between them, where the question is about that."""
    if len(parties) < 2:
        return ()
    first, second = parties[0].name, parties[1].name
    out = []
    if question.absent or (question.contacts and question.asks is Asks.WHETHER):
        out.append(Lead("silence", first, second))
    if question.changed:
        out.append(Lead("changed", first, second))
    return tuple(out)
