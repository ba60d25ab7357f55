"""The labels of a cable's header and of its closing block, with the misreadings that OCR makes of them."""

import re
from typing import NamedTuple

JUNK = r"[\s.,•·|'`_~>*-]{0,12}"
"""What may stand before a label: margins, quote marks, specks."""

_HEAD = {
    "number": r"M\s?[RFP][tT1lfi]?\s?N",
    "dtg": r"Dat[ec]\s?[/Il1!|\\J]?\s?D\s?T\s?[GC6]|DTG|Date/Time Group",
    "sender": r"From|FROM|Frorn",
    "to": r"Action(?!\s?(?:Office|Post|Req|Taken))",
    "executive_order": r"E\s?[.,]?\s?[O0Q]\s?[.,]|EO(?=\s*:|\s1\d{4})",
    "tags": r"T\s?A\s?[G6]\s?S?|[IT]AGS|TACS(?=\s*:)",
    "captions": r"Capt[il1]ons?",
    "references": r"Ref(?:erence|tel)?s?|REF(?:ERENCE|TEL)?S?",
    "pass_line": r"Pass\s?[Ll][il1]ne",
    "subject": r"Sub[jl1i]e[ce]t|SUBJ(?:E[CG]T)?|Subj",
    "info_office": r"[Il1]nfo\s?Office",
    "action_office": r"Action\s?Office",
}
_TAIL = {
    "signature": r"S[il1]gnature",
    "drafted_by": r"Draft(?:ed|er)\s?[Bb][yv]",
    "cleared_by": r"C[l1I]eared\s?[Bb][yv]",
    "approved_by": r"Approved\s?[Bb][yv]",
    "released_by": r"Re[l1I]eased\s?[Bb][yv]",
    "info": r"[Il1]nfo",
    "xmt": r"XMT",
    "attachments": r"Attachments?",
    "action_post": r"Action\s?Post",
    "dissemination": r"D[il1]ssemination\s?Rule",
}
_ORIGINS = r"AM\s?EMB|AM\s?CONSUL|SECSTATE|US\s?MISSION|USINT|USUN|AIT\b|USOFFICE|AMLEGATION|RUE"
_BARE = {
    "number": r"\d\d\s?[A-Z]",
    "dtg": r"[A-Z][a-z]{2}\s?\d|\d",
    "sender": _ORIGINS,
    "to": r"[A-Z][A-Z .,]+(?:ROUTINE|PRIORITY|IMMEDIATE)",
    "executive_order": r"1\d{4}|N/A",
    "tags": r"[A-Z]{2,4}[,\s]",
    "captions": r"SENS|SIPD|NODI|EXDI",
}
"""What may follow a label at once, without a colon: the value gives the label away."""

STRONG = frozenset(
    {"number", "dtg", "executive_order", "tags", "captions", "pass_line", "info_office", "action_office"}
)
"""Labels that are printed on cables and hardly anywhere else."""


class Label(NamedTuple):
    """A label found at the beginning of a line, and where its value begins in the line's stripped text."""

    name: str
    value: int


def _compile(table: dict[str, str]) -> re.Pattern[str]:
    parts = []
    for name, pattern in table.items():
        bare = rf"|[ ]?(?={_BARE[name]})" if name in _BARE else ""
        parts.append(rf"(?P<{name}>{pattern})(?:\s*[:;]\s*|\s?[.,]?(?:\s{{2,}}|\s*$)" + bare + ")")
    return re.compile(rf"^{JUNK}(?:{'|'.join(parts)})")


_HEAD_LABEL = _compile(_HEAD)
_TAIL_LABEL = _compile(_TAIL)
_WORD = re.compile(rf"^{JUNK}(?P<word>[\w/.!|][\w/ .!|]{{1,18}}?)\s?(?:[:;]\s*|[.,]?(?:\s{{2,}}|\s*$))")
_FOLD = str.maketrans("1l|!0q5", "iiiioos", " ./-_")
_SPELT = {
    "action": "to",
    "captions": "captions",
    "reference": "references",
    "passiine": "pass_line",
    "subject": "subject",
    "infooffice": "info_office",
    "actionoffice": "action_office",
    "datedtg": "dtg",
}
_SPELT_TAIL = {
    "signature": "signature",
    "draftedby": "drafted_by",
    "ciearedby": "cleared_by",
    "approvedby": "approved_by",
    "reieasedby": "released_by",
    "attachments": "attachments",
    "actionpost": "action_post",
    "disseminationruie": "dissemination",
}
_TELLS = {
    "number": re.compile(r"^\d\d\s[A-Z][A-Z .'-]+\s\d{1,6}$"),
    "dtg": re.compile(r"^[A-Z][a-z]{2} \d\d, \d{4}.{1,4}\d{6}Z "),
    "sender": re.compile(rf"^(?:{_ORIGINS})[A-Z ]+$"),
    "executive_order": re.compile(r"^1[1-3]\d{3}(?::.*)?$"),
    "tags": re.compile(r"^[A-Z]{4},(?: ?[A-Z01]{2,4},)* ?[A-Z01]{2,4}$"),
}
"""Values that give their label away however it was misread."""


def head_label(text: str) -> Label | None:
    """The header label with which a stripped line begins, misread in one letter perhaps."""
    return _label(_HEAD_LABEL, _SPELT, text) or _told(text)


def tail_label(text: str) -> Label | None:
    """The label of the closing block (signature, clearances, distribution) with which a stripped line begins."""
    return _label(_TAIL_LABEL, _SPELT_TAIL, text)


def _label(pattern: re.Pattern[str], spelt: dict[str, str], text: str) -> Label | None:
    if match := pattern.match(text):
        return Label(match.lastgroup or "", match.end())
    match = _WORD.match(text[:60])
    if match is None or len(match["word"]) < 5:
        return None
    word = match["word"].lower().translate(_FOLD)
    name = spelt.get(word) or next((spelt[known] for known in spelt if _one_slip(word, known)), None)
    return Label(name, match.end()) if name else None


def _one_slip(word: str, known: str) -> bool:
    """Are the words alike but for one letter, wrong, missing or too many?"""
    if abs(len(word) - len(known)) > 1:
        return False
    pairs = zip(word, known, strict=False)
    same = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(word), len(known)))
    left, wanted = word[same:], known[same:]
    return left[1:] == wanted[1:] or left[1:] == wanted or left == wanted[1:]


def _told(text: str) -> Label | None:
    """The label of a value that can be one thing only, after a word that cannot be read."""
    match = _WORD.match(text[:60])
    if match is None or len(match["word"]) > 10:
        return None
    value = text[match.end() :]
    name = next((name for name, tell in _TELLS.items() if tell.match(value)), None)
    return Label(name, match.end()) if name else None
