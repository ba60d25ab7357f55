"""The language that searches are typed in, parsed into a tree; every string is a query and none is an error.

libya embassy            both words, in any place; a word finds its other endings too (`reports`: report)
libya OR egypt           either; OR joins its neighbours, then all that stand side by side must be there
-draft, NOT draft        without it;  ( ) group
"third secretary"        these words in this order, as written;  "meets minister"~3 with up to 3 moves
nucl*   qadafi~1         words that begin so; words one slip away (~2: two)
from:mills  to:  subject:  kind:cable  marking:SBU  caption:NODIS  exemption:B1  tag:PREL  lang:fr  place:
number:  path:  thread:  id:  audience:  stamp:  text:
date:2010-07   date:2010-07-20..2010-08   before:2010   after:"22 July 2010"   since:   until:
from:*  from:none        any value at all, none;  copies:all  every copy by itself;  copies:ID  the copies of one
"ana~ vela~"             a phrase of which these words may be one slip away
review:todo   assigned:ana   read:ana   tagged:urgent   party:ID    what persons do
"""

import re
from dataclasses import replace
from typing import Final

from readout.search.dates import bounds
from readout.search.tokens import initials, words
from readout.search.tree import And, Between, Node, Not, Or, Query, Term, Value
from readout.text.dates import parse_date

FIELDS: Final = {
    "text": "text",
    "body": "text",
    "from": "from",
    "sender": "from",
    "to": "to",
    "cc": "to",
    "recipient": "to",
    "subject": "title",
    "title": "title",
    "kind": "kind",
    "marking": "marking",
    "classification": "marking",
    "caption": "caption",
    "captions": "caption",
    "exemption": "exemption",
    "tag": "tag",
    "tags": "tag",
    "lang": "lang",
    "language": "lang",
    "path": "path",
    "number": "number",
    "thread": "thread",
    "place": "place",
    "audience": "audience",
    "stamp": "stamp",
    "id": "id",
    "review": "review",
    "assigned": "assigned",
    "read": "read",
    "tagged": "tagged",
    "party": "party",
    "copies": "copies",
    "date": "date",
    "year": "date",
    "month": "date",
    "before": "before",
    "after": "after",
    "since": "since",
    "until": "until",
}
"""Every field name that may be typed, and the field it means."""

KEPT: Final = frozenset({"review", "assigned", "read", "tagged", "party"})
"""Fields that the index does not hold, as they change without any document: whoever asks brings them."""

_DATES = frozenset({"date", "before", "after", "since", "until"})
_MAX_TERMS = 300
_MAX_DEPTH = 30
_MAX_LENGTH = 20_000
_MAX_SLOP = 50
_QUOTES = '"“”„‟«»'
_FIELD = re.compile(r"([^\W\d_]+):(?=\S)|([^\W\d_]+):\s+(?=\S)")
_LOOSE = re.compile(r"[^\W_]~(?:\s|$)")
_SUFFIX = re.compile(r"~(\d{0,4})")
_FUZZY = re.compile(r"(.+?)~([0-9]?)$", re.DOTALL)
_CAPITALS = re.compile(r"[A-Z]{2,4}")
_SLASHED = re.compile(r"(\d{4})/(\d{1,2})(?:/(\d{1,2}))?")
_COMMON = frozenset(words("am as at be by do go he if in is it me my no of on or so to up us we"))


def parse(text: str) -> Query:
    """Read a query as typed; never fails, and says in `notices` where it had to guess."""
    return _Parser(text).parse()


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text[:_MAX_LENGTH]
        self._at = 0
        self._terms = 0
        self._notices: dict[str, None] = {}
        self._unfold = False
        self._copies_of: str | None = None
        if len(text) > _MAX_LENGTH:
            self._note(f"Only the first {_MAX_LENGTH:,} characters of the query were read.")

    def parse(self) -> Query:
        parts: list[Node] = []
        while True:
            parts += self._sequence(None, 0)
            if self._at >= len(self._text):
                break
            self._at += 1  # a closing parenthesis that nothing opened
        node: Node = _all_of(parts)
        if not parts and self._text.strip() and not self._is_everything():
            self._note("The query has no words to look for.")
            node = Or()
        return Query(node, tuple(self._notices), self._unfold, self._copies_of)

    def _is_everything(self) -> bool:
        return set(self._text.split()) <= {"*", "*:*"} or self._unfold or self._copies_of is not None

    def _note(self, notice: str) -> None:
        self._notices[notice] = None

    def _skip_blanks(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _take_operator(self, *names: str) -> bool:
        """Step over one of these words, or `|` for OR, if it stands here by itself."""
        self._skip_blanks()
        for name in names:
            end = self._at + len(name)
            if self._text.startswith(name, self._at) and (
                name == "|" or not self._text[end : end + 1].strip(" \t()")
            ):
                self._at = end
                return True
        return False

    def _sequence(self, field: str | None, depth: int) -> list[Node]:
        """Terms side by side up to a closing parenthesis or the end; OR joins neighbours."""
        parts: list[Node] = []
        joining = False
        while True:
            if self._take_operator("OR", "||", "|"):
                joining = bool(parts)
                continue
            if self._take_operator("AND", "&&"):
                joining = False
                continue
            self._skip_blanks()
            if self._peek() in ("", ")"):
                return parts
            node = self._unary(field, depth)
            if node is None:
                continue
            if joining:
                parts[-1] = _any_of(parts[-1], node)
            else:
                parts.append(node)
            joining = False

    def _unary(self, field: str | None, depth: int) -> Node | None:
        negative = False
        while True:
            self._skip_blanks()
            following = self._text[self._at + 1 : self._at + 2]
            if self._take_operator("NOT"):
                negative = not negative
            elif self._peek() in ("-", "+") and following.strip() and following not in "-+":
                negative ^= self._peek() == "-"
                self._at += 1
            else:
                break
        node = self._atom(field, depth)
        return Not(node) if negative and node is not None else node

    def _atom(self, field: str | None, depth: int) -> Node | None:
        char = self._peek()
        if char in ("", ")"):
            return None
        if char == "(":
            return self._group(field, depth)
        if char in _QUOTES:
            return self._quoted(field)
        match = _FIELD.match(self._text, self._at)
        if match:
            name = (match[1] or match[2]).lower()
            if name in FIELDS:
                self._at = match.end()
                return self._field_value(FIELDS[name], depth)
            rest = self._text[match.end() : match.end() + 2]
            if match[1] and rest != "//" and field is None:
                self._note(f"There is no field “{match[1]}:”; its letters were searched as words.")
        return self._bare(field)

    def _field_value(self, field: str, depth: int) -> Node | None:
        return self._group(field, depth) if self._peek() == "(" else self._one_value(field)

    def _one_value(self, field: str) -> Node | None:
        return self._quoted(field) if self._peek() in _QUOTES else self._bare(field)

    def _group(self, field: str | None, depth: int) -> Node | None:
        self._at += 1
        if depth >= _MAX_DEPTH:
            self._note("Parentheses are nested too deep; the inner ones were left out.")
            return None
        parts = self._sequence(field, depth + 1)
        if self._peek() == ")":
            self._at += 1
        return _all_of(parts) if parts else None

    def _quoted(self, field: str | None) -> Node | None:
        start = self._at + 1
        end = start
        while end < len(self._text) and self._text[end] not in _QUOTES:
            end += 1
        self._at = end + 1
        slop = 0
        suffix = _SUFFIX.match(self._text, self._at)
        if suffix:
            slop = min(int(suffix[1] or 1), _MAX_SLOP)
            self._at = suffix.end()
        return self._term(self._text[start:end], field, quoted=True, slop=slop)

    def _bare(self, field: str | None) -> Node | None:
        """A word up to a blank, a quotation mark or a parenthesis that does not belong to it (as in `1.4(D)`)."""
        start = self._at
        while self._at < len(self._text):
            char = self._text[self._at]
            if char.isspace() or char in _QUOTES or char == ")":
                break
            if char == "(":
                close = re.compile(r"\([^\s()]*\)").match(self._text, self._at)
                if close is None or self._at == start:
                    break
                self._at = close.end()
                continue
            self._at += 1
        typed = self._text[start : self._at]
        if not typed:
            self._at += 1
            return None
        return self._term(typed, field, quoted=False)

    def _term(self, typed: str, field: str | None, *, quoted: bool, slop: int = 0) -> Node | None:
        self._terms += 1
        if self._terms > _MAX_TERMS:
            self._note(f"Only the first {_MAX_TERMS} words of the query were used.")
            return None
        if field is not None and field in _DATES:
            return self._date(field, typed)
        if field == "copies":
            self._copies(typed)
            return None
        if field is not None and (field not in _WORDED or typed.strip().lower() in ("*", "none")):
            return Value(field, typed.strip()) if typed.strip() else None
        return self._words(typed, field, quoted=quoted, slop=slop)

    def _words(self, typed: str, field: str | None, *, quoted: bool, slop: int) -> Node | None:
        if quoted and _LOOSE.search(typed):
            return _loose_phrase(typed, field)
        fuzzy = 0
        near = None if quoted else _FUZZY.match(typed)
        if near:
            typed, fuzzy = near[1], min(int(near[2] or 1), 2)
        star = typed.rstrip().endswith("*")
        if not quoted and "*" in typed.rstrip("*"):
            typed, star = self._inner_star(typed), True
        found = tuple(words(typed))
        if not found:
            return None
        term = Term(found, field, exact=quoted, slop=slop, prefix=star)
        if fuzzy and len(found) == 1 and not star:
            return replace(term, fuzzy=fuzzy if len(found[0]) > 2 else 0)
        other = () if quoted or star else _other_spelling(typed)
        return Or((term, Term(other, field, exact=True))) if other else term

    def _inner_star(self, typed: str) -> str:
        head = typed.lstrip("*").split("*", 1)[0]
        self._note(f"A star stands for the end of a word only; “{typed}” was searched as “{head}*”.")
        return head

    def _copies(self, typed: str) -> None:
        if typed.strip().lower() == "all":
            self._unfold = True
        elif typed.strip():
            self._unfold, self._copies_of = True, typed.strip()

    def _date(self, field: str, typed: str) -> Node | None:
        value = typed.strip()
        if value.lower() in ("*", "none"):
            return Value("date", value)
        low, dots, high = value.partition("..")
        first, last = _read_date(low), _read_date(high if dots else low)
        if (first is None and (low or not dots)) or (last is None and high) or (dots and not low and not high):
            self._note(
                f"“{value}” could not be read as a date and was left out; write 2010, 2010-07 or 2010-07-22."
            )
            return None
        start, end = first[0] if first else None, last[1] if last else None
        match field:
            case "before":
                return Between(None, start - 1 if start is not None else end)
            case "after":
                return Between(end + 1 if end is not None else start, None)
            case "since":
                return Between(start, None)
            case "until":
                return Between(None, end)
            case _:
                return Between(start, end)


_WORDED = frozenset({"text", "from", "to", "title", "path", "number", "place", "stamp"})


def _loose_phrase(typed: str, field: str | None) -> Node | None:
    """A phrase of which the words that end in `~` may be one slip away; of two letters, none may."""
    found: list[tuple[str, bool]] = []
    for part in typed.split():
        loose = part.endswith("~")
        found += ((word, loose and len(word) > 2) for word in words(part))
    if len(found) == 1:
        return Term((found[0][0],), field, exact=True, fuzzy=int(found[0][1]))
    if not found:
        return None
    return Term(tuple(word for word, _ in found), field, exact=True, loose=tuple(loose for _, loose in found))


def _other_spelling(typed: str) -> tuple[str, ...]:
    """`UN` for `U.N.` and the other way round; but not `us` for `U.S.`, which is in every document."""
    joined = initials(typed)
    if joined is not None:
        return () if joined in _COMMON else (joined,)
    return tuple(typed.lower()) if _CAPITALS.fullmatch(typed) else ()


def _read_date(text: str) -> tuple[int, int] | None:
    slashed = _SLASHED.fullmatch(text.strip())
    if slashed:
        text = "-".join(part.zfill(2) for part in slashed.groups() if part)
    return bounds(text.strip()) or bounds(parse_date(text))


def _all_of(parts: list[Node]) -> Node:
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _any_of(left: Node, right: Node) -> Or:
    return Or((*left.parts, right) if isinstance(left, Or) and left.parts else (left, right))
