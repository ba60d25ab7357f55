"""The inventory of small made-up piles."""

from dataclasses import replace

import pytest

from readout.account.inventory import inventory
from readout.model import (
    Count,
    DateSource,
    Document,
    Gap,
    Header,
    Inventory,
    Kind,
    Marking,
    Outcome,
    Release,
    SourceFile,
)


def mail(n: int, **more: object) -> Document:
    header = more.pop("header", None) or Header(
        sender=("Delm, Ora <odelm@ferry.example>",), to=("Tarn, Ivo",), subject=f"Ferry tolls, part {n}"
    )
    day = more.pop("date", f"2031-05-{n % 28 + 1:02}T09:15")
    return Document(
        f"d{n:03}",
        f"f{n:03}",
        0,
        "Text.",
        kind=Kind.EMAIL,
        date=day,
        date_source=DateSource.HEADER,
        header=header,
        **more,
    )


def cable(number: str, n: int, **more: object) -> Document:
    header = Header(sender=("AMEMBASSY PORT ALDER",), to=("SECSTATE",), number=number, subject="Ferries", **more)
    return Document(f"k{n:03}", f"g{n:03}", 0, "UNCLAS", kind=Kind.CABLE, date="2031-05-09", header=header)


def file(
    path: str, outcome: Outcome | None = Outcome.READ, reason: str | None = None, **more: object
) -> SourceFile:
    return SourceFile(path.replace("/", ""), path, 100, "text/plain", outcome=outcome, reason=reason, **more)


def gaps(found: Inventory, kind: str) -> list[Gap]:
    return [g for g in found.gaps if g.kind == kind]


def test_an_empty_pile() -> None:
    found = inventory([], [])
    assert found == Inventory(sentences=("This collection is empty.",), files=0, documents=0, distinct_documents=0)


def test_files_and_their_outcomes() -> None:
    files = [
        file("a/1.txt"),
        file("a/2.pdf", Outcome.FAILED, "The file is encrypted."),
        file("a/3.pdf", Outcome.FAILED, "The file is encrypted."),
        file("a/4.txt", Outcome.DUPLICATE),
        file("a/5.doc", Outcome.PARTLY_READ, "Damaged after page 3."),
        file("a/6.txt", None),
        file("a/1.txt!/x.txt", container="a1.txt"),
    ]
    found = inventory([mail(1)], files)
    assert found.sentences[0] == (
        "This pile holds seven files, one of them found inside others. Two were read in full, one in part, "
        "one is the same as another, byte for byte, two are not readable and one still waits to be read."
    )
    assert found.outcomes[0] == Count("failed", 2)
    assert {c.label for c in found.outcomes} == {"read", "failed", "partly_read", "duplicate", "waiting"}
    assert [(g.label, g.count, g.detail) for g in gaps(found, "files")] == [
        ("2 files", 2, "The file is encrypted. (2.pdf and 3.pdf)"),
        ("5.doc", 1, "Partly read. Damaged after page 3."),
    ]


def test_copies_are_counted_once() -> None:
    pile = [mail(1), replace(mail(2), duplicate_of="d001"), cable("31 PORT ALDER 7", 1)]
    found = inventory(pile, [file("a")])
    assert (found.documents, found.distinct_documents) == (3, 2)
    assert found.kinds == (Count("cable", 1, "kind:cable"), Count("email", 1, "kind:email"))
    assert found.sentences[1] == (
        "They hold two different documents: one diplomatic cable and one e-mail message. "
        "One more is a copy of one of these, quoted or forwarded, and is not counted again."
    )


def test_tables_and_their_queries() -> None:
    pile = [
        mail(1, marking=Marking("SBU", ("NODIS",), ("B6",)), language="fr"),
        mail(2, language="en", thread="t-d002"),
        mail(3, date=None, thread="t-d002"),
        cable("31 PORT ALDER 7", 4),
    ]
    found = inventory(pile, [file("a")])
    assert found.markings == (Count("SBU", 1, 'marking:"SBU"'),)
    assert found.captions == (Count("NODIS", 1, 'caption:"NODIS"'),)
    assert found.exemptions == (Count("B6", 1, 'exemption:"B6"'),)
    assert found.languages == (Count("en", 1, "lang:en"), Count("fr", 1, "lang:fr"))
    assert found.years == (Count("2031", 3, "date:2031"),)
    assert found.months == (Count("2031-05", 3, "date:2031-05"),)
    assert found.senders[0] == Count("Ora Delm", 3, "from:(Ora Delm)")
    assert found.recipients[0] == Count("Ivo Tarn", 3, "to:(Ivo Tarn)")
    assert found.places == (Count("Port Alder", 1, "kind:cable from:(PORT ALDER)"),)
    assert found.threads == (Count("Ferry tolls, part 3", 2, 'thread:"t-d002"'),)
    assert (found.first_date, found.last_date, found.undated) == ("2031-05-02", "2031-05-09", 1)


def test_cited_cables_that_are_not_there() -> None:
    pile = [
        cable("31 PORT ALDER 7", 1, references=("30 PORT ALDER 956", "STATE 086734", "2031PORTALDER007")),
        cable("31 STATE 86734", 2, references=("A. PORT ALDER 7", "MY E-MAIL OF MAY 4")),
        mail(30, date="2031-06-01", header=Header(references=("30 PORT ALDER 956",))),
    ]
    found = gaps(inventory(pile, []), "reference")
    assert [(g.label, g.count, g.documents) for g in found] == [("30 PORT ALDER 956", 2, ("d030", "k001"))]
    assert found[0].detail == (
        "Cited in “Ferries” (9 May 2031) and in one other document; no cable of this number is in the pile."
    )


def test_holes_in_a_posts_numbers() -> None:
    pile = [cable(f"31 PORT ALDER {n}", n) for n in (101, 102, 104, 105, 108, 400)]
    found = gaps(inventory(pile, []), "series")
    assert [(g.label, g.count, g.documents) for g in found] == [
        ("PORT ALDER 103", 1, ("k102", "k104")),
        ("PORT ALDER 106 to 107", 2, ("k105", "k108")),
    ]


@pytest.mark.parametrize(
    ("numbers", "labels"),
    [
        ([*range(100_000, 100_020), *range(100_022, 100_040)], ["C100020 to C100021"]),
        (list(range(100_000, 106_000, 60)), ["C100000 to C105940"]),
        ([100_000, 200_000, 300_000], []),
    ],
)
def test_stamped_numbers(numbers: list[int], labels: list[str]) -> None:
    pile = [mail(n, release=Release(number=f"C{n}")) for n in numbers]
    assert [g.label for g in gaps(inventory(pile, []), "series")] == labels


def test_attachments_named_but_absent() -> None:
    header = Header(subject="RE: Papers", attachments=("Tolls.docx", "map.pdf", "image001.png"))
    found = gaps(inventory([mail(1, header=header), mail(2, header=header)], [file("x/MAP.pdf")]), "attachment")
    assert found == [
        Gap(
            "attachment",
            "Tolls.docx",
            "Named in “RE: Papers” (2 May 2031) and in one other document; no file of this name is in the pile.",
            2,
            ("d001", "d002"),
        )
    ]


def test_pages_withheld_and_page_holes() -> None:
    pile = [
        replace(mail(1), text="x\nPage 1 of 4\ny\n  Page 3 of 4\n", release=Release(decision="RELEASE IN PART")),
        replace(mail(2), text="[12 pages withheld]"),
        replace(cable("31 PORT ALDER 7", 3), text="UNCLAS SECTION 01 OF 03 PORT ALDER 7\n...\nSECTION 03 OF 03"),
    ]
    found = gaps(inventory(pile, []), "pages")
    assert [(g.label, g.count, g.documents) for g in found] == [
        ("Released in part", 1, ()),
        ("12 pages withheld", 1, ("d002",)),
        ("Pages 2 and 4 of 4", 2, ("d001",)),
        ("Section 2 of 3", 1, ("k003",)),
    ]


def test_the_sentences_of_a_busy_pile() -> None:
    quiet = [mail(n, date=f"2031-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}T09:15") for n in range(200)]
    burst = [
        replace(
            mail(500 + n, date=f"2031-03-{n % 3 + 10:02}T09:15"),
            header=Header(sender=("Una Sel",), to=("Ivo Tarn",), subject=f"Harbour fire: count {n}"),
        )
        for n in range(60)
    ]
    far = mail(900, date="1998-01-02")
    secret = mail(901, marking=Marking("SECRET"))
    copies = [replace(mail(950 + n), duplicate_of="d007") for n in range(5)]
    found = inventory([*quiet, *burst, far, secret, *copies, cable("31 STATE 5", 1)], [file("a")])
    said = " ".join(found.notable)
    assert "The highest marking is SECRET, on one document." in found.notable
    assert "The week of 10 March 2031 has 67 documents" in said
    assert "subjects then speak of “count”, “fire” and “harbour”." in said
    assert "“Ferry tolls, part 7” by Ora Delm, 8 January 2031 (six times)" in said
    assert (
        "One document lies far outside the main stretch of time: “Ferry tolls, part 900” (2 January 1998)." in said
    )
    assert "Odd ones among them: one diplomatic cable." in found.notable
    assert found.sentences[3].startswith("Ora Delm wrote the most, 202 documents of the 263 that name a sender")


def test_order_of_documents_does_not_matter() -> None:
    pile = [mail(n, thread=f"t-{n % 3}") for n in range(40)] + [cable(f"31 STATE {n}", n) for n in range(9)]
    files = [file(f"p/{n}.txt") for n in range(5)]
    assert inventory(pile, files) == inventory(pile[::-1], files[::-1])
