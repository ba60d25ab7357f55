"""Subjects and names as printed in headers, reduced to keys that survive OCR and quoting."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

_PREFIX = re.compile(
    r"\s*(?:(?:re|fw|fwd|aw|wg|tr|sv|antw|ynt|rif|res|enc)\s*(?:\[\d+\])?\s*[:;]|\[[^\]]{1,30}\])\s*", re.I
)
_WORDS = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"<[^<>]*>|\[mailto:[^\[\]]*\]|(?<!\S)\S+@\S+|\([^()]*\)")
_FOLD = str.maketrans("1i|05", "lllos")

_LITTLE = """
a about again agenda all an and another ask asap attached background brief briefing call calls clips confirm
confirmed draft email fix followup follow for from fyi h hello help hey hi important in info is it latest list me
meeting memo memos message monday my new news no none not note number of ok on one our out phone please pls press
question questions quick re read report request revised s schedule scheduling speech statement subject sunday
saturday friday thursday wednesday tuesday talk test text thanks thank the this thx to today tomorrow tonight trip
two up update updated updates urgent version week weekend with yes you your
"""
_SAYS_LITTLE = frozenset(_LITTLE.split())
_COMPARED = 300
_AKIN = 0.75


def is_reply(subject: str) -> bool:
    """Whether a subject begins as that of a reply or a forwarded message."""
    return bool(_PREFIX.match(subject)) and not subject.lstrip().startswith("[")


def bare_subject(subject: str) -> str:
    """A subject as printed, without `Re:` and `Fw:` before it; the whole where nothing else is there."""
    at, end = 0, len(subject.rstrip())
    while (match := _PREFIX.match(subject, at)) and match.end() < end:
        at = match.end()
    return subject[at:].strip()


@lru_cache(maxsize=8192)
def plain_subject(subject: str) -> str:
    """A subject without `Re:` and `Fw:`, in lower case, single spaces between its words."""
    return " ".join(_WORDS.findall(bare_subject(subject).casefold()))


@lru_cache(maxsize=8192)
def subject_key(subject: str) -> str:
    """A subject's letters and digits alone, those that OCR confuses folded; empty where only `Re:` stands."""
    plain = plain_subject(subject)
    return "" if plain in {"re", "fw", "fwd"} else plain.replace(" ", "").translate(_FOLD)


def telling_words(subject: str) -> set[str]:
    """The words of a subject that say what it is about: not `update` or `schedule`, nor figures."""
    words = plain_subject(subject).split()
    return {w for w in words if w not in _SAYS_LITTLE and not w.isdigit() and len(w) > 1}


def is_telling(subject: str) -> bool:
    """Whether a subject says enough to know an exchange by."""
    words = telling_words(subject)
    return len(words) >= 2 or any(len(w) >= 9 for w in words)


def same_subject(a: str, b: str) -> bool | None:
    """Whether two subject keys are one; a subject cut short counts. None where either is missing."""
    if not a or not b:
        return None
    short = min(len(a), len(b))
    return a == b or (short >= 12 and a[:short] == b[:short])


def akin(a: str, b: str) -> bool:
    """Whether two subject keys differ by no more than a scanner's slips."""
    a, b = a[:_COMPARED], b[:_COMPARED]
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _AKIN


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The words of a correspondent's name, folded, in alphabetical order; of a bare address its local part."""
    words = _WORDS.findall(_ADDRESS.sub(" ", name).casefold())
    if not words:
        words = _WORDS.findall(name.casefold().split("@")[0])
    return " ".join(sorted(w.translate(_FOLD) for w in words))


def same_name(a: str, b: str) -> bool | None:
    """Whether two name keys may be one person: a full word in common, or one inside an address's local part.

    None where either is missing or a mere initial, which says too little.
    """
    if len(a) < 2 or len(b) < 2:
        return None
    ours, theirs = a.split(), b.split()
    if any(len(w) > 2 for w in set(ours) & set(theirs)):
        return True
    return any(len(w) > 3 and w in t for w in ours for t in theirs) or any(
        len(w) > 3 and w in t for w in theirs for t in ours
    )
