"""A network as a picture (SVG 1.1): links under nodes, a shape for each type of party, and a legend in words.

Colours are presentation attributes, which a style sheet of the page that it stands in may override, and no style
is written in attributes or elements of its own, which a strict content security policy refuses.
"""

from collections.abc import Callable, Iterator
from html import escape
from math import cos, log1p, pi, sin
from typing import Final

from readout.model import Drawing, Link, MentionType, Network, Node

_FONT: Final = 'font-family="Helvetica, Arial, Liberation Sans, sans-serif"'
_FILLS: Final = {
    MentionType.PERSON: "#4a7fb0",
    MentionType.STATE: "#a35a1f",
    MentionType.ORGANISATION: "#4d7a4f",
    MentionType.GROUP: "#7a5a99",
    MentionType.PLACE: "#8a8375",
}
_CORNERS: Final = {
    MentionType.STATE: (4, pi / 4),
    MentionType.ORGANISATION: (4, 0.0),
    MentionType.GROUP: (3, -pi / 2),
    MentionType.PLACE: (6, 0.0),
}
"""How many corners a shape has, and at which angle the first is; a person is a circle."""

_NAMES: Final = {
    MentionType.PERSON: "person",
    MentionType.STATE: "state",
    MentionType.ORGANISATION: "organisation",
    MentionType.GROUP: "group",
    MentionType.PLACE: "place",
}
_THICK: Final = 5.0
_LONGEST: Final = 28

Href = Callable[[Node], str]
PairHref = Callable[[Node, Node], str]


def network_svg(
    network: Network,
    drawing: Drawing,
    title: str,
    *,
    href: Href | None = None,
    pair_href: PairHref | None = None,
    every_label: bool = True,
) -> str:
    """The picture; with `href` and `pair_href` nodes and links lead there.

    The links are kept out of the tab order, as a list beside the picture leads to the same places. Without
    `every_label` only the nodes with the most occasions are labelled.
    """
    margin = 60 * drawing.scale
    foot = 40 * drawing.scale
    box = f"{-margin:.0f} {-margin:.0f} {drawing.width + 2 * margin:.0f} {drawing.height + 2 * margin + foot:.0f}"
    size = f'width="{(drawing.width + 2 * margin):.0f}" height="{drawing.height + 2 * margin + foot:.0f}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {size} class="network-svg" role="group"'
        f' aria-label="{escape(title)}" {_FONT}>',
        f'<rect class="ground" x="{-margin:.0f}" y="{-margin:.0f}" width="100%" height="100%" fill="#ffffff"/>',
        *_links(network, drawing, pair_href),
        *_nodes(network, drawing, href),
        *_labels(network, drawing, every=every_label),
        *_legend(network, drawing, margin),
        "</svg>",
    ]
    return "\n".join(parts)


def _links(network: Network, drawing: Drawing, pair_href: PairHref | None) -> Iterator[str]:
    most = max((link.occasions for link in network.links), default=1)
    yield '<g class="net-links" stroke="#8f8a80">'
    for link in reversed(network.links):
        one, other = network.nodes[link.source], network.nodes[link.target]
        (x1, y1), (x2, y2) = drawing.places[link.source], drawing.places[link.target]
        share = log1p(link.occasions) / log1p(most)
        width, faint = 0.7 + _THICK * share * share * drawing.scale, _faintest(network) + 0.5 * share * share
        line = (
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke-width="{width:.1f}"'
            f' stroke-opacity="{faint:.2f}">'
            f"<title>{escape(say_link(network, link))}</title></line>"
        )
        yield line if pair_href is None else _leading(line, pair_href(one, other), say_link(network, link))
    yield "</g>"


def _faintest(network: Network) -> float:
    """How opaque the weakest links are: the less, the more there are, so that many still show what is behind."""
    return min(0.4, 60 / (len(network.links) + 1))


def _nodes(network: Network, drawing: Drawing, href: Href | None) -> Iterator[str]:
    yield f'<g class="net-nodes" stroke="#ffffff" stroke-width="{1.2 * drawing.scale:.1f}">'
    for n, node in enumerate(network.nodes):
        shape = _shape(node.type, *drawing.places[n], drawing.radii[n], say_node(node))
        yield shape if href is None else _leading(shape, href(node), say_node(node))
    yield "</g>"


def _leading(inner: str, href: str, said: str) -> str:
    return f'<a href="{escape(href)}" tabindex="-1" aria-label="{escape(said)}">{inner}</a>'


def _shape(type: MentionType, x: float, y: float, radius: float, said: str = "") -> str:
    named = f"<title>{escape(said)}</title>" if said else ""
    look = f'class="net-{type.value}" fill="{_FILLS[type]}"'
    if type not in _CORNERS:
        return f'<circle {look} cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">{named}</circle>'
    corners, turn = _CORNERS[type]
    reach = radius * 1.2
    points = (
        (x + reach * cos(turn + 2 * pi * n / corners), y + reach * sin(turn + 2 * pi * n / corners))
        for n in range(corners)
    )
    return f'<polygon {look} points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}">{named}</polygon>'


def _labels(network: Network, drawing: Drawing, *, every: bool) -> Iterator[str]:
    yield (
        '<g class="net-labels" fill="#1d1b18" stroke="#ffffff" stroke-linejoin="round" paint-order="stroke"'
        ' text-anchor="middle" aria-hidden="true" pointer-events="none">'
    )
    for n, node in enumerate(network.nodes if every else network.nodes[: drawing.labelled]):
        scale = drawing.scale if n < drawing.labelled else 1.0
        (x, y), font = drawing.places[n], 11.5 * scale
        yield (
            f'<text x="{x:.1f}" y="{y + drawing.radii[n] * 1.2 + font:.1f}" font-size="{font:.1f}"'
            f' stroke-width="{2.5 * scale:.1f}">{escape(shortened(node.name))}</text>'
        )
    yield "</g>"


def _legend(network: Network, drawing: Drawing, margin: float) -> Iterator[str]:
    """What the shapes mean, under the picture."""
    scale = drawing.scale
    x, y = -margin + 30 * scale, drawing.height + margin
    yield f'<g class="net-legend" fill="#1d1b18" font-size="{12 * scale:.1f}">'
    for type in MentionType:
        if any(node.type is type for node in network.nodes):
            yield _shape(type, x, y, 7 * scale)
            yield f'<text x="{x + 12 * scale:.1f}" y="{y + 4 * scale:.1f}">{_NAMES[type]}</text>'
            x += (40 + 7 * len(_NAMES[type])) * scale
    yield "</g>"


def say_node(node: Node) -> str:
    """A node in words."""
    return f"{node.name}: {node.occasions:,} {_noun(node.occasions)} with {node.others:,} others"


def say_link(network: Network, link: Link) -> str:
    """A link in words."""
    one, other = network.nodes[link.source].name, network.nodes[link.target].name
    counts = ((link.told, "contacts told"), (link.mail, "messages"), (link.statements, "statements"))
    told = ", ".join(f"{count:,} {said}" for count, said in counts if count)
    return f"{one} and {other}: {told}"


def _noun(count: int) -> str:
    return "occasion" if count == 1 else "occasions"


def shortened(name: str) -> str:
    """A name as long as a label may be."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
