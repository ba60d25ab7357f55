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
_MOST_FINDS = 80
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
    return tuple(_excerpt(text, found[w.first : w.last]) for w in _best(_windows(found, weights), weights))


@dataclass(frozen=True, slots=True)
class _Window:
    """A run of finds `[first, last)` that fit on a line: the terms among them, and what they are worth."""

    first: int
    last: int
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
            out.append(_Window(first, last, terms, worth))
        held[number] -= 1
        if not held[number]:
            del held[number]
    return out


def _best(windows: list[_Window], weights: dict[int, float]) -> list[_Window]:
    """Up to three windows that do not overlap, in order; a third only for terms not yet shown."""
    ranked = sorted(windows, key=lambda w: -w.worth)
    chosen = ranked[:1]
    while len(chosen) < _MOST:
        covered = frozenset().union(*(w.terms for w in chosen))
        free = [w for w in ranked if all(w.last <= c.first or w.first >= c.last for c in chosen)]
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
    at = len(text) - len(text.lstrip())
    shown = _after(text, at, _SHOWN)
    return Snippet(at, at, shown) if shown else None
