"""One line of text, of a draft or of a document, as the check compares it: its words, and what stands over them.

A word knows its lemma, how much it tells, whether it stands under a negation, and whether what it tells has
happened, is planned or is only possible.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout.check._grammar import (
    ACHIEVED,
    BOUNDS,
    DENYING,
    FUNCTION,
    LIGHT,
    NEGATORS,
    PLANNED,
    POSSIBLE,
    SPEECH,
)
from readout.check._trade import OPPOSED, PHRASES
from readout.check.kinship import is_known, is_verb, lemma_of
from readout.model import Span
from readout.text.roles import SHORT, word_set

FACT, PLAN, MAYBE = 0, 1, 2
_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|\d[\d,]*(?:\.\d+)?"
    r"|[^\W\d_]+(?:-\s+(?=[a-zA-Z]))?[^\W\d_]*(?:['’](?!s\b|S\b)[^\W\d_]+)?"
)
_SPLIT = re.compile(r"-\s+")
_BREAK = re.compile(r"[;:()\[\]—–]|,\s|\.\s|--")
_REACH = 14
_LONGEST_PHRASE = 3
_LEAST_ADVERB = 5
_FILLERS = frozenset({"off", "on", "out", "up", "down", "for", "in", "the", "a", "an", "to", "from", "upon", "at"})


@dataclass(slots=True)
class Word:
    """A word `[start, end)` of a text; `telling` is from 0, for words that say nothing by themselves, to 1.

    `negated` says whether an odd number of negations stands over it, `denied` whether one of them denies it first;
    `level` is FACT, PLAN or MAYBE. `clause` counts the clauses of the line.
    """

    start: int
    end: int
    low: str
    lemma: str
    telling: float
    capital: bool
    negated: bool = False
    denied: bool = False
    level: int = FACT
    clause: int = 0
    verb: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A text and its words in order; `start` is where it begins in its document or draft."""

    text: str
    start: int
    words: tuple[Word, ...]

    @property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of all words."""
        return frozenset(w.lemma for w in self.words)

    def near(self, spans: tuple[Span, ...]) -> tuple[Word, ...]:
        """The words that lie in spans of the text."""
        return tuple(w for w in self.words if any(a <= w.start and w.end <= b for a, b in spans))


def read_line(text: str, start: int = 0) -> Line:
    """Read a text, by what it says alone."""
    words = [word for found in _WORD.finditer(text) for word in _words(found, text)]
    words = _joined(words)
    _mark(text, words)
    return Line(text, start, tuple(words))


def _words(found: re.Match[str], text: str) -> list[Word]:
    printed = _SPLIT.sub("", found[0])
    start, end = found.span()
    if printed[0].isdigit():
        return [Word(start, end, printed.replace(",", ""), printed.replace(",", ""), 1.0, False)]
    capital = printed[:1].isupper()
    low = printed.casefold().replace("’", "'")
    if low.endswith("n't"):
        head = {"ca": "can", "wo": "will", "sha": "shall"}.get(low[:-3], low[:-3])
        return [_word(start, end, head, capital), _word(start, end, "not", False)]
    if "." in low:
        low = low.replace(".", "") + "."
    short = SHORT.get(low.upper())
    if short and (printed.isupper() or len(low) > 3) and low not in FUNCTION:
        return [_word(start, end, part.lower(), capital) for part in short]
    parts = _run_on(low) if printed.isupper() else None
    if parts:
        middle = start + len(parts[0])
        return [_word(start, middle, parts[0], capital), _word(middle, end, parts[1], capital)]
    return [_word(start, end, low.partition("'")[0] or low, capital)]


@lru_cache(maxsize=65536)
def _run_on(low: str) -> tuple[str, str] | None:
    """A word and a number that a telegram has run together: `LASTTHREE`."""
    number = next((n for n in _NUMBERS if low.endswith(n) and len(low) - len(n) >= 3), None)
    if number is None or is_known(low) or not is_known(lemma_of(low[: -len(number)])):
        return None
    return low[: -len(number)], number


_NUMBERS = ("three", "four", "five", "seven", "eight", "nine", "eleven", "twelve", "twenty", "thirty", "hundred")


def _word(start: int, end: int, low: str, capital: bool) -> Word:
    lemma = lemma_of(low)
    return Word(start, end, low, lemma, telling(low, lemma), capital)


@lru_cache(maxsize=65536)
def telling(low: str, lemma: str) -> float:
    """How much a word says by itself."""
    if low in FUNCTION or lemma in FUNCTION:
        return 0.0
    if lemma in SPEECH:
        return 0.4
    if low.endswith("ly") and len(low) > _LEAST_ADVERB and low not in OPPOSED:
        return 0.5  # how it was done tells less than what was
    return 0.3 if lemma in LIGHT or len(low) < 3 else 1.0


def _joined(words: list[Word]) -> list[Word]:
    """Phrases that mean what one word means, as that word."""
    out: list[Word] = []
    at = 0
    while at < len(words):
        found = _phrase(words, at)
        if found is None:
            out.append(words[at])
            at += 1
            continue
        lemma, last = found
        first = words[at]
        low = first.low if first.telling else lemma  # `was against` is not answered by any `was`
        out.append(Word(first.start, words[last].end, low, lemma, 1.0, False, verb=not first.telling))
        # What stands between the parts of a phrase (`call it off`) is kept.
        out += [w for w in words[at + 1 : last] if w.low not in _FILLERS]
        at = last + 1
    return out


def _phrase(words: list[Word], at: int) -> tuple[str, int] | None:
    first = words[at].lemma
    if first not in _FIRSTS:
        return None
    for length in range(min(_LONGEST_PHRASE, len(words) - at), 1, -1):
        some = tuple(w.lemma if n == 0 else w.low for n, w in enumerate(words[at : at + length]))
        if some in PHRASES:
            return PHRASES[some], at + length - 1
        some = tuple(w.lemma for w in words[at : at + length])
        if some in PHRASES:
            return PHRASES[some], at + length - 1
    gap = (first, words[at + 2].low) if at + 2 < len(words) else None
    return (PHRASES[gap], at + 2) if gap in PHRASES and not words[at + 1].capital else None


_FIRSTS = frozenset(phrase[0] for phrase in PHRASES)


def _mark(text: str, words: list[Word]) -> None:
    """Tell each word its clause, and what stands over it."""
    clause = 0
    for n, word in enumerate(words):
        broken = n and _BREAK.search(text, words[n - 1].end, word.start)
        if n and (word.low in BOUNDS or (broken and words[n - 1].low != "not")):
            clause += 1
        word.clause = clause
        word.verb = word.verb or _is_finite(words, n, text)
    wishing = any(w.low in _WISHING for w in words)
    for n, word in enumerate(words):
        if word.low in NEGATORS or word.lemma in DENYING or _is_unable(word.low) or _is_scarce(words, n, text):
            _negate(words, n)
        if (level := _level(words, n, wishing)) is not None:
            _raise(words, n, level)


@lru_cache(maxsize=65536)
def _is_unable(low: str) -> bool:
    """Whether a word that is none is `unable` or the like with two letters exchanged, as telegrams have it."""
    return any(
        len(low) == len(word) and low[0] == word[0] and low != word and sorted(low) == sorted(word)
        for word in _UNABLE
    ) and not is_known(low)


_UNABLE = word_set("unable cannot unlikely without impossible refused refuses refuse failed denied declined")


def _is_scarce(words: list[Word], at: int, text: str) -> bool:
    """Whether a word all but denies what follows: `little leadership`, `few came`, `less severe`; not `a few`."""
    low = words[at].low
    before = words[at - 1].low if at else ""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or (_is_named(words[at], text) and (at or following.verb)):
        return False
    if low in ("little", "few"):
        return before not in _COUNTING and following.telling > 0 and not following.capital
    if low == "less":
        return following.low != "than" and not following.low[0].isdigit() and before not in ("no", "or")
    return low in ("barely", "scarcely", "seldom", "rarely")


_COUNTING = word_set("a an the his her its their our my your this these those last next past first only every")


def _is_more_than_said(words: list[Word], at: int) -> bool:
    """Whether a denial strengthens what it stands over: `could not be more pleased`, `could not agree more`."""
    lows = [w.low for w in words[max(0, at - 1) : at + 4]]
    modal = at > 0 and words[at - 1].low in ("could", "can", "would", "cannot")
    return modal and "more" in lows and lows[:2] != ["more"]


def _negate(words: list[Word], at: int) -> None:
    """Turn what a negation stands over: the rest of its clause; across commas for `neither … nor`."""
    word = words[at]
    following = words[at + 1].low if at + 1 < len(words) else ""
    if word.low == "not" and following in ("only", "just", "least"):
        return
    if word.low == "not" and _is_more_than_said(words, at):
        return
    wide = word.low == "neither" or (word.low == "not" and following in ("as", "so"))
    scope = []
    for other in words[at + 1 : at + 1 + _REACH]:
        if other.clause != word.clause and not (wide and other.clause <= word.clause + 1):
            break
        if other.low == "nor" or (word.low == "no" and other.low == "not"):
            break  # `no sign of dismay at not being asked`: each denies its own
        other.negated = not other.negated
        scope.append(other)
    heads = [
        next((w for w in scope if w.telling), None),
        next((w for w in scope if w.telling and finite(w)), None),
    ]
    for head in heads:
        if head is not None:
            head.denied = True


def _level(words: list[Word], at: int, wishing: bool) -> int | None:
    """What a word makes of those after it: plans, or possibilities."""
    word = words[at]
    before = words[at - 1] if at else None
    following = words[at + 1].low if at + 1 < len(words) else ""
    if (wishing and _performs(words, at)) or (following == "not" and _is_more_than_said(words, at + 1)):
        return None
    if word.low in POSSIBLE:
        return MAYBE
    if word.low == "soon" and following == "as" and before is not None and before.low == "as":
        return PLAN
    if word.low in ("will", "would", "shall", "should"):
        return PLAN
    if word.low == "to":
        verb = words[at + 1] if at + 1 < len(words) else None
        infinitive = verb is not None and verb.low == verb.lemma and not verb.capital
        verbal = before is None or not (before.lemma in ACHIEVED or before.low in ("able",))
        return PLAN if infinitive and verbal and verb is not None and _may_be_verb(verb) else None
    if word.lemma == "prepare" and following not in ("to", "for"):
        return None  # prepared an agreement
    if word.lemma == "call" and following not in ("for", "on", "upon"):
        return None  # called in, called him
    return PLAN if word.lemma in PLANNED and word.low not in ("need", "order", "offer") else None


def _performs(words: list[Word], at: int) -> bool:
    """Whether somebody does a thing by saying that he wishes to: `I wish to thank`, `we would like to protest`."""
    low = words[at].low
    near = words[max(0, at - 4) : at + 5]
    if low not in _WISHING and not any(w.low in _WISHING and w.clause == words[at].clause for w in near):
        return False
    after = next((n for n in range(at, min(len(words), at + 5)) if words[n].low == "to"), None)
    before = [w.low for w in words[max(0, at - 5) : at + 1]]
    verb = words[after + 1] if after is not None and after + 1 < len(words) else None
    return bool(_WE & set(before)) and verb is not None and (verb.lemma in SPEECH or verb.lemma in _PERFORMED)


_WISHING = word_set("wish like want pleased glad happy honored honoured delighted writing privileged")
_WE = frozenset({"i", "we", "i'd", "we'd"})
_PERFORMED = word_set(
    "thank express congratulate welcome protest apologize praise commend reiterate convey extend"
)


def _may_be_verb(word: Word) -> bool:
    return word.low not in FUNCTION or word.low in ("be", "have", "do", "get", "let")


def _raise(words: list[Word], at: int, level: int) -> None:
    """Raise what follows in the clause, and in those that go on with bare verbs (`to go, stop and see`)."""
    clause = words[at].clause
    for n in range(at + 1, min(len(words), at + 1 + _REACH)):
        other = words[n]
        if other.clause != clause:
            following = next((w for w in words[n : n + 2] if w.low not in ("and", "or")), other)
            bare = following.low == following.lemma and is_verb(following.lemma) and not following.capital
            if other.clause != clause + 1 or not bare:
                break
            clause = other.clause
        other.level = max(other.level, level)


_NOT_BEFORE = word_set("a an the to of in on at for his her its their our my your this that these no any")
_PLURAL = word_set("they we you i")
_PAST = word_set("""
said told met went gave made took held left sent spoke wrote found kept led lost paid ran saw sold stood thought
won began became brought built bought came chose did fell felt fought flew got grew had heard knew laid rose sought
shot struck swore threw withdrew understood put given taken done seen written known shown drawn sworn gone chosen
broken spoken driven fallen grown thrown withdrawn undertaken begun let
""")


def finite(word: Word) -> bool:
    """Whether a word tells what was or is done: a verb in the past, a participle, a present."""
    return word.verb


def _is_named(word: Word, text: str) -> bool:
    """Whether a word has a capital of its own, in a text that is not in capitals throughout."""
    return word.capital and not text[word.start : word.end].isupper()


def _is_finite(words: list[Word], at: int, text: str) -> bool:
    word = words[at]
    if word.low in _PAST or (word.low.endswith("ed") and word.low != word.lemma and not _is_named(word, text)):
        return True
    before = words[at - 1].low if at else ""
    present = word.low.endswith("s") and word.low != word.lemma
    return (present or before in _PLURAL) and is_verb(word.lemma) and before not in _NOT_BEFORE


def is_first_time(words: Sequence[Word], start: int) -> bool:
    """Whether the word at an offset is the first of `first time`."""
    at = next((n for n, w in enumerate(words) if w.start == start), len(words))
    return [w.low for w in words[at : at + 2]] == ["first", "time"]
