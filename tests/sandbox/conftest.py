"""Pools of real workers, in each confinement that works here."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readout.sandbox import Job, Limits, Pool
from readout.sandbox.confine import bubblewrap_trouble

TARGETS = Path(__file__).parent / "targets"
LIMITS = Limits(
    seconds=1.2, total_seconds=3.5, memory_bytes=600 << 20, output_bytes=1 << 20, blob_bytes=1 << 20, blobs=50
)

MakePool = Callable[..., Pool]


@pytest.fixture(params=["bubblewrap", "child"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each confinement in turn."""
    if request.param == "bubblewrap" and bubblewrap_trouble():
        pytest.skip(f"no bubblewrap here: {bubblewrap_trouble()}")
    return str(request.param)


@pytest.fixture
def quick() -> Limits:
    """Limits that a misbehaving worker runs into soon."""
    return LIMITS


@pytest.fixture
def make_pool(kind: str, tmp_path: Path) -> Iterator[MakePool]:
    """Makes pools whose workers misbehave as they are told."""
    pools: list[Pool] = []

    def make(**given: object) -> Pool:
        settings = {"workers": 2, "limits": LIMITS, "kind": kind, "readable": (TARGETS,), **given}
        target = str(settings.pop("target", "misbehave"))
        pool = Pool(target, blob_dir=tmp_path / "blobs", **settings)  # type: ignore[arg-type]
        pools.append(pool)
        return pool

    yield make
    for pool in pools:
        pool.close()


@pytest.fixture
def job(tmp_path: Path) -> Callable[..., Job]:
    """Makes a job on a small file."""

    def make(options: str, key: str = "job", data: bytes = b"content") -> Job:
        path = tmp_path / f"{key}.bin"
        path.write_bytes(data)
        return Job(key, path, options.encode())

    return make
