"""Whom an entry of a schedule names: the counterparts behind `w/`, `for`, or in the lines that list them."""

import re
from collections.abc import Iterator

from readout.extract._schedule_entries import Entry, trimmed
from readout.model import Span
from readout.text.roles import BODIES, PLAIN, POSTS

NOUN = (
    r"(?:MEETINGS?|MTG|BI-?LAT(?:ERAL)?|TRILATERAL|CALLS?|PHONER|TELCON|SVTC|LUNCH(?:EON)?|DINNER|BREAKFAST|BRUNCH|RECEPTION"
    r"|PARTY|COFFEE|DRINKS|TEA|PHOTOS?(?:\sOP)?|INTERVIEW|DROP[\s-]?BY|PULL[\s-]?ASIDE|MEET\sAND\sGREET|CEREMONY"
    r"|BRIEFING|PRE-?BRIEF|SESSION|SCHEDULING|VISIT|DISCUSSION|CONVERSATION)"
)
_WITH = re.compile(
    r"(?:(?<![^\W\d_])(?:[wW]|[iI]?v+)\s?[/!]\s?|\bw[I1l](?=[A-Z]{3}))\s*|\bwith\s+|\bBILATERAL\s+\*"
)
_FOR = re.compile(
    r"\b(?:CEREMONY|LUNCH(?:EON)?|DINNER|BREAKFAST|RECEPTION|PARTY)\s+(?:FOR|IN\s+HONOR\s+OF|HONORING)\s+",
    re.IGNORECASE,
)
_EVENT = re.compile(r"\s*(?:THE\s+)?(?:[^\W\d_]+\s+){1,5}(?:SUMMIT|DAY|FORUM|AWARDS?)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:\b(?:DAILY|WEEKLY|BI-?WEEKLY|MONTHLY|REGULAR)\s+)+((?:[\w/-]+\s+){0,3}(?:STAFF|TEAM|BOARD|SECRETARIES|GROUP|POTUS))\s+MEETING",
    re.IGNORECASE,
)
_BOARD = re.compile(r"\s*((?:[\w/-]+\s+){1,4}(?:BOARD|STAFF|TEAM))\s+MEETING\b", re.IGNORECASE)
_LEADER = re.compile(
    r"\s*(?:DROP[\s-]?BY\s+)?((?:[\w./-]+\s+){0,5}[\w.-]+)['’]S?\s+(?:[\w/-]+\s+){0,3}"
    r"(?:MEETING|MTG|BILATERAL|CALL|LUNCH)\b",
    re.IGNORECASE,
)
_POTUS = re.compile(rf"\s*(POTUS|VPOTUS|FLOTUS|VP)\s+(?:EXPANDED\s+|AND\s+|RESTRICTED\s+)*(?:{NOUN})\b")
_BRACKET = re.compile(rf"{NOUN}\s*\(((?=[A-Z])(?:[A-Z][\w./-]+|and\b|[&,]|[^\S\n])*[a-z](?:\s*))\)")
_NOT_WITH = re.compile(
    r"\bPRESS\s+(?:\w+\s+)?(?:AVAIL\w*|STATEMENTS?|CONFERENCE|PREP)|\bMEETING\s+PREP\b", re.IGNORECASE
)

_STOP_CAPITALS = re.compile(
    r"[*•(\[+]|(?<![\w'’])(?!Mc[A-Z]|(?:bin|ibn|al|el|de|del|la|van|von|der|and|of)\b)['‘\"]?[A-Z]?[a-z]"
    r"|(?<=[A-Z]{3})[A-Z][a-z]{3}|\b(?:ON|RE|REGARDING|AT|VIA|TO\sDISCUSS|PARTICIPATING|HOSTED)\s"
)
_STOP_MIXED = re.compile(
    r"[*•(\[\n+]|\s{3,}|\s[-–]\s|\b(?:on|re|regarding|at|in|via|to\sdiscuss|from|about)\s|\.\s+(?=[A-Z][a-z]+\s[a-z])"
)
_JOIN = re.compile(r"\s+(?:AND|ANT\)|and)\s+|\s*[&;]\s*")
_TO_COME = re.compile(r"\s*TB[DA]\s*,\s*")
_NOBODY = re.compile(r"\W*(?:TB[DA]\b|HOLD\b|TEAM$|GROUP$|PRESS$|THE\s+PRESS$|CALL$)", re.IGNORECASE)
_ATTENDED = re.compile(
    r"^[^\S\n]*(?:met\s+by|greeters?|participants?|attendees|attending)\s*:", re.IGNORECASE | re.MULTILINE
)
_LABEL = re.compile(r"^[^\S\n]*[A-Z][\w ]{2,20}:|\S.*:\s*$")
_LINKS = frozenset({"OF", "FOR", "TO", "THE"})
_LONGEST = 220


def counterparts(text: str, entry: Entry) -> list[Span]:
    """Where an entry names the parties of its occasion, besides the one whose schedule it is."""
    line = [trimmed(entry.line, a + _unknown(entry.line, a, b), b) for a, b in _in_line(entry)]
    found = [(a + entry.start, b + entry.start) for a, b in line]
    found += [trimmed(text, a, b) for a, b in _attending(text, entry)]
    named = [(a, b) for a, b in found if a < b and not _NOBODY.match(text[a:b])]
    return [s for n, s in enumerate(named) if not any(s[0] < b and a < s[1] for a, b in named[:n])]


def _unknown(text: str, start: int, end: int) -> int:
    """How long `TBD, ` is at the beginning of a span, if it stands there."""
    found = _TO_COME.match(text, start, end)
    return found.end() - start if found else 0


def stands_alone(entry: Entry) -> bool:
    """Whether the occasion is the first party's own, to which the schedule's owner is not said to go."""
    leader = _LEADER.match(entry.line)
    return leader is not None and "PRESIDENT" in leader[1].upper().split()


def _in_line(entry: Entry) -> Iterator[Span]:
    line = entry.line
    cue = _WITH.search(line)
    if _NOT_WITH.search(line, 0, cue.start() if cue else len(line)):
        return
    for pattern in (_LEADER, _POTUS):
        if lead := pattern.match(line, 0, cue.end() if cue else len(line)):
            yield lead.start(1), lead.end(1)
            break
    if cue is None:
        cue = _FOR.search(line)
        if cue and _EVENT.match(line[cue.end() :]):
            return
    if cue:
        for start, end in _listed(line, cue.end(), _reach(line, cue.end())):
            yield start, end
    elif people := _PEOPLE.search(line) or _BOARD.match(line):
        yield people.start(1), people.end(1)
    elif bracket := _BRACKET.search(line):
        for piece in re.finditer(r"[^,;&]+?(?=\s+and\s|[,;&]|$)(?:\s+and\s+)?", bracket[1]):
            start = bracket.start(1) + piece.start()
            yield start, start + len(re.sub(r"\s+and\s+$", "", piece[0]))


def _reach(line: str, start: int) -> int:
    """Where the names behind a cue are over: in a schedule in capitals, at the first word that is not."""
    head = line[start : start + 25].split("\n")[0]
    capitals = sum(c.isupper() for c in head) > 2 * sum(c.islower() for c in head)
    stop = (_STOP_CAPITALS if capitals else _STOP_MIXED).search(line, start + 1)
    return min(stop.start() if stop else len(line), start + _LONGEST)


def _listed(line: str, start: int, end: int) -> Iterator[Span]:
    """The parties joined by `and` and commas; what describes a party behind a comma stays with its name."""
    at = start
    joins = list(_JOIN.finditer(line, start, end))
    for join in joins:
        if "," in line[at : join.start()] and not _all_names(line[at : join.start()]):
            break  # "Roe, Director of Plans and Policy"
        yield from _by_comma(line, at, join.start())
        at = join.end()
    yield at, end


def _all_names(words: str) -> bool:
    return all(len(p.split()) <= 3 and not _describes(p) for p in words.split(",") if p.strip())


def _describes(words: str) -> bool:
    """Whether words behind a comma say what somebody is rather than name somebody else."""
    bare = [w.strip(".,'’") for w in words.upper().split()]
    return any(w in _LINKS for w in bare) or bare[-1] in POSTS | BODIES | PLAIN


def _by_comma(line: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for comma in re.finditer(",", line[start:end]):
        yield at, start + comma.start()
        at = start + comma.end()
    yield at, end


def _attending(text: str, entry: Entry) -> Iterator[Span]:
    """The names in the lines behind `Participants:` and the like, one a line or joined by `and`."""
    for label in _ATTENDED.finditer(text, entry.first, entry.end):
        at, gap = label.end(), 0
        while at < entry.end:
            stop = text.find("\n", at, entry.end)
            stop = stop if stop >= 0 else entry.end
            line = text[at:stop]
            if at != label.end() and _LABEL.match(line):
                break
            gap = 0 if line.strip() else gap + 1
            if line.strip():
                start = at + len(line) - len(line.lstrip(" \t-–•"))
                yield start, stop
            elif gap > 1 and at > label.end() + 2:
                break
            at = stop + 1
