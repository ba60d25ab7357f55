"""A network for other programs: GraphML, GEXF, and its pairs as a table.

GraphML: http://graphml.graphdrawing.org/specification.html. GEXF 1.3: https://gexf.net/schema.html. Links have no
direction; what each said to the other is an attribute. Equal values are written as equal bytes.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from readout.export.tables import csv_lines
from readout.model import Drawing, Link, Network, Node

_NODE_FIELDS: Final = (
    ("name", "string"),
    ("type", "string"),
    ("occasions", "int"),
    ("others", "int"),
    ("first", "string"),
    ("last", "string"),
)
_LINK_FIELDS: Final = (
    ("occasions", "int"),
    ("contacts", "int"),
    ("messages", "int"),
    ("statements", "int"),
    ("said_by_source", "int"),
    ("said_by_target", "int"),
    ("kinds", "string"),
    ("first", "string"),
    ("last", "string"),
)
_GEXF_TYPES: Final = {"int": "integer", "string": "string"}
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_graphml(network: Network) -> str:
    """The network as GraphML."""
    return "\n".join(_graphml(network)) + "\n"


def _graphml(network: Network) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
        ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">'
    )
    for sort, fields in (("node", _NODE_FIELDS), ("edge", _LINK_FIELDS)):
        for name, kind in fields:
            yield f'  <key id="{sort}_{name}" for="{sort}" attr.name="{name}" attr.type="{kind}"/>'
    yield '  <graph id="network" edgedefault="undirected">'
    for node in network.nodes:
        yield f'    <node id="{_xml(node.id)}">{_data("node", _node_values(node))}</node>'
    for n, link in enumerate(network.links):
        ends = f'source="{_xml(network.nodes[link.source].id)}" target="{_xml(network.nodes[link.target].id)}"'
        yield f'    <edge id="e{n}" {ends}>{_data("edge", _link_values(link))}</edge>'
    yield "  </graph>"
    yield "</graphml>"


def _data(sort: str, values: Iterable[tuple[str, object]]) -> str:
    return "".join(
        f'<data key="{sort}_{name}">{_xml(value)}</data>' for name, value in values if value is not None
    )


def to_gexf(network: Network, drawing: Drawing | None = None) -> str:
    """The network as GEXF; with a drawing, nodes stand where they stand in it."""
    return "\n".join(_gexf(network, drawing)) + "\n"


def _gexf(network: Network, drawing: Drawing | None) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">'
    yield "  <meta><creator>Readout</creator><description>Who with whom</description></meta>"
    yield '  <graph defaultedgetype="undirected" mode="static">'
    for sort, fields in (("node", _NODE_FIELDS), ("edge", _LINK_FIELDS)):
        yield f'    <attributes class="{sort}">'
        for name, kind in fields:
            yield f'      <attribute id="{sort}_{name}" title="{name}" type="{_GEXF_TYPES[kind]}"/>'
        yield "    </attributes>"
    yield f'    <nodes count="{len(network.nodes)}">'
    for n, node in enumerate(network.nodes):
        place = "" if drawing is None else _viz(drawing, n)
        inner = _attvalues("node", _node_values(node)) + place
        yield f'      <node id="{_xml(node.id)}" label="{_xml(node.name)}">{inner}</node>'
    yield "    </nodes>"
    yield f'    <edges count="{len(network.links)}">'
    for n, link in enumerate(network.links):
        ends = f'source="{_xml(network.nodes[link.source].id)}" target="{_xml(network.nodes[link.target].id)}"'
        inner = _attvalues("edge", _link_values(link))
        yield f'      <edge id="{n}" {ends} weight="{link.occasions}">{inner}</edge>'
    yield "    </edges>"
    yield "  </graph>"
    yield "</gexf>"


def _attvalues(sort: str, values: Iterable[tuple[str, object]]) -> str:
    known = (
        f'<attvalue for="{sort}_{name}" value="{_xml(value)}"/>' for name, value in values if value is not None
    )
    return f"<attvalues>{''.join(known)}</attvalues>"


def _viz(drawing: Drawing, n: int) -> str:
    (x, y), size = drawing.places[n], drawing.radii[n]
    return f'<viz:position x="{x:.1f}" y="{drawing.height - y:.1f}"/><viz:size value="{size:.1f}"/>'


def _node_values(node: Node) -> tuple[tuple[str, object], ...]:
    values = (node.name, node.type.value, node.occasions, node.others, node.first, node.last)
    return tuple((name, value) for (name, _), value in zip(_NODE_FIELDS, values, strict=True))


def _link_values(link: Link) -> tuple[tuple[str, object], ...]:
    kinds = "; ".join(f"{kind} {count}" for kind, count in link.kinds)
    counts = (link.occasions, link.told, link.mail, link.statements, *link.said)
    values = (*counts, kinds, link.first, link.last)
    return tuple((name, value) for (name, _), value in zip(_LINK_FIELDS, values, strict=True))


def to_csv(network: Network) -> str:
    """The pairs of the network as a table with a line of headings, the most occasions first."""
    head = ("source", "target", "source_name", "target_name", *(name for name, _ in _LINK_FIELDS))
    return "".join(csv_lines(head, (_pair(network, link) for link in network.links)))


def _pair(network: Network, link: Link) -> tuple[object, ...]:
    one, other = network.nodes[link.source], network.nodes[link.target]
    return (one.id, other.id, one.name, other.name, *(value for _, value in _link_values(link)))


def _xml(value: object) -> str:
    """A value as text of XML 1.0, without the characters that it forbids."""
    return escape(_FORBIDDEN.sub("", str(value)))
