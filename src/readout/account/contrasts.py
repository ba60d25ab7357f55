"""What a side said in private beside what it said in public, on one subject."""

from collections.abc import Sequence

from readout.account.chance import ALPHA
from readout.account.prose import Book, saying_sentence
from readout.account.sayings import FRIENDLY, HOSTILE
from readout.account.tellings import Vocabulary
from readout.account.wording import printed, stems
from readout.model import Audience, Contrast, Saying, Side

_FEWEST_SHARED = 2
_MOST = 30


def contrasts(sides: tuple[Side, Side], sayings: Sequence[Saying], book: Book) -> tuple[Contrast, ...]:
    """Pairs of a private and a public saying of one side that share more words than accident would have it.

    Those first in which one is friendly (agrees, offers, thanks) and the other hostile (refuses, criticises,
    warns, denies); then those that share most. `chance` counts all pairs that were tried.
    """
    vocabulary = Vocabulary(stems(book.words.get(s.rows[0], "")) for s in sayings)
    found = []
    for by, side in enumerate(sides):
        own = [s for s in sayings if s.speaker and s.speaker.party in side.members]
        private = [s for s in own if Audience.PUBLIC not in s.audiences]
        public = [s for s in own if Audience.PUBLIC in s.audiences]
        pairs = [(one, other) for one in private for other in public]
        found += [c for one, other in pairs if (c := _contrast(by, one, other, len(pairs), vocabulary, book))]
    found.sort(key=lambda c: (not c.differ, c.chance, c.private.rows, c.public.rows))
    return tuple(found[:_MOST])


def _contrast(
    by: int, private: Saying, public: Saying, tried: int, vocabulary: Vocabulary, book: Book
) -> Contrast | None:
    words = book.words.get(private.rows[0], "")
    shared, chance = vocabulary.sharing(stems(words), stems(book.words.get(public.rows[0], "")))
    corrected = min(1.0, chance * tried)
    if len(shared) < _FEWEST_SHARED or corrected > ALPHA:
        return None
    differ = any(a.act in FRIENDLY and b.act in HOSTILE for a, b in ((private, public), (public, private)))
    sentences = saying_sentence(private, book), saying_sentence(public, book)
    return Contrast(by, printed(words, shared), corrected, differ, *sentences)
