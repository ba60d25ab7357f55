"""The visible text of a web page as lines, each with what the page's structure says of its part in the page."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from readout.ingest.readers.htmlwalk import APART, BLOCKS, SKIPPED, visit

_SKIPPED = SKIPPED | {"canvas", "audio", "video", "iframe", "datalist", "option"}
_BLOCKS = BLOCKS | {"caption", "legend", "button", "details", "summary"}
_APART = APART | {"figure"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_CHROME_TAGS = {"nav", "footer", "aside", "form", "button", "dialog", "menu"}
_CHROME_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog"}
_CHROME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|side-?bar|footer|masthead|cookies?|consent|banner|share|sharing|social|"
    r"related|recommend\w*|promo\w*|advert\w*|ads?|sponsor\w*|newsletter|subscribe|signup|login|breadcrumbs?|toolbar|"
    r"comments?|most-?read|trending|popup|modal|skip-?link|wm-ipp\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class Line:
    """One line as shown.

    `chrome` says that it stands in a part of the page that by its name or kind is not the page's own matter,
    `caption` that it stands under a picture, `linked` how many of its characters are links.
    """

    text: str
    chrome: bool = False
    caption: bool = False
    heading: bool = False
    linked: int = 0


def lines_of(tree: LexborHTMLParser) -> list[Line]:
    """The lines of a page in its order; an empty line between paragraphs."""
    root = tree.root
    if root is None:
        return []
    page = _Page()
    visit(root, page)
    return page.finish()


class _Page:
    """Lines as they are written, and how deep in which parts of the page we are."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._words: list[str] = []
        self._linked = 0
        self._open: dict[int, set[str]] = {}
        self._depth = dict.fromkeys(("chrome", "caption", "heading", "link", "verbatim", "article"), 0)

    def enter(self, node: LexborNode) -> LexborNode | None:
        """Write what an element begins with; its first child where that is to be visited."""
        tag = node.tag
        if tag == "-text":
            self._write(node.text_content or "")
            return None
        if tag is None or tag.startswith(("-comment", "!")) or tag in _SKIPPED:
            return None
        if tag == "br":
            self._break()
            return None
        if tag in _BLOCKS:
            self._break(apart=tag in _APART)
        attributes = node.attributes
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
            return None
        parts = self._parts(tag, attributes)
        if parts:
            self._open[node.mem_id] = parts
            for part in parts:
                self._depth[part] += 1
        if tag in ("td", "th") and "".join(self._words).strip():
            self._words.append("\t")
        return node.child

    def leave(self, node: LexborNode) -> None:
        """Write what an element ends with."""
        tag = node.tag
        if tag in _BLOCKS:
            self._break(apart=tag in _APART)
        for part in self._open.pop(node.mem_id, ()):
            self._depth[part] -= 1

    def finish(self) -> list[Line]:
        """All lines, without empty ones at the start and end."""
        self._break()
        while self._lines and not self._lines[-1].text:
            self._lines.pop()
        return self._lines

    def _parts(self, tag: str, attributes: dict[str, str | None]) -> set[str]:
        """The parts of a page that an element opens."""
        parts: set[str] = set()
        if tag in _HEADINGS:
            parts.add("heading")
        elif tag in ("figcaption", "caption"):
            parts.add("caption")
        elif tag == "a":
            parts.add("link")
        elif tag == "pre":
            parts.add("verbatim")
        elif tag == "article":
            parts.add("article")
        named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        in_article = self._depth["article"] > 0
        by_name = tag not in ("body", "html", "article", "main") and _CHROME_NAMES.search(named)
        by_kind = tag in _CHROME_TAGS or (attributes.get("role") or "") in _CHROME_ROLES
        if by_kind or by_name or (tag == "header" and not in_article):
            parts.add("chrome")
        return parts

    def _write(self, text: str) -> None:
        """Write a run of text."""
        if self._depth["verbatim"]:
            first, *rest = text.replace("\r\n", "\n").split("\n")
            self._words.append(first)
            for line in rest:
                self._break()
                self._words.append(line)
            return
        text = _SPACE.sub(" ", text).replace("\xa0", " ")
        if text == " " and not self._words:
            return
        self._words.append(text)
        if self._depth["link"]:
            self._linked += len(text.strip())

    def _break(self, *, apart: bool = False) -> None:
        """End the line that is being written, if it holds anything."""
        line = "".join(self._words)
        if not self._depth["verbatim"]:
            line = re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", line)).strip(" ")
        self._words.clear()
        if line.strip():
            depth = self._depth
            self._lines.append(
                Line(line.rstrip(), depth["chrome"] > 0, depth["caption"] > 0, depth["heading"] > 0, self._linked)
            )
        self._linked = 0
        if apart and self._lines and self._lines[-1].text:
            self._lines.append(Line(""))
