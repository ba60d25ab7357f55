"""Cable bodies that stand alone: from paragraph 1 to the signature, without a header."""

import re
from collections.abc import Collection

from readout.ingest.structure._cable_body import find_signature, message_start
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import portion_mark

_PARAGRAPH = re.compile(r"^\W{0,2}(\d{1,2})\s?[.,]\s*\S")
_HABITS = re.compile(
    r"\b(?:SUMMARY|REFTELS?|SEPTELS?|EMBOFFS?|POLOFFS?|ECONOFFS?|AMEMBASSY|(?:END|BEGIN) (?:TEXT|QUOTE|SUMMARY"
    r"|COMMENT)|ADDRESSEES?"
    r"|DEPT|DEPARTMENT|SECSTATE|EMBASSY|CONGEN|USG|GOVT|FONMIN|PRIMIN|DCM|CHARGE|UNQUOTE|NOTAL|POUCH(?:ED|ING)?"
    r"|FYI|ENTIRE TEXT"
    r"|REF|PARA|MISSION|CONSULATE|AMBASSADOR)\b"
)
_LETTER = re.compile(
    r"\bDEAR\b|PRESS RELEASE|FOR IMMEDIATE RELEASE|^\W*(?:TO|FROM|SUBJECT)\s*:|STATEMENT BY|REMARKS", re.M
)
_LOOKED = 6_000
_NEARLY = 0.93


def is_body(lines: Lines, skip: Collection[int]) -> bool:
    """Is the whole text the body of a cable?

    In upper case: numbered paragraphs, a signature and the words that telegrams have, at least two of the three;
    the signature alone is enough for a text of some length that is no letter, statement or memorandum.
    In mixed case: paragraphs numbered from 1 with portion marks, and a signature in upper case.
    """
    body = [i for i, text in enumerate(lines.texts) if text and i not in skip]
    if not body or any(message_start(lines, i) for i in body[:5]):
        return False
    signed = find_signature(lines, body[0], body[-1] + 1, skip) is not None
    if upper_share("\n".join(lines.texts[i] for i in body)[:_LOOKED]) >= _NEARLY:
        numbered = any(_PARAGRAPH.match(lines.texts[i]) for i in body)
        words = len(set(_HABITS.findall(lines.text[:_LOOKED]))) + (
            len(set(_HABITS.findall(lines.text[-_LOOKED:])))
        )
        apart = signed and len(lines.text) >= 400 and not _LETTER.search(lines.text[:600])
        return (numbered + signed + (words >= 2)) >= 2 or apart
    numbers = [int(m[1]) for i in body if portion_mark(lines.texts[i]) and (m := _PARAGRAPH.match(lines.texts[i]))]
    return signed and len(numbers) >= 2 and numbers[:2] == [1, 2]


def upper_share(text: str) -> float:
    """The share of upper-case letters among the letters of a text; 0 where it has fewer than 40."""
    upper = sum(map(str.isupper, text))
    letters = upper + sum(map(str.islower, text))
    return upper / letters if letters >= 40 else 0.0
