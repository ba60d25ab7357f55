"""The grammar of times: what each rule finds at a place of the text, and what it means.

One expression finds the places where a time may begin; there the rules that begin with its letter are tried in
their order, and each may still refuse. Every repetition is bounded, so that no text takes more than linear time.
"""

import re
from collections.abc import Callable, Iterator

from readout.extract._times_dates import DATE_RULES, NTH_RULES
from readout.extract._times_events import EVENT_RULES
from readout.extract._times_found import Found, Reader, Scan
from readout.extract._times_relative import RELATIVE_RULES
from readout.extract._times_weekdays import CLOCK_RULES, WEEKDAY_RULES
from readout.extract._times_words import COUNT, STEP, VAGUE
from readout.extract._times_years import SEASON_RULES, YEAR_RULES

_IN_ORDER = (
    *(*DATE_RULES, *YEAR_RULES, *NTH_RULES, *CLOCK_RULES),
    *(*EVENT_RULES, *RELATIVE_RULES, *WEEKDAY_RULES, *SEASON_RULES),
)
_RULES: tuple[tuple[str, re.Pattern[str], Reader], ...] = tuple(
    (first, re.compile(pattern), reader) for first, pattern, reader in _IN_ORDER
)
_BY_FIRST: dict[str, tuple[tuple[re.Pattern[str], Reader], ...]] = {
    letter: tuple((pattern, reader) for first, pattern, reader in _RULES if letter in first)
    for letter in sorted({c for first, _, _ in _RULES for c in first})
}
_GATE = re.compile(
    # What can stand at the beginning of a time: figures and a few dozen words, by their first letters.
    r"(?<![a-z0-9_])(?:\d|jan|feb|mar|apr|may|ju[nl1|!]|aug|sep|[o0]ct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yest|tod|to-d"
    r"|ton|tom|tm[rw]|over|this\s|that\s|same\s|last\s|ne?xt\s|past\s|coming\s|upcoming\s|current\s|recent\s|previous\s"
    r"|preceding\s|following\s|latter\s|earlier|later?\s|spring|summer|autumn|fall|winter|week|wk|christmas|xmas|new\sy"
    r"|thanks|easter|(?:labor|memorial|earth|veterans|independence)\s|dawn|dusk|daybreak|fy|cy|fiscal|calendar|noon|midnight|midday|high\sn|cob|close\sof|end\s|begin|start\s|middle\s"
    r"|on\s{1,9}the\s{1,9}(?:very\s|same\s)?day\s|twen|thir|fort|fift|sixt|seve|eigh|nine|['’‘]\d0s|['’‘]\d\d(?!\d)|[il|]9\d\d|day\s|month\s|year\s"
    rf"|(?:{VAGUE}|{COUNT}){STEP}(?:[a-z]{{2,9}}{STEP}){{1,3}}(?:ago|earlier|later|hence|from|previously|after|back)"
    rf"|(?:with)?in{STEP}(?:the{STEP})?(?:next{STEP}|coming{STEP})?(?:{VAGUE}|{COUNT})"
    r"|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s{1,9}(?:quarter|half)\s"
    r"|[jfmasond][a-z01|!]{4,9}\.?\s{0,9}\d)"
)


def scan(source: Scan, beyond: Callable[[int, int], int | None]) -> Iterator[Found]:
    """All that the rules find, in order; `beyond` says where to go on, of a place where nothing may be found."""
    at = 0
    while hit := _GATE.search(source.low, at):
        start = hit.start()
        if (free := beyond(start, start + 1)) is not None:
            at = max(free, start + 1)
            continue
        found = _read(source, start)
        if found and beyond(found.start, found.end) is None:
            yield found
        at = found.end if found else start + 1


def _read(source: Scan, start: int) -> Found | None:
    for pattern, reader in _BY_FIRST.get(source.low[start], ()):
        if (match := pattern.match(source.low, start)) and (found := reader(match, source)):
            return found
    return None
