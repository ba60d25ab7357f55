"""Release stamps: what a reviewer printed on the pages when the document was let go.

Forms: the State Department's page stamp (whatever office's name it bears) and its release decision, its production
stamp for a House committee, its review classification ("Classified by … — Class: … — Declassify on"), the
systematic-review line of 2014 and the
Grafeld and Walter lines of the National Archives' copies, the message pages of 1973-79 ("PAGE 02  BEIRUT 04055"),
the CIA's "Approved For Release", Bates numbers, and the copies of British files.
"""

import re
from collections.abc import Iterator

from readout.ingest.structure._scan import filled, line_span, lines_with, tidy, whole
from readout.ingest.structure.lines import Lines
from readout.model import Furniture, FurnitureKind, Release
from readout.text.dates import parse_date

_CASE = re.compile(r"Case\s*No\.?\s*:?\s*([A-Za-z]{1,4}['.]?-?\d{2,4}-\d{3,6}|[A-Z]{1,3}-?\d{4,})")
_DOCUMENT = re.compile(r"Doc\.?\s*No\.?\s*:?\s*([A-Z][0O]?\d{6,9}|[CO]{2}\d{6,8})")
_DATE = re.compile(r"\bDate\s*:?\s*(\d{1,2}/\d{1,2}/\d{4})")
_STATE_LINE = re.compile(
    r"^\W*(?:UNCLASSIFIED\s+)?(?:U\.?\s?S\.? Department of State[\s_]*)?(?:Case\s*No|Doc\.?\s*No)\b"
    r"|^\W*UNCLASSIFIED\s+U\.?\s?S\.? Department of State\b|^\W*U\.?S\.? Department of State\W*$"
    r"|^[A-Z]{0,2}\W?F?-?\d{4}-\d{5}\s+Doc\.?\s*No"
    r"|\bCase\s*No\.?\s*:?\s*[A-Z]{1,4}-\d{4}-\d{5}\s+Doc\.?\s*No"  # whichever office it is
)
_CODE = (
    r"(?:B[1-9](?:\([A-F]\))?|\(?b\)?\s?\([1-9]\)(?:\([A-Fa-f]\))?|1\.[45]\s?\(?[A-Ha-h][)1]?"
    r"|(?:25|50)X[1-9]|6\.2\([a-z]\))"
)
_CODES = re.compile(rf"{_CODE}(?:\s*[,;]?\s*(?:{_CODE}|\([A-H]\)))*")
_ONE_CODE = re.compile(rf"(?<![\w.]){_CODE}|(?<=\))\([A-H]\)")
_DECISION = re.compile(
    r"\[?\b(?:RELEASED?|DENIED|WITHHELD|DECLASSIFIED)\s+IN\s+(FULL|PART)\b|\b(?:RELEASE\s+IN"
    r"|RELEASE)(?=\s*[—_-]?\s*$)"
)
_AGENCY = r"CIA|INA|NSA|DIA|PERS/ORG|NATSECACT ?\d{4}"
_MARGIN = re.compile(
    rf"(?:^|\s{{3,}}|\.\s{{2,}})((?:(?:{_AGENCY})[,\s]+)*{_CODE}(?:[,;\s]+(?:{_CODE}|\([A-H]\)|{_AGENCY}))*)"
    r"\s{0,3}[.,'I_|*-]{0,2}$"
)
_REVIEW = re.compile(
    r"Classified by\b.{0,60}\bon\s+[\d/-]+|\b(?:CONFIDENTIAL|SECRET)\s+[—–-]\s+Reason|[—–-]\s+Declassify on"
    r"|(?:^|[—–-]\s+|\s{3,})Reason:?\s*1\.\d\s?\([A-H]\)"
    r"|(?:\bon )?\d\d[/-]\d\d[/-]\d{4}\s+[—–-]\s+Class"
)
_REVIEW_TAIL = re.compile(
    r"^(?:[—–:.,\s-]*(?:Class\b|CONFIDENTIAL|SECRET|Reason\b|Declassify|on\b|[12]\.\d\s?\(?[A-H]\)|B1"
    r"|\([A-H]\)|\d{2}/\d{2}/\d{4}))+[—–:.,_\s-]*$"
)
_PRODUCED = re.compile(r"(?:STATE DEPT\. ?- ?PRODUCED TO HOUSE|SUBJECT TO AGREEMENT ON SENSITIVE|\bSTATE-SCB\d+)")
_ARCHIVE = re.compile(
    r"(?:Declassified/Released|EO Systematic Review|Margaret P\.? Grafeld|Sheryl P\.? Walter"
    r"|\*{3}\s*Current (?:Handling Restrictions|Classification)|^NMAFVVZCZ$|^NNNNMAFVVZCZ$|^NNNN$)"
)
_RELEASED_ON = re.compile(
    r"(?:Systematic Review|Released?:?|Release Date:?)\s+(\d{1,2} [A-Z]{3} \d{4}|\d{4}/\d{2}/\d{2})"
)
_CIA = re.compile(
    r"(?:Sanitized Copy )?Approved [Ff]or Release\s*:?\s*(\d{4}/\d{2}/\d{2})?[\s:]*(?:(C\d{8})|(CIA-RDP[\w-]+))?",
    re.I,
)
_PAGE = re.compile(
    r"^(?:[A-Z ]{0,30}\s)?PAGE\s\d{2}(?:\s+OF\s+\d{2})?(?:\s+[A-Z][A-Z ]{1,24}\s\d{3,6}\b.*)?$", re.I
)
_BATES = re.compile(r"^[A-Z][A-Z0-9]{1,11}[-_ ]?(?:[A-Z]{2,8}[-_ ]?)?0\d{4,9}$")
_BRITISH = re.compile(
    r"(?:^This (?:is a )?copy has been supplied by the National Archives|^© Crown Copyright"
    r"|Reference:-?\s*FCO\s?\d+"
    r"|^FCO\s?\d{1,3}/\d{1,5}$|^Catalogue Reference|Printed for the use of the (?:Cabinet|Foreign)"
    r"|^Case \d:\d{2}-[a-z]{2}-\d{4,6}.*(?:Document|Filed))"
)

_TAIL = 60
_MARGIN_ENDS = frozenset("0123456789).,'I_|*-AG")
_STATE_CUES = ("Case No", "Doc No", "Doc. No", "Department of State Case", "U.S. Department of State\n")
_RELEASE_CUES = ("RELEASE", "DENIED IN", "WITHHELD IN", "DECLASSIFIED IN")
_REVIEW_CUES = ("Classified by", "Declassify", "Reason", "— Class", "- Class")
_PRODUCED_CUES = ("PRODUCED TO HOUSE", "SUBJECT TO AGREEMENT", "STATE-SCB")
_ARCHIVE_CUES = (
    "Systematic Review",
    "Declassified/Released",
    "Grafeld",
    "Sheryl P",
    "*** Current",
    "NNNN",
    "NMAFVVZCZ",
)
_CIA_CUES = ("Approved For Release", "Approved for Release", "APPROVED FOR RELEASE")
_BRITISH_CUES = (
    "National Archives",
    "Crown Copyright",
    "FCO",
    "Catalogue Reference",
    "Printed for the use",
    "Filed",
)


class _Findings:
    """What the stamps of a text say, gathered form by form."""

    __slots__ = ("case", "date", "decision", "exemptions", "furniture", "number")

    def __init__(self) -> None:
        self.case: str | None = None
        self.number: str | None = None
        self.date: str | None = None
        self.decision: str | None = None
        self.exemptions: dict[str, None] = {}
        self.furniture: list[Furniture] = []

    def stamp(self, start: int, end: int) -> None:
        self.furniture.append(Furniture(start, end, FurnitureKind.STAMP))

    def codes(self, text: str) -> None:
        stem = ""
        for match in _ONE_CODE.finditer(text):
            code = re.sub(r"\s", "", match[0]).upper().replace("(B)(", "(b)(")
            if code.startswith("1."):
                stem, letter = code[:3], code.strip("()1.45")[-1:] or code[-2:-1]
                code = f"{stem}({letter})"
            elif re.fullmatch(r"\([A-H]\)", code):
                code = f"{stem}{code}"
            self.exemptions[code] = None


def find_release(lines: Lines) -> tuple[Release | None, tuple[Furniture, ...], tuple[str, ...]]:
    """What the release stamps say, the stamps' own spans, and the exemption codes that they cite.

    The values are the first of each that is printed; the day is EDTF. A classification inside a stamp is the
    reviewer's, so it is never given as the document's marking.
    """
    found = _Findings()
    _state(lines, found)
    _decision(lines, found)
    _review(lines, found)
    _others(lines, found)
    if found.furniture or found.exemptions:
        _margins(lines, found)
    said = (found.case, found.number, found.date, found.decision)
    release = Release(*said) if any(said) else None
    return release, tidy(found.furniture), tuple(found.exemptions)


def _state(lines: Lines, found: _Findings) -> None:
    for line in lines_with(lines, *_STATE_CUES):
        text = lines.texts[line]
        if not _STATE_LINE.search(text):
            continue
        start, end = line_span(lines, line)
        case, number, date = _CASE.search(text), _DOCUMENT.search(text), _DATE.search(text)
        found.case = found.case or (case[1] if case else None)
        found.number = found.number or (_document_number(number[1]) if number else None)
        found.date = found.date or (parse_date(date[1], day_first=False) if date else None)
        tail = max((m.end() for m in (case, number, date) if m), default=0)
        if tail and len(text) - tail > 40 and not _PRODUCED.search(text):
            end = start + tail
        found.stamp(start, end)
        _split_state(lines, line, found)


def _split_state(lines: Lines, line: int, found: _Findings) -> None:
    """The lines above and below that belong to a page stamp broken over several lines."""
    above = filled(lines, line, -1)
    while (
        above is not None
        and line - above <= 2
        and re.match(
            r"^\W*(?:UNCLASSIFIED\b.{0,30}(?:STATE DEPT.*)?|U\.?S\.? Department of State)$", lines.texts[above]
        )
    ):
        if lines.texts[above].startswith("UNCLASSIFIED") and not lines.texts[above + 1].startswith("U"):
            break
        found.stamp(*line_span(lines, above))
        above = filled(lines, above, -1)
    below = filled(lines, line)
    if below is not None and below - line <= 2 and (match := _DATE.match(lines.texts[below])):
        found.date = found.date or parse_date(match[1], day_first=False)
        start = lines.first(below)
        found.stamp(start, start + match.end())


def _document_number(printed: str) -> str:
    return re.sub(r"^C[O0]", "C0", printed)


def _decision(lines: Lines, found: _Findings) -> None:
    for line in lines_with(lines, *_RELEASE_CUES):
        text = lines.texts[line]
        match = _DECISION.search(text)
        if not match or (match.start() and text[match.start() - 2 : match.start()].strip(" -•[")):
            continue
        after = text[match.end() :].strip(" ]—_-")
        if after and not _CODES.match(after):
            continue
        if not match[1] and not _wrapped(lines, line):
            continue
        start = lines.first(line) + match.start()
        found.stamp(start, lines.last(line))
        found.codes(after)
        decision = match[1] or _wrapped(lines, line)
        if decision:
            found.decision = found.decision or f"RELEASE IN {decision}"
        _following_codes(lines, line, found)


def _wrapped(lines: Lines, line: int) -> str | None:
    """The rest of a decision that the page broke after RELEASE or RELEASE IN."""
    for near in range(line + 1, min(line + 4, len(lines))):
        match = re.search(r"(?:^|\s{3,})(?:IN\s+)?(FULL|PART)\b", lines.texts[near])
        if match:
            return match[1]
    return None


def _following_codes(lines: Lines, line: int, found: _Findings) -> None:
    for near in range(line + 1, min(line + 4, len(lines))):
        text = lines.texts[near][-_TAIL:]
        match = re.search(rf"(?:^|\s{{3,}})(?:(?:IN\s+)?(?:FULL|PART)\b[\s,]*)?({_CODES.pattern})?\s*$", text)
        if text and match and match[0].strip():
            found.stamp(lines.last(near) - len(match[0].strip()), lines.last(near))
            found.codes(match[1] or "")


def _review(lines: Lines, found: _Findings) -> None:
    for line in lines_with(lines, *_REVIEW_CUES):
        text = lines.texts[line]
        match = _REVIEW.search(text)
        if not match:
            continue
        begin = text.rfind("   ", 0, match.start()) + 3
        if begin < 3 or not _REVIEW_TAIL.match(text[begin : match.start()]):
            begin = match.start()
        found.stamp(lines.first(line) + begin, lines.last(line))
        found.codes(text[begin:])
        for near in range(line + 1, min(line + 4, len(lines))):
            rest = lines.texts[near]
            if rest and _REVIEW_TAIL.match(rest):
                found.stamp(*line_span(lines, near))
                found.codes(rest)
            elif rest:
                break


def _others(lines: Lines, found: _Findings) -> None:
    for line, match in _others_found(lines):
        text = lines.texts[line]
        if match.re is _PRODUCED:
            start = lines.first(line) + match.start()
            found.stamp(start, lines.last(line))
            continue
        found.furniture.append(whole(lines, line, FurnitureKind.STAMP))
        if match.re is _CIA:
            found.date = found.date or (parse_date(match[1].replace("/", "-")) if match[1] else None)
            found.number = found.number or match[2] or match[3]
            found.decision = found.decision or "Approved For Release"
        elif match.re is _ARCHIVE:
            released = _RELEASED_ON.search(text)
            found.date = found.date or (parse_date(released[1]) if released else None)
            if released or "Declassified" in text:
                found.decision = found.decision or "Declassified/Released"


def _others_found(lines: Lines) -> Iterator[tuple[int, re.Match[str]]]:
    for pattern, cues in (
        (_PRODUCED, _PRODUCED_CUES),
        (_ARCHIVE, _ARCHIVE_CUES),
        (_CIA, _CIA_CUES),
        (_BRITISH, _BRITISH_CUES),
        (_PAGE, ("PAGE 0", "Page 0")),
    ):
        for line in lines_with(lines, *cues):
            match = pattern.search(lines.texts[line])
            if match:
                yield line, match
    for line, text in enumerate(lines.texts):
        if 6 <= len(text) <= 24 and text[-1].isdigit() and "0" in text and (match := _BATES.match(text)):
            yield line, match


def _margins(lines: Lines, found: _Findings) -> None:
    """Exemption codes beside a redaction: alone on a line, or at its end after a wide gap."""
    for line, text in enumerate(lines.texts):
        if not text or text[-1] not in _MARGIN_ENDS:
            continue
        tail = text[-_TAIL:]
        match = _MARGIN.search(tail)
        if match:
            start = lines.last(line) - len(tail) + match.start(1)
            found.stamp(start, lines.last(line))
            found.codes(match[1])
