"""Who with whom over a whole pile: the network that a query asks for, drawn and written for other programs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import msgspec

from readout.account.drawing import draw
from readout.account.network import make_bonds, network
from readout.account.occasions import join_occasions
from readout.account.sayings import join_sayings
from readout.export.graphs import to_csv, to_gexf, to_graphml
from readout.export.network_svg import Href, PairHref, network_svg, say_link, say_node
from readout.model import Bonds, Drawing, Network, NetworkQuery, Party, Table
from readout.workbench._keeping import kept
from readout.workbench._telling import LIKELY, Telling
from readout.workbench.collection import Collection
from readout.workbench.entries import entries, find_party, seconds_of

__all__ = [
    "NETWORK_FORMS",
    "Drawn",
    "bonds_of",
    "network_picture",
    "say_drawn",
    "say_link",
    "say_node",
    "who_with_whom",
]

_BONDS = msgspec.msgpack.Decoder(Bonds)
_TOLD = (Table.CONTACT, Table.STATEMENT)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A network, where its nodes stand, and the party in its middle, where one was asked for."""

    network: Network
    drawing: Drawing
    party: Party | None = None


def who_with_whom(collection: Collection, query: NetworkQuery, *, confidence: float = LIKELY) -> Drawn:
    """The network that a query asks for; `query.party` may be an id or words of a name.

    What ties whom is joined once for the whole pile, which takes a while after each change of it, and kept; each
    query is then quick. Rows less sure than `confidence` are left out.
    """
    for day in (query.since, query.until):
        if day is not None:
            seconds_of(day)
    party = find_party(collection, query.party) if query.party else None
    found = network(bonds_of(collection, confidence), replace(query, party=party.id if party else None))
    return Drawn(found, draw(found), party)


def bonds_of(collection: Collection, confidence: float = LIKELY) -> Bonds:
    """All that ties parties of a pile, as sure as asked; kept until the collection changes."""

    def make() -> Bonds:
        telling = Telling(collection, entries(collection, tables=_TOLD)).sure(confidence)
        book = telling.book()
        occasions = join_occasions(telling.entries, book.words)
        return make_bonds(occasions, join_sayings(telling.entries, book.words), book.parties)

    return kept(collection, f"bonds{confidence:g}_", make, _BONDS)


def network_picture(
    drawn: Drawn, *, href: Href | None = None, pair_href: PairHref | None = None, every_label: bool = True
) -> str:
    """A network as an SVG picture, with links where addresses are given."""
    return network_svg(
        drawn.network, drawn.drawing, say_drawn(drawn), href=href, pair_href=pair_href, every_label=every_label
    )


def say_drawn(drawn: Drawn) -> str:
    """What a picture shows, in one line."""
    shown = f"{len(drawn.network.nodes):,} of {drawn.network.parties:,} parties"
    around = f", around {drawn.party.name}" if drawn.party else ""
    return f"Who with whom: {shown}, {len(drawn.network.links):,} pairs{around}"


NETWORK_FORMS: Final[dict[str, Callable[[Drawn], str]]] = {
    "graphml": lambda drawn: to_graphml(drawn.network),
    "gexf": lambda drawn: to_gexf(drawn.network, drawn.drawing),
    "csv": lambda drawn: to_csv(drawn.network),
    "svg": network_picture,
}
"""The forms in which a network is written, by the ending of the file's name."""
