"""A query for rows of ledgers as a condition in SQL."""

from collections.abc import Sequence

from readout.store.values import RowQuery

_Part = tuple[str, list[object]]


def marks(count: int) -> str:
    """So many question marks of a list in SQL."""
    return ", ".join("?" * count)


def conditions(query: RowQuery) -> tuple[str, tuple[object, ...]]:
    """The condition on `ledger_row` and the values for its question marks."""
    parts: list[_Part] = [("section = ? AND rejected = ?", [query.section, int(query.rejected)])]
    parts += [_among(column, values) for column, values in query.among if values]
    if query.between:
        parts.append(_between(*query.between))
    parts += [_party(words, place) for words, place in query.parties]
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


def _names(words: Sequence[str]) -> _Part:
    """The names that have all the words."""
    one = "SELECT name FROM ledger_name WHERE word = ?"
    return " INTERSECT ".join(one for _ in words), [*words]


def _party(words: Sequence[str], place: int | None) -> _Part:
    names, values = _names(words)
    at = "" if place is None else f" AND place = {place}"
    return f"number IN (SELECT number FROM ledger_party WHERE name IN ({names}){at})", values  # noqa: S608


def _between(one: Sequence[str], other: Sequence[str]) -> _Part:
    """Two parties at different places of one row; rows that lack either are ruled out first, as that is quick."""
    (first, first_values), (second, second_values) = _names(one), _names(other)
    (has_first, _), (has_second, _) = _party(one, None), _party(other, None)
    apart = f"""EXISTS (SELECT 1 FROM ledger_party a JOIN ledger_party b
        ON b.number = a.number AND b.place <> a.place WHERE a.number = ledger_row.number
        AND a.name IN ({first}) AND b.name IN ({second}))"""  # noqa: S608
    return f"{has_first} AND {has_second} AND {apart}", 2 * [*first_values, *second_values]
