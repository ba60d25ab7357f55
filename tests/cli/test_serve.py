"""Serving the reading room: on this machine alone, and only to whoever has the token."""

import json
import os
import socket
import stat
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import Result

from readout.cli.serve import listen, token_in, write_token
from readout.errors import Code, ReadoutError

Readout = Callable[..., Result]


@contextmanager
def program(*arguments: str | Path) -> Iterator[subprocess.Popen[str]]:
    """The program as a process of its own, ended afterwards as Ctrl-C ends it."""
    command = [sys.executable, "-m", "readout", *map(os.fspath, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.terminate()


def test_open_takes_in_a_folder_and_serves_it(pile: Path) -> None:
    with program("open", pile, "--no-browser", "--json") as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        address = told["address"]
        assert address.startswith("http://127.0.0.1:")
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        with browser.open(address, timeout=20) as page:
            assert page.status == 200
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(address.split("?")[0], timeout=20)
        assert refused.value.code in (401, 403)
        refused.value.close()


def test_the_room_listens_on_this_machine_alone_at_the_first_free_port() -> None:
    with listen(None) as first, listen(None) as second:
        ports = [taken.getsockname() for taken in (first, second)]
    assert [host for host, _ in ports] == ["127.0.0.1", "127.0.0.1"]
    assert 8765 <= ports[0][1] < ports[1][1]


def test_programs_find_the_token_in_a_file_while_the_room_is_open(pile: Path, tmp_path: Path) -> None:
    collection, token = tmp_path / "coll", tmp_path / "token"
    subprocess.run(
        [sys.executable, "-m", "readout", "add", pile, "-c", collection], check=True, capture_output=True
    )
    token.write_text("what was there before")
    with program("serve", "-c", collection, "--no-browser", "--json", "--token-file", token) as process:
        assert process.stdout is not None
        address = json.loads(process.stdout.readline())["address"].split("/?")[0]
        assert stat.S_IMODE(token.stat().st_mode) == 0o600
        asked = urllib.request.Request(f"{address}/api/v1/search?q=dues")
        asked.add_header("Authorization", f"Bearer {token.read_text('ascii').strip()}")
        with urllib.request.urlopen(asked, timeout=20) as answer:
            found = json.load(answer)
    assert found["total"] == 1 and found["hits"][0]["passages"][0]["citation"]["text"]
    assert not token.exists()


def test_the_token_of_a_room_that_could_not_say_where_it_is_is_not_left_behind(pile: Path, tmp_path: Path) -> None:
    program, collection, token = [sys.executable, "-m", "readout"], tmp_path / "coll", tmp_path / "token"
    subprocess.run([*program, "add", pile, "-c", collection], check=True, capture_output=True)
    unread, written = os.pipe()
    os.close(unread)
    with os.fdopen(written, "wb") as nobody:
        command = [*program, "serve", "-c", collection, "--no-browser", "--token-file", token]
        subprocess.run(command, stdout=nobody, stderr=subprocess.DEVNULL, timeout=60)
    assert not token.exists()


def test_a_room_that_closes_leaves_the_token_of_another(tmp_path: Path) -> None:
    with token_in(tmp_path / "token", "first"):
        write_token(tmp_path / "token", "second")
    assert (tmp_path / "token").read_text() == "second\n"
    with token_in(tmp_path / "token", "third"):
        (tmp_path / "token").unlink()


def test_a_port_in_use_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ReadoutError) as caught:
            listen(taken.getsockname()[1])
    assert caught.value.code is Code.BUSY
