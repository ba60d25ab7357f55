"""Streaming through a collection holds one file's text at a time."""

import tracemalloc
from pathlib import Path

from readout.model import Document, Outcome, Reading
from readout.store import FileReading, Place
from readout.workbench import Collection, export_jsonl
from readout.workbench._words import entries

_FILES, _SIZE = 60, 200_000


def test_memory_stays_flat_however_many_documents_there_are(collection: Collection, tmp_path: Path) -> None:
    store = collection.store
    for number in range(_FILES):
        id_ = f"{number:064x}"[::-1]
        text = f"{number} " + "harbour " * (_SIZE // 8)
        document = Document(id_[:20], id_, 0, text)
        with store.write():
            store.put_places([Place(f"{number}.txt", id_, len(text))])
            reading = Reading("text/plain", Outcome.READ, documents=(document,))
            store.put_readings([FileReading(id_, f"{number}.txt", reading)])
    tracemalloc.start()
    assert sum(1 for _ in store.documents()) == _FILES
    assert sum(1 for _ in entries(store)) == _FILES
    export_jsonl(collection, tmp_path / "out")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < _FILES * _SIZE / 4
