"""Answers about a whole pile that are kept until the collection, or the program, changes."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import msgspec

from readout import __version__
from readout.workbench.collection import Collection

Kept = TypeVar("Kept")
_ENCODE = msgspec.msgpack.Encoder().encode


def kept(
    collection: Collection,
    name: str,
    make: Callable[[], Kept],
    decoder: "msgspec.msgpack.Decoder[Kept]",
    *,
    reading: bool = False,
    again: bool = False,
    worth: Callable[[Kept], bool] | None = None,
) -> Kept:
    """What was made for the state that the collection is in, or is made now; it lies in the collection's cache.

    A damaged or an older file is made anew, and all where `again` says so; one that cannot be written is not kept.
    With `reading` judgements do not count as a change: whoever asks lays them over what comes back. `worth` tells
    whether what was made is worth keeping.
    """
    folder = _folder(collection)
    path = folder / f"{name}-{_state(collection, reading=reading)}"
    try:
        if not again:
            return decoder.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError):
        pass
    made = make()
    if worth is not None and not worth(made):
        return made
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary = folder / f".{os.getpid()}-{uuid4().hex[:8]}"
        temporary.write_bytes(_ENCODE(made))
        let_go(collection, name)
        temporary.replace(path)
    except OSError:
        return made
    return made


def let_go(collection: Collection, name: str) -> None:
    """Keep an answer no longer, whatever state it was made for."""
    for earlier in _folder(collection).glob(f"{name}-[0-9r]*"):
        earlier.unlink(missing_ok=True)


def let_go_earlier(collection: Collection, beginning: str) -> None:
    """Keep no answers, of those whose names begin so, that were made for another state than the present one."""
    now = _state(collection)
    for path in _folder(collection).glob(f"{beginning}*"):
        if not path.name.endswith(f"-{now}"):
            path.unlink(missing_ok=True)


def _state(collection: Collection, *, reading: bool = False) -> str:
    state = f"r{collection.store.reading}" if reading else str(collection.store.generation)
    return f"{state}-{__version__}"


def _folder(collection: Collection) -> Path:
    return collection.cache_path / "accounts"
