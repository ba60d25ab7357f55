"""Claims about real documents with the verdicts that they should get, and the same with one thing changed.

`tests/eval/claims.jsonl` holds sentences of our own, with ids and offsets of what they rest on; the letters of a
quotation are taken from the documents beside the repository when they are needed.
"""

import calendar
import hashlib
import json
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from readout.check.verdicts import together
from readout.model import DraftCheck, Support

ROOT = Path(__file__).resolve().parents[1]
CLAIMS = ROOT / "tests" / "eval" / "claims.jsonl"
DATA = ROOT.parent / "shared" / "data"
_MONTHS = tuple(calendar.month_name)[1:]
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTH = "|".join(_MONTHS)
_DAY = re.compile(rf"\b\d{{1,2}}\b(?=(?: (?:to|and) \d{{1,2}})? (?:{_MONTH})\b)|(?<=\bSeptember )\d{{1,2}}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURE = re.compile(r"(?<![\d.,$])\$?\d[\d,]*\b")
_DATES = re.compile(
    rf"\b\d{{1,2}}(?: (?:to|and) \d{{1,2}})? (?:{_MONTH})\b|\b(?:{_MONTH}) \d{{1,2}}\b|\b(?:19|20)\d\d\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_STATES = {
    "Libya": "Tunisia", "Egypt": "Jordan", "Pakistan": "India", "Lithuania": "Estonia", "Lebanon": "Kuwait",
    "Kyrgyzstan": "Tajikistan", "Rwanda": "Burundi", "Cuba": "Haiti", "Kenya": "Uganda", "Ghana": "Togo",
    "Australia": "Canada", "Mongolia": "Nepal", "Turkey": "Greece", "Haiti": "Cuba", "Japan": "Korea",
    "Bolivia": "Peru", "Laos": "Burma", "Costa Rica": "Panama", "Nicaragua": "Honduras", "Egyptians": "Syrians",
    "Pakistani": "Indian", "Afghan": "Iraqi", "Libyan": "Tunisian", "Palestinian": "Kurdish",
    "Canadian": "Swedish", "Bolivian": "Peruvian", "Swedish": "Danish", "Nigerian": "Kenyan",
}  # fmt: skip
_PEOPLE = ("Henrik Lund", "Maria Castellanos", "Yusuf Demir", "Ingrid Falk", "Pavel Horak", "Amina Okoro")
_PERSON = re.compile(r"\b(?!The |New |South |North |High |White |Gulf |Prime |Foreign |Holiday |Hotel |Indian )"
                     r"[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b")  # fmt: skip
_TITLES = frozenset(
    [
        *("Ambassador", "President", "Minister", "Secretary", "Senator", "Congressman", "General", "Colonel"),
        *(
            "Chairman",
            "Mr",
            "Dr",
            "Representative",
            "Prime",
            "Foreign",
            "Executive",
            "News",
            "House",
            "University",
        ),
        *("States", "Kingdom", "Union", "Bank", "Order", "Inn", "Park", "Square", "Castle", "Council", "Club"),
        *("Times", "Letter", "Force", "Base", "Africa", "Ocean", "Assembly", "Party"),
    ]
)
_WAS = re.compile(r"\b(was|were|is|are|has|have|had|will|would|could)\b(?! not| no\b)")
_PAST = {
    "said": "did not say", "told": "did not tell", "thanked": "did not thank", "called": "did not call",
    "asked": "did not ask", "met": "did not meet", "agreed": "did not agree", "received": "did not receive",
    "sent": "did not send", "spoke": "did not speak", "voted": "did not vote", "held": "did not hold",
    "suspended": "did not suspend", "confirmed": "did not confirm", "urged": "did not urge",
    "released": "did not release", "approved": "did not approve", "telephoned": "did not telephone",
    "briefed": "did not brief", "left": "did not leave", "took": "did not take", "gave": "did not give",
}  # fmt: skip
_OTHER_WORDS = ("harbour", "orchards", "lanterns", "velocity", "sparrows", "granite")
_SMALL = frozenset(["The", "A", "An", "In", "About", "Who", "He", "There", "No", "Only", "Rooms", "Crews"])
_SOME = re.compile(r"\b(?:Some|Most of|About half of|Several|Most|Many)\b")


@dataclass(frozen=True, slots=True)
class Proposition:
    """A claim to be checked: `kind` is what was changed in it.

    That is `true` where nothing was, and `absent` where it is about nothing that is in the pile. `part` is `tune`
    or `report`; `verdict` what it should get; `document` and `source` where it comes from.
    """

    id: str
    part: str
    kind: str
    verdict: str
    text: str
    document: str | None = None
    source: str | None = None
    base: str | None = None

    @property
    def altered(self) -> bool:
        """Whether something was changed in it."""
        return self.kind not in ("true", "absent")


def documents(wanted: set[tuple[str, str]], data: Path = DATA) -> dict[str, str]:
    """The texts of some documents, `(source, id)`, by id."""
    found: dict[str, str] = {}
    cables = {id_ for source, id_ in wanted if source == "cables"}
    for line in (data / "cables" / "cables.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in cables:
            found[row["id"]] = row["text"]
    mails = {f"{id_}.txt": id_ for source, id_ in wanted if source == "emails"}
    with tarfile.open(data / "emails" / "raw.tar.gz") as archive:
        for member in archive:
            id_ = mails.get(Path(member.name).name)
            file = archive.extractfile(member) if id_ else None
            if id_ and file is not None:
                found[id_] = file.read().decode("utf-8").removeprefix("\ufeff")
    return found


def years(data: Path = DATA) -> dict[str, int]:
    """The year of each cable, all that is known of its date."""
    rows = map(json.loads, (data / "cables" / "cables.jsonl").read_text("utf-8").splitlines())
    return {row["id"]: row["year"] for row in rows}


def read_claims(part: str | None = None, data: Path = DATA, *, generated: bool = True) -> list[Proposition]:
    """The claims of a part, or all, with those that the generator makes of the true ones."""
    rows = [json.loads(line) for line in CLAIMS.read_text("utf-8").splitlines()]
    rows = [row for row in rows if part in (None, row["part"])]
    texts = documents({(r["source"], r["document"]) for r in rows if r.get("quotes")}, data)
    out: list[Proposition] = []
    for row in rows:
        quotes = [" ".join(texts[row["document"]][a:b].split()) for a, b in row.get("quotes", ())]
        text = row["claim"].format(*quotes) if quotes else row["claim"]
        claim = Proposition(
            row["id"], row["part"], row["kind"], row["verdict"], text, row.get("document"), row.get("source"),
            row.get("base"),
        )  # fmt: skip
        out.append(claim)
        if generated and claim.kind == "true":
            out += altered(claim)
    return out


def altered(claim: Proposition) -> Iterator[Proposition]:
    """A true claim with one thing changed, in each way that its words allow; always the same."""
    for kind, verdict, change in (
        ("date", "contradicted", _date),
        ("number", "contradicted", _number),
        ("name", "contradicted", _name),
        ("negation", "contradicted", _negated),
        ("overclaim", "partly", _overclaimed),
    ):
        text = change(claim)
        if text is not None and text != claim.text:
            yield replace(claim, id=f"{claim.id}-{kind}", kind=kind, verdict=verdict, text=text, base=claim.id)
    for number, text in enumerate(_misquoted(claim), 1):
        yield replace(
            claim, id=f"{claim.id}-quote{number}", kind="quote", verdict="contradicted", text=text, base=claim.id
        )


def _pick(claim: Proposition, what: str, count: int) -> int:
    return hashlib.sha256(f"{claim.id}{what}".encode()).digest()[0] % count


def _bare(text: str) -> str:
    """A text with its quotations blanked out, every offset kept."""
    return _QUOTED.sub(lambda m: " " * len(m[0]), text)


def _put(text: str, match: re.Match[str], other: str) -> str:
    return text[: match.start()] + other + text[match.end() :]


def _date(claim: Proposition) -> str | None:
    bare = _bare(claim.text)
    if (day := _DAY.search(bare)) is not None:
        return _put(claim.text, day, str((int(day[0]) + 8) % 27 + 1))
    if (year := _YEAR.search(bare)) is not None:
        return _put(claim.text, year, str(int(year[0]) - 3))
    month = re.search(rf"\b({'|'.join(_MONTHS)})\b", bare)
    return _put(claim.text, month, _MONTHS[(_MONTHS.index(month[0]) + 5) % 12]) if month else None


def _number(claim: Proposition) -> str | None:
    bare = _DATES.sub(lambda m: " " * len(m[0]), _bare(claim.text))
    found = next((m for m in _FIGURE.finditer(bare)), None)
    if found is not None:
        digits = found[0].replace("$", "").replace(",", "")
        other = str(int(digits) * 3 + 1) if len(digits) < 3 else str(int(digits[0]) % 9 + 1) + digits[1:]
        money = "$" if found[0].startswith("$") else ""
        return _put(claim.text, found, money + (f"{int(other):,}" if "," in found[0] else other))
    word = re.search(rf"\b({'|'.join(_NUMBERS)})\b", bare, re.IGNORECASE)
    if word is None or word[0] == "one":
        return None
    other = _NUMBERS[(_NUMBERS.index(word[0].lower()) + 4) % len(_NUMBERS)]
    return _put(claim.text, word, other.capitalize() if word[0][0].isupper() else other)


def _name(claim: Proposition) -> str | None:
    bare = _bare(claim.text)
    people = [m for m in _PERSON.finditer(bare) if not set(m[0].split()) & _TITLES]
    if people:
        return _put(claim.text, people[-1], _PEOPLE[_pick(claim, "name", len(_PEOPLE))])
    for state, other in _STATES.items():
        if (found := re.search(rf"\b{state}\b", bare)) and other not in claim.text:
            return _put(claim.text, found, other)
    return None


def _negated(claim: Proposition) -> str | None:
    bare = _bare(claim.text)
    if " not " in bare:
        at = bare.index(" not ")
        return claim.text[:at] + " " + claim.text[at + 5 :]
    if re.search(r"\b(?:no|none|never|neither|only)\b", bare, re.IGNORECASE):
        return None
    past = next((m for m in re.finditer(rf"\b({'|'.join(_PAST)})\b", bare)), None)
    be = _WAS.search(bare)
    if past is not None and (be is None or past.start() < be.start()):
        return _put(claim.text, past, _PAST[past[0]])
    return _put(claim.text, be, f"{be[0]} not") if be is not None else None


def _misquoted(claim: Proposition) -> Iterator[str]:
    """A quotation with another word in it, with one left out, and with two that have changed places."""
    quoted = _QUOTED.search(claim.text)
    words = list(re.finditer(r"[^\W\d_]{3,}", quoted[0])) if quoted else []
    if quoted is None or not words:
        return
    first = quoted.start()
    word = max(words, key=lambda m: (len(m[0]), -m.start()))
    start, end = first + word.start(), first + word.end()
    yield claim.text[:start] + _OTHER_WORDS[_pick(claim, "quote", len(_OTHER_WORDS))] + claim.text[end:]
    inner = quoted[0][1:-1].split(" ")
    if len(inner) > 2:
        left = [*inner[:1], *inner[2:]]
        swapped = [inner[0], *inner[2:0:-1], *inner[3:]]
        for other in (left, swapped):
            yield claim.text[: first + 1] + " ".join(other) + claim.text[quoted.end() - 1 :]


def _overclaimed(claim: Proposition) -> str | None:
    bare = _bare(claim.text)
    if (some := _SOME.match(bare)) is not None and bare[some.end() + 1] not in "$0123456789":
        return _put(claim.text, some, "All of" if some[0].endswith(" of") else "All")
    if claim.text[0].isupper() and not re.search(r"\bfirst\b", bare) and _pick(claim, "first", 3) == 0:
        first = claim.text.partition(" ")[0]
        text = claim.text[0].lower() + claim.text[1:] if first in _SMALL else claim.text
        return f"For the first time, {text}"
    return None


Sourced = list[tuple[str, str]]


def sources(claims: list[Proposition]) -> Sourced:
    """The documents that some claims come from: `(source, id)`."""
    return sorted({(c.source, c.document) for c in claims if c.source and c.document})


def draft_of(claims: list[Proposition]) -> tuple[str, list[tuple[int, int]]]:
    """One draft of all claims, a paragraph each, and where each stands in it."""
    spans = []
    at = 0
    for claim in claims:
        spans.append((at, at + len(claim.text)))
        at += len(claim.text) + 2
    return "\n\n".join(c.text for c in claims), spans


def verdicts(check: DraftCheck, spans: list[tuple[int, int]]) -> list[Support]:
    """What each claim of such a draft got, its sentences together."""
    out = []
    for start, end in spans:
        inside = [s.verdict for s in check.sentences if start <= s.start < end]
        out.append(together(inside))
    return out


def scores(claims: list[Proposition], got: list[Support]) -> dict[str, float]:
    """Verdicts right, altered claims called supported, altered quotations called supported, as shares."""
    right = sum(v.value == c.verdict for c, v in zip(claims, got, strict=True))
    wrong = [v for c, v in zip(claims, got, strict=True) if c.altered]
    quotes = [v for c, v in zip(claims, got, strict=True) if c.kind == "quote"]
    true = [v for c, v in zip(claims, got, strict=True) if c.kind == "true"]
    return {
        "verdicts_right": right / len(claims),
        "true_supported": true.count(Support.SUPPORTED) / max(len(true), 1),
        "altered_supported": wrong.count(Support.SUPPORTED) / max(len(wrong), 1),
        "quotations_supported": quotes.count(Support.SUPPORTED) / max(len(quotes), 1),
    }
