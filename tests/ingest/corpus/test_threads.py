"""Threads of messages."""

import random

from readout.ingest.corpus.threads import find_threads, thread_record
from readout.model import Document, Header, Kind


def mail(
    name: str, subject: str, day: str, sender: str = "Ora Delm", to: str = "Ivo Tarn", **more: object
) -> Document:
    links = {k: more.pop(k) for k in ("message_id", "in_reply_to") if k in more}
    header = Header(sender=(sender,), to=(to,), subject=subject, **links)
    return Document(name, more.pop("file", name), 0, "...", kind=Kind.EMAIL, date=day, header=header, **more)


def threads(*documents: Document, copies: dict[str, str] | None = None) -> dict[str, str]:
    records = [r for d in documents if (r := thread_record(d)) is not None]
    return find_threads(records, copies or {})


def test_replies_by_message_id_even_to_one_that_is_missing() -> None:
    a = mail("a", "x", "2031-01-01", message_id="<1@q>")
    b = mail("b", "y", "2031-05-01", in_reply_to=("<1@q>",))
    c = mail("c", "z", "2031-06-01", in_reply_to=("<9@q>",))
    d = mail("d", "w", "2031-07-01", in_reply_to=("<9@q>",))
    assert threads(a, b, c, d) == {"a": "t-a", "b": "t-a", "c": "t-c", "d": "t-c"}


def test_quoted_messages_and_copies_join_files() -> None:
    a = mail("a", "x", "2031-01-01")
    quoted = mail("b", "y", "2031-01-01", parent="a", parent_span=(0, 3))
    other = mail("c", "z", "2031-03-01")
    assert threads(a, quoted, other, copies={"b": "c"}) == {"a": "t-a", "b": "t-a", "c": "t-a"}


def test_a_telling_subject_joins_answers_within_a_fortnight() -> None:
    a = mail("a", "Ferry tolls at Port Alder", "2031-01-01")
    b = mail("b", "RE: Ferry tolls at Port Alder", "2031-01-09", "Ivo Tarn", "Ora Delm")
    late = mail("c", "RE: Ferry tolls at Port Alder", "2031-06-09", "Ivo Tarn", "Ora Delm")
    assert threads(a, b, late) == {"a": "t-a", "b": "t-a"}


def test_subjects_that_say_little_do_not_join_everything() -> None:
    same = [mail(f"m{n}", "Schedule", f"2031-01-{n + 1:02}") for n in range(9)]
    assert threads(*same) == {}
    assert threads(*(mail(f"m{n}", "Re:", "2031-01-01") for n in range(9))) == {}
    answer = mail("z", "Re: Schedule", "2031-01-05", "Ivo Tarn", "Ora Delm")
    assert threads(*same, answer) == {"m4": "t-m4", "z": "t-m4"}


def test_strangers_with_one_subject_stay_apart() -> None:
    a = mail("a", "Budget hearing tomorrow", "2031-01-01")
    b = mail("b", "Budget hearing tomorrow", "2031-01-02", "Una Sel", "Kip Rowe")
    assert threads(a, b) == {}


def test_only_messages_have_threads_and_order_does_not_matter() -> None:
    cable = Document("k", "k", 0, "...", kind=Kind.CABLE)
    assert thread_record(cable) is None
    documents = [mail(f"m{n}", f"{'Re: ' * (n % 3)}Ferry tolls {n % 4}", f"2031-01-{n + 1:02}") for n in range(20)]
    shuffled = documents[:]
    random.Random(2).shuffle(shuffled)
    assert threads(*documents) == threads(*shuffled)
