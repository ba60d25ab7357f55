"""Where cables begin in a text: labels that cables alone have, close together, and teletype headings."""

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
    for head in heads:
        _place(lines, head, starts)
    return sorted(starts, key=lambda s: s.first)


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
    return any(0 <= cluster.first - h.stop <= _BEFORE_LABELS for h in heads)


def _place(lines: Lines, head: Head, starts: list[Start]) -> None:
    """Give a teletype heading to the labels below it, or let it begin a cable of its own."""
    for start in starts:
        if start.cluster and 0 <= start.cluster.first - head.stop <= _BEFORE_LABELS and start.head is None:
            start.head = head
            if not start.cluster.modern:
                start.first = min(start.first, head.first)
            return
        inner = start.inner
        if inner and 0 <= inner.first - head.stop <= _BEFORE_LABELS:
            start.head = start.head or head
            return
    if head.sender and (head.dtg or head.number) and not is_continuation(head, starts):
        starts.append(Start(head.first, head=head))


def is_continuation(head: Head, starts: list[Start]) -> bool:
    """Is a heading the repeated one of a later section of a cable that began above it?"""
    if head.section is not None and head.section > 1:
        return True
    above = [s.head for s in starts if s.head and s.first < head.first]
    return any(h.sender == head.sender and (head.number is None or head.number == h.number) for h in above)
