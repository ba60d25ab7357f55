"""Reviews in the store: every step is kept; the last one about a document, or a copy of it, is in force."""

from collections.abc import Iterable, Sequence

from readout.model import Review, ReviewState
from readout.store.database import Database

_COLUMNS = "document, state, who, moment, holder"
_IN_FORCE = """SELECT COALESCE(d.duplicate_of, d.id), r.state, r.who, r.moment, r.holder
    FROM review r JOIN document d ON d.id = r.document {} ORDER BY r.number"""


class Reviews(Database):
    """The part of the store that keeps reviews."""

    @property
    def review_stamp(self) -> int:
        """A number that grows with every review, by which caches know that they are old."""
        return int(self._connection.execute("SELECT COALESCE(MAX(number), 0) FROM review").fetchone()[0])

    def reviews(self) -> dict[str, Review]:
        """The reviews in force, by original."""
        return {row[0]: _review(*row) for row in self._connection.execute(_IN_FORCE.format(""))}

    def review_steps(self, documents: Sequence[str]) -> list[Review]:
        """All that was said of some documents, the oldest first."""
        query = f"SELECT {_COLUMNS} FROM review WHERE document IN ({{}}) ORDER BY number"  # noqa: S608
        return [_review(*row) for row in self._among(query, documents)]

    def put_reviews(self, reviews: Iterable[Review]) -> None:
        """Add steps, inside `keep`."""
        (last,) = self._connection.execute("SELECT COALESCE(MAX(number), 0) FROM review").fetchone()
        self._connection.executemany(
            f"INSERT INTO review (number, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
            ((n, r.document, r.state, r.who, r.when, r.holder) for n, r in enumerate(reviews, last + 1)),
        )

    def originals(self, documents: Iterable[str]) -> dict[str, str]:
        """Those of some documents that are here, each with the one that it is a copy of, or itself."""
        query = "SELECT id, COALESCE(duplicate_of, id) FROM document WHERE id IN ({})"
        return dict(self._among(query, list(documents)))

    def original_count(self) -> int:
        """How many documents there are, copies aside."""
        query = "SELECT COUNT(*) FROM document WHERE duplicate_of IS NULL"
        return int(self._connection.execute(query).fetchone()[0])

    def originals_naming(self, party: str) -> frozenset[str]:
        """The originals that name a resolved party, or of which a copy does."""
        query = """SELECT DISTINCT COALESCE(d.duplicate_of, d.id) FROM party_unit u
            JOIN document d ON d.id = u.document WHERE u.party = ?"""
        return frozenset(row[0] for row in self._connection.execute(query, (party,)))


def _review(document: str, state: str, who: str, moment: str, holder: str) -> Review:
    return Review(document, ReviewState(state), who, moment, holder)
