"""Handling marks as printed: the classification and captions of a document, and the marks of its paragraphs.

The words are those of the United States (Executive Orders 11652 to 13526, 5 FAH-3), the United Kingdom (1994 and
2014 schemes), NATO and the European Union, whole, abbreviated, or spaced out as teletypes printed them.
"""

import re
from collections.abc import Iterator, Sequence

from readout.ingest.structure._scan import filled, lines_with
from readout.ingest.structure.lines import Lines
from readout.model import Marking, Portion

_RANKS = {
    "TOP SECRET": 6,
    "COSMIC TOP SECRET": 6,
    "TRES SECRET UE/EU TOP SECRET": 6,
    "UK TOP SECRET": 6,
    "SECRET": 5,
    "UK SECRET": 5,
    "NATO SECRET": 5,
    "SECRET UE/EU SECRET": 5,
    "CONFIDENTIAL": 4,
    "UK CONFIDENTIAL": 4,
    "NATO CONFIDENTIAL": 4,
    "CONFIDENTIEL UE/EU CONFIDENTIAL": 4,
    "RESTRICTED": 3,
    "UK RESTRICTED": 3,
    "NATO RESTRICTED": 3,
    "RESTREINT UE/EU RESTRICTED": 3,
    "LIMITED OFFICIAL USE": 2,
    "SBU": 2,
    "FOR OFFICIAL USE ONLY": 2,
    "OFFICIAL-SENSITIVE": 2,
    "CUI": 2,
    "PROTECT": 2,
    "LIMITE": 2,
    "OFFICIAL": 1,
    "NATO UNCLASSIFIED": 0,
    "UNCLASSIFIED": 0,
}
_ALIASES = {
    "SENSITIVE BUT UNCLASSIFIED": "SBU",
    "UNCLAS": "UNCLASSIFIED",
    "UNCLASS": "UNCLASSIFIED",
    "NON CLASSIFIED": "UNCLASSIFIED",
    "LIM OFFICIAL USE": "LIMITED OFFICIAL USE",
    "LTD OFFICIAL USE": "LIMITED OFFICIAL USE",
    "LOU": "LIMITED OFFICIAL USE",
    "FOUO": "FOR OFFICIAL USE ONLY",
    "OFFICIAL SENSITIVE": "OFFICIAL-SENSITIVE",
    "CONTROLLED UNCLASSIFIED INFORMATION": "CUI",
    "RESTREINT UE": "RESTREINT UE/EU RESTRICTED",
    "EU RESTRICTED": "RESTREINT UE/EU RESTRICTED",
    "CONFIDENTIEL UE": "CONFIDENTIEL UE/EU CONFIDENTIAL",
    "EU CONFIDENTIAL": "CONFIDENTIEL UE/EU CONFIDENTIAL",
    "SECRET UE": "SECRET UE/EU SECRET",
    "EU SECRET": "SECRET UE/EU SECRET",
    "TRES SECRET UE": "TRES SECRET UE/EU TOP SECRET",
    "EU TOP SECRET": "TRES SECRET UE/EU TOP SECRET",
}
_CAPTIONS = (
    "SIPDIS", "NODIS", "EXDIS", "LIMDIS", "STADIS", "NOFORN", "ORCON", "PROPIN", "NOCONTRACT", "FGI", "FEDEYES",
    "NOTAL", "CHEROKEE", "SPECAT", "TERREP", "VISAS VIPER", "NO FOREIGN DISSEMINATION", "NO DISTRIBUTION",
    "EYES ONLY", "UK EYES ONLY", "PERSONAL", "SENSITIVE", "LOCSEN", "PSNSEN", "CCEB EYES ONLY", "DEDIP", "STRAP1",
    "STRAP 1", "STRAP2", "STRAP 2", "COVERING", "ATOMAL", "BOHEMIA", "CRYPTO", "PRIVACY/PII", "PII",
)  # fmt: skip


def _spaced(word: str) -> str:
    """A pattern for a word printed close or spaced out, letter by letter."""
    parts = [re.escape(p) for p in word.split(" ")]
    close = r"[ \t]+".join(parts)
    wide = r"\s{1,4}".join(r"[ \t]".join(p) for p in word.split(" "))
    return f"{close}|{wide}"


_TEXT_CLASSES = sorted({*_RANKS, *_ALIASES}, key=lambda w: -len(w))
_CLASS = (
    "(?:" + "|".join(_spaced(w) if w.isascii() and "/" not in w else re.escape(w) for w in _TEXT_CLASSES) + ")"
)
_CAPTION = (
    "(?:" + "|".join(re.escape(c) for c in sorted(_CAPTIONS, key=lambda w: -len(w)))
    + r"|REL(?:EASABLE)? TO [A-Z][A-Z, ]{2,60}|[A-Z]{2,12} CHANNEL|[A-Z]{2,12} EYES ONLY)"
)  # fmt: skip
_JOIN = r"[\s/,;:•·|-]*"
_MARK_LINE = re.compile(rf"^\W*(?P<marks>{_CLASS}(?:{_JOIN}(?:{_CLASS}|{_CAPTION})(?![A-Za-z]))*)\W*$")
_CAPTION_LINE = re.compile(rf"^{_CAPTION}(?:{_JOIN}{_CAPTION})*$")
_LABELLED = re.compile(
    rf"^\W*(?:(?:OVERALL\s+)?CLASSIFICATION|SECURITY CLASSIFICATION|PRIVACY|THIS (?:E-?MAIL|MESSAGE"
    rf"|DOCUMENT) IS|MARKING"
    r"|\*{3}\s*CURRENT CLASSIFICATION\s*\*{3}|ORIGINAL CLASSIFICATION)"
    rf"\s*:?\s*(?P<marks>{_CLASS}(?:{_JOIN}(?:{_CLASS}|{_CAPTION}))*)\W*$",
    re.IGNORECASE,
)
_MESSAGE_CLASS = re.compile(
    rf"^(?P<marks>{_CLASS})\s+(?:(?:FINAL\s+)?SECTION\s+\d+\s+OF\s+\d+\s+)?[A-Z][A-Z ]{{2,24}}\s\d{{3,6}}$"
)
_CLASS_WORD = re.compile(_CLASS, re.IGNORECASE)
_CAPTION_WORD = re.compile(rf"(?<![A-Za-z]){_CAPTION}(?![A-Za-z])")
_CUES = (
    "UNCLAS", "Unclassified", "CONFIDENTIAL", "SECRET", "SBU", "OFFICIAL", "RESTRICTED", "RESTREINT", "FOUO",
    "LOU", "C O N F", "S E C R", "U N C L", "L I M I", "R E S T", "PROTECT", "LIMITE", "CUI", "lassification:",
    "CONTROLLED", "Confidential", "Secret",
)  # fmt: skip
_CAPTION_CUES = (
    "SIPDIS",
    "NODIS",
    "EXDIS",
    "LIMDIS",
    "STADIS",
    "NOFORN",
    "ORCON",
    " CHANNEL",
    "EYES ONLY",
    "SENSITIVE",
    "REL TO",
)
_MAX_LINE = 110
_STAMPED = ("Class:", "Class", "Classified by")

_PORTION_MARK = (
    r"TS(?://[A-Z/ ]+)?|S(?://[A-Z/ ]+)?|C(?:/{1,2}[A-Z/ ]+)?|U(?://[A-Z/ ]+)?|[S5$8][B83]U(?:[/-][A-Z/]+)?"
    r"|5[1I]3U"
    r"|LOU|FOUO|U//FOUO|NC|NU|NS|R|UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE|CUI|O-S|OFFICIAL"
)
_PORTION = re.compile(
    rf"^(?:\W{{0,3}}\d{{1,3}}\s?[.,)]\W{{0,3}}|[-•*o·]\s+|[A-Za-z][.)]\s+)?\W?[({{\[]\s?(?P<mark>{_PORTION_MARK})"
    rf"\s*(?:-\s*ENTIRE TEXT\.?)?[)}}\]|](?=\W|[A-Z])"
)
_ENTIRE = re.compile(
    rf"^\d{{1,2}}\.\s+\(?(?:(?P<mark>{_PORTION_MARK})\s*-\s*ENTIRE TEXT"
    rf"|ENTIRE TEXT\s+(?P<after>{_PORTION_MARK}))\.?\)?"
)
_NUMBERED = re.compile(r"^\W{0,2}\d{1,3}\s?[.)]\s*\S")
_PORTION_CUES = (
    "(U",
    "(C",
    "(S",
    "(L",
    "(T",
    "(F",
    "(5",
    "(8",
    "(N",
    "(R",
    "(O",
    "{S",
    "[S",
    "( S",
    "ENTIRE TEXT",
    "{U",
)


def find_marking(lines: Lines, within: Sequence[tuple[int, int]] | None = None) -> Marking:
    """The overall marking: the highest classification printed as a mark of its own, and the captions beside it.

    `within` narrows the search to spans of the text (a document without its children). A mark stands on a line
    of its own, after "Classification:" or in "This email is …"; the word in a sentence is none, and neither is
    the one in a release stamp or in a reviewer's "Classified by … — Class: …".
    """
    best: str | None = None
    captions: dict[str, None] = {}
    for span in within if within is not None else [(0, len(lines.text))]:
        for marks in _marks(lines, span):
            for word in _CLASS_WORD.finditer(marks):
                name = canonical(word[0])
                if name and (best is None or _RANKS[name] > _RANKS[best]):
                    best = name
            captions.update(dict.fromkeys(captions_in(_CLASS_WORD.sub(" ", marks))))
        best = best or _entire_text(lines, span)
        for line in sorted(lines_with(lines, *_CAPTION_CUES, within=span)):
            text = lines.texts[line]
            if len(text) <= _MAX_LINE and _CAPTION_LINE.match(text):
                captions.update(dict.fromkeys(captions_in(text)))
    return Marking(best, tuple(captions))


def _entire_text(lines: Lines, span: tuple[int, int]) -> str | None:
    """The classification that a first paragraph gives to all of the text: `1. (C-ENTIRE TEXT)`."""
    for line in lines_with(lines, "ENTIRE TEXT", within=span):
        match = _ENTIRE.match(lines.texts[line]) or _PORTION.match(lines.texts[line])
        if match:
            mark = match["mark"] or match.groupdict().get("after") or ""
            return spelt_out(mark)
    return None


_LETTERS = {"TS": "TOP SECRET", "S": "SECRET", "C": "CONFIDENTIAL", "U": "UNCLASSIFIED"}


def spelt_out(mark: str) -> str | None:
    """The classification that a portion mark stands for: `C` is CONFIDENTIAL."""
    return canonical(_LETTERS.get(mark, mark))


def canonical(printed: str) -> str | None:
    """One name for a classification however it is printed: `S E C R E T`, `UNCLAS`, `Limited Official Use`."""
    word = printed.upper().strip(" .:;,()")
    if re.fullmatch(r"\w(?:\s+\w)+", word):
        word = " ".join(p.replace(" ", "") for p in re.split(r"\s{2,}", word))
        word = word if word in _RANKS or word in _ALIASES else _SQUEEZED.get(word.replace(" ", ""), word)
    word = " ".join(word.split())
    word = _ALIASES.get(word, word)
    return word if word in _RANKS else None


_SQUEEZED = {w.replace(" ", ""): w for w in (*_RANKS, *_ALIASES)}


def captions_in(text: str) -> tuple[str, ...]:
    """The captions that a text of marks names, in order, each once; one space between words."""
    return tuple(dict.fromkeys(" ".join(m[0].split()) for m in _CAPTION_WORD.finditer(text)))


def is_mark_line(text: str) -> bool:
    """Is this line (without white space around it) nothing but classification marks and captions?"""
    return len(text) <= _MAX_LINE and bool(_MARK_LINE.match(text) or _CAPTION_LINE.match(text))


def _marks(lines: Lines, span: tuple[int, int]) -> Iterator[str]:
    for line in lines_with(lines, *_CUES, within=span, longest=_MAX_LINE):
        text = lines.texts[line]
        match = _MARK_LINE.match(text) or _LABELLED.match(text) or _MESSAGE_CLASS.match(text)
        if match and not _is_stamp(lines, line):
            yield match["marks"]


def _is_stamp(lines: Lines, line: int) -> bool:
    """Does the mark belong to a release stamp broken over lines?"""
    after = filled(lines, line)
    if after is not None and after - line <= 2 and lines.texts[after].startswith("U.S. Department of State"):
        return True
    before = filled(lines, line, -1)
    return before is not None and line - before <= 2 and (
        lines.texts[before].endswith(_STAMPED) or "Classified by DAS" in lines.texts[before]
    )  # fmt: skip


def find_portions(lines: Lines, first: int = 0, stop: int | None = None) -> tuple[Portion, ...]:
    """The paragraphs of the lines `[first, stop)` that begin with a portion mark, each to its own end.

    A paragraph goes on over a page break (blank lines, stamps) where its last sentence is not complete. OCR's
    readings of SBU (`5BU`, `SBU}`) count as SBU.
    """
    stop = len(lines) if stop is None else stop
    if first >= stop:
        return ()
    start, end = lines.starts[first], lines.ends[stop - 1]
    if not any(lines.text.find(cue, start, end) >= 0 for cue in _PORTION_CUES):
        return ()
    marked = [(i, mark) for i in range(first, stop) if lines.texts[i] and (mark := portion_mark(lines.texts[i]))]
    if _enumerates(lines, first, stop, marked):
        marked = [(i, mark) for i, mark in marked if lines.texts[i][0] not in "([{"]
    out: list[Portion] = []
    for at, (line, mark) in enumerate(marked):
        limit = marked[at + 1][0] if at + 1 < len(marked) else stop
        end = stop if "ENTIRE TEXT" in lines.texts[line][:64] else _paragraph_end(lines, line, limit)
        out.append(Portion(lines.first(line), lines.span(line, end)[1], mark))
    return tuple(out)


def _enumerates(lines: Lines, first: int, stop: int, marked: list[tuple[int, str]]) -> bool:
    """Are (C) and (S) at line starts the third and the nineteenth of a list, not marks?"""
    if not any(len(mark) == 1 and lines.texts[i].startswith("(") for i, mark in marked):
        return False
    return any(lines.texts[i].startswith(("(A)", "(B)", "(D)", "(E)")) for i in range(first, stop))


def portion_mark(text: str) -> str | None:
    """The portion mark with which a line begins, after its number where it has one."""
    head = text[:64]
    if "(" not in head and "{" not in head and "[" not in head and "ENTIRE" not in head:
        return None
    match = _PORTION.match(head) or _ENTIRE.match(head)
    if not match:
        return None
    mark = match["mark"] or match.groupdict().get("after") or ""
    return re.sub(r"^(?:[S5$8][B83]U|5[1I]3U)", "SBU", mark.strip())


def _paragraph_end(lines: Lines, line: int, limit: int) -> int:
    """The line after the paragraph that begins at `line`."""
    last = line
    at = line + 1
    while at < limit:
        text = lines.texts[at]
        if not text or is_page_stamp(text):
            at += 1
            continue
        if at - last > 1 and not (text[0].islower() or lines.texts[last][-1] not in '.?!:"”)'):
            break
        if _NUMBERED.match(text) and at - last > 1:
            break
        last = at
        at += 1
    return last + 1


def is_page_stamp(text: str) -> bool:
    """Is the line a page's release stamp, or a mark repeated at the page's edge?"""
    return "Department of State Case No" in text or (len(text) < 40 and is_mark_line(text))
