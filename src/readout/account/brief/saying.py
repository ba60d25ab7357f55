"""A statement as part of a sentence: who told whom, and what, in the words of the document.

The words stay those of the document and in its order. The speaker's mention gives way to a name, the verb goes
into the past; whatever else is not plain is quoted. What cannot be put so is not put at all.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from readout.account.brief.material import CitedText, flat, trimmed, verbatim
from readout.account.brief.naming import Named
from readout.account.brief.quoting import quoted
from readout.account.brief.safety import (
    begins_small,
    has_finite_verb,
    in_marks,
    letters_upper,
    may_be_clause,
    only_supposed,
    sound,
    tellable,
)
from readout.account.brief.verbs import Takes, may_be_noun, said
from readout.model import Citation, Mode, PartyRef, Span, Statement
from readout.model.briefs import Piece
from readout.text.roles import word_set

Part = Piece | Named


class Order(StrEnum):
    """Whether a sentence begins with who speaks, or with what was said."""

    SPEAKER = "speaker"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it can be told; `rest` are words that go on behind `parts`, which can stand alone.

    `direct` says that the words are the speaker's own, as quoted there.
    """

    parts: tuple[Part, ...]
    rest: tuple[Piece, ...]
    order: Order
    passage: Span
    direct: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with what its parts are called here."""

    row: Statement
    source: CitedText
    who: Named
    hearer: Named | None
    cue: Span
    direct: bool

    @property
    def verb(self) -> str:
        """The cue as printed."""
        return self.source.flat(self.cue)


_LEAD = word_set(
    "has have had also then later subsequently recently already just once further who 's 've 'd — – -"
)
_MANNER = word_set("repeatedly privately publicly often politely formally routinely consistently reportedly again")
_JOINS = word_set("that about of for to on in with against over as at into from")
_LINKS = word_set("to with by for on from at")
_APART = ("in private", "privately", "in confidence", "again")
_POSSESSIVE = word_set("my our your his her its their the a an any this that")
_ONLY_CLAUSE = word_set("said added thought believed argued insisted complained contended")
_UNNAMED = word_set("i we me us you he she they him her them it who whom which this that these those")
_PERSONAL = frozenset({"i", "we", "they", "you"})
_UNLIKE_A_NAME = frozenset({"have", "am", "are", "were", "do", "'ve", "'m", "'re"})
"""Verbs that go with `I` or `we`, and not with the one name that takes their place."""

_RELATIVE = frozenset({"who", "which", "that", "whose", "when", "where"})
_PREPOSITION = re.compile(r"\b(?:on|in|at|this|late|early)\s+$", re.I)
_AS = re.compile(r"(?:as|of|with|from)\s", re.I)
_DAY = 10
_NEAR = 60
_MOST_LEAD = 6
_LONGEST_PREDICATE = 260
_LONGEST_STATEMENT = 1_500


def told(row: Statement, parties: tuple[str | None, ...], source: CitedText) -> Told | None:
    """A statement as it can be told, or None where it cannot be without guessing."""
    cue = row.cue
    if row.speaker is None or cue is None or not row.content or not source.holds(cue, *row.content):
        return None
    who = named(row.speaker, parties[0], source)
    whole = min(row.content[0][0], cue[0]), max(row.content[-1][1], cue[1])
    if only_supposed(source.text, min(whole[0], row.speaker.start or whole[0])):
        return None
    if who is None or whole[1] - whole[0] > _LONGEST_STATEMENT or not all(sound(source, s) for s in row.content):
        return None
    direct = row.mode is Mode.DIRECT and all(in_marks(source.text, span) for span in row.content)
    hearer = named(row.addressee, parties[1], source) if row.addressee else None
    statement = _Said(row, source, who, hearer, cue, direct)
    if cue[1] <= row.content[0][0]:
        parts = _speaker_first(statement)
        return Told(parts, (), Order.SPEAKER, whole, direct) if parts else None
    parts, rest = _content_first(statement)
    return Told(parts, rest, Order.CONTENT, whole, direct) if parts else None


def named(ref: PartyRef, party: str | None, source: CitedText) -> Named | None:
    """A party as a sentence can name it; None where neither its name nor the mention says who it is."""
    at = None if ref.start is None or ref.end is None else (ref.start, ref.end)
    if at is not None and not source.holds(at):
        return None
    if ref.name.casefold() in _UNNAMED or not ref.name.strip():
        return None
    return Named(ref.name, party, source.flat(at) if at else "", Citation(source.id, *at) if at else None)


def _speaker_first(of: _Said) -> tuple[Part, ...]:
    """`Hall told Carr that …`: in that order wherever the document itself puts the speaker."""
    lead = _lead(of)
    manner = _manner("" if lead is None and _goes_on(of) else lead, of.verb)
    verb = said(of.verb)
    if of.verb.casefold() == "according to":
        verb, manner = ("said", Takes.CLAUSE), ""
    between = _between(of) if verb is not None and manner is not None else None
    if verb is not None and between is not None:
        said_to, join = between
        content = _content(of, bare=join in ("", " that"))
        if content:
            past = "said" if verb[1] is Takes.HEARER and not said_to else verb[0]
            join = _joined(join, verb, of.source.flat(of.row.content[0]), direct=of.direct)
            if verb[1] is Takes.THING and not said_to and _AS.match(of.source.flat(of.row.content[0])):
                return ()
            if join == " that" and not may_be_clause(of.source.flat(of.row.content[0])):
                return ()
            return (of.who, Piece(f" {manner}{past}"), *said_to, Piece(f"{join} "), *content)
    return _predicate(of, lead)


def _joined(join: str, verb: tuple[str, Takes], words: str, *, direct: bool) -> str:
    """What joins a verb and what was said: a colon before words in quotation marks, `that` before a clause."""
    past, takes = verb
    if re.match(r"(?:not\s+)?to\s", words):
        return "" if join == " that" else join
    if direct:
        return join if takes is Takes.THING and join else ":"
    if join or takes is Takes.THING:
        return join
    return " that" if past in _ONLY_CLAUSE or takes is Takes.HEARER or has_finite_verb(words) else ""


def _lead(of: _Said) -> str | None:
    """The words between the speaker and the cue where these stand side by side, else None."""
    end = of.row.speaker.end if of.row.speaker else None
    if end is None or not end <= of.cue[0] <= end + _NEAR:
        return None
    lead = flat(of.source.text[end : of.cue[0]])
    return lead if len(lead.split()) <= _MOST_LEAD and not re.search(r"[.?!:;]\s", lead) else None


def _goes_on(of: _Said) -> bool:
    """Whether the cue goes on from an earlier verb of the same speaker (`…, saying`, `… and said`)."""
    if of.verb.casefold() == "according to":
        return True
    before = of.source.text[max(0, of.cue[0] - 12) : of.cue[0]].rstrip()
    if of.verb.partition(" ")[0].endswith("ing"):
        return before.endswith((",", " and", "\nand"))
    return before.endswith((" and", "\nand"))


def _manner(lead: str | None, cue: str) -> str | None:
    """Adverbs to keep before the verb, empty for none; None where the words before the verb change its meaning."""
    if lead is None:
        return None
    words = lead.casefold().replace("’", "'").replace(",", " ").replace(")", " ").split()
    if may_be_noun(cue) and (lead.startswith(("'", "’")) or (words and words[-1] in _POSSESSIVE)):
        return None
    if any(word not in _LEAD and word not in _MANNER for word in words):
        return None
    return "".join(f"{word} " for word in words if word in _MANNER)


def _between(of: _Said) -> tuple[tuple[Part, ...], str] | None:
    """Who is told, and the word that joins what is said; None where something else stands between."""
    text, start, end = _undated(of), of.cue[1], of.row.content[0][0]
    speaker = of.row.speaker
    if (
        speaker
        and speaker.start is not None
        and speaker.end is not None
        and start <= speaker.start < speaker.end <= end
    ):
        start = speaker.end
    before = text[start:end]
    said_to: tuple[Part, ...] = ()
    hearer = of.hearer
    if hearer is not None and hearer.at is not None and start <= hearer.at.start and hearer.at.end <= end:
        words = _words(text[start : hearer.at.start])
        if len(words) > 1 or not set(words) <= _LINKS:
            return None
        said_to = (Piece(f" {words[0]} " if words else " "), hearer)
        before = text[hearer.at.end : end]
    joined = " ".join(_words(before))
    for phrase in _APART:
        if joined == phrase or joined.startswith(f"{phrase} "):
            said_to, joined = (*said_to, Piece(f" {phrase}")), joined[len(phrase) :].strip()
    if not joined:
        return said_to, ""
    return (said_to, f" {joined}") if joined in _JOINS else None


def _undated(of: _Said) -> str:
    """The text without the times behind the cue that give the statement the date which it is told with."""
    text, end = of.source.text, of.row.content[0][0]
    for first, last, value in of.source.times:
        if of.cue[1] <= first and last <= end and of.row.date and value[:_DAY] == of.row.date[:_DAY]:
            before = _PREPOSITION.search(text[of.cue[1] : first])
            low = of.cue[1] + before.start() if before else first
            text = text[:low] + " " * (last - low) + text[last:]
    return text


def _words(text: str) -> list[str]:
    return re.sub(r"[\"“”‘’',:;()]+", " ", text).casefold().split()


def _content(of: _Said, *, bare: bool) -> tuple[Piece, ...]:
    """What was said, quoted or, where that is safe and `bare` allows it, told."""
    spans = of.row.content
    plain = len(spans) == 1 and not of.direct and bare and begins_small(of.source, spans[0])
    if plain and tellable(of.source, spans[0], of.who.name):
        return verbatim(of.source, spans[0])
    return quoted(of.source, *spans)


def _predicate(of: _Said, lead: str | None) -> tuple[Part, ...]:
    """The speaker, and all that the document says of it from there on, quoted."""
    end = of.row.speaker.end if of.row.speaker else None
    if lead is None or end is None or lead.startswith(("'", "’", ",")):
        return ()
    last = lead.casefold().split()[-1:]
    if lead.casefold().split()[:1] in (["and"], ["or"]):
        return ()
    if of.who.printed.casefold() in _POSSESSIVE or (may_be_noun(of.verb) and last and last[0] in _POSSESSIVE):
        return ()
    span = trimmed(of.source.text, (end, of.row.content[-1][1]))
    if span[1] - span[0] > _LONGEST_PREDICATE or "\n\n" in of.source.text[slice(*span)]:
        return ()
    first = of.source.flat(span).casefold().replace("’", "'").partition(" ")[0]
    if first in _RELATIVE or (of.who.printed.casefold() in _PERSONAL and first in _UNLIKE_A_NAME):
        return ()
    if of.source.text[span[0]].isupper() and not letters_upper(of.source.text[slice(*span)]):
        return ()  # the mention does not hold the whole name
    words = quoted(of.source, span)
    return (of.who, Piece(" "), *words) if words else ()


def _content_first(of: _Said) -> tuple[tuple[Part, ...], tuple[Piece, ...]]:
    """What was said, then who said it, as the document has it; and what was said after that."""
    before = tuple(span for span in of.row.content if span[1] <= of.cue[0])
    after = tuple(span for span in of.row.content if span[0] >= of.cue[1])
    if len(before) + len(after) != len(of.row.content) or not before or of.source.text[before[0][0]].islower():
        return (), ()
    if after and after[0][0] - of.cue[1] > _NEAR:
        after = ()
    first: tuple[Piece, ...] = ()
    if len(before) == 1 and not of.direct and tellable(of.source, before[0], of.who.name):
        first = verbatim(of.source, before[0])
    first = first or quoted(of.source, *before)
    if of.verb.casefold() == "according to":
        return ((*first, Piece(", according to "), of.who), ()) if first and not after else ((), ())
    end = of.row.speaker.end if of.row.speaker else None
    manner = _manner(_lead(of), of.verb) if end is not None and end <= of.cue[0] else ""
    verb = said(of.verb)
    if verb is None or manner is None or verb[1] is Takes.THING or not first:
        return (), ()
    rest = (Piece(": "), *quoted(of.source, *after)) if after else ()
    past = "said" if verb[1] is Takes.HEARER else verb[0]
    return (*first, Piece(", "), of.who, Piece(f" {manner}{past}")), rest
