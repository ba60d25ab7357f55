"""What a person is, in a few words, where that is certain enough to be said in passing.

The shipped list of officers goes first. A role that documents give counts only where a passage prints it with the
person's own name (`Foreign Minister Khar`): a pronoun or a title alone may have been meant for somebody else.
"""

import re
from collections.abc import Mapping

from readout.account.brief.material import CitedText
from readout.model import MentionType, Party, PartyRole, RoleSource
from readout.text.roles import BODIES, POSTS, RANKS, word_set

_COMMON = (POSTS | BODIES | RANKS) - {"US"} | word_set(
    """
    OF FOR AND THE TO STATE AFFAIRS POLICY PLANNING PUBLIC DIPLOMACY NATIONAL SECURITY ECONOMIC POLITICAL DEFENSE
    DEFENCE INTERIOR FINANCE JUSTICE HEALTH TRADE AGRICULTURE ENERGY STAFF SPECIAL PERMANENT HIGH CHIEF PRESS
    MILITARY ARMED FORCES MANAGEMENT GLOBAL CIVILIAN DEMOCRACY HUMAN RIGHTS ARMS CONTROL INTERNATIONAL LEGAL
    """
)
"""Words of titles, in capitals, that are common nouns; others keep the capital that they have."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_JOINED = re.compile(r"\b(?:and|or)\b|[,;/]", re.I)
WITH_THE = re.compile(
    r"^(?:United|Netherlands|Philippines|Soviet Union|European|Palestinian|Vatican|Holy See|Congo|Gambia|Bahamas"
    r"|Maldives|Democratic Republic|Dominican Republic|Czech Republic|Central African Republic|Ivory Coast)\b"
)
"""Names that stand with an article in a sentence."""


def role_of(
    party: Party, day: str | None, texts: Mapping[str, CitedText], *, alone: bool = True
) -> PartyRole | None:
    """The role that a person had on a day, if one is certain; None for states and bodies.

    `alone` says that nobody else here has the same last name, which is then enough to tell whose role it is.
    """
    if party.type is not MentionType.PERSON:
        return None
    held = [role for role in party.roles if _held(role, (day or "")[:10])]
    officers = [role for role in held if role.source is RoleSource.OFFICERS and day]
    telling = [role for role in held if _says_enough(role, party)]
    told = [role for role in telling if printed_with_name(role, party, texts, alone=alone)]
    return max(
        officers or told, key=lambda role: (len(role.citations), role.first or "", role.title), default=None
    )


def _held(role: PartyRole, day: str) -> bool:
    """Whether a role may have been held on a day; one that documents give, also some months before and after."""
    first, last = (role.first or "")[:10], (role.last or "")[:10]
    if role.source is RoleSource.DOCUMENTS:
        return not day or day[:4] in {first[:4], last[:4]} or first <= day <= last
    return (not first or first <= day) and (not last or day <= last)


def _says_enough(role: PartyRole, party: Party) -> bool:
    """Whether a role that documents give tells a reader something: of what, or more than a bare title."""
    known = set(_WORD.findall(party.name.casefold()))
    telling = set(_WORD.findall(f"{role.title} {role.of or ''}".casefold()))
    more = role.of is not None or len(role.title.split()) > 1
    return role.source is RoleSource.DOCUMENTS and more and not telling <= known


def printed_with_name(
    role: PartyRole, party: Party, texts: Mapping[str, CitedText], *, alone: bool = True
) -> bool:
    """Whether a document prints a role together with the person's own name, and with nobody else's."""
    own = _WORD.findall(party.name.casefold())
    wanted = own[-1:] if alone else own
    title = _WORD.findall(role.title.casefold())
    for at in role.citations:
        text = texts.get(at.document)
        words = text.flat((at.start, at.end)) if text is not None else ""
        found = _WORD.findall(words.casefold())
        if (
            wanted
            and all(word in found for word in wanted)
            and title
            and all(word in found for word in title)
            and not _JOINED.search(words)
        ):
            return True
    return False


def role_words(role: PartyRole) -> str:
    """A role as it stands behind a name: `foreign minister of Pakistan`, `U.S. ambassador to Kenya`."""
    title = " ".join(word.lower() if word.upper() in _COMMON else word for word in role.title.split())
    if not role.of or role.of.casefold() in title.casefold():
        return title
    if role.of == "United States":
        return f"{title} of the U.S. State Department" if title == "counselor" else f"U.S. {title}"
    the = "the " if WITH_THE.match(role.of) else ""
    return f"{title} of {the}{role.of}"


def with_article(name: str, *, first: bool = False) -> str:
    """A name as it stands in a sentence, or at its beginning: `the United States`."""
    return f"{'The' if first else 'the'} {name}" if WITH_THE.match(name) else name


def role_note(role: PartyRole) -> str:
    """What a footnote says of a role that no passage gives."""
    return "" if role.source is RoleSource.DOCUMENTS else "By the list of officers that Readout ships."
