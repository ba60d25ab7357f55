"""Which stretches of a text to show for its finds, and how they read on one line."""

import re
from collections import Counter

from readout.model import Snippet
from readout.search.matching import Matcher
from readout.search.tokens import BREAK

_SHOWN = 220
_WINDOW = 150
_LOOK = 600
_MOST = 3
_BLANKS = re.compile(rf"[\s{BREAK}]+")
_Find = tuple[int, int, int]


def snippets(matcher: Matcher, text: str) -> tuple[Snippet, ...]:
    """The best one to three stretches in the order of the text; the text's opening where nothing is found.

    A stretch is better the more different terms it holds, phrases and terms rare in this text above others.
    """
    found = matcher.spans(text) if not matcher.empty else []
    if not found:
        opening = _opening(text)
        return (opening,) if opening else ()
    tally = Counter(number for _, _, number in found)
    weights = {number: matcher.weight(number) * (1 + 1 / count) for number, count in tally.items()}
    windows = _windows(found)
    chosen: list[tuple[int, int]] = []
    covered: set[int] = set()
    while windows and len(chosen) < _MOST:
        best = max(windows, key=lambda w: (_worth(found, w, weights, covered), -w[0]))
        gain = {found[i][2] for i in range(*best)} - covered
        if chosen and not gain and len(chosen) > 1:
            break
        chosen.append(best)
        covered |= gain
        windows = [w for w in windows if w[1] <= best[0] or w[0] >= best[1]]
    return tuple(_excerpt(text, found[first:last]) for first, last in sorted(chosen))


def _windows(found: list[_Find]) -> list[tuple[int, int]]:
    """For each find, the run of finds `[first, last)` that fit on a line with it."""
    out: list[tuple[int, int]] = []
    last = 0
    for first, (start, _, _) in enumerate(found):
        last = max(last, first + 1)
        while last < len(found) and found[last][1] - start <= _WINDOW:
            last += 1
        if not out or last > out[-1][1]:
            out.append((first, last))
    return out


def _worth(found: list[_Find], window: tuple[int, int], weights: dict[int, float], covered: set[int]) -> float:
    held = {found[i][2] for i in range(*window)}
    new = sum(weights[number] for number in held - covered)
    return new + 0.2 * sum(weights[number] for number in held & covered) + 0.02 * min(window[1] - window[0], 10)


def _merged(found: list[_Find]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end, _ in found:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text)


def _excerpt(text: str, found: list[_Find]) -> Snippet:
    """The finds with their surroundings, blanks made single."""
    spans = _merged(found)
    start, end = spans[0][0], spans[-1][1]
    middle = ""
    marks: list[tuple[int, int]] = []
    at = start
    for low, high in spans:
        middle += _plain(text[at:low])
        mark = _plain(text[low:high])
        marks.append((len(middle), len(middle) + len(mark)))
        middle += mark
        at = high
    spare = max(_SHOWN - len(middle), 40)
    after = _after(text, end, spare * 6 // 10)
    before = _before(text, start, spare - len(after))
    shift = len(before)
    return Snippet(start, end, before + middle + after, tuple((a + shift, b + shift) for a, b in marks))


def _after(text: str, end: int, room: int) -> str:
    plain = _plain(text[end : end + _LOOK].split(BREAK, 1)[0])
    if len(plain) > room:
        plain = plain[:room].rsplit(" ", 1)[0]
    return plain.rstrip()


def _before(text: str, start: int, room: int) -> str:
    plain = _plain(text[max(0, start - _LOOK) : start].rsplit(BREAK, 1)[-1])
    if len(plain) > room:
        plain = plain[len(plain) - room :].partition(" ")[2]
    return plain.lstrip()


def _opening(text: str) -> Snippet | None:
    start = re.search(rf"[^\s{BREAK}]", text[: _LOOK * 10])
    if start is None:
        return None
    at = start.start()
    shown = _after(text, at, _SHOWN)
    return Snippet(at, at, shown) if shown else None
