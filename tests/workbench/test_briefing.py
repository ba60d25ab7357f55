"""Briefs made from a collection: every sentence with footnotes, every quotation as the document has it."""

import shutil
from pathlib import Path

import pytest
from briefed_pile import make_briefed

from readout.account.brief.checking import checked, loose_words
from readout.account.brief.material import flat
from readout.errors import Code, ReadoutError
from readout.model import Brief, BriefPart, BriefQuery, Verdict
from readout.workbench import Collection, judge
from readout.workbench.briefing import BRIEF_FORMATS, brief_file, make_brief
from readout.workbench.entries import entries


@pytest.fixture(scope="session")
def briefed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of the letters."""
    return make_briefed(tmp_path_factory.mktemp("briefed"))


@pytest.fixture
def collection(briefed: Path, tmp_path: Path) -> Collection:
    """The same, to change as one likes."""
    shutil.copytree(briefed, tmp_path / "collection")
    return Collection.open(tmp_path / "collection")


def text_of(brief: Brief, part: BriefPart) -> str:
    """What a section says."""
    section = next(section for section in brief.sections if section.part is part)
    return " ".join(s.text for group in section.groups for paragraph in group.paragraphs for s in paragraph)


QUERIES = (
    BriefQuery(),
    BriefQuery(about="harbour"),
    BriefQuery(between=("Ann Hall", "Otto Carr")),
    BriefQuery(since="2011-10-06", until="2011-10-08"),
)


@pytest.mark.parametrize("query", QUERIES)
def test_every_sentence_rests_on_footnotes_and_every_quotation_is_the_documents(
    collection: Collection, query: BriefQuery
) -> None:
    brief = make_brief(collection, query)
    assert [section.part for section in brief.sections] == list(BriefPart)
    numbers = {note.number for note in brief.notes}
    texts = {d.id: collection.store.document(d.id).text for d in brief.documents}  # type: ignore[union-attr]
    assert len(brief.sentences()) >= 5
    for sentence in brief.sentences():
        assert sentence.notes and set(sentence.notes) <= numbers
        assert not loose_words(sentence.pieces)
        assert sentence.text[0] == sentence.text[0].upper() and sentence.text.rstrip("”")[-1] in ".?!"
        for piece in sentence.pieces:
            if piece.at is not None:
                assert flat(texts[piece.at.document][piece.at.start : piece.at.end]) == piece.text
    assert checked(brief, texts)[1] == ()
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_what_is_told_is_hedged_and_names_its_document(collection: Collection) -> None:
    told = text_of(make_brief(collection, BriefQuery()), BriefPart.REVEALED)
    assert "n e-mail from Ann Hall of 4 October 2011 (“Harbour dues”)" in told
    assert "According to an e-mail" in told
    assert "the harbour of Kessel is shut until the crane has been mended" in told
    assert "Moss warned Hall that “we will never pay for it here”" in told


def test_the_same_collection_gives_the_same_bytes_with_and_without_what_was_kept(collection: Collection) -> None:
    first = make_brief(collection, BriefQuery())
    again = make_brief(collection, BriefQuery())
    shutil.rmtree(collection.cache_path)
    anew = make_brief(collection, BriefQuery())
    assert first == again == anew
    for form in BRIEF_FORMATS:
        assert brief_file(first, form) == brief_file(anew, form)


def test_about_words_and_between_two_parties(collection: Collection) -> None:
    about = make_brief(collection, BriefQuery(about="crane"))
    assert about.title == "Crane"
    assert "the crane was sold to the port of Aland" in text_of(about, BriefPart.REVEALED)
    assert "Borland" not in text_of(about, BriefPart.REVEALED)
    pair = make_brief(collection, BriefQuery(between=("Ann Hall", "Otto Carr")))
    assert pair.title == "Ann Hall and Otto Carr"
    assert "Dora Moss" not in text_of(pair, BriefPart.REVEALED)
    assert "Ann Hall is named in" in text_of(pair, BriefPart.DOCUMENTS)
    nothing = make_brief(collection, BriefQuery(about="zeppelin"))
    assert "No contact, statement or listing that bears on it" in text_of(nothing, BriefPart.DOCUMENTS)
    assert text_of(nothing, BriefPart.REVEALED).startswith("No contact or statement that bears on it")


def test_what_was_not_read_is_told(collection: Collection) -> None:
    assert "One file could not be read" in text_of(make_brief(collection, BriefQuery()), BriefPart.MISSING)


def test_what_a_person_rejected_is_not_told_and_what_is_unsure_is_left_out(collection: Collection) -> None:
    row = next(
        e.row.id for e in entries(collection) if "-s" in e.row.id and "harbour" in str(e.source.title).lower()
    )
    judge(collection, row, Verdict.REJECT, who="A. Reader")
    told = text_of(make_brief(collection, BriefQuery()), BriefPart.REVEALED)
    assert "told Otto Carr that the harbour of Kessel is shut" not in told
    sure = make_brief(collection, BriefQuery(confidence=0.9))
    assert text_of(sure, BriefPart.REVEALED).startswith("No contact or statement that bears on it")
    assert any("less than 90% sure" in remark for remark in sure.remarks)


def test_no_more_sentences_than_asked_for_and_it_says_so(collection: Collection) -> None:
    short = make_brief(collection, BriefQuery(sentences=1))
    section = next(s for s in short.sections if s.part is BriefPart.REVEALED)
    assert sum(len(p) for g in section.groups for p in g.paragraphs) == 1
    assert any(remark.startswith("Of ") and "the most notable one is told" in remark for remark in short.remarks)


def test_a_text_that_is_not_what_it_was_takes_its_sentences_away(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_brief(collection, BriefQuery())
    real = collection.store.document

    def changed(id_: str) -> object:
        found = real(id_)
        return (
            None
            if found is None
            else type(found)(**{**_fields(found), "text": found.text.replace("harbour", "HARBOUR")})
        )

    monkeypatch.setattr(collection.store, "document", changed)
    brief = make_brief(collection, BriefQuery())
    assert "the harbour of Kessel" not in text_of(brief, BriefPart.REVEALED)
    assert any("did not match its document letter for letter" in remark for remark in brief.remarks)


def _fields(document: object) -> dict[str, object]:
    return {name: getattr(document, name) for name in document.__slots__}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        (BriefQuery(between=("Ann Hall", "Ann Hall")), Code.USAGE),
        (BriefQuery(between=("Nobody", "Ann Hall")), Code.NOT_FOUND),
        (BriefQuery(about="—"), Code.USAGE),
        (BriefQuery(since="soon"), Code.USAGE),
    ],
)
def test_what_cannot_be_asked_is_refused_with_a_next_step(
    collection: Collection, query: BriefQuery, code: Code
) -> None:
    with pytest.raises(ReadoutError) as told:
        make_brief(collection, query)
    assert told.value.code is code and told.value.hint
