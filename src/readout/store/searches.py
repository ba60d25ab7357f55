"""Kept searches in the store: saved ones with what they found when last looked at, and lists of names."""

import zlib
from collections.abc import Iterable

import msgspec

from readout.model import NamesList, SavedSearch
from readout.store.database import Database

_SAVED = "SELECT id, name, query, sort, mode, who, made, looked FROM saved_search"
_ENCODE = msgspec.msgpack.Encoder().encode
_NAMES = msgspec.msgpack.Decoder(NamesList).decode


class Searches(Database):
    """The part of the store that keeps searches."""

    def saved_searches(self) -> list[SavedSearch]:
        """All saved searches, by name."""
        return [SavedSearch(*row) for row in self._connection.execute(f"{_SAVED} ORDER BY folded, id")]

    def saved_search(self, id: str) -> SavedSearch | None:
        """One saved search by its id."""
        row = self._connection.execute(f"{_SAVED} WHERE id = ?", (id,)).fetchone()
        return None if row is None else SavedSearch(*row)

    def saved_search_named(self, name: str) -> SavedSearch | None:
        """One saved search by its name, whatever its case."""
        row = self._connection.execute(f"{_SAVED} WHERE folded = ?", (name.casefold(),)).fetchone()
        return None if row is None else SavedSearch(*row)

    def put_saved_search(self, saved: SavedSearch, found: Iterable[str]) -> None:
        """Keep a search with the ids that it finds, inside `keep`, in place of one with the same id."""
        self.drop_saved_search(saved.id)
        self._connection.execute(
            "INSERT INTO saved_search (id, name, folded, query, sort, mode, who, made, looked, found)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                saved.id, saved.name, saved.name.casefold(), saved.query, saved.sort, saved.mode, saved.who,
                saved.made, saved.looked, _packed(found),
            ),
        )  # fmt: skip

    def found_then(self, id: str) -> tuple[str, ...]:
        """The ids that a saved search found when it was last looked at."""
        row = self._connection.execute("SELECT found FROM saved_search WHERE id = ?", (id,)).fetchone()
        return () if row is None else _unpacked(row[0])

    def put_found(self, id: str, looked: str, found: Iterable[str]) -> None:
        """Record what a saved search finds as looked at, inside `keep`."""
        self._connection.execute(
            "UPDATE saved_search SET looked = ?, found = ? WHERE id = ?", (looked, _packed(found), id)
        )

    def name_saved_search(self, id: str, name: str) -> None:
        """Record how a saved search is called now, inside `keep`."""
        self._connection.execute(
            "UPDATE saved_search SET name = ?, folded = ? WHERE id = ?", (name, name.casefold(), id)
        )

    def drop_saved_search(self, id: str) -> None:
        """Forget a saved search, inside `keep`."""
        self._connection.execute("DELETE FROM saved_search WHERE id = ?", (id,))

    def names_lists(self) -> list[NamesList]:
        """All lists of names, the newest first."""
        rows = self._connection.execute("SELECT value FROM names_list ORDER BY made DESC, id")
        return [_NAMES(row[0]) for row in rows]

    def names_list(self, id: str) -> NamesList | None:
        """One list of names by its id."""
        row = self._connection.execute("SELECT value FROM names_list WHERE id = ?", (id,)).fetchone()
        return None if row is None else _NAMES(row[0])

    def put_names_list(self, names: NamesList) -> None:
        """Keep a list of names, inside `keep`."""
        self._connection.execute(
            "INSERT INTO names_list (id, made, value) VALUES (?, ?, ?)", (names.id, names.made, _ENCODE(names))
        )

    def drop_names_list(self, id: str) -> None:
        """Forget a list of names, inside `keep`."""
        self._connection.execute("DELETE FROM names_list WHERE id = ?", (id,))


def _packed(found: Iterable[str]) -> bytes:
    return zlib.compress("\n".join(sorted(found)).encode(), 1)


def _unpacked(found: bytes) -> tuple[str, ...]:
    return tuple(zlib.decompress(found).decode().split())
