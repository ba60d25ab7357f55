"""Every entry of a folder is met once, in order, with what is to become of it."""

import errno
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.model import Outcome
from readout.workbench._scan import edtf_of, junk, junk_path, printable, scan


def found(folder: Path) -> dict[str, tuple[Outcome | None, str | None]]:
    """What a scan meets, by path."""
    return {item.path: (item.outcome, item.reason) for item in scan(folder, "p")}


def test_entries_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("a/z.txt", "a.txt", "a-b", "B", "a/b/c", "é", "a!/x"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    paths = [item.path for item in scan(tmp_path, "p")]
    assert paths == sorted(paths)
    assert set(paths) == {"p/B", "p/a-b", "p/a.txt", "p/a/b/c", "p/a/z.txt", "p/a\\x21/x", "p/é"}


def test_what_is_no_file_of_the_pile_is_met_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real.txt").write_text("x")
    (tmp_path / "inside").symlink_to("real.txt")
    (tmp_path / "outside").symlink_to("/etc/passwd")
    (tmp_path / "broken").symlink_to("nowhere")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to(".")
    (tmp_path / "to").symlink_to("fro")
    (tmp_path / "fro").symlink_to("to")
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
        server.bind("socket")
    seen = found(tmp_path)
    assert seen.pop("p/real.txt") == seen.pop("p/inside") == (None, None)
    assert all(outcome is Outcome.IGNORED and reason for outcome, reason in seen.values())
    assert {path: reason.split(",")[0] for path, (_, reason) in seen.items() if reason} == {
        "p/broken": "A link to something that is not there.",
        "p/fro": "A link that leads back to itself.",
        "p/loop": "A link to a folder of the pile",
        "p/outside": "A link to a place outside the pile",
        "p/pipe": "This is a pipe",
        "p/socket": "This is a socket",
        "p/to": "A link that leads back to itself.",
    }


def test_a_folder_that_may_not_be_opened_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def refuse(folder: Path) -> object:  # the superuser, as whom tests may run, is refused nothing
        if folder == tmp_path / "closed":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert found(tmp_path) == {"p/closed": (Outcome.FAILED, "This folder could not be opened: permission denied.")}


def test_junk_and_hidden_files_are_left_out_by_rule(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$memo.docx", "._memo.docx", ".git/config", "__MACOSX/x", "memo.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    seen = found(tmp_path)
    assert seen.pop("p/memo.docx") == (None, None)
    assert len(seen) == 6
    assert all(outcome is Outcome.IGNORED and reason for outcome, reason in seen.values())
    assert junk("memo.docx") is None
    assert junk_path("a/b/memo.docx") is None
    assert junk_path("a/.b/memo.docx") == "In a hidden folder."
    for led_out in ("./memo.docx", "../../memo.docx", "a/../memo.docx", "/memo.docx", "..", ""):
        assert junk_path(led_out) is None
    assert next(scan(tmp_path / ".DS_Store", "p")).outcome is None  # it was asked for by name


def test_names_that_no_screen_should_show_are_written_out(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"b\xe9.txt")).write_text("1")
    (tmp_path / "b\\xe9.txt").write_text("2")
    (tmp_path / "new\nline\x1b[31m.txt").write_text("3")
    assert sorted(found(tmp_path)) == [
        "p/b\\xe9.txt",
        "p/b\\xe9.txt (2)",
        "p/new\\nline\\x1b[31m.txt",
    ]


@given(st.binary(min_size=1, max_size=40))
def test_every_name_becomes_text_that_can_be_stored_and_shown(name: bytes) -> None:
    shown = printable(os.fsdecode(name))
    assert shown.encode()
    assert shown.isprintable() or not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in shown)
    assert not shown.endswith("!")


def test_folders_left_out_are_passed_over(tmp_path: Path) -> None:
    for name in ("in/a", "out/b"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("x")
    assert [item.path for item in scan(tmp_path, "p", leave_out=frozenset({tmp_path / "out"}))] == ["p/in/a"]


def test_a_moment_as_edtf() -> None:
    assert edtf_of(1_553_000_000_123_456_789) == "2019-03-19T12:53:20Z"
    assert edtf_of(-1) == "1969-12-31T23:59:59Z"
