"""A small made-up pile with everything that goes wrong in real ones, and the collection made from it."""

import io
import os
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from readout.workbench import Collection, add

_MOMENT = 1_553_000_000
"""The time of every file, in seconds: 19 March 2019."""


def letter(number: int) -> str:
    """A made-up message with another quoted in it."""
    return (
        f"From: Ann Hall\nTo: Ben Carr\nSent: Tuesday, March {number % 27 + 1}, 2019 9:{number % 60:02} AM\n"
        f"Subject: Harbour dues {number}\n\nThe harbour master asked about dues number {number}.\n"
        f"He wants an answer from the port by Friday, or else {number} ships will wait.\n\n"
        "-----Original Message-----\nFrom: Ben Carr\nTo: Ann Hall\n"
        f"Sent: Monday, March {number % 27 + 1}, 2019 8:{number % 60:02} AM\nSubject: Harbour dues {number}\n\n"
        f"What is owed for berth {number}? The treasury keeps asking, and nobody here knows.\n"
    )


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive with a fixed time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2019, 3, 19, 12, 0, 0)), data)
    return out.getvalue()


def mail(number: int, attached: dict[str, bytes]) -> bytes:
    """A mail with attachments."""
    message = EmailMessage()
    message["From"], message["To"] = "Ann Hall <hall@port.example>", "Ben Carr <carr@port.example>"
    message["Subject"], message["Date"] = f"Papers {number}", "Tue, 19 Mar 2019 09:00:00 +0000"
    message["Message-ID"] = f"<{number}@port.example>"
    message.set_content(f"Papers number {number} are enclosed, as asked at the quay.\n")
    for name, data in attached.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    boundary = f"=====part-{number}====="
    message.set_boundary(boundary)
    return message.as_bytes()


def lay_out(folder: Path, letters: int = 6) -> Path:
    """Write a pile: letters, duplicates, mails, archives in archives, junk, and things that are no files."""
    files: dict[str, bytes] = {f"letters/{n:03}.txt": letter(n).encode() for n in range(letters)}
    files["again/first letter.txt"] = letter(0).encode()
    inner = zipped({"deep.txt": letter(901).encode(), "002.txt": letter(2).encode()})
    box = zipped(
        {
            "in/one.txt": letter(900).encode(),
            "in/inner.zip": inner,
            "__MACOSX/._one.txt": b"x",
            "../out.txt": b"Out.",
        }
    )
    files["boxes/box.zip"] = box
    files["boxes/copy of box.zip"] = box
    files["boxes/other.zip"] = zipped({"one.txt": letter(900).encode(), "new.txt": letter(902).encode()})
    files["mail/papers.eml"] = mail(1, {"dues.txt": letter(903).encode(), "box.zip": inner})
    files["mail/papers again.eml"] = mail(2, {"dues.txt": letter(903).encode()})
    files[".DS_Store"] = files["letters/~$001.docx"] = b"junk"
    files[".hidden/notes.txt"] = b"Hidden."
    files["empty.txt"] = b""
    files["broken.pdf"] = b"%PDF-1.4 and then nothing of the kind"
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (_MOMENT, _MOMENT))
    (folder / "link.txt").symlink_to("letters/000.txt")
    (folder / "outside").symlink_to("/etc/hostname")
    return folder


@pytest.fixture
def make_pile(tmp_path: Path) -> Callable[..., Path]:
    """Writes a pile into a folder of the test's own."""

    def make(name: str = "pile", letters: int = 6) -> Path:
        return lay_out(tmp_path / name, letters)

    return make


@pytest.fixture
def pile(make_pile: Callable[..., Path]) -> Path:
    """A small pile."""
    return make_pile()


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection."""
    with Collection.open(tmp_path / "collection", create=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def shared_collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection of the small pile, for tests that only read."""
    folder = tmp_path_factory.mktemp("shared")
    pile = lay_out(folder / "pile")
    with Collection.open(folder / "collection", create=True) as opened:
        add(opened, [pile])
        yield opened
