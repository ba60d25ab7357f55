"""A sentence of a draft checked: the verdict on each of its claims, with passages for and against."""

from collections.abc import Mapping, Sequence

from readout.check.absences import judged, left_out, without
from readout.check.claims import Claim, DraftSentence
from readout.check.compare import Match, compare
from readout.check.differ import Resolve
from readout.check.papers import Site
from readout.check.verdicts import RULES, anchors, decide, support_of, together, worth
from readout.model import ClaimCheck, Departure, Difference, Ground, Point, SentenceCheck, Span, Support

_FOR, _AGAINST = 3, 2
_SHOWN = 4
_NEAR = 0.5
_BESIDE = 0.85


def check_sentence(
    sentence: DraftSentence,
    sites: Sequence[Sequence[Site]],
    rarity: Mapping[str, float],
    resolve: Resolve,
    mark: str = "",
) -> SentenceCheck:
    """A sentence checked; `sites` are for each of its claims the passages that may bear on it."""
    if not sentence.claims:
        return SentenceCheck(sentence.start, sentence.end, Support.NOTHING, (), sentence.why, mark)
    claims = tuple(
        check_claim(claim, some, rarity, resolve) for claim, some in zip(sentence.claims, sites, strict=True)
    )
    verdict = together([c.verdict for c in claims])
    return SentenceCheck(sentence.start, sentence.end, verdict, claims, "", mark)


def check_claim(claim: Claim, sites: Sequence[Site], rarity: Mapping[str, float], resolve: Resolve) -> ClaimCheck:
    """The verdict on one claim."""
    omitted = left_out(claim)
    if omitted is not None:
        bare = without(claim, omitted)
        found = list(judged(omitted, anchors([compare(bare, site, rarity, resolve) for site in sites])))
        if found:
            holds, match = found[0]
            verdict = Support.SUPPORTED if holds else Support.CONTRADICTED
            others = [m for _, m in found[1:]]
            note = f"The document was looked through for {omitted.text}: it is not there." if holds else ""
            return _checked(claim, verdict, [match, *others], (note,) if note else ())
    verdict, order = decide(claim, [compare(claim, site, rarity, resolve) for site in sites])
    return _checked(claim, verdict, order, ())


def _checked(claim: Claim, verdict: Support, order: Sequence[Match], notes: tuple[str, ...]) -> ClaimCheck:
    grounds = tuple(_grounds(claim, verdict, order))
    media = [frame.medium for frame in claim.frames if frame.medium]
    notes += tuple(f"That {medium} reported it was not checked." for medium in media)
    differences = grounds[0].differences if grounds and verdict is not Support.NOT_FOUND else ()
    if verdict is Support.SUPPORTED:
        differences = ()
    return ClaimCheck(claim.start, claim.end, verdict, grounds, differences, notes)


def _grounds(claim: Claim, verdict: Support, order: Sequence[Match]) -> list[Ground]:
    """The nearest passages, the one that decides first; then for, then against."""
    if not order:
        return []
    first, rest = order[0], order[1:]
    least = max(_NEAR, _BESIDE * worth(first))  # what is about something else says nothing against a claim
    told = [(support_of(claim, m), m) for m in rest if worth(m) >= least]
    against = [m for s, m in told if s is Support.CONTRADICTED][:_AGAINST]
    for_ = [m for s, m in told if s in (Support.SUPPORTED, Support.PARTLY)][:_FOR]
    out = [_ground(claim, first, verdict is Support.CONTRADICTED)]
    out += [_ground(claim, m, False) for m in for_]
    out += [_ground(claim, m, True) for m in against]
    return out if verdict is not Support.NOT_FOUND else out[:1]


def _ground(claim: Claim, match: Match, against: bool) -> Ground:
    """A passage as it is shown, its words letter for letter."""
    site = match.site
    start, end = _reach(match)
    differences = match.differences
    if not any(d.departure is Departure.CONFLICT for d in differences):
        differences = (*differences, *_unanswered(claim, match))
    return Ground(
        site.paper.source,
        start,
        end,
        site.paper.text[start:end],
        against,
        round(match.whole, 2),
        differences,
        tuple(s for s in match.spans if start <= s[0] and s[1] <= end),
        _row(match),
    )


def _reach(match: Match) -> Span:
    """The sentence; with a quotation that runs on past it, to the end of that."""
    site = match.site
    ends = [f.end + site.letters_from for f in match.quoted if f.exact]
    return site.start, max([site.end, *ends])


def _unanswered(claim: Claim, match: Match) -> list[Difference]:
    """The words of the claim that nothing in the passage answers."""
    words = [claim.text[p.word.start : p.word.end] for p in match.pairs if p.strength < 0.4 and p.weight >= 0.5]
    if not words:
        return []
    listed = ", ".join(dict.fromkeys(words[:_SHOWN]))
    return [Difference(Point.WORDS, Departure.SILENT, listed, None, f"Nothing there answers: {listed}.")]


def _row(match: Match) -> str | None:
    """The row of the ledger that tells most of what answers the claim."""
    best: tuple[int, str | None] = (0, None)
    site = match.site
    spans = [(s.id, (*s.content, *((s.cue,) if s.cue else ()))) for s in site.statements]
    spans += [(met.id, tuple((x.start, x.end) for x in met.citations)) for met in site.contacts]
    spans += [(named.id, tuple((x.start, x.end) for x in named.citations)) for named in site.listings]
    for id_, held in spans:
        inside = sum(1 for a, b in match.spans if any(x <= a and b <= y for x, y in held))
        if inside > best[0]:
            best = (inside, id_)
    return best[1]


__all__ = ["RULES", "check_claim", "check_sentence"]
