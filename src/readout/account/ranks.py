"""How high people stand, by the titles that they had at a date."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from readout.account.periods import reach
from readout.model import MentionType, Party, PartyRole, Person, Rank
from readout.text.roles import PLAIN, POSTS, RANKS, SHORT

ORDER: Final = tuple(Rank)
"""Ranks from the highest down."""

HEIGHT: Final[Mapping[Rank, int]] = {rank: len(ORDER) - 1 - place for place, rank in enumerate(ORDER)}
"""How high each stands: 6 for heads of state and government, 0 for unknown."""

_MOST_NAMES = 8
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
    """The highest role that a party had on a day, as far as is known; of any day where none is given.

    A role that documents give may have been held before the first of them and after the last, so one that is not
    known to have been another's goes before none.
    """
    ranked = sorted(
        party.roles, key=lambda role: (-HEIGHT[rank_of_title(role.title)], role.first or "", role.title)
    )
    when = reach(day)
    if when is None:
        return ranked[0] if ranked else None
    held = [role for role in ranked if _held(role, when[0].isoformat(), when[1].isoformat())]
    return next(iter(held or [role for role in ranked if role.first is None and role.last is None]), None)


def _held(role: PartyRole, first: str, last: str) -> bool:
    return (role.first is None or role.first[: len(last)] <= last) and (
        role.last is None or role.last >= first[: len(role.last)]
    )


def rank_at(party: Party, day: str | None) -> Rank:
    """The rank of a party on a day; states and groups have none."""
    if party.type is not MentionType.PERSON:
        return Rank.UNKNOWN
    title = title_at(party, day)
    return rank_of_title(title) if title else Rank.UNKNOWN


def person_at(party: Party, day: str | None) -> Person:
    """A party with its rank on a day and the title on which that rests."""
    title = title_at(party, day) if party.type is MentionType.PERSON else None
    return Person(party.id, party.name, rank_at(party, day), title, party.state)


def title_at(party: Party, day: str | None) -> str | None:
    """The title that a party had on a day, else the highest that it ever had, else the one before its name."""
    role = role_at(party, day) or role_at(party, None)
    if role is None:
        return next((found for name in _forms(party) if (found := _title_in(name))), None)
    return f"{role.title} of {role.of}" if role.of and role.of not in role.title else role.title


def _forms(party: Party) -> tuple[str, ...]:
    return (party.name, *(name.text for name in party.names[:_MOST_NAMES]))


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
