"""Reading what waits: bytes go to the sandbox, readings come back, are checked and stored, one level at a time.

A level is the files around which there are as many containers. All files of a level are known before any is read,
so which of the same bytes comes first, and what is read, does not depend on which worker was quicker.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from readout.model import MEMBER, Member, Outcome, Reading
from readout.runner import Meter, batched
from readout.sandbox import Done, Job, Pool
from readout.store import FileReading, MemberRow, Place, Store, Waiting, last_name
from readout.workbench._checks import reading_faults
from readout.workbench._register import Tell
from readout.workbench._scan import junk_path, printable
from readout.workbench.collection import Collection

_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(Reading).decode


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much may come out of one file of the pile, at all depths together; `size` in bytes."""

    depth: int = 8
    members: int = 200_000
    size: int = 32 << 30


@dataclass(frozen=True, slots=True)
class _Read:
    """A reading that was checked, the size of its file and its own, in bytes."""

    found: FileReading
    size: int
    weight: int


def read_all(
    collection: Collection, pool: Pool, tell: Tell | None, *, retry: bool, bounds: Bounds
) -> Counter[Outcome]:
    """Read everything that waits, down to the files inside files; how many ended in which way."""
    ended: Counter[Outcome] = Counter()
    meter = Meter("reading", tell)
    depth = 0
    while depth <= collection.store.deepest():
        meter.expect(sum(1 for _ in collection.store.waiting(depth, retry=retry)))
        for batch in batched(
            _readings(collection, pool, depth, retry), count=300, seconds=1.0, weight=16 << 20, weigh=_weight
        ):
            with collection.store.write():
                found = list(apart(collection.store, (item.found for item in batch)))
                collection.store.put_readings(found)
            ended.update(read.reading.outcome for read in found)
            meter.advance(len(batch), sum(item.size for item in batch))
        list_inside(collection, depth, bounds)
        depth += 1
    meter.finish()
    return ended


def apart(store: Store, readings: Iterable[FileReading]) -> Iterator[FileReading]:
    """Readings whose documents' ids are no other file's.

    Ids begin with 80 bits of the file's hash, for which somebody with time could make two files that share them.
    """
    owners: dict[str, str] = {}
    for read in readings:
        id_ = read.file[:20]
        owner = owners.setdefault(id_, store.owner(id_) or read.file) if read.reading.documents else read.file
        if owner != read.file:
            reason = f"Not read: its fingerprint begins like that of another file ({owner}), as if by design."
            read = replace(read, reading=Reading(read.reading.media_type, Outcome.FAILED, reason), members=())
        yield read


def _weight(item: _Read) -> int:
    return item.weight


def _readings(collection: Collection, pool: Pool, depth: int, retry: bool) -> Iterator[_Read]:
    sent: dict[str, Waiting] = {}

    def jobs() -> Iterator[Job]:
        for item in collection.store.waiting(depth, retry=retry):
            sent[item.id] = item
            yield Job(item.id, collection.originals.path(item.id), _options(item))

    for done in pool.run(jobs()):
        yield _checked(collection, sent.pop(done.key), done)


def _options(item: Waiting) -> bytes:
    name = last_name(item.path)
    return _ENCODE(
        {"action": "read", "name": name, "file": item.id, "modified": item.modified, "depth": item.depth}
    )


def _checked(collection: Collection, waiting: Waiting, done: Done) -> _Read:
    """What a worker sent, believed only as far as it holds; whatever goes wrong, the file has an outcome."""
    reading = _decoded(waiting.id, done)
    members = tuple(_member(collection, member, done.blobs) for member in reading.members)
    for blob in done.blobs:
        blob.unlink(missing_ok=True)
    found = FileReading(waiting.id, last_name(waiting.path), reading, members, waiting.again)
    return _Read(found, waiting.size, len(done.payload or b""))


def _decoded(file: str, untrusted: Done) -> Reading:
    if untrusted.failure is not None or untrusted.payload is None:
        message = untrusted.failure.message if untrusted.failure else "The reader gave nothing back."
        return Reading("", Outcome.FAILED, message)
    try:
        reading = _DECODE(untrusted.payload)
    except (msgspec.MsgspecError, ValueError) as error:
        return Reading("", Outcome.FAILED, f"The reader gave back something that makes no sense: {error}.")
    fault = next(reading_faults(file, reading, len(untrusted.blobs)), None)
    if fault is not None:
        return Reading(reading.media_type[:200], Outcome.FAILED, f"The reader contradicted itself: {fault}")
    return reading


def _member(collection: Collection, member: Member, blobs: tuple[Path, ...]) -> MemberRow:
    """A file found inside another: its bytes become an original, unless a rule leaves it out."""
    rule = junk_path(member.name.replace("\\", "/"))
    outcome = Outcome.IGNORED if rule else None
    if member.blob is None:
        reason = rule or member.reason or "The bytes of this file could not be taken out."
        return MemberRow(member.name, "", member.size, member.modified, outcome or Outcome.FAILED, reason)
    taken = collection.originals.adopt(blobs[member.blob], keep=outcome is None)
    return MemberRow(member.name, taken.id, taken.size, member.modified, outcome, rule)


def list_inside(collection: Collection, depth: int, bounds: Bounds) -> None:
    """Give the members of containers at a depth their places in the pile, as far as the bounds allow."""
    store = collection.store
    for container, path, top in store.unlisted(depth):
        with store.write():
            store.list_members(container, path, ())
            count, size = store.inside_top(top)
            places: list[Place] = []
            for row, name in _named(store.member_rows(container)):
                count, size = count + 1, size + row.size
                place = Place(
                    f"{path}{MEMBER}{name}",
                    row.id,
                    row.size,
                    modified=row.modified,
                    container=container,
                    top=top,
                    depth=depth + 1,
                    outcome=row.outcome,
                    reason=row.reason,
                )
                places.append(_bounded(place, count, size, bounds))
            store.list_members(container, path, places)


def _bounded(place: Place, count: int, size: int, bounds: Bounds) -> Place:
    if place.outcome is not None:
        return place
    if place.depth > bounds.depth:
        reason = f"Not read: it lies inside more than {bounds.depth} containers."
    elif count > bounds.members:
        reason = f"Not read: more than {bounds.members:,} files came out of {place.top}."
    elif size > bounds.size:
        reason = f"Not read: more than {bounds.size >> 30} GB came out of {place.top}."
    else:
        return place
    return replace(place, outcome=Outcome.FAILED, reason=reason)


def _named(rows: list[MemberRow]) -> Iterator[tuple[MemberRow, str]]:
    """The members of a container, each with a name that is its own, safe to show, and leads nowhere."""
    taken: set[str] = set()
    numbers: Counter[str] = Counter()  # Where to go on counting: a hostile mail gives 100,000 files one name.
    for row in rows:
        parts = [printable(part) for part in row.name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
        name = own = "/".join(parts) or "unnamed"
        while name in taken:
            numbers[own] += 1
            number = numbers[own] + 1
            stem, dot, suffix = own.rpartition(".")
            name = f"{stem} ({number}).{suffix}" if dot and stem and "/" not in suffix else f"{own} ({number})"
        taken.add(name)
        yield row, name
