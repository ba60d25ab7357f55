"""Cable numbers as cited: `10 KINSHASA 956`, `KINSHASA 869`, `1974STATE123456`, `REF: A. STATE 086734`."""

import re
from dataclasses import dataclass
from functools import lru_cache

_SOLID = re.compile(r"\b(19\d\d|20\d\d)\s?([A-Z]{3,12})\s?(\d{3,6})\b")
_SPACED = re.compile(
    r"(?:\b(?P<year>\d\d|(?:19|20)\d\d)\s+)?\b(?P<post>(?:ST\.\s?)?[A-Z][A-Z']+(?:\s[A-Z][A-Z']+){0,2})"
    r"\s+(?P<number>\d{1,6})\b"
)
_PREFIX = re.compile(
    r"^(?:(?:AMEMBASSY|AMCONSUL|AMEMB|USMISSION|EMBASSY|REFS?|REFTELS?|AND|THE|SEE|OUR|YOUR)\s+)+|^SEC(?=STATE\b)"
)
_OTHER_WORDS = """
JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER SEPT
OCTOBER NOVEMBER DECEMBER
PAGE PAGES PARA PARAS PARAGRAPH SECTION PART NO NUMBER EO TAGS UNSCR RESOLUTION ROOM TEL PHONE
ANNEX CASE DOC AND ON OF DATED ARTICLE ITEM OPTION VOL FOOTNOTE NOTE SEC
"""
_NO_POST = frozenset(_OTHER_WORDS.split())


@dataclass(frozen=True, slots=True, order=True)
class CableNumber:
    """A post's letters, the number in its series, and the year (four figures) where it is printed."""

    post: str
    number: int
    year: int | None

    @property
    def series(self) -> str:
        """The post's letters without spaces, as `1974PORTALDER7` has them: equal for one series of numbers."""
        return self.post.replace(" ", "").replace(".", "")

    def __str__(self) -> str:
        return f"{f'{self.year % 100:02} ' if self.year else ''}{self.post} {self.number}"


@lru_cache(maxsize=8192)
def cable_numbers(printed: str) -> tuple[CableNumber, ...]:
    """All cable numbers in a printed reference, in order; none in `MY E-MAIL OF MAY 4` or `UNSCR 1701`."""
    text = " ".join(printed.upper().split())
    found = [(m.start(), CableNumber(m[2], int(m[3]), int(m[1]))) for m in _SOLID.finditer(text)]
    rest = _SOLID.sub(lambda m: " " * len(m[0]), text)
    for match in _SPACED.finditer(rest):
        post = _PREFIX.sub("", match["post"]).removesuffix(" WASHDC").strip()
        if len(post) < 3 or post.split()[-1] in _NO_POST or post.split()[0] in _NO_POST:
            continue
        found.append((match.start(), CableNumber(post, int(match["number"]), _year(match["year"]))))
    return tuple(number for _, number in sorted(found, key=lambda f: f[0]))


def _year(printed: str | None) -> int | None:
    if printed is None:
        return None
    value = int(printed)
    return value if value > 99 else value + (1900 if value >= 50 else 2000)
