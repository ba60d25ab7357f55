"""Who does it where a passage tells him by a pronoun: whom `he` and `I` cannot mean there."""

import re
from collections.abc import Iterator, Sequence

from readout.check.align import HERE, Pair
from readout.check.claims import Claim
from readout.check.kinship import is_verb
from readout.check.lines import Word, finite
from readout.check.names import Name, has_name, seen_of
from readout.check.papers import Site
from readout.check.roles import MUTUAL
from readout.model import Departure, Difference, Form, Point, Span
from readout.text.roles import POSTS, word_set
from readout.text.states import state_forms

_HE = frozenset({"he", "she"})
_I = word_set("i i'm i'd i'll i've my me")
_LEADING = word_set("when while as after before if although though since once until because that who which")
_ANSWERED = 0.5
_SAME = 0.9
_REACH = 9
_SUBJECT = 2


def meant(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Whether he who does it in a claim is one whom the pronoun in his place in the passage cannot mean."""
    for span, words in _doers(claim):
        at = _where(span, site, pairs, claim)
        if at is None:
            continue
        pronoun = _pronoun(site, at)
        if pronoun is None:
            continue
        printed = claim.text[slice(*span)]
        if _named_after(words, site, pronoun):
            note = f"“{pronoun.low}” in the passage cannot be {printed}, who is named after it as another."
            yield Difference(Point.ROLES, Departure.CONFLICT, printed, pronoun.low, note)
            return
        if _is_writer(claim, span, site):
            note = f"“{pronoun.low}” in the passage cannot be {printed}, who writes it."
            yield Difference(Point.ROLES, Departure.CONFLICT, printed, pronoun.low, note)
            return


def labelled(claim: Claim, site: Site) -> Iterator[Difference]:
    """Whether the letters before what is said in a transcript are another's: `AL: I think …`."""
    found = _LABEL.match(site.line.text)
    if found is None or claim.speaker is None:
        return
    ours = [n for n in claim.names if claim.speaker[0] <= n.start < claim.speaker[1] and n.words]
    if ours and ours[0].words[-1][0].upper() != found[1][-1]:
        note = f"The passage has {found[1]} say it, not {ours[0].text}."
        yield Difference(Point.SPEAKER, Departure.CONFLICT, ours[0].text, found[1], note)


_LABEL = re.compile(r"\s*([A-Z]{2,3}): ")


def turned(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Whether he to whom something is done in a claim does it in the passage, whoever is named in what way."""
    lows = {w.low for w in (*claim.line.words, *site.line.words)}
    if lows & _TURNING:
        return
    for pair in pairs:
        verb = pair.found
        if verb is None or pair.place != HERE or pair.strength < _ANSWERED or pair.word.lemma in MUTUAL:
            continue
        subject = _before(claim.line.words, pair.word, claim)
        theirs = _before(site.line.words, verb, None)
        if subject is None or not theirs or not _tells(claim.line.words, pair.word):
            continue
        ours = _places_of(subject, claim, site, pairs)
        if any(w.start < verb.start for w in ours):
            continue
        named = any(n.start <= subject.start < n.end for n in claim.names)
        if not ours and not named:
            continue
        others = [w for w in claim.line.words if w.start >= pair.word.end and _is_party(w, claim)]
        for other in others:
            there = _places_of(other, claim, site, pairs)
            if there and all(w.start < verb.start for w in there) and any(w.start == theirs.start for w in there):
                printed = " ".join(site.line.text[theirs.start : theirs.end].split())
                note = f"In the passage it is {printed} who does it."
                yield Difference(
                    Point.ROLES, Departure.CONFLICT, claim.text[subject.start : subject.end], printed, note
                )
                return


_TURNING = frozenset({"by", "between", "who", "whom", "which", "whose"})


def _tells(words: Sequence[Word], word: Word) -> bool:
    """Whether a word tells what somebody does or is: a verb, or what follows `was`."""
    before = [w.low for w in words if w.end <= word.start][-2:]
    return finite(word) or (bool(before) and not word.capital and bool(_BE & set(before)))


_BE = frozenset({"is", "are", "was", "were"})


def _before(words: Sequence[Word], verb: Word, claim: Claim | None) -> Word | None:
    """The last word of the subject of a verb: what stands before it, helping verbs and adverbs aside."""
    for word in reversed([w for w in words if w.end <= verb.start][-_BETWEEN:]):
        if word.low in _DOES or word.low in _HELPING or word.low.endswith("ly"):
            continue
        if not word.telling and not (claim and any(n.start <= word.start < n.end for n in claim.names)):
            return None
        return None if word.verb and not word.capital else word
    return None


_BETWEEN = 5
_HELPING = word_set("be been also most very still now then not had to")


def _is_party(word: Word, claim: Claim) -> bool:
    """Whether a word of a claim is the last of a name, or a common noun in the singular or plural."""
    named = [n for n in claim.names if n.start <= word.start < n.end]
    return bool(named and named[0].end == word.end) or (not named and word.telling > _ACTS and not word.verb)


_ACTS = 0.4


def _places_of(word: Word, claim: Claim, site: Site, pairs: Sequence[Pair]) -> list[Word]:
    """Where a passage prints a name or a noun of a claim."""
    name = next((n for n in claim.names if n.start <= word.start < n.end), None)
    if name is not None and name.state:
        text = site.line.text
        return [
            w for w in site.line.words if any(f.state == name.state for f in state_forms(text[w.start : w.end]))
        ]
    if name is not None:
        return [w for w in site.line.words if name.words and w.low == name.words[-1]]
    return [w for w in site.line.words if w.lemma == word.lemma]


def by_noun(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Whether a passage tells by a noun what another of the claim's names does: `the instruction from Lind`."""
    for pair in pairs:
        noun = pair.found
        if noun is None or pair.place != HERE or pair.strength < _SAME or not finite(pair.word) or _is_done(noun):
            continue
        doer = [n for n in claim.names if n.end <= pair.word.start and n.end + _FAR > pair.word.start][-1:]
        passive = any(w.low in ("by", "was", "were") for w in claim.line.words)
        agent = _agent(site, noun)
        if not doer or passive or agent is None or has_name(doer[0], seen_of(agent)):
            continue
        if any(has_name(n, seen_of(agent)) for n in claim.names if n is not doer[0]):
            note = f"The passage has it from {agent[0]}, not from {doer[0].text}."
            yield Difference(Point.ROLES, Departure.CONFLICT, doer[0].text, agent[0], note)
            return


def _agent(site: Site, noun: Word) -> tuple[str, ...] | None:
    """Whose a noun is in a passage, or from whom: the names of his party."""
    for mention in site.mentions:
        start, end = mention.start - site.start, mention.end - site.start
        if mention.form is not Form.NAME:
            continue
        between = site.line.text[min(end, noun.end) : max(start, noun.start)].split()
        if end <= noun.start:
            owns = len(site.line.text[end : noun.start].split()) <= 2 and "'" in site.line.text[end - 2 : end + 2]
        else:
            owns = start >= noun.end and between in (["from"], ["by"])
        if owns:
            printed = site.paper.text[mention.start : mention.end]
            return (printed, *site.paper.called.get(mention.party or "", ()))
    return None


def told_of_speaker(claim: Claim, site: Site) -> Iterator[Difference]:
    """Whether the passage tells of the speaker of a claim himself what he says there of somebody else."""
    if claim.speaker is None or not claim.content:
        return
    ours = [n for n in claim.names if claim.speaker[0] <= n.start < claim.speaker[1]]
    verb = next((w for w in claim.line.words if finite(w) and _in_content(claim, w)), None)
    about = [n for n in claim.names if verb and n.end <= verb.start and _in_content_at(claim, n.start)]
    if not ours or not about or has_name(about[-1], site.seen) or any(_says(site, n) for n in ours):
        return
    first = next((m for m in site.mentions if m.form is Form.NAME), None)
    if first is None or first.start - site.start > _REACH:
        return
    printed = site.paper.text[first.start : first.end]
    following = [w for w in site.line.words if w.start >= first.end - site.start][:1]
    does = bool(following) and (finite(following[0]) or following[0].low in _DOES)
    if does and has_name(ours[0], seen_of((printed,))):
        note = f"The passage tells it of {printed}, not of {about[-1].text}."
        yield Difference(Point.ROLES, Departure.CONFLICT, about[-1].text, printed, note)


_DOES = word_set("has have had is are was were did does will would")


def _in_content(claim: Claim, word: Word) -> bool:
    return _in_content_at(claim, word.start)


def _in_content_at(claim: Claim, at: int) -> bool:
    return any(a <= at < b for a, b in claim.content)


def _says(site: Site, name: Name) -> bool:
    """Whether a passage has somebody say something."""
    return any(has_name(name, seen_of(site.paper.forms(s.speaker))) for s in site.statements if s.speaker)


def _doers(claim: Claim) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Those who do something in a claim, each with the words that he is known by: names, and posts without one."""
    starts = [claim.speaker[0]] if claim.speaker else []
    verbs = [w for w in claim.line.words if finite(w)]
    inner = next((w for w in verbs if claim.content and _in_content(claim, w)), None)
    for verb in [*verbs[:1], *([inner] if inner else [])]:
        before = [n for n in claim.names if n.end <= verb.start and n.end + _FAR > verb.start]
        if before and not before[-1].city and not before[-1].state:
            yield (before[-1].start, before[-1].end), before[-1].words[-1:]
        elif (post := _post(claim, verb, starts)) is not None:
            yield post
            return


_FAR = 40


def _post(claim: Claim, verb: Word, starts: Sequence[int]) -> tuple[Span, tuple[str, ...]] | None:
    """A post that stands alone before a verb: `the prime minister`."""
    before = [w for w in claim.line.words if w.end <= verb.start]
    if not before or before[-1].low.upper() not in POSTS or before[-1].capital:
        return None
    words = [before[-1]]
    for word in reversed(before[:-1]):
        if word.low in ("the", "a", "an") or not word.telling:
            break
        words.insert(0, word)
    return (words[0].start, words[-1].end), tuple(w.low for w in words)


def _where(span: Span, site: Site, pairs: Sequence[Pair], claim: Claim) -> int | None:
    """Where in a passage that which is done after a doer in the claim is told: its verb, else its quotation."""
    after = [p for p in pairs if p.word.start >= span[1] and p.place == HERE and p.found is not None]
    verbs = [p.found for p in after if p.strength >= _ANSWERED and p.found is not None and _is_done(p.found)]
    found = verbs[0] if verbs else None
    if claim.quotes:
        marks = [n for n, c in enumerate(site.line.text) if c in '"“']
        return marks[0] if marks else None
    return found.start if found else None


def _is_done(word: Word) -> bool:
    return finite(word) or is_verb(word.lemma)


def _pronoun(site: Site, at: int) -> Word | None:
    """The pronoun that is the subject of what stands at an offset: the nearest one, no other subject between."""
    before = [w for w in site.line.words if w.end <= at]
    pronoun = next((w for w in reversed(before) if w.low in _HE), None)
    if pronoun is None or at - pronoun.end > _LONGEST:
        return None
    named = [
        m for m in site.mentions
        if m.form is Form.NAME and pronoun.end <= m.start - site.start and m.end - site.start <= at
    ]  # fmt: skip
    return None if any(_acts(site, m.end - site.start) for m in named) else pronoun


_LONGEST = 160


def _acts(site: Site, end: int) -> bool:
    """Whether a verb stands right after what ends at an offset."""
    return any(finite(w) or w.low in _DOES for w in [w for w in site.line.words if w.start >= end][:1])


def _named_after(words: Sequence[str], site: Site, pronoun: Word) -> bool:
    """Whether a passage names somebody first after a pronoun that is a subject: then it is another's."""
    lows = [w.low for w in site.line.words]
    places = [n for n in range(len(lows)) if tuple(lows[n : n + len(words)]) == tuple(words)]
    if not places or site.line.words[places[0]].start < pronoun.start:
        return False
    first, last = site.line.words[places[0]], site.line.words[places[0] + len(words) - 1]
    if any(w.low == "that" and pronoun.end <= w.start < first.start for w in site.line.words):
        return False  # what he says of another
    before = [w.low for w in site.line.words if w.end <= pronoun.start][-_SUBJECT:]
    return not _acts(site, last.end) and not _LEADING & set(before)


def _is_writer(claim: Claim, span: Span, site: Site) -> bool:
    """Whether one who is told of is the writer of a passage that says `I` besides `he`, and is not named in it."""
    sender = seen_of(site.paper.sender)
    name = next((n for n in claim.names if n.start == span[0]), None)
    if name is None or not site.paper.sender or not has_name(name, sender):
        return False
    printed = seen_of(site.paper.text[m.start : m.end] for m in site.mentions if m.form is Form.NAME)
    return any(w.low in _I for w in site.line.words) and not has_name(name, printed)


def bare_posts(site: Site) -> frozenset[str]:
    """The posts that stand in a passage without a name: `the ambassador`."""
    named = {m.start - site.start for m in site.mentions if m.form is Form.NAME}
    within = [(m.start - site.start, m.end - site.start) for m in site.mentions if m.form is Form.NAME]
    words = site.line.words
    return frozenset(
        word.low
        for word, following in zip(words, (*words[1:], None), strict=True)
        if word.low.upper() in POSTS
        and not (following and following.start in named)
        and not any(a <= word.start < b for a, b in within)
    )


def posts_of(name: Name, site: Site) -> frozenset[str]:
    """The posts that stand right before a name in a passage: `Ambassador Lind`."""
    words = site.line.words
    return frozenset(
        before.low
        for n, word in enumerate(words)
        if name.words and word.low == name.words[-1]
        for before in words[max(0, n - 2) : n]
        if before.low.upper() in POSTS
    )
