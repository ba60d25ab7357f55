"""The index of meaning: what it finds, and that it is the same whatever way it came to be."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from readout.errors import ReadoutError
from readout.search.encoder import the_encoder
from readout.search.meaning import CURRENT, Held, Meaning, sound
from readout.search.meaning_build import Told, update

TEXTS = {
    "a": "The harbour was shut to all foreign ships on Monday.\n\nGrain has become dear in the capital.",
    "b": "Vessels of other countries may no longer enter the port.",
    "c": "The choir sang at the wedding of the minister's niece.",
    "d": "Grain has become dear in the capital.",
}


def told(id: str, text: str, mark: bytes = b"1", original: str | None = None) -> Told:
    return Told(Held(id, original or id, mark), text)


def built(path: Path, texts: dict[str, str]) -> Meaning:
    return update(path, {}, [told(id_, text) for id_, text in texts.items()])


def asked(meaning: Meaning, query: str, least: float = 0.3) -> list[tuple[str, str]]:
    found = meaning.nearest(meaning.likenesses(the_encoder().encode([query])[0]), least)
    return [(n.document, TEXTS[n.document][n.start : n.end]) for n in found]


def files(path: Path) -> dict[str, bytes]:
    folder = path / (path / CURRENT).read_text()
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_the_nearest_passage_of_each_document_comes_first(tmp_path: Path) -> None:
    found = asked(built(tmp_path, TEXTS), "port closed to foreign vessels")
    assert {id_ for id_, _ in found[:2]} == {"a", "b"}
    assert dict(found)["a"] == "The harbour was shut to all foreign ships on Monday."
    assert "c" not in dict(found)


def test_each_distinct_passage_is_kept_once(tmp_path: Path) -> None:
    meaning = built(tmp_path, TEXTS)
    assert meaning.passages == 4
    assert len(meaning.arrays.places) == 5
    near = meaning.likenesses(the_encoder().encode(["grain is expensive"])[0])
    assert [n.document for n in meaning.best_passages(near, 1)] == ["a"]
    assert {n.document for n in meaning.nearest(near, 0.4)} == {"a", "d"}


def test_likenesses_are_exact(tmp_path: Path) -> None:
    many = {f"{n:04}": f"Report {n} tells of the {n * 13} ships that wait at berth {n % 7}." for n in range(700)}
    meaning = built(tmp_path, many)
    vector = the_encoder().encode(["ships waiting at the quay"])[0]
    whole = meaning.arrays.whole.astype(np.float32) * meaning.arrays.scales[:, None]
    assert np.allclose(meaning.likenesses(vector), whole @ vector, atol=1e-5)


def test_it_is_the_same_whatever_way_it_came_to_be(tmp_path: Path) -> None:
    at_once = built(tmp_path / "one", TEXTS)
    step = built(tmp_path / "two", {"c": "Something else was here before.", "x": "This one goes away again."})
    step = update(tmp_path / "two", {}, [told(id_, TEXTS[id_]) for id_ in "bc"])
    step = update(tmp_path / "two", {h.id: h for h in step.documents}, [told(id_, TEXTS[id_]) for id_ in "da"])
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert at_once.documents == step.documents


def test_only_new_passages_are_encoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meaning = built(tmp_path, TEXTS)
    seen: list[str] = []
    encode = type(the_encoder()).encode
    monkeypatch.setattr(
        type(the_encoder()), "encode", lambda self, texts: seen.extend(texts) or encode(self, texts)
    )
    kept = {h.id: h for h in meaning.documents if h.id != "b"}
    update(
        tmp_path,
        kept,
        [told("b", f"{TEXTS['b']}\n\nA tug was sent out to fetch them.", b"2"), told("e", TEXTS["c"])],
    )
    assert seen == ["A tug was sent out to fetch them."]


def test_what_was_opened_stays_as_it_is_and_knows_that_it_is_old(tmp_path: Path) -> None:
    before = built(tmp_path, TEXTS)
    update(tmp_path, {}, [told("z", "Nothing of the others is here.")])
    assert not before.current() and Meaning(tmp_path).current()
    assert len(asked(before, "port closed to foreign vessels")) >= 2
    assert len([p for p in tmp_path.iterdir() if p.is_dir()]) == 1


def test_a_step_that_was_never_finished_changes_nothing(tmp_path: Path) -> None:
    built(tmp_path, TEXTS)
    was = files(tmp_path)

    def dying() -> list[Told]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(tmp_path, {}, (t for t in dying()))
    shutil.copytree(tmp_path / (tmp_path / CURRENT).read_text(), tmp_path / "half-written")
    assert files(tmp_path) == was
    built(tmp_path, TEXTS)
    assert not (tmp_path / "half-written").exists()


@pytest.mark.parametrize("harm", ["documents", "vectors.npy", "places.npy", "keys.npy"])
def test_a_damaged_index_is_as_good_as_none_and_is_made_anew(tmp_path: Path, harm: str) -> None:
    built(tmp_path, TEXTS)
    (tmp_path / (tmp_path / CURRENT).read_text() / harm).write_bytes(b"damaged")
    with pytest.raises(ReadoutError, match="cannot be read"):
        Meaning(tmp_path)
    assert sound(tmp_path).passages == 0
    assert built(tmp_path, TEXTS).passages == 4


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    for meaning in (Meaning(tmp_path), built(tmp_path, {}), built(tmp_path, {"a": ""})):
        near = meaning.likenesses(the_encoder().encode(["anything"])[0])
        assert meaning.nearest(near, 0.0) == meaning.best_passages(near, 3) == meaning.of_document(near, "a") == []
