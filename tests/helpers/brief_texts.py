"""Made-up sentences with their parts marked, for tests of what a brief makes of them; and a brief made by hand.

`{S:Varga} {C:told} {A:Stone} that {W:the port is shut}.` is a statement by `S` to `A` with the cue `C` and the
words `W`; `{P:Varga} met {P:Stone}.` names those who took part.
"""

import re
from hashlib import sha256

from readout.account.brief.material import CitedText
from readout.account.brief.naming import Named
from readout.model import (
    Act,
    Audience,
    Brief,
    BriefGroup,
    BriefPart,
    BriefQuery,
    BriefSection,
    BriefSentence,
    Citation,
    CitedDocument,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Entry,
    Footnote,
    FurnitureKind,
    Kind,
    Mode,
    PartyRef,
    Piece,
    Source,
    Span,
    Statement,
)

DOCUMENT = "0123456789abcdef0123"
_PART = re.compile(r"\{([A-Z]):([^{}]*)\}")

HARSH = "Café “Größe” <b>&amp;</b> *_`[x](y)` $1 — “…” łódź Ελλάδα Москва"
"""Words in which every form of a brief has something to escape."""


def parse(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """A text without its marks, and the spans of each letter."""
    text, spans, at = "", {}, 0
    for found in _PART.finditer(marked):
        text += marked[at : found.start()]
        spans.setdefault(found[1], []).append((len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return text + marked[at:], spans  # type: ignore[return-value]


def cited(text: str, spans: dict[str, list[Span]] | None = None, **people: str) -> CitedText:
    """A document; `X` are its furniture, and `people` say whom each letter names."""
    marks = spans or {}
    named = tuple(
        sorted((start, end, name) for letter, name in people.items() for start, end in marks.get(letter, ()))
    )
    furniture = tuple((start, end, FurnitureKind.STAMP) for start, end in marks.get("X", ()))
    return CitedText(DOCUMENT, "f" * 64, text, furniture, named)


def statement(
    marked: str, *, mode: Mode = Mode.INDIRECT, act: Act = Act.STATE, **people: str
) -> tuple[Statement, CitedText]:
    """A statement and its document; `S="Ilse Varga"` says whom the letter `S` names where that is not printed."""
    text, spans = parse(marked)

    def ref(letter: str) -> PartyRef | None:
        if letter not in spans:
            return PartyRef(people[letter]) if letter in people else None
        start, end = spans[letter][0]
        return PartyRef(people.get(letter, " ".join(text[start:end].split())), None, DOCUMENT, start, end)

    row = Statement(
        f"{DOCUMENT}-s1", DOCUMENT, ref("S"), ref("A"), spans.get("C", [None])[0], tuple(spans.get("W", ())), mode,
        act, Audience.PRIVATE,
    )  # fmt: skip
    return row, cited(text, spans, **people)


def contact(marked: str, kind: ContactKind, status: ContactStatus) -> tuple[Contact, CitedText]:
    """A contact and its document; `E` is the evidence, else all of it."""
    text, spans = parse(marked)
    people = tuple(PartyRef(text[s:e], None, DOCUMENT, s, e) for s, e in spans["P"])
    start, end = spans.get("E", [(0, len(text))])[0]
    evidence = (Citation(DOCUMENT, start, end),)
    row = Contact(f"{DOCUMENT}-c1", kind, status, people, evidence, ContactSource.TEXT, confidence=0.9)
    return row, cited(text, spans)


def shown(parts: tuple[Piece | Named, ...]) -> str:
    """Parts of a sentence as text, names as printed between brackets."""
    return "".join(f"[{p.printed or p.name}]" if isinstance(p, Named) else p.text for p in parts)


def source(kind: Kind = Kind.CABLE, **more: object) -> Source:
    """A document as an account names it."""
    values: dict[str, object] = {
        "id": DOCUMENT, "path": "pile/a.txt", "title": "Grain", "kind": kind, "audience": Audience.PRIVATE,
        "day": "2011-10-05", "sender": "AMEMBASSY PORTLUND",
    }  # fmt: skip
    return Source(**{**values, **more})  # type: ignore[arg-type]


def entry(row: Statement | Contact, *parties: str | None) -> Entry:
    """An entry of a row, of the one document."""
    return Entry(row, parties, source(), row.date or "2011-10-05", row.date is not None)


TEXT = f"The minister said that the port is shut.\n\nShe added: {HARSH}.\n"


def made_brief() -> Brief:
    """A brief of four sections, with a footnote that two sentences rest on, and harsh words."""
    first = Citation(DOCUMENT, TEXT.index("the port"), TEXT.index(".\n\n"))
    harsh = Citation(DOCUMENT, TEXT.index(HARSH), TEXT.index(HARSH) + len(HARSH))
    told = BriefSentence((Piece("Ilse Varga said that “"), Piece("the port is shut", first), Piece("”.")), (2,))
    more = BriefSentence((Piece("She added: “"), Piece(HARSH, harsh), Piece("”.")), (2, 3))
    count = BriefSentence((Piece("There is one file & it was read."),), (1,))
    return Brief(
        title=f"Grain {HARSH}",
        subtitle="A brief from the documents of harbour papers",
        query=BriefQuery(about="grain"),
        sections=(
            BriefSection(BriefPart.DOCUMENTS, "What the documents are", (BriefGroup("", ((count,),)),)),
            BriefSection(BriefPart.REVEALED, "What they reveal", (BriefGroup("Norland", ((told, more),)),)),
            BriefSection(BriefPart.CHANGED, "Has anything changed?", ()),
            BriefSection(BriefPart.MISSING, "What is missing", (BriefGroup("", ((count,),)),)),
        ),
        notes=(
            Footnote(1, counted="Counted over one file; to count again: readout inventory"),
            Footnote(2, first, "the port is shut"),
            Footnote(3, harsh, HARSH, cut=True),
        ),
        documents=(
            CitedDocument(
                DOCUMENT, f"Cable, 5 October 2011, {HARSH}", "pile/a.txt", Kind.CABLE, Audience.PRIVATE, HARSH,
                "2011-10-05", "f" * 64, sha256(TEXT.encode()).hexdigest(), len(TEXT),
            ),
        ),
        remarks=("Quotation marks enclose words of the documents.", f"Not told: {HARSH}"),
    )  # fmt: skip
