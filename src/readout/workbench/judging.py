"""Judging rows of a ledger: a person's decision is recorded beside what was inferred, and wins over it."""

from collections.abc import Mapping

from readout.model import Judgement, Verdict
from readout.workbench.collection import Collection


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
    raise NotImplementedError


def judgements(collection: Collection, row_id: str) -> tuple[Judgement, ...]:
    """All that persons decided about a row, the oldest first, what was undone too."""
    raise NotImplementedError
