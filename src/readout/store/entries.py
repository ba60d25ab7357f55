"""Rows of ledgers with their resolved parties, and sums over documents by party and day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from readout.model import Table
from readout.store.database import Database, marks
from readout.store.values import EntryQuery, EntryRow, RowQuery

_FEW = 10_000


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
        by_place: defaultdict[int, dict[int, str]] = defaultdict(dict)
        for number, place, party in self._places([row.number for row in found]):
            by_place[number].setdefault(place, party)
        return found, dict(by_place)

    def _places(self, numbers: Sequence[int]) -> Iterable[tuple[int, int, str]]:
        """The parties of some rows, by number and place."""
        query = "SELECT number, place, party FROM ledger_unit WHERE party IS NOT NULL"
        if len(numbers) > _FEW:  # then going through all there are is quicker
            wanted = frozenset(numbers)
            every = self._connection.execute(f"{query} ORDER BY number, place, key")
            return (row for row in every if row[0] in wanted)
        return self._among(query + " AND number IN ({}) ORDER BY number, place, key", numbers)

    def company(self, party: str, limit: int) -> list[tuple[str, int, int]]:
        """With whom a party shares rows: party, how many contacts and how many statements, the most rows first."""
        query = """SELECT b.party, COUNT(DISTINCT CASE r.section WHEN 'contact' THEN r.number END) AS contacts,
            COUNT(DISTINCT CASE r.section WHEN 'statement' THEN r.number END) AS statements
            FROM ledger_unit a JOIN ledger_unit b ON b.number = a.number AND b.party <> a.party
            JOIN ledger_row r ON r.number = a.number AND +r.rejected = 0 AND +r.section IN ('contact', 'statement')
            WHERE a.party = ? GROUP BY b.party ORDER BY contacts + statements DESC, b.party LIMIT ?"""
        return [tuple(row) for row in self._connection.execute(query, (party, limit))]

    def active_days(self, party: str) -> list[tuple[str, int, str, int, int]]:
        """When a party shares rows: section, place (0 for all of a contact), source, day, and how many rows.

        The day is that of the row or else of its document, counted as in `dated`; undated rows are none.
        """
        query = """SELECT r.section, CASE r.section WHEN 'statement' THEN u.place ELSE 0 END AS at, r.source,
            r.moment / 86400 AS day, COUNT(DISTINCT r.number) FROM ledger_unit u
            CROSS JOIN ledger_row r ON r.number = u.number
            WHERE u.party = ? AND +r.rejected = 0 AND +r.section IN ('contact', 'statement') AND +r.moment < ?
            GROUP BY r.section, at, r.source, day ORDER BY r.section, at, r.source, day"""
        return [tuple(row) for row in self._connection.execute(query, (party, RowQuery.UNDATED))]

    def row_sums(self, parties: Sequence[str]) -> dict[str, dict[tuple[str, int], int]]:
        """How many rows of each section have each party at each place (all of a contact count as 0)."""
        query = f"""SELECT u.party, r.section, CASE r.section WHEN 'statement' THEN u.place ELSE 0 END AS at,
            COUNT(DISTINCT r.number) FROM ledger_unit u JOIN ledger_row r ON r.number = u.number
            WHERE r.rejected = 0 AND u.party IN ({marks(len(parties))}) GROUP BY u.party, r.section, at"""  # noqa: S608
        found: defaultdict[str, dict[tuple[str, int], int]] = defaultdict(dict)
        for party, section, place, times in self._connection.execute(query, tuple(parties)):
            found[party][section, place] = times
        return dict(found)

    def days(self, since: int | None, until: int | None) -> tuple[list[tuple[int, int]], int, int]:
        """Of distinct documents: how many each day has, how many are dated inside, and how many may lie inside.

        Days are numbered from the one before the first of the calendar; a document of more than a day has none.
        """
        inside, maybe = _inside(since, until)
        dated = "first / 86400 AS day, first / 86400 = last / 86400 AS one, COUNT(*)"
        rows = self._connection.execute(
            f"SELECT {dated} FROM party_document WHERE copy = 0 AND {inside} GROUP BY day, one ORDER BY day"  # noqa: S608
        ).fetchall()
        (open_,) = self._connection.execute(
            f"SELECT COUNT(*) FROM party_document WHERE copy = 0 AND {maybe}"  # noqa: S608
        ).fetchone()
        return [(day, count) for day, one, count in rows if one], sum(row[2] for row in rows), int(open_)

    def named_in(self, parties: Sequence[str], since: int | None, until: int | None) -> dict[str, tuple[int, int]]:
        """For some parties, in how many documents dated inside they are named, and of how many correspondents."""
        inside, _ = _inside(since, until)
        query = f"""SELECT COUNT(*), SUM(part > 0) FROM (SELECT document, MAX(part) AS part
            FROM party_unit WHERE party = ? GROUP BY document) u
            CROSS JOIN party_document d INDEXED BY party_document_dates ON d.document = u.document
            WHERE {inside}"""  # noqa: S608
        found = ((party, *self._connection.execute(query, (party,)).fetchone()) for party in parties)
        return {party: (named, wrote) for party, named, wrote in found if named}

    def naming(self, party: str, documents: Sequence[str]) -> set[str]:
        """Those of some documents that name a party."""
        query = "SELECT DISTINCT document FROM party_unit WHERE party = ?"
        return {row[0] for row in self._connection.execute(query, (party,))}.intersection(documents)

    def contacts_told(self, confidence: float, since: int | None, until: int | None) -> tuple[dict[str, int], int]:
        """In how many contacts that texts tell each party took part, and how many were not sure enough to count.

        A party of messages alone, as their headers show them, has 0.
        """
        where, values = _conditions(EntryQuery(sections=(Table.CONTACT,), since=since, until=until))
        sums = self._connection.execute(
            "SELECT u.party, COUNT(DISTINCT CASE source WHEN 'text' THEN u.number END) FROM ledger_row"  # noqa: S608
            " JOIN ledger_unit u USING (number)"
            f" WHERE {where} AND confidence >= ? AND u.party IS NOT NULL GROUP BY u.party",
            (*values, confidence),
        )
        (unsure,) = self._connection.execute(
            f"SELECT COUNT(*) FROM ledger_row WHERE {where} AND confidence < ?",  # noqa: S608
            (*values, confidence),
        ).fetchone()
        return dict(sums.fetchall()), int(unsure)


def _inside(since: int | None, until: int | None) -> tuple[str, str]:
    """Conditions on a document's date: it lies between two seconds; it only may."""
    first, last = -1 if since is None else since, RowQuery.UNDATED if until is None else until
    dated = f"(first < {RowQuery.UNDATED} AND first >= {int(first)} AND last <= {int(last)})"
    apart = f"(first < {RowQuery.UNDATED} AND (last < {int(first)} OR first > {int(last)}))"
    return dated, f"NOT {dated} AND NOT {apart}"


def _conditions(query: EntryQuery) -> tuple[str, tuple[object, ...]]:
    """The condition on `ledger_row` and the values for its question marks."""
    parts, values = ["rejected = 0"], list[object]()
    has = "number IN (SELECT number FROM ledger_unit WHERE party IN ({}))"
    for column, wanted in (("section", query.sections), ("document", query.documents), ("id", query.rows)):
        if wanted:
            parts.append(f"{column} IN ({marks(len(wanted))})")
            values += wanted
    if query.sources:
        parts.append(f"(section <> 'contact' OR source IN ({marks(len(query.sources))}))")
        values += query.sources
    groups = [(p,) for p in query.parties] if query.together else [query.parties]
    for some in (*groups, query.facing):
        if some:
            parts.append(has.format(marks(len(some))))
            values += some
    if query.by:
        first = "number IN (SELECT number FROM ledger_unit WHERE place = 0 AND party IN ({}))"
        parts.append(first.format(marks(len(query.by))))
        values += query.by
    if query.said:
        parts.append("(SELECT words FROM ledger_words w WHERE w.number = ledger_row.number) LIKE ?")
        values.append(f"% {query.said}%")
    if query.least > 1:
        few = "number IN (SELECT number FROM ledger_unit WHERE party IN ({}) GROUP BY number HAVING {})"
        parts.append(few.format(marks(len(query.parties)), "COUNT(DISTINCT party) >= ?"))
        values += (*query.parties, query.least)
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
