"""What sort of thing a pronoun names: that of what it stands for.

The reading model sees one passage, and often not the words that a pronoun takes up.
"""

from collections import Counter
from collections.abc import Iterable

from readout.extract._clusters import Cluster
from readout.model import MentionType

LAND = frozenset({MentionType.STATE, MentionType.PLACE})
"""A state and a place: what acts, and where something is, are often one name."""


def settle_pronouns(clusters: Iterable[Cluster], *, capitals: bool = False) -> None:
    """Give each pronoun the sort that most of the words in its cluster have, where it holds any words.

    `capitals`: the text is written in them, as cables are, whose `we` is an office or a state.
    """
    for cluster in clusters:
        told = Counter(item.type for item in cluster.items if not item.phrase.kind)
        sort = told.most_common(1)[0][0] if told else None
        for item in cluster.items:
            if sort and item.phrase.kind and not {item.type, sort} <= LAND:
                item.type = sort
        if capitals and not told and cluster.kinds <= {"we", "you"}:
            _settle_writers(cluster)


def _settle_writers(cluster: Cluster) -> None:
    """The `we` of a cable that stands for no words, and those it writes to, are hardly people.

    Of 258 such words for the one who writes, in the cables with gold entities, 16 are a group of people and none
    a person, 84 are the state and 158 the office.
    """
    people = {MentionType.GROUP} if cluster.kinds == {"you"} else {MentionType.GROUP, MentionType.PERSON}
    told = Counter(item.type for item in cluster.items if item.type not in people)
    sort = told.most_common(1)[0][0] if told else MentionType.ORGANISATION
    cluster.type = sort if cluster.type in people else cluster.type
    for item in cluster.items:
        item.type = sort if item.type in people else item.type
