"""Adding a pile: every file accounted for, only what changed done again, files inside files."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from readout.errors import Code, ReadoutError
from readout.model import DateSource, Document, Outcome, Reading, SourceFile
from readout.sandbox import Limits
from readout.store import FileReading, MemberRow, Place
from readout.workbench import Collection, add, read_file, status, verify
from readout.workbench._intake import Bounds, _named, apart

_NOT_READ = {"duplicate", "ignored"}


def by_path(collection: Collection) -> dict[str, SourceFile]:
    """Every source file, without the name of the pile before its path."""
    return {file.path.removeprefix("pile/"): file for file in collection.store.files()}


def on_disk(folder: Path) -> int:
    """How many entries that are no folders there are."""
    return sum(len(files) for _, _, files in os.walk(folder))


def test_sums_equal_what_is_on_disk(collection: Collection, pile: Path) -> None:
    report = add(collection, [pile])
    found = status(collection)
    assert found.files == report.new == on_disk(pile)
    assert "waiting" not in found.pile | found.inside
    done = [n for sums in (found.pile, found.inside) for key, n in sums.items() if key not in _NOT_READ]
    assert report.read + report.partly_read + report.failed == sum(done)
    assert verify(collection).sound


def test_every_file_ends_in_the_way_that_it_should(collection: Collection, pile: Path) -> None:
    add(collection, [pile])
    files = by_path(collection)
    ended = {path: (file.outcome, file.reason) for path, file in files.items()}
    assert ended["letters/000.txt"] == (Outcome.DUPLICATE, "Same bytes as pile/again/first letter.txt.")
    assert ended["link.txt"][0] is Outcome.DUPLICATE
    assert ended["outside"][0] is Outcome.IGNORED
    assert ended[".DS_Store"] == (Outcome.IGNORED, "Left by the operating system; holds nothing of the pile.")
    assert ended[".hidden/notes.txt"] == (Outcome.IGNORED, "In a hidden folder.")
    assert ended["broken.pdf"][0] is Outcome.FAILED
    assert ended["empty.txt"][0] is Outcome.FAILED
    assert all(file.reason for file in files.values() if file.outcome is not Outcome.READ)


def test_files_inside_files_are_files_of_their_own(collection: Collection, pile: Path) -> None:
    add(collection, [pile])
    files = by_path(collection)
    box = files["boxes/box.zip"]
    assert files["boxes/copy of box.zip"].outcome is Outcome.DUPLICATE
    assert not any(path.startswith("boxes/copy of box.zip!/") for path in files)
    one = files["boxes/box.zip!/in/one.txt"]
    assert (one.outcome, one.container) == (Outcome.READ, box.id)
    assert files["boxes/other.zip!/one.txt"].outcome is Outcome.DUPLICATE
    assert files["boxes/box.zip!/in/inner.zip!/deep.txt"].outcome is Outcome.READ
    assert files["boxes/box.zip!/in/inner.zip!/002.txt"].reason == "Same bytes as pile/letters/002.txt."
    assert files["boxes/box.zip!/__MACOSX/._one.txt"].outcome is Outcome.IGNORED
    assert files["boxes/box.zip!/out.txt"].outcome is Outcome.READ
    enclosed = files["mail/papers again.eml!/dues.txt"]
    assert [place.path for place in read_file(collection, enclosed.id).places] == [
        "pile/mail/papers again.eml!/dues.txt",
        "pile/mail/papers.eml!/dues.txt",
    ]
    assert files["mail/papers.eml!/box.zip"].outcome is Outcome.DUPLICATE


def test_a_second_run_does_only_what_is_new_or_changed(collection: Collection, pile: Path) -> None:
    add(collection, [pile])
    before = list(collection.store.documents())
    generation = collection.store.generation
    again = add(collection, [pile])
    assert (again.new, again.changed, again.read, again.failed, again.indexed) == (0, 0, 0, 0, 0)
    assert again.unchanged == on_disk(pile)
    assert list(collection.store.documents()) == before
    assert collection.store.generation == generation
    (pile / "letters" / "001.txt").write_text("Something else altogether, written later.")
    (pile / "new.txt").write_text("A new letter to the harbour master.")
    third = add(collection, [pile])
    assert (third.new, third.changed, third.read) == (1, 1, 2)
    texts = [document.text for document in collection.store.documents()]
    assert "Something else altogether, written later." in texts
    assert not any("dues number 1." in text for text in texts)
    assert verify(collection).sound


def test_files_that_vanished_are_kept_and_counted(collection: Collection, pile: Path) -> None:
    add(collection, [pile])
    documents = collection.store.document_count()
    moved = pile / "letters" / "003.txt"
    kept = moved.read_bytes()
    stamp = moved.stat().st_mtime_ns
    moved.unlink()
    assert add(collection, [pile]).gone == 1
    assert status(collection).gone == 1
    assert collection.store.document_count() == documents
    moved.write_bytes(kept)
    os.utime(moved, ns=(stamp, stamp))
    assert add(collection, [pile]).gone == 0
    assert status(collection).gone == 0


def test_the_order_of_adding_does_not_matter(make_pile: Callable[..., Path], tmp_path: Path) -> None:
    pile = make_pile()
    rows = []
    for name, steps in (("at once", [[pile]]), ("in steps", [[pile / "mail"], [pile / "boxes"], [pile]])):
        with Collection.open(tmp_path / name, create=True) as collection:
            for paths in steps:
                add(collection, paths)
            assert verify(collection).sound
            rows.append({(file.id, file.outcome) for file in collection.store.files()})
            assert status(collection).files == on_disk(pile)
    assert {row[0] for row in rows[0]} == {row[0] for row in rows[1]}


def test_parts_of_a_pile_keep_the_path_that_they_have_in_it(collection: Collection, pile: Path) -> None:
    add(collection, [pile])
    (pile / "letters" / "new.txt").write_text("One more letter for the harbour master.")
    add(collection, [pile / "letters" / "new.txt", pile / "letters"])
    assert "letters/new.txt" in by_path(collection)
    assert status(collection).files == on_disk(pile)


def test_two_piles_of_one_name_are_kept_apart(collection: Collection, tmp_path: Path) -> None:
    for parent in ("x", "y"):
        (tmp_path / parent / "pile").mkdir(parents=True)
        (tmp_path / parent / "pile" / "a.txt").write_text(f"Letter from {parent} to the harbour master.")
    add(collection, [tmp_path / "x" / "pile", tmp_path / "y" / "pile"])
    assert [file.path for file in collection.store.files()] == ["pile (2)/a.txt", "pile/a.txt"]


def test_a_collection_inside_its_pile_does_not_eat_itself(pile: Path) -> None:
    with Collection.open(pile / "collection", create=True) as collection:
        expected = on_disk(pile) - on_disk(pile / "collection")
        assert add(collection, [pile]).new == expected
        assert add(collection, [pile]).new == 0


def test_retry_reads_only_what_failed(collection: Collection, pile: Path) -> None:
    add(collection, [pile], limits=Limits(seconds=60, total_seconds=60, small_bytes=0))
    failed = sum(
        1 for f in collection.store.files(first=True) if f.outcome in (Outcome.FAILED, Outcome.PARTLY_READ)
    )
    assert failed >= 2
    report = add(collection, [], retry=True)
    assert report.read + report.partly_read + report.failed == failed
    assert add(collection, [pile]).read == 0


def test_a_worker_that_swells_costs_one_file_its_outcome(collection: Collection, tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "big.txt").write_text("The harbour. " * 400_000)
    (tmp_path / "pile" / "small.txt").write_text("A small letter to the harbour master.")
    report = add(collection, [tmp_path / "pile"], limits=Limits(output_bytes=100_000))
    assert (report.read, report.failed) == (1, 1)
    assert by_path(collection)["big.txt"].reason
    assert add(collection, [], retry=True).read == 1


def test_how_many_files_come_out_of_one_is_bounded(collection: Collection, pile: Path) -> None:
    add(collection, [pile], bounds=Bounds(members=1))
    over = {path for path, file in by_path(collection).items() if "more than 1 files" in (file.reason or "")}
    assert over == {
        "boxes/box.zip!/in/inner.zip",
        "boxes/box.zip!/out.txt",
        "boxes/other.zip!/new.txt",
        "mail/papers.eml!/box.zip",
    }
    assert verify(collection).sound


def test_how_deep_files_lie_in_others_is_bounded(collection: Collection, pile: Path) -> None:
    add(collection, [pile], bounds=Bounds(depth=1))
    deep = by_path(collection)["boxes/box.zip!/in/inner.zip!/deep.txt"]
    assert (deep.outcome, deep.reason) == (Outcome.FAILED, "Not read: it lies inside more than 1 containers.")


def test_a_load_file_fills_in_and_disagrees(collection: Collection, pile: Path, tmp_path: Path) -> None:
    load = tmp_path / "load.csv"
    load.write_text("path,date,from,custodian\nletters/001.txt,2001-01-01,Ann Hall,Port\nnowhere.txt,2001,X,Y\n")
    report = add(collection, [pile], metadata=load)
    assert report.load_file is not None
    assert (report.load_file.rows, report.load_file.unmatched) == (2, 1)
    assert report.load_file.unused == ("nowhere.txt",)
    file = by_path(collection)["letters/001.txt"]
    assert file.outside is not None
    assert file.outside["custodian"] == ("Port",)
    assert [c.field for c in collection.store.conflicts()] == ["date"]
    assert status(collection).conflicts == 1


def test_a_row_that_names_a_file_a_second_time_is_told_of_once(
    collection: Collection, pile: Path, tmp_path: Path
) -> None:
    load = tmp_path / "load.csv"
    load.write_text("path,date\nletters/001.txt,2001-01-01\nletters/001.txt,2002-01-01\n")
    told = add(collection, [pile], metadata=load).load_file
    assert told is not None
    assert (told.unused, len(told.problems)) == ((), 1)
    assert "as row 1 does" in told.problems[0]


def test_a_file_that_may_not_be_opened_counts_as_failed(
    collection: Collection, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = os.open

    def refuse(path: object, *rest: int, **named: int) -> int:  # the superuser is refused nothing
        if str(path).endswith("letters/001.txt"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return usual(path, *rest, **named)  # type: ignore[arg-type]

    before = add(collection, [pile / "letters" / "002.txt"]).failed
    monkeypatch.setattr(os, "open", refuse)
    assert add(collection, [pile / "letters"]).failed == before + 1
    monkeypatch.undo()
    again = add(collection, [pile / "letters"])
    assert (again.changed, again.read, again.failed) == (1, 1, 0)


def test_a_file_s_own_time_is_the_date_of_last_resort(collection: Collection, pile: Path) -> None:
    (pile / "undated.txt").write_text("Nothing here says when it was written, at the harbour or elsewhere.")
    os.utime(pile / "undated.txt", (1_553_000_000, 1_553_000_000))
    add(collection, [pile])
    found = {d.text[:12]: d for d in collection.store.documents()}
    undated = found["Nothing here"]
    assert (undated.date, undated.date_source) == ("2019-03-19T12:53:20Z", DateSource.FILE_SYSTEM)
    assert all(d.date_source is not DateSource.FILE_SYSTEM for d in collection.store.documents() if d.parent)


def test_progress_is_told_by_phase(collection: Collection, pile: Path) -> None:
    phases: list[str] = []
    add(collection, [pile], progress=lambda progress: phases.append(progress.phase))
    assert list(dict.fromkeys(phases)) == [
        "copying",
        "reading",
        "comparing",
        "indexing",
        "indexing meaning",
        "noting",
        "resolving",
        "accounting",
    ]


def test_one_program_at_a_time(collection: Collection, pile: Path) -> None:
    with collection.lock(), Collection.open(collection.path) as other:
        with pytest.raises(ReadoutError) as caught:
            add(other, [pile])
        assert caught.value.code is Code.BUSY
        assert str(os.getpid()) in caught.value.message


def test_what_is_not_there_cannot_be_added(collection: Collection, tmp_path: Path) -> None:
    with pytest.raises(ReadoutError) as caught:
        add(collection, [tmp_path / "nothing"])
    assert caught.value.code is Code.NOT_FOUND


def test_two_files_made_to_share_the_beginning_of_their_hash_are_told_apart(collection: Collection) -> None:
    one, two, three = ("a" * 20 + letter * 44 for letter in "bcd")

    def read(file: str) -> FileReading:
        document = Document(file[:20], file, 0, "Text.")
        return FileReading(file, "a.txt", Reading("text/plain", Outcome.READ, documents=(document,)))

    with collection.store.write():
        collection.store.put_places(Place(f"{file}.txt", file, 5) for file in (one, two, three))
        first = list(apart(collection.store, [read(one), read(two)]))
        collection.store.put_readings(first)
        second = list(apart(collection.store, [read(three), read(one)]))
    assert [r.reading.outcome for r in (*first, *second)] == [
        Outcome.READ,
        Outcome.FAILED,
        Outcome.FAILED,
        Outcome.READ,
    ]
    assert one in (second[0].reading.reason or "")


def test_many_members_of_one_name_are_each_given_their_own_in_good_time() -> None:
    rows = [MemberRow(name, "", 0, None, None, None) for name in ("x.txt", "x (3).txt") for _ in range(30_000)]
    start = time.process_time()
    names = [name for _, name in _named(rows)]
    assert time.process_time() - start < 5
    assert len(set(names)) == 60_000
    assert names[:4] == ["x.txt", "x (2).txt", "x (3).txt", "x (4).txt"]
