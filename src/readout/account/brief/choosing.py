"""Which entries are worth a sentence: how notable each is, and what a reader would put together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from readout.account.ranks import HEIGHT, rank_of_title
from readout.model import (
    Act,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Entry,
    Kind,
    Listing,
    MentionType,
    Mode,
    Party,
    RoleSource,
    Statement,
)

_ACTS = {
    Act.REFUSE: 2.0,
    Act.DENY: 1.8,
    Act.REQUEST: 1.6,
    Act.WARN: 1.8,
    Act.CRITICISE: 1.4,
    Act.OFFER: 1.4,
    Act.AGREE: 1.2,
    Act.ACKNOWLEDGE: 0.8,
    Act.STATE: 0.6,
}
_STATUSES = {
    ContactStatus.OCCURRED: 1.6,
    ContactStatus.DECLINED: 2.4,
    ContactStatus.DID_NOT_OCCUR: 2.2,
    ContactStatus.REQUESTED: 1.2,
    ContactStatus.PLANNED: 0.6,
}
_OF_FINDINGS = 0.7
_MOST_TOGETHER = 6
_MANY = 3
_MOST_PAIRS = 3
_ENOUGH = 15
_KINDS = {Kind.CABLE: 1.5, Kind.MEMORANDUM_OF_CONVERSATION: 1.5, Kind.MEMORANDUM: 1.0, Kind.LETTER: 1.0}
_PRINTED = re.compile(
    r"\b(?:AP|AFP|Reuters|NYT|NYTimes|New York Times|Washington Post|WSJ|Bloomberg|BBC|CNN|Politico|Guardian"
    r"|press clip|news ?ticker|clips?|op-?ed|article|media analysis)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Lead:
    """Entries that tell of one thing, the fullest first, and how notable that is."""

    entries: tuple[Entry, ...]
    score: float

    @property
    def entry(self) -> Entry:
        """The fullest."""
        return self.entries[0]

    @property
    def document(self) -> str:
        """The document of the fullest."""
        return self.entry.source.id


def leads(
    entries: Iterable[Entry], known: Mapping[str, Party], found: Mapping[str, float] | None = None
) -> tuple[Lead, ...]:
    """Entries as leads, the most notable first; `found` are points of findings by row id."""
    points = found or {}
    every = [Lead((e,), notability(e, known) + _OF_FINDINGS * points.get(e.row.id, 0.0)) for e in entries]
    return tuple(sorted(every, key=lambda lead: (-lead.score, lead.entry.row.id)))


def notability(entry: Entry, known: Mapping[str, Party]) -> float:
    """How much a reader may want to know an entry: what is done, by how high people, in what sort of document."""
    row = entry.row
    parties = [known[id_] for id_ in entry.parties if id_ is not None and id_ in known]
    height = max((height_of(party) for party in parties), default=0)
    points = 2.0 * row.confidence + 0.35 * height + 0.6 * len(parties[:3])
    points += sum(0.4 for party in parties[:2] if party.type in (MentionType.PERSON, MentionType.STATE))
    points += _KINDS.get(entry.source.kind, 0.0) + (0.4 if entry.own_day else 0.0)
    if _PRINTED.search(f"{entry.source.title} {entry.source.sender or ''}"):
        points -= 1.2  # what a newspaper has printed is no news
    if isinstance(row, Statement):
        addressed = row.addressee is not None and row.addressee.start is not None
        points += _ACTS[row.act] + (0.8 if addressed else 0.0) + (0.3 if row.mode is not Mode.INDIRECT else 0.0)
    elif isinstance(row, Contact):
        points += _STATUSES[row.status] - (1.5 if row.kind is ContactKind.CONTACT else 0.0)
        points -= 1.0 if any(p.start is None for p in row.participants) else 0.0
    elif isinstance(row, Listing):
        points -= 1.0 if len(row.members) < _MANY else 0.0
    return points + (2.0 if entry.standing else 0.0)


def height_of(party: Party) -> int:
    """How high a person stands, by roles of the list of officers and those that several passages tell."""
    sure = (role for role in party.roles if role.source is RoleSource.OFFICERS or len(role.citations) > 1)
    return max((HEIGHT[rank_of_title(role.title)] for role in sure), default=0)


def told_in_text(entry: Entry) -> bool:
    """Whether running text tells of an entry, and not only a message's header."""
    return not (isinstance(entry.row, Contact) and entry.row.source is ContactSource.HEADER)


def spread(
    ordered: Sequence[Lead], most: int, per_document: int, themes: Mapping[str, str], per_theme: int
) -> tuple[Lead, ...]:
    """The first `most` leads, but no more than so many of one document and, where it has one, of one theme."""
    documents: Counter[str] = Counter()
    of_theme: Counter[str] = Counter()
    chosen: list[Lead] = []
    for lead in ordered:
        theme = themes.get(lead.document, "")
        if documents[lead.document] >= per_document or (theme and of_theme[theme] >= per_theme):
            continue
        documents[lead.document] += 1
        of_theme[theme] += 1
        chosen.append(lead)
        if len(chosen) == most:
            break
    return tuple(chosen)


def chief_pairs(ordered: Sequence[Lead]) -> tuple[tuple[str, str], ...]:
    """The pairs of parties that leads name together most often, the most notable leads weighing most."""
    weights: Counter[tuple[str, str]] = Counter()
    for lead in ordered:
        ids = sorted({id_ for id_ in lead.entry.parties if id_ is not None})
        for pair in combinations(ids[:_MOST_TOGETHER], 2):
            weights[pair] += max(1, round(lead.score))
    told = [(pair, n) for pair, n in weights.items() if n >= _ENOUGH]
    return tuple(pair for pair, _ in sorted(told, key=lambda item: (-item[1], item[0]))[:_MOST_PAIRS])


def by_document(chosen: Iterable[Lead]) -> dict[str, list[Lead]]:
    """Leads by document, in the order of the text within each."""
    found: defaultdict[str, list[Lead]] = defaultdict(list)
    for lead in chosen:
        found[lead.document].append(lead)
    return {document: sorted(some, key=place) for document, some in found.items()}


def place(lead: Lead) -> tuple[int, str]:
    """Where in its document a lead is told."""
    row = lead.entry.row
    start = (
        row.content[0][0]
        if isinstance(row, Statement) and row.content
        else row.citations[0].start
        if not isinstance(row, Statement) and row.citations
        else 0
    )
    return start, row.id
