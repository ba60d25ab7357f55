"""Networks: who was in touch with whom, and who said something to whom, counted by pair."""

from dataclasses import dataclass
from enum import StrEnum

from readout.model.documents import Audience
from readout.model.ledger import ContactStatus, MentionType


class Tie(StrEnum):
    """What ties two parties: `told` contacts are told in text, `mail` is known by messages' own headers alone."""

    TOLD = "told"
    MAIL = "mail"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Knot:
    """A party that some tie has, as far as a network needs to know it."""

    id: str
    name: str
    type: MentionType


@dataclass(frozen=True, slots=True)
class Bonds:
    """All pairs that occasions and sayings of a pile bring together, in columns of one length.

    `knots` and `kinds` are what `first`, `second` and `kind` number; a statement goes from its speaker to its
    addressee, all else from the smaller number to the larger. `thing` numbers the occasion or saying that a pair
    belongs to. `low` and `high` are ordinal days, both 0 where no day is known. `audience` has bit 1 for private
    and 2 for public. Columns are bytes, int32 each, `status` and `kind` among them.
    """

    knots: tuple[Knot, ...]
    kinds: tuple[tuple[Tie, str], ...]
    first: bytes
    second: bytes
    thing: bytes
    kind: bytes
    status: bytes
    low: bytes
    high: bytes
    audience: bytes


@dataclass(frozen=True, slots=True)
class NetworkQuery:
    """Which ties make a network, and how many parties it shows.

    `kinds` are kinds of contacts and acts of statements (any where empty), of `ties`. Where `party` is given, only
    those within so many `steps` of it. `since` and `until` are EDTF.
    """

    ties: tuple[Tie, ...] = tuple(Tie)
    kinds: tuple[str, ...] = ()
    statuses: tuple[ContactStatus, ...] = (ContactStatus.OCCURRED,)
    audience: Audience | None = None
    since: str | None = None
    until: str | None = None
    party: str | None = None
    steps: int = 1
    most: int = 60


@dataclass(frozen=True, slots=True)
class Node:
    """A party of a network: on how many occasions it was tied to whomever, to how many, and from when to when."""

    id: str
    name: str
    type: MentionType
    occasions: int
    others: int
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two parties of a network (numbers of nodes, the smaller first) and all that ties them, counted.

    `said` counts the statements of each to the other, `kinds` all ties by their kinds, the most frequent first.
    """

    source: int
    target: int
    occasions: int
    told: int
    mail: int
    said: tuple[int, int]
    kinds: tuple[tuple[str, int], ...]
    first: str | None = None
    last: str | None = None

    @property
    def statements(self) -> int:
        """How many statements one made to the other."""
        return sum(self.said)


@dataclass(frozen=True, slots=True)
class Network:
    """Who with whom: nodes by how many occasions they have, links by how many tie them, the most first.

    Counts are of the links within the network; `parties` and `pairs` are how many the query finds in all, also
    those that `most` leaves out.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    parties: int
    pairs: int
    occasions: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where the nodes of a network stand in a drawing `width` wide and `height` high, and how large each is.

    `scale` is by how much labels, strokes and nodes are larger than in a drawing of a few nodes, so that they can
    be read when all of it is seen at once; the first `labelled` nodes have a label of that size.
    """

    width: float
    height: float
    scale: float
    labelled: int
    places: tuple[tuple[float, float], ...]
    radii: tuple[float, ...]
