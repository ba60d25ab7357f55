"""Documents in the making: messages and cables of one text in one tree."""

from bisect import bisect_right
from dataclasses import dataclass, field

from readout.ingest.structure.cables import CableSpan
from readout.ingest.structure.threads import Segment

_OUTSIDE_CABLE = 200


@dataclass(slots=True, eq=False)
class Node:
    """A span of the text that will be a document: a message (`part`), a cable, or the whole text (no `parent`)."""

    start: int
    end: int
    part: Segment | None = None
    cable: CableSpan | None = None
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    def own_spans(self) -> list[tuple[int, int]]:
        """The node's spans that no child holds, its printed header left out."""
        spans = []
        at = max(self.start, self.part.body) if self.part is not None and self.part.headed else self.start
        for child in self.children:
            if child.start > at:
                spans.append((at, child.start))
            at = max(at, child.end)
        if at < self.end:
            spans.append((at, self.end))
        return spans

    def own_text(self, text: str) -> str:
        """The text of the own spans, line after line."""
        return "\n".join(text[start:end] for start, end in self.own_spans())


def join(segments: list[Segment], cables: list[CableSpan], clean: str) -> list[Node]:
    """One tree of messages and cables, in reading order, the whole text first.

    A cable that fills the text but for a heading of a few words is the whole text's own; any other is a child of
    the innermost message that holds its beginning, and ends where that ends.
    """
    root = Node(0, len(clean), part=segments[0])
    parts = [Node(s.start, s.end, part=s) for s in segments[1:] if s.start < s.end]
    if len(cables) == 1 and not segments[0].headed and not parts and _fills(cables[0], clean):
        root.cable = cables[0]
        return [root]
    taken = {(p.start, p.end) for p in parts}
    parts += [Node(c.start, c.end, cable=c) for c in cables if (c.start, c.end) not in taken and c.start < c.end]
    parts.sort(key=lambda n: (n.start, -n.end))
    stack = [root]
    out = [root]
    for node in parts:
        while node.start >= stack[-1].end:
            stack.pop()
        node.end = min(node.end, stack[-1].end)
        node.parent = stack[-1]
        stack[-1].children.append(node)
        stack.append(node)
        out.append(node)
    return out


def innermost(nodes: list[Node], offset: int) -> Node:
    """The smallest node that holds an offset."""
    at = bisect_right(nodes, offset, key=lambda n: n.start) - 1
    node = nodes[max(at, 0)]
    while node.parent is not None and offset >= node.end:
        node = node.parent
    return node


def _fills(cable: CableSpan, clean: str) -> bool:
    outside = clean[: cable.start] + clean[cable.end :]
    return len("".join(outside.split())) <= _OUTSIDE_CABLE
