"""What a cue of speech does, and what sort of contact an anchor tells of, by the words alone.

Each word is known in all its inflected forms, in capitals as in small letters, broken by a teletype's hyphen or
with one slip in a long word. The reading model's own label takes the context in; this lexicon is what it is held
against, and what stands in where there is none.
"""

import re
from functools import lru_cache

from readout.extract._act_words import ACT_PHRASES, ACT_WORDS, IRREGULAR, KIND_PHRASES, KIND_WORDS, LIGHT
from readout.model import Act, ContactKind
from readout.text.ocr import one_slip

_SPLIT = re.compile(r"(?<=\w)-\s+(?=\w)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOT = frozenset({"not", "no", "never", "nor", "unable", "without", "cannot", "hardly"})
_REFUSED = frozenset({Act.AGREE, Act.OFFER, Act.REQUEST})
_LONG = 7


def _inflected(word: str) -> set[str]:
    """The regular forms of a word as verb and noun."""
    forms = {word, word + "s", word + "ed", word + "ing", word + "es"}
    if word.endswith("e"):
        forms |= {word + "d", word[:-1] + "ing"}
    if re.search(r"[^aeiou]y$", word):
        forms |= {word[:-1] + "ies", word[:-1] + "ied"}
    if re.search(r"[^aeiou][aeiou][bdglmnprt]$", word):
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return forms


def _forms(words: dict[str, str]) -> dict[str, str]:
    """Every form of the words of a table, mapped to its label; what is listed first wins."""
    out: dict[str, str] = {}
    for label, listed in words.items():
        for word in listed.split():
            for form in {*_inflected(word), *IRREGULAR.get(word, "").split()}:
                out.setdefault(form, label)
    return out


_ACTS = _forms(ACT_WORDS)
_KINDS = _forms(KIND_WORDS)
_LIGHT = frozenset(_forms({"": LIGHT}))
_ACT_PATTERNS = tuple((re.compile(rf"\b(?:{p})\b"), Act(a)) for a, p in ACT_PHRASES.items())
_KIND_PATTERNS = tuple((re.compile(rf"\b(?:{p})\b"), ContactKind(k)) for k, p in KIND_PHRASES.items())


@lru_cache(maxsize=8192)
def act_of(cue: str) -> Act | None:
    """The act of a cue (`said that`, `EXPRESSED CONCERN`, `refusal`); None where no word of it is known.

    A word that tells more than a saying decides (`declined to say`), and the noun after a light verb
    (`voiced its thanks`); what somebody does not accept, offer or ask for, he refuses.
    """
    text, words = _read(cue)
    for pattern, act in _ACT_PATTERNS:
        if pattern.search(text):
            return act
    known = [w for w in words if w not in _LIGHT] or words
    acts = [Act(label) for w in known if (label := _label(w, _ACTS))]
    if not acts:
        acts = [Act(label) for w in words if (label := _label(w, _ACTS))]
    telling = next((a for a in acts if a is not Act.STATE), acts[0] if acts else None)
    denied = telling in _REFUSED and any(w in _NOT or w.endswith(("n't", "n’t")) for w in words)
    return Act.REFUSE if denied else telling


@lru_cache(maxsize=8192)
def kind_of(anchor: str) -> ContactKind | None:
    """The kind of contact that an anchor tells of (`met`, `phone call`, `LETTER`); None where no word is known."""
    text, words = _read(anchor)
    for pattern, kind in _KIND_PATTERNS:
        if pattern.search(text):
            return kind
    kinds = [ContactKind(label) for w in words if (label := _label(w, _KINDS))]
    return next((k for k in kinds if k is not ContactKind.CONTACT), kinds[0] if kinds else None)


def _read(printed: str) -> tuple[str, list[str]]:
    text = " ".join(_SPLIT.sub("", printed).lower().split())
    return text, _WORD.findall(text)


def _label(word: str, forms: dict[str, str]) -> str | None:
    if found := forms.get(word):
        return found
    if len(word) < _LONG:
        return None
    return next((label for form, label in forms.items() if len(form) >= _LONG and one_slip(word, form)), None)
