"""Claims that a document leaves somebody out: `the statement did not mention Pakistan`.

Here a document's silence is the very thing that is claimed, so it counts; nowhere else does it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout.check._grammar import NEGATORS
from readout.check.claims import Claim
from readout.check.compare import Match
from readout.check.names import Name, has_name, seen_in
from readout.model import Departure, Difference, Point
from readout.text.roles import word_set

_NAMING = frozenset(["mention", "name", "include", "list", "cite", "thank", "refer"])
_OMITTING = frozenset(["omit", "exclude"])
_DOCUMENTS = word_set(
    "statement cable letter speech remark list report email e-mail mail message communique article text tweet "
    "note readout telegram telex memorandum memo document release paper summary transcript interview invitation"
)
_BEGUN = ("omit", "exclud")
_ENOUGH = 0.55


def left_out(claim: Claim) -> Name | None:
    """The name that a claim says a document does not have; None of any other claim."""
    words = claim.line.words
    for n, word in enumerate(words):
        told = any(w.lemma in _DOCUMENTS for w in words) or not any(x.end <= word.start for x in claim.names)
        if not told:
            continue
        denied = any(w.low in NEGATORS for w in words[max(0, n - 3) : n])
        omits = word.lemma in _OMITTING and word.low.startswith(_BEGUN)  # not `rule out`, which is read as it
        if not ((word.lemma in _NAMING and denied) or omits):
            continue
        after = [name for name in claim.names if name.start >= word.end]
        between = [w for w in words if word.end <= w.start and after and w.end <= after[0].start]
        if after and len(between) <= 3:
            return after[0]
    return None


def without(claim: Claim, name: Name) -> Claim:
    """What such a claim says of the document itself: the words before the naming, without the name left out."""
    words = claim.line.words
    at = next((w.start for n, w in enumerate(words) if w.lemma in _NAMING | _OMITTING and w.end <= name.start), 0)
    cut = max(
        (w.end for w in words if w.end <= at and w.low not in NEGATORS and w.low not in ("did", "does")), default=0
    )
    line = replace(claim.line, text=claim.line.text[:cut], words=tuple(w for w in words if w.end <= cut))
    kept = tuple(n for n in claim.names if n.end <= cut)
    return replace(
        claim,
        line=line,
        names=kept,
        numbers=tuple(n for n in claim.numbers if n.end <= cut),
        times=tuple(t for t in claim.times if t.end <= cut),
        quotes=(),
        speaker=None,
        addressee=None,
        cue=None,
        content=(),
    )


def judged(name: Name, matches: Sequence[Match]) -> Iterator[tuple[bool, Match]]:
    """Of each passage that fits the document meant, whether it bears the absence out; and with what differs."""
    for match in matches:
        told = match.differences
        conflict = any(d.departure is Departure.CONFLICT or d.point is Point.DATE for d in told)
        if (
            match.whole < _ENOUGH
            or conflict
            or match.absent
            or any(d.point is Point.DATE for d in match.differences)
        ):
            continue
        site = match.site
        whole = site.paper.seen | site.paper.head_seen | seen_in(site.line) | site.seen_around
        there = has_name(name, whole) or name.words[-1] in site.paper.text.casefold()
        if there:
            note = f"The document does name {name.text}."
            denied = Difference(Point.NEGATION, Departure.CONFLICT, f"not {name.text}", name.text, note)
            yield False, replace(match, differences=(*told, denied))
        else:
            yield True, replace(match, differences=())
