"""Names and coreference within a document: which mentions name one party, and what it is called."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise, repeat

from readout.extract._clusters import Cluster, Item
from readout.extract._coreference import Option, link
from readout.extract._coreference_weights import CAPITALS, MIXED
from readout.extract._features import mention_class
from readout.extract._ids import stable_id
from readout.extract._items import in_capitals, ready
from readout.extract._party_names import aliases, cased, cluster_name, span_name, spelt_out, state_names
from readout.extract._phrases import PRONOUNS
from readout.extract._posts import author, correspondents, host, own_name, post
from readout.extract._types import settle_pronouns
from readout.extract.tags import MentionTag
from readout.model import Document, Form, LocalParty, Mention, MentionType, PartyRef, Span
from readout.text.given_names import formal_names
from readout.text.names import plain

__all__ = ["Resolved", "author", "post", "resolve_parties"]

Weights = dict[str, dict[str, float]]
_ZERO = repeat(0.0)
_OF = re.compile(r"\s+(?:of|from)\s", re.IGNORECASE)
_AFTER_OF = re.compile(r"\s(?:of|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_THIRD = frozenset({"he", "she", "they"})
_NEAR = 600
"""How far back, in characters, a pronoun is looked for another meaning."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A document's mentions, each with its party, and the parties in the order of their first mention."""

    document: Document
    mentions: tuple[Mention, ...]
    parties: tuple[LocalParty, ...]
    _by_id: dict[str, LocalParty] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)
    _longest: int = field(repr=False)

    @property
    def author(self) -> PartyRef:
        """The document's own `I`, with its party where the text names it."""
        return self._known(author(self.document))

    @property
    def post(self) -> PartyRef:
        """The office that sends the document, with its party where the text names it."""
        return self._known(post(self.document))

    def _known(self, ref: PartyRef) -> PartyRef:
        return replace(ref, party=next((p.id for p in self.parties if p.name == ref.name), None))

    def ref(self, start: int, end: int) -> PartyRef:
        """The party that a span names in a role.

        That of the mention which is the span, or shares its last word, or overlaps it best. A span that joins
        several parties, or names another than the mention inside it, is its own name.
        """
        text = self.document.text
        if joint := self._joint(start, end):
            return PartyRef(joint, None, self.document.id, start, end)
        mention = self._best(start, end)
        party = self._by_id.get(mention.party or "") if mention else None
        if party is None:
            wanted = plain(text[start:end]).casefold()
            party = next((p for p in self.parties if wanted in (n.casefold() for n in (p.name, *p.aliases))), None)
        if party:
            return PartyRef(party.name, party.id, self.document.id, start, end)
        return PartyRef(self._own(text[start:end]), None, self.document.id, start, end)

    def other(self, start: int, end: int, taken: Sequence[PartyRef]) -> PartyRef | None:
        """Whom a pronoun names if it is none of `taken`: the person, or the group, named last before it."""
        kind = PRONOUNS.get(self.document.text[start:end].upper())
        if kind not in _THIRD:
            return None
        known = {ref.party for ref in taken}
        for mention in reversed(self.mentions):
            if mention.end > start or mention.form is Form.PRONOUN or mention.party in known:
                continue
            if start - mention.end > _NEAR:
                return None
            party = self._by_id.get(mention.party or "")
            if party and (party.type is MentionType.PERSON) == (kind != "they"):
                return PartyRef(party.name, party.id, self.document.id, start, end)
        return None

    def printed(self, start: int, end: int) -> PartyRef | None:
        """A span as a party of its own, by what it prints; None of a pronoun, which is no name."""
        words = self.document.text[start:end]
        if words.upper() in PRONOUNS:
            return None
        return PartyRef(self._own(words), None, self.document.id, start, end)

    def _own(self, printed: str) -> str:
        kind = PRONOUNS.get(printed.upper())
        if kind in ("i", "we"):
            return (author if kind == "i" else post)(self.document).name
        name = span_name(printed)
        return spelt_out(self.document.text, name) or name

    def _joint(self, start: int, end: int) -> str | None:
        """The names of the parties that a span joins by `and` or a comma and which is no mention itself."""
        text = self.document.text
        inside = [m for m in self._around(start, end) if start <= m.start and m.end <= end]
        outer = [m for m in inside if not any(n.start <= m.start and m.end <= n.end and n != m for n in inside)]
        if len(outer) < 2 or not all(_joins(text[m.end : n.start]) for m, n in pairwise(outer)):
            return None
        names = [self._by_id[m.party].name if m.party else plain(text[m.start : m.end]) for m in outer]
        names = list(dict.fromkeys(names))
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else None

    def _around(self, start: int, end: int) -> list[Mention]:
        """The mentions that a span touches, in their order."""
        near = slice(bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end))
        return [m for m in self.mentions[near] if start < m.end]

    def _best(self, start: int, end: int) -> Mention | None:
        text = self.document.text
        best = max(self._around(start, end), key=lambda m: _fit(text, m, start, end), default=None)
        if best is None or not (start <= best.start and best.end < end):
            return best
        # "his adviser" is not "his", "Lebanon's army" not "Lebanon"; "Roe, the consul", "Roe of Alba" are "Roe".
        after = text[best.end : end]
        told = best.type is MentionType.PERSON and best.form is Form.NAME and _OF.match(after)
        return best if told or not plain(after).strip(". )") or _breaks(after) else None


def _joins(between: str) -> bool:
    return between.strip().casefold() in ("and", "&", ",", ", and", "as well as", "or", "/")


def _breaks(after: str) -> bool:
    return after.lstrip()[:1] in (",", "(", "-", "–", ";")


def _fit(text: str, mention: Mention, start: int, end: int) -> tuple[bool, bool, float]:
    shared = min(end, mention.end) - max(start, mention.start)
    whole = max(end, mention.end) - min(start, mention.start)
    same_end = plain(text[start:end]).split()[-1:] == plain(text[mention.start : mention.end]).split()[-1:]
    same_end = same_end and not _AFTER_OF.search(text, start, mention.start)
    return (mention.start, mention.end) == (start, end), same_end and mention.end <= end + 2, shared / whole


def resolve_parties(
    document: Document, mentions: Sequence[MentionTag], sentences: Sequence[Span] | None = None
) -> Resolved:
    """Join mentions (offsets of the document's text, nested ones allowed) that name one party, and name each.

    `sentences` are the text's, where they are known.
    """
    items = ready(document.text, mentions, sentences)
    capitals = in_capitals(document.text)
    clusters = link(items, partial(_choose, CAPITALS if capitals else MIXED))
    settle_pronouns(clusters, capitals=capitals)
    called, home = state_names(document.text, items), host(document)
    parties = [_party(document, cluster, called, home, capitals) for cluster in clusters]
    party_of = {i.at: party.id for cluster, party in zip(clusters, parties, strict=True) for i in cluster.items}
    resolved = tuple(
        Mention(
            stable_id("mention", document.id, item.start, item.end),
            document.id,
            item.start,
            item.end,
            item.type,
            item.phrase.form,
            party_of[item.at],
        )
        for item in items
    )
    longest = max((m.end - m.start for m in resolved), default=0)
    starts = tuple(m.start for m in resolved)
    return Resolved(document, resolved, tuple(parties), {p.id: p for p in parties}, starts, longest)


def _choose(table: Weights, item: Item, options: Sequence[Option]) -> Cluster | None:
    """The option that the weights favour; the earlier of two equal ones."""
    get = table.get(mention_class(item), {}).get
    scores = [sum(map(get, features, _ZERO)) for _, features in options]
    return options[scores.index(max(scores))][0]


def _party(
    document: Document, cluster: Cluster, called: dict[str, str], home: str | None, capitals: bool
) -> LocalParty:
    first = cluster.items[0]
    type_ = _type(cluster)
    name = own_name(document, cluster) or _known_name(document, cluster)
    name = (
        name or cluster_name(document.text, cluster, called, home) or plain(document.text[first.start : first.end])
    )
    if capitals and type_ is not MentionType.ORGANISATION:
        name = cased(name)
    return LocalParty(
        stable_id("party", document.id, first.start, first.end),
        document.id,
        type_,
        name,
        aliases(document.text, cluster, name),
    )


def _known_name(document: Document, cluster: Cluster) -> str | None:
    """The correspondent who alone bears the one name by which the text calls a person (`Ann`: `Ann B Roe`)."""
    if cluster.type is not MentionType.PERSON or len(cluster.names) != 1:
        return None
    (name,) = cluster.names
    given = {name, *(formal.upper() for formal in formal_names(name.lower()))}
    kin = [c for c in correspondents(document.header) if given & set(c.upper().split()) and len(c.split()) > 1]
    return kin[0] if len(kin) == 1 else None


def _type(cluster: Cluster) -> MentionType:
    told = [i.type for i in cluster.items if i.phrase.form is Form.NAME]
    return max(told, key=told.count) if told else cluster.type
