"""What the index is told of a document."""

from readout.model import Document, Furniture, FurnitureKind, Header, Marking, Release
from readout.search import entry_of, shown_text
from readout.search.entries import own_text
from readout.search.tokens import BREAK, words

TEXT = "He met the\nRELEASE IN PART\nenvoy today. > quoted words here < and left."
CHILD = (TEXT.index("quoted"), TEXT.index(" <"))
STAMP = (TEXT.index("RELEASE"), TEXT.index("\nenvoy"))


def document(**known: object) -> Document:
    return Document(**({"id": "d", "file": "f", "ordinal": 0, "text": TEXT} | known))  # type: ignore[arg-type]


def child() -> Document:
    text = TEXT[slice(*CHILD)]
    return Document(id="d-c", file="f", ordinal=1, text=text, start=CHILD[0], parent="d", parent_span=CHILD)


def test_own_text_keeps_every_offset() -> None:
    own = own_text(document(furniture=(Furniture(*STAMP, FurnitureKind.STAMP),)), [child()])
    assert len(own) == len(TEXT)
    assert all(a in (b, " ", BREAK) for a, b in zip(own, TEXT, strict=True))
    assert words(own) == ["he", "met", "the", "envoy", "today", BREAK, "and", "left"]


def test_a_child_that_is_all_of_it_leaves_nothing() -> None:
    whole = Document(id="c", file="f", ordinal=1, text=TEXT, parent="d", parent_span=(0, len(TEXT)))
    assert own_text(document(), [whole]) == BREAK + " " * (len(TEXT) - 1)


def test_overlapping_and_overlong_furniture() -> None:
    spans = ((0, 10), (5, 20), (5, 8), (60, 10_000))
    marked = document(furniture=tuple(Furniture(a, b, FurnitureKind.LEGAL_FOOTER) for a, b in spans))
    own = own_text(marked, [])
    assert own[20:60] == TEXT[20:60]
    assert not own[:20].strip() and not own[60:].strip() and len(own) == len(TEXT)


def test_headers_and_signatures_stay_in_the_text() -> None:
    kept = document(furniture=(Furniture(0, 10, FurnitureKind.HEADER), Furniture(10, 20, FurnitureKind.SIGNATURE)))
    assert own_text(kept, []) == TEXT


def test_entry_of() -> None:
    header = Header(
        sender=("A <a@x.example>",), to=("B",), cc=("C",), info=("D",), number="10 X 1", subject="Talks"
    )
    known = document(
        header=header,
        marking=Marking("SECRET", ("NODIS",), ("B1",)),
        release=Release(case="F-1", number="C1"),
        duplicate_of="o",
        furniture=(Furniture(*STAMP, FurnitureKind.STAMP),),
    )
    made = entry_of(known, [child()], "a/b.txt")
    assert (made.id, made.original, made.title, made.path) == ("d", "o", "Talks", "a/b.txt")
    assert made.to == ("B", "C", "D")
    assert made.number == ("10 X 1", "C1", "F-1")
    assert made.furniture == "RELEASE IN PART"
    assert (made.marking, made.captions, made.exemptions) == ("SECRET", ("NODIS",), ("B1",))
    assert entry_of(document(header=Header(author=("W",))), [], "p").sender == ("W",)


def test_snippets_leave_the_printed_header_out() -> None:
    header = Furniture(0, 12, FurnitureKind.HEADER)
    marked = document(furniture=(header,))
    assert shown_text(marked, []) == " " * 12 + TEXT[12:]
    assert own_text(marked, []) == TEXT
