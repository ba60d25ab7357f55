"""Words that may stand for one another: lemmas, kin, opposites, other things of one kind.

The table `kin.txt` is made by `training/kinship.py`; what the trade of these documents needs besides is written
out in `_trade.py`.
"""

from functools import cache, lru_cache
from importlib.resources import files

from readout.check._trade import CLOSE, KINDS, OPPOSED

_ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""), ("ied", "y"),
    ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("iest", "y"), ("ier", "y"), ("est", "e"), ("est", ""),
)  # fmt: skip
_TRADE = 0.85
_REVERSED = 0.85
_DERIVED = 0.95
_IRREGULAR = {
    "said": "say", "told": "tell", "met": "meet", "spoke": "speak", "spoken": "speak", "left": "leave",
    "felt": "feel", "held": "hold", "put": "put", "best": "good", "worst": "bad", "better": "good", "men": "man",
    "women": "woman", "children": "child", "people": "people", "lao": "lao", "news": "news", "added": "add",
    "agreed": "agree", "freed": "free", "thing": "thing", "during": "during", "evening": "evening",
    "morning": "morning", "meeting": "meeting", "talks": "talk", "briefing": "briefing", "building": "building",
}  # fmt: skip


class _Table:
    """The table as read: irregular forms, all lemmas, and the line of each that has one."""

    def __init__(self, raw: str) -> None:
        forms, vocabulary, verbs, lines = raw.split("\n\n", 3)
        self.verbs = frozenset(verbs.split())
        self.forms = dict(line.split(" ", 1) for line in forms.splitlines())
        self.lemmas = frozenset(vocabulary.split())
        self.lines = dict(line.split("\t", 1) for line in lines.splitlines() if line)


@cache
def _table() -> _Table:
    return _Table((files("readout.check") / "kin.txt").read_text("utf-8"))


_SPELT = (
    *(("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize")),
    *(("yse", "yze"), ("ysed", "yzed"), ("bour", "bor"), ("vour", "vor"), ("nour", "nor"), ("lour", "lor")),
    *(("oured", "ored"), ("ours", "ors"), ("ence", "ense"), ("tre", "ter"), ("ogue", "og"), ("amme", "am")),
)


def _american(low: str) -> str:
    """A word in the spelling of the table, where it is known there."""
    table = _table()
    for ending, instead in _SPELT:
        if low.endswith(ending):
            other = low[: -len(ending)] + instead
            if other in table.lemmas or (instead.endswith("ed") and other[:-1] in table.lemmas):
                return other
    return low


@lru_cache(maxsize=65536)
def lemma_of(low: str) -> str:
    """The dictionary form of a word in small letters; what is not known stays as it is."""
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in CLOSE or low in OPPOSED:
        return low
    table = _table()
    if low in table.forms:
        return table.forms[low]
    if (american := _american(low)) != low:
        return lemma_of(american)
    for ending, instead in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= 2:
            stem = low[: -len(ending)] + instead
            if stem in table.lemmas:
                return stem
            doubled = not instead and ending[0] in "ei" and len(stem) > 3 and stem[-1] == stem[-2]
            if doubled and stem[:-1] in table.lemmas:
                return stem[:-1]
    return low


def is_verb(lemma: str) -> bool:
    """Whether a lemma is a verb oftener than anything else."""
    return lemma in _table().verbs


def is_known(low: str) -> bool:
    """Whether a word in small letters is one of the general vocabulary."""
    return low in _table().lemmas or low in _table().forms


@lru_cache(maxsize=16384)
def _row(lemma: str) -> tuple[dict[str, float], frozenset[str], frozenset[str]]:
    """What the table has of a lemma: its kin with their strengths, its opposites, others of its kind."""
    kin, opposites, others = (_table().lines.get(lemma, "\t\t")).split("\t")
    pairs = (pair.rpartition("=") for pair in kin.split())
    return {w: int(s) / 100 for w, _, s in pairs}, frozenset(opposites.split()), frozenset(others.split())


@lru_cache(maxsize=65536)
def kin(claimed: str, found: str) -> float:
    """How far the word that a document has (lemma) may stand for the word that a claim has: 0 to 1.

    A broader word in the claim is borne out by a narrower one in the document; the other way round, less so.
    """
    if claimed == found:
        return 1.0
    if opposite(claimed, found):
        return 0.0
    told = _TRADE if found in CLOSE.get(claimed, ()) or claimed in CLOSE.get(found, ()) else 0.0
    return max(told, _row(found)[0].get(claimed, 0.0), _REVERSED * _row(claimed)[0].get(found, 0.0))


@lru_cache(maxsize=65536)
def opposite(a: str, b: str) -> bool:
    """Whether two lemmas say the opposite of each other."""
    if b in CLOSE.get(a, ()) or a in CLOSE.get(b, ()) or (a, b) in _NOT_OPPOSED or (b, a) in _NOT_OPPOSED:
        return False
    if b in OPPOSED.get(a, ()) or b in _row(a)[1] or a in _row(b)[1]:
        return True
    derived = _derived(b)
    against = _row(a)[1]
    return any(w in derived for w in against if w != a) or any(w in derived for w in OPPOSED.get(a, ()) if w != a)


@lru_cache(maxsize=16384)
def _derived(lemma: str) -> frozenset[str]:
    """The words that are derived from a lemma, or all but the same."""
    return frozenset(w for w, s in _row(lemma)[0].items() if s >= _DERIVED)


@lru_cache(maxsize=65536)
def another(a: str, b: str) -> bool:
    """Whether two lemmas name different things of one kind: `wheat` and `rice`."""
    if a == b or b in CLOSE.get(a, ()) or a in CLOSE.get(b, ()):
        return False
    return any(a in some and b in some for some in KINDS)


_NOT_OPPOSED = frozenset({("come", "go"), ("all", "some"), ("all", "no"), ("bring", "take"), ("give", "take"),
                          ("send", "receive"), ("ask", "answer"), ("man", "woman")})  # fmt: skip
_OF_A_KIND = frozenset(word for some in KINDS for word in some)


def is_of_a_kind(lemma: str) -> bool:
    """Whether a lemma names one of several things that are told apart, so that only itself will do."""
    return lemma in _OF_A_KIND


def relatives(lemma: str, least: float, most: int) -> list[str]:
    """The nearest kin of a lemma, for looking wider."""
    found = {**dict.fromkeys(CLOSE.get(lemma, ()), _TRADE), **_row(lemma)[0]}
    near = sorted((w for w, s in found.items() if s >= least), key=lambda w: (-found[w], w))
    return near[:most]
