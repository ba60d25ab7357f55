"""Judging rows of a ledger: a person's decision is recorded beside what was inferred, and wins over it."""

import getpass
from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec

from readout.errors import Code, ReadoutError
from readout.model import Document, Judgement, Ledger, Verdict
from readout.store import KeptJudgement
from readout.workbench._corrections import Row, corrected
from readout.workbench._judged import decode_row, rows_of, standing_of, table_of, words_at
from readout.workbench._ledger_rows import refresh_rows
from readout.workbench.collection import Collection
from readout.workbench.ledger import row_not_found
from readout.workbench.reading import find_document

_ENCODE = msgspec.msgpack.Encoder().encode


def this_person() -> str:
    """The name of whoever uses this machine, as it knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def judge(
    collection: Collection,
    row_id: str,
    verdict: Verdict,
    *,
    who: str,
    changes: Mapping[str, str] | None = None,
) -> Judgement:
    """Record what a person decided about a contact, statement or listing; `correct` needs `changes`.

    Fields of a contact: `kind`, `status`, `date`, `place`, `participants`; of a statement: `speaker`, `addressee`,
    `act`, `mode`, `audience`, `date`, `reported_by`, `cue`, `content`; of a listing: `role`, `by`, `date`,
    `members`. A party is given by its name, or by the passage that names it (`120-134`); several are parted by
    `;`. A passage is given as `start-end`, several parted by `,`. An empty value: not known. Raises NOT_FOUND
    where there is no such row, USAGE where a value makes no sense or there is nothing to undo.
    """
    store, given = collection.store, dict(changes or {})
    if (verdict is Verdict.CORRECT) != bool(given):
        raise ReadoutError(
            Code.USAGE,
            "A correction, and nothing else, says what is right.",
            f"For example: readout judge {row_id} correct --set date=2021-08-26",
        )
    with store.write(judged=True):
        document, row = _inferred(collection, row_id)
        kept = store.ledger(document.id)
        corrected(row, given, kept.ledger if kept else Ledger(document.id), document.text)
        history = [kept.judgement for kept in store.judgements(row_id)]
        if verdict is Verdict.UNDO and standing_of(history) is None:
            raise ReadoutError(
                Code.USAGE, f"There is nothing to undo about {row_id}.", "Nobody has judged it, or all is undone."
            )
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        judgement = Judgement(row_id, document.id, table_of(row), verdict, who, now, given)
        store.put_judgement(KeptJudgement(judgement, _ENCODE(row), words_at(document.text, row)))
        refresh_rows(store, document)
    return judgement


def _inferred(collection: Collection, row_id: str) -> tuple[Document, Row]:
    """A row as it was inferred, and its document; from an earlier judgement where it is no longer inferred."""
    store = collection.store
    earlier = store.judgements(row_id)
    found = store.ledger_row(row_id)
    if found is None and not earlier:
        raise row_not_found(row_id)
    document = find_document(collection, found.document if found else earlier[-1].judgement.document)
    kept = store.ledger(document.id)
    inferred = {row.id: row for row in rows_of(kept.ledger)} if kept else {}
    if row_id in inferred:
        return document, inferred[row_id]
    if not earlier:
        raise row_not_found(row_id)
    return document, decode_row(earlier[-1].judgement.table, earlier[-1].value)


def judgements(collection: Collection, row_id: str) -> tuple[Judgement, ...]:
    """All that persons decided about a row, the oldest first, what was undone too."""
    return tuple(kept.judgement for kept in collection.store.judgements(row_id))
