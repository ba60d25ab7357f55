"""Chooses what a party is called: the fullest form that the document itself gives."""

import re
from collections.abc import Sequence

from readout.extract._clusters import Cluster, Item
from readout.extract._phrases import WORD, bare_word, read_phrase
from readout.model import Form, MentionType
from readout.text import states
from readout.text.names import plain, trimmed, unsplit
from readout.text.roles import HONOURS, PLAIN, POSTS, SHORT, word_set
from readout.text.states import Facet, state_forms

_BEFORE = 120
_SMALL = word_set("OF THE AND FOR ON IN TO A DE DU DES LA")
_OFFICES = frozenset({"FOREIGN", "INTERIOR", "JUSTICE"})
_RULERS = frozenset({"PRESIDENT", "MINISTER", "KING", "SECRETARY", "CHANCELLOR"})
_ALIASES = 8
_MOST_WORDS = 7


def state_names(text: str, items: Sequence[Item]) -> dict[str, str]:
    """The fullest name by which the document calls each state, its usual name where it has but short forms."""
    out: dict[str, str] = {}
    for item in items:
        printed = plain(text[item.start : item.end])
        if not item.state:
            continue
        full = item.phrase.facet is Facet.NAME and not re.fullmatch(r"(?:[A-Z]\.?\s?){1,5}", printed)
        known = out.setdefault(item.state, printed if full else "")
        if full and len(printed) > len(known):
            out[item.state] = printed
    for item in items:
        if item.state and not out[item.state] and item.phrase.facet is not Facet.PEOPLE:
            out[item.state] = states.spelt_out(text[item.start : item.end]) or ""
    return {state: name or state for state, name in out.items()}


def cluster_name(text: str, cluster: Cluster, called: dict[str, str], home: str | None) -> str | None:
    """The fullest name in a cluster, or its fullest description; None where it holds pronouns only."""
    told = [i for i in cluster.items if not i.phrase.kind]
    if not told:
        return None
    if state := next((i.state for i in told if i.state), None):
        return called[state]
    named = [i for i in told if i.phrase.form is Form.NAME]
    if cluster.type is MentionType.PERSON:
        forms = [_person_name(text, i) for i in named] or [_role_name(text, i, called, home) for i in told]
    else:
        forms = [_in_full(plain(text[i.start : i.end])) for i in named] or [
            _role_name(text, i, called, None) for i in told
        ]
    best = max(forms, key=lambda f: (_fullness(f), -forms.index(f)))
    return spelt_out(text, best) or best


def cased(name: str) -> str:
    """A name from a text in capitals in the usual letters; what may be an acronym stays."""
    return re.sub(r"[^\W\d_][\w'’]*", lambda m: _cased_word(m[0]), name)


def _cased_word(word: str) -> str:
    if word in _SMALL and word not in ("A", "LA"):
        return word.lower()
    if not word.isupper() or len(word) < 3:
        return word
    out = re.sub(r"^(Mc|O['’]|D['’])(\w)", lambda m: m[1] + m[2].upper(), word.capitalize())
    return word if word in SHORT or not re.search(r"[AEIOUY]", word) else out


def _fullness(form: str) -> tuple[int, int]:
    """More words are fuller, up to a number: beyond it, a form drags a clause along."""
    words = len(form.split())
    return (words if words <= _MOST_WORDS else 1, len(form))


def _person_name(text: str, item: Item) -> str:
    """The words of a person's name as printed, without title and post."""
    return name_within(text[item.start : item.end], item.phrase.names)


def name_within(printed: str, names: tuple[str, ...]) -> str:
    """From the first to the last word of a name in a mention; the whole mention where several are named."""
    whole = plain(printed)
    if not names or "AND" in names:
        return whole
    printed = unsplit(printed)
    words = [(bare_word(w[0]), w) for w in WORD.finditer(printed)]
    ends = [w for word, w in words if word == names[-1]]
    if not ends or names[-1] in HONOURS:
        return whole
    start = next(
        (w.start() for word, w in words if word == names[0] and w.start() < ends[-1].end()), ends[-1].start()
    )
    return trimmed(printed[start : ends[-1].end()])


def _role_name(text: str, item: Item, called: dict[str, str], home: str | None) -> str:
    """A description as printed, its post spelt out; `Thai FM` is the `Foreign Minister of Thailand`.

    In a cable, `FonMin` alone is that of the state in which the post stands, `home`.
    """
    phrase, printed = item.phrase, plain(text[item.start : item.end])
    printed = _in_full(printed) if " " in printed else re.sub(r".+", _long, printed)
    words = printed.upper().split()
    posts = [w for w in printed.split() if not state_forms(w)]
    state = item.of or home
    alone = len(posts) == len(words)
    simple = all(w in POSTS or w in PLAIN or w in _OFFICES or state_forms(w) for w in words)
    if simple and state and posts and phrase.head in _RULERS and alone != bool(item.of) and len(words) < 5:
        return f"{' '.join(posts)} of {_with_article(called.get(state, state))}"
    return printed


def _with_article(state: str) -> str:
    """A state's name as it stands after `of`."""
    return (
        f"the {state}"
        if re.search(r"Republic|United|Union|Kingdom|Netherlands|Philippines|Sudan$", state)
        else state
    )


def _in_full(printed: str) -> str:
    """A description with its short forms in full; an acronym that stands alone stays."""
    return re.sub(r"[^\W\d_]+(?:\.(?!\w))?", _long, printed) if " " in printed else printed


def _long(word: re.Match[str]) -> str:
    """A short form of a post or body (`FonMin`) in full."""
    short = word[0].rstrip(".").upper()
    return " ".join(w.capitalize() for w in SHORT[short]) if short in SHORT else word[0]


def spelt_out(text: str, short: str) -> str | None:
    """What an acronym stands for, where the document says so in the usual way: `Border Water Council (BWC)`."""
    if not re.fullmatch(r"[A-Z]{2,8}", short):
        return None
    at = text.find(f"({short})")
    words = text[max(0, at - _BEFORE) : at].split()[-len(short) * 2 :] if at > 0 else []
    for start in range(len(words) - 1):
        initials = "".join(w[0] for w in words[start:] if w.upper() not in _SMALL).upper()
        if initials == short and words[start].upper() not in _SMALL:
            return " ".join(words[start:])
    return None


def aliases(text: str, cluster: Cluster, name: str) -> tuple[str, ...]:
    """The other forms in a cluster, in the order of the text, pronouns left out."""
    seen = {name.casefold(): ""}
    forms = [plain(text[i.start : i.end]) for i in cluster.items if not i.phrase.kind]
    forms += [i.state for i in cluster.items if i.state]
    for form in forms:
        seen.setdefault(form.casefold(), form)
    return tuple(f for f in seen.values() if f)[:_ALIASES]


def span_name(printed: str) -> str:
    """What a span calls somebody by itself: the name in it, or the span without its edges."""
    names = read_phrase(printed, True, False).names
    words = printed.upper().split()
    titled = any(w.strip(".,") in POSTS or w.strip(".,") in SHORT or w.strip(".,") in HONOURS for w in words)
    return name_within(printed, names) if names and titled else _in_full(plain(printed))
