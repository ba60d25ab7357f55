"""Furniture that comes again."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.ingest.corpus.repetition import Learner, Repeated, mark
from readout.model import Document, Furniture, FurnitureKind, Header, Kind, Page

SIGNATURE = "Ora Delm\nHarbour Adviser, Ministry of Fisheries\n14 Quay Street, Port Alder\nTel: 555-010-{}"
BODIES = [
    "The tolls are too high, and the captains say so.",
    "I shall be at the northern quay by noon.",
    "Nothing came of the talks about the nets.",
    "Please send the list of moorings.",
    "The envoy asked after the ferry again.",
    "No boats went out on Monday.",
]


def mail(n: int, text: str, subject: str | None = None) -> Document:
    header = Header(subject=subject or f"Harbour business number {n} of the {'abcdefghij'[n]} kind")
    return Document(f"d{n}", f"f{n}", 0, text, kind=Kind.EMAIL, header=header)


def paged(n: int, pages: list[str], subject: str | None = None) -> Document:
    made, at = [], 0
    for number, page in enumerate(pages, 1):
        made.append(Page(number, at, at + len(page)))
        at += len(page) + 1
    return replace(mail(n, "\f".join(pages), subject), pages=tuple(made))


def learnt(*documents: Document) -> Repeated:
    learner = Learner()
    for document in documents:
        learner.add((document,))
    return learner.learned()


def marked(document: Document, repeated: Repeated) -> list[tuple[str, str]]:
    (out,) = mark((document,), repeated)
    return [(f.kind.value, out.text[f.start : f.end]) for f in out.furniture if f not in document.furniture]


def test_a_signature_of_many_messages() -> None:
    mails = [mail(n, f"{body}\n\n{SIGNATURE.format(1000 + n)}") for n, body in enumerate(BODIES)]
    lines = SIGNATURE.format(1001).split("\n")
    assert marked(mails[1], learnt(*mails)) == [("signature", line) for line in lines]


def test_a_thanks_is_no_signature() -> None:
    mails = [mail(n, f"{body}\n\nThanks,\nOra") for n, body in enumerate(BODIES)]
    assert [marked(m, learnt(*mails)) for m in mails] == [[]] * len(mails)


def test_text_quoted_again_and_again_is_not_furniture() -> None:
    quoted = "\n".join(
        f"> {line}" for line in ("Dear Assistant Secretary,", "the ferry office will close.", "Call 555-010-7.")
    )
    mails = [mail(n, f"{body}\n{quoted}", "RE: the ferry office will close") for n, body in enumerate(BODIES)]
    assert [marked(m, learnt(*mails)) for m in mails] == [[]] * len(mails)
    same = [mail(n, f"See below.\n{quoted}") for n in range(6)]
    assert [marked(m, learnt(*same)) for m in same] == [[]] * len(same)


def test_a_legal_footer() -> None:
    footer = "This message is intended only for the person named above and may be privileged."
    mails = [mail(n, f"{body}\n\n{footer}") for n, body in enumerate(BODIES)]
    assert marked(mails[0], learnt(*mails)) == [("legal_footer", footer)]


def test_running_heads_of_unlike_documents() -> None:
    papers = [
        paged(
            n,
            [
                f"First {body}\nmore of it here\nand here\nand here",
                f"Harbour Gazette Archive, leaf {n}\n{body} Again\nx {n}\nz",
            ],
        )
        for n, body in enumerate(BODIES)
    ]
    whole = [
        replace(
            p,
            text=f"Harbour Gazette Archive, leaf {n}\n{p.text}",
            pages=_shift(p.pages, len(f"Harbour Gazette Archive, leaf {n}\n")),
        )
        for n, p in enumerate(papers)
    ]
    found = marked(whole[2], learnt(*whole))
    assert found == [("running_head", "Harbour Gazette Archive, leaf 2")] * 2


def _shift(pages: tuple[Page, ...], by: int) -> tuple[Page, ...]:
    return tuple(Page(p.number, p.start + by if n else 0, p.end + by) for n, p in enumerate(pages))


def test_heads_and_page_numbers_of_one_document() -> None:
    pages = [
        f"Report on the Nets\nLine {c} of its own, {c * 3}.\nMore {c}.\nYet {c}.\n{n}"
        for n, c in enumerate("abcde", 1)
    ]
    found = marked(paged(0, [*pages, "The end, at last.\nFinis.\nFinis again.\nReally."]), Repeated())
    assert found == [
        pair for n in range(1, 6) for pair in (("running_head", "Report on the Nets"), ("page_number", str(n)))
    ]


def test_what_stands_at_an_edge_by_chance_is_text() -> None:
    line = "8:25 am DEPART the residence for the quay"
    papers = [
        paged(n, [f"{body}\n{body}\nend {n}", f"{line}\n{body}\nand {n}\nso"]) for n, body in enumerate(BODIES)
    ]
    assert [marked(p, learnt(*papers)) for p in papers] == [[]] * len(papers)


def test_children_are_marked_too_and_marks_stay_as_they_are() -> None:
    mails = [mail(n, f"{body}\n\n{SIGNATURE.format(n)}") for n, body in enumerate(BODIES)]
    repeated = learnt(*mails)
    text = f"See below.\n{BODIES[0]}\n{SIGNATURE.format(9)}"
    stamp = Furniture(0, 3, FurnitureKind.STAMP)
    parent = Document("p", "g", 0, text, furniture=(stamp,))
    child = Document("c", "g", 1, text[11:], start=11, parent="p", parent_span=(11, len(text)))
    out, inner = mark((parent, child), repeated)
    assert out.furniture[0] == stamp
    assert [text[f.start : f.end] for f in out.furniture[1:]] == SIGNATURE.format(9).split("\n")
    assert [inner.text[f.start : f.end] for f in inner.furniture] == SIGNATURE.format(9).split("\n")
    assert mark((out, inner), repeated) == (out, inner)


def test_nothing_learnt_marks_nothing() -> None:
    document = mail(0, "Word.\n")
    assert learnt() == Repeated()
    assert mark((document,), Repeated()) == (document,)
    assert mark((), Repeated()) == ()


line = st.sampled_from(
    [*BODIES, "Thanks,", "Page 3 of 4", "7", "", "Harbour Office", "From: Ora", "Tel: 555-010-11"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.lists(line, max_size=6), min_size=1, max_size=4), max_size=8))
def test_marks_never_overlap_and_lie_in_the_text(piles: list[list[list[str]]]) -> None:
    documents = [paged(n, ["\n".join(p) for p in pages]) for n, pages in enumerate(piles)]
    repeated = learnt(*documents)
    for document in documents:
        (out,) = mark((document,), repeated)
        spans = [(f.start, f.end) for f in out.furniture]
        assert all(0 <= s < e <= len(out.text) for s, e in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        assert out.text == document.text
