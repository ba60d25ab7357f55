"""What the words of a mention say by themselves: name, post, state, number and gender."""

import re
from dataclasses import dataclass
from functools import lru_cache

from readout.model import Form
from readout.text.roles import BODIES, FEMALE, HONOURS, MALE, PLAIN, POSTS, RANKS, SHORT, word_set
from readout.text.states import Facet, state_forms

WORD = re.compile(r"[^\W_](?:[\w&/]|[.'’-](?=\w))*")
_SPLIT = re.compile(r"(?<=\w)-\s+(?=\w)")
_POSSESSIVE = re.compile(r"(?:['’]S|(?<=S)['’])$")
_DETERMINERS = word_set(
    "THE THIS THAT THESE THOSE A AN HIS HER ITS THEIR OUR MY YOUR ANY EACH EVERY ALL BOTH SAID"
)
_CUTS = word_set("FOR IN AT FROM WITH TO BY ON WHO WHICH THAT INCLUDING DURING AS")
_SURNAMES = word_set("YOUNG WEST NORTH LAW CLOSE KEY SENIOR CHIEF MARINE FIELD")
PARTICLES = word_set("DE DEL LA AL EL BEN BIN VAN VON DER DI DA DOS DAS ABU IBN LE NE ST SAN SANTA")

PRONOUNS: dict[str, str] = {
    word: kind
    for kind, words in {
        "he": "HE HIM HIS HIMSELF",
        "she": "SHE HER HERS HERSELF",
        "it": "IT ITS ITSELF",
        "they": "THEY THEM THEIR THEIRS THEMSELVES",
        "i": "I ME MY MINE MYSELF",
        "we": "WE US OUR OURS OURSELVES",
        "you": "YOU YOUR YOURS YOURSELF YOURSELVES",
        "who": "WHO WHOM WHOSE WHICH THAT",
        "here": "HERE THERE",
        "this": "THIS THESE THOSE BOTH ONE SOME ALL EACH OTHERS ANOTHER MANY",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention's words, read once. `kind` is a pronoun's; `role` holds the words of a post or body."""

    words: tuple[str, ...]
    head: str
    names: tuple[str, ...] = ()
    given: str = ""
    role: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    facet: Facet | None = None
    of: frozenset[str] = frozenset()
    kind: str | None = None
    plural: bool = False
    gender: str = ""
    determiner: str = ""
    initials: str = ""
    rank: frozenset[str] = frozenset()
    form: Form = Form.NOMINAL

    @property
    def surname(self) -> str:
        return self.names[-1] if self.names else ""


def bare_word(token: str) -> str:
    """A word in capitals without its possessive."""
    return _POSSESSIVE.sub("", token.upper())


@lru_cache(maxsize=32768)
def read_phrase(text: str, person: bool, pronoun_us: bool) -> Phrase:
    """Read a mention. `pronoun_us`: whether `US` in capitals is the pronoun here and not the state."""
    text = _SPLIT.sub("", text)
    tokens = WORD.findall(text)
    bare = [bare_word(t) for t in tokens]
    if not bare:
        return Phrase((text.upper(),), text.upper())
    if len(bare) == 1 and (pronoun := PRONOUNS.get(bare[0])) and (bare[0] != "US" or pronoun_us):
        return Phrase((bare[0],), bare[0], kind=pronoun, form=Form.PRONOUN)
    determiner = bare[0] if bare[0] in _DETERMINERS and len(bare) > 1 else ""
    if determiner:
        tokens, bare = tokens[1:], bare[1:]
    return _person(text, tokens, bare, determiner) if person else _other(text, tokens, bare, determiner)


def _known(token: str, word: str, upper: bool) -> bool:
    """Whether a word says what somebody is: a common word, a post, or (in mixed case) one in small letters."""
    if word in PLAIN or word in POSTS or word in BODIES or word in SHORT or word in HONOURS:
        return True
    return token.islower() and not upper and word not in PARTICLES


def _canonical(words: list[str]) -> list[str]:
    out: list[str] = []
    for word in words:
        out.extend(SHORT.get(word, (word,)))
    return out


def _segments(text: str) -> list[str]:
    return [s for s in re.split(r"[,()\[\]:;]| - ", text) if s.strip()]


def _name_words(segment: str, upper: bool) -> tuple[list[str], list[str]]:
    """(words of the name, words before it) of one piece of a person's mention."""
    tokens = WORD.findall(segment)
    words = [bare_word(t) for t in tokens]
    start = 0
    for at, token in enumerate(tokens[:-1]):
        if _POSSESSIVE.search(token.upper()):
            start = at + 1
    names: list[str] = []
    for at in range(start, len(words)):
        token, word = tokens[at], words[at]
        following = words[at + 1] if at + 1 < len(words) else ""
        if word in _CUTS or (word == "OF" and names):
            # "ambassador to the United States Smith" goes on to the name, "lawyer for Colonel Smith" does not.
            if names or (word != "BY" and not _place_follows(words, at + 1)):
                break
            continue
        if word in ("AND", "OR") and names:
            names.append(word)
        elif not names and at and at == len(words) - 1 and words[at - 1] in POSTS and word in _SURNAMES:
            names.append(word)  # "Senator West"
        elif _known(token, word, upper) or (not names and following and _state_here(words, at)):
            names = [] if word in POSTS or word in SHORT or word in BODIES or word in HONOURS else names
        else:
            names.append(word)
    while names and names[-1] in ("AND", "OR"):
        names.pop()
    if words and words[-1] in POSTS and words[-1] not in names:
        names = []  # "the Times of Ruritania reporter"
    if names and " ".join(names) != segment.upper().strip() and state_forms(" ".join(names)):
        names = []
    return names, words


def _state_here(words: list[str], at: int) -> bool:
    return bool(state_forms(words[at]) or (at and state_forms(" ".join(words[at - 1 : at + 1]))))


def _place_follows(words: list[str], at: int) -> bool:
    at += words[at : at + 1] == ["THE"]
    return any(state_forms(" ".join(words[at : at + n])) for n in (1, 2, 3))


def _person(text: str, tokens: list[str], bare: list[str], determiner: str) -> Phrase:
    upper = text.upper() == text
    names: list[str] = []
    for segment in _segments(text):
        found, _ = _name_words(segment, upper)
        if found:
            names = found
            break
    words = _canonical(bare)
    known = [w for w in words if w in POSTS or w in BODIES or w in PLAIN]
    role = frozenset(w.rstrip("S") if w + "S" in POSTS or w.rstrip("S") in POSTS else w for w in known) - {
        "OF",
        "THE",
        "AND",
        "FOR",
        "IN",
        "TO",
        "FORMER",
        "A",
    }
    of = frozenset(f.state for w in _pairs(bare) if w not in names for f in state_forms(w))
    gender = "m" if any(w in MALE for w in bare) else "f" if any(w in FEMALE for w in bare) else ""
    front = words[: next((i for i, w in enumerate(words) if i and (w in _CUTS or w == "OF")), len(words))]
    last = next((w for w in reversed(front) if w in POSTS or w in BODIES), front[-1])
    head = names[-1] if names else last
    honours = [w for w in names if w not in HONOURS]
    names = honours or names
    plural = (
        "AND" in names or (not names and last.endswith("S") and not last.endswith("SS")) or _plural_title(words)
    )
    return Phrase(
        tuple(words),
        head,
        names=tuple(names),
        given=names[0] if len(names) > 1 else "",
        role=role,
        of=of,
        plural=plural,
        gender=gender,
        determiner=determiner,
        initials="".join(w[0] for w in names or words),
        rank=frozenset(w for w in words if w in RANKS),
        form=Form.NAME if names else Form.NOMINAL,
    )


def _plural_title(words: list[str]) -> bool:
    return any(w.endswith("S") and w[:-1] in POSTS for w in words)


def _pairs(words: list[str]) -> list[str]:
    return [*words, *(" ".join(words[i : i + 2]) for i in range(len(words) - 1))]


def _other(text: str, tokens: list[str], bare: list[str], determiner: str) -> Phrase:
    forms = state_forms(" ".join(bare))
    states = frozenset(f.state for f in forms)
    words = _canonical(bare)
    small = {"OF", "THE", "AND", "FOR", "ON", "IN", "TO", "A"}
    content = [w for w in words if w not in small]
    upper = text.upper() == text
    of = frozenset() if states else frozenset(f.state for w in _pairs(bare) for f in state_forms(w))
    named = bool(states) or any(not _known(t, b, upper) for t, b in zip(tokens, bare, strict=True))
    if not upper and not named:
        named = sum(t[0].isupper() for t in tokens) > 1
    head = _head(words)
    people = bool(forms) and forms[0].facet is Facet.PEOPLE and bare[-1].endswith(("S", "MEN"))
    return Phrase(
        tuple(words),
        head,
        names=tuple(w for w in content if not (w in PLAIN or w in BODIES)),
        role=frozenset(w for w in content if w in BODIES or w in PLAIN or w in POSTS),
        states=states,
        facet=forms[0].facet if forms else None,
        of=of,
        plural=people or (not states and head.endswith("S") and not head.endswith("SS") and head in BODIES),
        determiner=determiner,
        initials="".join(w[0] for w in content),
        form=Form.NAME if named else Form.NOMINAL,
    )


def _head(words: list[str]) -> str:
    for at, word in enumerate(words):
        if at and word in ("OF", "FOR", "ON", "IN", "TO"):
            return words[at - 1]
    return words[-1]
