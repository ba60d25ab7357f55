"""Whose schedule it is: as its title, the rooms and the addressees of the mail say."""

import re
from collections import Counter
from collections.abc import Iterator

from readout.extract._ids import stable_id
from readout.extract.parties import Resolved
from readout.model import LocalParty, MentionType, PartyRef
from readout.text.names import natural_name
from readout.text.states import state_forms

_TITLE = re.compile(
    r"(?:\bthe\s+)?\b((?:[A-Z][\w.-]*\s+){0,4}[A-Z][\w.-]+)['’]s\s+(?:daily\s+|mini[\s-]?|final\s+|draft\s+)*schedule\b"
    r"|\bschedule\s+(?:for|of)\s+(?:the\s+)?((?:(?!Mon|Tues|Wed|Thu|Fri|Sat|Sun|Today|Tomorrow)[A-Z][\w.-]*\s?){1,4})",
    re.IGNORECASE,
)
_ROOMS = re.compile(
    r"(?<!Deputy )(?<!Under )(?<!Assistant )\b(Secretary|Secy|President|Ambassador|Minister|Director|Governor"
    r"|Mayor|Senator|Commissioner|Chairman)['’]s?\s+(?:Outer\s+|Conf(?:erence|\.)\s+)?(?:Office|Ofc|Room|Anteroom)",
)
_STAYS = re.compile(r"\b([A-Z]{2,4})\s+(?:RON|Ron)\b")
_OF = re.compile(r"\b(?i:schedule)\b.*?\b([A-Z]{3})\b")
_INITIALS = re.compile(r"[A-Z]{1,4}")
_DAYS = re.compile(r"(?:today|tomorrow|\w+day|mini|daily|final|draft)\b", re.IGNORECASE)
_STATE = re.compile(r"\b(?:State\s+Department|Department\s+of\s+State)\b")
_HEADING = 400


def schedule_owner(text: str, resolved: Resolved, own: PartyRef, first: int) -> tuple[PartyRef, LocalParty | None]:
    """The party whose schedule it is, in a role and as a party; `first` is where the entries begin.

    Its aliases are the other names that the document has for it. Where nothing names one it is the author, `own`.
    """
    names = list(dict.fromkeys(_names(text, resolved, first)))
    if not names:
        return own, None
    known = next((p for p in resolved.parties if names[0].casefold() == p.name.casefold()), None)
    document = resolved.document.id
    party = known or LocalParty(stable_id("party", document, "schedule"), document, MentionType.PERSON, names[0])
    rest = [n for n in names if n.casefold() not in {x.casefold() for x in (party.name, *party.aliases)}]
    party = LocalParty(party.id, document, party.type, party.name, (*party.aliases, *rest))
    return PartyRef(party.name, party.id, document), party


def _names(text: str, resolved: Resolved, first: int) -> Iterator[str]:
    """The names of the owner, the surest first."""
    header = resolved.document.header
    for heading in (header.subject or "", text[max(0, first - _HEADING) : first]):
        for found in _TITLE.finditer(heading):
            name = " ".join((found[1] or found[2]).split())
            if not _DAYS.match(name):
                yield name.title() if name.isupper() else name
        stands = _OF.search(heading)
        if stands and not state_forms(stands[1]):
            yield stands[1]
    rooms = Counter("Secretary" if m[1] == "Secy" else m[1] for m in _ROOMS.finditer(text))
    for title, _ in rooms.most_common(1):
        yield title
        if title == "Secretary" and _STATE.search(text):
            yield "Secretary of State"
    yield from (m[1] for m in _STAYS.finditer(text))
    addressed = [natural_name(p) for p in header.to]
    brief = [n for n in addressed if _INITIALS.fullmatch(n)]
    yield from brief or (addressed[:1] if not rooms else ())
