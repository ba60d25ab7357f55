"""How high people stand, by the titles that they had at a date."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from readout.account.periods import Reach, reach
from readout.model import MentionType, Party, PartyRole, Person, Rank, RoleSource
from readout.text.roles import PLAIN, POSTS, RANKS, SHORT

ORDER: Final = tuple(Rank)
"""Ranks from the highest down."""

HEIGHT: Final[Mapping[Rank, int]] = {rank: len(ORDER) - 1 - place for place, rank in enumerate(ORDER)}
"""How high each stands: 6 for heads of state and government, 0 for unknown."""

RANK_NAMES: Final[Mapping[Rank, tuple[str, str]]] = {
    Rank.HEAD: ("a head of state or government", "heads of state or government"),
    Rank.MINISTER: ("a minister", "ministers"),
    Rank.DEPUTY: ("a deputy minister", "deputy ministers"),
    Rank.AMBASSADOR: ("an ambassador", "ambassadors"),
    Rank.DIRECTOR: ("a director", "directors"),
    Rank.OFFICER: ("an officer", "officers"),
    Rank.UNKNOWN: ("a person of no known rank", "people of no known rank"),
}
"""What one of each rank is called in a sentence, and what several are."""

_MOST_NAMES = 8
_MARGIN = timedelta(days=365)
_USUAL_TERM = timedelta(days=5 * 365)
_WORDS = re.compile(r"[^\W\d_]+")
_TITLES: Final = (
    (Rank.OFFICER, r"SPOKES|\bAIDE\b|(?:SPECIAL|EXECUTIVE) ASSISTANT|STAFF (?:ASSISTANT|OFFICER)|DESK OFFICER"),
    (Rank.UNKNOWN, r"\b(?:FORMER|EX|ELECT|CANDIDATE|LATE|SHADOW|WIFE|HUSBAND|DAUGHTER|SON|BROTHER|SISTER)\b"),
    (Rank.DIRECTOR, r"ASSISTANT SECRETARY|DEPUTY (?:CHIEF OF MISSION|DIRECTOR)|\bDCM\b"),
    (Rank.OFFICER, r"(?:PRIVATE|PRESS|FIRST|SECOND|THIRD|SOCIAL|EXECUTIVE) SECRETARY|SECRETARY OF EMBASSY"),
    (Rank.MINISTER, r"(?:VICE|DEPUTY) (?:PRESIDENT|PRIME MINISTER|PREMIER|CHANCELLOR)|CROWN PRINCE"),
    (Rank.DEPUTY, r"(?:DEPUTY|UNDER|VICE|JUNIOR|ASSISTANT) (?:[A-Z]+ )*?(?:MINISTER|SECRETARY)"),
    (Rank.DEPUTY, r"MINISTER OF STATE|(?:STATE|PERMANENT) SECRETARY|DEPUTY (?:NATIONAL SECURITY|CHIEF OF STAFF)"),
    (Rank.AMBASSADOR, r"AMBASSADOR|CHARG[EÉ]\b|CONSUL GENERAL|PERMANENT REPRESENTATIVE|HIGH COMMISSIONER"),
    (Rank.AMBASSADOR, r"SPECIAL REPRESENTATIVE|\bENVOY|CHIEF OF MISSION|\bNUNCIO"),
    (Rank.HEAD, r"PRIME MINISTER|\bPREMIER\b|CHIEF OF STATE|HEAD OF (?:STATE|(?:THE )?GOVERNMENT)"),
    (Rank.HEAD, r"\b(?:KING|QUEEN|EMIR|AMIR|SULTAN|SHAH|EMPEROR|POPE|MONARCH)\b"),
    (Rank.MINISTER, r"MINISTER\b|SECRETARY (?:STATE|DEFENSE|GENERAL)|SECRETARY OF (?:THE )?[A-Z]+"),
    (Rank.MINISTER, r"(?:FOREIGN|DEFEN[SC]E|HOME) SECRETARY|NATIONAL SECURITY ADVI[SZ][EO]R|ATTORNEY GENERAL"),
    (Rank.MINISTER, r"CHIEF OF (?:ARMY|DEFEN[SC]E|GENERAL) STAFF|CHAIRMAN OF THE JOINT CHIEFS|CHIEF JUSTICE"),
    (Rank.DIRECTOR, r"DIRECTOR|CHIEF OF STAFF|\bHEAD OF\b|\bCHIEF\b|COUNSELOR|ADMINISTRATOR"),
    (Rank.OFFICER, r"ATTACHE|OFFICER|OFFICIAL|CONSUL\b|ANALYST|ADVI[SZ][EO]R|ASSISTANT"),
)  # fmt: skip
_HEADS_OF_STATE: Final = re.compile(r"^(?:THE )?(?:[A-Z]+ )?PRESIDENT(?: OF (?P<of>.+))?$|^CHANCELLOR(?: OF .+)?$")
_BODIES: Final = re.compile(
    r"COMPANY|BANK|BOARD|COUNCIL|ASSEMBLY|SENATE|UNIVERSITY|COMMITTEE|COMMISSION|INSTITUTE|CORPORATION|ASSOCIATION"
    r"|FOUNDATION|COLLEGE|CHAMBER|FEDERATION|UNION|PARLIAMENT|GROUP|PARTY|CLUB|COURT|NETWORK|ACADEMY|SOCIETY"
)
_BARE_SECRETARY: Final = re.compile(r"^(?:THE )?SECRETARY$")
_RULES: Final = tuple((rank, re.compile(pattern)) for rank, pattern in _TITLES)


@lru_cache(maxsize=8192)
def rank_of_title(title: str) -> Rank:
    """The rank of a title as printed, in any case and with the short forms of telegrams (`FonMin`, `DepSec`)."""
    words = [full for word in _WORDS.findall(title.upper()) for full in SHORT.get(word, (word,))]
    plain = " ".join(words)
    if not plain:
        return Rank.UNKNOWN
    found = next((rank for rank, pattern in _RULES if pattern.search(plain)), None)
    if found is not None:
        return found
    head = _HEADS_OF_STATE.match(plain)
    if head and not _BODIES.search(plain):
        return Rank.HEAD
    return Rank.MINISTER if _BARE_SECRETARY.match(plain) else Rank.UNKNOWN


def role_at(party: Party, day: str | None) -> PartyRole | None:
    """The role that a party had on a day, as far as is known; of any day where none is given.

    The list of officers goes before documents, which call people by titles that they had once or never. Of the
    list it is the highest role, of documents the one that most passages give. A role that documents give may have
    been held for some time before the first of them and after the last.
    """
    ranked = sorted(party.roles, key=_order)
    when = reach(day)
    if when is None:
        return ranked[0] if ranked else None
    held = [role for role in ranked if _held(role, when)]
    return next(iter(held or [role for role in ranked if role.first is None and role.last is None]), None)


def _order(role: PartyRole) -> tuple[bool, int, int, str, str]:
    listed = role.source is RoleSource.OFFICERS
    return not listed, 0 if listed else -len(role.citations), -HEIGHT[_rank_of(role)], role.first or "", role.title


def _held(role: PartyRole, days: Reach) -> bool:
    """Whether a role was held then; one of which only the beginning is known is taken to last some years."""
    first, last = reach(role.first), reach(role.last)
    if first is None and last is None:
        return False
    margin = _MARGIN if role.source is RoleSource.DOCUMENTS else timedelta()
    low = first[0] if first else date.min
    high = last[1] if last else first[1] + _USUAL_TERM if first else date.max
    return days[1] >= _moved(low, -margin) and days[0] <= _moved(high, margin)


def _moved(day: date, by: timedelta) -> date:
    return day if day in (date.min, date.max) else day + by


def rank_at(party: Party, day: str | None) -> Rank:
    """The rank of a party on a day; states and groups have none."""
    if party.type is not MentionType.PERSON:
        return Rank.UNKNOWN
    role = role_at(party, day) or role_at(party, None)
    if role is not None:
        return _rank_of(role)
    title = _printed_title(party)
    return rank_of_title(title) if title else Rank.UNKNOWN


def person_at(party: Party, day: str | None) -> Person:
    """A party with its rank on a day and the title on which that rests."""
    title = title_at(party, day) if party.type is MentionType.PERSON else None
    return Person(party.id, party.name, rank_at(party, day), title, party.state)


def title_at(party: Party, day: str | None) -> str | None:
    """The title that a party had on a day, else the highest that it ever had, else the one before its name."""
    role = role_at(party, day) or role_at(party, None)
    if role is None:
        return _printed_title(party)
    return f"{role.title}, {role.of}" if role.of and role.of not in role.title else role.title


def _rank_of(role: PartyRole) -> Rank:
    """The rank of a role: a president of a bank is not one of a state."""
    return rank_of_title(f"{role.title} of {role.of}" if role.of and role.of not in role.title else role.title)


def _printed_title(party: Party) -> str | None:
    """The title that stands before a party's name in its commonest form that has one."""
    forms = (party.name, *(name.text for name in party.names[:_MOST_NAMES]))
    return next((found for name in forms if (found := _title_in(name))), None)


@lru_cache(maxsize=8192)
def _title_in(name: str) -> str | None:
    """The title that stands before a person's name as printed (`Prime Minister Noda`); None where none does."""
    words = name.split()
    plain = [" ".join(SHORT.get(w.upper().strip(".,"), (w.upper().strip(".,"),))) for w in words]
    posts = [n for n, word in enumerate(plain[:-1]) if set(word.split()) & POSTS]
    if (
        not posts
        or posts[0] > 2
        or not all(set(word.split()) & (POSTS | RANKS | PLAIN) for word in plain[1 : posts[0]])
    ):
        return None
    return " ".join(words[: posts[-1] + 1])
