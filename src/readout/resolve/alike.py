"""How alike two words or names are: spellings of one sound, a scanner's slips, short forms, initials."""

from dataclasses import dataclass
from functools import lru_cache

from readout.resolve.names import PersonName
from readout.text.given_names import is_given, same_given
from readout.text.ocr import fold, one_slip

EQUAL = 1.0
READ = 0.97
"""The same but for letters that a scanner takes for each other."""
SPELT = 0.9
"""Two spellings of one sound, as names come out of other scripts (`Majeed`, `Majid`)."""
SLIP = 0.8
"""One letter put in, left out or exchanged in a word of five or more."""

_SOUNDS = (
    ("sch", "sh"), ("tch", "c"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("dh", "d"), ("th", "t"),
    ("zh", "j"), ("dj", "j"), ("dz", "j"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("v", "f"), ("z", "s"),
    ("p", "b"), ("g", "k"),
)  # fmt: skip
_VOWELS = (
    ("ai", "i"), ("ay", "i"), ("ei", "i"), ("ey", "i"), ("ee", "i"), ("ie", "i"), ("ea", "i"), ("ou", "u"),
    ("oo", "u"), ("au", "u"), ("aw", "u"), ("ow", "u"), ("ew", "u"), ("uu", "u"), ("aa", "a"), ("y", "i"),
    ("o", "u"),
)  # fmt: skip
_COMMON = """
mohammad mohammed muhammad mohamed mohamad ahmed ahmad ali syed sayed sayyid sheikh abdul haji hajji maria
"""
_WEAK = frozenset(_COMMON.split())
_VOWEL = frozenset("aeiu")
_SPELT_FROM = 4
_SLIP_FROM = 5


@lru_cache(maxsize=65536)
def sounds(word: str) -> str:
    """A word as it sounds, roughly: letters of one sound made one, doubles single, most an `h` dropped."""
    for spelt, sound in (*_SOUNDS, *_VOWELS):
        word = word.replace(spelt, sound)
    out = ""
    for at, char in enumerate(word):
        if char == "h" and at and not (word[at - 1] in "aeiu" and word[at + 1 : at + 2] in _VOWEL):
            continue
        if not out or out[-1] != char:
            out += char
    return out


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word as they sound, with its first letter: what spellings of one name share."""
    heard = sounds(word)
    first = "a" if heard[:1] in ("a", "e") else heard[:1]
    return first + "".join(c for c in heard[1:] if c not in "aeiuh")


@lru_cache(maxsize=65536)
def misread(word: str) -> str:
    """A word with letters that a scanner takes for each other made one."""
    return fold(word).replace("rn", "m").replace("vv", "w")


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> float:
    """How alike two folded words are, as one of the levels above; 0 for words that are two."""
    if a == b:
        return EQUAL
    if min(len(a), len(b)) < 3:
        return 0.0
    if misread(a) == misread(b):
        return READ
    known = is_given(a) and is_given(b)
    if not known and min(len(a), len(b)) >= _SPELT_FROM and skeleton(a) == skeleton(b) and _sounds_near(a, b):
        return SPELT
    if not known and min(len(a), len(b)) >= _SLIP_FROM and one_slip(misread(a), misread(b)):
        return SLIP
    return 0.0


@lru_cache(maxsize=65536)
def within(a: str, b: str, most: int) -> bool:
    """Whether two words of one first letter are so few letters apart (put in, left out, exchanged)."""
    if a[:1] != b[:1] or abs(len(a) - len(b)) > most:
        return False
    above = list(range(len(b) + 1))
    for n, x in enumerate(a, 1):
        row = [n]
        for m, y in enumerate(b, 1):
            row.append(min(above[m] + 1, row[m - 1] + 1, above[m - 1] + (x != y)))
        if min(row) > most:
            return False
        above = row
    return above[-1] <= most


def _sounds_near(a: str, b: str) -> bool:
    """Whether two words of one skeleton sound nearly the same: a vowel apart, two in long ones."""
    heard, other = sounds(a), sounds(b)
    far = 2 if min(len(heard), len(other)) > _SLIP_FROM + 1 else 1
    return within(f"-{heard}", f"-{other}", far) and _same_vowels(a, b)


def _same_vowels(a: str, b: str) -> bool:
    """Whether the vowels of two words of one skeleton may stand for each other; a long word may have one more."""
    ours, theirs = (["aeiu".find(c) for c in sounds(w) if c in "aeiu"] for w in (a, b))
    if len(ours) > len(theirs):
        ours, theirs = theirs, ours
    if len(theirs) - len(ours) > (1 if max(len(a), len(b)) > 6 else 0):
        return False
    skips = range(len(theirs)) if len(theirs) > len(ours) else (len(theirs),)
    return any(all(map(_near, ours, theirs[:skip] + theirs[skip + 1 :])) for skip in skips)


def _near(one: int, other: int) -> bool:
    """`e` may stand for `a` and for `i`."""
    return one == other or (1 in (one, other) and 3 not in (one, other))


def first_likeness(a: str, b: str) -> float:
    """How alike two given names are: as words, or SPELT where one is a short form of the other."""
    if same_given(a, b):
        return max(likeness(a, b), SPELT)
    return 0.0 if _of_two_genders(a, b) else likeness(a, b)


def _of_two_genders(a: str, b: str) -> bool:
    """Whether one is the other with a vowel at its end, as names of women are made (`Daniel`, `Danielle`)."""
    short, long = sorted((a, b), key=len)
    more = 3 <= len(short) < len(long) and long[-1] in "ae" and short[-1] not in "aeiouy"
    return more and long[:3] == short[:3]


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Two full names compared: surname and first name by level, `middle` 1 where they agree, -1 where they do not.

    `part` says that the words of one are among those of the other, in order; `turned` that surname and given name
    have changed places; `weak` that the first name is borne by so many that it says little; `short` that one first
    name is a short form of the other, or both of one.
    """

    surname: float
    first: float
    middle: int = 0
    part: bool = False
    turned: bool = False
    weak: bool = False
    short: bool = False

    @property
    def exact(self) -> bool:
        """Whether surname and first name are the same but for a scanner's slips, or short forms of one name."""
        return self.surname >= READ and (self.first >= READ or self.short)


def match(a: PersonName, b: PersonName) -> NameMatch | None:
    """Compare two full names; None where they cannot be one person's."""
    if "".join(a.words) == "".join(b.words) and a.words != b.words:
        return NameMatch(READ, READ)
    surname, first = likeness(a.surname, b.surname), first_likeness(a.first, b.first)
    if surname and first:
        middle = _middle(a.middle, b.middle)
        weak = a.first in _WEAK or b.first in _WEAK
        return NameMatch(surname, first, middle, weak=weak, short=same_given(a.first, b.first))
    if _within(a.words, b.words) or _within(b.words, a.words):
        return NameMatch(EQUAL, EQUAL, 1, part=True)
    if first_likeness(a.first, b.surname) and likeness(a.surname, b.first):
        return NameMatch(likeness(a.surname, b.first), first_likeness(a.first, b.surname), turned=True)
    return None


def _middle(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """Whether middle names agree (1), contradict each other (-1), or one has none (0)."""
    if not ours or not theirs:
        return 0
    a, b = ours[0], theirs[0]
    return 1 if a[0] == b[0] and (len(a) == 1 or len(b) == 1 or likeness(a, b)) else -1


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether all words of a name are in a longer one, in order, the last of both alike; initials say nothing."""
    if not 2 <= len(short) < len(long) or any(len(w) < 3 for w in short):
        return False
    rest = iter(long)
    return likeness(short[-1], long[-1]) >= SPELT and all(
        any(first_likeness(w, x) >= SPELT for x in rest) for w in short
    )
