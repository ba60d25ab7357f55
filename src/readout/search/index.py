"""The search index: derived from the store, safe to throw away, rebuilt by one command."""

import shutil
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import tantivy

from readout.errors import Code, ReadoutError
from readout.search.entries import Entry
from readout.search.schema import VERSION, build_schema, read_card, register_tokenizers, to_tantivy

_HEAP = 48 * 1024 * 1024
_VERSION_FILE = "readout-index-version"
_META = "meta.json"
_REBUILD = "Run `readout index` to build it again; no document is lost."
_STEP = 5_000
_MOST_KEPT = 64
Kept = TypeVar("Kept")


def _damaged(detail: str) -> ReadoutError:
    return ReadoutError(Code.DAMAGED, f"The search index cannot be read: {detail}.", _REBUILD)


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what tantivy throws at a damaged index, its panics included, into an error a user is told of."""
    try:
        yield
    except ReadoutError:
        raise
    except (ValueError, OSError, KeyError) as error:
        raise _damaged(str(error).rstrip(".")) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged("its files do not fit together") from error


class Index:
    """The index in the folder `path`, made if it is not there.

    Any number of processes read while one writes: a commit is one atomic change of tantivy's `meta.json`, and
    a reader looks for a new one before each search. What was added since the last commit is gone if the process
    dies, and is added again without doubling, as adding replaces by id. One writer at a time: a second gets BUSY.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writer: Any = None
        self._seen: tuple[int, int, int] | None = None
        self._kept: dict[Hashable, Any] = {}
        self._held: dict[Hashable, Any] = {}
        with guarded():
            self._index = self._open()
            register_tokenizers(self._index)
            self._index.config_reader("manual", 0)

    def _open(self) -> Any:
        if not (self.path / _META).exists():
            if self.path.is_dir() and any(f.suffix == ".store" for f in self.path.iterdir()):
                raise _damaged("its list of parts is missing")
            self.path.mkdir(parents=True, exist_ok=True)
            (self.path / _VERSION_FILE).write_text(f"{VERSION}\n", encoding="ascii")
            return tantivy.Index(build_schema(), path=str(self.path))
        if self.outdated(self.path):
            raise ReadoutError(Code.DAMAGED, "The search index was made by another version of Readout.", _REBUILD)
        return tantivy.Index(build_schema(), path=str(self.path))

    @staticmethod
    def outdated(path: Path) -> bool:
        """Whether the index in a folder was made by another version of the program, and cannot be read by this."""
        if not (path / _META).exists():
            return False
        version = path / _VERSION_FILE
        found = version.read_text(encoding="ascii", errors="replace").strip() if version.exists() else "none"
        return found != str(VERSION)

    @classmethod
    def rebuild(cls, path: Path, entries: Iterable[Entry]) -> "Index":
        """Make the index anew from `entries`, whatever state it was in, and return it opened.

        The new one is built beside the old and then takes its place, so that readers are served until then.
        """
        fresh = path.with_name(path.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        with cls(fresh) as index:
            index.add(entries)
            index.commit()
        old = path.with_name(path.name + ".old")
        shutil.rmtree(old, ignore_errors=True)
        if path.exists():
            path.rename(old)
        fresh.rename(path)
        shutil.rmtree(old, ignore_errors=True)
        return cls(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self.rollback()
        self.close()

    def close(self) -> None:
        """Let go of the writer once its merges are done; what was not committed is dropped."""
        if self._writer is not None:
            writer, self._writer = self._writer, None
            writer.rollback()
            writer.wait_merging_threads()

    def _writing(self) -> Any:
        if self._writer is None:
            try:
                self._writer = self._index.writer(_HEAP, 1)
            except ValueError as error:
                if "lock" not in str(error).lower():
                    raise _damaged(str(error).rstrip(".")) from error
                raise ReadoutError(
                    Code.BUSY, "Another Readout is writing to the search index.", "Wait until it is done."
                ) from error
        return self._writer

    def add(self, entries: Iterable[Entry]) -> int:
        """Put documents into the index, replacing those with the same id; returns how many. Seen after commit."""
        writer = self._writing()
        count = 0
        for entry in entries:
            document = to_tantivy(entry)
            with guarded():
                writer.delete_documents_by_term("id", entry.id)
                writer.add_document(document)
            count += 1
        return count

    def remove(self, ids: Iterable[str]) -> None:
        """Take documents out; ids that are not there are no error. Seen after commit."""
        writer = self._writing()
        for document in ids:
            with guarded():
                writer.delete_documents_by_term("id", document)

    def clear(self) -> None:
        """Take everything out. Seen after commit."""
        with guarded():
            self._writing().delete_all_documents()

    def commit(self) -> None:
        """Make all that was added and removed durable and visible to every reader, in one step."""
        if self._writer is not None:
            with guarded():
                self._writer.commit()

    def rollback(self) -> None:
        """Forget what was added and removed since the last commit."""
        if self._writer is not None:
            with guarded():
                self._writer.rollback()

    @property
    def schema(self) -> Any:
        """The schema that queries are built against."""
        return self._index.schema

    def searcher(self) -> Any:
        """A view of the latest commit, of whichever process made it; it stays as it is while it is held."""
        with guarded():
            stamp = self._stamp()
            if stamp != self._seen:
                self._index.reload()
                self._seen, self._kept, self._held = stamp, {}, {}
            return self._index.searcher()

    def keep(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What `make` gives, made once for each state of the index: going through pages asks the same again."""
        kept = self._kept
        if key not in kept:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            kept[key] = make()
        found: Kept = kept[key]
        return found

    def hold(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """As `keep`, but let go of only when the state of the index changes: for few things that many ask for."""
        held = self._held
        if key not in held:
            held[key] = make()
        found: Kept = held[key]
        return found

    def _stamp(self) -> tuple[int, int, int] | None:
        """What tells one commit from the next; while a rebuilt index takes its place, that of the old one."""
        try:
            state = (self.path / _META).stat()
        except FileNotFoundError:
            if self._seen is None:
                raise
            return self._seen
        return state.st_mtime_ns, state.st_ino, state.st_size

    def count(self) -> int:
        """How many documents are in the index, copies included."""
        return int(self.searcher().num_docs)

    def ids(self) -> Iterator[str]:
        """The ids of all documents in the index, in no order."""
        searcher = self.searcher()
        everything = tantivy.Query.all_query()
        for offset in range(0, searcher.num_docs, _STEP):
            with guarded():
                hits = searcher.search(everything, _STEP, offset=offset, order_by_field="oldest").hits
                found = [read_card(searcher.doc(address)).id for _, address in hits]
            yield from found
