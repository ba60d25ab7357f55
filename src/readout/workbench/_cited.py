"""The rows on which an account rests, found by walking it."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from types import NoneType
from typing import Any, get_args, get_type_hints

from readout.model import Coverage, Party, Sentence, Side

_NO_SENTENCES = (Party, Coverage, Side)
_ATOMS = (str, int, float, bool, NoneType)


def cited(account: object) -> Iterable[str]:
    """The ids of all rows on which the sentences of an account rest, those of cells of a matrix too; each once."""
    found: dict[str, None] = {}
    _gather(account, found)
    return found


def _gather(thing: Any, found: dict[str, None]) -> None:
    kind = thing.__class__
    if kind is Sentence:
        found.update(dict.fromkeys(thing.rows))
    elif kind is tuple or kind is list:
        for part in thing:
            if part.__class__ not in _ATOMS:
                _gather(part, found)
    else:
        for name in _fields(kind):
            value = getattr(thing, name)
            if name == "rows" and isinstance(value, tuple) and all(isinstance(part, str) for part in value):
                found.update(dict.fromkeys(value))
            elif name == "row" and isinstance(value, str):
                found[value] = None
            elif value.__class__ not in _ATOMS:
                _gather(value, found)


@lru_cache(maxsize=256)
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a class that may lead to rows; most hold a number or a name, and are not looked into."""
    if not is_dataclass(kind) or kind in _NO_SENTENCES:
        return ()
    hints = get_type_hints(kind)
    names = (one.name for one in fields(kind))
    return tuple(name for name in names if name in ("row", "rows") or not _plain(hints[name]))


def _plain(hint: Any) -> bool:
    """Whether a value of this type can lead to no row."""
    if inner := [part for part in get_args(hint) if part is not ...]:
        return all(map(_plain, inner))
    return isinstance(hint, type) and (hint in _ATOMS or issubclass(hint, Enum) or hint in _NO_SENTENCES)
