"""A document comes with everything that belongs with it."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from readout.errors import Code, ReadoutError
from readout.model import Outcome
from readout.workbench import (
    Collection,
    add,
    compare_documents,
    count_outcomes,
    list_files,
    open_original,
    page_picture,
    read_document,
    read_file,
)


def outermost(collection: Collection, path: str) -> str:
    """The id of the outermost document of the file at a path."""
    file = collection.store.file(path)
    assert file is not None
    id_ = collection.store.outermost(file.id)
    assert id_ is not None
    return id_


def test_a_message_comes_with_the_message_that_it_quotes(shared_collection: Collection) -> None:
    view = read_document(shared_collection, outermost(shared_collection, "pile/letters/003.txt"))
    assert view.document.header.sender == ("Ann Hall",)
    (quoted,) = view.descendants
    assert quoted.header.sender == ("Ben Carr",)
    below = read_document(shared_collection, quoted.id)
    assert [card.id for card in below.ancestors] == [view.document.id]
    assert {card.id for card in view.thread} >= {view.document.id, quoted.id}
    assert view.file.outcome is Outcome.READ
    assert not view.pictures


def test_a_file_comes_with_every_place_and_its_container(shared_collection: Collection) -> None:
    view = read_document(shared_collection, outermost(shared_collection, "pile/mail/papers.eml!/dues.txt"))
    assert [place.path for place in view.places] == [
        "pile/mail/papers again.eml!/dues.txt",
        "pile/mail/papers.eml!/dues.txt",
    ]
    assert view.file == view.places[0]
    assert view.container is not None
    assert view.container.path == "pile/mail/papers again.eml"
    assert view.container_document is not None
    mail = read_document(shared_collection, view.container_document.id)
    assert [(file.path, id_) for file, id_ in mail.members] == [(view.file.path, view.document.id)]


def test_neighbours_lead_through_the_whole_pile(shared_collection: Collection) -> None:
    documents = [d.id for d in shared_collection.store.documents() if d.parent is None]
    at: str | None = documents[0]
    met = []
    while at is not None:
        met.append(at)
        view = read_document(shared_collection, at)
        assert view.previous == (met[-2] if len(met) > 1 else None)
        at = view.next
    assert met == documents


def test_copies_are_listed_on_every_one_of_them(collection: Collection, tmp_path: Path) -> None:
    body = " ".join(f"Point {n}: the harbour of berth {n} is closed to ships from the {n}th." for n in range(40))
    (tmp_path / "pile").mkdir()
    for name, text in (("a", body), ("b", f"{body} "), ("c", body.replace("closed to", "shut for", 3))):
        (tmp_path / "pile" / f"{name}.txt").write_text(text)
    add(collection, [tmp_path / "pile"])
    ids = {name: outermost(collection, f"pile/{name}.txt") for name in "abc"}
    views = {name: read_document(collection, id_) for name, id_ in ids.items()}
    assert views["b"].original is not None
    assert views["b"].original.id == ids["a"]
    assert {note.card.id: note.relation for note in views["a"].copies} == {ids["b"]: "same_text", ids["c"]: "near"}
    assert {note.card.id for note in views["c"].copies} == {ids["a"], ids["b"]}
    found = compare_documents(collection, ids["a"], ids["c"])
    assert [found.left.text[slice(*span)] for span in found.left_spans] == ["closed to"] * 3
    assert [found.right.text[slice(*span)] for span in found.right_spans] == ["shut for"] * 3


def test_references_lead_to_the_cables_that_are_there(collection: Collection, tmp_path: Path) -> None:
    head = "UNCLASSIFIED\n\nMRN:      11 PORTLUND {number}\nDate/DTG: Oct {day}, 2011 / {day}1127Z OCT 11\n"
    head += "From:     AMEMBASSY PORTLUND\nAction:   WASHDC, SECSTATE ROUTINE\nE.O.:     13526\nTAGS:     PREL\n"
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "one.txt").write_text(
        head.format(number=198, day="04") + "Subject:  GRAIN\n\n1. (U) The harbour is open.\n"
    )
    (tmp_path / "pile" / "two.txt").write_text(
        head.format(number=204, day="05")
        + "Reference: A) 11 PORTLUND 198\n           B) 11 PORTLUND 199\nSubject:  SHIPS\n\n1. (U) Ships wait.\n"
    )
    add(collection, [tmp_path / "pile"])
    view = read_document(collection, outermost(collection, "pile/two.txt"))
    assert view.references == {view.document.header.references[0]: outermost(collection, "pile/one.txt")}


def test_files_are_listed_by_page_and_outcome(shared_collection: Collection) -> None:
    counts = count_outcomes(shared_collection)
    everything = list_files(shared_collection, per_page=1000)
    assert everything.total == len(everything.files) == sum(counts.values())
    pages = [list_files(shared_collection, page=n, per_page=7) for n in range(1, everything.total // 7 + 2)]
    assert tuple(item for page in pages for item in page.files) == everything.files
    for outcome in Outcome:
        found = list_files(shared_collection, outcome=outcome, per_page=1000)
        assert found.total == len(found.files) == counts.get(outcome, 0)
    assert None not in counts


def test_a_file_and_its_bytes(shared_collection: Collection) -> None:
    mail = shared_collection.store.file("pile/mail/papers.eml")
    assert mail is not None
    view = read_file(shared_collection, mail.id)
    assert {file.path for file, _ in view.members} == {
        "pile/mail/papers.eml!/box.zip",
        "pile/mail/papers.eml!/dues.txt",
    }
    assert [card.title for card in view.documents] == ["Papers 1"]
    with open_original(shared_collection, mail.id) as file:
        assert b"Subject: Papers 1" in file.read()


def test_what_is_not_there_is_said(shared_collection: Collection) -> None:
    hidden = shared_collection.store.file("pile/.hidden/notes.txt")
    assert hidden is not None
    for ask in (
        lambda: read_document(shared_collection, "nothing"),
        lambda: read_file(shared_collection, "nothing"),
        lambda: read_file(shared_collection, ""),
        lambda: open_original(shared_collection, hidden.id),
        lambda: page_picture(shared_collection, outermost(shared_collection, "pile/letters/003.txt"), 1),
    ):
        with pytest.raises(ReadoutError) as caught:
            ask()
        assert caught.value.code is Code.NOT_FOUND


@pytest.fixture
def pictured(collection: Collection, tmp_path: Path) -> Callable[[int], bytes]:
    """Draws pages of a picture with writing on it."""
    image = Image.new("L", (900, 300), 255)
    ImageDraw.Draw(image).text((60, 120), "THE HARBOUR IS CLOSED TO ALL SHIPS", fill=0, font_size=36)
    (tmp_path / "pile").mkdir()
    image.save(tmp_path / "pile" / "notice.png", dpi=(100, 100))
    add(collection, [tmp_path / "pile"])
    file = next(collection.store.files())
    assert file.outcome in (Outcome.READ, Outcome.PARTLY_READ)
    id_ = collection.store.outermost(file.id)
    assert id_ is not None
    return lambda number: page_picture(collection, id_, number)


def test_pages_are_drawn_once(pictured: Callable[[int], bytes], collection: Collection) -> None:
    drawn = pictured(1)
    with Image.open(io.BytesIO(drawn)) as image:
        assert image.width > image.height
    originals = next(path for path in (collection.path / "originals").rglob("*") if path.is_file())
    originals.unlink()  # the second time the picture is at hand
    assert pictured(1) == drawn
    with pytest.raises(ReadoutError) as caught:
        pictured(2)
    assert caught.value.code is Code.UNREADABLE
