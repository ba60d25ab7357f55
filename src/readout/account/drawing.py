"""A network made ready to be drawn: how large, where, and with which labels."""

from math import sqrt
from typing import Final

from readout.account.layout import WIDE, layout
from readout.model import Drawing, Network

_HEIGHT: Final = 620.0
_FEW: Final = 60
_SMALLEST: Final = 5.0
_LARGEST: Final = 22.0
_LETTER: Final = 6.2
_LINE: Final = 9.0
LONGEST: Final = 28
"""The letters that a label has at most."""


def draw(network: Network) -> Drawing:
    """A network as it is drawn; the same network is always drawn in the same way."""
    count = len(network.nodes)
    scale = max(1.0, sqrt(count / _FEW))
    height = _HEIGHT * scale
    most = max((node.occasions for node in network.nodes), default=1)
    radii = tuple(
        (_SMALLEST + (_LARGEST - _SMALLEST) * sqrt(node.occasions / most)) * (scale if n < _FEW else sqrt(scale))
        for n, node in enumerate(network.nodes)
    )
    boxes = tuple(
        _box(node.name, radius, scale if n < _FEW else 1.0, height)
        for n, (node, radius) in enumerate(zip(network.nodes, radii, strict=True))
    )
    links = tuple((link.source, link.target, float(link.occasions)) for link in network.links)
    places = tuple((x * height, y * height) for x, y in layout(count, links, boxes))
    return Drawing(height * WIDE, height, scale, min(count, _FEW), places, radii)


def _box(name: str, radius: float, scale: float, height: float) -> tuple[float, float]:
    """Half the width and the height of a node with its label under it, as a share of the drawing's height."""
    width = max(radius, min(len(name), LONGEST) * _LETTER * scale / 2)
    return (width + 2) / height, (radius + _LINE * scale) / height
