"""What the documents and files themselves say ought to be there, gathered one document at a time."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from readout.account.cable_numbers import CableNumber, cable_numbers
from readout.model import Document, Kind, Outcome, SourceFile

MOST_PLACES = 20
"""Documents listed at one gap."""

_WITHHELD = re.compile(
    r"\b((?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s+pages?\s+(?:(?:has|have|was|were)\s+)?(?:been\s+)?"
    r"(?:withheld|removed|denied|deleted|missing|not\s+included|sanitized)"
    r"|pages?\s+(?:(?:has|have|was|were)\s+)?(?:been\s+)?withheld|withheld\s+in\s+(?:full|(?:its|their)\s+entirety)|denied\s+in\s+full"
    r"|withdrawal\s+(?:sheet|notice))\b",
    re.I,
)
_WITHHELD_CUES = (
    "ithheld",
    "WITHHELD",
    "pages removed",
    "pages denied",
    "pages missing",
    "PAGES",
    "ithdrawal",
    "WITHDRAWAL",
    "DENIED IN FULL",
    "enied in full",
)
_PAGE_OF = re.compile(r"^[^\S\n]*(?:\W{0,3}|.{0,60}\s)page\s+(\d{1,4})\s+of\s+(\d{1,4})\b", re.I | re.M)
_PAGE_CUES = ("Page ", "PAGE ", "page ")
_SECTION = re.compile(r"\bSECTION\s+(\d{1,2})\s+OF\s+(\d{1,2})\b")
_DECORATION = re.compile(r"^(?:(?:image|pic|ole|oledata|att)\d*\W?(?:\w{3,4})|winmail\.dat|smime\.p7s)$", re.I)
_SERIAL = re.compile(r"^([A-Z][A-Z-]{0,12}-?)(\d{5,10})$")
_FAR = 4_000


class Absent:
    """Counters of what is cited, named, numbered or said to be withheld."""

    def __init__(self) -> None:
        self.cited: dict[tuple[str, int], dict[str, int | None]] = defaultdict(dict)
        self.posts: dict[str, str] = {}
        self.present: dict[tuple[str, int], set[int | None]] = defaultdict(set)
        self.series: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
        self.attached: dict[str, list[str]] = defaultdict(list)
        self.printed_names: dict[str, str] = {}
        self.serials: dict[tuple[str, int], set[int]] = defaultdict(set)
        self.withheld: dict[str, list[str]] = defaultdict(list)
        self.page_holes: list[tuple[str, int, tuple[int, ...]]] = []
        self.sections: dict[str, tuple[set[int], int, str]] = {}

    def add(self, document: Document) -> None:
        """Gathers from one document; copies tell nothing new but the numbers of their own pages."""
        if document.parent is None:
            self._pages(document)
            if document.release and document.release.number:
                match = _SERIAL.match(document.release.number.strip().upper())
                if match:
                    self.serials[match[1], len(match[2])].add(int(match[2]))
        if document.duplicate_of is not None:
            return
        self._numbers(document)
        for name in document.header.attachments:
            key = re.split(r"[/\\]", name.strip())[-1].casefold()
            if key and not _DECORATION.match(key):
                self.printed_names.setdefault(key, name.strip())
                self.attached[key].append(document.id)

    def _numbers(self, document: Document) -> None:
        year = int(document.date[:4]) if document.date and document.date[:4].isdigit() else None
        own: CableNumber | None = None
        for own in cable_numbers(document.header.number or "")[:1]:
            self.present[own.series, own.number].add(own.year or year)
            if own.year or year:
                self.series[own.post, own.year or year or 0][own.number] = document.id
        for reference in document.header.references:
            for cited in cable_numbers(reference):
                self.cited[cited.series, cited.number].setdefault(document.id, cited.year or year)
                self.posts.setdefault(cited.series, cited.post)
        if document.kind is Kind.CABLE and "SECTION" in document.text[:_FAR]:
            found = [(int(m[1]), int(m[2])) for m in _SECTION.finditer(document.text)]
            if found:
                name = str(own) if own else document.id
                seen, of, first = self.sections.get(name, (set[int](), 0, document.id))
                self.sections[name] = (seen | {n for n, _ in found}, max([of, *(m for _, m in found)]), first)

    def _pages(self, document: Document) -> None:
        text = document.text
        if any(cue in text for cue in _WITHHELD_CUES):
            said = {" ".join(m[1].lower().split()) for m in _WITHHELD.finditer(text)}
            for phrase in said:
                self.withheld[phrase].append(document.id)
        if any(cue in text for cue in _PAGE_CUES):
            runs: dict[int, set[int]] = defaultdict(set)
            for match in _PAGE_OF.finditer(text):
                runs[int(match[2])].add(int(match[1]))
            for of, seen in runs.items():
                holes = tuple(n for n in range(1, of + 1) if n not in seen) if 1 < of <= 500 else ()
                if holes:
                    self.page_holes.append((document.id, of, holes))


class FilesSeen:
    """What became of the files: sums, types, names, and those not read with their reasons."""

    def __init__(self) -> None:
        self.files = 0
        self.size = 0
        self.outcomes: Counter[str] = Counter()
        self.media_types: Counter[str] = Counter()
        self.names: set[str] = set()
        self.unread: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.containers = 0

    def add_all(self, files: Iterable[SourceFile]) -> None:
        """Counts all files of an iterable."""
        for file in files:
            self.files += 1
            self.size += file.size
            outcome = file.outcome or "waiting"
            self.outcomes[outcome] += 1
            self.containers += file.container is not None
            self.names.add(file.path.rsplit("/", 1)[-1].casefold())
            if file.media_type and outcome in {Outcome.READ, Outcome.PARTLY_READ}:
                self.media_types[file.media_type] += 1
            if outcome in {Outcome.FAILED, Outcome.PARTLY_READ}:
                self.unread[outcome, file.reason or "No reason was recorded."].append(file.path)
