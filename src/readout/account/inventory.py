"""The inventory: what a pile is and what is missing from it, in one pass over its documents and files."""

from collections import Counter
from collections.abc import Callable, Iterable

from readout.account.absent import Absent, FilesSeen
from readout.account.correspondents import Tables
from readout.account.gaps import find_gaps
from readout.account.notable import find_notable
from readout.account.phrases import quoted
from readout.account.ranking import ranked
from readout.account.sentences import find_sentences
from readout.account.tally import Tally
from readout.model import Count, Document, Inventory, SourceFile
from readout.text.correspondence import plain_subject

_ROWS = 25


def inventory(documents: Iterable[Document], files: Iterable[SourceFile]) -> Inventory:
    """Counts documents and files, each read once, and says what they are.

    Tables hold at most 25 rows but for years and months, commonest first. Each row's query lists the documents
    that it counts, copies folded.
    """
    tally, absent, seen = Tally(), Absent(), FilesSeen()
    for document in documents:
        tally.add(document)
        absent.add(document)
    seen.add_all(files)
    tables = tally.correspondents.resolve()
    gaps = find_gaps(absent, seen, tally)
    dates = sorted(c.date[:10] for c in tally.cards.values() if c.date)
    return Inventory(
        sentences=find_sentences(tally, tables, seen, gaps),
        files=seen.files,
        documents=tally.documents,
        distinct_documents=tally.distinct,
        outcomes=_rows(seen.outcomes),
        kinds=_rows(tally.kinds, "kind:{}".format),
        media_types=_rows(seen.media_types),
        markings=_rows(tally.markings, _quoted("marking")),
        captions=_rows(tally.captions, _quoted("caption")),
        exemptions=_rows(tally.exemptions, _quoted("exemption")),
        years=_in_order(tally.years),
        months=_in_order(tally.months),
        senders=_people(tables, tables.sent, "from"),
        recipients=_people(tables, tables.received, "to"),
        places=_rows(tally.places, lambda place: tally.place_queries[place]),
        languages=_rows(tally.languages, "lang:{}".format),
        threads=_threads(tally),
        subjects=_subjects(tally),
        first_date=dates[0] if dates else None,
        last_date=dates[-1] if dates else None,
        undated=tally.undated,
        notable=find_notable(tally, tables),
        gaps=gaps,
    )


def _quoted(field: str) -> Callable[[str], str]:
    return lambda label: f'{field}:"{label}"'


def _rows(counts: Counter[str], query: Callable[[str], str] | None = None) -> tuple[Count, ...]:
    return tuple(Count(str(label), n, query(label) if query else "") for label, n in ranked(counts, _ROWS))


def _in_order(counts: Counter[str]) -> tuple[Count, ...]:
    return tuple(Count(label, n, f"date:{label}") for label, n in sorted(counts.items()))


def _people(tables: Tables, counts: Counter[str], field: str) -> tuple[Count, ...]:
    return tuple(Count(tables.name(key), n, tables.query(field, key)) for key, n in ranked(counts, _ROWS))


def _threads(tally: Tally) -> tuple[Count, ...]:
    longest = sorted(tally.threads.items(), key=lambda t: (-t[1].count, t[0]))[:_ROWS]
    return tuple(
        Count(quoted(tally.thread_subject(thread)).strip("“”"), thread.count, f'thread:"{name}"')
        for name, thread in longest
        if thread.count > 1
    )


def _subjects(tally: Tally) -> tuple[Count, ...]:
    rows: list[Count] = []
    for key, n in ranked(tally.subjects, _ROWS):
        printed = tally.printed_subjects[key]
        if n > 1:
            rows.append(Count(quoted(printed)[1:-1], n, f'subject:"{plain_subject(printed)}"'))
    return tuple(rows)
