"""A reader of ledgers that finds what is said in one simple way, for tests of what is done with ledgers.

`Ann told Ben on 2019-03-08 that the port is shut.` is a statement and a contact. `POISON` ends the process that
reads it, `SLOW` takes its time, and every reading is noted in the file that $READINGS names.
"""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from readout.extract import Tags
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
    Time,
)
from readout.workbench import Collection, add
from readout.workbench._ledger_reading import read_ledgers
from readout.workbench._ledger_rows import as_inferred
from readout.workbench._ledger_worker import Answer, Job, Joined, Tagging, distinct
from readout.workbench._resolving import resolve_parties

_TOLD = re.compile(
    r"(?P<speaker>[A-Z]\w+(?: [A-Z]\w+)*) (?P<cue>told|warned) (?P<addressee>[A-Z]\w+(?: [A-Z]\w+)*)"
    r"(?: on (?P<date>\d{4}-\d\d-\d\d))? that (?P<content>[^.]+)\."
)
_LETTER = "p"
_THANKED = re.compile(r"(?P<by>[A-Z]\w+) thanked (?P<one>[A-Z]\w+) and (?P<two>[A-Z]\w+)\.")


def make() -> Callable[[Job], Answer]:
    """The work of one process."""
    global _LETTER
    _LETTER = "p"
    return work


def make_anew() -> Callable[[Job], Answer]:
    """The work of one process, by a version that gives parties other ids."""
    global _LETTER
    _LETTER = "q"
    return work


def make_collection(pile: Path, path: Path, how: Callable[[], Callable[[Job], Answer]] = make) -> Path:
    """Make a collection of a pile, with ledgers that `how` makes and their parties joined; its path."""
    with Collection.open(path, create=True) as opened:
        add(opened, [pile], workers=1, sandbox="child", ledgers=False)
        read_ledgers(opened, None, make=how, again=True)
        resolve_parties(opened, None)
    return path


def work(job: Job) -> Answer:
    """Do a job."""
    if isinstance(job, Tagging):
        return tuple(map(_tag, job.texts))
    return tuple(Joined(r.document.id, *_kept(r.document)) for r in job.readings)


def _tag(text: str) -> bytes:
    if note := os.environ.get("READINGS"):
        with Path(note).open("a") as file:
            file.write(f"{os.getpid()}\n")
    if "POISON" in text:
        os._exit(7)
    if "SLOW" in text:
        time.sleep(0.05)
    return msgspec.msgpack.encode(Tags())


def _kept(document: Document) -> tuple[bytes, tuple]:  # type: ignore[type-arg]
    ledger = distinct(ledger_of(document))
    return msgspec.msgpack.encode(ledger), as_inferred(document, ledger)


def ledger_of(document: Document) -> Ledger:
    """What is told in a document, by the one pattern."""
    mentions: list[Mention] = []
    times, contacts, statements = [], [], []
    parties: dict[str, LocalParty] = {}

    def ref(found: re.Match[str], group: str) -> PartyRef:
        name = found[group]
        party = parties.setdefault(
            name,
            LocalParty(
                f"{document.id}-{_LETTER}{len(parties)}",
                document.id,
                MentionType.PERSON,
                name,
                (name.split()[-1],),
            ),
        )
        start, end = found.span(group)
        mentions.append(
            Mention(f"{document.id}-m{start}", document.id, start, end, party.type, Form.NAME, party.id)
        )
        return PartyRef(name, party.id, document.id, start, end)

    for found in _TOLD.finditer(document.text):
        speaker, addressee, date = ref(found, "speaker"), ref(found, "addressee"), found["date"]
        start, end = found.span()
        if date:
            times.append(Time(document.id, *found.span("date"), date))
        act = Act.WARN if found["cue"] == "warned" else Act.STATE
        statements.append(
            Statement(
                f"{document.id}-s{found.start('content')}", document.id, speaker, addressee, found.span("cue"),
                (found.span("content"),), Mode.INDIRECT, act, document.audience, date, None, 0.8,
            )
        )  # fmt: skip
        contacts.append(
            Contact(
                f"{document.id}-c{start}", ContactKind.CONTACT, ContactStatus.OCCURRED, (speaker, addressee),
                (Citation(document.id, start, end),), ContactSource.TEXT, date, None, 0.6,
            )
        )  # fmt: skip
    listings = []
    for found in _THANKED.finditer(document.text):
        members = (ref(found, "one"), ref(found, "two"))
        cited = (Citation(document.id, *found.span()),)
        listings.append(
            Listing(f"{document.id}-l{found.start()}", document.id, "thanked", members, cited, found["by"])
        )
    return Ledger(
        document.id, tuple(mentions), tuple(times), tuple(parties.values()), tuple(contacts), tuple(statements),
        tuple(listings),
    )  # fmt: skip
