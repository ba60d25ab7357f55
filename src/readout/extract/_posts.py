"""Who a document itself is: the post that sends a cable, the officer who signs it, the writer of a message."""

import re
from dataclasses import replace

from readout.extract._clusters import Cluster
from readout.model import Document, Header, Kind, MentionType, PartyRef
from readout.text.names import natural_name
from readout.text.states import city_like, state_of

_PREFIXES = {
    "AMEMBASSY": "Embassy",
    "EMBASSY": "Embassy",
    "AMCONSUL": "Consulate",
    "AMCONGEN": "Consulate General",
    "CONSULATE": "Consulate",
    "CONGEN": "Consulate General",
    "USMISSION": "US Mission",
    "USINT": "US Interests Section",
    "USLO": "US Liaison Office",
    "USDEL": "US Delegation",
    "USOFFICE": "US Office",
}
_SENDER = re.compile(rf"\b({'|'.join(_PREFIXES)})\s+([A-Z][A-Z .'-]*[A-Z])", re.IGNORECASE)
_STATE = re.compile(r"\bSEC\s?STATE\b|\bDEPARTMENT OF STATE\b|^STATE$|^WASH", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:\d{2}|\d{4})?\s*([A-Z][A-Z ]+?)\s*\d+$", re.IGNORECASE)
_TO_BODY = re.compile(r"^US(?:MISSION\s+)?(?=(?:UN|NATO|EC|OECD|IAEA)\b|UNN|NATO)", re.IGNORECASE)
_SIGNED = re.compile(r"\n\s*([A-Z][A-Z.'-]*(?: [A-Z][A-Z.'-]*){0,2})\s*$")
_NOT_SIGNED = re.compile(r"CLASSIF|QUOTE|UNQTE|\bNOTE\b|^(?:BT|NNN\w*|END.*|\w*ZCZC)$|SECRET|CONFIDENTIAL|CURRENT")
_BODIES = {
    "EMBASSY": "Embassy",
    "MISSION": "Mission",
    "CONSULATE": "Consulate",
    "POST": "Embassy",
    "DEPARTMENT": "Department of State",
}
_OFFICERS = frozenset({"AMBASSADOR", "CHARGE"})
_CONSULATE = re.compile(r"\b(?:CONGEN|AMCONSUL|CONSULATE|CONSOFFS?)\b", re.IGNORECASE)
_EMBASSY = re.compile(r"\bEMB(?:ASSY|OFFS?)\b", re.IGNORECASE)
_DEPARTMENT = "Department of State"


def post(document: Document) -> PartyRef:
    """The office that sends a cable, `Embassy` where nothing names it; of anything else, the writer."""
    if document.kind is not Kind.CABLE:
        return author(document)
    return PartyRef(_post_name(document) or "Embassy", document=document.id)


def author(document: Document) -> PartyRef:
    """The document's own `I`: who signs a cable, else its post; who sends or writes anything else."""
    if document.kind is Kind.CABLE:
        signed = document.header.signature or _signature(document.text)
        return PartyRef(signed.title() if signed else post(document).name, document=document.id)
    names = document.header.sender or document.header.author
    publisher = document.header.publisher or "Author"
    return PartyRef(natural_name(names[0]) if names else publisher, document=document.id)


def reader(document: Document) -> PartyRef | None:
    """Whom a document is written to first; of a cable whose header is lost, the Department, unless that writes."""
    to = document.header.to
    if document.kind is not Kind.CABLE:
        return PartyRef(natural_name(to[0]), document=document.id) if to else None
    name = _post_name(replace(document, header=Header(sender=to[:1]))) if to else _DEPARTMENT
    return PartyRef(name, document=document.id) if name and name != post(document).name else None


def host(document: Document) -> str | None:
    """The state in which a cable's post stands."""
    if document.kind is not Kind.CABLE:
        return None
    name = _post_name(document) or ""
    return state_of(name.partition(" ")[2]) if name.startswith(("Embassy", "Consulate")) else None


def correspondents(header: Header) -> tuple[str, ...]:
    """Everybody whom a header names, given names first."""
    printed = (*header.sender, *header.to, *header.cc, *header.bcc, *header.author)
    return tuple(dict.fromkeys(natural_name(p) for p in printed))


def own_name(document: Document, cluster: Cluster) -> str | None:
    """The name of a cluster that is the document's own voice, `I` or `Embassy`, or its reader, `you`.

    None of any other.
    """
    if cluster.named or cluster.items[0].quoted:
        return None
    if cluster.kinds & {"i"} and not cluster.heads:
        return author(document).name
    if cluster.kinds == {"you"} and not cluster.heads:
        return _only_reader(document)
    if document.kind is not Kind.CABLE:
        return author(document).name if cluster.kinds == {"we"} and not cluster.heads else None
    if cluster.of - {"United States"}:
        return None
    if cluster.heads and cluster.heads <= _OFFICERS and cluster.type is MentionType.PERSON:
        return _officer(document)
    if cluster.heads and cluster.heads <= _BODIES.keys():
        return _body(document, cluster)
    if cluster.heads == {"OFFICER"} and "EMBASSY" in cluster.roles:
        return post(document).name
    return post(document).name if "we" in cluster.kinds and not cluster.heads else None


def _only_reader(document: Document) -> str | None:
    """Whom `you` means in a document that is written to one alone."""
    to = reader(document) if len(document.header.to) == 1 else None
    return to.name if to else None


def _officer(document: Document) -> str | None:
    signed = document.header.signature or _signature(document.text)
    return signed.title() if signed else None


def _body(document: Document, cluster: Cluster) -> str:
    """`Department` in a cable from a post is not the post; a body is called as the text calls it at the least."""
    if "DEPARTMENT" in cluster.heads:
        return _DEPARTMENT
    name = _post_name(document)
    return name if name and name != _DEPARTMENT else _BODIES[min(cluster.heads)]


def _signature(text: str) -> str | None:
    found = _SIGNED.search(text[-120:])
    return None if not found or _NOT_SIGNED.search(found[1]) else found[1]


def _post_name(document: Document) -> str | None:
    header = document.header
    for sender in header.sender:
        if _STATE.search(sender):
            return _DEPARTMENT
        if found := _SENDER.search(sender):
            return f"{_PREFIXES[found[1].upper()]} {found[2].title()}"
    numbered = _NUMBER.match(header.number.strip()) if header.number else None
    place = (header.place or (numbered[1] if numbered else "")).strip()
    if _STATE.search(place):
        return _DEPARTMENT
    if body := _TO_BODY.match(place):
        rest = place[body.end() :].upper()
        return "US Mission " + ("UN" if rest.startswith("UN") else rest)
    if place.upper().startswith("US") and city_like(place[2:]):
        return f"US Mission {city_like(place[2:])}"
    if place:
        consulate = _CONSULATE.search(document.text) and not _EMBASSY.search(document.text)
        return f"{'Consulate' if consulate else 'Embassy'} {city_like(place) or place.title()}"
    return header.sender[0] if header.sender else None
