"""What the passages nearest to a claim amount to: a verdict, by rules that can be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from readout.check._grammar import ACTS, NEGATORS, PLANNED
from readout.check.align import HERE, Pair
from readout.check.claims import Claim
from readout.check.compare import Match
from readout.check.differ import crossed
from readout.check.doers import bare_posts, posts_of
from readout.check.lines import finite
from readout.check.names import has_name
from readout.model import Departure, Point, Support


@dataclass(frozen=True, slots=True)
class Rules:
    """The shares of a claim at which something is said of it; chosen on claims that are not reported on.

    `enough` of the words of a claim must stand in a passage that supports it, and no more than `missing` of their
    weight may be without an answer. Of a passage that has `nearly` all of them and lacks no more than `lacking`,
    another name in the place of one speaks against the claim. Below `near`, or where a name stands nowhere and
    less than `met` of the words there, a passage says nothing of the claim; nor does one that lacks what was done
    and all but `some` of the words. The sentence itself must have `stands` of a claim to support it.
    """

    enough: float = 0.55
    missing: float = 2.2
    names: float = 0.75
    near: float = 0.46
    met: float = 1.6
    against: float = 0.5
    part: float = 0.5
    nearly: float = 0.6
    lacking: float = 1.8
    bare: float = 0.8
    little: float = 1.2
    told: float = 0.8
    stands: float = 0.55
    some: float = 0.4
    alike: float = 0.6


RULES = Rules()
_ANSWERED = 0.5
_ALL_HERE = 0.9
_TOLD_BESIDE = 0.8
_NAMED = 0.5
_ACT = 0.4
_ALIKE = 0.5
_MOST_ABSENT = 1.5
_YOURS, _MINE = frozenset({"you", "your", "yours"}), frozenset({"i", "my", "we", "our"})
_SCARE = 3
"""Quotations of so few words may be a single term; of more, they carry the claim."""


def anchors(matches: Sequence[Match]) -> list[Match]:
    """Of each document the sentence that has most of a claim, the nearest to the claim first.

    A sentence beside it has as much around it, but not what it denies or qualifies.
    """
    best: dict[str, Match] = {}
    for match in sorted(matches, key=lambda m: m.site.start):
        known = best.get(match.site.paper.source.id)
        if known is None or anchoring(match) > anchoring(known) + 1e-9:
            best[match.site.paper.source.id] = match
    return sorted(best.values(), key=_order)


def anchoring(match: Match) -> float:
    """How much of a claim a sentence has itself, what stands around it counting little."""
    denied = any(p.word.negated and p.found is not None and p.found.negated for p in match.pairs)
    done = any(p.place == HERE and (p.strength >= 0.5 or p.opposed) for p in deeds(match))
    return 0.8 * match.here + 0.2 * match.whole + (0.06 if denied else 0.0) + (0.12 if done else 0.0)


def deeds(match: Match) -> list[Pair]:
    """The verbs of a claim that tell what was done, with what answers them."""
    return [p for p in match.pairs if finite(p.word) and p.word.telling > 0.4 and p.word.lemma not in PLANNED]


def _order(match: Match) -> tuple[float, str, str, int]:
    source = match.site.paper.source
    return -worth(match), source.day or "~", source.id, match.site.start


def worth(match: Match) -> float:
    """How near a passage is to a claim: what it has of it, less a little for each difference."""
    cost = {Departure.CONFLICT: 0.05, Departure.LESS: 0.03, Departure.SILENT: 0.04}
    return 0.5 * match.whole + 0.5 * match.here - sum(cost[d.departure] for d in match.differences)


def support_of(claim: Claim, match: Match, rules: Rules = RULES) -> Support:
    """What one passage says of a claim.

    A claim that denies something is borne out only by a passage that denies it too: silence bears nothing out.
    """
    gaps = {d.departure for d in match.differences}
    words = match.words + match.opposed
    if match.whole < rules.near or words < rules.near - 0.2:
        return Support.NOT_FOUND
    core = deeds(match)
    told = not core or any(p.strength >= (0.4 if p.place == HERE else _TOLD_BESIDE) for p in core)
    quoted = bool(claim.quotes) and len(match.quoted) == len(claim.quotes) and all(f.exact for f in match.quoted)
    long = sum(len(q.text.split()) for q in claim.quotes) > _SCARE
    enough = rules.enough / 2 if quoted and long else rules.enough
    told = told or (quoted and long) or match.missing <= rules.little
    full = told and match.words >= enough and match.missing <= rules.missing and match.names >= rules.names
    full = full and (quoted or (match.here >= rules.stands and not _unsaid(match) and not _of_whom(claim, match)))
    if Departure.CONFLICT not in gaps and not _denied_too(claim, match):
        return Support.NOT_FOUND
    if (told and _in_its_place(match, rules)) or _misquoted(match):
        return Support.CONTRADICTED
    if match.absent > _MOST_ABSENT:
        return Support.NOT_FOUND
    denies = any(w.low in NEGATORS for w in claim.line.words)
    if denies and match.absent >= 1:
        return Support.NOT_FOUND
    if match.absent and match.met < rules.met and not _close(match):
        return Support.NOT_FOUND
    if Departure.CONFLICT in gaps:
        least = rules.against if any_name(claim, match) else rules.alike
        told_here = words >= least and not _of_others(match)
        return Support.CONTRADICTED if told_here else Support.NOT_FOUND
    bare = match.telling < rules.bare and not claim.quotes
    if bare and (match.here < _ALL_HERE or Departure.SILENT in gaps):
        return Support.NOT_FOUND  # names alone bear nothing out unless they stand together
    if full and not gaps:
        return Support.SUPPORTED
    if told and _of_another(match, rules):
        return Support.CONTRADICTED
    if not told and words < rules.some and not match.quoted:
        return Support.NOT_FOUND  # names, and one common thing
    return Support.PARTLY if match.whole >= rules.part else Support.NOT_FOUND


def any_name(claim: Claim, match: Match) -> bool:
    """Whether a passage has one of the names of a claim."""
    return bool(claim.names) and match.names > 0


def _of_others(match: Match) -> bool:
    """Whether a passage tells the opposite of somebody else, which says nothing of him whom the claim tells of."""
    against = {d.point for d in match.differences if d.departure is Departure.CONFLICT}
    return match.opposed > 0 and match.absent > 0 and {Point.NAME, Point.NEGATION} <= against


def _unsaid(match: Match) -> bool:
    """Whether nothing answers the act of speech that a claim tells first: he complained, he admitted."""
    first = next((p for p in match.pairs if finite(p.word)), None)
    told = first is not None and first.word.telling > _ACT and first.word.lemma in ACTS
    return told and first is not None and first.strength < _ACT and not first.opposed


def _of_whom(claim: Claim, match: Match) -> bool:
    """Whether the subject of a claim, a common noun, stands only beside a sentence that has another do it."""
    verb = next((w for w in claim.line.words if finite(w)), None)
    before = [p for p in match.pairs if verb is not None and p.word.end <= verb.start and not p.word.verb]
    if verb is None or not before or any(n.end <= verb.start for n in claim.names):
        return False
    done = next(
        (p for p in match.pairs if p.word.start == verb.start and p.place == HERE and p.strength >= _ANSWERED),
        None,
    )
    here = any(p.place == HERE and p.strength >= _ANSWERED for p in before)
    if done is None or done.found is None or here:
        return False
    theirs = [w for w in match.site.line.words if w.end <= done.found.start and w.clause == done.found.clause]
    return any(w.telling >= 1.0 and not w.verb for w in theirs[-3:])


def _close(match: Match) -> bool:
    """Whether a passage that lacks a name of the claim tells so much of the rest that the same must be meant."""
    done = deeds(match)
    return match.words + match.opposed >= 0.7 and (
        not done or any(p.strength >= _ANSWERED or p.opposed for p in done)
    )


def _in_its_place(match: Match, rules: Rules) -> bool:
    """Whether a passage tells nearly all of a claim, with one other name in the place of the claim's."""
    rivals = [d for d in match.differences if d.point is Point.NAME and d.departure is Departure.CONFLICT]
    turned = any(d.point is Point.NEGATION for d in match.differences)
    dated = any(d.point is Point.DATE for d in match.differences)
    nearly = match.words >= rules.nearly and match.missing <= rules.lacking
    return nearly and len(rivals) == 1 and match.absent <= 1 and not turned and not dated


def _of_another(match: Match, rules: Rules) -> bool:
    """Whether a passage tells nearly all of a claim, and lacks but its one name or its one number.

    The name stands nowhere in the document, and others do; for the number, others stand around.
    """
    if len(match.differences) != 1 or match.words < rules.told or match.missing > rules.little:
        return False
    (only,) = match.differences
    site = match.site
    if only.point is Point.NUMBER:
        return match.absent == 0 and bool(site.numbers or site.numbers_around)
    lows = {w.low for w in site.line.words}
    if _YOURS & lows and _MINE & lows and match.names > 0:
        return False  # he may be the one who is spoken to
    others = site.seen_around.parties or site.seen.parties or site.paper.sender
    return only.point is Point.NAME and match.absent == 1 and bool(others)


def _misquoted(match: Match) -> bool:
    """Whether a passage has a quotation of the claim in other letters, and its names."""
    other = any(d.point is Point.QUOTATION and d.departure is Departure.CONFLICT for d in match.differences)
    return other and match.absent < 1 and match.names >= _NAMED


def _denied_too(claim: Claim, match: Match) -> bool:
    """Whether a passage denies what a claim denies; so it does where the claim denies nothing."""
    denied = [p for p in match.pairs if p.word.negated]
    if crossed(claim, match.site):
        return True
    if not any(w.low in NEGATORS for w in claim.line.words):
        return True
    if not denied:
        return any(w.low in NEGATORS or w.negated for w in match.site.line.words)
    return any(p.opposed or (p.found is not None and p.found.negated and p.strength >= _ANSWERED) for p in denied)


def decide(claim: Claim, matches: Sequence[Match], rules: Rules = RULES) -> tuple[Support, list[Match]]:
    """The verdict on a claim, and the passages nearest to it, the one that decides first."""
    quoting = [m for m in matches if m.quoted]
    order = anchors(quoting or matches)
    said = [(support_of(claim, c, rules), c) for c in order]
    against = max((worth(c) for s, c in said if s is Support.CONTRADICTED), default=0.0)
    for support, match in said:
        if support is Support.SUPPORTED and worth(match) >= against - 0.05:
            return support, [match, *(c for c in order if c is not match)]
    for support, match in said[:3]:
        if support is Support.CONTRADICTED and (other := _told_elsewhere(claim, match, matches)) is not None:
            return Support.PARTLY, [match, other, *(c for c in order if c is not match and c is not other)]
        if support in (Support.CONTRADICTED, Support.PARTLY):
            return support, [match, *(c for c in order if c is not match)]
    return Support.NOT_FOUND, order


def _told_elsewhere(claim: Claim, match: Match, matches: Sequence[Match]) -> Match | None:
    """Where another document has the one name that a passage lacks: beside the same, or the post told there.

    `The ambassador complained` in one, `Ambassador Lind` in another: neither alone bears out that Lind did.
    """
    missing = {d.claimed for d in match.differences}
    only = all(d.point is Point.NAME for d in match.differences) and len(missing) == 1
    name = next((n for n in claim.names if only and n.text in missing), None)
    if name is None or match.absent < 1:
        return None
    posts = bare_posts(match.site)
    others = [m for m in matches if m.site.paper.source.id != match.site.paper.source.id]
    told = [m for m in others if has_name(name, m.site.seen) and not _conflicts(m)]
    known = [m for m in others if posts & posts_of(name, m.site)]
    return next((m for m in (*told, *known) if m in known or min(m.words, m.here) >= _ALIKE), None)


def _conflicts(match: Match) -> bool:
    return any(d.departure is Departure.CONFLICT for d in match.differences)


def together(verdicts: Sequence[Support]) -> Support:
    """What the verdicts on the claims of a sentence amount to."""
    told = [v for v in verdicts if v is not Support.NOTHING]
    if not told:
        return Support.NOTHING
    if Support.CONTRADICTED in told:
        return Support.CONTRADICTED
    if len(set(told)) == 1:
        return told[0]
    return Support.PARTLY
