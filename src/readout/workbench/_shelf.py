"""The documents of a collection as the check of a draft takes them: looked for by words, made ready once."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import msgspec

from readout.check.claims import Claim
from readout.check.names import Name
from readout.check.papers import Paper, make_paper
from readout.check.spots import Wanted, spots
from readout.extract.passages import own_text
from readout.model import Document, Ledger, MentionType, Party, Source
from readout.search.near import nearest_documents, rarities
from readout.store import Store
from readout.workbench._judged import apply
from readout.workbench._resolving import source_of
from readout.workbench.collection import Collection

_PARTY = msgspec.msgpack.Decoder(Party).decode
_MOST_TEXTS = 600
_MOST_NAMES = 12
_CLEARLY = 2
_FAR_MORE = 1.5
_MOST_PERSONS = 60


class Shelf:
    """The documents that one check looks at; a text is read once, a paper made once."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._store: Store = collection.store
        self._documents: dict[str, Document] = {}
        self._texts: dict[str, str] = {}
        self._lows: dict[str, str] = {}
        self._papers: dict[str, Paper] = {}
        self._rarity: dict[str, float] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._meant: dict[tuple[str, ...], str | None] = {}

    def rarity(self, lemmas: Iterable[str]) -> Mapping[str, float]:
        """How rare lemmas are in the collection."""
        new = [lemma for lemma in dict.fromkeys(lemmas) if lemma not in self._rarity]
        if new:
            self._rarity.update(rarities(self._collection.index(), new))
        return self._rarity

    def nearest(self, words: Mapping[str, float], most: int) -> list[str]:
        """The documents that have most of some words."""
        return [id_ for id_, _ in nearest_documents(self._collection.index(), words, most)]

    def places(self, ids: Sequence[str], wanted: Wanted, each: int, most: int) -> list[tuple[str, int, float]]:
        """The best stretches of some documents for a claim: document, offset, worth."""
        found = [
            (worth, -n, id_, at) for n, id_ in enumerate(ids) for worth, at in spots(self._low(id_), wanted, each)
        ]
        found.sort(key=lambda f: (-f[0], -f[1], f[3]))
        return [(id_, at, worth) for worth, _, id_, at in found[:most]]

    def _low(self, id: str) -> str:
        """A document's own text in small letters, every offset as it was."""
        if id not in self._lows:
            text = self.text(id)
            low = text.lower()
            if len(self._lows) >= _MOST_TEXTS:
                self._lows.clear()
            self._lows[id] = low if len(low) == len(text) else "".join(c.lower()[:1] for c in text)
        return self._lows[id]

    def text(self, id: str) -> str:
        """A document's own text."""
        if id not in self._texts:
            if len(self._texts) >= _MOST_TEXTS:
                self._texts.clear()
                self._documents.clear()
            document = self._store.document(id)
            if document is None:
                return ""
            self._documents[id] = document
            self._texts[id] = own_text(document, self._store.children(id))
        return self._texts[id]

    def paper(self, id: str) -> Paper:
        """A document made ready for checking."""
        if id not in self._papers:
            text = self.text(id)
            document = self._documents[id]
            kept = self._store.ledger(id)
            ledger = kept.ledger if kept else Ledger(id)
            ledger = apply(ledger, self._store.judged(id), document.text).ledger if id in self._judged else ledger
            self._papers[id] = make_paper(
                document, text, ledger, self._source(document), self._called(id), self._keeper, self._holders
            )
        return self._papers[id]

    @cached_property
    def _persons(self) -> tuple[Party, ...]:
        """The persons of most documents, the first in most."""
        _, found = self._store.find_parties((), kinds=(MentionType.PERSON.value,), limit=_MOST_PERSONS)
        return tuple(_PARTY(raw) for _, raw in found)

    @cached_property
    def _keeper(self) -> tuple[str, ...]:
        """The names of him whose post the collection is: in far more documents than anybody else."""
        first, second = (*self._persons, None, None)[:2]
        if first is None or first.documents < _FAR_MORE * (second.documents if second else 1):
            return ()
        return (first.name, *(n.text for n in first.names[:_MOST_NAMES]))

    @cached_property
    def _holders(self) -> dict[str, tuple[str, ...]]:
        """Of each post, by its chief word, the names of him who is known by it in most documents."""
        known: dict[str, list[Party]] = {}
        for party in self._persons:
            heads = [role.title.casefold().split(" of ")[0] for role in party.roles]
            for head in dict.fromkeys(heads):
                known.setdefault(head, []).append(party)
        return {
            head: (first.name, *(n.text for n in first.names[:_MOST_NAMES]))
            for head, (first, *rest) in known.items()
            if " " not in head and (not rest or first.documents > _CLEARLY * rest[0].documents)
        }

    @cached_property
    def _judged(self) -> frozenset[str]:
        return frozenset(self._store.judged_documents())

    def _source(self, document: Document) -> Source:
        path = next((path for _, path in self._store.outlines([document.id])), "")
        return source_of(document, path)

    def _called(self, id: str) -> dict[str, tuple[str, ...]]:
        """The names across documents of a document's parties."""
        party_of = {u.key: u.party for u in self._store.document_units(id) if u.party}
        new = [p for p in dict.fromkeys(party_of.values()) if p and p not in self._names]
        for found, raw in self._store.party_values(new).items():
            party = _PARTY(raw)
            self._names[found] = (party.name, *(n.text for n in party.names[:_MOST_NAMES]))
        return {key: self._names.get(party, ()) for key, party in party_of.items() if party}

    def parties(self, claim: Claim) -> list[str]:
        """The parties of the collection that the names of a claim mean, one for each name, in their order."""
        found = [self._party(name) for name in claim.names if not name.city]
        return list(dict.fromkeys(id_ for id_ in found if id_))

    def _party(self, name: Name) -> str | None:
        """The party that bears a name in most documents; none where several persons share it."""
        words = name.words if not name.state else tuple(name.state.casefold().split())
        if words not in self._meant:
            total, found = self._store.find_parties(list(words), limit=3)
            some = [_PARTY(raw) for _, raw in found]
            clear = total == 1 or (len(some) > 1 and some[0].documents > _CLEARLY * some[1].documents)
            self._meant[words] = some[0].id if some and clear else None
        return self._meant[words]
