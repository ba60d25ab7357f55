"""Reading documents for their ledgers: each passage once, only what changed, whatever breaks off or is killed."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import made_ledgers
import pytest

from readout.model import ContactSource
from readout.workbench import Collection, LedgerQuery, add, contacts, ledger_of, statements
from readout.workbench._ledger_reading import LedgerReading, read_ledgers

_TOLD = "Ann Hall told Ben Carr on 2019-03-{:02} that berth number {} is shut."


@pytest.fixture
def make_collection(tmp_path: Path) -> Iterator[Callable[..., Collection]]:
    """Makes the collection of some texts, not yet read for their ledgers."""
    opened: list[Collection] = []

    def make(**texts: str) -> Collection:
        folder = tmp_path / f"pile-{len(opened)}"
        folder.mkdir()
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text)
        opened.append(Collection.open(tmp_path / f"collection-{len(opened)}", create=True))
        add(opened[-1], [folder], ledgers=False)
        return opened[-1]

    yield make
    for collection in opened:
        collection.close()


def read(collection: Collection, **more: object) -> LedgerReading:
    """Read with the made-up reader."""
    return read_ledgers(collection, None, make=made_ledgers.make, **more)  # type: ignore[arg-type]


def count(collection: Collection) -> tuple[int, int]:
    """How many contacts and statements there are."""
    return contacts(collection, LedgerQuery()).total, statements(collection, LedgerQuery()).total


def test_what_has_not_changed_is_not_read_again(
    make_collection: Callable[..., Collection], tmp_path: Path
) -> None:
    collection = make_collection(
        a=_TOLD.format(1, 1), b=_TOLD.format(2, 2), c="Nothing has been told to Ann Hall about this by anybody."
    )
    first = read(collection)
    assert (first.read, first.tagged, first.passages) == (3, 3, 3)
    assert count(collection) == (2, 2)
    assert read(collection) == LedgerReading()
    pile = tmp_path / "pile-0"
    (pile / "d.txt").write_text(_TOLD.format(9, 9) + "\n\n" + "And that is all there is to say of it. " * 40)
    add(collection, [pile], ledgers=False)
    second = read(collection)
    assert second.read == 1
    assert count(collection) == (3, 3)
    again = read(collection, again=True)
    assert (again.read, again.tagged) == (4, again.passages)
    assert count(collection) == (3, 3)


def test_a_passage_that_comes_up_again_is_tagged_once(make_collection: Callable[..., Collection]) -> None:
    head = "From: Ann Hall\nTo: Ben Carr\nSent: March {}, 2019\nSubject: Number {}\n\n"
    letters = {f"l{n}": f"{head.format(n + 1, n)}She sends the same words." for n in range(8)}
    collection = make_collection(**letters)
    done = read(collection)
    assert done.passages == done.read == 8
    assert done.tagged == 1


def test_copies_and_other_languages_are_not_read_and_counted(make_collection: Callable[..., Collection]) -> None:
    told = _TOLD.format(1, 1) + " The harbour master has not yet been asked about it. " * 5
    german = "Der Hafenmeister hat gestern gesagt, dass die Liegeplätze auf weiteres geschlossen bleiben. "
    collection = make_collection(a=told, b=told + " ", c=german * 4)
    done = read(collection)
    assert (done.read, done.language) == (1, 1)
    copies = [d.id for d in collection.store.documents() if d.duplicate_of]
    foreign = [d.id for d in collection.store.documents() if d.language == "de"]
    assert len(copies) == len(foreign) == 1
    assert ledger_of(collection, copies[0]).state == "copy"
    assert ledger_of(collection, foreign[0]).state == "language"
    assert count(collection) == (1, 1)
    assert contacts(collection, LedgerQuery()).unread.language == 1


def test_a_passage_that_ends_its_process_costs_itself_alone(
    make_collection: Callable[..., Collection], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readout.workbench._ledger_reading._FEW_CHARACTERS", 0)
    collection = make_collection(
        **{f"d{n}": _TOLD.format(n + 1, n) for n in range(12)}, bad=_TOLD.format(20, 20) + " POISON in the water."
    )
    done = read(collection, workers=2)
    assert (done.read, done.partly, done.failed) == (12, 1, 0)
    assert len(done.faults) == 1
    assert "a passage broke off" in done.faults[0]
    page = statements(collection, LedgerQuery())
    assert page.total == 13
    assert (page.unread.partly, page.unread.total) == (1, 1)
    assert read(collection) == LedgerReading()
    retried = read(collection, retry=True, workers=2)
    assert (retried.read, retried.partly, retried.tagged) == (0, 1, 1)


def test_where_no_process_can_be_started_the_work_is_done_here(
    make_collection: Callable[..., Collection], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readout.workbench._ledger_reading._FEW_CHARACTERS", 0)
    collection = make_collection(a=_TOLD.format(1, 1))
    done = read_ledgers(collection, None, make=_only_here)
    assert done.read == 1
    assert count(collection) == (1, 1)


_HERE = os.getpid()


def _only_here() -> Callable[..., object]:
    if os.getpid() != _HERE:
        os._exit(9)
    return made_ledgers.work


_WORDS = """
the ship came late to harbour with a load of timber and nobody at all could say who had sent it or why port clerk
wrote down every crate by hand while rain fell on quay men were tired they asked for more light before night wind
"""


def _chatter(number: int) -> str:
    """Words like those of no other document."""
    chance, words = random.Random(number), _WORDS.split()
    return " ".join(chance.choice(words) for _ in range(60))


_ENOUGH = 50 * 6
"""Bytes of notes after which a run is killed: about fifty passages, some of which it has kept."""

_KILLED = """
import sys
from pathlib import Path
import made_ledgers
from readout.workbench import Collection, add
from readout.workbench._ledger_reading import read_ledgers
from readout.workbench import _ledger_reading

if __name__ == "__main__":
    _ledger_reading._FEW_CHARACTERS, _ledger_reading._PASSAGES, _ledger_reading._SECONDS = 0, 4, 0.05
    with Collection.open(Path(sys.argv[1])) as collection:
        print(read_ledgers(collection, None, make=made_ledgers.make, workers=2).tagged)
"""


@pytest.mark.slow
def test_killed_at_any_moment_a_reading_goes_on_where_it_was(
    make_collection: Callable[..., Collection], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {f"d{n}": f"{_TOLD.format(n % 27 + 1, n)} SLOW: {_chatter(n)}" for n in range(120)}
    collection = make_collection(**told)
    whole = make_collection(**told)
    read(whole)
    script = tmp_path / "reading.py"
    script.write_text(_KILLED)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
    monkeypatch.setenv("READINGS", str(tmp_path / "readings"))
    command = [sys.executable, str(script), str(collection.path)]
    notes = tmp_path / "readings"
    kills = 0
    while True:
        before = len(notes.read_text()) if notes.exists() else 0
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while process.poll() is None and (len(notes.read_text()) if notes.exists() else 0) < before + _ENOUGH:
            time.sleep(0.02)
        if process.poll() is not None:
            break
        process.send_signal(signal.SIGKILL)
        process.communicate()
        kills += 1
        assert kills < 12, "no run gets anywhere"
    _, err = process.communicate()
    assert process.returncode == 0, err.decode()
    assert kills >= 2
    assert count(collection) == count(whole) == (120, 120)
    for document in whole.store.documents():
        assert ledger_of(collection, document.id) == ledger_of(whole, document.id)
    readings = notes.read_text().split()
    assert 120 <= len(readings) < 120 * kills, "what was read before a kill is not read again"
    time.sleep(0.5)
    for worker in set(readings):
        with pytest.raises(ProcessLookupError):
            os.kill(int(worker), 0)


_LETTER = """From: Ann Hall
To: Ben Carr
Sent: Tuesday, March 12, 2019 9:00 AM
Subject: The port

I met Foreign Minister Cora Diaz in Tarn yesterday. She told me that her government would open the port on March
20. The harbour master denied that {ships} ships were waiting, and asked the embassy to send fuel.
"""


def test_the_real_reader_reads_a_letter_the_same_alone_and_among_others(
    make_collection: Callable[..., Collection],
) -> None:
    alone = make_collection(a=_LETTER.format(ships=19))
    others = {f"z{n}": f"{_TOLD.format(n + 1, n)} {_chatter(n)}" for n in range(9)}
    among = make_collection(a=_LETTER.format(ships=19), **others)
    for collection in (alone, among):
        assert read_ledgers(collection, None).failed == 0
    id_ = next(d.id for d in alone.store.documents())
    view = ledger_of(alone, id_)
    assert view == ledger_of(among, id_)
    header = contacts(alone, LedgerQuery(between=("Hall", "Carr"), sources=(ContactSource.HEADER,)))
    assert (header.total, header.rows[0].day, header.rows[0].contact.kind) == (1, "2019-03-12T09:00:00", "message")
    text = next(alone.store.documents()).text
    for row in statements(alone, LedgerQuery(document=id_)).rows:
        assert row.content == tuple(text[start:end] for start, end in row.statement.content)
        assert all(words in row.excerpt.text for words in row.content)
    assert "2019-03-11" in {time.value for time in view.ledger.times}
