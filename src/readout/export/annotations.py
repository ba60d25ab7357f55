"""Notes as W3C Web Annotations (Web Annotation Data Model, W3C Recommendation of 23 February 2017), and back.

The target of each is the text of a document with two selectors: a text position, counted in characters (code
points) from 0, and a text quote. The document is named by an URN, its file by its hash (RFC 6920) and its path.
"""

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

import msgspec

from readout.errors import Code, ReadoutError
from readout.model import Anchor, Meaning, Note, Spot
from readout.text import anchors

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
PROFILE: Final = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE: Final = f'application/ld+json; profile="{PROFILE}"'

_DOCUMENT: Final = "urn:readout:document:"
_HASH: Final = "ni:///sha-256;"
_UUID: Final = "urn:uuid:"
_MOTIVES: Final = {
    Meaning.PLAIN: "highlighting",
    Meaning.IMPORTANT: "highlighting",
    Meaning.QUESTION: "questioning",
    Meaning.CHECK: "assessing",
    Meaning.QUOTE: "bookmarking",
}
_ENCODE = msgspec.json.Encoder().encode
_ID = re.compile(r"[0-9a-f]{20}(?:-\d{1,10}-\d{1,10})?")
_SHA = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_MOST_WORDS = 20_000


def annotation(note: Note) -> dict[str, Any]:
    """One note as an annotation."""
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"{_UUID}{UUID(note.id)}",
        "type": "Annotation",
        "motivation": _motives(note),
        "creator": {"type": "Person", "name": note.who},
        "created": note.made,
        **({"modified": note.changed} if note.changed else {}),
        "body": list(_bodies(note)),
        "target": _target(note.anchor),
    }
    return made


def collection_of_notes(notes: Sequence[Note], label: str) -> dict[str, Any]:
    """Notes as one annotation collection with one page; the context stands once, at the top."""
    items = [{key: value for key, value in annotation(note).items() if key != "@context"} for note in notes]
    name = uuid5(NAMESPACE_URL, f"urn:readout:notes:{label}")
    whole: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"{_UUID}{name}",
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
    }
    if items:
        page = f"{_UUID}{uuid5(name, 'page 1')}"
        whole["first"] = {"id": page, "type": "AnnotationPage", "startIndex": 0, "items": items}
        whole["last"] = page
    return whole


def annotations_json(notes: Sequence[Note], label: str) -> bytes:
    """Notes as a JSON-LD file."""
    return msgspec.json.format(_ENCODE(collection_of_notes(notes, label)), indent=1) + b"\n"


def read_annotations(content: bytes) -> Iterator[Note]:
    """The notes in a file of annotations: a collection, a page, a list, one annotation, or one a line.

    Raises UNREADABLE for what is no JSON, and USAGE for an annotation that names no passage in words.
    """
    for number, item in enumerate(_items(content), 1):
        yield _note(item, number)


def _motives(note: Note) -> list[str]:
    found = [_MOTIVES[note.meaning]]
    found += ["commenting"] if note.text else []
    found += ["tagging"] if note.tags else []
    return found


def _bodies(note: Note) -> Iterator[dict[str, str]]:
    yield {"type": "TextualBody", "purpose": "classifying", "value": note.meaning.value}
    if note.text:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": note.text}
    for tag in note.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": tag}


def _target(anchor: Anchor) -> dict[str, Any]:
    digest = base64.urlsafe_b64encode(bytes.fromhex(anchor.file)).decode().rstrip("=")
    return {
        "type": "SpecificResource",
        "source": {
            "id": _DOCUMENT + anchor.document,
            "type": "Text",
            "format": "text/plain",
            "via": _HASH + digest,
            "label": anchor.path,
        },
        "selector": [
            {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
            {
                "type": "TextQuoteSelector",
                "exact": anchor.exact,
                "prefix": anchor.before,
                "suffix": anchor.after,
            },
        ],
    }


def _items(content: bytes) -> Iterator[Mapping[str, Any]]:
    try:
        value = msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError):
        value = _lines(content)
    for item in _inside(value):
        if not isinstance(item, Mapping):
            raise _bad("This holds something that is no annotation.")
        yield item


def _lines(content: bytes) -> list[Any]:
    try:
        return [msgspec.json.decode(line) for line in content.splitlines() if line.strip()]
    except (msgspec.DecodeError, RecursionError) as error:
        raise ReadoutError(
            Code.UNREADABLE,
            "This is no JSON.",
            "Give a file that `readout notes --annotations` wrote, or Web Annotations of another program.",
        ) from error


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, list):
        yield from value
    elif isinstance(value, Mapping) and "AnnotationCollection" in _several(value.get("type")):
        first = value.get("first")
        yield from _several(first.get("items")) if isinstance(first, Mapping) else []
    elif isinstance(value, Mapping) and "AnnotationPage" in _several(value.get("type")):
        yield from _several(value.get("items"))
    else:
        yield value


def _note(item: Mapping[str, Any], number: int) -> Note:
    if "Annotation" not in _several(item.get("type")):
        raise _bad(f"Number {number} is no annotation.")
    anchor = _anchor(item, number)
    meaning, text, tags = _said(item)
    creator = next((c for c in _several(item.get("creator")) if c), "")
    who = creator.get("name", "") if isinstance(creator, Mapping) else creator
    made, changed = _moment(item.get("created")), _moment(item.get("modified"))
    spot = Spot(anchor.document, anchor.start, anchor.end)
    id_ = _text(item.get("id"))
    try:
        plain = UUID(id_.removeprefix(_UUID)).hex
    except ValueError:
        plain = uuid5(NAMESPACE_URL, id_ or f"{anchor.exact}\n{text}").hex
    return Note(plain, anchor, spot, meaning, text, tags, " ".join(_text(who).split())[:80], made, changed or None)


def _anchor(item: Mapping[str, Any], number: int) -> Anchor:
    """The passage that an annotation is about; it must be quoted, a position alone outlasts nothing."""
    target = next((t for t in _several(item.get("target")) if isinstance(t, Mapping)), {})
    source = target.get("source", "")
    named = source if isinstance(source, Mapping) else {"id": source}
    selectors = [s for s in _several(target.get("selector")) if isinstance(s, Mapping)]
    quote = next((s for s in selectors if s.get("type") == "TextQuoteSelector"), None)
    place = next((s for s in selectors if s.get("type") == "TextPositionSelector"), {})
    exact = _text(quote.get("exact")) if quote else ""
    if quote is None or not exact.strip() or len(exact) > _MOST_WORDS:
        raise _bad(f"Annotation {number} does not quote the passage that it is about.")
    document = _text(named.get("id")).removeprefix(_DOCUMENT)
    document = document if _ID.fullmatch(document) else ""
    start = _number(place.get("start"))
    inside = document.split("-")
    base = start + (int(inside[1]) if len(inside) > 1 else 0)
    return Anchor(
        _file(_text(named.get("via"))), _text(named.get("label")), document, start, start + len(exact), base,
        exact, _text(quote.get("prefix"))[-anchors.CONTEXT :], _text(quote.get("suffix"))[: anchors.CONTEXT],
    )  # fmt: skip


def _said(item: Mapping[str, Any]) -> tuple[Meaning, str, tuple[str, ...]]:
    """What the bodies of an annotation say: its meaning, its text and its tags."""
    meaning, texts, tags = Meaning.PLAIN, [], []
    for body in (*_several(item.get("body")), *_several(item.get("bodyValue"))):
        value = _text(body.get("value")) if isinstance(body, Mapping) else _text(body)
        purpose = _several(body.get("purpose")) if isinstance(body, Mapping) else []
        if "classifying" in purpose and value in set(Meaning):
            meaning = Meaning(value)
        elif "tagging" in purpose:
            tags.append(value)
        elif value.strip():
            texts.append(value)
    if meaning is Meaning.PLAIN and "questioning" in _several(item.get("motivation")):
        meaning = Meaning.QUESTION
    return meaning, "\n\n".join(texts), tuple(tags)


def _file(name: str) -> str:
    """The sha256 that a name of RFC 6920 gives, in hexadecimal; empty where it gives none."""
    if not name.startswith(_HASH):
        return ""
    try:
        digest = base64.urlsafe_b64decode(name.removeprefix(_HASH) + "=").hex()
    except ValueError:
        return ""
    return digest if _SHA.fullmatch(digest) else ""


def _several(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _number(value: Any) -> int:
    return value if isinstance(value, int) and 0 <= value < 1 << 40 else 0


def _moment(value: Any) -> str:
    """A moment as we keep it; another form of xsd:dateTime is taken to the second where it is UTC."""
    text = re.sub(r"\.\d+(?=Z$)", "", _text(value)).replace("+00:00", "Z")
    return text if _MOMENT.fullmatch(text) else ""


def _bad(message: str) -> ReadoutError:
    return ReadoutError(
        Code.USAGE,
        message,
        "Each annotation needs a target with a TextQuoteSelector; see docs/reference/notes.md.",
    )
