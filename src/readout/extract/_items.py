"""Readies a document's mentions for joining: their words, their place in the text, the states that they mean."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from readout.extract._clusters import Item
from readout.extract._phrases import Phrase, read_phrase
from readout.extract.tags import MentionTag
from readout.model import MentionType, Span
from readout.text.roles import BODIES, POSTS, SHORT, word_set
from readout.text.sentences import split_sentences

_OPENS = re.compile(
    r"(?:^|[.:;!?\n\"“(]|,|\b(?:that|and|but|while|as|if|which|when|because|although|since|where|or|so|than|whether|tht))\s*"
    r"(?:the|a|an|this|these|both)?\s*$",
    re.I,
)
_VERB = re.compile(
    r"['’]?s?\s*(?:would|will|has|had|have|is|are|was|were|did|does|do|can|could|should|may|might|must|also|not|then|"
    r"said|says|told|asked|noted|\w{3,}ed|believes?|feels?|felt|thinks?|made|took|gave|went|came|met)\b",
    re.I,
)
_SPEECH = re.compile(
    r"[\s,]*(?:\w+LY\s+|ALSO\s+|THEN\s+|HAD\s+|HAS\s+|WAS\s+|HAVE\s+)*(?:SAID|SAYS|SAY|STATED|STATES|TOLD|ADDED|ASKED|REPLIED|NOTED|"
    r"REMARKED|REPORTED|BELIEVED|BELIEVES|FELT|THOUGHT|EXPRESSED|EXPLAINED|INDICATED|STRESSED|EMPHASIZED|CLAIMED|"
    r"CONTINUED|OBSERVED|POINTED|CONFIRMED|AGREED|COMMENTED|REITERATED|SUGGESTED|ARGUED|RESPONDED|MAINTAIN|URGED)",
    re.I,
)
_ENOUGH = 2000
_PARAGRAPH = re.compile(r"\n\s*\n")
_QUOTE = re.compile(r"[\"“”]|\b(?:UN|END ?)?QUOTE\b")


def _settle_initials(items: Sequence[Item]) -> None:
    """Initials that only one person of the document has are read as that name (`AR` of `Ann Roe`)."""
    full: dict[str, set[Phrase]] = {}
    for item in items:
        if item.type is MentionType.PERSON and item.phrase.given:
            full.setdefault(item.phrase.initials, set()).add(item.phrase)
    for item in items:
        bearers = {p.names for p in full.get(item.phrase.head, ())}
        if (
            len(item.phrase.words) == 1
            and len(bearers) == 1
            and not item.state
            and item.type is not MentionType.PLACE
        ):
            item.phrase = min(full[item.phrase.head], key=lambda p: p.words)
            item.type = MentionType.PERSON


def in_capitals(text: str) -> bool:
    """Whether a text is written in capitals, as teletypes wrote."""
    start = text[:_ENOUGH]
    return sum(map(str.isupper, start)) > sum(map(str.islower, start))


def ready(text: str, mentions: Sequence[MentionTag], known: Sequence[Span] | None = None) -> list[Item]:
    """The mentions as items, in the order of the text, an outer one before those inside it."""
    upper = in_capitals(text)
    sentences = [start for start, _ in (split_sentences(text) if known is None else known)] or [0]
    paragraphs = [m.end() for m in _PARAGRAPH.finditer(text)]
    quotes = [m.start() for m in _QUOTE.finditer(text)]
    opened = [bisect_right(quotes, p) for p in (0, *paragraphs)]
    end_of_text = len(text.rstrip())
    items: list[Item] = []
    for at, mention in enumerate(sorted(mentions, key=lambda m: (m.start, -m.end))):
        start, end = mention.start, mention.end
        before, after = text[max(0, start - 24) : start], text[end : end + 40]
        us = text[start:end] == "us" or (upper and mention.type not in (MentionType.STATE, MentionType.PLACE))
        items.append(
            Item(
                at,
                start,
                end,
                mention.type,
                read_phrase(text[start:end], mention.type is MentionType.PERSON, us),
                bisect_right(sentences, start),
                bisect_right(paragraphs, start),
                subject=bool(_OPENS.search(before)) and bool(_VERB.match(after)),
                said=bool(_SPEECH.match(text, end, end + 60)),
                quoted=bool((bisect_right(quotes, start) - opened[bisect_right(paragraphs, start)]) % 2),
                opens=start - sentences[max(0, bisect_right(sentences, start) - 1)] < 12,
                joint=before[-1:] if before[-1:] in ",(" else "",
                preceding=_preceding(before),
                following=_following(after),
                last=end_of_text - end < 12 and "\n" in before,
            )
        )
    _settle_states(items)
    _settle_acronyms(text, items)
    return items


def _settle_acronyms(text: str, items: Sequence[Item]) -> None:
    """An acronym in brackets after what it stands for is of the same type, wherever it stands again."""
    types: dict[str, MentionType] = {}
    for ours, theirs in pairwise(items):
        if theirs.phrase.words == (ours.phrase.initials,) and text[ours.end : theirs.start].strip() == "(":
            types[theirs.phrase.head] = ours.type
    _settle_initials(items)
    for item in items:
        item.type = types.get(item.phrase.head, item.type) if len(item.phrase.words) == 1 else item.type


_LINKS = word_set("IN TO FROM AT OF WITH BY FOR BETWEEN AND ON THAT AGAINST VISIT THROUGH TOWARD BOTH NEAR INTO")
_ACTORS = BODIES | POSTS | frozenset(SHORT)
_LAST_WORD = re.compile(r"\W*([A-Za-z]+)")
"""Of a text read backwards."""
_FIRST_WORD = re.compile(r"(['’]S?)?\W{0,3}([A-Za-z]*)")


def _preceding(before: str) -> str:
    found = _LAST_WORD.match(before[::-1])
    word = found[1][::-1].upper() if found else ""
    return word if word in _LINKS else "x"


def _following(after: str) -> str:
    """What sort of word follows: a body or post that belongs to the mention, a verb, a possessive, or another."""
    if _VERB.match(after):
        return "v"
    found = _FIRST_WORD.match(after)
    if not found:
        return "x"
    word = found[2].upper()
    return ("'" if found[1] else "") + ("a" if word in _ACTORS else "p" if not word or word in _LINKS else "x")


def _settle_states(items: Sequence[Item]) -> None:
    """Give `GOI` the state that the document speaks of most among those that it can mean."""
    votes: Counter[str] = Counter()
    for item in items:
        for states in (item.phrase.states, item.phrase.of):
            for state in states:
                votes[state] += 1.0 / len(states)  # type: ignore[assignment]
    for item in items:
        item.state = _best(item.phrase.states, votes)
        item.of = _best(item.phrase.of, votes)


def _best(states: frozenset[str], votes: Counter[str]) -> str:
    return max(sorted(states), key=lambda s: votes[s]) if states else ""
