"""Subjects of messages: marks and stamps in their line taken out, letters that OCR mistook mended.

A review stamp or an exemption code printed into the line, and a portion mark in front of it, are marks and not the
subject. Letters are mended only where no word of the language could stand: the printed page said `Pls`, not `Pis`.
"""

import re

_SPACES = re.compile(r"\s+")
_FORWARD_SLIPS = re.compile(r"^(?:F(?:vv|VV|[iI1l!]?tv|[\\/|l1v!IN]{1,3}|w(?=\s:))|w|Ew|[rR]w)\s?:")
_REPLY_SLIPS = re.compile(r"^(?:R[co0&]|[BP]e|Rc)\s?:")
_STAMPED_IN = re.compile(r"\s*\bClassified by\b.*$")
_CODE_BEFORE = re.compile(r"^(?:(?:1\.4\([A-H]\)|B[1-9]|[0O])[\s,;]+)+(?=(?:RE|FW|FWD)\s?:)", re.IGNORECASE)
_MARKED = re.compile(r"^((?:(?:re|fwd?)\s?:\s*)*)\(\s*(S\s?B\s?U|U|C|S|LOU)\s*\)\s*(?=\S)", re.IGNORECASE)
_MISREAD = (
    (re.compile(r"\bP[iI]s(?= [a-z]|\s+(?:Clear|Call|Print|See)\b)"), "Pls"),
    (re.compile(r"\bAI(?=[- ][A-Z][a-z])"), "Al"),
    (re.compile(r"\bln(?=[a-z])|(?<=[a-z])ln\b(?<!kiln)"), "In"),
    (re.compile(r"(?<=\b[A-Z]{2})0(?![\w.])"), "O"),
)


def mend_subject(text: str) -> str:
    """A printed subject on one line, without stamps in it, its `Fw:` or `Re:` and misread letters mended."""
    text = _SPACES.sub(" ", _STAMPED_IN.sub("", text)).strip(" \t|■•_")
    text = _CODE_BEFORE.sub("", text)
    text = _REPLY_SLIPS.sub("Re:", _FORWARD_SLIPS.sub("Fw:", text))
    for slip, letters in _MISREAD:
        text = slip.sub(letters, text)
    return text


def split_mark(subject: str) -> tuple[str, str | None]:
    """A subject without the portion mark before it, and the mark: `Fw: (SBU) Visit` is `Fw: Visit` and `SBU`."""
    match = _MARKED.match(subject)
    if not match:
        return subject, None
    return match[1] + subject[match.end() :], match[2].upper().replace(" ", "")
