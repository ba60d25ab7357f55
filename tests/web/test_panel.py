"""What was read beside a text: numbers that stay, marks that are shifted, windows, and what was not read."""

from readout.model import (
    Act,
    Audience,
    Citation,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Document,
    Form,
    Ledger,
    LocalParty,
    Mention,
    MentionType,
    Mode,
    PartyRef,
    Span,
    Statement,
    Time,
)
from readout.web.panel import KINDS, Panel, Read, Sight, Unread, make_panel, unread_notes
from readout.workbench import LedgerView

FILE = "f" * 64


def _document(id: str, text: str = "x" * 1000) -> Document:
    return Document(id, FILE, 0, text)


def _contact(id: str, start: int, end: int, document: str = "d") -> Contact:
    parties = (PartyRef("A", None, document, start, start + 1), PartyRef("B"))
    return Contact(
        id,
        ContactKind.CALL,
        ContactStatus.OCCURRED,
        parties,
        (Citation(document, start, end),),
        ContactSource.TEXT,
    )


def _statement(id: str, start: int, cue: Span | None = None, document: str = "d") -> Statement:
    speaker = PartyRef("A", None, document, start + 20, start + 25)
    return Statement(
        id, document, speaker, None, cue, ((start, start + 10), (start + 30, start + 40)), Mode.INDIRECT, Act.WARN,
        Audience.PRIVATE,
    )  # fmt: skip


def _opens(span: Span, label: str) -> str:
    return f"{span[0]}-{span[1]} {label}".strip()


def _panel(
    *reads: Read, window: Span = (0, 10_000), kinds: tuple[str, ...] = KINDS, rejected: bool = False
) -> Panel:
    return make_panel(reads, Sight(window, frozenset(kinds), _opens, rejected))


def test_rows_are_numbered_in_the_order_of_the_text() -> None:
    ledger = Ledger("d", contacts=(_contact("late", 500, 510), _contact("early", 5, 10)))
    panel = _panel(Read(_document("d"), LedgerView(ledger)))
    assert [(n.label, n.row.id, n.row.href) for n in panel.contacts] == [
        ("c1", "early", "5-10 c1"),
        ("c2", "late", "500-510 c2"),
    ]


def test_a_rejected_row_keeps_its_number_and_is_shown_only_if_asked_for() -> None:
    view = LedgerView(Ledger("d", contacts=(_contact("b", 50, 60),)), (_contact("a", 5, 10),))
    panel = _panel(Read(_document("d"), view))
    assert [n.label for n in panel.contacts] == ["c2"]
    assert (panel.rejected, panel.totals["contacts"]) == (1, 1)
    shown = _panel(Read(_document("d"), view), rejected=True)
    assert [(n.label, n.row.rejected) for n in shown.contacts] == [("c1", True), ("c2", False)]


def test_what_a_nested_document_tells_is_shifted_into_the_text_around_it() -> None:
    inner = LedgerView(
        Ledger("n", (Mention("m", "n", 3, 6, MentionType.PLACE, Form.NAME),), (Time("n", 1, 2, None),), (),
               (_contact("a", 5, 10, "n"),))
    )  # fmt: skip
    panel = _panel(Read(_document("d"), LedgerView(Ledger("d"))), Read(_document("n"), inner, 100))
    assert sorted((m.start, m.end, m.sign) for m in panel.marks) == [
        (101, 102, "time"),
        (103, 106, "mention"),
        (105, 110, "contact"),
    ]
    assert panel.contacts[0].row.href == "105-110 c1"
    assert (panel.times[0].value, panel.times[0].href) == (None, "101-102 t1")


def test_only_what_stands_in_the_window_is_shown_and_all_is_counted() -> None:
    ledger = Ledger("d", (), (Time("d", 5, 8, "2011"), Time("d", 400, 404, "2012")), (), (),
                    (_statement("a", 0), _statement("b", 300), _statement("c", 600)))  # fmt: skip
    panel = _panel(Read(_document("d"), LedgerView(ledger)), window=(290, 500))
    assert [n.label for n in panel.statements] == ["s2"]
    assert [t.label for t in panel.times] == ["t2"]
    assert (panel.totals["statements"], panel.totals["times"], panel.here) == (3, 2, 1)
    assert all(290 <= mark.start < 500 for mark in panel.marks)


def test_a_row_that_begins_on_another_part_opens_the_document_there() -> None:
    panel = _panel(
        Read(_document("d"), LedgerView(Ledger("d", statements=(_statement("a", 280),)))), window=(290, 500)
    )
    assert panel.statements[0].row.href == "280-290"


def test_kinds_that_are_not_marked_have_rows_all_the_same() -> None:
    ledger = Ledger("d", contacts=(_contact("a", 5, 10),), statements=(_statement("s", 50),))
    panel = _panel(Read(_document("d"), LedgerView(ledger)), kinds=("contacts",))
    assert {mark.sign for mark in panel.marks} == {"contact"}
    assert panel.statements[0].row.href == "50-60"


def test_a_statement_bears_its_number_at_the_cue_or_else_where_its_content_begins() -> None:
    with_cue, without = _statement("a", 0, (15, 18)), _statement("b", 100)
    panel = _panel(Read(_document("d"), LedgerView(Ledger("d", statements=(with_cue, without)))))
    assert [(m.label, m.sign, m.start) for m in panel.marks if m.label] == [
        ("s1", "cue", 15),
        ("s2", "content", 100),
    ]


def test_a_mention_says_whom_it_names() -> None:
    party = LocalParty("p", "d", MentionType.PERSON, "Ilse Varga")
    mentions = (
        Mention("m1", "d", 0, 5, MentionType.PERSON, Form.NAME, "p"),
        Mention("m2", "d", 9, 12, MentionType.STATE, Form.NAME),
    )
    panel = _panel(Read(_document("d"), LedgerView(Ledger("d", mentions, (), (party,)))))
    assert [mark.say for mark in panel.marks] == ["Mention: Ilse Varga, person", "Mention: state"]


def test_documents_that_were_not_read_are_counted_by_why() -> None:
    reads = [
        Read(_document("a"), LedgerView(Ledger("a"))),
        Read(_document("b"), LedgerView(Ledger("b"), state="waiting")),
        Read(_document("c"), LedgerView(Ledger("c"), state="copy", original="o")),
        Read(_document("d"), LedgerView(Ledger("d"), state="copy", original="o2")),
    ]
    assert unread_notes(reads) == (Unread("copy", 2, ("o", "o2")), Unread("waiting", 1))
