"""Building a canonical text line by line, with its pages and furniture."""

from collections.abc import Iterable, Mapping

from readout.ingest.content import Content, Source
from readout.ingest.readers.members import Members
from readout.ingest.readers.reasons import together
from readout.model import Furniture, FurnitureKind, Outcome, Page


class Writer:
    """A text in the making: `at` is the offset of what comes next; `full` says that the cap is reached."""

    def __init__(self, most: int) -> None:
        self._parts: list[str] = []
        self._most = most
        self._page_start: int | None = None
        self.at = 0
        self.pages: list[Page] = []
        self.furniture: list[Furniture] = []

    @property
    def full(self) -> bool:
        """Whether no more may be written."""
        return self.at >= self._most

    def line(self, text: str, kind: FurnitureKind | None = None) -> None:
        """Write a line (or several); as furniture, if a kind is given. Nothing is written beyond the cap."""
        if self.full:
            return
        start = self.at
        self._parts.append(text + "\n")
        self.at += len(text) + 1
        if kind is not None and text.strip():
            self.furniture.append(Furniture(start, start + len(text), kind))

    def lines(self, texts: Iterable[str], kind: FurnitureKind | None = None) -> None:
        """Write several lines."""
        for text in texts:
            self.line(text, kind)

    def begin_page(self) -> None:
        """Begin the next page."""
        if self.at:
            self.line("")
        self._page_start = self.at

    def end_page(self) -> None:
        """End the page that was begun."""
        start = self.at if self._page_start is None else self._page_start
        self.pages.append(Page(len(self.pages) + 1, start, max(self.at - 1, start)))
        self._page_start = None

    def content(
        self, source: Source, clauses: list[str], members: Members, fields: Mapping[str, tuple[str, ...]]
    ) -> Content:
        """All that was written, as the content of a file; `clauses` say what of it could not be read."""
        if self.full:
            clauses = [*clauses, f"longer than {self._most:,} characters: the rest was not read"]
        text = "".join(self._parts)
        reason = together(clauses, members.trouble())
        outcome = (
            Outcome.READ if not reason else Outcome.FAILED if clauses and not text.strip() else Outcome.PARTLY_READ
        )
        return Content(
            source.media_type,
            outcome,
            reason,
            text=None if outcome is Outcome.FAILED else text,
            pages=tuple(self.pages),
            furniture=tuple(self.furniture),
            members=members.found,
            fields=fields,
        )
