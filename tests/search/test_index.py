"""The index as a thing on disk: replaced by id, shared between processes, killed, damaged, rebuilt."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from readout.errors import Code, ReadoutError
from readout.search import Entry, Index, find


def entry(number: int, text: str = "word") -> Entry:
    return Entry(f"d{number}", f"{text} number{number}", f"d{number}")


def test_adding_again_replaces(here: Path) -> None:
    with Index(here) as index:
        assert index.add([entry(1), entry(2), entry(1, "other")]) == 3
        index.commit()
        index.add([entry(2, "later")])
        index.commit()
        assert sorted(index.ids()) == ["d1", "d2"]
        assert index.count() == 2
        assert find(index, "word", text_of=lambda _: "").total == 0
        assert find(index, "other later", text_of=lambda _: "").total == 0
        assert find(index, "other OR later", text_of=lambda _: "").total == 2


def test_remove_and_clear(here: Path) -> None:
    with Index(here) as index:
        index.add(entry(i) for i in range(5))
        index.commit()
        index.remove(["d1", "never there"])
        assert index.count() == 5
        index.commit()
        assert sorted(index.ids()) == ["d0", "d2", "d3", "d4"]
        index.clear()
        index.commit()
        assert list(index.ids()) == []


def test_what_is_not_committed_is_dropped(here: Path) -> None:
    with Index(here) as index:
        index.add([entry(1)])
        index.commit()
        index.add([entry(2)])
        index.rollback()
        index.commit()
    with pytest.raises(ZeroDivisionError), Index(here) as index:
        index.add([entry(3)])
        raise ZeroDivisionError
    with Index(here) as index:
        assert list(index.ids()) == ["d1"]


def test_an_empty_index_answers(here: Path) -> None:
    with Index(here) as index:
        page = find(index, "", text_of=lambda _: "")
        assert (page.total, page.hits, page.facets) == (0, (), ())


def test_readers_see_each_commit_of_a_writer(here: Path) -> None:
    with Index(here) as writer, Index(here) as reader:
        for i in range(1, 6):
            writer.add([entry(i)])
            assert reader.count() == i - 1
            writer.commit()
            assert reader.count() == i
            assert find(reader, "word", text_of=lambda _: "").total == i


def test_a_second_writer_is_told_to_wait(here: Path) -> None:
    with Index(here) as first, Index(here) as second:
        first.add([entry(1)])
        with pytest.raises(ReadoutError) as caught:
            second.add([entry(2)])
        assert caught.value.code is Code.BUSY
        first.commit()
        first.close()
        second.add([entry(2)])
        second.commit()
        assert second.count() == 2


WRITER = """
import sys
from pathlib import Path
from readout.search import Entry, Index
with Index(Path(sys.argv[1])) as index:
    for batch in range(1000):
        index.add(Entry(f"d{i}", "word " * 200, f"d{i}") for i in range(batch * 50, batch * 50 + 50))
        index.commit()
        print(batch, flush=True)
"""


def test_killed_writers_leave_whole_batches(here: Path) -> None:
    """Kill a process in the midst of adding, again and again; readers work on, and nothing is torn or doubled."""
    with Index(here) as index:
        for delay in (0.0, 0.004, 0.011, 0.023, 0.037):
            command = [sys.executable, "-c", WRITER, str(here)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
                assert writer.stdout is not None
                for _ in range(3):
                    writer.stdout.readline()
                time.sleep(delay)
                assert find(index, "word", text_of=lambda _: "word").total >= 150
                writer.send_signal(signal.SIGKILL)
            ids = list(index.ids())
            assert len(ids) == len(set(ids)) == index.count()
            assert len(ids) >= 150 and len(ids) % 50 == 0
    with Index(here) as index:
        index.add([entry(0)])
        index.commit()
        assert index.count() == len(ids)


def files(folder: Path, suffix: str) -> list[Path]:
    return sorted(f for f in folder.iterdir() if f.suffix == suffix)


def damage(folder: Path, how: str) -> None:
    match how:
        case "no list":
            (folder / "meta.json").unlink()
        case "torn list":
            (folder / "meta.json").write_bytes((folder / "meta.json").read_bytes()[:40])
        case "other version":
            (folder / "readout-index-version").write_text("0\n", encoding="ascii")
        case "no version":
            (folder / "readout-index-version").unlink()
        case "other schema":
            found = (folder / "meta.json").read_text(encoding="utf-8")
            (folder / "meta.json").write_text(found.replace('"stamp"', '"stomp"'), encoding="utf-8")
        case "part gone":
            files(folder, ".idx")[0].unlink()
        case "part cut":
            part = files(folder, ".term")[0]
            part.write_bytes(part.read_bytes()[:10])


@pytest.mark.parametrize(
    "how", ["no list", "torn list", "other version", "no version", "other schema", "part gone", "part cut"]
)
def test_damage_is_said_and_rebuilding_mends_it(here: Path, how: str) -> None:
    with Index(here) as index:
        index.add(entry(i) for i in range(20))
        index.commit()
    damage(here, how)
    with pytest.raises(ReadoutError) as caught, Index(here) as index:
        find(index, "word", text_of=lambda _: "")
    assert caught.value.code is Code.DAMAGED
    assert "readout index" in caught.value.hint
    with Index.rebuild(here, (entry(i) for i in range(3))) as index:
        assert index.count() == 3


def test_rebuilding_is_seen_by_readers(here: Path) -> None:
    with Index(here) as reader:
        assert reader.count() == 0
        Index.rebuild(here, [entry(1)]).close()
        assert reader.count() == 1
        assert find(reader, "word", text_of=lambda _: "").total == 1
    assert [f.name for f in here.parent.iterdir()] == [here.name]


def test_an_unfinished_rebuild_is_no_harm(here: Path) -> None:
    with Index(here) as index:
        index.add([entry(1)])
        index.commit()
    shutil.copytree(here, here.with_name(here.name + ".new"))
    shutil.copytree(here, here.with_name(here.name + ".old"))
    with Index.rebuild(here, [entry(2)]) as index:
        assert list(index.ids()) == ["d2"]


def test_an_error_of_the_callers_own_is_not_called_damage(here: Path) -> None:
    def entries() -> list[Entry]:
        raise ValueError("theirs")

    with Index(here) as index, pytest.raises(ValueError, match="theirs"):
        index.add(x for _ in (1,) for x in entries())


def test_hostile_values_are_taken(here: Path) -> None:
    long, half = "y" * 200_000, "\udcff"
    entries = (
        Entry("long", f"word {long}", "long", title=long, sender=(long,), marking=long, thread=long, path=long),
        Entry(
            "half", f"word {half}", "half", title=half, sender=(half,), marking=half, date=f"{half}-12", path=half
        ),
        Entry("nul", "word \0 \x1e", "nul", title="\0", sender=("\0", ""), captions=("",), path="\n\0"),
    )
    with Index(here) as index:
        index.add(entries)
        index.add(entries)
        index.commit()
        assert find(index, "word", text_of={e.id: e.text for e in entries}.__getitem__).total == 3
