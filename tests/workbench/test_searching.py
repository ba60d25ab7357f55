"""Search and inventory, as the fronts ask for them."""

import threading
from pathlib import Path

from readout.workbench import Collection, add, find_words, rebuild_index, search, take_inventory


def test_a_search_finds_documents_and_where_they_say_it(shared_collection: Collection) -> None:
    found = search(shared_collection, '"berth 3"')
    assert found.total == 1
    (hit,) = found.hits
    document = shared_collection.store.document(hit.document)
    assert document is not None
    snippet = hit.snippets[0]
    assert "berth 3" in document.text[snippet.start : snippet.end]
    assert find_words('"berth 3"', document.text)


def test_any_thread_may_search_while_the_index_is_made_anew(shared_collection: Collection) -> None:
    totals: list[int] = []
    threads = [
        threading.Thread(target=lambda: totals.append(search(shared_collection, "berth").total)) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    rebuild_index(shared_collection)
    for thread in threads:
        thread.join()
    totals.append(search(shared_collection, "berth").total)
    assert len(set(totals)) == 1
    assert totals[0] > 5


def test_the_inventory_is_counted_once_for_each_state(collection: Collection, pile: Path) -> None:
    add(collection, [pile])
    first = take_inventory(collection)
    kept = list((collection.cache_path / "accounts").glob("inventory-*"))
    assert first.documents == collection.store.document_count()
    assert take_inventory(collection) == first
    kept[0].write_bytes(b"damaged")
    assert take_inventory(collection) == first
    (pile / "new.txt").write_text("From: Ann Hall\nTo: Ben Carr\nSubject: One more\n\nOne more letter.\n")
    add(collection, [pile])
    assert take_inventory(collection).documents == first.documents + 1
    assert len(list((collection.cache_path / "accounts").glob("inventory-*"))) == 1
