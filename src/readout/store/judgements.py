"""Judgements in the store: kept apart from ledgers, only ever added to; one may follow its row to another id."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from readout.model import Judgement, Table, Verdict
from readout.store.database import Database
from readout.store.values import KeptJudgement

_CHANGES = msgspec.msgpack.Decoder(dict[str, str])
_ENCODE = msgspec.msgpack.Encoder().encode
_SELECT = "SELECT id, document, section, verdict, who, moment, changes, value, words FROM judgement"


class Judgements(Database):
    """The part of the store that keeps judgements."""

    def judgements(self, row: str) -> list[KeptJudgement]:
        """The judgements of a row, the oldest first."""
        return [_kept(row) for row in self._connection.execute(f"{_SELECT} WHERE id = ? ORDER BY ordinal", (row,))]

    def judged(self, document: str) -> dict[str, list[KeptJudgement]]:
        """The judgements of a document's rows, the oldest first, by row."""
        found: defaultdict[str, list[KeptJudgement]] = defaultdict(list)
        for row in self._connection.execute(f"{_SELECT} WHERE document = ? ORDER BY ordinal", (document,)):
            found[row[0]].append(_kept(row))
        return dict(found)

    def judged_documents(self) -> set[str]:
        """The documents of which rows were judged."""
        return {row[0] for row in self._connection.execute("SELECT DISTINCT document FROM judgement")}

    def judged_since(self, ordinal: int) -> list[tuple[int, str]]:
        """The judgements after one, in their order: each one's number and its row."""
        query = "SELECT ordinal, id FROM judgement WHERE ordinal > ? ORDER BY ordinal"
        return [(row[0], row[1]) for row in self._connection.execute(query, (ordinal,))]

    def put_judgement(self, kept: KeptJudgement) -> None:
        """Add a judgement, inside `write`."""
        j = kept.judgement
        self._connection.execute(
            "INSERT INTO judgement (ordinal, id, document, section, verdict, who, moment, changes, value, words)"
            " SELECT COALESCE(MAX(ordinal), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM judgement",
            (j.row, j.document, j.table, j.verdict, j.who, j.when, _ENCODE(j.changes), kept.value, kept.words),
        )

    def move_judgements(self, moves: Iterable[tuple[str, str, str]]) -> None:
        """Let the judgements of rows follow them (old id, new id, new document), inside `write`."""
        self._connection.executemany(
            "UPDATE judgement SET id = ?, document = ? WHERE id = ?",
            ((new, document, old) for old, new, document in moves),
        )


def _kept(row: tuple[str, str, str, str, str, str, bytes, bytes, str]) -> KeptJudgement:
    id_, document, section, verdict, who, moment, changes, value, words = row
    judgement = Judgement(id_, document, Table(section), Verdict(verdict), who, moment, _CHANGES.decode(changes))
    return KeptJudgement(judgement, value, words)
