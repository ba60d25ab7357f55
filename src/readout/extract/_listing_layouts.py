"""Lists that a text lays out: under a label, a line or an item each, or parted by semicolons."""

import re
from collections.abc import Iterator, Sequence

from readout.model import Mention, MentionType, Span

Members = tuple[Span, ...]

_FEWEST = 3
_MOST_APART = 260
"""So many characters of two members lie at most between them."""

_ITEM_START = re.compile(r"(?:\A|\n|[.;:]\s)\s{0,20}(?:[•·▪■●*–—-]|\(?\w{1,2}[.)])?\s{0,9}(?:\w+[.:]?\s){0,2}\Z")
_ITEM_MARK = re.compile(r"\n\s{0,20}(?:\(?\w{1,2}[.)]|[•·▪■●*–—-])\s{1,9}(?:\w+[.:]?\s){0,2}\Z")
_ITEM_END = re.compile(r"\s{0,3}(?:[-–:(,]|\n|\Z)")
_ITEM_REST = re.compile(r"(?:,|\s(?:in|of|from|at|for)\s)[^\n.;:!?]{1,60}(?:\n|\Z)")
"""A short line that only says of the one who opens it what he is."""

_LINE = re.compile(
    r"^[^\S\n]{0,20}(?:[\w /&.'’]{2,24}?[^\S\n]{1,9}(?:--|[-–—])[^\S\n]{1,9})?(?:the\s)?", re.MULTILINE | re.I
)
"""How a line begins up to its name: with a post, or nothing."""

_LINE_END = re.compile(r"(?:[^\S\n]*(?:\([^()\n]{1,40}\)|,[^\n.;:!?]{1,60}|\.)?[^\S\n]*)(?:\n|\Z)")
_LONGEST_LINE = 75

_LABEL = re.compile(
    r"^[ \t]{0,40}(?:[A-Z][\w.]+[ \t]){0,2}(?:Dist(?:ribution)?|Participants?|Attendees?|Attending|Guests|Staff"
    r"|Invitees|Present|DIST|DISTRIBUTION|PARTICIPANTS|ATTENDEES|PRESENT)[ \t]{0,3}:",
    re.MULTILINE,
)
_LABELLED = re.compile(
    r"(?:\A|(?<=[:;,\n]))[ \t•·*–-]{0,40}(?:[A-Z][\w.]{0,14}(?: [A-Z][\w.]{0,14})? [-–] )?"
    r"(?P<name>(?:[A-Z][\w.'’&/-]*|\([^()\n]{1,30}\))"
    r"(?:[ \t](?:[A-Z][\w.'’&/-]*|of|for|the|de|and|\([^()\n]{1,30}\))){0,6})(?=[ \t]*(?:[,;\n(]|\Z))"
)
_BLANK = re.compile(r"\n[ \t]*\n|\f|\n[^\n:]{1,40}:")
_MOST_LABELLED = 1500

_HEADED = re.compile(r"(?:\b[\w'’)]{2,}\s?[:=]|\s=)\s{1,9}(?:the\s|both\s)?\Z", re.IGNORECASE)
_HEADER = re.compile(r"\b(?:from|to|cc|bcc|info|subject|subj|re|ref|fm|sent|date)\s?:\s{1,9}\Z", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:\s?\([^()]{1,60}\))?(?:,\s[^,;:.\n]{1,50}(?=;))?\s?[,;]\s{1,9}(?:(?:and|plus|or)\s{1,9})?(?:the\s|both\s)?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?:\s?\([^()]{1,60}\))?(?:,\s[^,;:.\n]{1,50})?\s?(?:[.;\n]|\Z)")

_PARTED = re.compile(
    r";\s{1,9}(?:and{1,2}\s{1,9})?(?:\(?\w{1,2}[.)]\s{1,9})?(?:(?:the|his|her|its|a)\s{1,9})?(?:\w+\s)?\Z",
    re.IGNORECASE,
)
_PARTED_NEXT = re.compile(r"(?:,|\s\(|\s(?:of|from|at|for)\s)[^;.]{1,90};", re.IGNORECASE)
_SAID_OF = re.compile(r"\s?(?:[,;(.]|\Z|\n|\s(?:of|from|at|for|in|who|to\s+be)\b)", re.IGNORECASE)


def laid_out(text: str, row: Sequence[Mention]) -> list[Members]:
    """The members of each list among mentions that stand beside each other: items, lines, semicolons, labels."""
    return [*_items(text, row), *_lines(text, row), *_parted(text, row), *_headed(text, row)]


def labelled(text: str) -> list[Members]:
    """Lists that a label heads, whatever marks their members: `Participants:`, `Dist:`."""
    out = []
    for label in _LABEL.finditer(text):
        end = _BLANK.search(text, label.end())
        stop = min(end.start() if end else len(text), label.end() + _MOST_LABELLED)
        members = tuple(m.span("name") for m in _LABELLED.finditer(text, label.end(), stop))
        if len(members) >= _FEWEST:
            out.append(members)
    return out


def _items(text: str, row: Sequence[Mention]) -> Iterator[Members]:
    """Mentions that each begin an item, three or more one after the other."""
    members: list[Mention] = []
    for mention in row:
        if not _begins_item(text, mention):
            continue
        if members and mention.start - members[-1].end > _MOST_APART:
            yield from _whole(members)
            members = []
        members.append(mention)
    yield from _whole(members)


def _begins_item(text: str, mention: Mention) -> bool:
    if mention.type is MentionType.PLACE and mention.end - mention.start < 3:
        return False
    if not _ITEM_START.search(text, max(0, mention.start - 40), mention.start):
        return False
    if _ITEM_MARK.search(text, max(0, mention.start - 40), mention.start) and _ITEM_REST.match(text, mention.end):
        return True
    ends = _ITEM_END.match(text, mention.end)
    return ends is not None and (
        ends[0].strip() in ("-", "–", ":") or "\n" in text[mention.end : mention.end + 3] or ends[0].strip() == "("
    )


def _lines(text: str, row: Sequence[Mention]) -> Iterator[Members]:
    """Mentions that each begin a short line which says no more than what they are, three lines or more on end."""
    members: list[Mention] = []
    last = last_end = -1
    for mention in row:
        low = max(0, mention.start - _LONGEST_LINE)
        start = text.rfind("\n", low, mention.start) + 1 or low
        ends = _LINE_END.match(text, mention.end)
        opens = _LINE.fullmatch(text, start, mention.start)
        if start == last and members:
            continue  # a second name of the same line
        if not opens or not ends or ends.end() - start > _LONGEST_LINE:
            continue
        if members and start != last_end:
            yield from _whole(members)
            members = []
        members.append(mention)
        last, last_end = start, ends.end()
    yield from _whole(members)


def _parted(text: str, row: Sequence[Mention]) -> Iterator[Members]:
    """Mentions that semicolons part, each with what is said of it: `Roe, to be consul; Lind, as envoy; Vega`."""
    members: list[Mention] = []
    for mention in row:
        if members and mention.start - members[-1].end > _MOST_APART:
            yield from _whole(members)
            members = []
        before = text[members[-1].end : mention.start] if members else ""
        if before.count(";") == 1 and _PARTED.search(before) and _SAID_OF.match(text, mention.end):
            members.append(mention)
        elif not members or ";" in before:
            yield from _whole(members)
            members = [mention] if _PARTED_NEXT.match(text, mention.end) else []
        elif len(members) == 1 and ":" in before and _PARTED_NEXT.match(text, mention.end):
            members = [mention]
    yield from _whole(members)


def _headed(text: str, row: Sequence[Mention]) -> Iterator[Members]:
    """Mentions behind a label and a colon, to the end of line or sentence: `Accounted for: Roe, Lind, Vega.`"""
    members: list[Mention] = []
    for mention in row:
        if members and _NEXT.fullmatch(text, members[-1].end, mention.start):
            members.append(mention)
            continue
        if members and _ENDS.match(text, members[-1].end):
            yield from _whole(members)
        low = max(0, mention.start - 40)
        headed = _HEADED.search(text, low, mention.start) and not _HEADER.search(text, low, mention.start)
        members = [mention] if headed else []
    if members and _ENDS.match(text, members[-1].end):
        yield from _whole(members)


def _whole(members: Sequence[Mention]) -> Iterator[Members]:
    if len(members) >= _FEWEST:
        yield tuple((m.start, m.end) for m in members)
