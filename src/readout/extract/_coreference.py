"""Joins the mentions of a document that name one thing: each in turn to what came before, or to nothing.

A cluster-ranking model in the manner of Rahman and Ng (EMNLP 2009), linear; its weights are made by
`training/coreference.py`.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from readout.extract._clusters import Cluster, Item
from readout.extract._features import POST_HEADS, features, novelty
from readout.extract._phrases import PARTICLES, Phrase
from readout.model import Form, MentionType

_ANYBODY = frozenset({"SOMEONE", "SOMEBODY", "ANYONE", "EVERYONE", "NOBODY"})
_ENVOYS = frozenset({"AMBASSADOR", "CHARGE", "CONSUL"})
_RULERS = frozenset({"PRIME", "PRESIDENT", "KING", "QUEEN", "EMIR", "SULTAN", "SHAH"})
_RECENT = 8
_MOST = 40

Option = tuple[Cluster | None, list[str]]
Choose = Callable[[Item, Sequence[Option]], Cluster | None]


def link(items: Sequence[Item], choose: Choose) -> list[Cluster]:
    """Put the items into clusters in the order of the text."""
    book = _Book()
    for item in items:
        found = book.candidates(item)
        spoke = max((c.spoke for c, _ in found), default=0)
        options: list[Option] = [(c, features(item, c, rank, spoke)) for c, rank in found]
        options.append((None, novelty(item, [c for c, _ in options if c])))
        book.put(item, choose(item, options))
    return book.clusters


class _Book:
    """The clusters so far, and which of them a mention may belong to."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._by_key: dict[str, dict[int, None]] = {}
        self._recent: dict[int, None] = {}

    def candidates(self, item: Item) -> list[tuple[Cluster, int]]:
        """Clusters with a word in common, and for all but names the latest ones; with their rank by recency."""
        found: dict[int, None] = {}
        for key in _keys(item, seek=True):
            found.update(self._by_key.get(key, {}))
        phrase = item.phrase
        if phrase.kind == "i" and not item.quoted:
            found = {c: None for c in found if self.clusters[c].is_writer}
        elif phrase.form is not Form.NAME:
            near = (c for c in reversed(self._recent) if _may(item, self.clusters[c]))
            found.update((c, None) for c in islice(near, _RECENT))
        elif self._recent:
            found[next(reversed(self._recent))] = None
            for word in phrase.role:
                found.update((c, None) for c in self._by_key.get("h" + word, ()) if not self.clusters[c].named)
        fit = (self.clusters[c] for c in found if not _apart(phrase, self.clusters[c]))
        latest = sorted(fit, key=lambda c: c.items[-1].at, reverse=True)
        return [(cluster, rank) for rank, cluster in enumerate(latest[:_MOST])]

    def put(self, item: Item, cluster: Cluster | None) -> None:
        if cluster is None:
            cluster = Cluster(len(self.clusters))
            self.clusters.append(cluster)
        self._recent.pop(cluster.at, None)
        self._recent[cluster.at] = None
        cluster.add(item)
        for key in _keys(item, seek=False):
            self._by_key.setdefault(key, {})[cluster.at] = None


def _keys(item: Item, seek: bool) -> Iterable[str]:
    phrase = item.phrase
    if phrase.kind:
        if phrase.kind in ("i", "we", "you"):
            yield "self"
            yield phrase.kind
        return
    if phrase.head in POST_HEADS or "EMBASSY" in phrase.role:
        yield "self"
    for name in phrase.names:
        if len(name) > 1 and name != "AND" and name not in PARTICLES:
            yield "n" + name
            if len(name) > 5:
                yield "<" + name[:4]
                yield ">" + name[-4:]
    if item.state:
        yield "s" + item.state
    yield "h" + phrase.head
    if not seek or not phrase.names:
        for word in phrase.role:
            yield "h" + word
    if len(phrase.words) == 1 and 1 < len(phrase.head) < 8:
        yield "a" + phrase.head
    if len(phrase.words) > 1:
        yield "a" + phrase.initials


def _apart(phrase: Phrase, cluster: Cluster) -> bool:
    """Whether a name comes with a post that nobody holds beside one of the cluster's: no envoy rules a state."""
    if not phrase.names or "FORMER" in phrase.rank | cluster.rank:
        return False
    ours, theirs = phrase.role | phrase.rank, cluster.roles | cluster.rank
    return bool((ours & _ENVOYS and theirs & _RULERS) or (ours & _RULERS and theirs & _ENVOYS))


def _may(item: Item, cluster: Cluster) -> bool:
    """Whether the types allow that a pronoun or a noun belongs to a cluster."""
    kind, type_ = item.phrase.kind, cluster.type
    if kind and cluster.heads & _ANYBODY:
        return False
    if kind in ("he", "she"):
        return type_ is MentionType.PERSON
    if kind == "it":
        return type_ not in (MentionType.PERSON, MentionType.GROUP)
    if kind:
        return True
    if item.type is MentionType.PERSON:
        return type_ is MentionType.PERSON
    return type_ is not MentionType.PERSON
