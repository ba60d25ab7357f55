"""What was said on an occasion, as far as documents agree or contradict each other on it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from readout.account.chance import ALPHA
from readout.account.periods import reach, width
from readout.account.prose import Book, deed
from readout.account.sayings import FRIENDLY, HOSTILE
from readout.account.tellings import Vocabulary
from readout.account.wording import stems
from readout.model import Aspect, Comparison, Contact, Occasion, Saying, Statement, Version

_NEAR = 600
_FEWEST_SHARED = 2


def with_said(occasions: Sequence[Occasion], sayings: Sequence[Saying], book: Book) -> tuple[Occasion, ...]:
    """The occasions that several documents tell of, with what these agree or differ on of what was said there.

    They agree where more than one reports a statement; they differ where one has a party agree, offer or thank and
    another has it refuse, criticise, warn or deny, in words too alike for accident.
    """
    vocabulary = Vocabulary(stems(book.words.get(s.rows[0], "")) for s in sayings)
    by_document: defaultdict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        for document in {book.entries[row].source.id for row in saying.rows}:
            by_document[document].append(saying)
    return tuple(_with_said(o, by_document, vocabulary, book) if len(o.rows) > 1 else o for o in occasions)


def _with_said(
    occasion: Occasion, by_document: dict[str, list[Saying]], vocabulary: Vocabulary, book: Book
) -> Occasion:
    documents = {book.entries[row].source.id for row in occasion.rows}
    there = {s.id: s for d in documents for s in by_document.get(d, ()) if _is_there(s, occasion, book)}
    said = [there[id_] for id_ in sorted(there)]
    against = list(_against(said, vocabulary, book))
    shared = [s for s in said if len(_documents(s, book) & documents) > 1]
    found = Comparison(Aspect.SAID, _versions(against or shared, book), not against)
    return replace(occasion, comparisons=(*occasion.comparisons, found)) if against or shared else occasion


def _is_there(saying: Saying, occasion: Occasion, book: Book) -> bool:
    """Whether a statement was made on an occasion: by one who took part, on its day or told in the same place."""
    who = set(occasion.parties)
    speaker = saying.speaker.party if saying.speaker else None
    addressee = saying.addressee.party if saying.addressee else None
    if speaker not in who or (addressee is not None and addressee not in who):
        return False
    met, said = reach(occasion.day), reach(saying.day)
    if occasion.own_day and saying.own_day and met and said:
        return not width(met) and met == said
    return any(_near(row, other, book) for row in saying.rows for other in occasion.rows)


def _near(said: str, met: str, book: Book) -> bool:
    one, other = book.entries[said].row, book.entries[met].row
    if not isinstance(one, Statement) or not isinstance(other, Contact) or not one.content:
        return False
    cited = other.citations[0]
    start, end = one.content[0][0], one.content[-1][1]
    return one.document == cited.document and start - cited.end <= _NEAR and cited.start - end <= _NEAR


def _against(said: Sequence[Saying], vocabulary: Vocabulary, book: Book) -> Iterable[Saying]:
    """The statements that contradict another, reported by other documents."""
    found: dict[str, Saying] = {}
    for a, b in combinations(said, 2):
        opposed = (a.act in FRIENDLY and b.act in HOSTILE) or (b.act in FRIENDLY and a.act in HOSTILE)
        if not opposed or a.speaker is None or b.speaker is None or a.speaker.party != b.speaker.party:
            continue
        if _documents(a, book) & _documents(b, book):
            continue
        shared, chance = vocabulary.sharing(*(stems(book.words.get(s.rows[0], "")) for s in (a, b)))
        if len(shared) >= _FEWEST_SHARED and chance <= ALPHA:
            found |= {a.id: a, b.id: b}
    return found.values()


def _documents(saying: Saying, book: Book) -> set[str]:
    return {book.entries[row].source.id for row in saying.rows}


def _versions(sayings: Sequence[Saying], book: Book) -> tuple[Version, ...]:
    return tuple(Version(f"{deed(s, book)}: {book.passage(s.rows[0])}", s.rows) for s in sayings)
