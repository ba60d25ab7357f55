"""Notes as W3C Web Annotations: held to the model by a check of its own, and read back as they were."""

import re
from dataclasses import replace
from typing import Any
from uuid import uuid4

import msgspec
import pytest

from readout.errors import Code, ReadoutError
from readout.export.annotations import CONTEXT, annotation, annotations_json, read_annotations
from readout.model import Anchor, Meaning, Note, Spot

# The words of the Web Annotation Vocabulary (W3C Recommendation, 23 February 2017) that may be used here.
_MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting",
    "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def note(**more: object) -> Note:
    """A made-up note."""
    anchor = Anchor(
        "ab" * 32, "pile/letter 1.txt", "abababababababababab-10-90", 5, 23, 15, "the embargo’s end…\n“soon”",
        "before ", " after",
    )  # fmt: skip
    made = Note(
        uuid4().hex, anchor, Spot(anchor.document, 5, 23), Meaning.CHECK, "Ask the port.\nTwice.",
        ("grain", "Port"), "Ana", "2026-01-01T10:00:00Z", "2026-01-02T10:00:00Z", "Ben",
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def check_annotation(item: dict[str, Any], *, context: bool) -> None:
    """Section 3 of the model: what an annotation must have, and of what kind it must be."""
    if context:
        assert item["@context"] == CONTEXT == "http://www.w3.org/ns/anno.jsonld"
    assert _IRI.fullmatch(item["id"])
    assert item["type"] == "Annotation"
    assert item["motivation"] and set(item["motivation"]) <= _MOTIVATIONS
    assert item["creator"]["type"] in ("Person", "Organization", "Software")
    for name in ("created", "modified"):
        assert name not in item or _DATE_TIME.fullmatch(item[name])
    for body in item["body"]:
        check_body(body)
    check_target(item["target"])


def check_body(body: dict[str, Any]) -> None:
    """Section 3.2.4: an embedded text has its value, and its purpose is a motivation."""
    assert body["type"] == "TextualBody"
    assert isinstance(body["value"], str) and body["value"]
    assert body["purpose"] in _MOTIVATIONS


def check_target(target: dict[str, Any]) -> None:
    """Sections 4 and 4.2: a specific resource has one source with an IRI; selectors say where and what."""
    assert target["type"] == "SpecificResource"
    assert _IRI.fullmatch(target["source"]["id"]) and _IRI.fullmatch(target["source"]["via"])
    assert target["source"]["type"] == "Text"
    kinds = {selector["type"]: selector for selector in target["selector"]}
    place, quote = kinds["TextPositionSelector"], kinds["TextQuoteSelector"]
    assert 0 <= place["start"] < place["end"] and isinstance(place["start"], int)
    assert quote["exact"] and isinstance(quote["prefix"], str) and isinstance(quote["suffix"], str)


def test_every_meaning_makes_an_annotation_of_the_model() -> None:
    for meaning in Meaning:
        check_annotation(annotation(note(meaning=meaning)), context=True)
    bare = annotation(note(text="", tags=(), changed=None, changed_by=None))
    check_annotation(bare, context=True)
    assert [body["purpose"] for body in bare["body"]] == ["classifying"]
    assert "modified" not in bare


def test_a_collection_has_one_page_with_all_its_annotations() -> None:
    notes = [note(), note(meaning=Meaning.QUOTE)]
    whole = msgspec.json.decode(annotations_json(notes, "Notes on the pile"))
    assert whole["@context"] == CONTEXT
    assert whole["type"] == "AnnotationCollection" and _IRI.fullmatch(whole["id"])
    assert (whole["label"], whole["total"]) == ("Notes on the pile", 2)
    page = whole["first"]
    assert page["type"] == "AnnotationPage" and whole["last"] == page["id"] and page["startIndex"] == 0
    for item in page["items"]:
        check_annotation(item, context=False)
    empty = msgspec.json.decode(annotations_json([], "Nothing"))
    assert empty["total"] == 0 and "first" not in empty


def test_the_same_notes_make_the_same_file() -> None:
    notes = [note()]
    assert annotations_json(notes, "x") == annotations_json(notes, "x")


def test_what_was_written_is_read_back() -> None:
    notes = [note(), note(meaning=Meaning.PLAIN, text="", tags=())]
    for content in (
        annotations_json(notes, "x"),
        msgspec.json.encode([annotation(n) for n in notes]),
        b"\n".join(msgspec.json.encode(annotation(n)) for n in notes),
    ):
        back = list(read_annotations(content))
        assert [replace(n, changed_by="Ben") for n in back] == [
            replace(n, anchor=replace(n.anchor, end=5 + len(n.anchor.exact)), spot=back[0].spot) for n in notes
        ]
    assert list(read_annotations(annotations_json([], "x"))) == []


def test_annotations_of_other_programs_are_read_by_their_quotation() -> None:
    other = {
        "@context": CONTEXT,
        "id": "https://notes.example/7",
        "type": "Annotation",
        "motivation": "questioning",
        "created": "2026-01-01T10:00:00.123Z",
        "bodyValue": "Who says so?",
        "target": {
            "source": "https://papers.example/letter",
            "selector": {"type": "TextQuoteSelector", "exact": "the embargo"},
        },
    }
    (found,) = read_annotations(msgspec.json.encode(other))
    assert (found.anchor.exact, found.anchor.document, found.anchor.file) == ("the embargo", "", "")
    assert (found.meaning, found.text, found.who) == (Meaning.QUESTION, "Who says so?", "")
    assert found.made == "2026-01-01T10:00:00Z"
    assert re.fullmatch(r"[0-9a-f]{32}", found.id)
    assert found.id == next(read_annotations(msgspec.json.encode(other))).id


def test_a_page_without_items_holds_nothing_and_long_surroundings_are_cut() -> None:
    assert list(read_annotations(b'{"type": "AnnotationPage", "items": null}')) == []
    quote = {"type": "TextQuoteSelector", "exact": "the embargo"}
    quote |= {"prefix": "far" * 1_000 + " near ", "suffix": " next " + "last" * 1_000}
    (found,) = read_annotations(msgspec.json.encode({"type": "Annotation", "target": {"selector": quote}}))
    assert found.anchor.before.endswith(" near ") and found.anchor.after.startswith(" next ")
    assert len(found.anchor.before) == len(found.anchor.after) == 64


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"no json at all", Code.UNREADABLE),
        (b'{"type": "Manifest"}', Code.USAGE),
        (b'["words"]', Code.USAGE),
        (b'{"type": "Annotation", "target": "https://papers.example/letter"}', Code.USAGE),
        (
            b'{"type": "Annotation", "target": {"selector": {"type": "TextQuoteSelector", "exact": " "}}}',
            Code.USAGE,
        ),
        (b'{"type": "Annotation", "target": {"selector": {"type": "TextQuoteSelector", "exact": 7}}}', Code.USAGE),
        (b'{"type": "AnnotationPage", "items": 5}', Code.USAGE),
        (b'{"type": "AnnotationCollection", "first": {"items": "words"}}', Code.USAGE),
        (b"[" * 100_000, Code.UNREADABLE),
    ],
)
def test_what_is_no_annotation_is_refused(content: bytes, code: Code) -> None:
    with pytest.raises(ReadoutError) as caught:
        list(read_annotations(content))
    assert caught.value.code is code
