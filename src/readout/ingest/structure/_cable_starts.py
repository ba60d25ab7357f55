"""Where cables begin in a text: labels that cables alone have, close together, and teletype headings."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass, field

from readout.ingest.structure._cable_fields import PARAGRAPH
from readout.ingest.structure._cable_labels import STRONG, head_label
from readout.ingest.structure._teletype import Head
from readout.ingest.structure.lines import Lines

_APART = 45
_BEFORE_LABELS = 16
_INNER = 40


@dataclass(slots=True)
class Cluster:
    """Lines with labels that cables alone have, close together; `names` are the labels seen."""

    first: int
    last: int
    names: set[str] = field(default_factory=set)

    @property
    def modern(self) -> bool:
        """Has it a reference number or a labelled date-time group, and more?"""
        return bool(self.names & {"number", "dtg"}) and len(self.names) >= 2

    @property
    def older(self) -> bool:
        """Has it executive order or captions with tags, and no reference number?"""
        return "tags" in self.names and "executive_order" in self.names


@dataclass(slots=True)
class Start:
    """The beginning of one cable: its labels, its teletype heading, and older labels inside a modern header."""

    first: int
    cluster: Cluster | None = None
    head: Head | None = None
    inner: Cluster | None = None


def find_starts(lines: Lines, heads: list[Head], skip: Collection[int]) -> list[Start]:
    """The beginnings of the cables in a text, in order."""
    starts: list[Start] = []
    for cluster in _clusters(lines, skip):
        before = starts[-1] if starts else None
        if cluster.modern:
            starts.append(Start(cluster.first, cluster))
        elif before and before.cluster and before.cluster.modern and _inside(lines, before.cluster, cluster):
            before.inner = before.inner or cluster
        elif cluster.older or (cluster.names & {"tags", "executive_order"} and _head_above(cluster, heads)):
            starts.append(Start(cluster.first, cluster))
    return _with_heads(starts, heads)


def _clusters(lines: Lines, skip: Collection[int]) -> list[Cluster]:
    out: list[Cluster] = []
    for line, text in enumerate(lines.texts):
        if not text or line in skip:
            continue
        label = head_label(text)
        if label is None or label.name not in STRONG:
            continue
        current = out[-1] if out else None
        again = (
            current is not None
            and label.name in current.names
            and label.name not in ("info_office", "action_office")
        )
        if current is None or again or line - current.last > _APART:
            current = Cluster(line, line)
            out.append(current)
        current.last = line
        current.names.add(label.name)
    return out


def _inside(lines: Lines, outer: Cluster, inner: Cluster) -> bool:
    """Does the older header stand right below the modern one, as its repetition?"""
    between = range(outer.last + 1, inner.first)
    return len(between) <= _INNER and not any(PARAGRAPH.match(lines.texts[i]) for i in between)


def _head_above(cluster: Cluster, heads: list[Head]) -> bool:
    at = bisect_right(heads, cluster.first, key=lambda h: h.stop)
    return at > 0 and cluster.first - heads[at - 1].stop <= _BEFORE_LABELS


def _with_heads(starts: list[Start], heads: list[Head]) -> list[Start]:
    """Give each teletype heading to the labels below it, or let it begin a cable of its own.

    A heading that repeats the one of the cable above it, for a later section, does neither.
    """
    labelled = {c.first: s for s in starts for c in (s.cluster, s.inner) if c}
    lines = sorted(labelled)
    out = list(starts)
    above: Head | None = None
    for head in heads:
        at = bisect_left(lines, head.stop)
        near = labelled[lines[at]] if at < len(lines) and lines[at] - head.stop <= _BEFORE_LABELS else None
        if _continues(head, above) and not (near and near.head is None and head.section in (None, 1)):
            continue
        if near and near.head is None:
            near.head = head
            if near.cluster and near.cluster.first == lines[at] and not near.cluster.modern:
                near.first = min(near.first, head.first)
            above = head
        elif near is None and head.sender and (head.dtg or head.number):
            out.append(Start(head.first, head=head))
            above = head
    return sorted(out, key=lambda s: s.first)


def _continues(head: Head, above: Head | None) -> bool:
    """Is a heading the repeated one of a later section of the cable that began above it?"""
    if head.section is not None and head.section > 1:
        return True
    return above is not None and above.sender == head.sender and head.number in (None, above.number)
