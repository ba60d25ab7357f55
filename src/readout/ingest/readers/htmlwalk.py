"""Walking through the elements of a page in the order in which they are shown, and which of them make lines."""

from typing import Protocol

from selectolax.lexbor import LexborNode

SKIPPED = frozenset(
    {"head", "script", "style", "title", "meta", "link", "template", "noscript", "object", "svg", "math"}
)
"""Elements whose text nobody sees."""
BLOCKS = frozenset(
    {
        "p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "h1", "h2", "h3", "h4", "h5",
        "h6", "ul", "ol", "dl", "dt", "dd", "li", "table", "tr", "blockquote", "pre", "form", "fieldset",
        "address", "figure", "figcaption", "center", "hr", "body", "html",
    }
)  # fmt: skip
"""Elements that stand on lines of their own."""
APART = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre"})
"""Elements with an empty line before and after."""


class Visitor(Protocol):
    """What is told of each element as it begins and ends."""

    def enter(self, node: LexborNode) -> LexborNode | None:
        """The element begins; its first child where that is to be visited."""

    def leave(self, node: LexborNode) -> None:
        """The element ends."""


def visit(root: LexborNode, visitor: Visitor) -> None:
    """Take a visitor through all that is under `root`, without recursion: hostile pages nest 100,000 deep."""
    node: LexborNode | None = root
    while node is not None:
        child = visitor.enter(node)
        if child is not None:
            node = child
            continue
        while node is not None:
            visitor.leave(node)
            if node.next is not None:
                node = node.next
                break
            node = node.parent
            if node is None or node.mem_id == root.mem_id:
                node = None
