"""Where sentences begin and end, in running prose as well as in teletype capitals and broken lines."""

import re

_BREAK = re.compile(
    r"(?P<gap>\s*(?:\n[^\S\n]*\n|\f)\s*)"  # a blank line, or a new page
    r"|(?P<item>\n[^\S\n]*(?=(?:[•·▪■●*–—-]|o)[^\S\n]+\S|\(?(?:\d{1,2}|[A-Za-z])[.)][^\S\n]+\S))"
    r"|(?P<stop>(?:[.?!]+[\"”’')\]]*|:)(?=\s))\s+"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“'])(?:(?:mr|mrs|ms|dr|prof|rev|gen|lt|col|maj|capt|cdr|adm|amb|sen|rep|gov|sec|secy|dep|asst|min|"
    r"st|sr|jr|no|nos|art|fig|vs|inc|ltd|corp|co|dept|govt|pres|pes|amb|emb|fonmin|primin|govs|messrs|intl|natl|bros|hon|exec|cong|univ|approx|para|paras|pp|vol|jan|feb|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec|cf|al|e\.g|i\.e|u\.s|u\.n|u\.k|p\.m|a\.m|ph\.d|[A-Za-z])\.)+$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:^|\n)\s*\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})\.$")


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans `[start, end)` of sentences in order, without white space at their edges.

    A blank line, a form feed and a new list item always end a sentence; a full stop ends one unless it belongs
    to an abbreviation, an initial or a paragraph's number. A colon ends one only at the end of its line.
    """
    out: list[tuple[int, int]] = []
    start = 0

    def close(end: int) -> None:
        raw = text[start:end]
        first = start + len(raw) - len(raw.lstrip())
        last = start + len(raw.rstrip())
        if last > first:
            out.append((first, last))

    for found in _BREAK.finditer(text):
        if found.lastgroup == "stop":
            stop = found.start() + len(found[0].rstrip())
            if not _ends(text, start, found.start(), stop, found.end()):
                continue
            close(stop)
        else:
            close(found.start())
        start = found.end()
    close(len(text))
    return tuple(out)


def _ends(text: str, start: int, mark: int, stop: int, after: int) -> bool:
    if text[mark] == ":":
        return "\n" in text[stop:after]
    if after >= len(text):
        return True
    following = text[after]
    if text[mark] in "?!":
        return not following.islower()
    if following.islower():
        return False
    before = text[max(start, stop - 24) : stop]
    # "U.S." and "p.m." may close a sentence; without a sign of that they are taken as going on.
    return text[mark:stop] != "." or not (_ABBREVIATION.search(before) or _NUMBERED.search(text[start:stop]))
