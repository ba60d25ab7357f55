"""The third section: has anything changed, between two parties or between those of whom most is told."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from readout.account.brief.adopting import Places, adopted, rows_shown
from readout.account.brief.citing import Notes
from readout.account.brief.dates import in_words, when
from readout.account.brief.material import CitedText
from readout.account.brief.roles import with_article
from readout.account.phrases import counted, listed, number, say_date, start, verb
from readout.model import Change, Changed, ContactStatus, Direction, Finding, Occasion, Sentence, Silence
from readout.model.briefs import BriefGroup, BriefSentence, Piece

MOST_FINDINGS = 6
_MOST_NEGATIVES = 4
_OF_TESTS = re.compile(r"^(?:Cannot tell|No day was given)|What it would take")
"""Sentences of an answer that a brief says in other words, their numbers in a footnote."""


@dataclass(frozen=True, slots=True)
class Turns:
    """What is known of changes: of pairs of parties, or those found in the whole; `places` are of all rows."""

    pairs: tuple[tuple[Changed, Silence | None], ...] = ()
    found: tuple[Finding, ...] = ()
    places: Places = field(default_factory=dict)


def rows_of(turns: Turns) -> tuple[str, ...]:
    """The rows whose passages will be footnotes, so that their texts can be had."""
    told = [s for changed, silence in turns.pairs for s in _sentences(changed, silence)]
    told += [finding.sentence for finding in turns.found[:MOST_FINDINGS]]
    rows = [row for sentence in told for row in rows_shown(sentence)]
    for changed, _ in turns.pairs:
        rows += [row for c in changed.changes for row in (*c.rows[0][-1:], *c.rows[1][:1])]
        for _, things in _told_of(changed):
            dated = [o for o in things if o.own_day]
            rows += [o.rows[0] for o in (*dated[:1], *dated[-1:])]
    return tuple(dict.fromkeys(rows))


def told_here(turns: Turns) -> frozenset[str]:
    """The rows that this section tells: what documents themselves say was not."""
    return frozenset(
        row for changed, _ in turns.pairs for s in changed.negatives[:_MOST_NEGATIVES] for row in s.rows
    )


def changed_groups(
    turns: Turns, texts: Mapping[str, CitedText], notes: Notes, *, headed: bool
) -> tuple[BriefGroup, ...]:
    """What has changed: a group for each pair, under its names where `headed`; or the changes of the whole."""
    groups = [
        _pair(changed, silence, turns.places, texts, notes, headed=headed) for changed, silence in turns.pairs
    ]
    told = [
        sentence
        for finding in turns.found[:MOST_FINDINGS]
        if (sentence := adopted(finding.sentence, turns.places, texts, notes, "to list them: readout findings"))
    ]
    return (*groups, *([BriefGroup("", tuple((sentence,) for sentence in told))] if told else ()))


def _sentences(changed: Changed, silence: Silence | None) -> Iterator[Sentence]:
    """All sentences of an account that a brief may tell."""
    yield from changed.negatives[:_MOST_NEGATIVES]
    yield from changed.answer
    if silence is not None:
        yield silence.sentence


def _pair(
    changed: Changed,
    silence: Silence | None,
    places: Places,
    texts: Mapping[str, CitedText],
    notes: Notes,
    *,
    headed: bool,
) -> BriefGroup:
    one, other = with_article(changed.sides[0].name, first=True), with_article(changed.sides[1].name)
    how = f"to count again: readout changed {changed.sides[0].party.id} {changed.sides[1].party.id}"

    def told(sentences: Iterable[Sentence]) -> tuple[BriefSentence, ...]:
        return tuple(s for sentence in sentences if (s := adopted(sentence, places, texts, notes, how)))

    negatives = changed.negatives[:_MOST_NEGATIVES]
    said = {sentence.text for sentence in (*changed.negatives, *(c.sentence for c in changed.changes))}
    claimed = [c for c in changed.changes if c.direction in (Direction.MORE, Direction.FEWER)]
    answer = [s for s in changed.answer if s.text not in said and not _OF_TESTS.search(s.text)]
    unclear = [c.label for c in changed.changes if c.direction is Direction.CANNOT_TELL]
    quiet = [silence.sentence] if silence is not None and silence.quiet else []
    paragraphs = (
        (*told(negatives), *told(quiet)),
        (
            *_day(changed, notes, how),
            *(_claim(c, changed, places, texts, notes, how) for c in claimed),
            *told(answer),
        ),
        tuple(_counted(changed, places, texts, notes, how)),
        tuple(_unclear(unclear, changed, notes, how)),
    )
    return BriefGroup(f"{one} and {other}" if headed else "", tuple(p for p in paragraphs if p))


def _day(changed: Changed, notes: Notes, how: str) -> Iterator[BriefSentence]:
    """The day that parts the time, if there is one and something can be said of it."""
    claims = any(c.direction in (Direction.MORE, Direction.FEWER) for c in changed.changes)
    if changed.cut is not None and claims:
        found = "the day from which most changes" if changed.cut.found else "the day asked about"
        note = notes.counted(f"{changed.answer[0].text} {start(how)}" if changed.answer else start(how))
        yield BriefSentence((Piece(f"{start(found)} is {say_date(changed.cut.at)}."),), (note,))


def _claim(
    change: Change, changed: Changed, places: Places, texts: Mapping[str, CitedText], notes: Notes, how: str
) -> BriefSentence:
    """A change that is claimed, in short; its test stands in the footnote."""
    before, after = change.counts
    first, second = (exposure.documents for exposure in changed.exposures)
    often = "more" if change.direction is Direction.MORE else "less"
    day = say_date(changed.cut.at) if changed.cut else "then"
    text = (
        f"{start(change.label)} are told {often} often from then on: {before:,} before {day}, "
        f"in {first:,} documents, and {after:,} after, in {second:,}."
    )
    if change.measures and change.measures[0].out_of != (first, second):
        text = change.sentence.text.partition(" (")[0].rstrip(".") + "."
    rows = (*change.rows[0][-1:], *change.rows[1][:1])
    shown = [places[row] for row in rows if row in places and places[row].document in texts]
    numbers = [notes.passage(place.document, place.span) for place in shown]
    return BriefSentence((Piece(text),), (*numbers, notes.counted(f"{change.sentence.text} {start(how)}")))


def _told_of(changed: Changed) -> tuple[tuple[str, tuple[Occasion, ...]], ...]:
    """Contacts that took place, and messages by their headers, each with how a sentence begins with them."""
    took = tuple(o for o in changed.occasions if o.status is ContactStatus.OCCURRED and not o.disputed)
    contacts = counted(len(took), "contact of the two is", "contacts of the two are")
    sent = counted(len(changed.messages), "message", "messages")
    headers = verb(len(changed.messages), "its own header", "their own headers")
    went = f"{sent} went from one to the other, by {headers}"
    return (f"{contacts} told of", took), (went, changed.messages)


def _counted(
    changed: Changed, places: Places, texts: Mapping[str, CitedText], notes: Notes, how: str
) -> Iterator[BriefSentence]:
    """How many contacts and messages are told of, and when the first and the last of them was."""
    for said, things in _told_of(changed):
        dated = [o for o in things if o.own_day and in_words(o.day)]
        if not things:
            continue
        first, last = (dated[0], dated[-1]) if dated else (None, None)
        ends = f"; the first that has a date was {when(first.day)}" if first else ""
        if first and last and in_words(first.day) != in_words(last.day):
            ends += f", the last {when(last.day)}"
        shown = [places[o.rows[0]] for o in (first, last) if o and o.rows[0] in places]
        numbers = [notes.passage(p.document, p.span) for p in shown if p.document in texts]
        numbers.append(notes.counted(f"Counted over the documents and the rows read out of them; {how}"))
        yield BriefSentence((Piece(f"{start(said)}{ends}."),), tuple(dict.fromkeys(numbers)))


def _unclear(labels: Sequence[str], changed: Changed, notes: Notes, how: str) -> Iterator[BriefSentence]:
    """What cannot be told, with what it would take in the footnote."""
    if not labels and changed.cut is not None:
        return
    if changed.cut is None:
        reason = changed.answer[0].text if changed.answer else ""
        few = "The documents tell too little of the two for a change to be claimed or ruled out."
        yield BriefSentence((Piece(few),), (notes.counted(f"{reason} {start(how)}".strip()),))
        return
    needed = " ".join(c.needed for c in changed.changes if c.needed)
    rest = f"{number(len(labels))} other questions" if len(labels) > 4 else listed(list(labels))
    text = f"Whether anything changed in {rest} cannot be told, as the evidence is too little."
    yield BriefSentence((Piece(text),), (notes.counted(f"{needed} {start(how)}".strip()),))
