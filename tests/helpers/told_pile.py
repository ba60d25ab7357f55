"""A made-up pile in which much is told, and a reader that finds just that: passages that nest and cross, and harm.

What the reader finds in the cable and in the hostile letter is written out here; in all else it reads
`Ann told Ben that …`.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import made_ledgers
import msgspec
from made_ledgers import Answer, Job, Joined, Tagging, as_inferred

from readout.model import (
    Act,
    Audience,
    Citation,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Document,
    Form,
    Ledger,
    Listing,
    LocalParty,
    Mention,
    MentionType,
    Mode,
    PartyRef,
    Statement,
    Time,
)

CABLE = """SENSITIVE BUT UNCLASSIFIED

MRN:      11 PORTLUND 204
Date/DTG: Oct 05, 2011 / 051127Z OCT 11
From:     AMEMBASSY PORTLUND
Action:   WASHDC, SECSTATE ROUTINE
E.O.:     13526
TAGS:     PREL, EAGR, NL
Subject:  NORLAND: MINISTER VARGA ON THE GRAIN EMBARGO

1. (SBU) Minister Ilse Varga told Ambassador Stone on October 4 that the grain embargo would be lifted, and added
that Governor Brandt had promised her "every berth in the harbour" by the end of the month.

2. (SBU) Varga denied that Norland had asked Aland, Borland and Cedria for help. The two will meet again next week.
"""
LETTER = """From: Mallory <mallory@norland.example>
Sent: Friday, October 7, 2011 9:00 AM
To: Stone, Peter
Subject: A letter that means harm

The letter says a great deal that means harm, and it says so in every field that a reader could be shown.
"""
THREAD = """From: Stone, Peter
Sent: Saturday, October 8, 2011 9:00 AM
To: Field, Mary
Subject: FW: Berths

Mary, see below.

From: Field, Mary
Sent: Friday, October 7, 2011 5:00 PM
To: Stone, Peter
Subject: Berths

Hans Brandt warned Mary Field on 2011-10-06 that the ninth berth is shut.
"""
_TOLD = (
    "Ann Hall told Ben Carr on 2011-10-{:02} that the berth of that day is shut until the crane has been mended."
)
HARM = '<script>alert("name")</script>'
MOST = 1_500
"""How many sentences the log has."""


def write_told_pile(folder: Path) -> None:
    """Write the pile: a cable, a hostile letter, a thread, and a log in which very much is told."""
    folder.mkdir(parents=True)
    (folder / "cable.txt").write_text(CABLE, "utf-8")
    (folder / "letter.txt").write_text(LETTER, "utf-8")
    (folder / "thread.txt").write_text(THREAD, "utf-8")
    (folder / "log.txt").write_text("\n\n".join(_TOLD.format(1 + n % 28) for n in range(MOST)), "utf-8")
    (folder / "French.txt").write_text(
        "Le ministre a dit à l’ambassadeur que le port serait rouvert avant la fin du mois, et que les bateaux de "
        "toutes les nations pourraient de nouveau y charger du blé sans aucune autorisation particulière.\n",
        "utf-8",
    )
    (folder / "empty.txt").write_bytes(b"")


def make() -> Callable[[Job], Answer]:
    """The work of one process."""
    return work


def work(job: Job) -> Answer:
    """Do a job."""
    if isinstance(job, Tagging):
        return made_ledgers.work(job)
    return tuple(_joined(reading.document, reading.children) for reading in job.readings)


def _joined(document: Document, children: tuple[Document, ...]) -> Joined:
    """What is told in a document itself; what is in those nested in it is theirs."""
    own = document.text
    for start, end in (child.parent_span for child in children if child.parent_span):
        own = own[:start] + " " * (end - start) + own[end:]
    ledger = ledger_of(replace(document, text=own))
    return Joined(document.id, msgspec.msgpack.encode(ledger), as_inferred(document, ledger))


def ledger_of(document: Document) -> Ledger:
    """What is told in one of the documents above."""
    if "11 PORTLUND 204" in document.text:
        return _cable(document)
    if "in every field" in document.text:
        return _letter(document)
    return made_ledgers.ledger_of(document)


def _cable(document: Document) -> Ledger:
    id, text = document.id, document.text

    def span(first: str, last: str = "") -> tuple[int, int]:
        start = text.index(first)
        return start, text.index(last or first, start) + len(last or first)

    def ref(words: str, name: str) -> PartyRef:
        return PartyRef(name, None, id, *span(words))

    def said(
        number: int, speaker: PartyRef, addressee: PartyRef | None, cue: str, content: tuple[int, int], act: Act,
        **more: object,
    ) -> Statement:  # fmt: skip
        values: dict[str, object] = {"mode": Mode.INDIRECT, "audience": Audience.PRIVATE, "confidence": 0.94}
        return Statement(
            f"{id}-s{number}", id, speaker, addressee, span(cue), (content,), act=act, **{**values, **more}
        )  # type: ignore[arg-type]

    varga, stone = ref("Minister Ilse Varga", "Ilse Varga"), ref("Ambassador Stone", "Peter Stone")
    brandt = ref("Governor Brandt", "Governor Brandt")
    told = span("the grain embargo would be", '"every berth in the harbour" by the end of the month')
    statements = (
        said(1, varga, stone, "told", told, Act.STATE, date="2011-10-04"),
        said(
            2, brandt, ref("her", "Ilse Varga"), "promised", span('"every berth', "the month"), Act.OFFER,
            reported_by="Ilse Varga", mode=Mode.MIXED, confidence=0.7,
        ),
        said(3, varga, None, "denied", span("Norland had asked", "for help"), Act.DENY),
    )  # fmt: skip
    again = ref("The two", "Ilse Varga and Peter Stone")
    contacts = (
        Contact(
            f"{id}-c1", ContactKind.MEETING, ContactStatus.OCCURRED, (varga, stone),
            (Citation(id, *span("Minister Ilse Varga told", "would be lifted")), Citation(id, *span("The two"))),
            ContactSource.TEXT, "2011-10-04", "Portlund", 0.97,
        ),
        Contact(
            f"{id}-c2", ContactKind.MEETING, ContactStatus.PLANNED, (varga, again),
            (Citation(id, *span("The two will meet", "next week")),), ContactSource.TEXT, None, None, 0.55,
        ),
    )  # fmt: skip
    members = (ref("Aland", "Aland"), ref("Borland", "Borland"), ref("Cedria", "Cedria"))
    listing = Listing(
        f"{id}-l1", id, "asked for help", members, (Citation(id, *span("Aland", "Cedria")),), "Ilse Varga"
    )
    party = LocalParty(f"{id}-p1", id, MentionType.PERSON, "Ilse Varga", ("Varga",))
    return Ledger(
        id,
        (Mention(f"{id}-m1", id, *span("Minister Ilse Varga"), MentionType.PERSON, Form.NAME, party.id),),
        (Time(id, *span("October 4"), "2011-10-04"), Time(id, *span("next week"), None)),
        (party,),
        contacts,
        statements,
        (listing,),
    )


def _letter(document: Document) -> Ledger:
    """Every text field holds markup; the passage does not, as the letter is only text."""
    id = document.id
    start = document.text.index("The letter says")
    harm = tuple(PartyRef(f'"> {HARM} {n}', None, id, start, start + 10) for n in range(30))
    cited = (Citation(id, start, start + 40),)
    return Ledger(
        id,
        contacts=(
            Contact(
                f"{id}-c1", ContactKind.CALL, ContactStatus.OCCURRED, harm, cited, ContactSource.TEXT, HARM, HARM
            ),
        ),
        statements=(
            Statement(
                f"{id}-s1", id, harm[0], harm[1], (start + 11, start + 15), ((start + 16, start + 28),),
                Mode.DIRECT, Act.STATE, Audience.PUBLIC, HARM, HARM,
            ),
        ),
        listings=(Listing(f"{id}-l1", id, HARM, harm, cited, HARM, HARM),),
        times=(Time(id, start, start + 3, HARM),),
    )  # fmt: skip
