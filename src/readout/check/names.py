"""Names in a draft, and whether a passage has them: spellings, given names, states under all their forms."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from readout.check._grammar import FUNCTION
from readout.check.kinship import is_known, lemma_of
from readout.check.lines import Line, Word
from readout.model import MentionType
from readout.text.given_names import is_given, same_given
from readout.text.ocr import one_slip
from readout.text.roles import BODIES, HONOURS, POSTS, RANKS, SHORT, word_set
from readout.text.states import Facet, state_forms, state_of

_PARTICLES = word_set("of al el ul bin ibn bint abu van von der de da di la le du del dos")
_CALENDAR = word_set(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec"
)
_TITLES = HONOURS | RANKS | (POSTS - {"JUSTICE"}) | SHORT.keys() | {"EX", "MADAM", "IMAM", "AYATOLLAH", "MINISTRY"}
_PLAIN_NAMES = word_set("house state states department post press times news agency office bank council")
_DIRECTIONS = word_set("north south east west northern southern eastern western")
_LONG = 5
_SHORT = 4
_STATES_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A name `[start, end)` in a draft: its words in small letters, without titles; the state that it names."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    state: str | None = None
    city: bool = False
    type: MentionType | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """The names that a stretch of a document has: single words, states, and whole names of its parties."""

    words: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    parties: tuple[tuple[str, ...], ...] = ()
    keys: frozenset[str] = field(default=frozenset())

    def __or__(self, other: "Seen") -> "Seen":
        return Seen(
            self.words | other.words,
            self.states | other.states,
            self.parties + other.parties,
            self.keys | other.keys,
        )


def names_in(line: Line, mentions: Sequence[tuple[int, int, MentionType]] = ()) -> tuple[Name, ...]:
    """The names in a line; `mentions` are those that the reading model found, with offsets of the line's text."""
    found: list[Name] = []
    for run in _runs(line, mentions):
        found += _split(line, run, mentions)
    return tuple(found)


def _runs(line: Line, mentions: Sequence[tuple[int, int, MentionType]]) -> Iterable[list[Word]]:
    """Words in capitals side by side, particles between them."""
    run: list[Word] = []
    for n, word in enumerate(line.words):
        gap = line.text[run[-1].end : word.start] if run else ""
        joined = not run or not gap.strip(" -'’.") or (gap.strip() in ("&",))
        if run and not joined:
            yield _trimmed(run)
            run = []
        if _named(line, n, mentions) or (
            run and word.low in _PARTICLES and n + 1 < len(line.words) and line.words[n + 1].capital
        ):
            run.append(word)
        elif run:
            yield _trimmed(run)
            run = []
    if run:
        yield _trimmed(run)


def _trimmed(run: list[Word]) -> list[Word]:
    while run and run[-1].low in _PARTICLES:
        run = run[:-1]
    return run


def _named(line: Line, at: int, mentions: Sequence[tuple[int, int, MentionType]]) -> bool:
    """Whether a word is part of a name: in capitals, and not only because it begins the sentence."""
    word = line.words[at]
    if not word.capital or word.low in _CALENDAR or word.low in ("i", "i.", "a"):
        return False
    if word.low in FUNCTION and word.low not in ("us", "will", "may", "just"):
        return False
    if word.low in FUNCTION:
        return word.low == "us" and line.text[word.start : word.end].isupper()
    first = at == 0 or line.text[: word.start].rstrip()[-1:] in ('"', "“", ":", "(")
    if not first:
        return True
    printed = line.text[word.start : word.end]
    following = line.words[at + 1] if at + 1 < len(line.words) else None
    beside = following and following.capital and not line.text[word.end : following.start].strip(" -")
    if beside and (not is_known(word.low) or is_given(word.low) or bool(state_forms(printed))):
        return True
    known = lemma_of(word.low)
    alone = any(a <= word.start and word.end <= b and b - a <= len(printed) + 2 for a, b, _ in mentions)
    if alone and not is_known(known):
        return True
    return printed[1:].isupper() or bool(state_forms(printed)) or (known == word.low and not is_known(word.low))


def _split(line: Line, run: list[Word], mentions: Sequence[tuple[int, int, MentionType]]) -> Iterable[Name]:
    """A run of words in capitals as names: states and titles apart from what they stand before."""
    at = 0
    part: list[Word] = []
    out: list[list[Word]] = []
    while at < len(run):
        if part and part[-1].low in _DIRECTIONS:
            part.append(run[at])
            at += 1
            continue
        length = 0 if part else _longer(line, run, at, mentions)
        length = length or _state_at(line, run, at)
        if length:
            out += [part, run[at : at + length]]
            part = []
            at += length
            continue
        word = run[at]
        if word.low.upper() in _TITLES and not (part and at + 1 == len(run)):
            out.append(part)
            part = []
        else:
            part.append(word)
        at += 1
    out.append(part)
    return [_name(line, _trimmed(some), mentions) for some in out if _trimmed(some)]


def _state_at(line: Line, run: list[Word], at: int) -> int:
    """How many words from here name a state, the longest first; 0 where none does."""
    for length in range(min(_STATES_IN_A_ROW, len(run) - at), 0, -1):
        printed = line.text[run[at].start : run[at + length - 1].end]
        forms = state_forms(printed)
        if forms and not (length == 1 and _inside_name(run, at, forms[0].facet)):
            return length
    return 0


def _longer(line: Line, run: list[Word], at: int, mentions: Sequence[tuple[int, int, MentionType]]) -> int:
    """How many words from here are one name that only begins with a state's (`Indian Ocean`); 0 where none is."""
    for length in range(len(run) - at, 1, -1):
        first, last = run[at], run[at + length - 1]
        if last.low.upper() in _TITLES:
            continue
        for start, end, kind in mentions:
            if start == first.start and end == last.end and kind is not MentionType.PERSON:
                return length
    return 0


def _inside_name(run: list[Word], at: int, facet: Facet) -> bool:
    """Whether a word that may name a state is part of a longer name (`Indian Ocean`)."""
    if facet is Facet.GOVERNMENT:
        return len(run) > 1
    following = run[at + 1].low if at + 1 < len(run) else ""
    plain = following.upper() in BODIES or following.upper() in _TITLES or following in _PARTICLES
    return facet is Facet.PEOPLE and bool(following) and not plain and not is_given(following)


def _name(line: Line, words: Sequence[Word], mentions: Sequence[tuple[int, int, MentionType]]) -> Name:
    start, end = words[0].start, words[-1].end
    printed = line.text[start:end]
    forms = state_forms(printed)
    state = state_of(printed) or (forms[0].state if forms else None)
    city = bool(forms) and all(f.facet is Facet.CITY for f in forms)
    around = [(b - a, kind) for a, b, kind in mentions if a <= start and end <= b + 1]
    kind = min(around, key=lambda m: m[0])[1] if around else None
    kept = tuple(_single(w.low, line.text[w.start : w.end]) for w in words if w.low not in _PARTICLES)
    return Name(start, end, " ".join(printed.split()), kept, state, city, kind)


def _single(low: str, printed: str) -> str:
    """A word of a name; initials without the ending that makes several of one (`PRTs`)."""
    return low[:-1] if re.fullmatch(r"[A-Z]{2,}s", printed) else low


def seen_in(line: Line, parties: Iterable[str] = ()) -> Seen:
    """The names in a line of a document, in capitals or not, with the names of the parties that it mentions."""
    words = {w.low for w in line.words if w.telling or w.capital}
    return Seen(frozenset(words), frozenset(_states(line)), (), keys_of(words)) | seen_of(parties)


def seen_of(parties: Iterable[str]) -> Seen:
    """The names of some parties."""
    return _seen_of_all(tuple(dict.fromkeys(parties)))


@lru_cache(maxsize=8192)
def _seen_of_all(parties: tuple[str, ...]) -> Seen:
    some = [_seen_of_one(name) for name in parties]
    none: frozenset[str] = frozenset()
    return Seen(
        none.union(*(s.words for s in some)),
        none.union(*(s.states for s in some)),
        tuple(p for s in some for p in s.parties),
        none.union(*(s.keys for s in some)),
    )


@lru_cache(maxsize=16384)
def _seen_of_one(name: str) -> Seen:
    words = name_words(name)
    states = {state for part in (name, *re.findall(r"[A-Z][\w.]+", name)) if (state := state_of(part))}
    return Seen(frozenset(words), frozenset(states), (words,), keys_of(words))


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a party's name in small letters, titles and particles left out; of an address its letters."""
    found = [w.casefold().rstrip(".") for w in re.findall(r"[^\W\d_]+", name)]
    return tuple(w for w in found if w.upper() not in HONOURS and w not in _PARTICLES)


def keys_of(words: Iterable[str]) -> frozenset[str]:
    """The sounds of words long enough to be known by them."""
    return frozenset(sound(w) for w in words if len(w) >= _SHORT)


def _states(line: Line) -> set[str]:
    """The states that a line names, under any form that is no ordinary word."""
    out: set[str] = set()
    words, text = line.words, line.text
    for at, word in enumerate(words):
        if not (word.capital or text[word.start : word.end].isupper()):
            continue
        for length in (1, 2, 3):
            if at + length > len(words):
                break
            printed = text[word.start : words[at + length - 1].end]
            if length == 1 and (len(printed) < 3 and not printed.isupper()):
                continue
            if length == 1 and not word.capital:
                continue
            out.update(_states_named(printed))
    return out


@lru_cache(maxsize=65536)
def _states_named(printed: str) -> tuple[str, ...]:
    return tuple(form.state for form in state_forms(printed))


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A key that spellings of one foreign name share: `Majeed`, `Majid`; `Qaddafi`, `Gadhafi`."""
    plain = word.casefold()
    for old, new in (("kh", "k"), ("gh", "k"), ("ph", "f"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "c")):
        plain = plain.replace(old, new)
    plain = plain.translate(str.maketrans("qgcyz", "kkkis"))
    plain = re.sub(r"(.)\1+", r"\1", plain)
    bare = plain[:1] + re.sub(r"[aeiouyh]", "", plain[1:])
    return bare if len(bare) >= 3 and len(word) >= _LONG else plain


@lru_cache(maxsize=65536)
def has_word(word: str, seen: Seen) -> bool:
    """Whether a word of a name is there, under one spelling or another."""
    if word in seen.words:
        return True
    size, begin = len(word), word[:_SHORT]
    if size >= _LONG and sound(word) in seen.keys:
        return True
    if size >= _SHORT and any(_of_a_people(word, w) for w in seen.words if w.startswith(begin)):
        return True
    if size <= _LONG:
        return False
    near = (w for w in seen.words if abs(len(w) - size) < 2 and (w[0] == word[0] or w[-2:] == word[-2:]))
    return any(one_slip(word, w) for w in near) or any(word in w for w in seen.words if len(w) > size + 2)


def _of_a_people(a: str, b: str) -> bool:
    """Whether one is a place and the other its people: `Asia`, `Asian`."""
    short, long = sorted((a, b), key=len)
    return any(long in (short + end, short[:-1] + end) for end in ("n", "an", "ian", "ns", "ans", "ians"))


def has_name(name: Name, seen: Seen) -> bool:
    """Whether a stretch of a document has a name of the draft."""
    if name.state and not name.city:
        return name.state in seen.states
    if not name.words:
        return True
    head = name.words[-1]
    if has_word(head, seen):
        return _compatible(name, seen)
    if len(name.words) > 1 and all(has_word(w, seen) for w in name.words[:-1]) and not _personal(name):
        return True
    return _initials(name, seen)


def _personal(name: Name) -> bool:
    if name.type is None:
        return is_given(name.words[0]) or not is_known(name.words[0])
    return name.type is MentionType.PERSON


def _compatible(name: Name, seen: Seen) -> bool:
    """Whether no party there bears the surname with another given name alone."""
    if len(name.words) == 1 or has_word(name.words[0], seen):
        return True
    if not _personal(name):
        telling = [w for w in name.words if w not in _PLAIN_NAMES]
        return sum(has_word(w, seen) for w in telling) * 3 >= len(telling) * 2
    bearers = [p for p in seen.parties if len(p) > 1 and sound(name.words[-1]) in map(sound, p)]
    if not bearers:
        return True
    return any(_same_person(name.words, party) for party in bearers)


def _same_person(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names of one surname may be one person's: no given name against another."""
    given, others = ours[:-1], [w for w in theirs if sound(w) != sound(ours[-1])]
    others = [w for w in others if w.upper() not in _TITLES and len(w) > 1]
    known = [w for w in others if is_given(w)]
    if not others or not given:
        return True
    if any(same_given(a, b) or sound(a) == sound(b) for a in given for b in others):
        return True
    return not known and len(others) < 2 and not is_given(given[0])


def _initials(name: Name, seen: Seen) -> bool:
    """Whether a name stands there by its initials, or as what initials of the draft stand for."""
    if len(name.words) > 1 and "".join(w[0] for w in name.words) in seen.words:
        return True
    if _personal(name) and len(name.words) > 1 and is_given(name.words[0]) and name.words[0] in seen.words:
        return not any(len(p) > 1 and name.words[0] in p for p in seen.parties)
    short = name.words[0].rstrip(".")
    if len(name.words) == 1 and 2 < len(short) < 7 and name.text.isupper():
        return any("".join(w[0] for w in p) == short for p in seen.parties if len(p) > 2)
    return False
