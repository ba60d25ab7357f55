"""Reading bytes in this process, and through a real pool."""

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec
import pytest

from readout.ingest.content import Caps, Content, Source
from readout.ingest.detect import detect
from readout.ingest.readers import reader_of
from readout.ingest.readers.opaque import no_reader
from readout.model import Reading
from readout.sandbox import Done, Job, Limits, Pool
from readout.sandbox.confine import bubblewrap_trouble

_decode = msgspec.msgpack.Decoder(Reading).decode


@dataclass
class KeptBlobs:
    """Takes what a reader hands over, and keeps it."""

    blobs: list[bytes] = field(default_factory=list)
    part: bytearray = field(default_factory=bytearray)

    def blob(self, chunks: Iterable[bytes]) -> int:
        try:
            for chunk in chunks:
                self.write(chunk)
        except BaseException:
            self.drop()
            raise
        return self.end()

    def write(self, chunk: bytes) -> None:
        self.part += chunk

    def end(self) -> int:
        self.blobs.append(bytes(self.part))
        self.part.clear()
        return len(self.blobs) - 1

    def drop(self) -> None:
        self.part.clear()

    def step(self) -> None:
        pass


@dataclass
class Opened:
    """What a file turned out to be, and the bytes of its members by name."""

    content: Content
    files: dict[str, bytes]


@pytest.fixture
def source_of() -> Callable[..., Source]:
    """Makes a source of bytes."""

    def make(data: bytes, name: str = "file", **given: object) -> Source:
        return Source(io.BytesIO(data), name, len(data), KeptBlobs(), **given)  # type: ignore[arg-type]

    return make


@pytest.fixture
def open_bytes(source_of: Callable[..., Source]) -> Callable[..., Opened]:
    """Detects and reads bytes in this process."""

    def read(data: bytes, name: str = "file", *, caps: Caps | None = None, depth: int = 0) -> Opened:
        source = source_of(data, name, caps=caps or Caps(), depth=depth)
        source = replace(source, media_type=detect(source))
        content = (reader_of(source.media_type) or no_reader)(source)
        assert isinstance(source.emit, KeptBlobs)
        files = {m.name: source.emit.blobs[m.blob] for m in content.members if m.blob is not None}
        return Opened(content, files)

    return read


@dataclass
class Read:
    """How a file ended in a pool: its reading, or the pool's own account of why there is none."""

    done: Done
    reading: Reading | None
    files: dict[str, bytes]


ReadFiles = Callable[..., dict[str, Read]]


@pytest.fixture(params=["bubblewrap", "child"])
def read_files(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ReadFiles]:
    """Reads files, by name, in one run of a real pool of each confinement."""
    if request.param == "bubblewrap" and bubblewrap_trouble():
        pytest.skip(f"no bubblewrap here: {bubblewrap_trouble()}")

    def read(files: dict[str, bytes], limits: Limits | None = None, **options: object) -> dict[str, Read]:
        jobs = []
        for number, (name, data) in enumerate(files.items()):
            path = tmp_path / f"in-{number}"
            path.write_bytes(data)
            ask = {"action": "read", "name": name, "file": hashlib.sha256(data).hexdigest(), **options}
            jobs.append(Job(name, path, msgspec.msgpack.encode(ask)))
        with Pool(
            "readout.ingest.worker", blob_dir=tmp_path / "out", workers=1, kind=request.param, limits=limits
        ) as pool:
            return {done.key: _read(done) for done in pool.run(jobs)}

    yield read


def _read(done: Done) -> Read:
    reading = _decode(done.payload) if done.payload is not None else None
    members = reading.members if reading else ()
    return Read(done, reading, {m.name: done.blobs[m.blob].read_bytes() for m in members if m.blob is not None})
