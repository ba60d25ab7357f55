"""A query for rows of ledgers as a condition in SQL."""

from collections.abc import Sequence

from readout.model import RowOrder
from readout.store.database import marks
from readout.store.values import RowQuery

_Part = tuple[str, list[object]]

_NAMED = "(SELECT MIN(name) FROM ledger_party p WHERE p.number = ledger_row.number AND p.place = {})"
_TIME = "moment, document, start, id"
ORDERS = {
    RowOrder.OLDEST: _TIME,
    RowOrder.NEWEST: f"moment = {RowQuery.UNDATED}, moment DESC, document, start, id",
    RowOrder.SUREST: f"confidence DESC, {_TIME}",
    RowOrder.DOUBTFUL: f"confidence, {_TIME}",
    RowOrder.KIND: f"kind, {_TIME}",
    RowOrder.WHO: f"COALESCE({_NAMED.format(0)}, '~'), {_TIME}",
    RowOrder.TO: f"COALESCE({_NAMED.format(1)}, '~'), {_TIME}",
}
"""What rows are ordered by; those that name nobody there come last."""


def conditions(query: RowQuery) -> tuple[str, tuple[object, ...]]:
    """The condition on `ledger_row` and the values for its question marks."""
    parts: list[_Part] = [("section = ? AND rejected = ?", [query.section, int(query.rejected)])]
    parts += [_among(column, values) for column, values in query.among if values]
    if query.between:
        parts.append(_between(*query.between))
    parts += [_party(words, place) for words, place in query.parties]
    parts += [_resolved(party, place) for party, place in query.resolved]
    if query.since is not None:
        parts.append(("last >= ?", [query.since]))
    if query.until is not None:
        parts.append(("first <= ?", [query.until]))
    if query.confidence > 0:
        parts.append(("confidence >= ?", [query.confidence]))
    if query.words:
        likes = " AND ".join("words LIKE ?" for _ in query.words)
        said = f"EXISTS (SELECT 1 FROM ledger_words w WHERE w.number = ledger_row.number AND {likes})"  # noqa: S608
        parts.append((said, [f"% {word}%" for word in query.words]))
    return " AND ".join(sql for sql, _ in parts), tuple(value for _, values in parts for value in values)


def _among(column: str, values: Sequence[str]) -> _Part:
    return f"{column} IN ({marks(len(values))})", [*values]


def _places(words: Sequence[str]) -> _Part:
    """Where rows have a party of such a name: as they print it, or as its resolved party is known."""
    name = " INTERSECT ".join("SELECT name FROM ledger_name WHERE word = ?" for _ in words)
    party = " INTERSECT ".join("SELECT party FROM party_word WHERE word = ? AND chief = 1" for _ in words)
    found = f"""SELECT number, place FROM ledger_party WHERE name IN ({name})
        UNION SELECT number, place FROM ledger_unit WHERE party IN ({party})"""  # noqa: S608
    return found, [*words, *words]


def _party(words: Sequence[str], place: int | None) -> _Part:
    found, values = _places(words)
    at = "" if place is None else f" WHERE place = {place}"
    return f"number IN (SELECT number FROM ({found}){at})", values  # noqa: S608


def _resolved(party: str, place: int | None) -> _Part:
    at = "" if place is None else f" AND place = {place}"
    return f"number IN (SELECT number FROM ledger_unit WHERE party = ?{at})", [party]  # noqa: S608


def _between(one: Sequence[str], other: Sequence[str]) -> _Part:
    """Two parties at different places of one row."""
    (first, first_values), (second, second_values) = _places(one), _places(other)
    both = f"SELECT a.number FROM ({first}) a JOIN ({second}) b ON b.number = a.number AND b.place <> a.place"  # noqa: S608
    return f"number IN ({both})", [*first_values, *second_values]
