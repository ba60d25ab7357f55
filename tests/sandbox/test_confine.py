"""The choice of confinement, and what it is said to be."""

from pathlib import Path

import pytest

from readout.errors import Code, ReadoutError
from readout.sandbox import confine, describe


@pytest.fixture
def without_bubblewrap(monkeypatch):
    """A machine that has no bubblewrap."""
    confine.bubblewrap_trouble.cache_clear()
    monkeypatch.setenv("PATH", "/nowhere")
    yield
    confine.bubblewrap_trouble.cache_clear()


def test_without_bubblewrap_a_child_is_chosen_and_said_to_be(without_bubblewrap):
    assert confine.choose() == "child"
    assert describe() == (
        "child processes with limits on memory, time, output and processes (bubblewrap is not installed)"
    )
    with pytest.raises(ReadoutError) as caught:
        confine.choose("bubblewrap")
    assert caught.value.code is Code.SANDBOX


def test_bubblewrap_that_does_not_work_is_found_out(tmp_path, monkeypatch):
    fake = tmp_path / "bwrap"
    fake.write_text("#!/bin/sh\necho 'No permissions to create a new namespace' >&2\nexit 1\n")
    fake.chmod(0o755)
    confine.bubblewrap_trouble.cache_clear()
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    try:
        assert confine.choose() == "child"
        assert "No permissions to create a new namespace" in describe()
    finally:
        confine.bubblewrap_trouble.cache_clear()


def test_a_child_can_be_asked_for():
    assert confine.choose("child") == "child" and "as asked" in describe("child")


def test_neither_home_nor_working_directory_is_let_in(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    words = confine.command("bubblewrap", "target", (), ())
    shown = {words[at + 2] for at, word in enumerate(words) if word.startswith("--ro-bind")}
    assert str(Path.home()) not in shown and str(tmp_path) not in shown and "/" not in shown
    assert "--unshare-all" in words and "--die-with-parent" in words and "--bind" not in words
