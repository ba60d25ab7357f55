"""Walking a pile: every entry of a folder, in order, each with what is to become of it.

Nothing is left out: what is not to be read (links, hidden files, devices) comes with the rule or the reason.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from readout.model import Outcome

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_JUNK = {"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"}
_OFFICE_LOCK = "~$"
_SPECIAL = (
    (stat.S_ISSOCK, "This is a socket, not a file with contents."),
    (stat.S_ISFIFO, "This is a pipe, not a file with contents."),
    (stat.S_ISBLK, "This is a device, not a file with contents."),
    (stat.S_ISCHR, "This is a device, not a file with contents."),
)


@dataclass(frozen=True, slots=True)
class Found:
    """An entry of the pile: its path there, where it lies, size in bytes and time in nanoseconds.

    `outcome` is given where it is not to be read; `regular` says that it has bytes, which can be hashed.
    """

    path: str
    location: Path
    size: int
    stamp: int
    regular: bool = True
    outcome: Outcome | None = None
    reason: str | None = None


def printable(name: str) -> str:
    r"""A file's name as shown and stored: bytes that are no UTF-8 and control characters as `\xNN`."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    text = _CONTROL.sub(lambda match: match.group().encode("unicode_escape").decode(), text)
    return f"{text[:-1]}\\x21" if text.endswith("!") else text


def junk(name: str) -> str | None:
    """Why a file of this name is left out by rule, or None: what systems leave in folders, and hidden files."""
    lower = name.lower()
    if lower in _JUNK or lower == ".ds_store":
        return "Left by the operating system; holds nothing of the pile."
    if name.startswith("._"):
        return "A companion file written by macOS; holds nothing of the pile."
    if name.startswith(_OFFICE_LOCK):
        return "A lock file left by an office program; holds nothing of the pile."
    if name.startswith("."):
        return "Hidden file."
    return None


def junk_folder(name: str) -> str | None:
    """Why everything in a folder of this name is left out by rule, or None."""
    if name == "__MACOSX":
        return "A companion file written by macOS; holds nothing of the pile."
    return "In a hidden folder." if name.startswith(".") else None


def junk_path(path: str) -> str | None:
    """Why a file at a path is left out by rule, from its name or a folder's on the way, or None.

    Archives write `./` before their names, and hostile ones `../`: those are no hidden folders.
    """
    *folders, name = [part for part in path.split("/") if part not in ("", ".", "..")] or [""]
    return next(filter(None, map(junk_folder, folders)), None) or junk(name)


def edtf_of(stamp: int) -> str:
    """A file system's time, in nanoseconds, as an EDTF time in UTC."""
    return datetime.fromtimestamp(stamp // 1_000_000_000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def scan(location: Path, name: str, *, leave_out: frozenset[Path] = frozenset()) -> Iterator[Found]:
    """Every entry at or below a place on disk, by path; `name` stands for the place in paths.

    Entries come in the order of their paths as strings. Links are not followed out of the place; folders of
    `leave_out` are passed over.
    """
    if not location.is_dir():
        yield _look(location, name, location.parent, None)
        return
    stack = [_entries(location, name, None)]
    while stack:
        found = next(stack[-1], None)
        if found is None:
            stack.pop()
        elif isinstance(found, Found):
            yield found
        else:
            entry, path, rule = found
            if entry.is_dir(follow_symlinks=False):
                if Path(entry.path) not in leave_out:
                    stack.append(_entries(Path(entry.path), path, rule or junk_folder(entry.name)))
            else:
                yield _look(Path(entry.path), path, location, rule or junk(entry.name))


def _entries(
    folder: Path, path: str, rule: str | None
) -> Iterator[Found | tuple[os.DirEntry[str], str, str | None]]:
    """The entries of a folder, in order, with their paths and the rule that leaves the folder out, if any."""
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError as error:
        reason = f"This folder could not be opened: {os.strerror(error.errno or 0).lower()}."
        yield Found(path, folder, 0, 0, False, Outcome.FAILED, reason)
        return
    named = [(printable(entry.name) + "/" * entry.is_dir(follow_symlinks=False), entry) for entry in entries]
    named.sort(key=lambda pair: (pair[0], pair[1].name))
    last = ""
    for label, entry in named:
        last = f"{label} (2)" if label == last else label
        yield entry, f"{path}/{last.removesuffix('/')}", rule


def _look(location: Path, path: str, top: Path, rule: str | None) -> Found:
    """What one entry that is no folder is."""
    try:
        status = location.lstat()
        if stat.S_ISLNK(status.st_mode):
            return _link(location, path, top, status, rule)
    except OSError as error:
        reason = f"This file could not be looked at: {os.strerror(error.errno or 0).lower()}."
        return Found(path, location, 0, 0, False, Outcome.FAILED, reason)
    for test, reason in _SPECIAL:
        if test(status.st_mode):
            return Found(path, location, 0, status.st_mtime_ns, False, Outcome.IGNORED, reason)
    outcome = Outcome.IGNORED if rule else None
    return Found(path, location, status.st_size, status.st_mtime_ns, True, outcome, rule)


def _link(location: Path, path: str, top: Path, status: os.stat_result, rule: str | None) -> Found:
    """What a symbolic link is: the file in the pile to which it leads, or nothing to follow."""
    try:
        target = location.resolve()
    except (RuntimeError, OSError):  # Python before 3.13 raises RuntimeError for links that lead to one another.
        target = location
    if target == location:
        reason = "A link that leads back to itself."
    elif not target.exists():
        reason = "A link to something that is not there."
    elif not target.is_relative_to(top.resolve()):
        reason = "A link to a place outside the pile, which is not followed."
    elif target.is_dir():
        reason = "A link to a folder of the pile, which is read at its own place."
    elif not target.is_file():
        reason = "A link to something that is not a file with contents."
    else:
        there = target.stat()
        outcome = Outcome.IGNORED if rule else None
        return Found(path, target, there.st_size, there.st_mtime_ns, True, outcome, rule)
    return Found(path, location, 0, status.st_mtime_ns, False, Outcome.IGNORED, rule or reason)
