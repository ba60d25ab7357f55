"""The saved newspaper page checked against documents in the form of those that it tells of."""

from pathlib import Path

import pytest
from article_cables import write_cables

from readout.model import DraftCheck, SentenceCheck, Support
from readout.workbench import Collection, add
from readout.workbench.checking import check_draft

DATE = "2021-09-04"
ALTERED = (
    ("On August 26, the day", "26", "16"),
    ("killing over 170", "170", "270"),
    ("Mr Massinga underscored", "underscored", "denied"),
    ("acknowledged ISIS-K was", "common", "sworn"),
    ("At one point in the talk", "intimated", "demanded"),
    ("Asad Majid Khan told US", "not", "now"),
    ("An August 20 statement", "Blinken", "Austin"),
    ("In another statement", "Nuland", "Sherman"),
    ("Other than this", "not spoken", "often spoken"),
    ("Jake Sullivan, met", "Yusuf", "Qureshi"),
    ("Defense Secretary", "Austin", "Blinken"),
)
"""A stretch by which a sentence is known, a word in or after it, and what is put in its place: one word each."""


@pytest.fixture(scope="module")
def article(shared_data: Path) -> str:
    """The page as it was saved."""
    return (shared_data / "article" / "article.txt").read_text("utf-8").removeprefix("\ufeff")


@pytest.fixture(scope="module")
def pile(article: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of the made-up cables."""
    folder = tmp_path_factory.mktemp("article")
    write_cables(folder / "pile", article)
    with Collection.open(folder / "collection", create=True) as collection:
        add(collection, [folder / "pile"])
    return folder / "collection"


def checked(pile: Path, text: str) -> DraftCheck:
    with Collection.open(pile) as collection:
        return check_draft(collection, text.encode(), "article.txt", day=DATE).check


def sentence_at(check: DraftCheck, at: int) -> SentenceCheck:
    return next(s for s in check.sentences if s.start <= at < s.end)


def test_the_claims_of_the_page_are_borne_out(pile: Path, article: str) -> None:
    check = checked(pile, article)
    said = [s for s in check.sentences if s.verdict is not Support.NOTHING]
    assert len(said) >= 12
    wanting = [(check.text[s.start : s.end], s.verdict.value) for s in said if s.verdict is not Support.SUPPORTED]
    assert wanting == []


def test_what_claims_nothing_says_why(pile: Path, article: str) -> None:
    check = checked(pile, article)
    whys = {s.why for s in check.sentences if s.verdict is Support.NOTHING}
    assert {"a question", "a byline", "furniture of a web page"} <= whys


@pytest.mark.parametrize(("known", "word", "other"), ALTERED, ids=[f"{w}-{o}" for _, w, o in ALTERED])
def test_no_claim_with_a_word_changed_is(pile: Path, article: str, known: str, word: str, other: str) -> None:
    at = article.index(known)
    where = article.index(word, at)
    text = article[:where] + other + article[where + len(word) :]
    check = checked(pile, text)
    assert sentence_at(check, where).verdict is not Support.SUPPORTED
