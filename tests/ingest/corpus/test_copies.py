"""Copies among documents."""

import random
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.ingest.corpus.copies import Copy, CopyRecord, find_copies, record
from readout.ingest.corpus.signatures import signature
from readout.model import Document, Header

BODY = (
    "The deputy minister received our chargé in Port Alder on Monday and said that the ferry talks would resume "
    "after the harvest, provided that the customs officers at the northern quay were released without condition."
)


def made(text: str, name: str, *, sent: str | None = None, sender: str = "", subject: str = "", depth: int = 0):
    return CopyRecord(name, signature(text).to_bytes(), sent, sender, subject, depth, (name, 0))


def test_quoted_copy_has_the_file_as_original() -> None:
    quoted = "\n".join("> " + line for line in (BODY[:90], BODY[90:]))
    copies = find_copies([made(quoted, "a", depth=1), made(BODY.upper(), "b"), made("Nothing of the kind.", "c")])
    assert copies == [Copy("a", "b", "same_text", 1.0)]


def test_ocr_noise_is_near() -> None:
    noisy = BODY.replace("chargé", "charge").replace("customs", "cust0ms").replace("harvest", "harvcst")
    (copy,) = find_copies([made(BODY, "a"), made(noisy, "b")])
    assert (copy.document, copy.original, copy.kind) == ("b", "a", "near")
    assert 0.6 < copy.similarity < 1


def test_most_complete_text_is_the_original() -> None:
    (copy,) = find_copies([made(BODY[:170], "a"), made(BODY + " He asked that this be kept quiet.", "b", depth=2)])
    assert copy.original == "b"


def test_short_texts_need_their_headers() -> None:
    thanks = [made("Thx", "a"), made("Thx", "b"), made("Pls print.", "c"), made("Pls print.", "d")]
    assert find_copies(thanks) == []
    when = {"sent": "2031-05-04T09:15", "sender": "delm ora", "subject": "ferry"}
    assert find_copies([made("Thx", "a", **when), made("thx", "b", **when)]) == [Copy("b", "a", "same_text", 1.0)]
    other = {**when, "sent": "2031-05-04T09:16"}
    assert find_copies([made("Thx", "a", **when), made("thx", "b", **other)]) == []


def test_another_hour_of_one_message_is_a_time_zone() -> None:
    a = made("Pls print.", "a", sent="2031-05-04T09:15", sender="delm ora", subject="ferrytalks")
    b = made("Pls print.", "b", sent="2031-05-04T14:15", sender="delm ora", subject="ferrytalks")
    assert len(find_copies([a, b])) == 1


def test_forms_of_different_days_are_not_copies() -> None:
    form = BODY + " Prepared by the duty officer for {} at the usual hour, with {} items attached and {} pending."
    a = made(form.format("Monday", "seven", "two"), "a", sent="2031-05-04T09:15")
    b = made(form.format("Tuesday", "nine", "four"), "b", sent="2031-05-05T09:20")
    assert find_copies([a, b]) == []
    assert len(
        find_copies([made(form.format("Monday", "seven", "two"), "a"), made(form.format("Tu", "9", "4"), "b")])
    )


def test_a_chain_of_small_changes_joins_no_unlike_texts() -> None:
    rng = random.Random(4)
    words = ["".join(rng.choices(string.ascii_lowercase, k=7)) for _ in range(200)]
    chain = [made(" ".join(words[n : n + 100]), f"{n:03}") for n in range(0, 100, 10)]
    for copy in find_copies(chain):
        assert abs(int(copy.document) - int(copy.original)) <= 20


def test_record_takes_the_header() -> None:
    header = Header(sender=("Delm, Ora <od@ferry.example>",), subject="RE: Fw: Ferry talks")
    made_record = record(
        Document("p", "f", 0, BODY, date="2031-05-04", header=header), [], path="x/p.txt", depth=0
    )
    assert (made_record.sender, made_record.subject, made_record.rank) == (
        "delm ora",
        "ferrytalks",
        ("x/p.txt", 0),
    )


words = st.lists(st.sampled_from(["tide", "quay", "customs", "talks", "envoy", "ferry", "north"]), max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, max_size=12), st.randoms(use_true_random=False))
def test_order_of_records_does_not_matter(texts: list[list[str]], rng: random.Random) -> None:
    records = [made(" ".join(t), f"{n:02}") for n, t in enumerate(texts)]
    shuffled = list(records)
    rng.shuffle(shuffled)
    copies = find_copies(records)
    assert copies == find_copies(shuffled)
    documents = {c.document for c in copies}
    assert len(documents) == len(copies)
    assert documents.isdisjoint(c.original for c in copies)
