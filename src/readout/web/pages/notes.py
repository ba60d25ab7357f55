"""Notes: all of them to look through, one of them to change, and the forms by which a person keeps them."""

import re
from dataclasses import dataclass
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.model import Meaning, Note, NoteQuery
from readout.web.forms import MOST_NAME, Form, at, keep_name, known_name, read_form, way_back
from readout.web.landing import passage_link
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_day, read_number, read_words
from readout.web.rendering import Page, address, render
from readout.workbench import Collection
from readout.workbench.annotating import MEDIA_TYPE, annotations_file
from readout.workbench.notes import (
    MOST_TEXT,
    edit_note,
    find_note,
    make_note,
    note_history,
    note_writers,
    notes,
    remove_note,
    restore_note,
    split_tags,
)
from readout.workbench.reading import find_document
from readout.workbench.tagging import tags

_PER_PAGE: Final = 50
_MOST_TAGS: Final = 1_000
_NOTE: Final = re.compile(r"[0-9a-f]{32}")
_SPAN: Final = re.compile(r"(\d{1,10})-(\d{1,10})")
_MEANINGS: Final = ("", *(meaning.value for meaning in Meaning))


@dataclass(frozen=True, slots=True)
class Asked:
    """How the notes are narrowed, as the address has it."""

    words: str
    tag: str
    who: str
    meaning: str
    since: str
    until: str
    removed: str

    @property
    def query(self) -> NoteQuery:
        """The same as the workbench takes it."""
        meaning = Meaning(self.meaning) if self.meaning else None
        return NoteQuery(self.words, self.tag, self.who, meaning, self.since, self.until, self.removed != "")

    @property
    def values(self) -> dict[str, str]:
        """The parameters of an address that asks the same."""
        return {
            "about": self.words, "tag": self.tag, "who": self.who, "meaning": self.meaning, "since": self.since,
            "until": self.until, "removed": self.removed,
        }  # fmt: skip

    @property
    def narrowed(self) -> bool:
        """Whether not all notes are asked for."""
        return any((self.words, self.tag, self.who, self.meaning, self.since, self.until))


def show_notes(request: Request) -> Response:
    """The page at `/notes`."""
    collection, asked = collection_of(request), read_asked(request)
    page = read_number(request, "page")
    found = notes(collection, asked.query, page=page, per_page=_PER_PAGE)
    values = {
        "asked": asked,
        "found": found,
        "tags": [count.tag for count in tags(collection) if count.notes],
        "writers": note_writers(collection),
        "paging": paging(page, _PER_PAGE, found.total),
        "opens": _opens,
        "file": address("/notes/file", **asked.values),
        "here_back": address("/notes", page=page if page > 1 else "", **asked.values),
    }
    return render(request, Page("notes.html", "Notes", values))


def read_asked(request: Request) -> Asked:
    """How the address narrows the notes."""
    return Asked(
        read_words(request, "about"),
        read_words(request, "tag"),
        read_words(request, "who"),
        read_choice(request, "meaning", _MEANINGS),
        read_day(request, "since"),
        read_day(request, "until"),
        read_choice(request, "removed", ("", "yes")),
    )


def show_note(request: Request) -> Response:
    """The page of one note at `/notes/{id}`."""
    collection, note = collection_of(request), _note(request)
    back = way_back(request.query_params.get("back", ""), otherwise="/notes")
    document = find_document(collection, note.spot.document) if note.spot.document else None
    lost = document is None or note.spot.state == "lost"
    values = {
        "note": note,
        "document": document,
        "lost": lost,
        "href": "" if lost else _opens(note),
        "link": "" if document is None or lost else passage_link(document, note.spot.start, note.spot.end),
        "history": note_history(collection, note.id),
        "back": back,
        "who": known_name(request),
    }
    return render(request, Page("note.html", "A note", values))


def send_notes(request: Request) -> Response:
    """The notes that the address asks for, as W3C Web Annotations, at `/notes/file`."""
    content = annotations_file(collection_of(request), read_asked(request).query)
    headers = {"content-disposition": 'attachment; filename="notes.jsonld"'}
    return Response(content, media_type=MEDIA_TYPE, headers=headers)


async def post_note(request: Request) -> Response:
    """Keep the note in the form at `/notes`, and go back to its passage."""
    form = await read_form(request)
    return await run_in_threadpool(_make, request, form)


async def post_change(request: Request) -> Response:
    """Change the note at `/notes/{id}`, take it away or bring it back."""
    form = await read_form(request)
    return await run_in_threadpool(_change, request, form)


def _make(request: Request, form: Form) -> Response:
    who = who_of(form)
    found = _SPAN.fullmatch(form.get("span"))
    if found is None:
        raise ReadoutError(Code.USAGE, "The form names no passage.", "Go back, and choose the words again.")
    document = form.get("document")
    note = make_note(
        collection_of(request),
        document,
        (int(found[1]), int(found[2])),
        who=who,
        meaning=_meaning(form),
        text=form.text("text", MOST_TEXT),
        tags=split_tags(form.get("tags", _MOST_TAGS)),
    )
    span = f"{note.anchor.start}-{note.anchor.end}"
    return _back(at(way_back(form.get("back"), f"/d/{document}"), "hit", span=span), who)


def _change(request: Request, form: Form) -> Response:
    collection, note, who = collection_of(request), _note(request), who_of(form)
    back = way_back(form.get("back"), "/notes")
    here = address(f"/notes/{note.id}", back=back)
    match form.get("do"):
        case "remove":
            remove_note(collection, note.id, who=who)
            return _back(here, who)
        case "restore":
            restore_note(collection, note.id, who=who)
            return _back(here, who)
        case _:
            _edit(collection, note, form, who)
            return _back(back, who)


def _edit(collection: Collection, note: Note, form: Form, who: str) -> None:
    edit_note(
        collection,
        note.id,
        who=who,
        meaning=_meaning(form),
        text=form.text("text", MOST_TEXT),
        tags=split_tags(form.get("tags", _MOST_TAGS)),
    )


def who_of(form: Form) -> str:
    """The name in a form, which all that a person keeps bears."""
    who = form.get("who", MOST_NAME)
    if not who:
        raise ReadoutError(
            Code.USAGE, "This needs the name of whoever does it.", "Go back, fill in your name, and try again."
        )
    return who


def _back(location: str, who: str) -> Response:
    answer = RedirectResponse(location, status_code=303)
    keep_name(answer, who)
    return answer


def _meaning(form: Form) -> Meaning:
    given = form.get("meaning") or Meaning.PLAIN
    try:
        return Meaning(given)
    except ValueError as error:
        raise ReadoutError(
            Code.USAGE, "A note cannot mean that.", "Go back, and choose one of the kinds."
        ) from error


def _note(request: Request) -> Note:
    id = str(request.path_params["id"])
    if not _NOTE.fullmatch(id):
        raise ReadoutError(Code.NOT_FOUND, "There is no note at this address.", "Look for it among all notes.")
    return find_note(collection_of(request), id)


def _opens(note: Note) -> str:
    """Where the passage of a note opens; empty where it is lost."""
    if note.spot.document is None or note.spot.state == "lost":
        return ""
    return address(f"/d/{note.spot.document}", span=f"{note.spot.start}-{note.spot.end}") + "#hit"
