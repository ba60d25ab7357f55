"""The demo collection: complete, always the same, and its office files are real ones."""

import zipfile
from pathlib import Path

import olefile
import pikepdf
import pytest

from readout.demo import FILES, write_demo
from readout.demo.compound import compound

_ENDINGS = {"txt", "eml", "mbox", "msg", "html", "pdf", "docx", "doc", "rtf", "odt", "xlsx", "csv", "pptx", "png"}
_ENDINGS |= {"gz", "7z"}


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_it_is_the_same_every_time(tmp_path: Path) -> None:
    assert write_demo(tmp_path / "a") == len(FILES) >= 40
    write_demo(tmp_path / "b")
    assert _contents(tmp_path / "a") == _contents(tmp_path / "b")


def test_it_covers_every_format(tmp_path: Path) -> None:
    write_demo(tmp_path)
    endings = {p.name.rpartition(".")[2] for p in tmp_path.rglob("*") if p.is_file()}
    assert endings >= _ENDINGS


def test_the_locked_pdf_is_locked_and_the_broken_one_broken(tmp_path: Path) -> None:
    write_demo(tmp_path)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(tmp_path / "papers/personnel-encrypted.pdf")
    assert b"%%EOF" not in (tmp_path / "papers/crossings-damaged.pdf").read_bytes()[-64:]


def test_zip_members_are_sound(tmp_path: Path) -> None:
    write_demo(tmp_path)
    for name in (
        "papers/schedule-28-march.docx",
        "papers/calls.xlsx",
        "papers/lessons.pptx",
        "papers/letter-16-march.odt",
    ):
        assert zipfile.ZipFile(tmp_path / name).testzip() is None


@pytest.mark.parametrize("size", [0, 1, 63, 64, 4095, 4096, 100_000])
def test_compound_files_hold_their_streams(tmp_path: Path, size: int) -> None:
    streams = {
        "A": bytes(range(256)) * (size // 256) + bytes(size % 256),
        "folder/B": b"b" * 70,
        "folder/deep/C": b"c",
    }
    path = tmp_path / "x"
    path.write_bytes(compound(streams))
    with olefile.OleFileIO(path, raise_defects=olefile.DEFECT_INCORRECT) as ole:
        for name, data in streams.items():
            assert ole.openstream(name).read() == data
