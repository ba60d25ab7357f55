"""Who with whom over the whole pile, as a network."""

from urllib.parse import urlencode

from readout.api.asked import NetworkAsked
from readout.api.values import Answer, NotRead, not_read
from readout.model import Link, NetworkQuery, Node
from readout.workbench import Collection
from readout.workbench.networks import who_with_whom


class LinkAnswer(Answer, frozen=True, kw_only=True):
    """Two parties and what ties them, counted; `contacts` and `statements` are the queries that list the rows.

    `said` counts the statements of each to the other.
    """

    first: str
    second: str
    occasions: int
    told: int
    mail: int
    said: list[int]
    since: str | None
    until: str | None
    contacts: str
    statements: str


class NetworkAnswer(Answer, frozen=True, kw_only=True):
    """The parties with the most occasions, and the links between them; `parties` and `pairs` count all found."""

    parties: int
    pairs: int
    occasions: int
    nodes: list[Node]
    links: list[LinkAnswer]
    unread: NotRead


def network(collection: Collection, asked: NetworkAsked) -> NetworkAnswer:
    """The network that is asked for."""
    query = NetworkQuery(
        party=asked.party or None,
        steps=asked.steps,
        most=asked.most,
        since=asked.since or None,
        until=asked.until or None,
    )
    found = who_with_whom(collection, query, confidence=asked.confidence).network
    ids = [node.id for node in found.nodes]
    return NetworkAnswer(
        parties=found.parties,
        pairs=found.pairs,
        occasions=found.occasions,
        nodes=list(found.nodes),
        links=[_link(link, ids[link.source], ids[link.target]) for link in found.links],
        unread=not_read(collection),
    )


def _link(link: Link, first: str, second: str) -> LinkAnswer:
    query = urlencode({"party": first, "party_with": second})
    return LinkAnswer(
        first=first,
        second=second,
        occasions=link.occasions,
        told=link.told,
        mail=link.mail,
        said=list(link.said),
        since=link.first,
        until=link.last,
        contacts=f"contacts?{query}",
        statements=f"statements?{query}",
    )
