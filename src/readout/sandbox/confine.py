"""How a worker is confined: in bubblewrap where that works here, else as a child process with resource limits."""

import os
import shutil
import site
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from readout.errors import Code, ReadoutError

Confinement = Literal["bubblewrap", "child"]

_PACKAGE = Path(__file__).resolve().parents[1]
_SYSTEM = ("/usr", "/nix/store", "/gnu/store")
_LINKS = ("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
_SETTINGS = ("/etc/ld.so.cache", "/etc/fonts", "/etc/localtime", "/etc/alternatives", "/etc/tesserocr")
_SCRATCH = "/tmp"  # noqa: S108 - inside the sandbox, where it is the worker's own
_KEPT = ("READOUT_OCR_LANGUAGES", "TESSDATA_PREFIX", "TZ")


def choose(kind: str = "auto") -> Confinement:
    """The confinement to use: the one asked for, or the best that works here.

    Raises ReadoutError where bubblewrap is asked for by name and does not work.
    """
    if kind == "child":
        return "child"
    trouble = bubblewrap_trouble()
    if kind == "bubblewrap" and trouble:
        raise ReadoutError(Code.SANDBOX, f"Bubblewrap cannot be used: {trouble}.", "Leave the choice to Readout.")
    return "child" if trouble else "bubblewrap"


def describe(kind: str = "auto") -> str:
    """One line for a person: how files are confined while they are read, and why not better."""
    if choose(kind) == "bubblewrap":
        return "bubblewrap: files are read without network, in a read-only file system that hides yours"
    reason = "as asked" if kind == "child" else bubblewrap_trouble()
    return f"child processes with limits on memory, time, output and processes ({reason})"


@cache
def bubblewrap_trouble() -> str:
    """Why bubblewrap cannot be used here, or nothing: tried once, with the Python that workers run."""
    if not sys.platform.startswith("linux"):
        return "bubblewrap is for Linux alone"
    if not shutil.which("bwrap"):
        return "bubblewrap is not installed"
    probe = [*_bubblewrap(()), sys.executable, "-P", "-c", "import readout.sandbox.child"]
    try:
        done = subprocess.run(
            probe, stdin=subprocess.DEVNULL, capture_output=True, timeout=30, env=environment(())
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"bubblewrap does not start here: {error}"
    if done.returncode == 0:
        return ""
    lines = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
    return f"bubblewrap does not work here: {lines[-1]}"


def command(kind: Confinement, target: str, arguments: Sequence[str], readable: Sequence[Path]) -> list[str]:
    """The command line of a worker: the module `target`, confined; `readable` are folders of further code."""
    python = [sys.executable, "-P", "-m", target, *arguments]
    return [*_bubblewrap(readable), *python] if kind == "bubblewrap" else python


def environment(readable: Sequence[Path]) -> dict[str, str]:
    """The whole environment of a worker: nothing of the user's, one thread, the same hashes every run."""
    fixed = {
        "HOME": _SCRATCH,
        "LANG": "C.UTF-8",
        "PATH": "/usr/bin:/bin",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "MALLOC_ARENA_MAX": "2",
        "OMP_NUM_THREADS": "1",
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "RAYON_NUM_THREADS": "1",
    }
    if code := (*readable, *_code_of_user()):
        fixed["PYTHONPATH"] = os.pathsep.join(map(str, code))
    if site.ENABLE_USER_SITE:
        fixed["PYTHONUSERBASE"] = site.getuserbase()
    return fixed | {name: os.environ[name] for name in _KEPT if name in os.environ}


def _bubblewrap(readable: Sequence[Path]) -> list[str]:
    """An empty root, with only the system's programs and the Python in use, all read-only.

    `/proc` is left out on purpose: through it an open file could be opened again for writing.
    """
    words = [
        shutil.which("bwrap") or "bwrap",
        "--unshare-all",
        "--unshare-user",
        "--die-with-parent",
        "--cap-drop",
        "ALL",
    ]
    words += ["--uid", "65534", "--gid", "65534", "--hostname", "readout", "--dev", "/dev", "--remount-ro", "/dev"]
    words += ["--size", str(256 << 20), "--tmpfs", _SCRATCH]
    for place in (*_SYSTEM, *_SETTINGS):
        words += ["--ro-bind-try", place, place]
    for link in map(Path, _LINKS):
        if link.is_symlink():
            words += ["--symlink", str(link.readlink()), str(link)]
        elif link.is_dir():
            words += ["--ro-bind", str(link), str(link)]
    for place in map(str, _python_places(readable)):
        words += ["--ro-bind", place, place]
    return [*words, "--remount-ro", "/", "--chdir", "/", "--"]


def _code_of_user() -> list[Path]:
    """The folders that Python was told to look for code in; relative ones would let in whatever lies there."""
    given = map(Path, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    return [place for place in given if place.is_absolute() and not _holds_home(place)]


def _python_places(readable: Sequence[Path]) -> list[Path]:
    """The folders that Python and this package are run from: never a working directory or a whole home."""
    wanted = [Path(sys.prefix), Path(sys.base_prefix), Path(sys.exec_prefix), *_programs(), _PACKAGE]
    wanted += [*readable, *_code_of_user()]
    if site.ENABLE_USER_SITE:
        wanted.append(Path(site.getusersitepackages()))
    if "TESSDATA_PREFIX" in os.environ:
        wanted.append(Path(os.environ["TESSDATA_PREFIX"]))
    kept: list[Path] = []
    for place in sorted({p.absolute() for p in wanted if p.is_dir()}):
        inside = any(place.is_relative_to(other) for other in (*kept, Path("/usr")))
        if not inside and not _holds_home(place):
            kept.append(place)
    return kept


def _programs() -> list[Path]:
    """The folders of the Python program and of each link on the way to it, and the one installed to."""
    program = Path(sys.executable)
    found = [program.parent, program.resolve().parent.parent]
    while program.is_symlink() and len(found) < 10:
        program = program.parent / program.readlink()
        found.append(program.parent)
    return found


def _holds_home(place: Path) -> bool:
    return Path.home().is_relative_to(place)
