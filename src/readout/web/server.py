"""Serving the reading room on this machine's own loopback, and nowhere else."""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

import uvicorn

from readout.errors import Code, ReadoutError
from readout.web.app import create_app
from readout.web.security import new_token

_LOOPBACK: Final = "127.0.0.1"
_BACKLOG: Final = 128


def serve(collection_path: Path, announce: Callable[[str], None], *, port: int = 0) -> None:
    """Serve a collection until stopped by a signal.

    `announce` is told the address to open, secret included, once connections are taken. Port 0 takes any free
    one. Requests are not logged, as their addresses hold what the reader searched for.
    """
    listening = _listen(port)
    token = new_token()
    app = create_app(collection_path, token)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="on",
        ws="none",
    )
    with listening:
        announce(f"http://{_LOOPBACK}:{listening.getsockname()[1]}/?token={token}")
        uvicorn.Server(config).run(sockets=[listening])


def _listen(port: int) -> socket.socket:
    """A socket that takes connections from this machine alone."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((_LOOPBACK, port))
        listening.listen(_BACKLOG)
    except (OSError, OverflowError) as error:
        listening.close()
        raise ReadoutError(
            Code.BUSY,
            f"Port {port} cannot be used on this machine.",
            "Choose another with --port, or leave it out.",
        ) from error
    return listening
