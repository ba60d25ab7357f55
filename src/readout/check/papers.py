"""A document made ready for checking: its own text and what its ledger tells of each stretch of it.

A paper is made once for all claims of a draft; a site is one sentence of it with what stands around.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from readout.check.lines import Line, read_line
from readout.check.names import Seen, keys_of, name_words, seen_in, seen_of
from readout.check.numbers import Number, numbers_in
from readout.check.quotes import Letters
from readout.model import (
    Contact,
    Document,
    Form,
    Ledger,
    Listing,
    Mention,
    MentionType,
    PartyRef,
    Source,
    Span,
    Statement,
    Time,
)
from readout.text.sentences import split_sentences

_AROUND = 1_400
_NAME = re.compile(r"[A-Z][^\W\d_]*(?:['’][A-Z][^\W\d_]+)?")
_ADDRESS = re.compile(r"[<\[(].*")
_OWN = frozenset(["i", "me", "my", "mine", "we", "us", "our", "ours", "embassy", "emboff", "emboffs", "mission"])
_YOURS = frozenset(["you", "your", "yours"])
_PLACES = (MentionType.PLACE, MentionType.STATE)


@dataclass(frozen=True)
class Paper:
    """A document: `text` is its own, other stretches blanked; `called` are the forms of each local party's name.

    `sender` and `receivers` are the forms of the names of its correspondents, `holders` those of the parties that
    a bare post (`the secretary`) means in this collection.
    """

    source: Source
    text: str
    ledger: Ledger
    called: Mapping[str, tuple[str, ...]]
    sender: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    heads: str = ""
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    _sites: dict[Span, "Site"] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.ledger.mentions]

    @cached_property
    def seen(self) -> Seen:
        """The names anywhere in the document: as words, and those of its parties."""
        words = frozenset(w.casefold() for w in _NAME.findall(self.text))
        return Seen(words, frozenset(), (), keys_of(words)) | seen_of(
            name for p in self.ledger.parties for name in (p.name, *p.aliases)
        )

    @cached_property
    def head(self) -> Line:
        """The title and the header's names and place, as a line."""
        return read_line(self.heads)

    @cached_property
    def head_seen(self) -> Seen:
        """The names in the header and the title."""
        return seen_in(self.head, (*self.sender, *self.receivers))

    def mentions(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie in a stretch."""
        low, high = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return tuple(m for m in self.ledger.mentions[low:high] if m.end <= end)

    def forms(self, ref: PartyRef | None) -> tuple[str, ...]:
        """The names of a party in a role."""
        if ref is None:
            return ()
        forms = self.called.get(ref.party or "", ())
        return tuple(dict.fromkeys((ref.name, *forms)))

    def sites(self, at: int) -> tuple["Site", ...]:
        """The sentence around an offset and its neighbours, each as a site."""
        low, high = max(0, at - _AROUND), min(len(self.text), at + _AROUND)
        spans = split_sentences(self.text[low:high])
        spans = tuple((a + low, b + low) for a, b in spans)
        whole = [s for s in spans if (s[0] > low or low == 0) and (s[1] < high or high == len(self.text))] or list(
            spans
        )
        chosen = [n for n, (a, b) in enumerate(whole) if a <= at < b]
        nearest = chosen[0] if chosen else bisect_right([a for a, _ in whole], at) - 1
        out = []
        for n in range(max(0, nearest - 1), min(len(whole), nearest + 2)):
            span = whole[n]
            if span not in self._sites:
                before = whole[max(0, n - 2) : n]
                after = whole[n + 1 : n + 2]
                self._sites[span] = Site(self, span, tuple(before), tuple(after))
            out.append(self._sites[span])
        return tuple(out)


class Site:
    """A sentence `[start, end)` of a paper, with those around it; what is costly is read when asked for."""

    def __init__(self, paper: Paper, span: Span, before: Sequence[Span], after: Sequence[Span]) -> None:
        self.paper = paper
        self.start, self.end = span
        self._before, self._after = before, after
        self.letters: Letters | None = None
        self.letters_from = 0

    @cached_property
    def line(self) -> Line:
        """The sentence, read."""
        return read_line(self.paper.text[self.start : self.end], self.start)

    @cached_property
    def around(self) -> tuple[Line, ...]:
        """The two sentences before and the one after, read."""
        return tuple(read_line(self.paper.text[a:b], a) for a, b in (*self._before, *self._after))

    @cached_property
    def reach(self) -> Span:
        """From the first sentence around to the last."""
        spans = (*self._before, (self.start, self.end), *self._after)
        return min(a for a, _ in spans), max(b for _, b in spans)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions in the sentence."""
        return self.paper.mentions(self.start, self.end)

    @cached_property
    def seen(self) -> Seen:
        """The names in the sentence, those that its pronouns and titles stand for among them."""
        return seen_in(self.line, (*self._parties(self.mentions, self.line), *self._holders(self.line)))

    @cached_property
    def seen_around(self) -> Seen:
        """The names in the sentences around."""
        out = Seen()
        for line in self.around:
            end = line.start + len(line.text)
            out |= seen_in(line, self._parties(self.paper.mentions(line.start, end), line))
        return out

    def _parties(self, mentions: Iterable[Mention], line: Line) -> tuple[str, ...]:
        names: list[str] = []
        for mention in mentions:
            printed = self.paper.text[mention.start : mention.end]
            if mention.type in _PLACES:  # one place for another of its state is no name of it
                names.append(printed)
                continue
            forms = self.paper.called.get(mention.party or "", ())
            names += (printed, *forms) if mention.form is not Form.PRONOUN else forms
        words = {w.low for w in line.words}
        if words & _OWN:
            names += self.paper.sender
        if words & _YOURS:
            names += self.paper.receivers
        return tuple(dict.fromkeys(names))

    @cached_property
    def wide(self) -> Seen:
        """The names in the sentence and around it, in the header, and those whom bare posts mean."""
        return self.seen | self.seen_around | self.paper.head_seen | self.meant

    @cached_property
    def meant(self) -> Seen:
        """The names of those whom bare posts mean in the sentences around."""
        return seen_of(name for line in self.around for name in self._holders(line))

    def _holders(self, line: Line) -> Iterable[str]:
        """The names of those whom bare posts in a line mean: `the secretary`, and no name after it."""
        held = self.paper.holders
        for before, word, after in zip(line.words, line.words[1:], (*line.words[2:], None), strict=False):
            if word.low in held and before.low == "the" and not (after and (after.capital or after.low == "of")):
                yield from held[word.low]

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The times told in the sentence."""
        return tuple(t for t in self.paper.ledger.times if self.start <= t.start and t.end <= self.end)

    @cached_property
    def times_around(self) -> tuple[Time, ...]:
        """The times told in the sentences around."""
        low, high = self.reach
        return tuple(
            t for t in self.paper.ledger.times if low <= t.start and t.end <= high and t not in self.times
        )

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers in the sentence, times aside."""
        return numbers_in(self.line, [(t.start - self.start, t.end - self.start) for t in self.times])

    @cached_property
    def numbers_around(self) -> tuple[Number, ...]:
        """The numbers in the sentences around."""
        return tuple(n for line in self.around for n in numbers_in(line))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements whose cue or words lie in the sentence."""
        return tuple(s for s in self.paper.ledger.statements if any(map(self._inside, (s.cue, *s.content))))

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """The contacts of which the sentence tells."""
        return tuple(
            c
            for c in self.paper.ledger.contacts
            if any(self._inside((x.start, x.end)) for x in c.citations) and c.source.value == "text"
        )

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """The listings in the sentence."""
        return tuple(
            x for x in self.paper.ledger.listings if any(self._inside((c.start, c.end)) for c in x.citations)
        )

    def _inside(self, span: Span | None) -> bool:
        return span is not None and span[0] < self.end and self.start < span[1]


def make_paper(
    document: Document,
    text: str,
    ledger: Ledger,
    source: Source,
    resolved: Mapping[str, Sequence[str]],
    keeper: Sequence[str] = (),
    holders: Mapping[str, tuple[str, ...]] | None = None,
) -> Paper:
    """A document as a paper; `text` is its own, `resolved` the names across documents of its local parties.

    `keeper` are the names of him whose post the collection is: a letter that prints no receiver is to him.
    """
    called = {p.id: tuple(dict.fromkeys((p.name, *p.aliases, *resolved.get(p.id, ())))) for p in ledger.parties}
    header = document.header
    sender = tuple(_known(header.sender[:1] or header.author[:1], called, resolved))
    receivers = tuple(_known((*header.to, *header.cc)[:4], called, resolved))
    if not (receivers or header.to or header.cc or set(keeper) & set(sender)) and header.sender:
        receivers = tuple(keeper)
    title = document.title or header.subject or ""
    heads = ". ".join(
        x for x in (title, *header.sender[:2], *header.to[:4], *header.cc[:4], header.place or "") if x
    )
    return Paper(source, text, ledger, called, sender, receivers, heads, holders or {})


def _known(
    printed: Iterable[str], called: Mapping[str, tuple[str, ...]], resolved: Mapping[str, Sequence[str]]
) -> Iterable[str]:
    """Correspondents as printed, with the names of their party, in the document and across documents."""
    for one in printed:
        yield one
        words = name_words(_ADDRESS.sub("", one))
        for forms in called.values():
            if one in forms or any(name_words(f) == words for f in forms):
                yield from forms
                break
        yield from next((names for key, names in resolved.items() if words and set(key.split()) == set(words)), ())
