"""Documents that are copies of one another: the same text, or nearly, under another sender's quote marks.

How to call: `record(document, children, path=..., depth=...)` for every document, when it is read or in a later
pass (only hashes are kept), then `find_copies(records)` over all of them. Candidates come from locality-sensitive
hashing of MinHash values (Broder 1997; Indyk and Motwani 1998), each pair is then verified on its shingles, and a
cluster is a star around its original, so that no chain of small changes joins unlike texts. The outcome does not
depend on the order of the records.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from readout.ingest.corpus.own_text import own_text
from readout.ingest.corpus.signatures import Signature, resemblance, signature, unpack
from readout.model import Document
from readout.text.correspondence import akin, name_key, same_name, same_subject, subject_key

NEAR = 0.6
"""Jaccard similarity of shingles from which two texts are near-duplicates."""
NEAR_APART = 0.9
"""The same where their headers give different times: forms and bulletins of one pattern are not copies."""
NEAR_HEADER = 0.4
"""The same where their headers say that they are one message."""
CONTAINED = 0.8
"""How much of the shorter must stand in the longer where headers agree (a copy cut short)."""
ALONE = 25
"""Words from which a text is known again without any help from its header."""

DISTINCT = 100
"""Words from which a text sent again on another day under another subject is a copy all the same."""

_BANDS, _ROWS = 20, 3
_CROWD = 48
_LENGTHS_ALIKE = 0.9
_NEXT_TO_NONE = 3
_MULTIPLIERS = np.random.Generator(np.random.PCG64(5)).integers(1, 2**31, (_BANDS, _ROWS), dtype=np.uint32) * 2 + 1
_OFFSETS = np.random.Generator(np.random.PCG64(7)).integers(0, 2**31, (_BANDS, _ROWS), dtype=np.uint32)


@dataclass(frozen=True, slots=True)
class CopyRecord:
    """What is known of a document for comparing: no text, at most some 4 kB.

    `sent` is EDTF, to the minute if known; `sender` and `subject` are keys (`text.correspondence`). `depth` is 0
    for a file's outermost document; `rank` breaks ties (path, ordinal).
    """

    document: str
    signature: bytes
    sent: str | None = None
    sender: str = ""
    subject: str = ""
    depth: int = 0
    rank: tuple[str, int] = ("", 0)


@dataclass(frozen=True, slots=True)
class Copy:
    """One document is a copy of another; `similarity` is the Jaccard similarity of their shingles, 0 to 1."""

    document: str
    original: str
    kind: Literal["same_text", "near"]
    similarity: float


@dataclass(frozen=True, slots=True)
class _Item:
    record: CopyRecord
    signature: Signature

    @property
    def order(self) -> tuple[int, tuple[str, int], str]:
        """Whole files before quoted passages, then by place."""
        return (min(self.record.depth, 1), self.record.rank, self.record.document)


def record(document: Document, children: Sequence[Document], *, path: str, depth: int) -> CopyRecord:
    """The record of a document; `children` are those directly inside it, `path` a path of its file."""
    header = document.header
    return CopyRecord(
        document.id,
        signature(own_text(document, children)).to_bytes(),
        document.date,
        name_key(header.sender[0]) if header.sender else "",
        subject_key(header.subject or ""),
        depth,
        (path, document.ordinal),
    )


def _headers_agree(a: CopyRecord, b: CopyRecord) -> bool:
    """Whether two headers say the same message: sent in the same minute, and sender and subject do not differ.

    A minute is the same in every time zone but for the hour, which a quoting program may change.
    """
    if not (a.sent and b.sent and len(a.sent) >= 16 and len(b.sent) >= 16):
        return False
    if a.sent[:16] != b.sent[:16] and not (a.sent[14:16] == b.sent[14:16] and _days_apart(a.sent, b.sent) <= 1):
        return False
    senders, subjects = same_name(a.sender, b.sender), same_subject(a.subject, b.subject)
    exact = a.sent[:16] == b.sent[:16]
    if senders is False:
        return exact and subjects is True
    if subjects is False:
        return exact and senders is True and akin(a.subject, b.subject)
    return exact or (senders is True and subjects is True)


def _days_apart(a: str | None, b: str | None) -> int:
    """Days between two EDTF dates; 0 where either is not a full day."""
    try:
        days = np.datetime64(str(a)[:10], "D") - np.datetime64(str(b)[:10], "D")
    except ValueError:
        return 0
    return abs(int(days.astype(int))) if a and b and len(a) >= 10 and len(b) >= 10 else 0


def _times_differ(a: str | None, b: str | None) -> bool:
    """Whether two EDTF times cannot be one in different time zones."""
    if _days_apart(a, b) > 1:
        return True
    return bool(a and b and len(a) >= 16 and len(b) >= 16 and a[14:16] != b[14:16])


def _same_second(a: _Item, b: _Item) -> bool:
    """Whether two messages were sent in one second by one sender, and one has next to no words left to compare."""
    sent = a.record.sent
    exact = (
        sent is not None and len(sent) >= 19 and sent[:19] == (b.record.sent or "")[:19] and sent[17:19] != "00"
    )
    few = min(a.signature.words, b.signature.words) <= _NEXT_TO_NONE
    return exact and few and same_name(a.record.sender, b.record.sender) is True


def _may_be_one(a: _Item, b: _Item, words: int) -> bool:
    """Whether two texts of so few words may be one though their headers do not say so.

    An automatic reply or a thanks is sent again under another subject on another day, and is another message.
    """
    apart = _days_apart(a.record.sent, b.record.sent) > 0
    if words < ALONE:
        return not (a.signature.short or b.signature.short or apart)
    return not (apart and same_subject(a.record.subject, b.record.subject) is False)


def _copy_of(original: _Item, other: _Item) -> Copy | None:
    """The other as a copy of the original, if it is one."""
    agree = _headers_agree(original.record, other.record)
    short = min(original.signature.words, other.signature.words)
    if not agree and short < DISTINCT and not _may_be_one(original, other, short):
        return None
    jaccard, contained = resemblance(original.signature, other.signature)
    if original.signature.digest == other.signature.digest:
        return Copy(other.record.document, original.record.document, "same_text", 1.0)
    if agree:
        cut_short = contained >= CONTAINED and not (original.signature.short or other.signature.short)
        near = jaccard >= NEAR_HEADER or cut_short or _same_second(original, other)
    else:
        near = jaccard >= (NEAR_APART if _times_differ(original.record.sent, other.record.sent) else NEAR)
    return (
        Copy(other.record.document, original.record.document, "near", min(round(jaccard, 3), 0.999))
        if near
        else None
    )


def _bands(items: Sequence[_Item]) -> Iterator[npt.NDArray[np.uint64]]:
    """For each band one number an item: equal numbers make candidates. All items need shingles."""
    flat = np.concatenate([i.signature.hashes for i in items])
    starts = np.cumsum([0, *(len(i.signature.hashes) for i in items[:-1])])
    for band in range(_BANDS):
        key = np.zeros(len(items), dtype=np.uint64)
        for row in range(_ROWS):
            least = np.minimum.reduceat(flat * _MULTIPLIERS[band, row] + _OFFSETS[band, row], starts)
            key = key * np.uint64(0x9E3779B97F4A7C15) + least
        yield key


def _groups(keys: npt.NDArray[np.uint64]) -> Iterator[npt.NDArray[np.intp]]:
    """The positions of equal keys, where there are several."""
    order = np.argsort(keys, kind="stable")
    edges = np.flatnonzero(np.diff(keys[order])) + 1
    bounds = np.concatenate(([0], edges, [len(keys)]))
    for i in np.flatnonzero(np.diff(bounds) > 1):
        yield order[bounds[i] : bounds[i + 1]]


def _candidates(items: Sequence[_Item]) -> dict[int, set[int]]:
    """Which items, by position, might be copies of which; items stand in order of preference.

    In a crowd of more than 48 each item meets the first ones and its neighbours only, so that the work is linear.
    """
    near: dict[int, set[int]] = defaultdict(set)

    def meet(group: Sequence[int]) -> None:
        for n, i in enumerate(group):
            for j in (*group[: min(n, _CROWD)], *group[max(_CROWD, n - 2) : n]):
                near[i].add(j)
                near[j].add(i)

    full = [n for n, i in enumerate(items) if not i.signature.short]
    if full:
        for keys in _bands([items[n] for n in full]):
            for group in _groups(keys):
                meet([full[g] for g in sorted(group.tolist())])
    for same in _by_header(items):
        meet(same)
    return near


def _by_header(items: Sequence[_Item]) -> Iterator[list[int]]:
    """Positions of items whose headers give the same minute, or the same subject and minute of the hour."""
    buckets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        sent = item.record.sent
        if sent and len(sent) >= 16:
            buckets["", sent[:16]].append(n)
            if item.record.subject:
                buckets[item.record.subject, sent[:8] + sent[14:16]].append(n)
    return (group for group in buckets.values() if len(group) > 1)


def _star(centre: _Item, ring: Sequence[_Item]) -> tuple[_Item, list[Copy]] | None:
    """A cluster around its best original: of those nearly as long as the longest, the first in order."""
    found = [(item, copy) for item in ring if (copy := _copy_of(centre, item)) is not None]
    if not found:
        return None
    enough = centre.signature.words * _LENGTHS_ALIKE
    rivals = [i for i, _ in found if i.signature.words >= enough and i.order < centre.order]
    for rival in sorted(rivals, key=lambda i: i.order)[:4]:
        others = [centre, *(i for i, _ in found if i is not rival)]
        again = [c for o in others if (c := _copy_of(rival, o)) is not None]
        if len(again) == len(others):
            return rival, again
    return centre, [copy for _, copy in found]


def find_copies(records: Iterable[CopyRecord]) -> list[Copy]:
    """All copies among the documents, each with its original, ordered by document id.

    The original is the most complete text; among texts of about that length a whole file comes before a quoted
    passage, then the first path. No original is itself a copy. Time is about linear in the number of records.
    """
    items = sorted((_Item(r, unpack(r.signature)) for r in records), key=lambda i: (-i.signature.words, i.order))
    near = _candidates(items)
    done: set[str] = set()
    out: list[Copy] = []
    for n, item in enumerate(items):
        if n not in near or item.record.document in done:
            continue
        ring = [items[j] for j in sorted(near[n]) if items[j].record.document not in done]
        star = _star(item, ring)
        if star is not None:
            original, copies = star
            out += copies
            done.add(original.record.document)
            done.update(c.document for c in copies)
    return sorted(out, key=lambda c: c.document)
