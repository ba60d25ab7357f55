"""Accounts as pages show them: each sentence with the passages that it opens at, and the words of the first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from readout.model import Party, Sentence, Side, Table
from readout.web.labels import say_day, say_kind
from readout.web.rendering import address
from readout.web.words import say_confidence, say_percent, shorten
from readout.workbench import Passage

_FIRST: Final = 3
_REST: Final = 200
_LONGEST_QUOTE: Final = 320
_LONGEST_TITLE: Final = 70
Passages = Mapping[str, Passage]


@dataclass(frozen=True, slots=True)
class Cite:
    """A passage that a sentence rests on: where it opens, and its document in a few words."""

    href: str
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as shown: `first` are the passages to show at once, `rest` those behind a disclosure.

    `others` counts all there are beside the first, also those that are too many to list.
    `quote` are the words of the first passage, where the sentence does not give them itself; `sure` is how sure
    the program is of the row, in words; `search` lists the documents that were counted. `notes` are further
    sentences about the same.
    """

    text: str
    first: tuple[Cite, ...] = ()
    rest: tuple[Cite, ...] = ()
    others: int = 0
    quote: str = ""
    sure: str = ""
    search: str = ""
    notes: tuple[str, ...] = ()
    id: str = ""

    @property
    def href(self) -> str:
        """Where its first passage opens."""
        return self.first[0].href if self.first else ""


def say(
    sentence: Sentence,
    passages: Passages,
    *,
    quote: bool = False,
    sure: bool = False,
    notes: Iterable[Sentence] = (),
    id: str = "",
) -> Said:
    """A sentence with its passages; `quote` adds the words of a contact or listing, `sure` how sure the row is."""
    found = [passages[row] for row in dict.fromkeys(sentence.rows) if row in passages]
    cites = tuple(map(cite, found[: _FIRST + _REST]))
    words = found[0].words if quote and found and found[0].table is not Table.STATEMENT else ""
    return Said(
        text=sentence.text,
        first=cites[:_FIRST],
        rest=cites[_FIRST:],
        others=max(0, len(found) - _FIRST),
        quote=shorten(words, _LONGEST_QUOTE) if words else "",
        sure=_sure(found) if sure else "",
        search=address("/search", q=sentence.search, sort="date") if sentence.search else "",
        notes=tuple(note.text for note in notes),
        id=id,
    )


def _sure(found: Sequence[Passage]) -> str:
    """How sure the program is of the surest row; nothing where a person decided, or a header tells it."""
    best = max((passage.confidence for passage in found), default=1.0)
    return "" if best >= 1.0 else f"{say_confidence(best)}, {say_percent(best)}"


def say_all(
    sentences: Iterable[Sentence], passages: Passages, *, quote: bool = False, sure: bool = False
) -> list[Said]:
    """Sentences with their passages."""
    return [say(sentence, passages, quote=quote, sure=sure) for sentence in sentences]


def cite(passage: Passage) -> Cite:
    """A passage as it is linked to."""
    source = passage.source
    dated = f", {say_day(source.day)}" if source.day else ", undated"
    return Cite(
        passage_href(passage),
        f"{say_kind(source.kind)}{dated}",
        shorten(source.title or source.path, _LONGEST_TITLE),
    )


def passage_href(passage: Passage) -> str:
    """Where a passage opens in its document."""
    return address(f"/d/{passage.source.id}", span=f"{passage.start}-{passage.end}") + "#hit"


@dataclass(frozen=True, slots=True)
class SideLink:
    """A side as it is headed: its name, the page of its party, and who counts as it."""

    name: str
    href: str
    id: str
    others: int


def side_link(side: Side) -> SideLink:
    """A side as it is headed."""
    return SideLink(side.name, party_href(side.party), side.party.id, len(side.members) - 1)


def party_href(party: Party) -> str:
    """The page of a party."""
    return address(f"/parties/{party.id}")


def tables(found: Sequence[str]) -> tuple[Table, ...]:
    """The sorts of rows that an address asks for."""
    return tuple(Table(name) for name in found) or tuple(Table)
