"""Entering a pile: what is new or changed is hashed, copied and recorded; what is as it was is passed over."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from readout.errors import Code, ReadoutError
from readout.model import Outcome
from readout.runner import Meter, Progress, batched
from readout.store import KnownPlace, Place, Store
from readout.workbench._scan import Found, edtf_of, printable, scan
from readout.workbench.collection import Collection

Tell = Callable[[Progress], None]


@dataclass(slots=True)
class Entered:
    """What entering a pile found: files new or changed, as they were, and gone since; `failed` to be opened."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    failed: int = 0
    size: int = 0
    _gone: list[str] = field(default_factory=list)
    _back: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Target:
    """A place on disk to be walked: its path in the pile, the root that it belongs to, and roots below it."""

    location: Path
    path: str
    root: str
    leave_out: frozenset[Path]


def enter(collection: Collection, paths: Iterable[Path], tell: Tell | None) -> Entered:
    """Record every file at or below some paths, so that the records equal what is on disk.

    The originals of a batch are all in place before its records are, so a run that is killed loses nothing.
    """
    entered = Entered()
    targets = list(_targets(collection, paths))
    meter = Meter("copying", tell, total=sum(1 for target in targets for _ in _walk(target)))
    for target in targets:
        changes = _changes(collection, target, entered, meter)
        places = map(partial(_place, collection, target.root), changes)
        for found in batched(places, count=500, seconds=1.0, weight=1 << 30, weigh=lambda place: place.size):
            with collection.store.write():
                collection.store.put_places(found)
            size = sum(place.size for place in found)
            entered.size += size
            entered.failed += sum(place.outcome is Outcome.FAILED for place in found)
            meter.advance(len(found), size)
        _note_gone(collection.store, entered)
    meter.finish()
    return entered


def _targets(collection: Collection, paths: Iterable[Path]) -> Iterator[_Target]:
    """What is to be walked; a place inside a root already known keeps the path that it has there."""
    store = collection.store
    seen: set[Path] = set()
    for location in sorted({_existing(path) for path in paths}):
        known = {Path(place): name for place, name in store.roots().items()}
        above = [root for root in known if location.is_relative_to(root)]
        if above:
            root = max(above, key=lambda place: len(place.parts))
            name = known[root]
        else:
            root, name = location, _new_name(location, set(known.values()))
            with store.write():
                store.add_root(str(location), name)
        below = {place for place in known if place != location and place.is_relative_to(location)}
        leave_out = frozenset(below | {collection.path})
        inside = "/".join((name, *map(printable, location.relative_to(root).parts)))
        for target in (
            _Target(location, inside, name, leave_out),
            *(_Target(place, known[place], known[place], leave_out - {place}) for place in sorted(below)),
        ):
            if target.location not in seen and target.location.exists():
                seen.add(target.location)
                yield target


def _existing(path: Path) -> Path:
    location = path.expanduser().resolve()
    if not location.exists():
        raise ReadoutError(Code.NOT_FOUND, f"There is nothing at {path}.", "Check the spelling of the path.")
    return location


def _new_name(location: Path, taken: set[str]) -> str:
    """The name of a new root in paths: its own, with a number where another root has that already."""
    own = printable(location.name) or "root"
    name, number = own, 1
    while name in taken:
        number += 1
        name = f"{own} ({number})"
    return name


def _walk(target: _Target) -> Iterator[Found]:
    return scan(target.location, target.path, leave_out=target.leave_out)


def _changes(collection: Collection, target: _Target, entered: Entered, meter: Meter) -> Iterator[Found]:
    """The files of a target that are not recorded as they are now; the others are counted."""
    known = collection.store.known_places(target.root, target.path)
    for found, earlier in _joined(_walk(target), known):
        if found is None:
            if earlier is not None and not earlier.gone:
                entered._gone.append(earlier.path)
            entered.gone += 1
        elif earlier is None:
            entered.new += 1
            yield found
        elif _same(collection, found, earlier):
            entered.unchanged += 1
            meter.advance()
            if earlier.gone:
                entered._back.append(earlier.path)
        else:
            entered.changed += 1
            yield found


def _joined(
    found: Iterator[Found], known: Iterator[KnownPlace]
) -> Iterator[tuple[Found | None, KnownPlace | None]]:
    """Two sequences in the order of their paths, side by side."""
    here, there = next(found, None), next(known, None)
    while here is not None or there is not None:
        if there is None or (here is not None and here.path < there.path):
            yield here, None
            here = next(found, None)
        elif here is None or there.path < here.path:
            yield None, there
            there = next(known, None)
        else:
            yield here, there
            here, there = next(found, None), next(known, None)


def _same(collection: Collection, found: Found, earlier: KnownPlace) -> bool:
    """Whether a file is as it was when it was recorded, and its original is in place."""
    if (found.size, found.stamp, found.outcome) != (earlier.size, earlier.stamp, earlier.outcome):
        return False
    return earlier.outcome is not None or collection.originals.has(earlier.id, earlier.size)


def _place(collection: Collection, root: str, found: Found) -> Place:
    """A file as recorded, its bytes hashed and, unless a rule leaves it out, copied."""
    id_, size, outcome, reason = "", found.size, found.outcome, found.reason
    if found.regular:
        taken = collection.originals.take(found.location, keep=outcome is None)
        id_ = taken.id
        size = found.size if taken.reason else taken.size
        if taken.reason and outcome is None:
            outcome, reason = Outcome.FAILED, taken.reason
    stamp = found.stamp if found.regular or found.stamp else None
    modified = edtf_of(found.stamp) if found.stamp else None
    return Place(found.path, id_, size, stamp, modified, root, outcome=outcome, reason=reason)


def _note_gone(store: Store, entered: Entered) -> None:
    if entered._gone or entered._back:
        with store.write():
            store.mark_gone(entered._gone)
            store.mark_back(entered._back)
        entered._gone.clear()
        entered._back.clear()
