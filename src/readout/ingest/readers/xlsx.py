"""Excel workbooks (xlsx): sheet by sheet, one row a line, cells set apart by tabs, one page a sheet.

Values are those that the workbook last computed. Dates and times are written in ISO form, because the form that a
sheet shows depends on the machine that opens it.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from readout.ingest.content import Content, Source
from readout.ingest.readers.package import (
    EntitiesRefusedError,
    Package,
    PackageError,
    Relation,
    core_fields,
    local,
    refused,
)
from readout.ingest.readers.writing import Writer
from readout.ingest.readers.xlsxvalues import Formats, shown_number

_M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COLUMN = re.compile(r"[A-Z]{1,3}")
_WIDEST_GAP = 30
"""Empty cells between two filled ones that are still written out."""
_STRINGS = 20_000_000
_ROWS = 1_100_000


def read(source: Source) -> Content:
    """Read a workbook; what can be read of a damaged one is kept."""
    try:
        return _Workbook(source, Package(source)).content()
    except (PackageError, RecursionError) as error:
        return refused(source, error)


class _Workbook:
    """One workbook on its way into text."""

    def __init__(self, source: Source, package: Package) -> None:
        self._source = source
        self._package = package
        main = (r.target for r in package.relations("").values() if r.kind == "officeDocument")
        self._main = next(main, "xl/workbook.xml")
        self._links = package.relations(self._main)
        self._strings: list[str] = []
        self._formats = Formats(None, since_1904=False)
        self._reasons: list[str] = list(package.damage)
        self._writer = Writer(source.caps.text)

    def content(self) -> Content:
        """All of the workbook."""
        book = self._package.tree(self._main)
        properties = book.find(f"{_M}workbookPr")
        since_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        styles = self._target("styles")
        self._formats = Formats(self._package.tree_or_none(styles) if styles else None, since_1904=since_1904)
        self._read_strings()
        sheets = list(book.iterfind(f"{_M}sheets/{_M}sheet"))
        for sheet in sheets[: self._source.caps.pages]:
            self._sheet(sheet)
        if len(sheets) > self._source.caps.pages:
            self._reasons.append(f"{self._source.caps.pages:,} sheets read of {len(sheets):,}: over the cap")
        members = self._package.members("xl/media/", "xl/embeddings/")
        return self._writer.content(self._source, self._reasons, members, core_fields(self._package))

    def _target(self, kind: str) -> str:
        """The part that the workbook links to as its `kind`; empty for none."""
        return next((r.target for r in self._links.values() if r.kind == kind), "")

    def _read_strings(self) -> None:
        """Read the strings that cells refer to by number."""
        name = self._target("sharedStrings")
        if not name or name not in self._package.names:
            return
        length = 0
        try:
            for element in self._package.events(name):
                if element.tag == f"{_M}si":
                    text = _string(element)
                    element.clear()
                    length += len(text)
                    if length > _STRINGS or len(self._strings) > _STRINGS:
                        raise PackageError("its table of texts is over the cap")
                    self._strings.append(text)
        except PackageError as error:
            self._damaged(error)

    def _damaged(self, error: PackageError) -> None:
        """Note damage to a part; entities end the reading."""
        if isinstance(error, EntitiesRefusedError):
            raise error
        self._reasons.append(str(error))

    def _sheet(self, sheet: Element) -> None:
        """Write one sheet as a page, under its name."""
        link = self._links.get(sheet.get(_LINK, ""))
        hidden = sheet.get("state", "visible") != "visible"
        self._writer.begin_page()
        self._writer.line(sheet.get("name", "") + (" (hidden sheet)" if hidden else ""))
        if link is not None and link.kind == "worksheet":
            try:
                for row in self._rows(link.target):
                    self._writer.line(row)
                    if self._writer.full:
                        break
            except PackageError as error:
                self._damaged(error)
            self._write_notes(link)
        self._writer.end_page()

    def _rows(self, name: str) -> Iterator[str]:
        """The rows of a sheet that hold anything."""
        count = 0
        for element in self._package.events(name):
            if element.tag != f"{_M}row":
                continue
            line = self._row(element)
            element.clear()
            count += 1
            if count > _ROWS:
                raise PackageError(f"{_ROWS:,} rows of a sheet read: over the cap")
            if line:
                yield line

    def _row(self, row: Element) -> str:
        """One row as a line."""
        parts: list[str] = []
        at = 0
        for position, cell in enumerate(row):
            text = self._cell(cell)
            if not text:
                continue
            found = _COLUMN.match(cell.get("r", ""))
            column = _column(found.group()) if found else position
            parts.append("\t" * min(max(column - at, 1 if parts else 0), _WIDEST_GAP))
            parts.append(text)
            at = column
        return "".join(parts)

    def _cell(self, cell: Element) -> str:
        """A cell's value as text on one line."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _one_line(_string(cell))
        value = next((v.text or "" for v in cell if v.tag == f"{_M}v"), "")
        if kind == "s":
            number = int(value) if value.isdecimal() else -1
            return _one_line(self._strings[number]) if 0 <= number < len(self._strings) else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE" if value else ""
        if kind in ("str", "e", "d"):
            return _one_line(value)
        return shown_number(value, self._formats.kind(cell.get("s", "0")), self._formats.since_1904)

    def _write_notes(self, link: Relation) -> None:
        """Write the notes on a sheet's cells."""
        found = self._package.relations(link.target).values()
        for name in sorted(r.target for r in found if r.kind == "comments"):
            root = self._package.tree_or_none(name)
            for note in root.iter(f"{_M}comment") if root is not None else ():
                self._writer.line(f"Note on {note.get('ref', '')}: {_one_line(_string(note))}")


def _string(element: Element) -> str:
    """The text of a string item, its runs joined, without phonetic guides."""
    parts: list[str] = []
    for child in element:
        name = local(child.tag)
        if name == "t":
            parts.append(child.text or "")
        elif name != "rPh":
            parts.append(_string(child))
    return "".join(parts)


def _one_line(text: str) -> str:
    """Text without line breaks and tabs, which here set rows and cells apart."""
    return " ".join(text.split()) if "\n" in text or "\t" in text or "\r" in text else text.strip()


def _column(letters: str) -> int:
    """The number of a column, from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
