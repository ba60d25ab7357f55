"""Judgements about parties in the store: only ever added to."""

from readout.store.database import Database
from readout.store.values import KeptPartyJudgement

_COLUMNS = "number, verdict, sides, who, moment, name, undone"


class PartyJudgements(Database):
    """The part of the store that keeps judgements about parties."""

    def party_judgements(self) -> list[KeptPartyJudgement]:
        """All of them, the oldest first, those undone too."""
        query = f"SELECT {_COLUMNS} FROM party_judgement ORDER BY number"  # noqa: S608
        return [KeptPartyJudgement(*row) for row in self._connection.execute(query)]

    def put_party_judgement(self, kept: KeptPartyJudgement) -> int:
        """Add a judgement, inside `write`; the number that it gets (its own is not looked at)."""
        (last,) = self._connection.execute("SELECT COALESCE(MAX(number), 0) FROM party_judgement").fetchone()
        self._connection.execute(
            f"INSERT INTO party_judgement ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            (last + 1, kept.verdict, kept.sides, kept.who, kept.when, kept.name, kept.undone),
        )
        return int(last) + 1
