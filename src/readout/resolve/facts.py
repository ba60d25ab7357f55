"""What a document tells of each party that it names: the facts by which parties are joined across documents."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from readout.model import (
    Contact,
    ContactSource,
    DateSource,
    Document,
    Form,
    Kind,
    Ledger,
    Listing,
    LocalParty,
    MentionType,
    PartyRef,
    Span,
    Statement,
)
from readout.text.names import name_unit, natural_name, plain

SENT = 1
RECEIVED = 2
_WORDS = """
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose
which that this these those both one some all each others another many here there
"""
_PRONOUNS = frozenset(_WORDS.split())


@dataclass(frozen=True, slots=True)
class Printed:
    """A form in which a document prints a party's name: how often, and where first."""

    text: str
    times: int
    named: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A party of one document. `part` is SENT and RECEIVED joined, of the document itself.

    `headed` are the forms in which the document's own header prints it, mail addresses and all.
    """

    key: str
    type: MentionType
    name: str
    named: bool
    forms: tuple[Printed, ...] = ()
    headed: tuple[str, ...] = ()
    part: int = 0


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document's units, with what helps to tell who they are: its day (EDTF), kind and thread."""

    document: str
    kind: Kind
    day: str | None
    thread: str | None
    units: tuple[UnitFacts, ...] = ()


def document_facts(document: Document, ledger: Ledger) -> DocumentFacts:
    """The facts of a document; `ledger` is its own, with judgements applied."""
    units: dict[str, UnitFacts] = {}
    forms = _printed(document.text, ledger)
    for party in ledger.parties:
        units[party.id] = _local(party, forms.get(party.id, ()))
    for ref in _loose(ledger):
        key = name_unit(ref.name)
        units.setdefault(key, UnitFacts(key, MentionType.PERSON, ref.name, True))
    for printed, part in _headed(document):
        key = name_unit(natural_name(printed))
        unit = units.get(key) or UnitFacts(key, MentionType.PERSON, natural_name(printed), True)
        units[key] = _with_header(unit, printed, part)
    day = None if document.date_source is DateSource.FILE_SYSTEM else document.date
    return DocumentFacts(document.id, document.kind, day, document.thread, tuple(units.values()))


def _local(party: LocalParty, forms: tuple[Printed, ...]) -> UnitFacts:
    named = any(f.named for f in forms) or (not forms and party.name.casefold() not in _PRONOUNS)
    return UnitFacts(party.id, party.type, party.name, named, forms)


def _with_header(unit: UnitFacts, printed: str, part: int) -> UnitFacts:
    return UnitFacts(
        unit.key, unit.type, unit.name, unit.named, unit.forms, (*unit.headed, printed), unit.part | part
    )


def _printed(text: str, ledger: Ledger) -> dict[str, tuple[Printed, ...]]:
    """The forms of each local party, the most frequent first; pronouns left out."""
    times: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[Span, bool]] = {}
    for mention in ledger.mentions:
        if mention.party is None or mention.form is Form.PRONOUN:
            continue
        at = mention.party, plain(text[mention.start : mention.end])
        times[at] += 1
        first.setdefault(at, ((mention.start, mention.end), mention.form is Form.NAME))
    found: dict[str, list[Printed]] = {}
    for (party, form), number in times.most_common():
        span, named = first[party, form]
        found.setdefault(party, []).append(Printed(form, number, named, *span))
    return {party: tuple(forms) for party, forms in found.items()}


def _loose(ledger: Ledger) -> Iterable[PartyRef]:
    """Parties in roles that are none of the document's local parties; header contacts aside."""
    rows: tuple[Contact | Statement | Listing, ...] = (*ledger.contacts, *ledger.statements, *ledger.listings)
    for row in rows:
        if isinstance(row, Contact) and row.source is ContactSource.HEADER:
            continue
        yield from (ref for ref in refs_of(row) if ref is not None and ref.party is None)


def refs_of(row: Contact | Statement | Listing) -> tuple[PartyRef | None, ...]:
    """The parties of a row by place."""
    if isinstance(row, Statement):
        return row.speaker, row.addressee
    return row.participants if isinstance(row, Contact) else row.members


def _headed(document: Document) -> Iterable[tuple[str, int]]:
    header = document.header
    for part, printed in ((SENT, header.sender), (RECEIVED, (*header.to, *header.cc, *header.bcc, *header.info))):
        yield from ((one, part) for one in printed)
