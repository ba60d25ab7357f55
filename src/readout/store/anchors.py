"""Anchors in the store: where somebody kept a passage, and where it stands now."""

from collections.abc import Iterable, Iterator

import msgspec

from readout.model import Anchor, AnchorState, Spot
from readout.store.database import Database

_DECODE = msgspec.msgpack.Decoder(Anchor).decode
_ENCODE = msgspec.msgpack.Encoder().encode

ANCHOR_COLUMNS = "anchor.value, anchor.document, anchor.start, anchor.stop, anchor.state"
"""What `anchor_of_row` takes, in a query that joins the table."""


def anchor_of_row(value: bytes, document: str | None, start: int, stop: int, state: str) -> tuple[Anchor, Spot]:
    """An anchor as it was made, and where its passage stands now."""
    return _DECODE(value), Spot(document, start, stop, AnchorState(state))


class Anchors(Database):
    """The part of the store that keeps anchors, each under the id of what it belongs to."""

    def anchors(self) -> Iterator[tuple[str, Anchor, Spot]]:
        """Every anchor with the id of its owner, those of one file together."""
        query = f"SELECT owner, {ANCHOR_COLUMNS} FROM anchor ORDER BY file, owner"  # noqa: S608
        with self._snapshot() as connection:
            for owner, *columns in connection.execute(query):
                yield owner, *anchor_of_row(*columns)

    def put_anchor(self, owner: str, anchor: Anchor, spot: Spot, file: str) -> None:
        """Keep an anchor, inside `keep`; `file` is the source file in which its passage stands now."""
        self._connection.execute(
            "INSERT INTO anchor (owner, file, document, start, stop, state, value) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (owner, file, spot.document, spot.start, spot.end, spot.state, _ENCODE(anchor)),
        )

    def move_anchors(self, moved: Iterable[tuple[str, Spot, str]]) -> None:
        """Record where passages stand now (owner, spot, file), inside `keep`."""
        self._connection.executemany(
            "UPDATE anchor SET document = ?, start = ?, stop = ?, state = ?, file = ? WHERE owner = ?",
            ((spot.document, spot.start, spot.end, spot.state, file, owner) for owner, spot, file in moved),
        )

    def drop_anchor(self, owner: str) -> None:
        """Forget an anchor, inside `keep`."""
        self._connection.execute("DELETE FROM anchor WHERE owner = ?", (owner,))

    def file_beginning(self, start: str) -> str | None:
        """The id of the file with documents whose own id begins so; document ids begin with that of their file."""
        query = "SELECT file FROM document WHERE file >= ? AND file < ? LIMIT 1"
        row = self._connection.execute(query, (start, start + "g")).fetchone()
        return None if row is None else str(row[0])
