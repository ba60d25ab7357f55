"""Names of a claim that a passage lacks, and who stands in their place there."""

import re
from collections.abc import Iterator, Sequence

from readout.check._grammar import FUNCTION
from readout.check.claims import Claim
from readout.check.kinship import kin
from readout.check.lines import Word, finite
from readout.check.names import Name, Seen, has_name, has_word, name_words, seen_of
from readout.check.papers import Site
from readout.model import Departure, Difference, Form, Mention, MentionType, Point
from readout.text.roles import word_set

_JOINT = re.compile(r",? and |, ", re.IGNORECASE)
_PLACES = (MentionType.PLACE, MentionType.STATE)
_BACK = word_set("he she they it we i his her their its this that these our my us him them me")


def names(claim: Claim, site: Site) -> Iterator[Difference]:
    """Names of the claim that stand neither in the passage nor around it."""
    wide = site.wide
    for name in claim.names:
        beside = _at_its_word(claim, name, site) or _beside_its_fellow(claim, name, site)
        if beside is not None:
            yield Difference(
                Point.NAME,
                Departure.CONFLICT,
                name.text,
                beside,
                f"The passage has {beside} there, not {name.text}.",
            )
            continue
        if has_name(name, site.seen):
            continue
        rival = _in_its_place(claim, name, site) or _by_writer(claim, name, site)
        if rival is None and has_name(name, wide):
            rival = _another_begins(claim, name, site)
            if rival is None:
                continue
        rival = rival or _namesake(claim, name, site) or _rival(claim, name, site)
        if has_name(name, site.paper.seen) and rival is None and _leans(site):
            continue
        if rival is not None:
            yield Difference(
                Point.NAME, Departure.CONFLICT, name.text, rival, f"The passage names {rival}, not {name.text}."
            )
        else:
            yield Difference(
                Point.NAME, Departure.SILENT, name.text, None, f"The passage does not name {name.text}."
            )


def _at_its_word(claim: Claim, name: Name, site: Site) -> str | None:
    """The name before a word of the passage before which the claim has another: `Zelmarkian prisoners`."""
    after = next((w for w in claim.line.words if w.start >= name.end), None)
    if after is None or after.capital or after.verb or not after.telling:
        return None
    if _gap(claim.text[name.end : after.start]):
        return None
    if any(word.lemma == after.lemma and _led(name, site, word) for word in site.line.words):
        return None
    rivals = []
    for mention, forms in _placed(site):
        end = mention.end - site.start
        word = next((w for w in site.line.words if w.start >= end), None)
        if word is None or word.lemma != after.lemma or _gap(site.line.text[end : word.start]):
            continue
        seen = seen_of(forms)
        if has_name(name, seen) or _shared(_claimed(claim), seen):
            return None
        if _same_kind(name, mention.type, seen):
            rivals.append(forms[0])
    return rivals[0] if rivals else None


def _beside_its_fellow(claim: Claim, name: Name, site: Site) -> str | None:
    """Who stands in the passage beside him who stands beside a name in the claim: `Lind and Falk`."""
    if has_name(name, site.seen):
        return None
    fellows = [n for n in claim.names if n is not name and _joined(claim.text, name, n)]
    for mention, forms in _placed(site):
        printed, _, alone = forms[0].partition(" and ")
        parts = [(printed, mention.start - site.start), (alone, -1)] if alone else []
        for fellow in fellows:
            if alone and has_name(fellow, seen_of((printed,))):
                return alone
            if alone and has_name(fellow, seen_of((alone,))):
                return printed
        if not parts and any(has_name(f, seen_of(forms)) for f in fellows):
            other = _fellow(site, mention)
            if other and _same_kind(name, other[0].type, seen_of(other[1])):
                return other[1][0]
    return None


def _joined(text: str, a: Name, b: Name) -> bool:
    first, last = sorted((a, b), key=lambda n: n.start)
    return text[first.end : last.start].strip(" ,").casefold() in ("and", "or")


def _fellow(site: Site, mention: Mention) -> tuple[Mention, tuple[str, ...]] | None:
    """The name joined to another in a passage by `and` or `or`."""
    text = site.paper.text
    for other, forms in _placed(site):
        first, last = sorted((mention, other), key=lambda m: m.start)
        if other is not mention and text[first.end : last.start].strip(" ,\n").casefold() in ("and", "or"):
            return other, forms
    return None


def _led(name: Name, site: Site, word: Word) -> bool:
    """Whether a name stands right before a word of a passage."""
    before = [w for w in site.line.words if w.end <= word.start][-2:]
    return any(has_name(name, seen_of((site.line.text[w.start : word.start].strip(" ’'s"),))) for w in before)


def _gap(between: str) -> bool:
    """Whether more stands between two words than blanks and what makes a name a possessor."""
    return between.strip().casefold() not in ("", "'s", "’s", "'", "’")


def _another_begins(claim: Claim, name: Name, site: Site) -> str | None:
    """With whom a sentence begins, where the claim begins with one of his kind who is only named beside it."""
    verb = next((w.start for w in claim.line.words if finite(w)), 0)
    if claim.names[0] is not name or name.start > verb or any(w.low in _STANDING for w in site.line.words):
        return None
    first = next(((m, n) for m, n in _placed(site)), None)
    theirs = next((w.start for w in site.line.words if finite(w) and w.telling), 0)
    if first is None or first[0].start - site.start > theirs:
        return None
    seen = seen_of(first[1])
    return first[1][0] if not _shared(_claimed(claim), seen) and _same_kind(name, first[0].type, seen) else None


_STANDING = _BACK - word_set("its this that these the")


def _placed(site: Site) -> Iterator[tuple[Mention, tuple[str, ...]]]:
    """The names that a passage prints as they stand, each with all names of its party."""
    for mention in site.mentions:
        if mention.form is Form.NAME:
            printed = " ".join(site.paper.text[mention.start : mention.end].split())
            known = () if mention.type in _PLACES else site.paper.called.get(mention.party or "", ())
            yield mention, (printed, *known)


def _by_writer(claim: Claim, name: Name, site: Site) -> str | None:
    """Who writes `I` where the claim has another do it."""
    sender = site.paper.sender[:1]
    first = claim.names[0] is name and not name.state and not name.city
    if not sender or not first or has_name(name, site.paper.seen | site.paper.head_seen):
        return None
    return sender[0] if any(w.low in _FIRST for w in site.line.words) else None


_FIRST = frozenset({"i", "i'm", "i'd", "i'll", "i've", "my", "me"})


def _leans(site: Site) -> bool:
    """Whether a sentence speaks of what was named before it, by a pronoun or `the`."""
    return any(w.low in _BACK for w in site.line.words)


def _namesake(claim: Claim, name: Name, site: Site) -> str | None:
    """A name that shares a word with one not there: South for North Ardesh, Anna Lind for Falk."""
    if name.state or len(name.words) < 2:
        return None
    for printed, kind, forms in _named(site):
        seen = seen_of(forms)
        given = kind is MentionType.PERSON and len(name_words(printed)) > 1 and has_word(name.words[0], seen)
        if has_word(name.words[-1], seen) or (given and not _shared(_claimed(claim, name), seen)):
            return printed
    return None


def _in_its_place(claim: Claim, name: Name, site: Site) -> str | None:
    """A name of the same kind that stands in the passage after the same word as the name in the claim."""
    ours = _slot(claim.line.words, name.start)
    if ours is None:
        return None
    shared = _claimed(claim)
    for printed, kind, forms in _named(site):
        at = site.line.text.find(printed.split()[0])
        theirs = _slot(site.line.words, at) if at >= 0 else None
        if theirs and ours[1] == theirs[1] and kin(ours[0], theirs[0]) >= 0.85:
            seen = seen_of(forms)
            if not _shared(shared, seen) and _same_kind(name, kind, seen):
                return printed
    return None


def _slot(words: Sequence[Word], at: int) -> tuple[str, str] | None:
    """The telling word before an offset, and the small word between the two."""
    before = [w for w in words if w.end <= at][-3:]
    for n in range(len(before) - 1, -1, -1):
        if before[n].telling:
            between = [w.low for w in before[n + 1 :] if w.low not in ("the", "a", "an")]
            return before[n].lemma, " ".join(between)
    return None


def _rival(claim: Claim, name: Name, site: Site) -> str | None:
    """A name of the same kind that the passage has and the claim does not."""
    ours = _claimed(claim)
    for printed, kind, forms in _named(site):
        theirs = seen_of(forms)
        if _shared(ours, theirs):
            continue
        if _same_kind(name, kind, theirs):
            return printed
    return None


def _claimed(claim: Claim, without: Name | None = None) -> Seen:
    some = [n for n in (*claim.names, *claim.carried) if n is not without]
    words = frozenset(w for n in some for w in n.words)
    return Seen(words, frozenset(n.state for n in some if n.state and not n.city))


def _shared(ours: Seen, theirs: Seen) -> bool:
    return bool(ours.states & theirs.states) or any(has_word(w, theirs) for w in ours.words)


def _named(site: Site) -> Iterator[tuple[str, MentionType, tuple[str, ...]]]:
    """The names that a passage prints, with all names of their parties; longer ones before those inside."""
    found = [m for m in site.mentions if m.form is Form.NAME]
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        whole = " ".join(site.paper.text[mention.start : mention.end].split())
        parts = _JOINT.split(whole) if mention.type is MentionType.PERSON else [whole]
        if all(w.casefold() in FUNCTION for w in whole.split()) or is_label(site.line.text, whole):
            continue  # no name, whatever the reading model took it for
        for printed in parts:  # `Senators Lund and Horak` are two
            known = (
                () if mention.type in _PLACES or len(parts) > 1 else site.paper.called.get(mention.party or "", ())
            )
            yield printed, mention.type, (printed, *known)


def is_label(text: str, printed: str) -> bool:
    """Whether a name is but the letters before what somebody says in a transcript: `AL: I think …`."""
    return len(printed) in _LETTERS and printed.isupper() and text.lstrip().startswith(f"{printed}:")


_LETTERS = (2, 3)


def _same_kind(name: Name, kind: MentionType, theirs: Seen) -> bool:
    if name.state or name.city:
        return kind in _PLACES
    if name.type is None:
        return kind is not MentionType.GROUP
    if name.type in _PLACES:
        return kind in _PLACES
    return kind is name.type
