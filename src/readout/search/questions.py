"""What a question in plain words asks: who or when, of whom, about which kind of contact or act, in what time."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from readout.model import Act, ContactKind
from readout.search.tokens import words
from readout.text.dates import parse_date

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"


class Asks(StrEnum):
    """What a question wants to know."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how_many"
    WHETHER = "whether"
    WHAT = "what"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was read; what is empty or None, it does not say.

    `names` are as typed; `kinds` of contact and `acts` of statements that it may be about; `contacts` where it
    asks for being in touch at all. `since` and `until` are EDTF. `absent` where it asks for what did not happen,
    `changed` where it asks for a change. `words` are those that tell what it is about.
    """

    text: str
    asks: Asks
    names: tuple[str, ...] = ()
    kinds: tuple[ContactKind, ...] = ()
    acts: tuple[Act, ...] = ()
    contacts: bool = False
    since: str | None = None
    until: str | None = None
    absent: bool = False
    changed: bool = False
    words: tuple[str, ...] = ()


def _any(*alternatives: str, after: str = "") -> re.Pattern[str]:
    """A pattern of whole words, one of which stands."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b{after}", re.IGNORECASE)


_FIRST: Final = (
    (
        Asks.WHO,
        _any("who", "(?:(?:to|by|from|with) )?whom", "whose", "which (?:person|people|officials?|ministers?)"),
    ),
    (Asks.WHEN, _any("when", "(?:on )?(?:what|which) (?:day|date|time|year|month)", "since when", "how long ago")),
    (Asks.WHERE, _any("where", "(?:in )?(?:what|which) (?:place|city|country|town)", "from where")),
    (Asks.HOW_MANY, _any("how (?:many|much|often|long|old|far|large|big|high)")),
    (
        Asks.WHETHER,
        _any("(?:has|have|had|did|does|do|is|are|was|were|will|would|can|could|should|may|might)(?:n['’]t)?"),
    ),
    (Asks.WHAT, _any("(?:(?:in|on|of|for|to|with|by|from|about|under|at) )?(?:what|which|how|why)")),
)
_KINDS: Final = (
    (ContactKind.MEETING, _any("meets?", "met", "meetings?", "lunch", "dinner", "receive[ds]?", "audience")),
    (
        ContactKind.CALL,
        _any("(?:tele)?phone[ds]?", "call(?:s|ed|ing)?", "rings?", "rang", after="(?! for\\b| on\\b| off\\b)"),
    ),
    (
        ContactKind.MESSAGE,
        _any("writes?", "wrote", "written", "letters?", "messages?", "e-?mail(?:s|ed)?", "cabled?"),
    ),
    (ContactKind.VISIT, _any("visit(?:s|ed|ing)?", "travel(?:s|led|ed)? to")),
)
_TOUCH = _any("speaks?", "spoken?", "talk(?:s|ed)?", "contact(?:s|ed)?", "in touch")
_ACTS: Final = (
    (Act.REQUEST, _any("ask(?:s|ed)?", "request(?:s|ed)?", "urge[sd]?", "demand(?:s|ed)?", "seeks?", "sought",
                       "appeal(?:s|ed)?", "call(?:s|ed)? for", "want(?:s|ed)?")),
    (Act.ACKNOWLEDGE, _any("thank(?:s|ed)?", "acknowledge[sd]?", "congratulate[sd]?", "praise[sd]?")),
    (Act.OFFER, _any("offer(?:s|ed)?", "propose[sd]?", "promise[sd]?", "suggest(?:s|ed)?")),
    (Act.AGREE, _any("agree[sd]?", "accept(?:s|ed)?", "approve[sd]?", "consent(?:s|ed)?")),
    (Act.REFUSE, _any("refuse[sd]?", "reject(?:s|ed)?", "decline[sd]?", "turn(?:s|ed) down")),
    (Act.DENY, _any("deny", "denies", "denied")),
    (Act.CRITICISE, _any("critici[sz]e[sd]?", "condemn(?:s|ed)?", "complain(?:s|ed)?", "blame[sd]?")),
    (Act.WARN, _any("warn(?:s|ed)?", "threaten(?:s|ed)?")),
)  # fmt: skip
_ABSENT = re.compile(
    r"\b(?:not|never|nobody|no one|none|silen(?:t|ce)|without|fail(?:s|ed)? to)\b|n['’]t\b", re.IGNORECASE
)
_CHANGED = _any(
    "chang(?:e|es|ed|ing)", "differ(?:s|ed|ent|ence)?", "worsen(?:s|ed)?", "improve[sd]?", "turning point"
)
_NAME = re.compile(
    r"[A-Z][\w’'.-]*\w(?:\s+(?:(?:of|de|del|da|al|bin|van|von|the|and the)\s+)?[A-Z][\w’'.-]*\w)*|\b[A-Z]{2,}\b"
)
_DATE = re.compile(
    rf"\b(?:(?P<how>in|on|during|since|before|after|until|by|from)\s+)?(?:the\s+)?"
    rf"(?P<when>\d{{4}}-\d\d(?:-\d\d)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\.?,?\s+\d{{4}}|"
    rf"(?:{_MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|(?:{_MONTHS})\.?,?\s+(?:of\s+)?\d{{4}}|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NO_NAME = frozenset(words(f"{_MONTHS} {_DAYS}".replace("|", " ")))
_TITLES = frozenset(
    words(
        "president prime minister ambassador secretary senator congressman general colonel king queen prince mr"
        " mrs ms dr doctor professor foreign deputy assistant under state the a an in of sir lord chancellor"
        " chief governor i"
    )
)
_PLAIN = frozenset(
    words(
        "a an the of to in on at by for from with about into over under between and or but as that this these"
        " those it its their his her they he she him them we us our you your i my me who whom whose when where"
        " what which why how many much long often old is are was were be been being has have had do does did"
        " will would can could should may might must not never any some there here than then so if s t n"
    )
)
_LEAST_WORDS = 4
_STRICT = re.compile(r"\w:\S|[\"“”*~()]")


def is_question(text: str) -> bool:
    """Whether what was typed is a question: it ends like one, or begins like one and is long enough.

    What has the signs of the query language is none, unless it ends with a question mark.
    """
    bare = " ".join(text.split())
    if len(words(bare)) < 3:
        return False
    begins = any(pattern.match(bare) for _, pattern in _FIRST)
    if bare.endswith("?"):
        return True
    return begins and len(words(bare)) >= _LEAST_WORDS and not _STRICT.search(bare)


def read_question(text: str) -> Question:
    """What a question asks; any text is one."""
    bare = " ".join(text.split())
    asks, begin = Asks.WHAT, 0
    for sort, pattern in _FIRST:
        found = pattern.match(bare)
        if found:
            asks, begin = sort, found.end()
            break
    undated, since, until = _times(bare)
    names = _names(undated, begin)
    kinds = tuple(kind for kind, pattern in _KINDS if pattern.search(bare))
    acts = tuple(act for act, pattern in _ACTS if pattern.search(bare))
    about = tuple(dict.fromkeys(word for word in words(bare) if word not in _PLAIN))
    touch = bool(kinds) or _TOUCH.search(bare) is not None
    absent, changed = _ABSENT.search(bare) is not None, _CHANGED.search(bare) is not None
    return Question(bare, asks, names, kinds, acts, touch, since, until, absent, changed, about)


def _names(text: str, begin: int) -> tuple[str, ...]:
    """Runs of words with capitals, without titles; the word that opens a question is none."""
    out = []
    for found in _NAME.finditer(text, begin):
        kept = [w for w in re.split(r"\s+", found[0]) if not set(words(w)) <= _TITLES | _NO_NAME]
        name = re.sub(r"['’]s$", "", " ".join(kept).strip(" .,"))
        if len(words(name)) and not name.isdigit():
            out.append(name)
    return tuple(dict.fromkeys(out))


def _times(text: str) -> tuple[str, str | None, str | None]:
    """The text without its dates, and the time that they allow."""
    since = until = None
    for found in _DATE.finditer(text):
        day = parse_date(found["when"])
        if day is None:
            continue
        how = (found["how"] or "in").lower()
        if how in ("in", "on", "during", "since", "after", "from"):
            since = since or day
        if how in ("in", "on", "during", "before", "until", "by"):
            until = until or day
    return _DATE.sub(" ", text), since, until
