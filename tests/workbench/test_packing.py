"""Evidence packs on disk: whole or not there, checked anywhere, and every changed byte found and named."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest
from briefed_pile import make_briefed

from readout.errors import Code, ReadoutError
from readout.model import BriefQuery
from readout.workbench import Collection
from readout.workbench.briefing import make_brief
from readout.workbench.packing import is_pack, pack_archive, verify_pack, write_pack


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a collection and two packs of it, with and without whole texts."""
    folder = tmp_path_factory.mktemp("packs")
    with Collection.open(make_briefed(folder)) as collection:
        brief = make_brief(collection, BriefQuery())
        write_pack(collection, brief, folder / "pack")
        write_pack(collection, brief, folder / "whole", whole=True)
    return folder


@pytest.fixture
def pack(made: Path, tmp_path: Path) -> Path:
    """A copy of the pack with whole texts, far from its collection."""
    return Path(shutil.copytree(made / "whole", tmp_path / "evidence"))


def test_a_pack_is_sound_and_the_same_each_time(made: Path, tmp_path: Path) -> None:
    report = verify_pack(made / "pack")
    assert report.sound and report.sentences >= 5 and report.passages >= 5 and report.documents == 3
    with Collection.open(made / "collection") as collection:
        brief = make_brief(collection, BriefQuery())
        assert write_pack(collection, brief, tmp_path / "again") == report.fingerprint
        assert pack_archive(collection, brief) == pack_archive(collection, brief)
        with pytest.raises(ReadoutError) as told:
            write_pack(collection, brief, made / "pack")
        assert told.value.code is Code.USAGE
    for path in (made / "pack").rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "again" / path.relative_to(made / "pack")).read_bytes()
    assert not list(tmp_path.glob(".again*"))


def test_any_changed_byte_is_found_and_its_file_named(pack: Path) -> None:
    chance = random.Random(7)
    assert is_pack(pack) and verify_pack(pack).sound
    for path in sorted(p for p in pack.rglob("*") if p.is_file()):
        content = path.read_bytes()
        for place in {0, len(content) - 1, *(chance.randrange(len(content)) for _ in range(3))}:
            changed = bytearray(content)
            changed[place] ^= 1 << chance.randrange(8)
            path.write_bytes(changed)
            faults = verify_pack(pack).faults
            assert any(path.relative_to(pack).as_posix() in fault for fault in faults), (path.name, place, faults)
        path.write_bytes(content)
    assert verify_pack(pack).sound


def test_files_that_are_missing_added_or_cut_short_are_named(pack: Path) -> None:
    for path in sorted(p for p in pack.rglob("*") if p.is_file()):
        content = path.read_bytes()
        path.unlink()
        assert any(path.name in fault for fault in verify_pack(pack).faults), path.name
        path.write_bytes(content[: len(content) // 2])
        assert any(path.name in fault for fault in verify_pack(pack).faults), path.name
        path.write_bytes(content)
    (pack / "documents" / "more.html").write_text("More.")
    assert verify_pack(pack).faults == ("documents/more.html is not part of the pack.",)
    (pack / "documents" / "more.html").unlink()
    (pack / "link").symlink_to(pack / "index.html")
    assert verify_pack(pack).faults == ("link is not part of the pack.",)


def test_a_quotation_changed_together_with_all_hashes_is_found_in_its_passage(pack: Path) -> None:
    brief = (pack / "brief.json").read_text("utf-8")
    (pack / "brief.json").write_text(
        brief.replace("the harbour of Kessel is shut", "the harbour of Kessel is open")
    )
    report = verify_pack(pack)
    assert any("not in the passage that it cites" in fault for fault in report.faults)
    assert any("index.html does not show" in fault for fault in report.faults)


def test_what_is_no_pack_is_not_taken_for_one(tmp_path: Path, made: Path) -> None:
    assert not is_pack(tmp_path) and not is_pack(made / "collection")
    (tmp_path / "SHA256SUMS").write_text("nonsense")
    assert is_pack(tmp_path) and not verify_pack(tmp_path).sound


def test_the_list_of_hashes_is_checked_by_other_programs_too(pack: Path) -> None:
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("sha256sum is not installed")
    done = subprocess.run([program, "-c", "--quiet", "SHA256SUMS"], cwd=pack, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    (pack / "index.html").write_text("changed")
    done = subprocess.run([program, "-c", "--quiet", "SHA256SUMS"], cwd=pack, capture_output=True, check=False)
    assert done.returncode != 0 and b"index.html" in done.stdout
