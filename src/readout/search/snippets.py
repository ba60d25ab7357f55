"""Which stretches of a text to show for its finds, and how they read on one line."""

from collections import Counter
from dataclasses import dataclass

from readout.model import Snippet
from readout.search.matching import Matcher
from readout.search.tokens import BREAK

_SHOWN = 220
_WINDOW = 150
_LOOK = 600
_MOST = 3
_APART = 120
_MOST_FINDS = 80
_NEAR = 20
_MOST_WORDS = 60
_Find = tuple[int, int, int]


def snippets(matcher: Matcher, text: str) -> tuple[Snippet, ...]:
    """The best one to three stretches in the order of the text; the text's opening where nothing is found.

    A stretch is better the more different terms it holds, phrases and terms rare in this text above others.
    """
    found = [] if matcher.empty else matcher.spans(text, _MOST_FINDS)
    if not found:
        opening = _opening(text)
        return (opening,) if opening else ()
    tally = Counter(number for _, _, number in found)
    weights = {number: matcher.weight(number) * (1 + 1 / count) for number, count in tally.items()}
    return tuple(_excerpt(text, found, w) for w in _best(_windows(found, weights), weights))


@dataclass(frozen=True, slots=True)
class _Window:
    """A run of finds `[first, last)` that fit on a line, from `start` to `end`, its terms and its worth."""

    first: int
    last: int
    start: int
    end: int
    terms: frozenset[int]
    worth: float


def _windows(found: list[_Find], weights: dict[int, float]) -> list[_Window]:
    """For each find, the run of finds that fit on a line with it, unless an earlier run holds them all."""
    out: list[_Window] = []
    held: Counter[int] = Counter()
    last = 0
    for first, (start, _, number) in enumerate(found):
        before = last
        while last < len(found) and (last == first or found[last][1] - start <= _WINDOW):
            held[found[last][2]] += 1
            last += 1
        if last > before:
            terms = frozenset(held)
            worth = sum(weights[term] for term in terms) + 0.02 * min(last - first, 10)
            out.append(_Window(first, last, start, found[last - 1][1], terms, worth))
        held[number] -= 1
        if not held[number]:
            del held[number]
    return out


def _best(windows: list[_Window], weights: dict[int, float]) -> list[_Window]:
    """Up to three windows that lie apart, in order; a third only for terms not yet shown."""
    ranked = sorted(windows, key=lambda w: -w.worth)
    chosen = ranked[:1]
    while len(chosen) < _MOST:
        covered = frozenset().union(*(w.terms for w in chosen))
        free = [w for w in ranked if all(w.start > c.end + _APART or w.end < c.start - _APART for c in chosen)]
        fresh = [w for w in free if not w.terms <= covered]
        if not fresh and (len(chosen) > 1 or not free):
            break
        chosen.append(max(fresh, key=lambda w: sum(weights[t] for t in w.terms - covered)) if fresh else free[0])
    return sorted(chosen, key=lambda w: w.first)


def _merged(found: list[_Find]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end, _ in found:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _plain(text: str) -> str:
    """The text on one line: every run of blanks and breaks as one blank."""
    inner = " ".join(text.split())
    before, after = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    return before + inner + after if inner else before


def _excerpt(text: str, found: list[_Find], window: _Window) -> Snippet:
    """The finds of a window and what stands around them on one line, with whatever else is found there."""
    inner = found[window.first : window.last]
    start, end = inner[0][0], max(high for _, high, _ in inner)
    spare = max(_SHOWN - len(_plain(text[start:end])), 40)
    last = _after(text, end, spare * 6 // 10)
    first = _before(text, start, spare - len(_plain(text[end:last])))
    near = found[max(window.first - _NEAR, 0) : window.last + _NEAR]
    out = ""
    marks: list[tuple[int, int]] = []
    at = first
    for low, high in _merged([f for f in near if first <= f[0] and f[1] <= last]):
        out += _plain(text[at:low])
        mark = _plain(text[low:high])
        marks.append((len(out), len(out) + len(mark)))
        out += mark
        at = high
    return Snippet(start, end, out + _plain(text[at:last]), tuple(marks))


def _after(text: str, end: int, room: int) -> int:
    """Where the last whole word ends that still has room, before any break."""
    stop = text.find(BREAK, end, end + _LOOK)
    at = end
    for word in text[end : stop if stop >= 0 else end + _LOOK].split()[:_MOST_WORDS]:
        begin = text.index(word, at)
        room -= len(word) + (begin > at)
        if room < 0:
            break
        at = begin + len(word)
    return at


def _before(text: str, start: int, room: int) -> int:
    """Where the first whole word begins that still has room, after any break."""
    low = max(start - _LOOK, 0)
    stop = text.rfind(BREAK, low, start) + 1 or low
    at = start
    for word in reversed(text[stop:start].split()[-_MOST_WORDS:]):
        begin = text.rindex(word, stop, at)
        room -= len(word) + (begin + len(word) < at)
        if room < 0 or (begin == low > 0):
            break
        at = begin
    return at


def _opening(text: str) -> Snippet | None:
    at = len(text) - len(text.lstrip())
    shown = _plain(text[at : _after(text, at, _SHOWN)])
    return Snippet(at, at, shown) if shown else None
