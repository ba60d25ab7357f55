"""Names of persons taken apart: title, given names, surname, the state that a title is of."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from readout.text.abbreviations import ABBREVIATIONS
from readout.text.names import undoubled
from readout.text.roles import BODIES, FEMALE, HONOURS, MALE, PLAIN, POSTS, SHORT, word_set
from readout.text.states import Facet, state_forms

_ASIDE = re.compile(
    r"\s*(?:<[^>]*>?|\[[^\]]*\]?|\([^)]*\)|\S*@\S*|\w?mail\s?to\b.*|\bon behalf of\b.*|\bvia\b.*)", re.I
)
_BRACKETS = re.compile(r"[()<>\[\]{}\"“”|*]")
_ADDRESS = re.compile(r"[\w.+'-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)*")
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’.-](?=[^\W\d_]))*|[^\W\d_]")
_PIECES = re.compile(r"[,;:()\[\]\"“”/]| - | – |--|\bUN(?:QUOTE|QTE)\b")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.I)
_PREFIX = re.compile(r"\b(ex|then|former|vice|post|pre|pro|anti|non)-(?=\w)", re.I)
SERVANT = "abdul"
"""How names of a servant of God (`Abd al-Karim`) begin when they are folded."""

_SERVANT = re.compile(r"^abd(?:al|el|ul|u?r(?=r)|[ae]r(?=r)|us(?=s))(?=\w{3})")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")
_ARTICLES = word_set("al el ul ur as ad ash the de la le du van von der den di da dos das del do")
_JOINED = word_set("abu bin ibn ben abd abdul abdel san santa st mac umm")
_SUFFIXES = word_set("jr sr ii iii iv esq md phd ret usn usa usaf usmc civ")
_LINKS = word_set("OF FOR TO AT IN ON FROM BY WITH WHO WHICH THAT AND OR AS INCLUDING")
_MODIFIERS = word_set("""
FOREIGN PRIME DEFENSE DEFENCE FINANCE INTERIOR DEPUTY ASSISTANT UNDER VICE PERMANENT ACTING FIRST SECOND SPECIAL
SENIOR EXECUTIVE GENERAL ATTORNEY NATIONAL SECURITY CHIEF LIEUTENANT MAJOR BRIGADIER BRIG REAR POLITICAL ECONOMIC
PRESS CULTURAL MILITARY TRADE JUSTICE LEGAL CONSUL STATE HIGH PARLIAMENTARY OPPOSITION MAJORITY MINORITY PRINCIPAL
CROWN UNION ENERGY OIL INFORMATION HEALTH EDUCATION AGRICULTURE LABOR LABOUR COMMERCE TREASURY TRANSPORT
""")
_SAYS = word_set(
    """AMCIT AMCITS CONSOFF PUBLISHER DISSIDENT MAVERICK ATTACHE EMBOFF SPOKESPERSON ECONOMIST NOVELIST REPUBLICAN
    DEMOCRAT CODEL STAFFDEL"""
)
_KNOWN = POSTS | PLAIN | BODIES | HONOURS | _MODIFIERS | _SAYS
_KIN = frozenset(["son", "daughter", "brother", "sister", "wife", "husband"])
_OTHERS = frozenset(["him", "her", "his", "them", "their", "they", "she", "you", "your", "me", "our"])
_HOME_POSTS = {"POTUS": "President", "VPOTUS": "Vice President"}
_FORMER = word_set("FORMER EX LATE THEN PREVIOUS OUTGOING POST PRE PRO ANTI NON")
_FIELDS = _MODIFIERS | word_set(
    "AFFAIRS AND EXTERNAL HOMELAND HOUSING VETERANS STAFF PUBLIC ARMY NAVY AIR FORCE WAR"
)
"""Words after `Minister of` that say which."""

_SENTENCE = 14
"""Words of a mention that are looked at: what is longer is a clause that was taken for a name."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name, all its words folded: no capitals, accents, hyphens or articles (`al-Maliki`: `maliki`).

    `given` are the words before the surname, initials among them as single letters; `title` as printed words made
    full (`FonMin`: `foreign minister`); `of` the state that the title is of, `to` the one at which
    an ambassador is; `gender` as honorifics tell it.
    """

    given: tuple[str, ...] = ()
    surname: str = ""
    title: str = ""
    of: str | None = None
    to: str | None = None
    former: bool = False
    gender: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Given names and surname."""
        return (*self.given, self.surname) if self.surname else self.given

    @property
    def first(self) -> str:
        """The first given name that is more than an initial, else the first initial."""
        return next((g for g in self.given if len(g) > 1), self.given[0] if self.given else "")

    @property
    def full(self) -> bool:
        """Whether it has a surname and a given name that is more than an initial."""
        return len(self.surname) > 1 and any(len(g) > 1 and g != self.surname for g in self.given)

    @property
    def key(self) -> str:
        """The first given name and the surname, by which a full name is known; empty for others."""
        return f"{self.first} {self.surname}" if self.full else ""

    @property
    def middle(self) -> tuple[str, ...]:
        """The given names besides the first; one that only says that again (`Ann Ann Roe`) is none."""
        at = self.given.index(self.first) if self.given else 0
        return tuple(word for word in (*self.given[:at], *self.given[at + 1 :]) if word != self.first)

    @property
    def kin(self) -> bool:
        """Whether it is a single name after a word of kinship (`Roe's son Karl`): a given name, then."""
        return not self.given and self.title in _KIN


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """A word of a name as it is compared."""
    word = _POSSESSIVE.sub("", word)
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return _SERVANT.sub(SERVANT, re.sub(r"[^\w]|_", "", word.lower()))


@lru_cache(maxsize=65536)
def read_correspondent(printed: str) -> PersonName:
    """A name as a header prints it: `Roe, Ann B (USUN) <a@b.c>`, `Ann Roe`, `'Ann.Roe`."""
    bare = _BRACKETS.sub(" ", _ASIDE.sub(" ", printed[:300])).strip(" \"';,.:-‘’`·•°")
    last, comma, first = bare.partition(",")
    words = _first_names(first.partition(",")[0])
    if comma and words and fold_word(words[0]) not in _SUFFIXES:
        return _as_listed(read_person(f"{' '.join(words)} {last}", header=True), last)
    if " " not in bare and re.fullmatch(r"[\w-]+(?:[._]+[\w-]+)+", bare):
        bare = re.sub(r"[._]+", " ", bare).title()  # the local part of an address
    return read_person(bare, header=True)


def _first_names(printed: str) -> list[str]:
    """The words after a surname and a comma, codes of offices behind them left out (`Robert CIV SD`)."""
    words = _WORD.findall(printed)
    mixed = printed.upper() != printed
    end = next((n for n, w in enumerate(words) if n and (_is_code(w, mixed) or fold_word(w) in _SUFFIXES)), None)
    return words[:end]


def _is_code(word: str, mixed: bool) -> bool:
    return mixed and len(word) > 1 and word.isupper()


def _as_listed(found: PersonName, last: str) -> PersonName:
    """A name printed surname first: all before the comma is the surname."""
    before = [w for w in _folded(_WORD.findall(last)) if w not in _SUFFIXES]
    words = found.words
    if len(before) < 2 or len(words) <= len(before) or words[-len(before) :] != tuple(before):
        return found
    return replace(found, given=words[: -len(before)] + tuple(before[:-1]), surname=before[-1])


@lru_cache(maxsize=131072)
def read_person(printed: str, *, header: bool = False) -> PersonName:
    """A name as running text prints it: `Pakistan's ambassador Asad Majeed Khan`, `Gen. Roe, the army chief`.

    `header` says that it stands by itself, so that a lone word may be in small letters.
    """
    upper = printed.upper() == printed
    title, of, to, former, gender = "", None, None, False, ""
    name: tuple[str, ...] = ()
    for piece in _PIECES.split(printed):
        tokens = _tokens(piece)[:_SENTENCE]
        at, end = _name_place(tokens, upper=upper, header=header)
        found = () if name else _words(tokens[at:end])
        before = tokens if name or not found else tokens[:at]
        told, whose, where = _title(before)
        title, of, to = title or told, of or whose or _of_after(tokens[end:] if found else []), to or where
        former = former or any(t.upper() in _FORMER for t in before)
        gender = gender or _gender(before)
        name = name or found
    given, surname = (name[:-1], name[-1]) if name else ((), "")
    return PersonName(given, surname, title, of, to, former, gender)


def _tokens(piece: str) -> list[str]:
    """The words of a piece; initials printed together (`J.B.`) each by itself, `ex-` and `-designate` apart."""
    found: list[str] = []
    for word in _WORD.findall(_PREFIX.sub(r"\1 ", piece)):
        if _DOTTED.fullmatch(word) and "." in word and not state_forms(word):
            found += re.findall(r"[^\W\d_]", word)
        elif word in _HOME_POSTS:
            found += ("American", *_HOME_POSTS[word].split())
        else:
            found.append(word.rstrip("."))
    return found


def _says_what(token: str, *, upper: bool) -> bool:
    """Whether a word says what somebody is, rather than how they are called."""
    word = _POSSESSIVE.sub("", token).upper()
    if len(word) == 1:
        return False
    if word in SHORT:
        return upper or not token.istitle() or word in _TITLED_SHORT
    return word in _KNOWN or (word.endswith("S") and word[:-1] in POSTS)


_TITLED_SHORT = word_set(
    """AMB FONMIN FORMIN PRIMIN DEFMIN SEC SECY GEN COL LT MAJ CAPT ADM CMDR SEN REP CHARGÉ DEP PRES UNDERSECRETARY
    ASST COUNSELLOR"""
)


def _name_place(tokens: list[str], *, upper: bool, header: bool) -> tuple[int, int]:
    """Where the name stands among the words of a piece; nowhere in `Roe aide`, `counsel to Roe`."""
    at = _name_start(tokens, upper=upper, header=header)
    end = _name_end(tokens, at, upper=upper, header=header)
    if end > at and tokens[end:] and _is_post(tokens[-1]) and not any(t.upper() in _LINKS for t in tokens[end:]):
        return 0, 0
    return at, end


def _is_post(token: str) -> bool:
    word = token.upper()
    return word in POSTS or any(w in POSTS for w in SHORT.get(word, ()))


def _name_start(tokens: list[str], *, upper: bool, header: bool) -> int:
    """Where the name begins: behind the last word of its title, state or possessive; at the end if nowhere."""
    at = max((n + 1 for n, token in enumerate(tokens[:-1]) if _POSSESSIVE.search(token)), default=0)
    at = max([at, *_behind_posts(tokens, at)])
    while at < len(tokens):
        token = tokens[at]
        if at + 1 < len(tokens) and not upper and token.isupper() and token.lower() in ABBREVIATIONS:
            at += 1
        elif token.upper() in _LINKS and len(token) > 1:
            after = at + 1 + (tokens[at + 1 : at + 2] == ["the"])
            states = next((n for n in (3, 2, 1) if state_forms(" ".join(tokens[after : after + n]))), 0)
            more = after < len(tokens) and _says_what(tokens[after], upper=upper)
            if not states and not more:
                return len(tokens)
            at = after + states
        elif _says_what(token, upper=upper) or token.upper() in _FORMER or (token in _OTHERS and tokens[at + 1 :]):
            at += 1
        elif at + 1 < len(tokens) and _is_state(tokens, at):
            at += 1 if _state_here(token) else 2
        elif not header and token.islower() and not upper and fold_word(token) not in _ARTICLES | _JOINED:
            at += 1
        else:
            break
    return min(at, len(tokens))


def _behind_posts(tokens: list[str], start: int) -> list[int]:
    """Places behind a post that an acronym stands before (`NATO Secretary General Roe`)."""
    if not any(t.isupper() and len(t) > 1 for t in tokens[start : start + 1]):
        return []
    link = next((n for n, t in enumerate(tokens) if t.upper() in _LINKS), len(tokens))
    return [n + 1 for n, token in enumerate(tokens[:-1]) if start < n < link and _is_post(token)]


def _state_here(token: str) -> bool:
    return bool(state_forms(_POSSESSIVE.sub("", token)))


def _is_state(tokens: list[str], at: int) -> bool:
    """Whether a state's name or adjective stands before another word; `Chad Roe` and `Jordan Roe` are names."""
    forms = state_forms(_POSSESSIVE.sub("", tokens[at]))
    if forms and any(f.facet is not Facet.CITY for f in forms):
        known = tokens[at].upper() in ("CHAD", "JORDAN", "ISRAEL", "GEORGIA", "POLE", "FINN", "DANE", "GERMAN")
        return not known or (at + 1 < len(tokens) and _says_what(tokens[at + 1], upper=False))
    return bool(state_forms(" ".join(tokens[at : at + 2]))) and at + 2 < len(tokens)


def _name_end(tokens: list[str], at: int, *, upper: bool, header: bool) -> int:
    """Where the name ends: before a word that says what somebody is, a link, or (in mixed case) a small one."""
    end = at
    while end < len(tokens):
        token, known = tokens[end], fold_word(tokens[end])
        last = end == len(tokens) - 1
        if token.upper() in _LINKS or known in _SUFFIXES:
            break
        if not header and token.islower() and not upper and known not in _ARTICLES | _JOINED:
            break
        if _says_what(token, upper=upper) and not (end == at + 1 and last and len(tokens[at]) > 1):
            break  # `Angus King`, `Ann Field` are names; `Roe ambassador` is not
        if _POSSESSIVE.search(token) and not last:
            end += 1
            break
        end += 1
    return end


def _folded(tokens: list[str]) -> tuple[str, ...]:
    return tuple(word for token in tokens if (word := fold_word(token)))


def _words(tokens: list[str]) -> tuple[str, ...]:
    """The words of a name: articles dropped, `bin Roe`, `Abu Roe` and the like joined, hyphens undone."""
    found: list[str] = []
    joined = ""
    split = [part for token in tokens for part in _parts(token)]
    for n, word in enumerate(split):
        if word in _ARTICLES and len(split) > 1 and n < len(split) - 1:
            continue
        if word in _JOINED and n < len(split) - 1 and (n or word not in ("ben", "san", "st", "mac")):
            joined += SERVANT if word in ("abd", "abdel") else word
            continue
        found.append(joined + word)
        joined = ""
    return tuple(found)


def _parts(token: str) -> list[str]:
    """A token folded; an Arabic article before a hyphen apart (`al-Maliki`)."""
    article, hyphen, rest = token.partition("-")
    if hyphen and fold_word(article) in _ARTICLES:
        return [fold_word(article), fold_word(rest)]
    folded = fold_word(token)
    return [folded] if folded else []


def _title(tokens: list[str]) -> tuple[str, str | None, str | None]:
    """The title among some words, its short forms in full; the states that it is of, and that it is at."""
    words: list[str] = []
    of = to = None
    for n, token in enumerate(tokens):
        word = _POSSESSIVE.sub("", token).upper()
        full = SHORT.get(word, (word,))
        if word in _FORMER:
            continue
        if any(w in POSTS for w in full):
            words += full
            link = tokens[n + 1].upper() if n + 1 < len(tokens) else ""
            if link in ("OF", "FOR"):
                of = of or _state_at(tokens, n + 2)
                words += () if of else _field(tokens, n + 1)
            elif link in ("TO", "IN"):
                to = _state_at(tokens, n + 2)
            if not _goes_on(tokens[n + 1 : n + 2]):
                break
        elif word in _MODIFIERS:
            words += ("BRIGADIER",) if word == "BRIG" else full
        elif words and word in _LINKS:
            break
        else:
            of = of or _state_at(tokens, n)
    while words and words[-1] in _MODIFIERS and words[-1] not in POSTS and "OF" not in words:
        words.pop()
    return _usual(" ".join(w.lower() for w in words if w not in ("MAN", "WOMAN", "PERSON"))), of, to


def _goes_on(following: list[str]) -> bool:
    full = [w for token in following for w in SHORT.get(token.upper(), (token.upper(),))]
    return any(w in POSTS or w in _MODIFIERS for w in full)


def _field(tokens: list[str], at: int) -> list[str]:
    """What a minister or secretary is for: `of foreign affairs`."""
    words = ["OF"]
    for token in tokens[at + 1 : at + 7]:
        if token.upper() not in _FIELDS:
            break
        words.append(token.upper())
    return words if len(words) > 1 else []


def _usual(title: str) -> str:
    """A title in its usual order: `minister of foreign affairs` is `foreign minister`."""
    title = title.replace("defence", "defense").replace("labour", "labor")
    found = re.fullmatch(r"(.*?)\b(minister|secretary) of (.+)", title)
    if not found or found[3] == "state":
        return title
    field = re.sub(r"^external|\s*\baffairs$|\s+and\b.*", "", found[3]).strip() or "foreign"
    return f"{found[1]}{field} {found[2]}"


def _state_at(tokens: list[str], at: int) -> str | None:
    """The state whose name or adjective stands at a place, where it is one only."""
    at += tokens[at : at + 1] == ["the"]
    for count in (3, 2, 1):
        forms = state_forms(_POSSESSIVE.sub("", " ".join(tokens[at : at + count]))) if at < len(tokens) else ()
        states = {f.state for f in forms if f.facet is not Facet.CITY}
        if len(states) == 1:
            return states.pop()
    return None


def _of_after(tokens: list[str]) -> str | None:
    """The state in `Roe of Norland`."""
    return _state_at(tokens, 1) if len(tokens) > 1 and tokens[0].upper() in ("OF", "FROM") else None


def _gender(tokens: list[str]) -> str:
    words = {t.upper() for t in tokens}
    return "m" if words & MALE else "f" if words & FEMALE else ""


def addresses(printed: str) -> tuple[str, ...]:
    """The mail addresses in a printed correspondent, without blanks, in small letters."""
    return tuple(re.sub(r"\s", "", found).lower().strip(".'-") for found in _ADDRESS.findall(printed[:400]))


@lru_cache(maxsize=65536)
def name_printed(printed: str, *, header: bool = False) -> str:
    """The words of a person's name as printed, given names first, without title; in usual letters."""
    read = read_correspondent(printed) if header else read_person(printed)
    if not read.surname:
        return ""
    bare = _BRACKETS.sub(" ", _ASIDE.sub(" ", printed[:300])) if header else printed
    if header and " " not in bare.strip() and re.search(r"\w[._]\w", bare):
        bare = re.sub(r"[._]+", " ", bare)
    wanted = list(read.words)
    found: list[str] = []
    words = _WORD.findall(bare)
    folded = [(_parts(w) or [""])[-1] for w in words]
    for word in wanted:
        at = next(
            (n for n, f in enumerate(folded) if f and (f == word or (len(f) > 2 and word.endswith(f)))), None
        )
        if at is None:
            return " ".join(w.capitalize() for w in wanted)
        before = folded[at - 1] if at else ""
        particle = words[at - 1] if before in _ARTICLES | _JOINED and before not in wanted and wanted[1:] else ""
        found.append(f"{particle} {words[at]}".strip())
    said = " ".join(_POSSESSIVE.sub("", w) for w in found)
    said = undoubled(said) if header else said
    lone = " " not in said
    return said.title() if (said.isupper() or said.islower()) and not lone else said
