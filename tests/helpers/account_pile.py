"""A made-up pile with a story in it, and a reader that finds just what its simple sentences say.

`Ann Hall met Ben Carr on 2031-02-03 at Kessel.`, `Ann Hall asked Ben Carr on 2031-02-03 for grain.`,
`Ann Hall has not spoken with Ben Carr.`, `Ann Hall thanked Malta, Iceland and Chile for their help on 2031-02-03.`
"""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
from made_ledgers import Answer, Job, Joined, Tagging, as_inferred, make_collection, work

from readout.extract.headers import header_contacts
from readout.model import (
    Act,
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
)

STATES = ("Malta", "Iceland", "Chile", "Norway", "Kenya")
HARM = "<b>bold</b>"
QUIET = " The port was quiet for all the rest of that day, and nobody had anything to say of the grain ships."
AGAIN = (
    "Rosa Vega met Otto Lind on 2031-02-03 at Torv. "
    "Otto Lind refused Rosa Vega on 2031-02-07 of export licences of turbine parts."
)
_NAME = r"[A-Z]\w+(?: [A-Z]\w+)*"
_ON = r"(?: on (?P<date>\d{4}-\d\d-\d\d))?"
_MET = re.compile(
    rf"(?P<one>{_NAME}) (?P<verb>met|called|has not spoken with|is to meet|asked to meet) (?P<two>{_NAME}){_ON}"
    r"(?: at (?P<place>[A-Z]\w+))?\."
)
_SAID = re.compile(
    rf"(?P<one>{_NAME}) (?P<verb>told|asked|thanked|refused|accused) (?P<two>{_NAME}){_ON}"
    r" (?:that|for|to|of) (?P<content>[^.]+)\."
)
_LISTED = re.compile(
    rf"(?P<one>{_NAME}) thanked (?P<all>{_NAME}(?:, {_NAME})* and {_NAME}) for (?P<role>[^.]+?){_ON}\."
)
_KINDS = {
    "met": (ContactKind.MEETING, ContactStatus.OCCURRED),
    "called": (ContactKind.CALL, ContactStatus.OCCURRED),
    "has not spoken with": (ContactKind.CONTACT, ContactStatus.DID_NOT_OCCUR),
    "is to meet": (ContactKind.MEETING, ContactStatus.PLANNED),
    "asked to meet": (ContactKind.MEETING, ContactStatus.REQUESTED),
}
_ACTS = {
    "told": Act.STATE, "asked": Act.REQUEST, "thanked": Act.ACKNOWLEDGE, "refused": Act.REFUSE,
    "accused": Act.CRITICISE,
}  # fmt: skip
_LETTER = "From: {sender}\nSent: {day} 9:00 AM\nTo: {to}\nSubject: {subject}\n\n{text}\n"
_STATEMENT = "Statement by the Foreign Minister\n\n{day}\n\nPress release. For immediate release.\n\n{text}\n"


def make() -> Callable[[Job], Answer]:
    """The work of one process."""
    return _work


def _work(job: Job) -> Answer:
    if isinstance(job, Tagging):
        return work(job)
    return tuple(_joined(reading.document, reading.children) for reading in job.readings)


def _joined(document: Document, children: tuple[Document, ...]) -> Joined:
    own = document.text
    for start, end in (child.parent_span for child in children if child.parent_span):
        own = own[:start] + " " * (end - start) + own[end:]
    ledger = ledger_of(replace(document, text=own))
    return Joined(document.id, msgspec.msgpack.encode(ledger), as_inferred(document, ledger))


class _Reader:
    """What is told in one document, by the patterns."""

    def __init__(self, document: Document) -> None:
        self.id = document.id
        self.document = document
        self.parties: dict[str, LocalParty] = {}
        self.mentions: list[Mention] = []

    def ref(self, name: str, start: int) -> PartyRef:
        """A party where it is named."""
        sort = MentionType.STATE if name in STATES else MentionType.PERSON
        party = self.parties.setdefault(name, LocalParty(f"{self.id}-p{len(self.parties)}", self.id, sort, name))
        end = start + len(name)
        self.mentions.append(Mention(f"{self.id}-m{start}", self.id, start, end, sort, Form.NAME, party.id))
        return PartyRef(name, party.id, self.id, start, end)

    def pair(self, found: re.Match[str]) -> tuple[PartyRef, PartyRef]:
        """The two whom a sentence is about."""
        return self.ref(found["one"], found.start("one")), self.ref(found["two"], found.start("two"))

    def contact(self, found: re.Match[str]) -> Contact:
        """A contact that a sentence tells of."""
        kind, status = _KINDS[found["verb"]]
        return Contact(
            f"{self.id}-c{found.start()}", kind, status, self.pair(found), (Citation(self.id, *found.span()),),
            ContactSource.TEXT, found["date"], found["place"], 0.9,
        )  # fmt: skip

    def statement(self, found: re.Match[str]) -> Statement:
        """A statement that a sentence reports."""
        one, two = self.pair(found)
        return Statement(
            f"{self.id}-s{found.start()}", self.id, one, two, found.span("verb"), (found.span("content"),),
            Mode.INDIRECT, _ACTS[found["verb"]], self.document.audience, found["date"], None, 0.8,
        )  # fmt: skip

    def listing(self, found: re.Match[str]) -> Listing:
        """A listing that a sentence makes."""
        names = re.finditer(_NAME, found["all"])
        members = tuple(self.ref(name[0], found.start("all") + name.start()) for name in names)
        cited = (Citation(self.id, *found.span()),)
        return Listing(
            f"{self.id}-l{found.start()}", self.id, found["role"], members, cited, found["one"], found["date"], 0.9
        )


def ledger_of(document: Document) -> Ledger:
    """What the sentences of a document say."""
    reader, text = _Reader(document), document.text
    listings = tuple(reader.listing(found) for found in _LISTED.finditer(text))
    told = tuple(reader.contact(found) for found in _MET.finditer(text))
    statements = tuple(reader.statement(found) for found in _SAID.finditer(text) if not _LISTED.match(found[0]))
    return Ledger(
        document.id,
        tuple(reader.mentions),
        (),
        tuple(reader.parties.values()),
        (*header_contacts(document), *told),
        statements,
        listings,
    )


def write_account_pile(folder: Path) -> None:
    """Write the story: letters of two months, two public statements, and a file that cannot be read."""
    folder.mkdir(parents=True)

    def letter(name: str, day: str, text: str, subject: str = "Harbours", sender: str = "Ann Hall") -> None:
        to = "Cora Diaz" if sender != "Cora Diaz" else "Ann Hall"
        (folder / f"{name}.txt").write_text(
            _LETTER.format(sender=sender, day=day, to=to, subject=subject, text=text), "utf-8"
        )

    for n in range(1, 29):
        letter(f"jan{n:02}", f"January {n}, 2031", f"Nothing is new in the port on day {n} of this quiet month.")
    for n in range(1, 29):
        text = f"Rosa Vega met Otto Lind on 2031-02-{n:02} at Kessel." if n % 2 else "No ship came in."
        letter(f"feb{n:02}", f"February {n}, 2031", text + QUIET, sender="Cora Diaz")
    letter(
        "talk", "February 4, 2031", "Rosa Vega asked Otto Lind on 2031-02-03 for export licences of turbine parts."
    )
    letter("again", "February 8, 2031", AGAIN, "News")
    letter("not", "February 20, 2031", "Jane Hart has not spoken with Otto Lind.", HARM)
    letter("plan", "February 21, 2031", "Jane Hart is to meet Rosa Vega on 2031-03-05.")
    (folder / "first.txt").write_text(_STATEMENT.format(
        day="20 January 2031",
        text="Jane Hart thanked Iceland, Chile and Norway for help with the evacuation on 2031-01-20.",
    ), "utf-8")  # fmt: skip
    (folder / "second.txt").write_text(_STATEMENT.format(
        day="10 February 2031",
        text="Jane Hart thanked Iceland, Chile and Malta for support of the evacuation on 2031-02-10.",
    ), "utf-8")  # fmt: skip
    (folder / "empty.txt").write_bytes(b"")


def make_account(folder: Path) -> Path:
    """Make a collection of the pile in a folder; its path."""
    write_account_pile(folder / "harbour talks")
    return make_collection(folder / "harbour talks", folder / "collection", make)


_MADE: list[Path] = []


def account_collection(make_folder: Callable[[str], Path]) -> Path:
    """The collection of the pile, made once for all tests of a run; to be copied before it is changed."""
    if not _MADE:
        _MADE.append(make_account(make_folder("account")))
    return _MADE[0]
