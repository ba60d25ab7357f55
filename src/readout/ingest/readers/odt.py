"""OpenDocument texts, sheets and presentations (odt, ods, odp): one way through the same XML."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from readout.ingest.content import Content, Source
from readout.ingest.readers.package import Package, PackageError, core_fields, local, refused
from readout.ingest.readers.writing import Writer
from readout.model import FurnitureKind

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_META = "meta.xml"
_SKIPPED = {"tracked-changes", "sequence-decls", "forms", "annotation-end", "ruby-text", "title", "desc"}
_PAGES = {"page", "table"}
_REPEATED = 30
"""Repeated filled cells that are still written out."""


def read(source: Source) -> Content:
    """Read an OpenDocument file; what can be read of a damaged one is kept."""
    try:
        return _Document(source, Package(source)).content()
    except (PackageError, RecursionError) as error:
        return refused(source, error)


class _Document:
    """One document on its way into text."""

    def __init__(self, source: Source, package: Package) -> None:
        self._source = source
        self._package = package
        self._notes: list[str] = []
        self._comments: list[str] = []
        self._writer = Writer(source.caps.text)

    def content(self) -> Content:
        """All of the document."""
        self._refuse_encrypted()
        root, damage = self._package.tree_as_far("content.xml")
        self._running("header")
        self._body(root.find(f"{_OFFICE}body"))
        if self._notes:
            self._writer.lines(("", *self._notes))
        if self._comments:
            self._writer.lines(("", "Comments:", *self._comments))
        self._running("footer")
        members = self._package.members("Pictures/", "Object ", "Media/")
        clauses = self._package.damage + ([str(damage)] if damage else [])
        return self._writer.content(self._source, clauses, members, self._fields())

    def _fields(self) -> dict[str, tuple[str, ...]]:
        """What the file says of itself."""
        return core_fields(self._package, _META)

    def _refuse_encrypted(self) -> None:
        """Raise where the parts are encrypted."""
        manifest = self._package.tree_or_none("META-INF/manifest.xml")
        if manifest is not None and any(local(e.tag) == "encryption-data" for e in manifest.iter()):
            raise PackageError("the file is encrypted: it opens only with a password")

    def _running(self, kind: str) -> None:
        """Write the running heads or feet, each distinct one once."""
        styles = self._package.tree_or_none("styles.xml")
        seen: set[str] = set()
        for element in styles.iter(f"{_STYLE}{kind}") if styles is not None else ():
            for line in self._lines(element):
                if line.strip() and line not in seen:
                    seen.add(line)
                    self._writer.line(line, FurnitureKind.RUNNING_HEAD)

    def _body(self, body: Element | None) -> None:
        """Write the body: texts as they run, sheets and slides as pages."""
        for part in body if body is not None else ():
            paged = local(part.tag) in ("spreadsheet", "presentation", "drawing")
            for child in part:
                if self._writer.full:
                    return
                if paged and local(child.tag) in _PAGES:
                    self._page(child)
                else:
                    self._writer.lines(self._lines_of(child))

    def _page(self, element: Element) -> None:
        """Write a sheet, under its name, or a slide."""
        if len(self._writer.pages) >= self._source.caps.pages:
            return
        self._writer.begin_page()
        if element.tag == f"{_TABLE}table":
            self._writer.line(element.get(f"{_TABLE}name", ""))
        self._writer.lines(self._lines_of(element))
        self._writer.end_page()

    def _lines(self, parent: Element) -> Iterator[str]:
        """The lines of all blocks under an element."""
        for child in parent:
            yield from self._lines_of(child)

    def _lines_of(self, element: Element) -> Iterator[str]:
        """The lines of one block."""
        name = local(element.tag)
        if name in ("p", "h"):
            yield self._inline(element)
        elif name == "notes" and element.tag != f"{_TEXT}notes":
            lines = [line for line in self._lines(element) if line.strip()]
            yield from ("Notes:", *lines) if lines else ()
        elif name == "table-row":
            row = self._row(element)
            if row.strip():
                yield row
        elif name == "annotation":
            self._comment(element)
        elif name not in _SKIPPED:
            yield from self._lines(element)

    def _row(self, row: Element) -> str:
        """A table row: its cells set apart by tabs."""
        cells: list[str] = []
        for cell in row:
            if local(cell.tag) not in ("table-cell", "covered-table-cell"):
                continue
            text = " ".join(" ".join(self._lines(cell)).split())
            times = cell.get(f"{_TABLE}number-columns-repeated", "1")
            cells += [text] * min(int(times) if times.isdecimal() else 1, _REPEATED)
        return "\t".join(cells).rstrip("\t")

    def _inline(self, element: Element) -> str:
        """The text of a paragraph, with spaces and tabs as marked; frames in it, each on a line of its own."""
        parts: list[str] = [element.text or ""]
        for child in element:
            name = local(child.tag)
            if name == "s":
                count = child.get(f"{_TEXT}c", "1")
                parts.append(" " * min(int(count) if count.isdecimal() else 1, 200))
            elif name == "tab":
                parts.append("\t")
            elif name == "line-break":
                parts.append("\n")
            elif name == "note":
                parts.append(self._note(child))
            elif name == "annotation":
                self._comment(child)
            elif child.tag.startswith(_DRAW):
                parts += [f"\n{line}" for line in self._lines_of(child) if line.strip()]
            elif name not in _SKIPPED:
                parts.append(self._inline(child))
            parts.append(child.tail or "")
        return "".join(parts)

    def _note(self, note: Element) -> str:
        """Keep a note's text for the end; its mark."""
        number = len(self._notes) + 1
        self._notes.append("")
        body = note.find(f"{_TEXT}note-body")
        text = " ".join(" ".join(self._lines(body)).split()) if body is not None else ""
        self._notes[number - 1] = f"[{number}] {text}"
        return f"[{number}]"

    def _comment(self, element: Element) -> None:
        """Keep a reviewer's comment for the end."""
        known = {local(child.tag): (child.text or "").strip() for child in element}
        lines = (self._inline(p) for p in element.iter(f"{_TEXT}p"))
        text = " ".join(" ".join(lines).split())
        author, date = known.get("creator") or "unknown", known.get("date", "")[:10]
        self._comments.append(f"{author} ({date}): {text}" if date else f"{author}: {text}")
