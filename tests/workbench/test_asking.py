"""Questions in plain words, asked of documents that the reading model has read."""

from collections.abc import Iterator

import pytest

from readout.model import Act, ContactKind
from readout.workbench import Collection, ContactRow, StatementRow, add
from readout.workbench.asking import ask

PAPERS = {
    "request": (
        "Minister Pavel Horak of Zelmark met Ambassador Ana Vela of Meridia on 4 March 2019. Horak asked Vela for "
        "a public acknowledgement of the help that Zelmark had given at the border. Vela promised to report it."
    ),
    "harbour": (
        "Nineteen ships are waiting at the quay of Halden. The harbour master said that dues would rise in May."
    ),
    "call": (
        "Governor Ilse Brandt telephoned Minister Pavel Horak on 9 April 2019. Brandt thanked Horak for the grain."
    ),
    "talk": "The weather in the hills was fine, and the festival drew large crowds from all over the province.",
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection of four letters, read for what they tell."""
    folder = tmp_path_factory.mktemp("asked")
    (folder / "pile").mkdir()
    for number, (name, text) in enumerate(PAPERS.items(), 1):
        head = f"From: Ann Hall\nTo: Ben Stone\nDate: 1{number} May 2019\nSubject: On the {name}\n\n"
        (folder / "pile" / f"{name}.txt").write_text(head + text + "\n")
    with Collection.open(folder / "collection", create=True) as opened:
        add(opened, [folder / "pile"])
        yield opened


def test_the_passage_that_answers_comes_first_letter_for_letter(read: Collection) -> None:
    for question, words in (
        ("Who wanted to be acknowledged in public?", "public\nacknowledgement"),
        ("How many vessels lie at the quay?", "Nineteen ships"),
        ("What did people celebrate in the province?", "festival"),
    ):
        (first, *_) = ask(read, question).passages
        document = read.store.document(first.document)
        assert document is not None and document.text[first.start : first.end] == first.text
        assert words.replace("\n", " ") in " ".join(first.text.split())
        assert first.date is not None and first.title.startswith("On the")


def test_rows_of_the_parties_named_answer(read: Collection) -> None:
    found = ask(read, "When did Horak meet Vela?")
    assert {party.name.split()[-1] for party in found.parties} == {"Horak", "Vela"}
    row = found.rows[0]
    assert isinstance(row, ContactRow) and row.contact.kind is ContactKind.MEETING
    assert "Horak" in row.excerpt.text and "Vela" in row.excerpt.text


def test_rows_of_the_act_asked_for_come_first(read: Collection) -> None:
    row = ask(read, "What did Horak ask for?").rows[0]
    assert isinstance(row, StatementRow) and row.statement.act is Act.REQUEST


def test_without_names_rows_are_those_in_the_passages(read: Collection) -> None:
    found = ask(read, "Who asked the ambassador for a public acknowledgement?")
    assert found.parties == ()
    places = [(p.document, p.start, p.end) for p in found.passages]
    assert found.rows
    assert all(
        any(r.excerpt.document == d and r.excerpt.start < e and s < r.excerpt.end for d, s, e in places)
        for r in found.rows
    )


def test_the_time_of_a_question_narrows_rows(read: Collection) -> None:
    assert ask(read, "Whom did Horak meet in May 2019?").rows
    rows = ask(read, "Whom did Horak meet in 1999?").rows
    assert rows == ()


def test_absence_and_change_lead_to_their_pages(read: Collection) -> None:
    assert [lead.page for lead in ask(read, "Has Horak not spoken with Vela?").leads] == ["silence"]
    assert [lead.page for lead in ask(read, "Has Horak spoken with Vela?").leads] == ["silence"]
    assert [lead.page for lead in ask(read, "What has changed between Horak and Vela?").leads] == ["changed"]
    assert ask(read, "Who has changed the dues?").leads == ()


def test_as_many_as_asked_for_and_the_same_each_time(read: Collection) -> None:
    assert len(ask(read, "Who thanked whom?", passages=2).passages) == 2
    assert ask(read, "Who thanked whom?") == ask(read, "Who thanked whom?")


@pytest.mark.parametrize("text", ["", "?", "…", "who", "Ω" * 900, 'a:b ( " -', "Xyzzy Qwertz?"])
def test_any_text_may_be_asked(read: Collection, text: str) -> None:
    ask(read, text)
