"""Where collections lie, and which one is meant."""

from pathlib import Path

import pytest

from readout.errors import Code, ReadoutError
from readout.workbench import (
    Collection,
    default_collection_path,
    remember_collection,
    resolve_collection,
)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home folder of the test's own."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    monkeypatch.delenv("READOUT_COLLECTION", raising=False)


def test_a_collection_is_made_once_and_opened_again(tmp_path: Path) -> None:
    with pytest.raises(ReadoutError) as caught:
        Collection.open(tmp_path / "new")
    assert caught.value.code is Code.NO_COLLECTION
    with Collection.open(tmp_path / "new", create=True) as made:
        assert made.name == "new"
    with Collection.open(tmp_path / "new") as opened:
        assert opened.store.document_count() == 0


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("A letter.")
    for path in (tmp_path / "letters", tmp_path / "letters" / "a.txt"):
        with pytest.raises(ReadoutError) as caught:
            Collection.open(path, create=True)
        assert caught.value.code is Code.USAGE
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["a.txt"]


def test_each_folder_has_a_collection_of_its_own(tmp_path: Path) -> None:
    one, two = (default_collection_path(tmp_path / name / "leak") for name in ("a", "b"))
    assert one != two
    assert one == default_collection_path(tmp_path / "a" / "." / "leak")
    assert one.name.startswith("leak-")
    assert one.is_relative_to(tmp_path / "home" / "data" / "readout")


def test_the_one_given_goes_before_the_variable_and_that_before_the_one_last_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ReadoutError) as caught:
        resolve_collection(None)
    assert caught.value.code is Code.NO_COLLECTION
    remember_collection(tmp_path / "last")
    assert resolve_collection(None) == tmp_path / "last"
    monkeypatch.setenv("READOUT_COLLECTION", str(tmp_path / "named"))
    assert resolve_collection(None) == tmp_path / "named"
    assert resolve_collection(tmp_path / "given") == tmp_path / "given"


def test_the_lock_ends_with_its_holder(tmp_path: Path) -> None:
    with Collection.open(tmp_path / "c", create=True) as collection:
        for _ in range(2):
            with collection.lock():
                pass


def test_a_home_that_cannot_be_written_to_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    remember_collection(tmp_path / "any")
    with pytest.raises(ReadoutError):
        resolve_collection(None)
