"""What sort of thing a pronoun names: that of what it stands for.

The reading model sees one passage, and often not the words that a pronoun takes up.
"""

from collections import Counter
from collections.abc import Iterable

from readout.extract._clusters import Cluster
from readout.model import MentionType

LAND = frozenset({MentionType.STATE, MentionType.PLACE})
"""A state and a place: what acts, and where something is, are often one name."""


def settle_pronouns(clusters: Iterable[Cluster]) -> None:
    """Give each pronoun the sort that most of the words in its cluster have, where it holds any words."""
    for cluster in clusters:
        told = Counter(item.type for item in cluster.items if not item.phrase.kind)
        sort = told.most_common(1)[0][0] if told else None
        for item in cluster.items:
            if sort and item.phrase.kind and not {item.type, sort} <= LAND:
                item.type = sort
