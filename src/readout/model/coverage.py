"""Coverage: which documents there are to speak from, of whom and of which days, and what was not read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an answer about some parties and a stretch of time rests on; copies count nowhere.

    `since` and `until` are EDTF days, None for no bound. `documents` are dated inside; `undated` have no date, or
    one that only may lie inside. `by_party` tells of each party asked for how many of `documents` name it (its
    own headers included), and of how many it is a correspondent. `days` are the days that have documents, with
    how many; `first` and `last` are the ends of these. `unread_files` failed, were read in part or wait;
    `unread_documents` were not, or not wholly, read for their ledgers. `gaps` are sentences on what is known to be
    missing: cited cables, withheld pages.
    """

    since: str | None
    until: str | None
    documents: int
    undated: int
    by_party: tuple[tuple[str, int, int], ...] = ()
    days: tuple[tuple[str, int], ...] = ()
    first: str | None = None
    last: str | None = None
    unread_files: int = 0
    unread_documents: int = 0
    gaps: tuple[str, ...] = ()
