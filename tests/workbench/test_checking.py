"""Drafts checked against a collection: read in the sandbox, kept as versions, only what changed anew."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from briefed_pile import make_briefed
from office_files import docx_of, paragraph, zipped
from pdf_files import pdf_of, written

from readout.errors import Code, ReadoutError
from readout.model import DraftCheck, Point, Support
from readout.workbench import Collection
from readout.workbench.checking import (
    MOST_BYTES,
    MOST_CHARACTERS,
    check_draft,
    draft_key,
    drafts,
    forget,
    read_version,
    versions,
)

TRUE = "Otto Carr told Dora Moss that the crane was sold to the port of Aland in the spring."
FALSE = "Dora Moss told Otto Carr that the crane was sold to the port of Aland in the spring."
LINES = ("The crane was sold to the port of Aland in the spring.", "Ships of Borland bring no more grain.")


@pytest.fixture(scope="module")
def briefed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of a few letters."""
    return make_briefed(tmp_path_factory.mktemp("checked"))


@pytest.fixture
def collection(briefed: Path, tmp_path: Path) -> Iterator[Collection]:
    """The same, to check drafts in."""
    shutil.copytree(briefed, tmp_path / "collection")
    with Collection.open(tmp_path / "collection") as opened:
        yield opened


def verdicts(check: DraftCheck) -> list[Support]:
    """Of each sentence."""
    return [s.verdict for s in check.sentences]


def test_what_was_said_holds_and_the_other_way_round_it_does_not(collection: Collection) -> None:
    check = check_draft(collection, f"{TRUE} {FALSE}".encode(), "a.txt", day="2011-11").check
    first, second = check.sentences
    assert first.verdict is Support.SUPPORTED
    assert second.verdict in (Support.CONTRADICTED, Support.PARTLY)
    differs = {d.point for claim in second.claims for d in claim.differences}
    assert differs & {Point.ROLES, Point.SPEAKER, Point.ADDRESSEE}
    for sentence in check.sentences:
        for claim in sentence.claims:
            assert claim.grounds
            for ground in claim.grounds:
                document = collection.store.document(ground.source.id)
                assert document is not None and document.text[ground.start : ground.end] == ground.text


def test_not_found_says_what_was_searched_and_silence_supports_nothing(collection: Collection) -> None:
    text = (
        "Carl Bond flew to Cedria with nine tonnes of copper. Carl Bond has never written to Dora Moss of copper."
    )
    check = check_draft(collection, text.encode(), "b.txt").check
    assert verdicts(check) == [Support.NOT_FOUND, Support.NOT_FOUND]
    coverage = check.sentences[0].claims[0].coverage
    assert coverage is not None and coverage.documents >= 3
    assert check.documents == collection.store.document_count() and check.unread_files == 1


def test_only_what_changed_is_checked_anew(collection: Collection) -> None:
    text = f"{TRUE}\n\n{LINES[1]}\n"
    first = check_draft(collection, text.encode(), "c.txt")
    assert (first.number, first.check.fresh) == (1, 2)
    same = check_draft(collection, text.encode(), "c.txt")
    assert (same.number, same.check.fresh) == (1, 0)
    assert same.check.sentences == first.check.sentences
    longer = f"A line before.\n\n{text}".replace("no more grain", "no more wheat")
    second = check_draft(collection, longer.encode(), "c.txt")
    assert second.number == 2 and second.check.fresh == 2
    for sentence in second.check.sentences:
        for claim in sentence.claims:
            assert sentence.start <= claim.start < claim.end <= sentence.end
    assert check_draft(collection, longer.encode(), "c.txt", again=True).check.fresh == 3
    assert versions(collection, draft_key("c.txt")) == [2, 1]
    assert read_version(collection, draft_key("c.txt"), 1).check.text.startswith("Otto")
    forget(collection, draft_key("c.txt"))
    assert drafts(collection) == []
    with pytest.raises(ReadoutError) as caught:
        read_version(collection, draft_key("c.txt"))
    assert caught.value.code is Code.NOT_FOUND


def test_a_version_that_cannot_be_read_is_checked_anew(collection: Collection) -> None:
    made = check_draft(collection, TRUE.encode(), "d.txt")
    for path in (collection.path / "checks" / made.key).iterdir():
        path.write_text("{", "utf-8")
    assert check_draft(collection, TRUE.encode(), "d.txt").check.fresh == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "\n\n".join(LINES).encode()),
        ("a.md", f"# A crane\n\n{LINES[0]}\n\n* {LINES[1]}\n".encode()),
        ("a.html", f"<title>A crane</title><script>1</script><p>{LINES[0]}</p><p>{LINES[1]}</p>".encode()),
        ("a.docx", docx_of("".join(map(paragraph, LINES)))),
        ("a.pdf", pdf_of([written([LINES[0], "", LINES[1]])])),
        ("plain text that is called.docx", "\n\n".join(LINES).encode()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_drafts_come_in_many_forms(collection: Collection, name: str, content: bytes) -> None:
    check = check_draft(collection, content, name).check
    told = [" ".join(check.text[s.start : s.end].split()) for s in check.sentences if s.claims]
    assert [line for line in LINES if any(line in words for words in told)] == list(LINES)
    supported = [s.verdict for s in check.sentences if s.claims]
    assert supported[-2:] == [Support.SUPPORTED, Support.SUPPORTED]


def test_a_draft_is_no_document_of_the_pile(collection: Collection) -> None:
    before = collection.store.generation, collection.store.document_count()
    check_draft(collection, TRUE.encode(), "e.txt")
    assert (collection.store.generation, collection.store.document_count()) == before
    assert not list((collection.path / "drawing").glob("draft-*"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.UNREADABLE),
        (b"%PDF-1.7\n1 0 obj\n<<", Code.UNREADABLE),
        (zipped({"a.txt": "A line in an archive."}), Code.UNREADABLE),
        (b"\x00" * 4000, Code.UNREADABLE),
        (b"word " * (MOST_CHARACTERS // 5 + 1), Code.TOO_LARGE),
        (b"a" * (MOST_BYTES + 1), Code.TOO_LARGE),
    ],
    ids=["empty", "damaged", "archive", "zeros", "long", "large"],
)
def test_what_is_no_draft_is_refused_with_a_reason(collection: Collection, content: bytes, code: Code) -> None:
    with pytest.raises(ReadoutError) as caught:
        check_draft(collection, content, "draft")
    assert caught.value.code is code
    assert not (collection.path / "checks").exists()


def test_headings_and_questions_have_nothing_to_check(collection: Collection) -> None:
    text = "THE CRANE OF KESSEL\n\nBy Ana Example\n\nWho sold the crane?\n\n" + TRUE
    check = check_draft(collection, text.encode(), "f.txt").check
    assert verdicts(check)[-1] is Support.SUPPORTED
    assert {s.verdict for s in check.sentences[:-1]} == {Support.NOTHING}
    assert all(s.why for s in check.sentences[:-1])


def test_hostile_words_are_letters_like_others(collection: Collection) -> None:
    text = (
        "(" * 3000
        + " “" * 500
        + " Otto Carr <script>alert(1)</script> \u202e told 'Dora' \" OR 1=1 -- that NEAR/3 *."
    )
    check = check_draft(collection, text.encode(), "../../g.txt").check
    assert check.sentences
    assert {p.name for p in collection.path.parent.iterdir()} == {"collection"}


def test_a_day_that_is_none_is_refused(collection: Collection) -> None:
    with pytest.raises(ReadoutError):
        check_draft(collection, TRUE.encode(), "h.txt", day="someday")
