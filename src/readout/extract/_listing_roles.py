"""What unites the members of a list, in the words of the text: a heading, a noun beside them, or what they do."""

import re

from readout.extract._listing_chains import Chain

_BEFORE, _AFTER = 160, 120
_STOP = re.compile(
    r"(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])(?<!\b[A-Z][a-z][a-z][a-z])[.?!;•]\)?\s+|\n\s*\n|\f|\s\(|[\"“”]"
)
_LEAD = re.compile(
    r"(?:,?\s*\b(?:such\s+as|the\s+likes\s+of|including|include[ds]?|i\.\s?e\.,?|e\.\s?g\.,?|namely|among\s+them|like|inter\s+alia"
    r"|as\s+follows|following|both|consist(?:s|ing)\s+of|composed\s+of|comprising|the\s+two|the\s+three|led\s+by|headed\s+by|absent[^.;]{0,30}\s(?:was|were))|[:\-–(])"
    r"\s*(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:['’]\s?s\b)?\s*\([^()]{1,80}\)|\s*\)")
_PLURAL = re.compile(
    r"\b(?:leaders|heads|ministers|presidents|senators|ambassadors|congressmen|representatives|reps|countries|states"
    r"|officials|companies|firms|members|delegations|dels|allies|governments|parties|organi[sz]ations|colleagues|chairs"
    r"|secretaries|directors|generals|journalists|embassies|posts|unions|agencies|banks|diplomats|lawmakers|democrats"
    r"|republicans|missions|co-?sponsors|sponsors|fonmins|primins|candidates|brothers|grantees|users)\s*(?:of\s+)?"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
_PLURAL_BEHIND = re.compile(r"\s+((?:[\w-]+\s+){0,2}[\w-]{3,}s)\b(?=\s*(?:[.,;:)]|\w))", re.IGNORECASE)
_TOLD_APART = re.compile(r"\b((?:[\w-]+\s)?[\w-]{3,}[sS])\s?\(\Z")
"""Several of whom brackets say who they are."""

_OPENS = re.compile(
    r"(?:\A|\b(?:that|and|but|while|as|when|if|because|where|believes?|said))\s*(?:the|both|-|–|•)?\s*\Z",
    re.IGNORECASE,
)
_PART = re.compile(r"[,)]\s+|\b(?:that|as\s+well\s+as)\s+", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"[,)]\s+|\b(?:that|as\s+well\s+as|to|with|by|from|for|in|at|told|met)\s+", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[.;,:](?=\s|\Z)|\n\s*\n|\f|\s\(")
_MOST, _FEW = 9, 3
_GOVERNMENTS = re.compile(
    r"\b(?:governments?|countries|nations|states|allies|partners|peoples?|delegations|parliaments)"
    r"(?:\s+(?:\w+\s+){0,6}?(?:of|like|are|were|including|such\s+as|namely)|\s*[:,–-])\s*(?:the\s+)?(?:\w+\s+){0,3}\Z",
    re.IGNORECASE,
)
_DEEDS = re.compile(
    r"\b(?:thank(?:s|ed|ing|ful)?|grateful|gratitude|appreciat\w+|acknowledg\w+|recogni[sz]\w+|commend\w*|prais\w+"
    r"|salut\w+|congratulat\w+|indebted|condemn\w*|accus\w+|blam\w+|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:up)?on)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"['’]?\s*,?\s*(?:who|whose|which\s+have|(?:have|has|had)\s+(?:\w+\s+)?\w+ed|agreed|voted|signed|joined|offered|pledged"
    r"|abstained|supported|opposed|refused|objected|co-?sponsored)\b",
    re.IGNORECASE,
)
"""What countries do, and places do not."""


_BOTH = re.compile(r"\s+both\b")


def acts(text: str, chain: Chain) -> bool:
    """Whether the clause says that what is listed acts, or is thanked or blamed for what it did."""
    before, _ = _clause_before(text, chain.start)
    behind = _CLAUSE_END.split(text[chain.end : chain.end + _AFTER], maxsplit=1)[0]
    return bool(_GOVERNMENTS.search(before) or _DEEDS.search(before) or _DONE.match(behind))


def has_cue(text: str, chain: Chain) -> bool:
    """Whether words say that two members are a list: a lead-in before them, `both`, a noun of many beside them."""
    before = text[max(0, chain.start - 60) : chain.start]
    lead = _LEAD.search(before)
    if (lead and lead[0].strip() not in ("-", "–")) or _PLURAL.search(before):
        return True
    behind = text[chain.end : chain.end + 40].lower()
    return "respectively" in behind or _BOTH.match(behind) is not None


def role(text: str, chain: Chain) -> tuple[int, int] | None:
    """The span of the phrase that says what unites the members, None where there is none."""
    if many := _TOLD_APART.search(text, max(0, chain.start - 60), chain.start):
        return many.span(1)
    before, start = _clause_before(text, chain.start)
    lead = _LEAD.search(before)
    if lead and "both" in lead[0].lower():
        return _head(text, chain)
    if lead:
        end = start + lead.start()
        line = text.rfind("\n", start, start + len(before[: lead.start()].rstrip())) if ":" in lead[0] else -1
        return _tail(text, max(start, line + 1), end) or _head(text, chain)
    if _PLURAL.search(before):
        near = _tail(text, start, chain.start, _PREPOSITION)
        words = text[slice(*near)].split() if near else ["of"]
        bare = words[-1].lower() == "of" and len(words) < _FEW  # `governments of` says nothing of them
        return _tail(text, start, chain.start) if bare else near
    if noun := _PLURAL_BEHIND.match(text, chain.end):
        return noun.span(1)
    if _OPENS.search(before):
        return _head(text, chain)
    return _tail(text, start, chain.start) or _head(text, chain)


def _clause_before(text: str, at: int) -> tuple[str, int]:
    start = max(0, at - _BEFORE)
    before = text[start:at]
    cut = 0
    for stop in _STOP.finditer(before):
        cut = stop.end()
    return before[cut:], start + cut


def _tail(text: str, start: int, end: int, parts: re.Pattern[str] | None = None) -> tuple[int, int] | None:
    """The last words of a stretch, from what parts them off."""
    for part in (parts or _PART).finditer(text, start, end):
        if len(text[part.end() : end].split()) > 1:
            start = part.end()
    words = [m.span() for m in re.finditer(r"\S+", text[start:end])][-_MOST:]
    while words and re.fullmatch(
        r"(?:and|or|the|a|that|as|of|to|in|by|with)?[,:-]?", text[start + words[0][0] : start + words[0][1]], re.I
    ):
        words = words[1:]
    if not words:
        return None
    last = start + words[-1][1]
    first = start + words[0][0]
    trimmed = text[first:last].rstrip(" ,:;-–(")
    return (first, first + len(trimmed)) if len(trimmed) > 2 else None


def _head(text: str, chain: Chain) -> tuple[int, int] | None:
    """What the members are told to do: the words behind them, up to the end of the clause."""
    after = text[chain.end : chain.end + _AFTER]
    aside = _ASIDE.match(after)
    begin = aside.end() if aside else 0
    end = _CLAUSE_END.search(after, begin)
    stretch = after[begin : end.start() if end else len(after)]
    words = [m.span() for m in re.finditer(r"\S+", stretch)][:_MOST]
    if not words:
        return None
    first, last = chain.end + begin + words[0][0], chain.end + begin + words[-1][1]
    return (first, last) if last - first > 2 else None
