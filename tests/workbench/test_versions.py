"""Drafts that are no copies are offered as versions, and what is merely about the same is not."""

from collections.abc import Iterator

import pytest

from readout.workbench import Collection, add
from readout.workbench.versions import find_versions

_PARTS = [
    "The harbour of Halden stays shut to all flags until the talks have ended, the ministry says in its note.",
    "Nineteen ships wait at the quay, and four of them carry grain that will not keep for another week.",
    "The minister of Zelmark has asked twice for an answer and has been given none that she could use.",
    "A crane on the north side was broken in the storm and has not been mended for want of a part.",
    "The guild of pilots will not go out at night as long as the light on the mole is dark.",
    "Nobody at the treasury can say who is to pay the dues that have been owed since the autumn.",
]
_NEW = [
    "The envoy proposes that the dues be forgiven and the quay be opened on the first day of the talks.",
    "He adds that the press should hear of it from Halden and not from Zelmark, as that would please both.",
    "Where that cannot be done, a letter to the guild is to be written before the end of the month.",
]


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A note in a first and a second draft, and a letter on the same harbour."""
    folder = tmp_path_factory.mktemp("versions")
    pile = folder / "pile"
    pile.mkdir()
    (pile / "first.txt").write_text("\n\n".join(["Note on the harbour", *_PARTS]))
    (pile / "second.txt").write_text("\n\n".join(["Note on the harbour, second draft", *_PARTS[:3], *_NEW]))
    (pile / "letter.txt").write_text("The harbour is shut. We would be glad of an answer on the grain. " * 3)
    with Collection.open(folder / "collection", create=True) as opened:
        add(opened, [pile], workers=1, sandbox="child", ledgers=False)
        yield opened


def id_of(collection: Collection, name: str) -> str:
    """The document of a file."""
    file = next(f for f in collection.store.files() if f.path.endswith(name))
    return collection.store.outermost(file.id) or ""


def test_a_draft_that_is_no_copy_is_offered_with_how_much_differs(collection: Collection) -> None:
    found = find_versions(collection, id_of(collection, "first.txt"))
    assert found.copies == ()
    assert [one.card.id for one in found.like] == [id_of(collection, "second.txt")]
    one = found.like[0]
    assert 0.15 <= one.alike < 0.6 and one.within >= one.alike
    assert one.places is not None and one.places >= 1
    back = find_versions(collection, id_of(collection, "second.txt"))
    assert [version.card.id for version in back.like] == [id_of(collection, "first.txt")]


def test_what_is_like_nothing_has_no_versions(collection: Collection) -> None:
    assert find_versions(collection, id_of(collection, "letter.txt")).like == ()
