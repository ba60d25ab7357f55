"""`readout serve` and `readout open`: the reading room on this machine."""

import os
import secrets
import signal
import socket
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click
import uvicorn

from readout.cli._common import collection_option, json_option, open_collection, print_json
from readout.cli._progress import ProgressLine
from readout.cli.add import collection_for, print_report
from readout.cli.inventory import print_sentences
from readout.errors import Code, ReadoutError
from readout.web.app import create_app
from readout.workbench import Collection, add, remember_collection, take_inventory

_HOST = "127.0.0.1"
_FIRST_PORT = 8765
_PORTS = 100

port_option = click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help=f"The port to serve on. Without it: the first free one from {_FIRST_PORT}.",
)
browser_option = click.option("--browser/--no-browser", default=True, help="Open the reading room in the browser.")


@click.command("serve")
@collection_option
@port_option
@browser_option
@click.option(
    "--token-file",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the token there for programs, readable by you alone; removed at the end.",
)
@json_option
def serve_command(
    collection: Path | None, port: int | None, browser: bool, token_file: Path | None, as_json: bool
) -> None:
    """Serve the reading room to the browser on this machine, and to nothing else, until stopped.

    The address holds a token, made anew each time, without which nothing is shown.

    \b
    Example:
        readout serve -c ~/collections/leak
        readout serve -c ~/collections/leak --no-browser --token-file ~/.readout-token
    """
    with open_collection(collection) as opened:
        path = opened.path
    serve(path, port, browser=browser, as_json=as_json, token_file=token_file)


@click.command("open")
@click.argument("folder", type=click.Path(path_type=Path))
@collection_option
@port_option
@browser_option
@json_option
def open_command(folder: Path, collection: Path | None, port: int | None, browser: bool, as_json: bool) -> None:
    """Take in a folder, say what it is, and open the reading room.

    Without -c and $READOUT_COLLECTION each folder has a collection of its own, in your data folder.

    \b
    Example:
        readout open ~/leak
    """
    with Collection.open(collection_for((folder,), collection, own=True), create=True) as opened:
        remember_collection(opened.path)
        with ProgressLine() as progress:
            report = add(opened, (folder,), progress=progress)
        found = take_inventory(opened)
        if not as_json:
            print_report(opened, report)
            print_sentences(found.sentences)
        path = opened.path
    serve(path, port, browser=browser, as_json=as_json)


def serve(
    path: Path, port: int | None, *, browser: bool, as_json: bool = False, token_file: Path | None = None
) -> None:
    """Serve a collection's reading room until the process is stopped."""
    token = secrets.token_urlsafe(24)
    signal.signal(signal.SIGTERM, _end)
    with listen(port) as listening, token_in(token_file, token):
        address = f"http://{_HOST}:{listening.getsockname()[1]}/?token={token}"
        if as_json:
            print_json({"address": address, "collection": str(path)})
        else:
            click.echo(f"The reading room is open at\n\n    {address}\n\nStop it with Ctrl-C.")
        if browser:
            webbrowser.open(address)
        server = uvicorn.Server(
            uvicorn.Config(create_app(path, token), log_level="warning", server_header=False, lifespan="on")
        )
        server.run(sockets=[listening])


def _end(number: int, frame: object) -> None:
    """End as by Ctrl-C, so that what is to be removed at the end is."""
    raise SystemExit(128 + number)


@contextmanager
def token_in(path: Path | None, token: str) -> Iterator[None]:
    """Keep the token in a file, if one is named, while the room is open; another room's is left there."""
    if path is None:
        yield
        return
    write_token(path, token)
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            if path.read_bytes().strip() == token.encode():
                path.unlink()


def write_token(path: Path, token: str) -> None:
    """Write the token into a new file that its owner alone can read, in place of what was there."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(token + "\n")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def listen(port: int | None) -> socket.socket:
    """A socket that listens on this machine alone, at a port or the first free one."""
    for candidate in (port,) if port else range(_FIRST_PORT, _FIRST_PORT + _PORTS):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((_HOST, candidate))
            listening.listen()
        except OSError:
            listening.close()
            continue
        return listening
    what = f"Port {port} is" if port else f"All ports from {_FIRST_PORT} on are"
    raise ReadoutError(Code.BUSY, f"{what} in use by another program.", "Name another with --port.")
