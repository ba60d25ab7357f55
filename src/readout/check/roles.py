"""Who says, and to whom; who does it, and to whom: in a claim and in a passage."""

from collections.abc import Iterator, Sequence

from readout.check._grammar import ACTS, FUNCTION, SPEECH
from readout.check.align import HERE, Pair
from readout.check.claims import Claim
from readout.check.kinship import kin
from readout.check.lines import Line, Word, finite
from readout.check.names import Name, Seen, has_name, has_word, seen_of
from readout.check.papers import Site
from readout.model import Departure, Difference, Form, MentionType, Point, Span, Statement
from readout.text.roles import POSTS, word_set
from readout.text.states import state_forms

_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "got"})
_AGENT, _PATIENT = 1, -1
_OF_AGENT = frozenset({"by", "from"})
_OF_PATIENT = frozenset({"to", "than", "for"})
_ASIDE = frozenset({"during", "since", "under", "after", "before", "in", "at", "on", "about", "despite"})
_REACH = 60
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})
_ANSWERED = 0.5
_SAME = 0.9


def speakers(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Whether the passage has somebody else say it, or say it to somebody else."""
    if claim.speaker is None:
        return
    ours = () if _by_post(claim, claim.speaker) else _inside(claim, claim.speaker)
    told = _nearest(claim, site, pairs)
    if claim.addressee and _from_the_other(ours, _inside(claim, claim.addressee), site):
        yield _differ(Point.ROLES, claim, claim.speaker, site.paper.sender[0])
        return
    if told is None:
        return
    theirs = _who(site, told, speaker=True)
    listener = _who(site, told, speaker=False)
    heard = _inside(claim, claim.addressee) if claim.addressee else ()
    if _answered_beside(claim, site, told, pairs):
        return
    if theirs is not None and _turned(ours, heard, theirs) and _same_cue(claim, site, told):
        yield _differ(Point.ROLES, claim, claim.speaker, _name(site, told, speaker=True))
        return
    if not ours:
        yield from _other_post(claim, site, told, pairs)
        return
    if any(has_name(n, seen_of(site.paper.sender)) for n in ours):
        return
    if any(_says(site, other, pairs, ours) for other in site.statements if other is not told):
        return
    if theirs is None or any(has_name(n, theirs) for n in ours):
        elsewhere = not any(has_name(n, seen) for n in heard for seen in (listener or Seen(), site.seen))
        if listener is not None and heard and theirs is not None and elsewhere:
            yield _differ(Point.ADDRESSEE, claim, claim.addressee, _name(site, told, speaker=False))
        return
    if listener is not None and any(has_name(n, listener) for n in ours) and _spoken(claim):
        yield _differ(Point.ROLES, claim, claim.speaker, _name(site, told, speaker=True))
    elif (
        _spoken(claim)
        and _is_named(theirs)
        and not _reported(site, told, ours)
        and not _may_be(claim, site, told, ours)
    ):
        yield _differ(Point.SPEAKER, claim, claim.speaker, _name(site, told, speaker=True))


def _answered_beside(claim: Claim, site: Site, told: Statement, pairs: Sequence[Pair]) -> bool:
    """Whether the verb of the claim's report is answered by a noun in what a statement says: `the instruction`."""
    cue = next((p for p in pairs if claim.cue and claim.cue[0] <= p.word.start < claim.cue[1]), None)
    if cue is None or cue.found is None or cue.place != HERE or cue.strength < _SAME or finite(cue.found):
        return False
    at = cue.found.start + site.start
    return not (told.cue and told.cue[0] <= at < told.cue[1]) and any(a <= at < b for a, b in told.content)


def _by_post(claim: Claim, span: Span) -> bool:
    """Whether a stretch names somebody by a post of a state alone: `the Zelmarkian ambassador`."""
    names = _inside(claim, span)
    words = [w for w in claim.line.words if span[0] <= w.start < span[1]]
    return all(n.state for n in names) and any(w.low.upper() in POSTS and not w.capital for w in words)


def _from_the_other(ours: Sequence[Name], heard: Sequence[Name], site: Site) -> bool:
    """Whether the passage is what the addressee of the claim says to its speaker: `I`, in a letter to him."""
    sender, receivers = seen_of(site.paper.sender), seen_of(site.paper.receivers)
    turned = (
        any(has_name(n, receivers) and not has_name(n, sender) for n in ours)
        and any(has_name(n, sender) and not has_name(n, receivers) for n in heard)
    )  # fmt: skip
    return turned and any(w.low in _I or w.low in _YOU for w in site.line.words)


_YOU = frozenset({"you", "your", "you're", "you'll"})
_I = frozenset({"i", "i'm", "i'd", "i'll", "i've"})


def _other_post(claim: Claim, site: Site, told: Statement, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Whether he who is told by his post alone is another than the one whom the passage names."""
    span = claim.speaker
    if span is None or not _spoken(claim) or claim.text[slice(*span)].split()[0].casefold() in _PRONOUNS:
        return
    posts = [p for p in pairs if span[0] <= p.word.start < span[1]][-1:]
    theirs = _who(site, told, speaker=True)
    unanswered = posts and all(p.strength < _ANSWERED for p in posts)
    if unanswered and theirs is not None and told.speaker is not None and told.speaker.name[:1].isupper():
        yield _differ(Point.SPEAKER, claim, span, _name(site, told, speaker=True))


def _turned(ours: Sequence[Name], heard: Sequence[Name], theirs: Seen) -> bool:
    """Whether the passage has him speak to whom the claim has it said."""
    return not any(has_name(n, theirs) for n in ours) and any(
        n.state is None and has_name(n, theirs) for n in heard
    )


def _same_cue(claim: Claim, site: Site, told: Statement) -> bool:
    """Whether both report it by verbs that may stand for each other."""
    if claim.cue is None or told.cue is None:
        return False
    ours = [w.lemma for w in claim.line.words if claim.cue[0] <= w.start < claim.cue[1]]
    cue = told.cue[0] - site.start, told.cue[1] - site.start
    theirs = [w.lemma for w in site.line.words if cue[0] <= w.start < cue[1]]
    return any(kin(a, b) >= _ANSWERED for a in ours for b in theirs)


def _spoken(claim: Claim) -> bool:
    """Whether a claim reports words by a verb of speaking, and not by what somebody does."""
    if claim.quotes or claim.cue is None:
        return True
    words = [w.lemma for w in claim.line.words if claim.cue[0] <= w.start < claim.cue[1]]
    return any(w in SPEECH or w in ACTS for w in words)


def _says(site: Site, told: Statement, pairs: Sequence[Pair], ours: Sequence[Name]) -> bool:
    """Whether one of ours says something of the claim in another statement of the passage."""
    theirs = _who(site, told, speaker=True)
    if theirs is None or not any(has_name(n, theirs) for n in ours):
        return False
    spans = [(a - site.start, b - site.start) for a, b in told.content]
    return any(p.found and p.place == HERE and any(a <= p.found.start < b for a, b in spans) for p in pairs)


def _inside(claim: Claim, span: Span) -> tuple[Name, ...]:
    return tuple(n for n in claim.names if span[0] <= n.start < span[1])


def _nearest(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Statement | None:
    """The statement of a passage whose words answer most of what the claim has said."""
    within = [p for p in pairs if p.found is not None and p.place == HERE and _in_content(claim, p.word)]
    best: tuple[float, Statement | None] = (0.0, None)
    for told in site.statements:
        spans = [(a - site.start, b - site.start) for a, b in told.content]
        worth = sum(p.weight for p in within if p.found and any(a <= p.found.start < b for a, b in spans))
        if worth > best[0]:
            best = (worth, told)
    if best[1] is None and claim.quotes and len(site.statements) == 1:
        return site.statements[0]
    return best[1]


def _in_content(claim: Claim, word: Word) -> bool:
    return not claim.content or any(a <= word.start < b for a, b in claim.content)


def _who(site: Site, told: Statement, *, speaker: bool) -> Seen | None:
    """The names of the one who says it, or of the one to whom it is said; None where the passage does not tell."""
    ref = told.speaker if speaker else told.addressee
    if ref is None:
        return None
    forms = list(site.paper.forms(ref))
    if ref.start is not None and ref.end is not None:
        forms.append(site.paper.text[ref.start : ref.end])
    return seen_of(forms)


def _is_named(seen: Seen) -> bool:
    return bool(seen.words - {"he", "she", "they", "it", "who", "i", "we", "you", "his", "her", "their"})


def _reported(site: Site, told: Statement, ours: Sequence[Name]) -> bool:
    """Whether one of ours is he in whose words the statement is told."""
    if not told.reported_by:
        return False
    seen = seen_of((told.reported_by,))
    return any(has_name(n, seen) for n in ours)


def _may_be(claim: Claim, site: Site, told: Statement, ours: Sequence[Name]) -> bool:
    """Whether the speaker is told by his post alone, and one of ours is named beside it."""
    ref = told.speaker
    named = any(
        m.form is Form.NAME and m.type is MentionType.PERSON and ref and (m.start, m.end) == (ref.start, ref.end)
        for m in site.mentions
    )
    inside = [
        m for m in site.mentions if ref and m.form is Form.NAME and _holds(ref.start, ref.end, m.start, m.end)
    ]
    known = all(
        any(has_name(n, seen_of((site.paper.text[m.start : m.end],))) for n in claim.names) for m in inside
    )
    return not named and known and any(has_name(n, site.seen_around) for n in ours)


def _holds(start: int | None, end: int | None, low: int, high: int) -> bool:
    return start is not None and end is not None and start <= low and high <= end


def _name(site: Site, told: Statement, *, speaker: bool) -> str:
    ref = told.speaker if speaker else told.addressee
    return ref.name if ref else ""


def _differ(point: Point, claim: Claim, span: Span | None, found: str) -> Difference:
    printed = claim.text[slice(*span)] if span else ""
    notes = {
        Point.SPEAKER: f"The passage has {found} say it, not {printed}.",
        Point.ADDRESSEE: f"The passage has it said to {found}, not to {printed}.",
        Point.ROLES: f"The passage has it the other way round: it is {found} who says it, to {printed}.",
    }
    return Difference(point, Departure.CONFLICT, printed, found, notes[point])


def reversed_roles(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Whether the passage has the two parties of the claim the other way round."""
    for pair in pairs:
        if pair.found is None or pair.place != HERE or pair.strength < _ANSWERED or not _joins(claim, pair.word):
            continue
        before, after = _beside(_sides(claim, pair.word), pair.word)
        if before is not None and (other := _another_does(claim, site, before, pair)):
            yield Difference(
                Point.ROLES,
                Departure.CONFLICT,
                before.text,
                other,
                f"The passage has {other} do it, not {before.text}.",
            )
            return
        if before is not None and _is_given_it(claim, site, before, pair):
            note = f"In the passage it is done to {before.text}, not by {before.text}."
            yield Difference(Point.ROLES, Departure.CONFLICT, before.text, None, note)
            return
        if before is None and after is not None and _does_it(claim, site, after, pair):
            note = f"In the passage it is done by {after.text}, not to {after.text}."
            yield Difference(Point.ROLES, Departure.CONFLICT, after.text, None, note)
            return
        if before is None or after is None:
            continue
        ours = (
            _part(claim.line, (before.start, before.end), pair.word),
            _part(claim.line, (after.start, after.end), pair.word),
        )
        if ours[0] == ours[1]:
            continue
        first = [_part(site.line, span, pair.found) for span in _places(before, site, pair.found)][:1]
        second = [_part(site.line, span, pair.found) for span in _places(after, site, pair.found)][:1]
        if first == [ours[1]] and second == [ours[0]]:
            printed = f"{before.text} … {after.text}"
            yield Difference(
                Point.ROLES,
                Departure.CONFLICT,
                printed,
                f"{after.text} … {before.text}",
                f"The passage has {before.text} and {after.text} the other way round.",
            )
            return


def turned_about(claim: Claim, site: Site) -> Iterator[Difference]:
    """Whether the passage begins with him to whom it is done in the claim, and names the doer after the verb."""
    verb = next((w for w in claim.line.words if finite(w) and _in_content(claim, w)), None)
    theirs = next((w for w in site.line.words if finite(w)), None)
    lows = {w.low for w in (*claim.line.words, *site.line.words)}
    if verb is None or theirs is None or verb.lemma in MUTUAL or lows & _TURNING:
        return
    sides = [n for n in _sides(claim, verb) if _in_content(claim, verb) and n.start != _start(claim.speaker)]
    before, _ = _beside(sides, verb)
    if before is None or before is not sides[0]:
        return
    first = _printed(before, site, theirs)
    for after in (n for n in sides if n.start >= verb.end):
        second = _printed(after, site, theirs)
        apart = not any(has_word(w, seen_of((after.text,))) for w in before.words)
        if apart and first and second and second[0][0] < theirs.start < first[0][0] and not _acts(site, first[0]):
            printed = f"{before.text} … {after.text}"
            note = f"The passage has {before.text} and {after.text} the other way round."
            yield Difference(Point.ROLES, Departure.CONFLICT, printed, f"{after.text} … {before.text}", note)
            return


def _acts(site: Site, span: Span) -> bool:
    """Whether a verb follows a name close by: it begins a clause of its own."""
    return any(finite(w) for w in [w for w in site.line.words if w.start >= span[1]][:2])


def _start(span: Span | None) -> int:
    return span[0] if span else -1


def _printed(name: Name, site: Site, verb: Word) -> list[Span]:
    """Where a passage prints a name, in order; not where a pronoun stands for it."""
    spans = _places(name, site, verb)
    return sorted(s for s in spans if site.line.text[slice(*s)].casefold() not in _STANDING)


_STANDING = _PRONOUNS | {"me", "us", "you", "him", "her", "them", "my", "our", "your", "his", "their", "its"}
MUTUAL = word_set(
    "meet talk speak discuss agree negotiate sign confer share differ join reach have hold be contact"
)
_TURNING = frozenset({"by", "between", "who", "whom", "which", "whose"})


def _joins(claim: Claim, word: Word) -> bool:
    """Whether a word is a verb between two parties, or compares them."""
    after = [w.low for w in claim.line.words if w.start >= word.end][:1]
    return finite(word) or after == ["than"]


def _is_given_it(claim: Claim, site: Site, subject: Name, pair: Pair) -> bool:
    """Whether the subject of a claim's verb is in the passage he to whom it is done: `was given to him`."""
    verb = pair.found
    if verb is None or not finite(pair.word) or _passive(claim.line, pair.word):
        return False
    between = [w for w in claim.line.words if subject.end <= w.start and w.end <= pair.word.start]
    if len(between) > 2 or any(w.low in _BE for w in between):
        return False
    spans = _places(subject, site, verb)
    if not spans or any(s[0] < verb.start for s in spans):
        return False
    return _led_by(site.line, spans[0][0]) == "to" and spans[0][0] - verb.end < _REACH // 2


def _does_it(claim: Claim, site: Site, patient: Name, pair: Pair) -> bool:
    """Whether he to whom it is done in a claim does it in the passage: his name stands right before the verb."""
    verb = pair.found
    if verb is None or not finite(pair.word) or _passive(claim.line, pair.word) or _passive(site.line, verb):
        return False
    between = [w for w in claim.line.words if pair.word.end <= w.start and w.end <= patient.start]
    if any(w.low.upper() not in POSTS and w.low not in ("the", "a") for w in between):
        return False
    spans = _printed(patient, site, verb) or _places(patient, site, verb)
    near = [s for s in spans if s[1] <= verb.start][-1:]
    spans = near if near and all(s[0] <= near[0][0] for s in spans) else spans
    words = [w for w in site.line.words if near and near[0][1] <= w.start and w.end <= verb.start]
    return bool(near) and near == spans and not any(w.low in _BE or w.telling for w in words)


def _another_does(claim: Claim, site: Site, subject: Name, pair: Pair) -> str | None:
    """Whom else of the claim the passage has do what its subject does there; None where it has the subject."""
    verb = pair.found
    if verb is None or has_name(subject, site.seen) or not finite(pair.word) or _passive(claim.line, pair.word):
        return None
    near = [m for m in site.mentions if m.end - site.start <= verb.start and m.form is Form.NAME]
    if not near or _passive(site.line, verb):
        return None
    last = near[-1]
    between = [w for w in site.line.words if last.end - site.start <= w.start and w.end <= verb.start]
    if len(between) > 3 or any(w.clause != verb.clause for w in between):
        return None
    forms = (site.paper.text[last.start : last.end], *site.paper.called.get(last.party or "", ()))
    seen = seen_of(forms)
    others = [n for n in claim.names if n is not subject and has_name(n, seen)]
    return others[0].text if others else None


def _sides(claim: Claim, word: Word) -> list[Name]:
    """The names of a claim that may do what a word tells or suffer it: no places, and not who reports it."""
    told = any(a <= word.start < b for a, b in claim.content)
    said = [s for s in (claim.speaker, claim.addressee) if s is not None and told]
    out = []
    for name in claim.names:
        before = [w.low for w in claim.line.words if w.end <= name.start][-2:]
        before = before[:1] if before[-1:] == ["the"] else before[-1:]
        place = (
            name.city
            or (name.type is MentionType.PLACE and not name.state)
            or before in (["in"], ["at"], ["near"], ["on"])
        )
        if not place and not any(a <= name.start < b for a, b in said):
            out.append(name)
    return out


def _beside(sides: Sequence[Name], word: Word) -> tuple[Name | None, Name | None]:
    """The nearest names before and after a word."""
    before = [n for n in sides if n.end <= word.start]
    after = [n for n in sides if n.start >= word.end]
    return (before[-1] if before else None), (after[0] if after else None)


def _part(line: Line, span: Span, verb: Word) -> int:
    """Whether a name does what a word tells, or suffers it, by its place and the small words beside it."""
    last = _led_by(line, span[0])
    if last in _ASIDE:
        return 0
    if span[0] >= verb.end:
        if last in _OF_AGENT:
            return _AGENT
        if last in _OF_PATIENT:
            return _PATIENT
    active = not _passive(line, verb)
    return (
        (_AGENT if span[0] < verb.start else _PATIENT)
        if active
        else (_PATIENT if span[0] < verb.start else _AGENT)
    )


def _led_by(line: Line, at: int) -> str:
    """The small word that leads a name which begins, or goes on, at an offset: past its other words and titles."""
    before = [w for w in line.words if w.end <= at][-4:]
    for word in reversed(before):
        if word.low not in FUNCTION and (word.capital or word.low.upper() in POSTS):
            continue
        if word.low not in ("the", "a", "an"):
            return word.low
    return ""


def _passive(line: Line, verb: Word) -> bool:
    """Whether a verb stands in the passive: a form of `be` close before it, and `by` after it."""
    words = [w for w in line.words if w.end <= verb.start and w.clause == verb.clause][-3:]
    after = [w for w in line.words if w.start >= verb.end and w.clause == verb.clause][:8]
    return (
        verb.low != verb.lemma
        and not verb.low.endswith("ing")
        and any(w.low in _BE for w in words)
        and any(w.low == "by" for w in after)
    )


def _places(name: Name, site: Site, verb: Word) -> list[Span]:
    """Where a passage has a name, printed or by a pronoun that stands for it, the nearest to a word first."""
    out: list[Span] = []
    head = Seen(frozenset(name.words[-1:]))
    for word in site.line.words:
        if name.state and not name.city:
            hit = word.capital and any(
                f.state == name.state for f in state_forms(site.line.text[word.start : word.end])
            )
        else:
            hit = has_word(word.low, head) and word.capital
        if hit:
            out.append((word.start, word.end))
    for mention in site.mentions:
        if mention.form is Form.NAME and out:
            continue
        forms = site.paper.called.get(mention.party or "", ())
        if forms and has_name(name, seen_of(forms)):
            out.append((mention.start - site.start, mention.end - site.start))
    near = [s for s in out if abs(s[0] - verb.start) < _REACH * 4 and not (s[0] <= verb.start < s[1])]
    return sorted(near, key=lambda s: max(s[0] - verb.end, verb.start - s[1]))
