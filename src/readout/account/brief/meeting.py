"""A contact as part of a sentence: who was in touch, was to be, asked to be or was not, and how."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from readout.account.brief.material import CitedText, sentences_around, trimmed
from readout.account.brief.naming import Named
from readout.account.brief.quoting import quoted
from readout.account.brief.safety import sound
from readout.account.brief.saying import Part, named
from readout.model import Contact, ContactKind, ContactStatus, Span
from readout.model.briefs import Piece

_AHEAD = re.compile(
    r"\b(?:hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|want(?:s|ed)?|would|will|asked|asks|requested|agreed|scheduled|expects?"
    r"|expected|due|wish(?:es|ed)?|tried|trying|like|able|going)\s+(?:\w+\s+){0,2}?(?:to\s+)?"
    r"(?:meet|see|talk|speak|call|visit|travel|go|come|host|receive|discuss)\b"
    r"|\b(?:if|unless|whether|cancel\w*|called off|postponed)\b",
    re.I,
)
_MOST = 6
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Met:
    """A contact as it can be told; `evidence` are the words of the document, quoted, to be put behind it."""

    parts: tuple[Part, ...]
    evidence: tuple[Piece, ...]
    passages: tuple[Span, ...]


_HAPPENED = {
    ContactKind.MEETING: ("{0} met {1}", "{} met"),
    ContactKind.CALL: ("{0} spoke with {1} by telephone", "{} spoke by telephone"),
    ContactKind.MESSAGE: ("a message passed between {0} and {1}", "messages passed between {}"),
    ContactKind.VISIT: ("there was a visit between {0} and {1}", "a visit brought {} together"),
    ContactKind.CONTACT: ("{0} was in touch with {1}", "{} were in touch"),
}
_NOUNS = {
    ContactKind.MEETING: "a meeting",
    ContactKind.CALL: "a telephone call",
    ContactKind.MESSAGE: "a message",
    ContactKind.VISIT: "a visit",
    ContactKind.CONTACT: "an exchange",
}
_STATUSES = {
    ContactStatus.PLANNED: "{noun} between {who} was planned",
    ContactStatus.REQUESTED: "{noun} between {who} was asked for",
    ContactStatus.DECLINED: "{noun} between {who} was declined or called off",
}
_NOT_SO = {
    ContactKind.MEETING: "{} did not meet",
    ContactKind.CALL: "{} did not speak by telephone",
    ContactKind.MESSAGE: "no message passed between {}",
    ContactKind.VISIT: "there was no visit between {}",
    ContactKind.CONTACT: "{} were not in touch",
}


def met(
    row: Contact, parties: tuple[str | None, ...], source: CitedText, places: Collection[str] = ()
) -> Met | None:
    """A contact as it can be told, or None where it is not clear who took part; `places` are what one visits."""
    people: list[Named] = []
    seen: set[str] = set()
    for ref, party in zip(row.participants, parties, strict=True):
        who = named(ref, party, source)
        key = party or ref.name.casefold()
        if who is None:
            return None
        if key not in seen:
            people.append(who)
            seen.add(key)
    spans = [(c.start, c.end) for c in row.citations if c.document == source.id]
    if not 2 <= len(people) <= _MOST or not spans or not source.holds(*spans) or not sound(source, spans[0]):
        return None
    if row.status is ContactStatus.OCCURRED and _AHEAD.search(source.text[slice(*spans[0])]):
        return None
    return Met(_parts(row, people, places), _evidence(source, spans[0]), tuple(spans))


def _parts(row: Contact, people: list[Named], places: Collection[str]) -> tuple[Part, ...]:
    if row.kind is ContactKind.VISIT and row.status is ContactStatus.OCCURRED:
        hosts = [who for who in people if who.party in places]
        guests = [who for who in people if who.party not in places]
        if len(hosts) == 1 and guests:
            return (*_filled("{}", guests), Piece(" visited "), hosts[0])
    if row.status is ContactStatus.DID_NOT_OCCUR:
        return _filled(_NOT_SO[row.kind], people)
    if row.status is not ContactStatus.OCCURRED:
        return _filled(_STATUSES[row.status].format(noun=_NOUNS[row.kind], who="{}"), people)
    two, more = _HAPPENED[row.kind]
    if len(people) > 2:
        return _filled(more, people)
    head, _, rest = two.partition("{0}")
    middle, _, tail = rest.partition("{1}")
    return tuple(
        p
        for p in (Piece(head), people[0], Piece(middle), people[1], Piece(tail))
        if not isinstance(p, Piece) or p.text
    )


def _filled(form: str, people: list[Named]) -> tuple[Part, ...]:
    """A form with the list of people in its place."""
    head, _, tail = form.partition("{}")
    found: list[Part] = [Piece(head)] if head else []
    for n, who in enumerate(people):
        if n:
            found.append(Piece(" and " if n == len(people) - 1 else ", "))
        found.append(who)
    return (*found, Piece(tail)) if tail else tuple(found)


def _evidence(source: CitedText, span: Span) -> tuple[Piece, ...]:
    """The words that tell of the contact, whole sentences if short."""
    wide = sentences_around(source.text, span)
    whole = wide[1] - wide[0] <= _LONGEST
    return quoted(source, wide if whole else trimmed(source.text, span), longest=_LONGEST)
