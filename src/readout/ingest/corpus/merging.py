"""Joining what a load file says to what the document says: the document goes first, and both are shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from readout.model import DateSource, Document, Header
from readout.text.correspondence import akin, name_key, same_name, same_subject, subject_key


@dataclass(frozen=True, slots=True)
class Conflict:
    """A `field` in which the document and the load file differ, each with its value."""

    field: str
    document: str
    outside: str


def merge(document: Document, outside: Mapping[str, tuple[str, ...]]) -> tuple[Document, tuple[Conflict, ...]]:
    """The document with a load file's values where it says nothing, and what the two say differently.

    Times on one day are no conflict, names are compared loosely, and a subject cut short or spelt by OCR is the
    same subject. A file system's date is not the document's own word and gives way.
    """
    conflicts: list[Conflict] = []
    changes: dict[str, str | tuple[str, ...] | DateSource] = {}
    said = outside.get("date", ())
    if said:
        if document.date is None or document.date_source is DateSource.FILE_SYSTEM:
            changes |= {"date": said[0], "date_source": DateSource.LOAD_FILE}
        elif not _same_day(document.date, said[0]):
            conflicts.append(Conflict("date", document.date, said[0]))
    for field in ("title", "language"):
        value = outside.get(field, ())
        own = getattr(document, field)
        if value and not own:
            changes[field] = value[0]
        elif value and field == "title" and not _same_subject((own,), value):
            conflicts.append(Conflict(field, own, value[0]))
    header = _merge_header(document.header, outside, conflicts)
    merged = replace(document, header=header, **changes)  # type: ignore[arg-type]
    if merged.title is None and header.subject and not document.header.subject:
        merged = replace(merged, title=header.subject)
    return merged, tuple(conflicts)


_Same = Callable[[tuple[str, ...], tuple[str, ...]], bool]


def _merge_header(header: Header, outside: Mapping[str, tuple[str, ...]], conflicts: list[Conflict]) -> Header:
    changes: dict[str, object] = {}
    for label, field, same in _HEADER:
        said = outside.get(label, ())
        own = getattr(header, field)
        ours = own if isinstance(own, tuple) else (own,) if own else ()
        if not said:
            continue
        if not any(v.strip() for v in ours):
            changes[field] = said if isinstance(own, tuple) else said[0]
        elif not same(ours, said):
            conflicts.append(Conflict(label, "; ".join(ours), "; ".join(said)))
    return replace(header, **changes) if changes else header  # type: ignore[arg-type]


def _same_day(a: str, b: str) -> bool:
    """Whether two EDTF dates agree as far as both go, up to the day."""
    exact = min(len(a), len(b), 10)
    return a[:exact] == b[:exact]


def _same_people(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether any name on one side may be one on the other; an initial may be anybody."""
    return any(same_name(name_key(a), name_key(b)) is not False for a in ours for b in theirs)


def _same_subject(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    a, b = subject_key(ours[0]), subject_key(theirs[0])
    return same_subject(a, b) is not False or akin(a, b)


def _same_value(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return {v.casefold() for v in ours} == {v.casefold() for v in theirs}


_HEADER: tuple[tuple[str, str, _Same], ...] = (
    ("from", "sender", _same_people),
    ("to", "to", _same_people),
    ("cc", "cc", _same_people),
    ("bcc", "bcc", _same_people),
    ("author", "author", _same_people),
    ("subject", "subject", _same_subject),
    ("number", "number", _same_value),
)
