"""Who asked whom for what, and whether it came: requests matched with later grants and refusals.

A later row is taken for an answer where it follows in the same passage, or shares so many telling words with the
request that accident would have it so once in twenty requests at most, however many rows were tried. A contact
that was asked for has come where one is told soon after, sooner than one would have come anyway.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp

from readout.account.chance import ALPHA
from readout.account.naming import called
from readout.account.periods import reach
from readout.account.phrases import counted, listed
from readout.account.prose import Book, listing_sentence, occasion_sentence, saying_sentence
from readout.account.tellings import Vocabulary
from readout.account.wording import printed, stems
from readout.model import (
    Act,
    Answer,
    ContactKind,
    ContactStatus,
    Entry,
    Listing,
    Occasion,
    Reply,
    Request,
    Saying,
    Sentence,
    Side,
    Statement,
)

_ANSWERS = {
    Act.AGREE: Reply.GRANTED,
    Act.OFFER: Reply.GRANTED,
    Act.ACKNOWLEDGE: Reply.GRANTED,
    Act.REFUSE: Reply.REFUSED,
}
_WISHES = re.compile(r"\bwould (?:also |much |greatly |warmly )*(?:appreciate|welcome|like|be grateful)\b", re.I)
"""What is said in these words is asked for, whatever the verb before them."""

_NEAR = 700
_FEWEST_SHARED = 2
_SOON = 60
_ASKED_FOR_CONTACT = {
    ContactKind.MEETING: stems("meet meeting appointment audience receive talks"),
    ContactKind.CALL: stems("call telephone phone"),
    ContactKind.VISIT: stems("visit trip travel"),
}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A later row that may be an answer: when, by whom, where it stands, what it is about."""

    row: str
    reply: Reply
    reach: tuple[date, date] | None
    document: str
    start: int
    stems: frozenset[str]
    sentence: Sentence
    thanks: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request ready to be matched: who made it (0 or 1), when, where it stands, what it asks for."""

    row: str
    by: int
    day: str | None
    reach: tuple[date, date] | None
    document: str
    end: int
    text: str
    stems: frozenset[str]
    sentence: Sentence
    kind: ContactKind | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """All that requests are matched with; `documents` says how many each day of the time asked about has."""

    sides: tuple[Side, Side]
    sayings: Sequence[Saying]
    occasions: Sequence[Occasion]
    listings: Sequence[tuple[int, Entry]]
    book: Book
    documents: Mapping[date, int]

    def requests(self) -> tuple[Request, ...]:
        """Every request of one side to the other, in order of time, with what became of it."""
        candidates = tuple(self._candidates(side) for side in (0, 1))
        vocabulary = Vocabulary(stems(self.book.words.get(s.rows[0], "")) for s in self.sayings)
        asked = [*self._asked(), *self._asked_for_contacts()]
        found = [self._request(one, candidates[1 - one.by], candidates[one.by], vocabulary) for one in asked]
        return tuple(sorted(found, key=lambda r: (_when(r.day), r.row)))

    def side_of(self, party: str | None) -> int | None:
        """Which side a party belongs to."""
        return next((n for n, side in enumerate(self.sides) if party in side.members), None)

    def _asked(self) -> Iterable[_Asked]:
        for saying in self.sayings:
            by = self.side_of(saying.speaker.party if saying.speaker else None)
            to = self.side_of(saying.addressee.party if saying.addressee else None)
            text = self.book.words.get(saying.rows[0], "")
            asks = saying.act is Act.REQUEST or (saying.act is Act.STATE and _WISHES.search(text))
            if not asks or by is None or to in (by, None):
                continue
            kind = next((k for k, words in _ASKED_FOR_CONTACT.items() if stems(text) & words), None)
            sentence = saying_sentence(saying, self.book)
            document, end = self._place(saying.rows[0], last=True)
            own = reach(saying.day)
            yield _Asked(saying.id, by, saying.day, own, document, end, text, stems(text), sentence, kind)

    def _asked_for_contacts(self) -> Iterable[_Asked]:
        """Contacts that were asked for, by whoever is named first."""
        for occasion in self.occasions:
            by = next((n for p in occasion.parties if (n := self.side_of(p)) is not None), None)
            if occasion.status is not ContactStatus.REQUESTED or by is None:
                continue
            text = self.book.words.get(occasion.rows[0], "")
            sentence = occasion_sentence(occasion, self.book, self.sides[by].members)
            document, end = self._place(occasion.rows[0], last=True)
            own = reach(occasion.day)
            yield _Asked(
                occasion.id, by, occasion.day, own, document, end, text, stems(text), sentence, occasion.kind
            )

    def _candidates(self, by: int) -> list[_Candidate]:
        """Rows of one side that may answer what the other asked."""
        found = []
        for saying in self.sayings:
            if self.side_of(saying.speaker.party if saying.speaker else None) != by or saying.act not in _ANSWERS:
                continue
            if saying.addressee and self.side_of(saying.addressee.party) == by:
                continue
            document, at = self._place(saying.rows[0])
            words = stems(self.book.words.get(saying.rows[0], ""))
            sentence, thanks = saying_sentence(saying, self.book), saying.act is Act.ACKNOWLEDGE
            reply = _ANSWERS[saying.act]
            found.append(_Candidate(saying.id, reply, reach(saying.day), document, at, words, sentence, thanks))
        for number, entry in self.listings:
            row = entry.row
            if number == by and isinstance(row, Listing):
                words = stems(f"{row.role} {entry.source.title}") | stems(entry.source.audience.value)
                other = self.sides[1 - by].name
                who = called(entry, self.sides[by], self.book)
                sentence = listing_sentence(entry, who, other, is_named=True, book=self.book)
                document, at = self._place(row.id)
                reach_ = reach(entry.day)
                found.append(_Candidate(row.id, Reply.GRANTED, reach_, document, at, words, sentence))
        return found

    def _place(self, row: str, *, last: bool = False) -> tuple[str, int]:
        """The document of a row, and where its words begin there, or end."""
        entry = self.book.entries[row]
        spans = (
            entry.row.content
            if isinstance(entry.row, Statement)
            else [(c.start, c.end) for c in entry.row.citations]
        )
        return entry.source.id, max(e for _, e in spans) if last else min(s for s, _ in spans)

    def _request(
        self, asked: _Asked, others: list[_Candidate], own: list[_Candidate], vocabulary: Vocabulary
    ) -> Request:
        later = [c for c in others if c.row != asked.row and _is_later(asked, c)]
        later += [c for c in own if c.thanks and c.row != asked.row and _is_later(asked, c)]
        answers = [a for c in later if (a := _answer(asked, c, vocabulary, len(later)))]
        answers += self._came(asked)
        answers.sort(key=lambda a: (_when(a.day), a.row))
        replies = {a.reply for a in answers}
        if replies & {Reply.GRANTED, Reply.REFUSED}:
            replies.discard(Reply.UNSURE)
        reply = Reply.BOTH if len(replies) > 1 else replies.pop() if replies else Reply.NOTHING
        outcome = _outcome(asked, reply, answers, len(later), self._documents_from(asked))
        return Request(asked.row, asked.by, asked.day, reply, tuple(answers), len(later), asked.sentence, outcome)

    def _documents_from(self, asked: _Asked) -> int:
        """How many documents are dated from the day of a request on."""
        first = asked.reach[0] if asked.reach else date.min
        return sum(count for day, count in self.documents.items() if day >= first)

    def _came(self, asked: _Asked) -> list[Answer]:
        """The first contact of the kind that was asked for, and how often one would have come so soon anyway."""
        if asked.kind is None or asked.reach is None:
            return []
        alike = [
            (days, o)
            for o in self.occasions
            if o.kind is asked.kind and o.id != asked.row and o.own_day and (days := reach(o.day))
        ]
        for days, occasion in sorted(alike, key=lambda pair: (pair[0], pair[1].id)):
            wait = (days[0] - asked.reach[0]).days
            if occasion.status is ContactStatus.OCCURRED and 0 <= wait <= _SOON:
                happened = sum(o.status is ContactStatus.OCCURRED for _, o in alike)
                chance = 1 - exp(-happened * (wait + 1) / max(len(self.documents), wait + 1))
                sentence = occasion_sentence(occasion, self.book, self.sides[asked.by].members)
                reply = Reply.GRANTED if chance <= ALPHA else Reply.UNSURE
                match = _soon(occasion, chance)
                return [Answer(reply, occasion.id, occasion.day, (), chance, False, sentence, match)]
        return []


def _is_later(asked: _Asked, candidate: _Candidate) -> bool:
    """Whether a row may come after a request: further down in its document, or dated no earlier."""
    if asked.document == candidate.document:
        return candidate.start >= asked.end
    if asked.reach is None or candidate.reach is None:
        return False
    return candidate.reach[1] >= asked.reach[0]


def _answer(asked: _Asked, candidate: _Candidate, vocabulary: Vocabulary, tried: int) -> Answer | None:
    shared, chance = vocabulary.sharing(asked.stems, candidate.stems)
    near = asked.document == candidate.document and candidate.start - asked.end <= _NEAR and not candidate.thanks
    corrected = min(1.0, chance * max(1, tried))
    if not near and (len(shared) < _FEWEST_SHARED or corrected > ALPHA):
        return None
    words = printed(asked.text, shared)
    day = candidate.reach[0].isoformat() if candidate.reach else None
    known = corrected if shared else None
    match = _match(candidate.row, words, known, near)
    return Answer(candidate.reply, candidate.row, day, words, known, near, candidate.sentence, match)


def _when(day: str | None) -> str:
    days = reach(day)
    return days[0].isoformat() if days else "~"


_REPLIES = {
    Reply.GRANTED: "It seems to have come.",
    Reply.REFUSED: "It seems to have been refused.",
    Reply.BOTH: "Both a grant and a refusal were found.",
    Reply.UNSURE: "Something came that may be it, or may have come anyway.",
}


def _outcome(asked: _Asked, reply: Reply, answers: Sequence[Answer], tried: int, documents: int) -> Sentence:
    """What became of a request; where nothing is known of, with what was looked at."""
    rows = (asked.row, *(answer.row for answer in answers))
    if reply is not Reply.NOTHING:
        return Sentence(_REPLIES[reply], rows)
    among = f" among {counted(tried, 'later row')} that could be one" if tried else ""
    dated = counted(documents, "document is", "documents are")
    return Sentence(f"No answer was found{among}; {dated} dated from then on.", rows)


def _match(row: str, words: Sequence[str], chance: float | None, near: bool) -> Sentence:
    """Why a row was taken for an answer."""
    if not words:
        return Sentence("It follows in the same passage.", (row,))
    follows = "follows in the same passage and " if near else ""
    shown = listed([f"“{word}”" for word in words])
    test = "" if chance is None else f" (by accident: p = {chance:.2g}, all rows tried counted)"
    return Sentence(f"It {follows}shares {shown} with the request{test}.", (row,))


def _soon(occasion: Occasion, chance: float) -> Sentence:
    """How often a contact would have come so soon without being asked for."""
    return Sentence(f"One so soon would have come anyway in {chance * 100:.1f} % of such cases.", (occasion.id,))
