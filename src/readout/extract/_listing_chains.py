"""Chains of mentions that a text joins: by commas, `and`, semicolons or slashes, or as items of a list."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from readout.extract._listing_layouts import labelled, laid_out
from readout.model import Mention, MentionType, Span

_ASIDE = (
    r"(?:\s{0,2}\([^()]{1,60}\)|,\s\d\d(?=,)|,\s(?:who|whose|which)\s[^,.;]{1,50}(?=,)"
    r"|\s(?:from|of|at|in|for|to)\s(?:the\s)?[\w/&.'’-]{1,20}(?:\s[\w/&.'’-]{1,20}){0,2}(?=\s?[,;]|\s+and\b))?"
)
_ALSO = r"\bas\s+well\s+as\b|\bplus\b|\balong\s+with\b|\btogether\s+with\b"
_JOINT = re.compile(
    rf"(?:['’]\s?s)?{_ASIDE}\s{{0,9}}(?P<mark>[,;/&],?|\band\b|\bor\b|{_ALSO})"
    rf"(?:\s{{0,9}}(?P<last>\band\b|\bor\b|&|\balso\b|{_ALSO}))?\s{{0,9}}(?P<rest>.{{0,80}})",
    re.IGNORECASE | re.DOTALL,
)
_MORE = re.compile(rf"{_ASIDE}\s{{0,9}},?\s{{0,9}}(?:{_ALSO}|\band\s+also\b)", re.IGNORECASE)
_BY_THE_WAY = re.compile(
    r"\A,?\s{0,3}(?:(?:above\s+all|as\s+usual|as\s+of\s+[\w ]{1,20}|since\s+[\w ]{1,20}|finally|in\s+particular"
    r"|of\s+course|reluctantly),\s*"
    r"|(?:especially|even|likely|maybe|notably|probably|particularly|perhaps|possibly|sometimes)\b\s*)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\s*other\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_SPECKS = frozenset(".·•■▪®")
"""What a scanner sees where nothing is."""

_FILLER = frozenset(
    {
        *("the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "both", "former", "then", "acting"),
        *(
            "deputy",
            "vice",
            "assistant",
            "foreign",
            "prime",
            "defense",
            "minister",
            "president",
            "secretary",
            "mr",
        ),
        *(
            "general",
            "ambassador",
            "senator",
            "sen",
            "rep",
            "congressman",
            "director",
            "chairman",
            "dr",
            "mrs",
            "ms",
        ),
        *(
            "colonel",
            "col",
            "gen",
            "fonmin",
            "primin",
            "formin",
            "minister's",
            "minister",
            "king",
            "prince",
            "amb",
        ),
        *(
            "chief",
            "head",
            "leader",
            "spokesman",
            "of",
            "to",
            "for",
            "other",
            "countries",
            "such",
            "as",
            "including",
        ),
        *(
            "delegation",
            "del",
            "dels",
            "reps",
            "representatives",
            "members",
            "staff",
            "officials",
            "representative",
            "late",
            "passenger",
            "government",
            "govt",
            "embassy",
        ),
    }
)
_ITEM = re.compile(r"[A-Z][\w.&'’-]*(?:[ \t]+(?:[A-Z&][\w.&'’-]*|\([\w .-]{1,20}\)|of|de|for)){0,4}")
_PARTING = re.compile(r"\s{0,9},\s{0,9}(?:(?:and|or)\s{1,9})?|\s{1,9}(?:and|or|&)\s{1,9}", re.IGNORECASE)
_NO_NAME = re.compile(r"[DRI]-[A-Z].*|[A-Z][a-z]{0,4}\.|Jr\.?|Inc\.?")
"""What stands between commas and is no member: `D-Mass.`"""
_OPEN_END = re.compile(
    r"\s{0,9},?\s{0,9}(?:etc\b|et\s+al\b|and\s+(?:(?:many\s+)?others|(?:it|him|her|my|our|them)sel(?:f|ves))\b)",
    re.IGNORECASE,
)
_MOST_APART = 260
_MOST_BEFORE = 90
_HEAD = re.compile(
    r"\b(?i:(?:governments|countries|nations|states|allies|partners|parliaments|leaders|ministers|ambassadors)"
    r"\s+(?:of|like|such\s+as|including)\s+(?:the\s+)?"
    r"|(?:presidents|ministers|ambassadors|senators|secretaries|generals|messrs\.?|reps\.?)\s+)"
    r"(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})\s?,\s+(?:the\s+)?\Z"
)
_PLURAL_OF = re.compile(
    r"(?:the\s+)?(?:governments|countries|nations|states|peoples|parliaments|presidents|ministers|ambassadors)\s+of\s+"
    r"(?:the\s+)?(?P<name>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""What is of all members, though a mention holds it with the first: `the governments of Alba, Bran and Cora`."""

_AS_DID = re.compile(r",?\s+as\s+(?:did|do|does|have|had|was|were)\s+(?:the\s+)?\Z", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;:?!]\s|\n\s*\n")
_BRACKETED = re.compile(r"[^(),]{0,30}\)")
_TOLD_APART = re.compile(r"\w{3,}[sS]\s?\((?P<names>[^()\n]{5,200})\)")
"""Several, and who they are: `the ministries (Trade, MFA, Interior)`."""
_FROM = re.compile(r"\s(?:from|of|at|in|for|to)\s(?:the\s)?", re.IGNORECASE)
_GOES_ON = re.compile(r"\s?[,;]|\s+and\b", re.IGNORECASE)
_ONE_BODY = re.compile(
    r"(?:the\s+)?(?:ministry|bureau|department|committee|office|agency|commission|council|division|institute)\s+(?:of|for|on)\b"
    r"|.*\b(?:ltd|llp|llc|inc|corp|co|plc)\b\.?\Z|.*\s&\s",
    re.IGNORECASE | re.DOTALL,
)
"""A body whose name joins what it is for, or a firm's that joins its founders."""
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


@dataclass(frozen=True, slots=True)
class Chain:
    """The span of each member, whether a word joins the last (`closed`), and whether they are items of a list."""

    members: tuple[Span, ...]
    closed: bool
    items: bool = False

    @property
    def start(self) -> int:
        """Where the first member begins."""
        return self.members[0][0]

    @property
    def end(self) -> int:
        """Where the last member ends."""
        return self.members[-1][1]


def chains(text: str, mentions: Iterable[Mention]) -> list[Chain]:
    """The chains of two or more members, in the order of the text, none within another of the same members."""
    upper = sum(map(str.isupper, text)) > 2 * sum(map(str.islower, text))
    mentions = list(mentions)
    out: list[Chain] = []
    outer: list[Span] = []
    for row, holders in _levels(text, mentions):
        outer = outer or [(m.start, m.end) for m in row]
        joint = {id(m): chain for m in row if id(m) not in holders and (chain := _within(text, m))}
        single = [m for m in row if id(m) not in joint]
        out += [*joint.values(), *_joined(text, single, upper)]
        laid = [Chain(members, True, items=True) for members in laid_out(text, single)]
        heads = {c.members[0]: {*c.members} for c in sorted(laid, key=lambda c: -len(c.members))}
        out = [*laid, *(c for c in out if c.closed or not _holds_one(c, heads))]
    out = [_with_head(text, chain) for chain in out]
    out = [_with_subject(text, chain, outer) for chain in out]
    out += [Chain(members, True, items=True) for members in labelled(text)]
    out += [*_told_apart(text, {(m.start, m.end) for m in mentions}, upper)]
    return sorted(_distinct(out), key=lambda c: (c.start, c.end))


def _holds_one(chain: Chain, heads: Mapping[Span, set[Span]]) -> bool:
    """Whether a chain holds all members of a list, of which `heads` has the shortest at its first member."""
    members = {*chain.members}
    return any(heads[span] <= members for span in members & heads.keys())


def _levels(text: str, mentions: Iterable[Mention]) -> Iterator[tuple[list[Mention], set[int]]]:
    """Rows of mentions that stand beside each other, the outermost first, and which of each row hold others."""
    level = list(mentions)
    while level:
        inside: list[Mention] = []
        holders: set[int] = set()
        row: list[Mention] = []
        for mention in sorted(level, key=lambda m: (m.start, -m.end)):
            if row and _is_aside(text, row[-1], mention):
                continue
            if not row or mention.start >= row[-1].end:
                row.append(mention)
            elif mention.end <= row[-1].end and (mention.start, mention.end) != (row[-1].start, row[-1].end):
                inside.append(mention)
                holders.add(id(row[-1]))
        yield row, holders
        level = inside


def _is_aside(text: str, before: Mention, mention: Mention) -> bool:
    """Whether a mention only says of whom the one before it is: `Roe (Alba)`, `Roe from Alba, `."""
    between = text[before.end : mention.start]
    if between.strip() == "(":
        return bool(_BRACKETED.match(text, mention.end))
    of = before.type is MentionType.PERSON and _FROM.fullmatch(between)
    return bool(of) and _GOES_ON.match(text, mention.end) is not None


def _joined(text: str, row: Sequence[Mention], upper: bool) -> list[Chain]:
    out: list[Chain] = []
    members: list[Span] = []
    closed = more_before = False

    def close() -> None:
        nonlocal members, closed
        if len(members) > 1:
            ended = _OPEN_END.match(text, members[-1][1]) is not None or _in_brackets(text, members)
            out.append(Chain(tuple(members), closed or ended or _is_slashed(text, members)))
        members, closed = [], False

    for mention in row:
        span = (mention.start, mention.end)
        step = _step(text, members[-1][1], mention.start, upper) if members else None
        more = bool(members) and _MORE.match(text, members[-1][1]) is not None
        if step and closed and not more_before and not (step[1] and more):
            step = None
        more_before = more
        if step is None:
            close()
        else:
            between, closed = step
            members += between
        members.append(span)
        if step is None:
            closed = False
    close()
    return out


def _is_slashed(text: str, members: Sequence[Span]) -> bool:
    """Whether slashes join three or more inside a sentence: `UK/FRG/France made parallel demarches`."""
    joints = (text[a[1] : b[0]].strip() for a, b in pairwise(members))
    return len(members) > 2 and text[members[-1][1] : members[-1][1] + 1] == " " and all(j == "/" for j in joints)


def _in_brackets(text: str, members: Sequence[Span]) -> bool:
    """Whether brackets hold the members and nothing else: `some states (Alba, Bran, Cora)`."""
    start, end = members[0][0], members[-1][1]
    return text[max(0, start - 3) : start].rstrip().endswith("(") and text[end : end + 3].lstrip().startswith(")")


def _with_head(text: str, chain: Chain) -> Chain:
    """A chain with the name before it that no mention marks: `the governments of Alba, Bran and Cora`."""
    if chain.items or len(chain.members) < 2:
        return chain
    if of_all := _PLURAL_OF.fullmatch(text, *chain.members[0]):
        return Chain((of_all.span("name"), *chain.members[1:]), chain.closed)
    low = max(0, chain.start - _MOST_BEFORE)
    head = _HEAD.search(text, low, chain.start)
    return Chain((head.span("name"), *chain.members), chain.closed) if head else chain


def _with_subject(text: str, chain: Chain, outer: Sequence[Span]) -> Chain:
    """A chain with the one whose deed its members share: `Alba opposed it, as did Bran and Cora`."""
    low = max(0, chain.start - _MOST_APART)
    shared = None if chain.items else _AS_DID.search(text, low, chain.start)
    if shared is None:
        return chain
    sentence = max((m.end() for m in _SENTENCE.finditer(text, low, shared.start())), default=low)
    first = next((span for span in outer if sentence <= span[0] and span[1] <= shared.start()), None)
    if first is None or len(text[sentence : first[0]].split()) > 1:
        return chain
    return Chain((first, *chain.members), chain.closed)


def _step(text: str, end: int, start: int, upper: bool) -> tuple[list[Span], bool] | None:
    """The unmarked members between two joined ones, and whether a word joins the last."""
    if not 0 < start - end <= 110 or "\n\n" in text[end:start]:
        return None
    joint = _JOINT.fullmatch(text[end:start])
    if joint is None:
        return None
    rest, at = joint["rest"], end + joint.start("rest")
    closes = bool(joint["last"]) or joint["mark"].lower()[:1] in "aoptp&"
    if _is_filler(rest, upper):
        return [], closes
    return _unmarked(rest, at, upper) if not closes else None


def _is_filler(rest: str, upper: bool) -> bool:
    """Whether words before a member belong to it: its title, its article."""
    rest = _BY_THE_WAY.sub("", rest)
    words = _WORD.findall(rest)
    if _OTHERS.fullmatch(rest) or rest.strip() in _SPECKS:
        return True
    if any(c in rest for c in '.;:()"“”,') and not re.fullmatch(r"(?:\w{1,4}\.\s?)+", rest.strip() + " "):
        return False
    return len(words) <= 7 and all(
        w.lower().strip(".") in _FILLER or (w[0].isupper() and not upper) for w in words
    )


def _unmarked(rest: str, at: int, upper: bool) -> tuple[list[Span], bool] | None:
    """Names between commas that no mention marks: `OSD, NMCC, and`."""
    members: list[Span] = []
    place = 0
    closed = False
    while item := _ITEM.match(rest, place):
        if upper and len(item[0].split()) > 3:
            return None
        if not _NO_NAME.fullmatch(item[0]) and not _is_filler(item[0], upper=True):
            members.append((at + item.start(), at + item.end()))
        joint = _JOINT.match(rest, item.end())
        if joint is None or closed:
            return None
        closed = bool(joint["last"]) or joint["mark"].lower()[:1] in "aop&"
        place = joint.start("rest")
        if (_is_filler(rest[place:], upper) and place == len(rest.rstrip())) or not rest[place:].strip():
            return members, closed
    return (members, closed) if members and _is_filler(rest[place:], upper) else None


def _within(text: str, mention: Mention) -> Chain | None:
    """The members that one mention names together: `ROE, DOE, AND POE`."""
    words = text[mention.start : mention.end]
    if mention.type is MentionType.ORGANISATION and _ONE_BODY.match(words):
        return None
    if "(" in words or ("," not in words and len(words.split()) < 5):
        return None
    members = _parts(text, mention.start, mention.end)
    closed = len(members) > 2 and members[-1][0] - members[-2][1] > 2
    short = all(0 < end - start <= 40 and len(text[start:end].split()) <= 4 for start, end in members)
    return Chain(tuple(members), True) if short and closed else None


def _parts(text: str, start: int, end: int) -> list[Span]:
    """A stretch of text cut at its commas and at `and`."""
    joints = [joint.span() for joint in _PARTING.finditer(text, start, end)]
    return list(zip([start, *(b for _, b in joints)], [*(a for a, _ in joints), end], strict=True))


def _told_apart(text: str, known: set[Span], upper: bool) -> list[Chain]:
    """Names in brackets behind a noun of many: one a mention, or all in letters; in capitals most are mentions."""
    out = []
    for found in _TOLD_APART.finditer(text):
        names = _parts(text, *found.span("names"))
        marked = sum(span in known for span in names)
        letters = all(text[a:b].isupper() for a, b in names)
        wanted = len(names) / 2 if upper else 0 if letters else 1
        if len(names) > 2 and marked >= wanted and all(_ITEM.fullmatch(text, *span) for span in names):
            out.append(Chain(tuple(names), True))
    return out


def _distinct(found: Sequence[Chain]) -> list[Chain]:
    """Without chains whose members are all members of a longer one."""
    kept: list[Chain] = []
    holding: dict[Span, list[frozenset[Span]]] = {}
    for chain in sorted(found, key=lambda c: (-len(c.members), c.start)):
        spans = frozenset(chain.members)
        if not any(spans <= other for other in holding.get(chain.members[0], ())):
            kept.append(chain)
            for span in spans:
                holding.setdefault(span, []).append(spans)
    return kept
