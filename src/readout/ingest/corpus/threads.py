"""Messages that belong to one exchange.

Joined are: a reply and the message that it names by id; a message and the messages quoted in it; the copies of one
message; and messages of one subject where one answers or forwards the other, soon after it, with people in
common. A subject that says little ("Re:", "schedule", "FYI") joins only an answer to the message just before it.

How to call: `thread_record(document)` for every document, then `find_threads(records, copies)`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readout.model import Document, Kind
from readout.text.correspondence import is_reply, is_telling, name_key, subject_key

_SOON = timedelta(days=14)
_SOON_FOR_LITTLE = timedelta(days=2)
_MESSAGES = frozenset({Kind.EMAIL, Kind.LETTER, Kind.MEMORANDUM})


@dataclass(frozen=True, slots=True)
class ThreadRecord:
    """What is known of a message for joining: ids, keys and a day, no text."""

    document: str
    file: str
    parent: str | None
    message_id: str | None
    in_reply_to: tuple[str, ...]
    subject: str
    telling: bool
    reply: bool
    people: frozenset[str]
    day: date | None
    when: str


class _Sets:
    """Disjoint sets (Galler and Fischer 1964), each known by its least member."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The least member of the item's set."""
        root = item
        while (above := self._above.get(root, root)) != root:
            root = above
        while item != root:
            self._above[item], item = root, self._above.get(item, item)
        return root

    def join(self, a: str, b: str) -> None:
        """Makes two items' sets one."""
        low, high = sorted((self.find(a), self.find(b)))
        self._above[high] = low


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf[:10]) if edtf else None
    except ValueError:
        return None


def thread_record(document: Document) -> ThreadRecord | None:
    """The record of a document; None where it is no message."""
    if document.kind not in _MESSAGES:
        return None
    header, subject = document.header, document.header.subject or ""
    people = (name_key(n) for n in (*header.sender, *header.to, *header.cc))
    return ThreadRecord(
        document.id,
        document.file,
        document.parent,
        header.message_id,
        header.in_reply_to,
        subject_key(subject),
        is_telling(subject),
        is_reply(subject),
        frozenset(w for key in people for w in key.split() if len(w) > 2),
        _day(document.date),
        document.date or "",
    )


def _join_named(records: Sequence[ThreadRecord], sets: _Sets) -> None:
    """Joins by message ids and by place in a file."""
    known = {r.message_id: r.document for r in records if r.message_id}
    documents = {r.document for r in records}
    for record in records:
        if record.parent in documents and record.parent is not None:
            sets.join(record.document, record.parent)
        for name in record.in_reply_to:
            # A message that several answer and none has still joins its answers, under its own name.
            sets.join(record.document, known.setdefault(name, record.document))


def _answers(later: ThreadRecord, earlier: ThreadRecord) -> bool:
    """Whether a message may belong with an earlier one of its subject."""
    if later.day is None or earlier.day is None:
        return later.telling and bool(later.people & earlier.people)
    gap = later.day - earlier.day
    if later.people and earlier.people and not later.people & earlier.people:
        return later.telling and later.reply and gap <= _SOON_FOR_LITTLE
    if later.telling:
        return gap <= _SOON and (later.reply or earlier.reply or gap <= _SOON_FOR_LITTLE)
    return later.reply and gap <= _SOON_FOR_LITTLE


def _join_subjects(records: Iterable[ThreadRecord], sets: _Sets) -> None:
    """Joins each message to the nearest earlier one of its subject that it may answer."""
    by_subject: dict[str, list[ThreadRecord]] = defaultdict(list)
    for record in records:
        if record.subject:
            by_subject[record.subject].append(record)
    for same in by_subject.values():
        same.sort(key=lambda r: (r.when, r.document))
        for n, record in enumerate(same):
            for earlier in same[max(0, n - 6) : n][::-1]:
                if _answers(record, earlier):
                    sets.join(record.document, earlier.document)
                    if not record.telling:
                        break


def find_threads(records: Iterable[ThreadRecord], copies: Mapping[str, str]) -> dict[str, str]:
    """The thread of each document that shares one: document id to thread id.

    `copies` maps a copy to its original. A thread's id is `t-` and the least id of a document in it, so that it
    depends on the documents alone, not on their order. A message alone in its thread is left out.
    """
    kept = sorted(records, key=lambda r: r.document)
    sets = _Sets()
    documents = {r.document for r in kept}
    _join_named(kept, sets)
    for copy, original in copies.items():
        if copy in documents and original in documents:
            sets.join(copy, original)
    _join_subjects(kept, sets)
    members: dict[str, list[str]] = defaultdict(list)
    for record in kept:
        members[sets.find(record.document)].append(record.document)
    return {d: f"t-{least}" for least, group in members.items() if len(group) > 1 for d in group}
