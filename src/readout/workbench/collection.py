"""A collection: a folder on disk that holds one pile, its originals and all that was derived from it."""

import fcntl
import hashlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from platformdirs import user_data_path

from readout.errors import Code, ReadoutError
from readout.sandbox import Limits, Pool
from readout.search import Index
from readout.search.meaning import Meaning, sound
from readout.store import Store
from readout.workbench._originals import Originals

WORKER = "readout.ingest.worker"
"""The module that runs in the sandbox and reads files."""

DATABASE = "collection.sqlite"
VARIABLE = "READOUT_COLLECTION"
_DRAWING = Limits(seconds=30.0, total_seconds=60.0, output_bytes=64 << 20)


class Collection:
    """An open collection; close it, or use it in a `with` statement.

    The folder holds `collection.sqlite`, `originals/`, `index/` and `meaning/` (both can be rebuilt), `cache/`
    (page pictures), `incoming/` and `drawing/` (unfinished) and `lock` (held by the one that adds). Any thread may
    use it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store(path / DATABASE)
        self.originals = Originals(path / "originals", path / "incoming")
        self.index_path = path / "index"
        self.meaning_path = path / "meaning"
        self.cache_path = path / "cache"
        self._pool: Pool | None = None
        self._index: Index | None = None
        self._meaning: Meaning | None = None
        self._opening = threading.Lock()

    @property
    def name(self) -> str:
        """The name by which a person knows it."""
        return self.store.setting("name") or self.path.name

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open the collection in a folder, or with `create` make one there."""
        path = path.expanduser().absolute()
        if not (path / DATABASE).is_file():
            if not create:
                raise ReadoutError(
                    Code.NO_COLLECTION,
                    f"There is no collection in {path}.",
                    "Make one with: readout add FOLDER -c COLLECTION",
                )
            if path.exists() and (not path.is_dir() or any(path.iterdir())):
                raise ReadoutError(
                    Code.USAGE,
                    f"{path} already holds something that is not a collection.",
                    "Give -c a folder that is empty or does not exist yet.",
                )
            path.mkdir(parents=True, exist_ok=True)
        return cls(path)

    def close(self) -> None:
        """End the workers and close the database."""
        with self._opening:
            pool, self._pool = self._pool, None
            index, self._index = self._index, None
        if pool is not None:
            pool.close()
        if index is not None:
            index.close()
        self.store.close()

    def pool(self) -> Pool:
        """The sandbox for single pages, started when first asked for; any thread may use it."""
        with self._opening:
            if self._pool is None:
                self._pool = Pool(WORKER, blob_dir=self.path / "drawing", workers=1, limits=_DRAWING)
            return self._pool

    def index(self) -> Index:
        """The search index, for reading; any thread may use it."""
        with self._opening:
            if self._index is None:
                self._index = Index(self.index_path)
            return self._index

    def meaning(self) -> Meaning:
        """The index of meaning as it is now; one of another version, or a damaged one, is as good as none."""
        with self._opening:
            if self._meaning is None or not self._meaning.current():
                self._meaning = sound(self.meaning_path)
            return self._meaning

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the right to change the collection; BUSY if another program does. It ends with the process."""
        with (self.path / "lock").open("a+") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                file.seek(0)
                raise ReadoutError(
                    Code.BUSY,
                    f"Another readout (process {file.read().strip() or 'unknown'}) is adding to {self.path}.",
                    "Wait until it has ended, or stop it; nothing is lost either way.",
                ) from error
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
            yield


def _data_folder() -> Path:
    return Path(user_data_path("readout", appauthor=False))


def default_collection_path(folder: Path) -> Path:
    """Where the collection made from a folder is kept unless another place is given: one for each folder."""
    location = folder.expanduser().resolve()
    mark = hashlib.sha256(os.fsencode(location)).hexdigest()[:8]
    return _data_folder() / "collections" / f"{location.name or 'root'}-{mark}"


def resolve_collection(given: str | Path | None) -> Path:
    """The collection that a command means: the one given, else $READOUT_COLLECTION, else the one last used."""
    named = given or os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    note = _data_folder() / "last"
    try:
        return Path(note.read_text("utf-8").strip())
    except OSError as error:
        raise ReadoutError(
            Code.NO_COLLECTION,
            "No collection was named, and none was used before.",
            "Name one with -c, or start with: readout open FOLDER",
        ) from error


def remember_collection(path: Path) -> None:
    """Note a collection as the one last used, where the home folder can be written to."""
    note = _data_folder() / "last"
    with suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True)
        temporary = note.with_name(f"last.{os.getpid()}")
        temporary.write_text(str(path), "utf-8")
        temporary.replace(note)
