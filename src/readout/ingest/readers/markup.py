"""The text of HTML as a mail program would show it: blocks on lines of their own, quotations marked with `>`."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from readout.ingest.readers.htmlwalk import APART, BLOCKS, SKIPPED, visit
from readout.ingest.readers.taming import tamed

_SKIPPED = SKIPPED | {"select"}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.I)


def text_of_html(markup: str) -> str:
    """The text of a page, its lines separated by newlines, an empty line between paragraphs, no markup."""
    root = LexborHTMLParser(tamed(markup)).root
    if root is None:
        return ""
    page = _Page()
    visit(root, page)
    return page.text()


class _Page:
    """Lines as they are written, at the depth of quotation that holds there."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._words: list[str] = []
        self._quotes = 0
        self._verbatim = 0

    def enter(self, node: LexborNode) -> LexborNode | None:
        """Write what an element begins with; its first child where that is to be visited."""
        tag = node.tag
        if tag == "-text":
            self._write(node.text_content or "")
            return None
        if tag is None or tag.startswith(("-comment", "!")):
            return None
        if tag == "br":
            self._break(keep_empty=True)
        elif tag in BLOCKS:
            self._break(apart=tag in APART)
        if tag in _SKIPPED or _HIDDEN.search(node.attributes.get("style") or ""):
            return None
        self._quotes += tag == "blockquote"
        self._verbatim += tag == "pre"
        if tag == "li":
            self._words.append("- ")
        elif tag in ("td", "th") and "".join(self._words).strip():
            self._words.append("\t")
        elif tag == "img":
            self._write(node.attributes.get("alt") or "")
        return node.child

    def leave(self, node: LexborNode) -> None:
        """Write what an element ends with."""
        tag = node.tag
        if tag not in BLOCKS:
            return
        self._break()
        entered = not _HIDDEN.search(node.attributes.get("style") or "")
        self._quotes -= tag == "blockquote" and entered
        self._verbatim -= tag == "pre" and entered
        self._break(apart=tag in APART)

    def text(self) -> str:
        """All lines, without empty ones at the start and end."""
        self._break()
        return "\n".join(self._lines).strip("\n")

    def _write(self, text: str) -> None:
        if self._verbatim:
            first, *rest = text.replace("\r\n", "\n").split("\n")
            self._words.append(first)
            for line in rest:
                self._break(keep_empty=True)
                self._words.append(line)
            return
        text = _SPACE.sub(" ", text).replace("\xa0", " ")
        if text == " " and not self._words:
            return
        self._words.append(text)

    def _break(self, *, apart: bool = False, keep_empty: bool = False) -> None:
        line = "".join(self._words)
        if not self._verbatim:
            line = re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", line)).strip(" ")
        self._words.clear()
        if line.strip() or keep_empty:
            self._lines.append(f"{'> ' * self._quotes}{line}".rstrip(" "))
        if not apart or not self._lines:
            return
        empty = ("> " * self._quotes).rstrip()
        if self._lines[-1].strip("> "):
            self._lines.append(empty)
        elif len(empty) < len(self._lines[-1]):
            self._lines[-1] = empty
