"""Lists in the store: named lists of passages, rows, documents, parties and searches, in an order of their own."""

from collections.abc import Sequence

from readout.model import ItemKind, ListItem, SavedList
from readout.store.anchors import ANCHOR_COLUMNS, Anchors, anchor_of_row

_LIST = """SELECT id, name, about, who, made, (SELECT COUNT(*) FROM list_item WHERE list = saved_list.id)
    FROM saved_list"""
_ITEM = f"""SELECT list_item.id, list, kind, target, label, text, who, made, {ANCHOR_COLUMNS}
    FROM list_item LEFT JOIN anchor ON anchor.owner = list_item.id"""  # noqa: S608


class Lists(Anchors):
    """The part of the store that keeps lists."""

    def saved_lists(self) -> list[SavedList]:
        """All lists by name."""
        return [SavedList(*row) for row in self._connection.execute(f"{_LIST} ORDER BY folded, id")]

    def saved_list(self, id: str) -> SavedList | None:
        """One list by its id."""
        row = self._connection.execute(f"{_LIST} WHERE id = ?", (id,)).fetchone()
        return None if row is None else SavedList(*row)

    def saved_list_named(self, name: str) -> SavedList | None:
        """One list by its name, whatever its case."""
        row = self._connection.execute(f"{_LIST} WHERE folded = ?", (name.casefold(),)).fetchone()
        return None if row is None else SavedList(*row)

    def put_saved_list(self, saved: SavedList) -> None:
        """Keep a new list, inside `keep`."""
        self._connection.execute(
            "INSERT INTO saved_list (id, name, folded, about, who, made) VALUES (?, ?, ?, ?, ?, ?)",
            (saved.id, saved.name, saved.name.casefold(), saved.about, saved.who, saved.made),
        )

    def change_saved_list(self, id: str, name: str, about: str) -> None:
        """Keep how a list is called now, inside `keep`."""
        self._connection.execute(
            "UPDATE saved_list SET name = ?, folded = ?, about = ? WHERE id = ?",
            (name, name.casefold(), about, id),
        )

    def drop_saved_list(self, id: str) -> None:
        """Forget a list and what is on it, inside `keep`."""
        inside = "IN (SELECT id FROM list_item WHERE list = ?)"
        self._connection.execute(f"DELETE FROM anchor WHERE owner {inside}", (id,))  # noqa: S608
        self._connection.execute("DELETE FROM list_item WHERE list = ?", (id,))
        self._connection.execute("DELETE FROM saved_list WHERE id = ?", (id,))

    def list_items(self, saved: str) -> list[ListItem]:
        """What is on a list, in its order."""
        rows = self._connection.execute(f"{_ITEM} WHERE list = ? ORDER BY place, list_item.id", (saved,))
        return [_item(*row) for row in rows]

    def list_item(self, id: str) -> ListItem | None:
        """One thing on a list."""
        row = self._connection.execute(f"{_ITEM} WHERE list_item.id = ?", (id,)).fetchone()
        return None if row is None else _item(*row)

    def put_list_item(self, item: ListItem, file: str) -> None:
        """Put something at the end of a list, inside `keep`; `file` is where its passage stands, if it has one."""
        if item.anchor is not None and item.spot is not None:
            self.put_anchor(item.id, item.anchor, item.spot, file)
        self._connection.execute(
            "INSERT INTO list_item (id, list, place, kind, target, label, text, who, made)"
            " SELECT ?, ?, COALESCE(MAX(place), 0) + 1, ?, ?, ?, ?, ?, ? FROM list_item WHERE list = ?",
            (item.id, item.list, item.kind, item.target, item.label, item.text, item.who, item.when, item.list),
        )

    def change_list_item(self, id: str, text: str) -> None:
        """Keep what is written beside something on a list, inside `keep`."""
        self._connection.execute("UPDATE list_item SET text = ? WHERE id = ?", (text, id))

    def drop_list_item(self, id: str) -> None:
        """Take something off its list, inside `keep`."""
        self._connection.execute("DELETE FROM list_item WHERE id = ?", (id,))
        self.drop_anchor(id)

    def order_list(self, items: Sequence[str]) -> None:
        """Keep the order of what is on a list, inside `keep`."""
        self._connection.executemany(
            "UPDATE list_item SET place = ? WHERE id = ?", ((place, id_) for place, id_ in enumerate(items, 1))
        )


def _item(
    id: str, list: str, kind: str, target: str, label: str, text: str, who: str, made: str, *anchored: object
) -> ListItem:
    anchor, spot = (None, None) if anchored[0] is None else anchor_of_row(*anchored)  # type: ignore[arg-type]
    return ListItem(id, list, ItemKind(kind), target, label, text, who, made, anchor, spot)
