"""Rows of a ledger as they are shown: who, what, and the words on which they rest."""

from readout.model import (
    Act,
    Audience,
    Citation,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Mode,
    PartyRef,
    Standing,
    Statement,
    Table,
    Verdict,
)
from readout.web.rows import listed_row, make_row, opens
from readout.workbench import Card, Excerpt, StatementRow

TEXT = 'Varga said on Monday that "the port", she thought, "is shut". They met again.'
DOCUMENT = "0" * 20


def _span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _statement(**more: object) -> Statement:
    values: dict[str, object] = {
        "speaker": PartyRef("Ilse Varga"), "addressee": PartyRef("Peter Stone"), "cue": _span("said"),
        "content": (_span("the port"), _span("is shut")), "mode": Mode.DIRECT, "act": Act.STATE,
        "audience": Audience.PUBLIC, "date": "2011-10-03", "reported_by": "Hans Brandt", "confidence": 0.8,
    }  # fmt: skip
    return Statement("s1", DOCUMENT, **{**values, **more})  # type: ignore[arg-type]


def _contact(*names: str, citations: int = 2) -> Contact:
    cited = (Citation(DOCUMENT, 0, 5), Citation(DOCUMENT, *_span("They met again")))[:citations]
    parties = tuple(PartyRef(name) for name in names)
    return Contact(
        "c1", ContactKind.MEETING, ContactStatus.OCCURRED, parties, cited, ContactSource.HEADER, None, "Portlund"
    )


def test_a_statement_is_quoted_in_what_was_said_alone() -> None:
    row = make_row(_statement(), TEXT, opens)
    assert row.table is Table.STATEMENT
    assert [words for words, _ in row.quote] == ["the port", "is shut"]
    assert row.names == "Ilse Varga → Peter Stone"
    assert row.notes == ("in their own words", "in public", "as Hans Brandt tells it")
    assert row.href == "/d/{}?span={}-{}#hit".format(DOCUMENT, *_span("the port"))


def test_a_statement_without_content_is_quoted_in_its_cue_and_one_without_speaker_says_so() -> None:
    row = make_row(_statement(content=(), speaker=None, addressee=None), TEXT, opens)
    assert row.quote == (("said", False),)
    assert row.names == "not named"
    assert row.parties[0].href == ""


def test_a_contact_is_quoted_at_its_fullest_and_led_to_at_the_others() -> None:
    row = make_row(_contact("Ilse Varga", "Peter Stone"), TEXT, opens)
    assert row.quote == (("Varga", False),)
    assert row.also == ("/d/{}?span={}-{}#hit".format(DOCUMENT, *_span("They met again")),)
    assert row.what == "Meeting, took place"
    assert row.notes == ("at Portlund", "a message’s own header")
    assert [party.href for party in row.parties] == ["/contacts?by=Ilse+Varga", "/contacts?by=Peter+Stone"]


def test_a_crowd_is_counted() -> None:
    row = make_row(_contact(*(f"Envoy {n}" for n in range(40))), TEXT, opens)
    assert len(row.parties) + row.more_parties == 40
    assert row.names == "Envoy 0; Envoy 1; Envoy 2 and 37 more"


def test_a_contact_without_a_passage_leads_nowhere() -> None:
    row = make_row(_contact("A", "B", citations=0), TEXT, opens)
    assert (row.quote, row.href, row.also) == ((), "", ())


def test_in_a_list_what_was_said_stands_out_from_the_words_around_it() -> None:
    card = Card(DOCUMENT, None, "A title", None, "")  # type: ignore[arg-type]
    standing = Standing("s1", Verdict.CONFIRM, "Ana", "2026-01-01T00:00:00Z", {})
    excerpt = Excerpt(DOCUMENT, 6, len(TEXT), TEXT[6:])
    found = StatementRow(_statement(), card, excerpt, (), "2011-10-05", False, standing)
    row = listed_row(found, opens)
    assert "".join(words for words, _ in row.quote) == TEXT[6:]
    assert [words for words, said in row.quote if said] == ["the port", "is shut"]
    assert (row.day, row.own_day, row.standing, row.card) == ("2011-10-05", False, standing, card)


def test_a_long_lead_is_cut_so_that_what_was_said_stays_in_sight() -> None:
    text = "word " * 80 + "he said the port is shut."
    start = text.index("the port")
    statement = _statement(content=((start, len(text) - 1),))
    card = Card(DOCUMENT, None, "", None, "")  # type: ignore[arg-type]
    row = listed_row(StatementRow(statement, card, Excerpt(DOCUMENT, 0, len(text), text), (), None, False), opens)
    assert [len(words) < 110 for words, _ in row.quote] == [True, True, True]
    assert row.quote[0][0].startswith("… word") and row.quote[0][0].endswith("he said ")
    assert row.quote[1] == ("the port is shut", True)


def test_an_excerpt_that_holds_only_part_of_what_was_said_is_shown_as_it_is() -> None:
    start, end = _span("port")
    excerpt = Excerpt(DOCUMENT, start, end, "port")
    found = StatementRow(_statement(), Card(DOCUMENT, None, "", None, ""), excerpt, (), None, False)  # type: ignore[arg-type]
    assert listed_row(found, opens).quote == (("port", True),)
