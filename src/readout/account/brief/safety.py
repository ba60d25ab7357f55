"""Whether words of a document can be told outside it as they stand, without quotation marks around them.

In a report of what somebody said, `I`, `here` and `tomorrow` mean one thing in the document, another in a brief;
capitals of a teletype and marks of damage are the document's own. Such words are quoted. Others are too, whenever
in doubt: quotation marks make nothing wrong.
"""

import re
from itertools import takewhile

from readout.account.brief.material import CitedText
from readout.model import Span
from readout.text.roles import word_set

_SHIFTING = word_set(
    """
    i we me us my our ours mine you your yours myself ourselves yourself yourselves here now today tonight
    tomorrow yesterday ago this these currently presently recently last next soon later earlier monday
    tuesday wednesday thursday friday saturday sunday morning afternoon evening above below former latter
    such
    """
)
_PERSONS = word_set("he she they him her them his hers their theirs himself herself themselves it its itself")
_AUXILIARIES = word_set(
    "is are was were be been am has have had will would can could shall should may might must did does do"
)
_RELATIVES = frozenset({"that", "which", "who", "whose", "where", "when"})
_SUPPOSING = word_set("what if whether unless until nobody nor never did does would could should might may")
_PLAIN = re.compile(r"[\w\s,.;:()%$/&’'–-]+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LONGEST = 240
_SHORTEST = 3


def letters_upper(text: str) -> bool:
    """Whether a text is written in capitals throughout, as by a teletype."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def tellable(source: CitedText, span: Span, speaker: str) -> bool:
    """Whether the words of a span can stand without quotation marks; `speaker` is whom `he` may mean in them."""
    text = source.text[span[0] : span[1]]
    if len(text) > _LONGEST or "\n\n" in text or not _PLAIN.fullmatch(text) or letters_upper(text):
        return False
    if text.count("(") != text.count(")") or any(
        start < span[1] and span[0] < end for start, end, _ in source.furniture
    ):
        return False
    names = {start: name for start, _, name in source.people if span[0] <= start < span[1]}
    for word in _WORD.finditer(text):
        folded = word[0].casefold().replace("’", "'")
        if folded in _SHIFTING or folded.partition("'")[0] in _SHIFTING:
            return False
        if folded.partition("'")[0] in _PERSONS and names.get(span[0] + word.start()) != speaker:
            return False
    return "'" not in re.sub(r"(?<=\w)['’](?=\w)|(?<=s)['’](?=\s)", "", text).replace("’", "'")


def has_finite_verb(words: str) -> bool:
    """Whether some words hold an auxiliary before any clause inside them, and so are likely a clause."""
    head = takewhile(lambda word: word not in _RELATIVES, _folded(words))
    return any(word.partition("'")[0] in _AUXILIARIES or "'" in word for word in head)


def may_be_clause(words: str) -> bool:
    """Whether `that` can stand before some words: they do not begin with a verb that lacks its subject."""
    return next(iter(_folded(words)), "") not in _AUXILIARIES | {"of", "by", "and", "or", "who", "which"}


def only_supposed(text: str, start: int) -> bool:
    """Whether the words before a report make it no report: `if he says`, `what they called`."""
    before = _folded(text[max(0, start - 24) : start])
    return bool(before) and before[-1] in _SUPPOSING


def _folded(words: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(words.casefold())]


def sound(source: CitedText, span: Span) -> bool:
    """Whether a span is worth quoting: some words, mostly letters, cut between words."""
    if not source.holds(span) or not source.whole(span):
        return False
    text = source.text[span[0] : span[1]]
    letters = sum(c.isalpha() for c in text)
    if re.match(r"['’](?:s|ve|re|ll|d|m)\b", text):
        return False
    return len(_WORD.findall(text)) >= _SHORTEST and letters >= 0.6 * len("".join(text.split()))


def begins_small(source: CitedText, span: Span) -> bool:
    """Whether a span begins with a small letter, or with a name or figure that is written so anywhere."""
    first = source.text[span[0]]
    return not first.isupper() or any(
        start == span[0] and not _is_pronoun(source, end, start) for start, end, _ in source.people
    )


def _is_pronoun(source: CitedText, end: int, start: int) -> bool:
    return source.text[start:end].casefold() in _PERSONS | _SHIFTING


def in_marks(text: str, span: Span) -> bool:
    """Whether quotation marks stand around a span in the document itself."""
    before, after = text[: span[0]].rstrip()[-1:], text[span[1] : span[1] + 6].lstrip(" \n.,;!?")[:1]
    inside = text[span[1] - 1 : span[1]]
    return before in _MARKS and (after in _MARKS or inside in _MARKS) and bool(before)


_MARKS = frozenset("\"“”‘’'«»„")
