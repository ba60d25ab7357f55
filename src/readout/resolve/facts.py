"""What a document tells of each party that it names: the facts by which parties are joined across documents."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

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
from readout.text.names import is_mailing_list, name_unit, natural_name, plain
from readout.text.roles import BODIES, PLAIN, POSTS, SHORT
from readout.text.states import city_like, state_of

SENT = 1
RECEIVED = 2
_ANSWER = re.compile(r"\s*(?:re|aw|sv|antw)\s*(?:\[\d+\])?\s*[:;]", re.I)
_POST = re.compile(
    r"\b(?:AM)?(?:EMBASSY|CONSUL(?:ATE)?(?: GENERAL)?|CONGEN|USINT|USLO)\s+([A-Z][A-Z .'-]*[A-Z])", re.I
)
_NUMBERED = re.compile(r"^(?:\d{2}|\d{4})?\s*([A-Z][A-Z ]+?)\s*\d+$", re.I)
_HOME = re.compile(r"\bSEC\s?STATE\b|^STATE\b|\bDEPARTMENT OF STATE\b", re.I)
_BODIES = {"USUN": "United Nations", "USNATO": "North Atlantic Treaty Organization"}
_WORDS = """
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose
which that this these those both one some all each others another many here there
"""
_COMMON = POSTS | BODIES | PLAIN | frozenset(SHORT)
_PRONOUNS = frozenset(_WORDS.split())
_MOST_FORMS = 12
_LONGEST = 160


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

    `local` says that it is one of the document's local parties, `acts` that it has a place in a row that the text
    tells of. `headed` are the forms in which the document's own header prints it, mail addresses and all.
    """

    key: str
    type: MentionType
    name: str
    named: bool
    forms: tuple[Printed, ...] = ()
    headed: tuple[str, ...] = ()
    part: int = 0
    local: bool = False
    acts: bool = False


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document's units, with what helps to tell who they are.

    `day` is its date (EDTF), `host` the state in which the post stands that sends it. `sender` and `to` are those
    of its header as printed. `answers` says that it is a reply, so that what lies in it (`parent` is the document
    around one) is most likely what it answers. A copy (`copy_of`) has no units.
    """

    document: str
    kind: Kind
    day: str | None
    host: str | None
    thread: str | None
    parent: str | None
    copy_of: str | None
    answers: bool
    sender: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    units: tuple[UnitFacts, ...] = ()


def document_facts(document: Document, ledger: Ledger) -> DocumentFacts:
    """The facts of a document; `ledger` is its own, with judgements applied."""
    copy = document.duplicate_of is not None
    return DocumentFacts(
        document=document.id,
        kind=document.kind,
        day=_day(document),
        host=_host(document),
        thread=document.thread,
        parent=document.parent,
        copy_of=document.duplicate_of,
        answers=bool(_ANSWER.match(document.header.subject or "")),
        sender=tuple(one[:_LONGEST] for one in document.header.sender[:1]),
        to=tuple(one[:_LONGEST] for one in document.header.to[:20]),
        units=() if copy else tuple(_units(document, ledger)),
    )


def _units(document: Document, ledger: Ledger) -> Iterable[UnitFacts]:
    units: dict[str, UnitFacts] = {}
    forms = _printed(document.text, ledger)
    acting = {ref.party or name_unit(ref.name) for ref in _acting(ledger)}
    writers = {natural_name(one) for one in (*document.header.author, *(one for one, _ in _headed(document)))}
    for party in ledger.parties:
        units[party.id] = _local(party, forms.get(party.id, ()), party.id in acting, writers)
    for ref in _acting(ledger):
        if ref.party is None:
            key = name_unit(ref.name)
            units.setdefault(
                key, UnitFacts(key, _kind(ref.name), ref.name[:_LONGEST], _is_name(ref.name), acts=True)
            )
    for printed, part in _headed(document):
        key = name_unit(natural_name(printed))
        kind = MentionType.GROUP if is_mailing_list(printed) else MentionType.PERSON
        named = UnitFacts(key, kind, natural_name(printed)[:_LONGEST], True)
        unit = units.setdefault(key, named)
        headed = unit.headed if printed in unit.headed else (*unit.headed, printed[:_LONGEST])
        units[key] = replace(unit, headed=headed, part=unit.part | part)
    if document.kind is Kind.CABLE:
        _add_offices(ledger, units)
    return units.values()


def _local(party: LocalParty, forms: tuple[Printed, ...], acts: bool, writers: set[str]) -> UnitFacts:
    """A local party; `I` and `we` of a message are its writer, whatever sort of thing they were taken for."""
    kind = MentionType.PERSON if not forms and party.name in writers else party.type
    named = any(f.named for f in forms) or (not forms and party.name.casefold() not in _PRONOUNS)
    return UnitFacts(party.id, kind, party.name[:_LONGEST], named, forms[:_MOST_FORMS], local=True, acts=acts)


def _kind(name: str) -> MentionType:
    if state_of(name):
        return MentionType.STATE
    bodies = any(word.strip(".,").upper() in BODIES for word in name.split())
    return MentionType.ORGANISATION if bodies else MentionType.PERSON


def _is_name(name: str) -> bool:
    """Whether some word is no common one for a post or a body, and begins with a capital."""
    words = [word.strip(".,'’\"()") for word in name.split()]
    return any(
        w[:1].isupper() and w.upper() not in _COMMON and w.upper().rstrip("S") not in _COMMON for w in words
    )


def _add_offices(ledger: Ledger, units: dict[str, UnitFacts]) -> None:
    """The offices between which a cable went, as its header contact names them."""
    for contact in ledger.contacts:
        if contact.source is ContactSource.HEADER:
            for at, ref in enumerate(contact.participants):
                key = ref.party or name_unit(ref.name)
                part = RECEIVED if at else SENT
                unit = units.get(key) or UnitFacts(key, MentionType.ORGANISATION, ref.name[:_LONGEST], True)
                units[key] = replace(unit, type=MentionType.ORGANISATION, part=unit.part | part)


def _printed(text: str, ledger: Ledger) -> dict[str, tuple[Printed, ...]]:
    """The forms of each local party, the most frequent first; pronouns left out."""
    times: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[Span, bool]] = {}
    for mention in ledger.mentions:
        if mention.party is None or mention.form is Form.PRONOUN:
            continue
        at = mention.party, plain(text[mention.start : min(mention.end, mention.start + _LONGEST)])
        times[at] += 1
        first.setdefault(at, ((mention.start, mention.end), mention.form is Form.NAME))
    found: dict[str, list[Printed]] = {}
    for (party, form), number in times.most_common():
        span, named = first[party, form]
        found.setdefault(party, []).append(Printed(form, number, named, *span))
    return {party: tuple(forms) for party, forms in found.items()}


def _acting(ledger: Ledger) -> Iterable[PartyRef]:
    """Parties in the rows that the text tells of."""
    rows: tuple[Contact | Statement | Listing, ...] = (*ledger.contacts, *ledger.statements, *ledger.listings)
    for row in rows:
        if not (isinstance(row, Contact) and row.source is ContactSource.HEADER):
            yield from (ref for ref in refs_of(row) if ref is not None)


def refs_of(row: Contact | Statement | Listing) -> tuple[PartyRef | None, ...]:
    """The parties of a row by place."""
    if isinstance(row, Statement):
        return row.speaker, row.addressee
    return row.participants if isinstance(row, Contact) else row.members


def _headed(document: Document) -> Iterable[tuple[str, int]]:
    header = document.header
    if document.kind is Kind.CABLE and not any("@" in one for one in header.sender):
        return
    for part, printed in ((SENT, header.sender), (RECEIVED, (*header.to, *header.cc, *header.bcc, *header.info))):
        yield from ((one, part) for one in printed)


def _day(document: Document) -> str | None:
    """When it was written; of when a file was last saved, no more than a year counts."""
    saved = document.date_source is DateSource.FILE_SYSTEM and len(document.date or "") > len("2019")
    return None if saved else document.date


def _host(document: Document) -> str | None:
    """The state, or body, at which the post is that sends a cable; the United States for one from Washington."""
    if document.kind is not Kind.CABLE:
        return None
    for sender in document.header.sender:
        if _HOME.search(sender):
            return "United States"
        if found := _POST.search(sender):
            return state_of(found[1])
    numbered = _NUMBERED.match((document.header.number or "").strip())
    if numbered is None:
        return None
    if body := next((body for short, body in _BODIES.items() if numbered[1].upper().startswith(short)), None):
        return body
    return "United States" if _HOME.search(numbered[1]) else state_of(city_like(numbered[1]) or numbered[1])
