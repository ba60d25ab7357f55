"""One claim beside one passage: how much of it is there, and in what they differ."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from readout.check import differ, doers, roles
from readout.check._grammar import ACTS, NEGATORS, SPEECH
from readout.check.align import HERE, Pair, align, cover
from readout.check.claims import Claim
from readout.check.counts import numbers
from readout.check.differ import Resolve
from readout.check.names import has_name, seen_of
from readout.check.papers import Site
from readout.check.quotes import Found, Letters, Quotation, find
from readout.check.rivals import names
from readout.check.spells import spells
from readout.model import Departure, Difference, Point, Span

_LABEL = re.compile(r"((?:[A-Z][\w.]*[ ]){0,4}[A-Z][\w.]+): ")  # `President Falk: …`
_FAR = 2_500
_SHOWN = 24
_ELSEWHERE = 0.6


@dataclass(frozen=True, slots=True)
class Match:
    """A claim beside a passage; `words`, `names` and `whole` are the shares of the claim that are there, 0 to 1.

    `here` is the share that stands in the sentence itself, the others count what stands around it too; `opposed`
    is the share of words whose opposite stands there. `absent` counts the names that stand nowhere. `missing` is
    the weight of the words that nothing answers, `met` that of those answered in the sentence, `telling` that of
    all. `spans` are the words of the document that answer the claim's.
    """

    site: Site
    words: float
    names: float
    whole: float
    here: float
    opposed: float
    absent: float
    met: float
    missing: float
    telling: float
    pairs: tuple[Pair, ...]
    differences: tuple[Difference, ...]
    spans: tuple[Span, ...]
    quoted: tuple[Found, ...] = ()


def compare(claim: Claim, site: Site, rarity: Mapping[str, float], resolve: Resolve) -> Match:
    """Set a claim beside a passage."""
    pairs = align(claim, site, rarity)
    found = [_found(q, site) for q in claim.quotes]
    differences = [
        *_quoted(claim, found),
        *_unheard(claim, site, found),
        *_heard(claim, site, found),
        *roles.speakers(claim, site, pairs),
        *(tuple(roles.reversed_roles(claim, site, pairs)) or roles.turned_about(claim, site)),
        *doers.meant(claim, site, pairs),
        *doers.told_of_speaker(claim, site),
        *doers.by_noun(claim, site, pairs),
        *doers.turned(claim, site, pairs),
        *doers.labelled(claim, site),
        *differ.polarity(claim, site, pairs),
        *differ.dates(claim, site, resolve),
        *numbers(claim, site),
        *spells(claim, site),
        *names(claim, site),
        *differ.others(claim, site, pairs),
        *differ.acts(claim, site),
        *differ.certainty(claim, site, pairs),
        *differ.overclaims(claim, site),
    ]
    named, named_here, absent = _named(claim, site)
    met = sum(p.weight * (1.0 if p.opposed else p.strength) for p in pairs if p.place == HERE)
    exact = [f for f in found if f is not None and f.exact]
    words = cover(pairs)
    weight = sum(p.weight for p in pairs)
    missing = sum(p.weight * (1 - p.strength) for p in pairs)
    quoted_there = (len(exact) + 0.8 * (len(found) - found.count(None) - len(exact)), 3.0)
    parts = [(quoted_there[0] / len(claim.quotes), 3.0)] if claim.quotes else []
    opposed = sum(p.weight for p in pairs if p.opposed) / weight if weight else 0.0
    whole = _share([(words + opposed, 2.0), (named, 1.0 if claim.names else 0.0), *parts])
    here = sum(p.weight * p.strength for p in pairs if p.place == HERE) / weight if weight else 1.0
    here = _share([(here + opposed, 2.0), (named_here, 0.6 if claim.names else 0.0), *parts])
    spans = _spans(claim, site, pairs, [f for f in found if f is not None])
    quoted = tuple(f for f in found if f is not None)
    return Match(
        site,
        words,
        named,
        whole,
        here,
        opposed,
        absent,
        met,
        missing,
        weight,
        pairs,
        tuple(differences),
        spans,
        quoted,
    )


def _share(parts: list[tuple[float, float]]) -> float:
    total = sum(w for _, w in parts)
    return sum(s * w for s, w in parts) / total if total else 0.0


def _found(quotation: Quotation, site: Site) -> Found | None:
    """A quotation as the passage has it; elsewhere in the document is not there."""
    found = find(quotation, _letters(site))
    if found is None:
        return None
    start, end = found.start + site.letters_from, found.end + site.letters_from
    return found if start < site.end and site.start < end else None


def _letters(site: Site) -> Letters:
    """The text around a passage, made ready for quotations; once for each passage."""
    if site.letters is None:
        low = max(0, site.start - _FAR)
        site.letters = Letters(site.paper.text[low : site.end + _FAR])
        site.letters_from = low
    return site.letters


def _quoted(claim: Claim, found: list[Found | None]) -> list[Difference]:
    out = []
    for quotation, there in zip(claim.quotes, found, strict=True):
        if there is None:
            out.append(
                Difference(
                    Point.QUOTATION,
                    Departure.SILENT,
                    quotation.text,
                    None,
                    "The passage does not have the words in quotation marks.",
                )
            )
        elif not there.exact:
            ours = "; ".join(f"“{a or '…'}” for “{b or '…'}”" for a, b in there.changed)
            theirs = "; ".join(b for _, b in there.changed)
            out.append(
                Difference(
                    Point.QUOTATION,
                    Departure.CONFLICT,
                    quotation.text,
                    theirs,
                    f"The quotation departs from the passage: it has {ours}.",
                )
            )
    return out


def _unheard(claim: Claim, site: Site, found: list[Found | None]) -> list[Difference]:
    """Whether he whom the claim quotes is not even named in the document that has the words."""
    if claim.speaker is None or not any(f is not None and f.exact for f in found):
        return []
    ours = [n for n in claim.names if claim.speaker[0] <= n.start < claim.speaker[1]]
    label = _LABEL.match(site.line.text)
    if ours and label and not any(has_name(n, seen_of((label[1],))) for n in ours):
        note = f"The passage has {label[1]} say it."
        return [Difference(Point.SPEAKER, Departure.CONFLICT, ours[0].text, label[1], note)]
    wide = site.seen | site.seen_around | site.paper.head_seen
    if not ours or any(has_name(n, wide) or has_name(n, site.paper.seen) for n in ours):
        return []
    speaker = claim.text[slice(*claim.speaker)]
    note = f"The words stand there, but the document does not name {speaker}."
    return [Difference(Point.SPEAKER, Departure.CONFLICT, speaker, None, note)]


def _heard(claim: Claim, site: Site, found: list[Found | None]) -> list[Difference]:
    """Whether the claim has somebody not say what the passage has said, letter for letter."""
    words = [w for w in claim.line.words if not any(q.start <= w.start < q.end for q in claim.quotes)]
    denied = any(
        w.low in NEGATORS and any(o.lemma in SPEECH | ACTS for o in words[n + 1 : n + 4])
        for n, w in enumerate(words)
    )
    exact = [f for f in found if f is not None and f.exact]
    if not denied or not exact or len(exact) < len(found):
        return []
    start = exact[0].start + site.letters_from - site.start
    before = [w for w in site.line.words if w.end <= start]
    if any(w.low in NEGATORS and before and w.clause == before[-1].clause for w in before):
        return []
    note = "The passage has it said; the claim denies that."
    return [Difference(Point.NEGATION, Departure.CONFLICT, "denied", "not denied", note)]


def _named(claim: Claim, site: Site) -> tuple[float, float, float]:
    """The share of the names that stand in the passage or around it, of those in it, how many stand nowhere."""
    if not claim.names:
        return 1.0, 1.0, 0.0
    wide = site.wide
    there = [
        1.0
        if has_name(n, site.seen)
        else 0.85
        if has_name(n, wide)
        else _ELSEWHERE
        if has_name(n, site.paper.seen)
        else 0.0
        for n in claim.names
    ]
    absent = there.count(0.0) + 0.5 * there.count(_ELSEWHERE)
    return sum(there) / len(there), there.count(1.0) / len(there), absent


def _spans(claim: Claim, site: Site, pairs: tuple[Pair, ...], quoted: list[Found]) -> tuple[Span, ...]:
    """The words of the passage that answer the claim's, as spans of the document's text."""
    out = {
        (p.found.start + site.start, p.found.end + site.start)
        for p in pairs
        if p.found is not None and p.place == HERE and p.word.telling > 0.3
    }
    out |= {(f.start + site.letters_from, f.end + site.letters_from) for f in quoted}
    return tuple(sorted(out))[:_SHOWN]
