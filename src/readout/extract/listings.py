"""Lists of parties: places where a document names several as one group in one role."""

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256

from readout.extract._listing_chains import Chain, chains
from readout.extract._listing_roles import acts, has_cue, role
from readout.extract._times_skip import Skipped
from readout.model import Citation, Form, Listing, Mention, MentionType, PartyRef, Span
from readout.text.roles import POSTS, SHORT
from readout.text.states import state_of

_FEWEST = 3
_TITLES = POSTS | SHORT.keys()
_PLAIN = "listed together"


def find_listings(
    text: str,
    mentions: Sequence[Mention],
    *,
    document: str,
    ref: Callable[[int, int], PartyRef] | None = None,
    skip: Sequence[Span] = (),
    by: str | None = None,
    date: str | None = None,
) -> tuple[Listing, ...]:
    """The lists of a text, in its order: three parties joined, or two that words call a list.

    Members are those of the mentions, and names between them that no mention marks. `ref` gives the party that a
    span names; without it the mention's. Nothing is taken from `skip`.
    """
    known = {(m.start, m.end): m for m in mentions}
    skipped = Skipped(skip)
    free = [m for m in mentions if skipped.beyond(m.start, m.end) is None]
    out = []
    for chain in chains(text, free):
        members = _members(text, chain, known, document, ref)
        if len(members) >= _FEWEST if not has_cue(text, chain) else len(members) >= 2:
            if not _is_listing(chain, known, text):
                continue
            out.append(_listing(text, chain, members, document, by, date))
    return tuple(out)


def _is_listing(chain: Chain, known: dict[Span, Mention], text: str) -> bool:
    """Whether a chain names parties, not places or `he and she` alone, and is closed as lists are.

    Countries are places by their names alone; where they are thanked, or called governments, they act.
    """
    marked = [known[span] for span in chain.members if span in known]
    if not marked:
        return chain.closed
    places = sum(m.type is MentionType.PLACE for m in marked)
    names = sum(m.form is not Form.PRONOUN for m in marked)
    if names < min(2, len(marked)):
        return False
    if 2 * places > len(marked) and not (acts(text, chain) or _are_states(text, chain, known)):
        return False
    if chain.closed:
        return True
    # Commas alone join a list, or a name and its address.
    sort = max(Counter(_sort(text, m) for m in marked).values(), default=0)
    return (len(chain.members) > _FEWEST or has_cue(text, chain)) and 5 * sort >= 4 * len(marked)


def _sort(text: str, mention: Mention) -> MentionType:
    return MentionType.STATE if state_of(text[mention.start : mention.end]) else mention.type


def _are_states(text: str, chain: Chain, known: dict[Span, Mention]) -> bool:
    """Whether all are states, or bodies among them, and are many, called a group, or no places by name alone."""
    kinds = {known[span].type for span in chain.members if span in known}
    bodies = [s for s in chain.members if s in known and known[s].type is MentionType.ORGANISATION]
    states = all(state_of(text[a:b]) for a, b in chain.members if (a, b) not in bodies)
    many = len(chain.members) > _FEWEST or has_cue(text, chain)
    return states and (many or kinds != {MentionType.PLACE})


def _members(
    text: str,
    chain: Chain,
    known: dict[Span, Mention],
    document: str,
    ref: Callable[[int, int], PartyRef] | None,
) -> tuple[PartyRef, ...]:
    """The distinct parties of a chain, each where it is first named.

    Who is listed twice by two names is two, but for a title: `Roe, Minister of Mines, and leader of the Reds`.
    """
    seen: dict[str, PartyRef] = {}
    printed: dict[str, str] = {}
    one = _is_of_one(text, chain, known)
    for start, end in chain.members:
        name = " ".join(text[start:end].split())
        mention = known.get((start, end))
        own = PartyRef(name, mention.party if mention else None, document, start, end)
        found = ref(start, end) if ref else own
        if mention is None and (found.party in seen or found.name.endswith(f" of {name}")):
            found = own  # a name within a mention of several
        if found.party and printed.get(found.party, name) != name and not one:
            found = PartyRef(name, None, document, start, end)
        key = found.party or found.name.casefold()
        seen.setdefault(key, found)
        printed.setdefault(key, name)
    return tuple(seen.values())


def _is_of_one(text: str, chain: Chain, known: dict[Span, Mention]) -> bool:
    """Whether a chain is a person's name and titles, none of the rest a name."""
    first, *rest = chain.members
    named = known[first].form is Form.NAME if first in known else False
    return named and all(not _TITLES.isdisjoint(text[a:b].upper().split()) for a, b in rest)


def _listing(
    text: str, chain: Chain, members: tuple[PartyRef, ...], document: str, by: str | None, date: str | None
) -> Listing:
    said = role(text, chain)
    phrase = " ".join(text[said[0] : said[1]].split()) if said else _PLAIN
    start, end = (min(chain.start, said[0]), max(chain.end, said[1])) if said else (chain.start, chain.end)
    key = "\0".join([document, str(chain.start), str(chain.end), phrase, *(m.name for m in members)])
    return Listing(
        id=sha256(key.encode()).hexdigest()[:20],
        document=document,
        role=phrase,
        members=members,
        citations=(Citation(document, start, end),),
        by=by,
        date=date,
    )
