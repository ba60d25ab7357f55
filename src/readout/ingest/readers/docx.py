"""Word documents (docx), read from their XML: what a reader of the printed page sees, in its order.

Tracked deletions are left out and insertions kept, as on the printed page; comments and notes follow at the end.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from readout.ingest.content import Content, Source
from readout.ingest.readers.docxlists import Numbering
from readout.ingest.readers.package import Package, PackageError, core_fields, local, refused
from readout.ingest.readers.writing import Writer
from readout.model import FurnitureKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {"del", "moveFrom", "instrText", "delText", "Fallback", "rt", "pPr", "rPr", "tblPr", "sdtPr", "sectPr"}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_EMBEDDED = ("word/media/", "word/embeddings/", "word/afchunk")
_BULLETS = dict.fromkeys(range(0xF020, 0xF100), "•")
"""Characters of symbol fonts, which mean nothing outside them."""


def read(source: Source) -> Content:
    """Read a docx; what can be read of a damaged one is kept."""
    try:
        package = Package(source)
        return _Document(source, package).content()
    except (PackageError, RecursionError) as error:
        return refused(source, error)


class _Document:
    """One Word document on its way into text."""

    def __init__(self, source: Source, package: Package) -> None:
        self._source = source
        self._package = package
        self._main = next(
            (r.target for r in package.relations("").values() if r.kind == "officeDocument"), "word/document.xml"
        )
        self._links = package.relations(self._main)
        self._numbering = Numbering(self._part("numbering"), self._part("styles"))
        self._notes: list[tuple[str, str]] = []
        self._comments: list[str] = []
        self._writer = Writer(source.caps.text)

    def content(self) -> Content:
        """All of the document."""
        root, damage = self._package.tree_as_far(self._main)
        self._running("header")
        body = root.find(f"{_W}body")
        self._blocks(body if body is not None else root)
        self._write_notes()
        self._write_comments()
        self._running("footer")
        members = self._package.members(*_EMBEDDED)
        clauses = self._package.damage + ([str(damage)] if damage else [])
        return self._writer.content(self._source, clauses, members, core_fields(self._package))

    def _part(self, kind: str) -> Element | None:
        """The part that the document links to as its `kind`, if any."""
        name = next((r.target for r in self._links.values() if r.kind == kind), "")
        return self._package.tree_or_none(name) if name else None

    def _running(self, kind: str) -> None:
        """Write the running heads or feet, each distinct one once."""
        seen: set[str] = set()
        for name in sorted({r.target for r in self._links.values() if r.kind == kind and not r.external}):
            root = self._package.tree_or_none(name)
            for line in self._lines(root) if root is not None else ():
                if line.strip() and line not in seen:
                    seen.add(line)
                    self._writer.line(line, FurnitureKind.RUNNING_HEAD)

    def _blocks(self, parent: Element) -> None:
        """Write the paragraphs and tables of the body."""
        for line in self._lines(parent):
            if self._writer.full:
                return
            self._writer.line(line)

    def _lines(self, parent: Element) -> Iterator[str]:
        """The lines of the paragraphs and tables under an element."""
        for child in parent:
            name = local(child.tag)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name not in _SKIPPED:
                yield from self._lines(child)

    def _table(self, table: Element) -> Iterator[str]:
        """A table, one row a line, cells set apart by tabs; a row of one cell as the lines that it holds."""
        for row in _inside(table, "tr"):
            cells = [[line for line in self._lines(cell) if line.strip()] for cell in _inside(row, "tc")]
            filled = [lines for lines in cells if lines]
            if len(filled) == 1:
                yield from filled[0]
            elif filled:
                yield "\t".join(" ".join(" ".join(lines).split()) for lines in cells)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        """A paragraph, its list label before it and the text boxes anchored in it after it."""
        boxes: list[Element] = []
        parts: list[str] = []
        self._inline(paragraph, parts, boxes)
        label = self._numbering.label(paragraph)
        text = "".join(parts)
        yield f"{label} {text}" if label and text.strip() else text
        for box in boxes:
            yield from self._lines(box)

    def _inline(self, element: Element, parts: list[str], boxes: list[Element]) -> None:
        """Gather the text under an element."""
        for child in element:
            name = local(child.tag)
            if name == "t":
                parts.append(child.text or "")
            elif name in _CHARACTERS:
                parts.append(_CHARACTERS[name])
            elif name == "txbxContent":
                boxes.append(child)
            elif name in ("footnoteReference", "endnoteReference"):
                self._notes.append((name[:-9], child.get(f"{_W}id", "")))
                parts.append(f"[{len(self._notes)}]")
            elif name == "commentReference":
                self._comments.append(child.get(f"{_W}id", ""))
            elif name == "sym":
                parts.append(_symbol(child.get(f"{_W}char", "")))
            elif name not in _SKIPPED:
                self._inline(child, parts, boxes)

    def _write_notes(self) -> None:
        """Write the foot- and endnotes in the order of their marks."""
        parts = {kind: self._part(f"{kind}s") for kind in ("footnote", "endnote")}
        texts = {
            (kind, note.get(f"{_W}id", "")): note
            for kind, root in parts.items()
            if root is not None
            for note in root.findall(f"{_W}{kind}")
        }
        if self._notes:
            self._writer.line("")
        for number, key in enumerate(list(self._notes), 1):
            note = texts.get(key)
            if note is not None:
                self._writer.line(f"[{number}] " + " ".join(" ".join(self._lines(note)).split()))

    def _write_comments(self) -> None:
        """Write the reviewers' comments as a section of its own."""
        root = self._part("comments")
        notes = root.findall(f"{_W}comment") if root is not None else []
        if not notes:
            return
        order = {name: at for at, name in enumerate(self._comments)}
        self._writer.lines(("", "Comments:"))
        for note in sorted(notes, key=lambda n: order.get(n.get(f"{_W}id", ""), len(order))):
            author = note.get(f"{_W}author", "") or "unknown"
            date = note.get(f"{_W}date", "")[:10]
            text = " ".join(" ".join(self._lines(note)).split())
            self._writer.line(f"{author} ({date}): {text}" if date else f"{author}: {text}")


def _inside(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those wrapped in content controls or insertions."""
    for child in element:
        found = local(child.tag)
        if found == name:
            yield child
        elif found in ("sdt", "sdtContent", "ins", "customXml", "smartTag"):
            yield from _inside(child, name)


def _symbol(code: str) -> str:
    """A character of a symbol font."""
    try:
        return chr(int(code, 16)).translate(_BULLETS)
    except (ValueError, OverflowError):
        return ""
