"""A list as a file of its own: Markdown to read and print, CSV for tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from readout.export.brief_markdown import escaped
from readout.export.tables import csv_lines
from readout.model import ItemKind, ListItem, SavedList

COLUMNS = ("number", "kind", "what", "words", "note", "who", "when", "title", "date", "document", "start", "end",
           "state", "file", "path", "target")  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListRow:
    """One thing on a list with what a file says of it: its words, and title and date of its document."""

    item: ListItem
    words: str = ""
    title: str = ""
    date: str = ""


def list_markdown(saved: SavedList, rows: Sequence[ListRow]) -> str:
    """A list as Markdown: each thing a numbered paragraph, with its words quoted and where they stand."""
    lines = [f"# {escaped(saved.name)}", ""]
    if saved.about:
        lines += [escaped(saved.about), ""]
    for number, row in enumerate(rows, 1):
        lines += [f"{number}. **{escaped(_kind(row.item))}** {escaped(row.item.label)}", ""]
        if row.words:
            lines += ["   > " + escaped(" ".join(row.words.split())), ""]
        if row.item.text:
            said = escaped(" ".join(row.item.text.split()))
            lines += [f"   {escaped(row.item.who)}: {said}", ""]
        if where := _where(row):
            lines += [f"   {escaped(where)}", ""]
    return "\n".join(lines).rstrip() + "\n"


def list_csv(rows: Sequence[ListRow]) -> str:
    """A list as CSV with a line of column names; no cell is taken for a formula."""
    return "".join(csv_lines(COLUMNS, (_cells(number, row) for number, row in enumerate(rows, 1))))


def _cells(number: int, row: ListRow) -> Sequence[object]:
    item, anchor, spot = row.item, row.item.anchor, row.item.spot
    stands = (spot.document, spot.start, spot.end, spot.state.value) if spot else ("", "", "", "")
    lies = (anchor.file, anchor.path) if anchor else ("", "")
    said = (item.label, row.words, item.text, item.who, item.when, row.title, row.date)
    return (number, item.kind.value, *said, *stands, *lies, item.target)


def _kind(item: ListItem) -> str:
    return item.kind.value.capitalize()


def _where(row: ListRow) -> str:
    item = row.item
    if item.anchor is None or item.spot is None:
        return ""
    parts = [part for part in (row.title if item.kind is not ItemKind.DOCUMENT else "", row.date) if part]
    if item.spot.document is None:
        return "; ".join([*parts, f"not in the documents any more; it stood in {item.anchor.path}"])
    span = f", characters {item.spot.start:,} to {item.spot.end:,}" if item.kind is not ItemKind.DOCUMENT else ""
    lost = "; its words are not there any more" if item.spot.state == "lost" else ""
    return "; ".join([*parts, f"document {item.spot.document}{span}, {item.anchor.path}{lost}"])
