"""Documents near in meaning, and the index of meaning that follows the documents."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from readout.workbench import Collection, add, freshen_index, rebuild_index, search, verify
from readout.workbench.nearby import near

LETTERS = {
    "port": (
        "Hall",
        "2019-03-12",
        "The harbour was shut to all foreign ships on Monday, and nobody says for how long.",
    ),
    "vessels": (
        "Carr",
        "2019-05-02",
        "Vessels of other countries may no longer enter the port, so the captains say.",
    ),
    "grain": ("Hall", "2018-06-01", "Grain has become dear in the capital, and people queue for bread from dawn."),
    "choir": ("Carr", "2018-07-09", "The choir sang at the wedding of the minister's niece, and all were merry."),
    "ships": (
        "Hall",
        "2019-08-20",
        "Foreign ships were turned away at the harbour mouth; the port stays shut to them.",
    ),
}


def letter(sender: str, day: str, text: str) -> str:
    return f"From: Ann {sender}\nTo: Ben Stone\nDate: {day}\nSubject: A letter\n\n{text}\n"


def write(folder: Path, letters: dict[str, tuple[str, str, str]]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, parts in letters.items():
        (folder / f"{name}.txt").write_text(letter(*parts))
    return folder


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Collection]:
    """A collection of the letters, one of them twice."""
    pile = write(tmp_path / "letters", LETTERS)
    shutil.copy(pile / "vessels.txt", pile / "vessels again.txt")
    with Collection.open(tmp_path / "collection", create=True) as opened:
        add(opened, [pile], ledgers=False)
        yield opened


def texts(collection: Collection, query: str, **more: int) -> list[str]:
    return [hit.text for hit in near(collection, query, per_page=20, least=0.3, **more).hits]


def test_near_are_those_that_the_words_do_not_find(filled: Collection) -> None:
    query = "foreign ships harbour"
    found = near(filled, query, per_page=20, least=0.35)
    assert {hit.document for hit in found.hits}.isdisjoint(hit.document for hit in search(filled, query).hits)
    assert found.hits[0].text.startswith("Vessels of other countries")
    assert found.total == len(found.hits)
    assert not any("choir" in hit.text for hit in found.hits)


def test_what_is_near_is_quoted_letter_for_letter(filled: Collection) -> None:
    for hit in near(filled, "port closed to vessels", least=0.2).hits:
        document = filled.store.document(hit.document)
        assert document is not None
        assert hit.text == document.text[hit.start : hit.end]
        assert hit.start <= hit.best[0] < hit.best[1] <= hit.end


def test_a_document_and_its_copies_are_one(filled: Collection) -> None:
    assert sum("Vessels of other countries" in text for text in texts(filled, "foreign ships harbour")) == 1


def test_fields_dates_and_what_is_excluded_narrow_what_is_near(filled: Collection) -> None:
    assert len(texts(filled, "closing of the port to foreigners")) == 3
    assert len(texts(filled, "closing of the port to foreigners from:hall")) == 2
    assert len(texts(filled, "closing of the port to foreigners before:2019-04")) == 1
    assert not any("captains" in text for text in texts(filled, "closing of the port to foreigners -captains"))
    assert texts(filled, "closing of the port to foreigners kind:cable") == []


@pytest.mark.parametrize("query", ['"foreign ships"', "vess*", "from:hall", "harbour", ""])
def test_a_query_that_says_exactly_what_it_wants_has_nothing_near(filled: Collection, query: str) -> None:
    found = near(filled, query, least=0.0)
    assert (found.total, found.hits, found.meant) == (0, (), "")


def test_pages_hold_each_document_once(filled: Collection) -> None:
    whole = near(filled, "closing of seaports", per_page=20, least=-1.0)
    pages = [near(filled, "closing of seaports", page=n, per_page=2, least=-1.0) for n in range(1, whole.total)]
    assert [hit for page in pages for hit in page.hits] == list(whole.hits)
    assert {page.total for page in pages} == {whole.total} and whole.total == len(LETTERS)


def test_only_some_documents_may_be_asked_for(filled: Collection) -> None:
    (first, *_) = near(filled, "closing of seaports", least=0.0).hits
    found = near(filled, "closing of seaports", least=0.0, only=frozenset({first.document}))
    assert [hit.document for hit in found.hits] == [first.document]


def test_the_index_follows_the_documents(filled: Collection, tmp_path: Path) -> None:
    pile = tmp_path / "letters"
    write(pile, {"tug": ("Hall", "2019-09-01", "Tugs were sent out to fetch the stranded freighter.")})
    (pile / "grain.txt").write_text(letter("Hall", "2018-06-01", "A freighter ran aground off the lighthouse."))
    add(filled, [pile], ledgers=False)
    found = texts(filled, "rescue of a cargo boat")
    assert any("Tugs" in text for text in found) and any("lighthouse" in text for text in found)
    assert verify(filled).sound


def test_while_another_program_adds_words_are_found_and_nothing_breaks(filled: Collection) -> None:
    shutil.rmtree(filled.meaning_path)
    with Collection.open(filled.path) as other, other.lock():
        assert not freshen_index(filled)
        assert search(filled, "harbour").total == 2
        assert near(filled, "closing of seaports").total == 0
    assert freshen_index(filled)


def test_a_lost_index_is_told_of_and_made_again(filled: Collection) -> None:
    before = near(filled, "closing of seaports", least=0.0)
    shutil.rmtree(filled.meaning_path)
    assert near(filled, "closing of seaports", least=0.0).total == 0
    assert any("index of meaning" in fault for fault in verify(filled).faults)
    assert freshen_index(filled) and not freshen_index(filled)
    assert near(filled, "closing of seaports", least=0.0) == before
    (filled.meaning_path / "current").write_text("nothing-there")
    rebuild_index(filled)
    assert near(filled, "closing of seaports", least=0.0) == before
    assert verify(filled).sound
