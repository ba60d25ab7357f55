"""Rows of ledgers with their resolved parties, and sums over documents by party and day."""

from collections import defaultdict
from collections.abc import Sequence

from readout.model import Table
from readout.store.database import Database, marks
from readout.store.values import EntryQuery, EntryRow, RowQuery


class Entries(Database):
    """The part of the store that finds rows by their resolved parties."""

    def entry_rows(self, query: EntryQuery) -> tuple[list[EntryRow], dict[int, dict[int, str]]]:
        """The rows that a query finds, by (moment, document, start, id), and their parties by number and place."""
        where, values = _conditions(query)
        rows = self._connection.execute(
            f"SELECT number, section, id, document, value FROM ledger_row WHERE {where}"  # noqa: S608
            " ORDER BY moment, document, start, id",
            values,
        )
        found = [EntryRow(row[0], Table(row[1]), *row[2:]) for row in rows]
        parties = self._connection.execute(
            "SELECT number, place, party FROM ledger_unit WHERE party IS NOT NULL AND number IN"  # noqa: S608
            f" (SELECT number FROM ledger_row WHERE {where}) ORDER BY number, place, key",
            values,
        )
        by_place: defaultdict[int, dict[int, str]] = defaultdict(dict)
        for number, place, party in parties:
            by_place[number].setdefault(place, party)
        return found, dict(by_place)

    def company(self, party: str, limit: int) -> list[tuple[str, str, int]]:
        """With whom a party shares rows: party, section, and how many rows, the most first."""
        query = """SELECT b.party, r.section, COUNT(DISTINCT r.number) AS times FROM ledger_unit a
            JOIN ledger_unit b ON b.number = a.number AND b.party <> a.party
            JOIN ledger_row r ON r.number = a.number AND r.rejected = 0 AND r.section IN ('contact', 'statement')
            WHERE a.party = ? GROUP BY b.party, r.section ORDER BY times DESC, b.party LIMIT ?"""
        return [tuple(row) for row in self._connection.execute(query, (party, limit))]

    def row_sums(self, parties: Sequence[str]) -> dict[str, dict[tuple[str, int], int]]:
        """How many rows of each section have each party at each place (all of a contact count as 0)."""
        query = f"""SELECT u.party, r.section, CASE r.section WHEN 'statement' THEN u.place ELSE 0 END AS at,
            COUNT(DISTINCT r.number) FROM ledger_unit u JOIN ledger_row r ON r.number = u.number
            WHERE r.rejected = 0 AND u.party IN ({marks(len(parties))}) GROUP BY u.party, r.section, at"""  # noqa: S608
        found: defaultdict[str, dict[tuple[str, int], int]] = defaultdict(dict)
        for party, section, place, times in self._connection.execute(query, tuple(parties)):
            found[party][section, place] = times
        return dict(found)

    def dated(self, since: int | None, until: int | None) -> tuple[list[tuple[int, int]], int]:
        """The first and last seconds of distinct documents dated inside, and how many only may lie inside."""
        inside, maybe = _inside(since, until)
        spans = self._connection.execute(f"SELECT first, last FROM party_document WHERE copy = 0 AND {inside}")  # noqa: S608
        (open_,) = self._connection.execute(
            f"SELECT COUNT(*) FROM party_document WHERE copy = 0 AND {maybe}"  # noqa: S608
        ).fetchone()
        return [(row[0], row[1]) for row in spans], int(open_)

    def named_in(self, parties: Sequence[str], since: int | None, until: int | None) -> dict[str, tuple[int, int]]:
        """For some parties, in how many documents dated inside they are named, and of how many correspondents."""
        inside, _ = _inside(since, until)
        query = f"""SELECT u.party, COUNT(DISTINCT u.document),
            COUNT(DISTINCT CASE WHEN u.part > 0 THEN u.document END) FROM party_unit u
            JOIN party_document d ON d.document = u.document
            WHERE u.party IN ({marks(len(parties))}) AND {inside} GROUP BY u.party"""  # noqa: S608
        return {row[0]: (row[1], row[2]) for row in self._connection.execute(query, tuple(parties))}


def _inside(since: int | None, until: int | None) -> tuple[str, str]:
    """Conditions on a document's date: it lies between two seconds; it only may."""
    first, last = -1 if since is None else since, RowQuery.UNDATED if until is None else until
    dated = f"(first < {RowQuery.UNDATED} AND first >= {int(first)} AND last <= {int(last)})"
    apart = f"(first < {RowQuery.UNDATED} AND (last < {int(first)} OR first > {int(last)}))"
    return dated, f"NOT {dated} AND NOT {apart}"


def _conditions(query: EntryQuery) -> tuple[str, tuple[object, ...]]:
    """The condition on `ledger_row` and the values for its question marks."""
    parts, values = ["rejected = 0"], list[object]()
    for column, wanted in (("section", query.sections), ("document", query.documents), ("id", query.rows)):
        if wanted:
            parts.append(f"{column} IN ({marks(len(wanted))})")
            values += wanted
    if query.sources:
        parts.append(f"(section <> 'contact' OR source IN ({marks(len(query.sources))}))")
        values += query.sources
    has = "number IN (SELECT number FROM ledger_unit WHERE party IN ({}))"
    for some in [(p,) for p in query.parties] if query.together else [query.parties] if query.parties else []:
        parts.append(has.format(marks(len(some))))
        values += some
    if query.confidence > 0:
        parts.append("confidence >= ?")
        values.append(query.confidence)
    if query.since is not None:
        parts.append("last >= ?")
        values.append(query.since)
    if query.until is not None:
        parts.append("first <= ?")
        values.append(query.until)
    return " AND ".join(parts), tuple(values)
