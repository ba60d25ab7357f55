"""Lines that introduce a quotation: `On … wrote:`, `-----Original Message-----`, `Begin forwarded message:`."""

import re
from dataclasses import dataclass

from readout.ingest.structure._labels import depth_of
from readout.ingest.structure._scan import lines_with
from readout.ingest.structure.addresses import clean_name, without_redactions
from readout.ingest.structure.lines import Lines
from readout.model import Header
from readout.text.dates import parse_date

_BREAK = re.compile(
    r"original.{0,2}\smess\s?[a-z,.]{0,2}\s?[a-z]?e\b|forwarded\s(?:message|by\s)|begin\sforwarded\smessage"
    r"|reply\smessage|ursprüngliche\snachricht|weitergeleitete\snachricht|message\sd.origine|message\stransféré"
    r"|mensaje\s(?:original|reenviado)|mensagem\s(?:original|encaminhada)|messaggio\s(?:originale|inoltrato)"
    r"|oorspronkelijk\sbericht|doorgestuurd\sbericht|исходное\sсообщение|пересылаемое\sсообщение",
    re.IGNORECASE,
)
_BREAK_CUES = (
    "mess",
    "Mess",
    "MESS",
    "orwarded ",
    "ORWARDED ",
    "achricht",
    "ensaje",
    "ensagem",
    "bericht",
    "сообщение",
)
_WROTE_CUES = (
    "wrote",
    "writes",
    "schrieb",
    "écrit",
    "scribió",
    "scritto",
    "schreef",
    "screveu",
    "написал",
    "WROTE",
)
_DASHES = " \t-–—_=*•.,:~>»|'\""
_MARGIN = re.compile(r"\s{3,}\S.*$")
_BEFORE = re.compile(r"\s{3,}[-–—_=*•.~]*\s*$|^[\s>»|•*]*[-–—_=*•.~\s]*$")
_FORWARDED_BY = re.compile(r"forwarded\sby\s", re.IGNORECASE)

_WROTE = re.compile(
    r"(?:\b(?:wrote|writes|a écrit|escribió|ha scritto|escreveu|написала?)|\b(?:schrieb|schreef)\b[^:]{0,120})"
    r"\s*:\s*(?:$|\s{3})",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"[>»|•*.\s]*(?:-{2,}\s)?(?:On|0n|Am|Le|El|Il|Op|Em|In\sa\smessage\sdated|At)\s(?=.*\d)", re.IGNORECASE
)
_CERTAIN = re.compile(r"\d{1,2}[:.]\d\d|@|<|\d/\d{1,2}/\d\d|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s")
_END_OF_DATE = re.compile(
    r".*(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[AP]\.?M\.?)?(?:\s?(?:[A-Z][a-z]+\s)?(?:Standard|Daylight)\sTime"
    r"|\s?\(?(?-i:UTC|GMT|MSK|[A-Z]{1,3}T)\b\)?"
    r"|\s?[+-]\d{4})?|\d{4}|\d/\d{1,2}/\d\d)(?!\d)\s*(?:(?-i:\([A-Z]{3,4}\))\s*)?[,.]?\s*",
    re.IGNORECASE | re.DOTALL,
)
_VERB = re.compile(r"\s*\b(?:wrote|writes|a écrit|escribió|ha scritto|escreveu|написала?)\s*:?\s*$", re.IGNORECASE)
_GERMANIC = re.compile(r".*\b(?:schrieb|schreef)\b\s*", re.IGNORECASE | re.DOTALL)
_SPACES = re.compile(r"\s+")
_LINES_BACK = 4
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Attribution:
    """`On … wrote:` on the lines `[first, stop)`, from the offset `start`; `depth` counts the `>` before it."""

    first: int
    stop: int
    start: int
    depth: int
    header: Header
    date: str | None


@dataclass(frozen=True, slots=True)
class Break:
    """A line such as `-----Original Message-----`, from the offset `start`; text may stand before it."""

    line: int
    start: int
    depth: int


def find_breaks(lines: Lines) -> list[Break]:
    """The lines that announce a quoted or forwarded message, in order; words within a sentence are not taken."""
    found = []
    for line in sorted(lines_with(lines, *_BREAK_CUES)):
        text = lines.text[lines.starts[line] : lines.ends[line]]
        match = _BREAK.search(text, 0, _LONGEST)
        if match is None:
            continue
        after = text[match.end() :]
        if not _FORWARDED_BY.match(match[0]):
            after = _MARGIN.sub("", after[:_LONGEST])
            if after.strip(_DASHES + "]") and after.strip().lower() != "truncated":
                continue
        opening = _BEFORE.search(text[: match.start()])
        if opening is None:
            continue
        start = lines.starts[line] + match.start() - len(opening[0].lstrip())
        alone = not text[: match.start()].strip(_DASHES)
        found.append(Break(line, lines.first(line) if alone else start, depth_of(lines.texts[line])))
    return found


def find_attributions(lines: Lines) -> list[Attribution]:
    """The introductions of quoted messages by a sentence, in order."""
    found = []
    stop = 0
    for last in sorted(lines_with(lines, *_WROTE_CUES)):
        if _WROTE.search(lines.texts[last][-_LONGEST:]) is None:
            continue
        first = next(
            (n for n in range(last, max(last - _LINES_BACK, stop - 1), -1) if _opens(lines, n, last)), None
        )
        if first is None:
            continue
        attribution = _read(lines, first, last)
        if attribution is not None:
            found.append(attribution)
            stop = last + 1
    return found


def _opens(lines: Lines, first: int, last: int) -> bool:
    head = lines.texts[first]
    return bool(_OPENING.match(head[:80] if first < last else head[:_LONGEST]))


def _read(lines: Lines, first: int, last: int) -> Attribution | None:
    parts = [without_redactions(lines.texts[n]).lstrip(" \t>»|•*.") for n in range(first, last + 1)]
    text = _SPACES.sub(" ", " ".join(parts))[:_LONGEST]
    if not _CERTAIN.search(text):
        return None
    date = parse_date(text)
    if _GERMANIC.match(text):
        author = _GERMANIC.sub("", text).strip(" :")
    else:
        author = _END_OF_DATE.sub("", _VERB.sub("", text), count=1)
    name = clean_name(author)
    sent = text[: len(text) - len(author)] if author and text.endswith(author) else text
    header = Header(sender=(name,) if name else (), sent=_sent(sent, author))
    start = lines.first(first)
    return Attribution(first, last + 1, start, depth_of(lines.texts[first]), header, date)


def _sent(text: str, author: str) -> str | None:
    """The time as printed, without the words around it."""
    bare = _VERB.sub("", text)
    if author:
        bare = bare.replace(author, "")
    bare = re.sub(r"^(?:-+\s)?(?:In a message dated|On|0n|Am|Le|El|Il|Op|Em|At)\s", "", bare, flags=re.IGNORECASE)
    return re.sub(r"\b(?:schrieb|schreef)\b.*", "", bare, flags=re.IGNORECASE).strip(" ,:") or None
