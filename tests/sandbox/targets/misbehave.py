"""A worker that does what its options say, good and bad."""

import contextlib
import ctypes
import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path

from readout.sandbox import Emit, serve
from readout.sandbox.frames import Kind, pack


def _write_outside() -> bytes:
    home = Path(__file__).parent
    for place in (home / "written", Path("/usr/written"), Path("/dev/shm/written"), Path("/etc/written")):
        try:
            place.write_text("x")
        except OSError:
            continue
        place.unlink()
        return f"wrote {place}".encode()
    return b"refused"


def _network(address: str) -> bytes:
    host, port = address.split(":")
    try:
        socket.create_connection((host, int(port)), timeout=2).close()
    except OSError:
        return b"refused"
    return b"connected"


def _read_outside(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError:
        return b"refused"


def _reopen_for_writing(file: int) -> bytes:
    for place in (f"/proc/self/fd/{file}", f"/dev/fd/{file}"):
        try:
            os.close(os.open(place, os.O_RDWR))
        except OSError:
            continue
        return b"reopened"
    return b"refused"


def _swell() -> bytes:
    held = [bytearray(1 << 24) for _ in range(128)]  # 2 GB, should nothing stop it.
    time.sleep(1)
    return b"%d" % len(held)


def _swell_in_c() -> bytes:
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    while libc.malloc(1 << 24):
        pass
    sys.stderr.write("terminate called after throwing an instance of 'std::bad_alloc'\n")
    sys.stderr.flush()
    os.abort()


def _garbage() -> bytes:
    wire = socket.socket(fileno=int(sys.argv[1]))
    wire.sendall(b"\xff" * 10_000)  # of no kind; random bytes may begin like a result that is too long
    time.sleep(60)
    return b""


def _out_of_turn() -> bytes:
    wire = socket.socket(fileno=int(sys.argv[1]))
    wire.sendall(pack(Kind.RESULT, 77, b"forged"))
    time.sleep(60)
    return b""


def _blobs(emit: Emit, number: int, size: int) -> bytes:
    for at in range(number):
        emit.blob(bytes([at % 256]) * 1000 for _ in range(size // 1000))
    return b"sent"


def _half_a_blob(emit: Emit) -> bytes:
    def chunks():
        yield b"half"
        raise ValueError("broken off")

    with contextlib.suppress(ValueError):
        emit.blob(chunks())
    return str(emit.blob([b"whole"])).encode()


def _handle(file: int, options: bytes, emit: Emit) -> bytes:
    action, _, argument = options.decode().partition(" ")
    match action:
        case "echo":
            return os.read(file, 1 << 20)
        case "exit":
            os._exit(int(argument))
        case "segfault":
            ctypes.string_at(0)
        case "signal":
            os.kill(os.getpid(), getattr(signal, argument))
            time.sleep(60)
        case "hang":
            while True:
                pass
        case "slow":
            for _ in range(int(argument)):
                time.sleep(1.1)
                emit.step()
        case "sleep":
            time.sleep(float(argument))
        case "raise":
            raise ValueError(argument)
        case "swell":
            return _swell()
        case "swell-in-c":
            return _swell_in_c()
        case "flood":
            return b"x" * int(argument)
        case "blobs":
            return _blobs(emit, *map(int, argument.split()))
        case "half-a-blob":
            return _half_a_blob(emit)
        case "garbage":
            return _garbage()
        case "out-of-turn":
            return _out_of_turn()
        case "network":
            return _network(argument)
        case "read":
            return _read_outside(argument)
        case "write":
            return _write_outside()
        case "reopen":
            return _reopen_for_writing(file)
        case "fill-scratch":
            Path("/tmp/fill").write_bytes(bytes(int(argument)))
        case "environment":
            return "\n".join(sorted(os.environ)).encode()
        case "die-later":
            threading.Timer(0.05, os._exit, (3,)).start()
        case "pid":
            return str(os.getpid()).encode()
        case "open-files":
            held = [os.dup(file) for _ in range(100_000)]
            return str(len(held)).encode()
    return b"done"


if __name__ == "__main__":
    serve(_handle)
