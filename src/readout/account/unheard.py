"""How many documents were not read for contacts and statements, in a sentence of the inventory."""

from collections.abc import Iterator

from readout.account.phrases import counted, listed, number, start, verb


def not_heard(*, waiting: int, language: int, partly: int, failed: int) -> Iterator[str]:
    """One paragraph, or none where every document was read; a gap in the reading is no gap in the world."""
    total = waiting + language + partly + failed
    if not total:
        return
    reasons = [f"{number(language)} {verb(language, 'is', 'are')} not in English"] if language else []
    reasons += [f"{number(waiting)} {verb(waiting, 'waits', 'wait')} to be read"] if waiting else []
    reasons += [f"{number(partly)} could be read only in part"] if partly else []
    reasons += [f"{number(failed)} could not be read"] if failed else []
    say = start(counted(total, "document was", "documents were"))
    yield f"{say} not, or not wholly, searched for contacts and statements: {listed(reasons)}."
