"""Fixtures shared by all tests."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real documents beside the repository; tests that need it are skipped without it."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the real documents (shared/data beside the repository) are not here")
    return folder


@pytest.fixture(scope="session")
def score() -> ModuleType:
    """The scorer beside the repository, as a module."""
    path = SHARED / "evaluate" / "score.py"
    if not path.is_file():
        pytest.skip("the scorer (shared/evaluate beside the repository) is not here")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that none of them is what the run waits for at its end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
