"""Builds the drawings of the reading room, once for each state of this folder. Usage: python frontend/build.py

Without Node.js and npm, or without the packages, nothing is built: drawings are then pictures made by the server
with tables beside them, and everything else works.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILT = HERE.parent / "src" / "readout" / "web" / "static" / "built"
LEAST_NODE = 18
_PARTS = ("package.json", "package-lock.json", ".npmrc", "build.mjs")


def build() -> str:
    """Build what is not built yet; what went wrong in one line, empty where nothing did."""
    want = state()
    stamp = BUILT / "stamp"
    if stamp.is_file() and stamp.read_text("ascii") == want:
        return ""
    npm, trouble = _tools()
    if npm is None:
        return f"{trouble}: drawings will be tables and pictures made by the server"
    try:
        with tempfile.TemporaryDirectory(dir=HERE) as folder:
            fresh = Path(folder) / "built"
            _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])
            _run(["node", "build.mjs", str(fresh)])
            (fresh / "stamp").write_text(want, "ascii")
            fresh.chmod(0o755)
            shutil.rmtree(BUILT, ignore_errors=True)
            shutil.move(fresh, BUILT)
    except subprocess.CalledProcessError as error:
        said = (error.stderr or error.stdout or "").strip().splitlines()
        why = said[-1] if said else f"status {error.returncode}"
        return f"{error.cmd[0]} failed ({why}): drawings will be tables and pictures made by the server"
    return ""


def state() -> str:
    """The hash of all that the drawings are built from."""
    digest = hashlib.sha256()
    for path in [HERE / name for name in _PARTS] + sorted((HERE / "src").rglob("*.js")):
        digest.update(path.relative_to(HERE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _tools() -> tuple[str | None, str]:
    """Where npm is, or None and why the drawings cannot be built."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        return None, "no Node.js and npm"
    found = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    major = found.lstrip("v").partition(".")[0]
    if not major.isdigit() or int(major) < LEAST_NODE:
        return None, f"Node.js {found or '?'} is too old (it takes {LEAST_NODE})"
    return npm, ""


def _run(command: list[str]) -> None:
    environment = os.environ | {"NODE_ENV": "development", "CI": "1"}
    subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True, env=environment)


if __name__ == "__main__":
    wrong = build()
    if wrong:
        sys.stderr.write(f"setup: {wrong}\n")
