"""The first section: what the documents are, all of them and those that bear on what was asked."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readout.account.brief.citing import Notes
from readout.account.brief.dates import in_words
from readout.account.brief.roles import with_article
from readout.account.phrases import counted, listed, number, start, verb
from readout.account.ranking import ranked
from readout.account.words import KINDS
from readout.model import Coverage, Inventory, Kind, Party, Source
from readout.model.briefs import BriefSentence, Piece
from readout.text.sentences import split_sentences

_MOST_KINDS = 4
_INCOMPLETE = ("It is not complete", "Nothing that the documents name")


@dataclass(frozen=True, slots=True)
class Scope:
    """Which documents bear on what was asked: `about` says what that is, empty where nothing was.

    `sources` are the documents with an entry that bears on it, `holding` counts those that hold the words asked
    for (None where no words were), `search` lists them.
    """

    about: str = ""
    sources: tuple[Source, ...] = ()
    holding: int | None = None
    search: str = ""


def overview(
    inventory: Inventory, coverage: Coverage, scope: Scope, parties: Sequence[Party], notes: Notes
) -> tuple[tuple[BriefSentence, ...], ...]:
    """Paragraphs on the documents; in a brief on something, few words on them all and more on what bears on it."""
    documents = counted(inventory.distinct_documents, "document")
    whole = notes.counted(
        f"Counted over {counted(inventory.files, 'file')} and {documents} of the collection, copies aside; "
        "to count again: readout inventory"
    )
    told = [_plain(sentences, whole) for sentences in inventory.sentences if not sentences.startswith(_INCOMPLETE)]
    paragraphs = [paragraph for paragraph in told if paragraph]
    if not scope.about:
        return tuple(paragraphs)
    return (*paragraphs[:2], tuple(_scoped(coverage, scope, parties, notes)))


def _plain(paragraph: str, note: int) -> tuple[BriefSentence, ...]:
    """A paragraph of the inventory as sentences; those that quote subjects are left to the inventory itself."""
    found = (paragraph[first:last] for first, last in split_sentences(paragraph))
    return tuple(BriefSentence((Piece(sentence),), (note,)) for sentence in found if "“" not in sentence)


def _scoped(coverage: Coverage, scope: Scope, parties: Sequence[Party], notes: Notes) -> Iterable[BriefSentence]:
    if scope.holding is not None:
        count = notes.counted(f"Counted by a search for the words asked about: {scope.search}", scope.search)
        say = start(counted(scope.holding, "document holds", "documents hold"))
        yield BriefSentence((Piece(f"{say} the words asked about, {scope.about}."),), (count,))
    named = {party.id: party.name for party in parties}
    for id_, naming, corresponding in coverage.by_party:
        if id_ in named:
            count = notes.counted(
                f"Counted over the documents that name {with_article(named[id_])}, copies aside."
            )
            many = f"{with_article(named[id_], first=True)} is named in {counted(naming, 'document')}"
            of_these = f" and sent or received {number(corresponding)} of these" if corresponding else ""
            yield BriefSentence((Piece(f"{many}{of_these}."),), (count,))
    yield from _telling(scope, notes)


def _telling(scope: Scope, notes: Notes) -> Iterable[BriefSentence]:
    """How many documents tell of contacts or statements that bear on it, of which kinds and time."""
    count = notes.counted(
        "Counted over the documents from which a contact, a statement or a listing that bears on it was read."
    )
    kinds = Counter(source.kind.value for source in scope.sources)
    if not kinds:
        yield BriefSentence(
            (Piece("No contact, statement or listing that bears on it was read in them."),), (count,)
        )
        return
    parts = [counted(n, *KINDS[Kind(kind)]) for kind, n in ranked(kinds, _MOST_KINDS)]
    rest = len(scope.sources) - sum(n for _, n in ranked(kinds, _MOST_KINDS))
    parts += [counted(rest, "other document")] if rest else []
    several = len(scope.sources)
    of_kinds = f": {listed(parts)}"
    if len(parts) == 1:
        kind = KINDS[Kind(next(iter(kinds)))][several > 1]
        of_kinds = f", {verb(several, 'an' if kind[0] in 'aeiou' else 'a', 'all of them')} {kind}"
    read = f"Contacts and statements that bear on it were read from {counted(several, 'document')}"
    yield BriefSentence((Piece(f"{read}{of_kinds}."),), (count,))
    days = sorted(source.day[:10] for source in scope.sources if source.day and source.day[:4].isdigit())
    if days and days[0] != days[-1]:
        ends = f"The first of these is dated {in_words(days[0])}, the last {in_words(days[-1])}."
        yield BriefSentence((Piece(ends),), (count,))
