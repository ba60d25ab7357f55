"""A cable's header: the labelled lines and the teletype heading put together into one `Header`."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from readout.ingest.structure._cable_fields import Block, Field, centre, gather, spread
from readout.ingest.structure._cable_labels import head_label
from readout.ingest.structure._cable_starts import Cluster, Start
from readout.ingest.structure._cable_values import (
    cable_date,
    clean_dtg,
    clean_number,
    clearer,
    split_addressees,
    split_captions,
    split_references,
    split_tags,
)
from readout.ingest.structure.lines import Lines
from readout.model import Header

_LONGEST = 150
_LAST = frozenset({"subject"})


@dataclass(frozen=True, slots=True)
class Printed:
    """What the header says: the fields, the captions, the day (EDTF), and the line after the header."""

    header: Header
    captions: tuple[str, ...]
    date: str | None
    after: int


def read_header(lines: Lines, start: Start, limit: int, skip: Collection[int]) -> Printed:
    """The header of a cable that begins at `start`; it ends before the line `limit` at the latest."""
    printed = Printed(Header(), (), None, start.first)
    if start.cluster:
        printed = _labelled(lines, start.cluster, limit, skip)
    if start.inner:
        printed = _joined(printed, _labelled(lines, start.inner, limit, skip))
    return _with_head(printed, start)


def _labelled(lines: Lines, cluster: Cluster, limit: int, skip: Collection[int]) -> Printed:
    block = Block(lines, cluster.first, min(cluster.first + _LONGEST, limit), skip)
    fields, after = gather(block, head_label, _LAST)
    centre(block, fields)
    spread(fields)
    value: dict[str, Field] = {}
    for one in fields:
        if one.name not in value or not value[one.name].values:
            value[one.name] = one

    def text(name: str) -> str:
        return value[name].text if name in value else ""

    to, precedence = split_addressees(text("to"))
    dtg = clean_dtg(text("dtg"))
    header = Header(
        sender=(text("sender"),) if text("sender") else (),
        to=to,
        precedence=precedence,
        subject=text("subject") or None,
        number=clean_number(text("number")),
        dtg=dtg,
        references=split_references(text("references")),
        tags=split_tags(text("tags")),
        executive_order=text("executive_order") or None,
        pass_line=text("pass_line") or None,
    )
    return Printed(header, split_captions(text("captions")), cable_date(dtg, text("dtg")), after)


def _joined(outer: Printed, inner: Printed) -> Printed:
    """A modern header and the older one repeated below it: the older fills gaps and lends a clearer subject."""
    a, b = outer.header, inner.header
    header = replace(
        a,
        subject=clearer(a.subject, b.subject),
        tags=a.tags or b.tags,
        references=a.references or b.references,
        executive_order=a.executive_order or b.executive_order,
    )
    return Printed(header, outer.captions, outer.date, max(outer.after, inner.after))


def _with_head(printed: Printed, start: Start) -> Printed:
    """Fill from the teletype heading what the labels do not say."""
    head = start.head
    if head is None:
        return printed
    h = printed.header
    header = replace(
        h,
        sender=h.sender or ((head.sender,) if head.sender else ()),
        to=h.to or head.to,
        info=h.info or head.info,
        number=h.number or head.number,
        dtg=h.dtg or head.dtg,
        precedence=h.precedence or head.urgency,
    )
    date = printed.date or (cable_date(head.dtg, "") if head.dtg else None)
    return Printed(header, printed.captions, date, max(printed.after, head.stop))
