"""Threads: who answers whom, in order of time, what is missing, and what is seen only as a quotation."""

from collections.abc import Iterator
from email.message import EmailMessage

import pytest

from readout.workbench import Collection, add
from readout.workbench.threads import read_thread


def mail(number: int, sender: str, to: str, answers: str = "", quoted: str = "") -> bytes:
    """A made-up message of one exchange."""
    message = EmailMessage()
    message["From"], message["To"] = (
        f"{sender} <{sender.split()[0].lower()}@port.example>",
        f"{to} <x@port.example>",
    )
    message["Subject"] = "Re: Berths at Halden" if answers or quoted else "Berths at Halden"
    message["Date"] = f"Tue, 12 Mar 2019 {9 + number:02}:00:00 +0000"
    message["Message-ID"] = f"<{number}@port.example>"
    if answers:
        message["In-Reply-To"] = answers
    message.set_content(f"Message {number}: {_SAID[number]}\n{quoted}")
    return message.as_bytes()


_SAID = {
    1: "how many berths are free at the quay, and until when may we use them?",
    2: "two are free, but the crane on the north side has been broken since last week.",
    3: "then send the grain ship to the south, where nobody needs a crane for sacks.",
    4: "as you say, the harbour master will not hear of it, and has written to the minister.",
}
_QUOTED = """
-----Original Message-----
From: Cora Diaz
To: Ann Hall
Sent: Tuesday, March 12, 2019 8:05 AM
Subject: Berths at Halden

Berth four is mine alone, and nobody else may lie there before Friday noon.
"""


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection of one exchange and a message that stands alone."""
    folder = tmp_path_factory.mktemp("threads")
    pile = folder / "pile"
    pile.mkdir()
    (pile / "1.eml").write_bytes(mail(1, "Ann Hall", "Ben Carr", quoted=_QUOTED))
    (pile / "2.eml").write_bytes(mail(2, "Ben Carr", "Ann Hall", "<1@port.example>"))
    (pile / "3.eml").write_bytes(mail(3, "Ann Hall", "Ben Carr", "<2@port.example>"))
    (pile / "4.eml").write_bytes(mail(4, "Ann Hall", "Ben Carr", "<gone@port.example>"))
    (pile / "alone.txt").write_text("Nineteen ships wait at the quay of Halden.\n")
    with Collection.open(folder / "collection", create=True) as opened:
        add(opened, [pile], workers=1, sandbox="child", ledgers=False)
        yield opened


def id_of(collection: Collection, name: str) -> str:
    """The outermost document of a file."""
    file = next(f for f in collection.store.files() if f.path.endswith(name))
    return collection.store.outermost(file.id) or ""


def test_messages_stand_in_order_of_time_each_under_what_it_answers(collection: Collection) -> None:
    thread = read_thread(collection, id_of(collection, "2.eml"))
    assert [m.lead.partition(":")[0] for m in thread.messages if m.lead.startswith("Message")] == [
        "Message 1", "Message 2", "Message 3", "Message 4",
    ]  # fmt: skip
    assert [m.depth for m in thread.messages] == [0, 1, 2, 3, 0]
    assert thread.messages[2].answers == id_of(collection, "1.eml")
    assert thread.total == 5 and thread.pages == 1
    assert thread.title == "Berths at Halden"
    assert thread.people[0][1] == 3


def test_what_is_missing_or_only_quoted_is_said(collection: Collection) -> None:
    thread = read_thread(collection, id_of(collection, "1.eml"))
    assert thread.missing == 1 and thread.quoted == 1
    assert [m.card.id for m in thread.messages if m.missing] == [id_of(collection, "4.eml")]
    quoted = next(m for m in thread.messages if m.quoted_in)
    assert quoted.card.sender == "Cora Diaz"
    assert quoted.quoted_in is not None and quoted.quoted_in.id == id_of(collection, "1.eml")
    assert {m.unread for m in thread.messages} == {"waiting"}


def test_a_message_alone_is_a_thread_of_one(collection: Collection) -> None:
    thread = read_thread(collection, id_of(collection, "alone.txt"))
    assert (thread.total, [m.depth for m in thread.messages]) == (1, [0])
