"""Serving on loopback alone."""

import socket
from pathlib import Path

import pytest

from readout.errors import Code, ReadoutError
from readout.web import serve


def test_a_port_that_is_taken_is_told(collection_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(ReadoutError) as caught:
            serve(collection_path, _never, port=other.getsockname()[1])
    assert caught.value.code is Code.BUSY


@pytest.mark.parametrize("port", [-1, 70_000])
def test_a_port_that_cannot_be_is_told(collection_path: Path, port: int) -> None:
    with pytest.raises(ReadoutError):
        serve(collection_path, _never, port=port)


def _never(address: str) -> None:
    raise AssertionError(f"nothing may be served, yet {address} was announced")
