"""The brief: asked for by a form, read on a page, taken away in four forms or as an evidence pack."""

import re
from dataclasses import asdict, dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.errors import Code, ReadoutError
from readout.model import Brief, BriefQuery, Citation
from readout.web.pages.common import collection_of
from readout.web.params import read_choice, read_day, read_words
from readout.web.rendering import Page, address, render
from readout.workbench.briefing import (
    BRIEF_FORMATS,
    DOCUMENTS,
    NOTES,
    REMARKS,
    NoteText,
    brief_file,
    make_brief,
    note_texts,
)
from readout.workbench.packing import pack_archive

_LENGTHS: Final = {"": 60, "short": 25, "long": 150}
_PACKS: Final = ("pack", "pack-texts")
_FORMS: Final = ("", *BRIEF_FORMATS, *_PACKS)
_LONGEST_NAME: Final = 60
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form asks for, by the names in the address, empty where it does not; `make` says to begin."""

    about: str = ""
    a: str = ""
    b: str = ""
    since: str = ""
    until: str = ""
    length: str = ""
    make: str = ""

    def href(self, path: str = "/brief", **changes: str) -> str:
        """The address of the same brief, with something changed."""
        return address(path, **{**asdict(self), **changes})

    def query(self) -> BriefQuery:
        """The same as the workbench asks for it."""
        if bool(self.a) is not bool(self.b):
            raise ReadoutError(Code.USAGE, "Only one of the two parties is named.", "Name both, or neither.")
        return BriefQuery(
            about=self.about or None,
            between=(self.a, self.b) if self.a and self.b else None,
            since=self.since or None,
            until=self.until or None,
            sentences=_LENGTHS[self.length],
        )


@dataclass(frozen=True, slots=True)
class Noted:
    """A footnote with the address at which its passage, or the list of what was counted, opens."""

    note: NoteText
    href: str


def show_brief(request: Request) -> Response:
    """The page at `/brief`: the form, and the brief if one is asked for."""
    asked = _read(request)
    made: Brief | None = None
    trouble: ReadoutError | None = None
    if asked.make:
        try:
            made = make_brief(collection_of(request), asked.query())
        except ReadoutError as error:
            if error.http_status >= 500:
                raise
            trouble = error
    values = {
        "asked": asked,
        "made": made,
        "trouble": trouble,
        "notes": _noted(made) if made else (),
        "first": _first_uses(made) if made else {},
        "documents": {document.id: document for document in made.documents} if made else {},
        "headings": {"notes": NOTES, "documents": DOCUMENTS, "remarks": REMARKS},
        "lengths": {"short": "short", "": "usual", "long": "long"},
    }
    title = f"Brief: {made.title}" if made else "Brief"
    return render(request, Page("brief.html", title, values, trouble.http_status if trouble else 200))


def send_brief(request: Request) -> Response:
    """The brief as a file at `/brief/file`, which no browser opens by itself."""
    asked, form = _read(request), read_choice(request, "form", _FORMS)
    collection = collection_of(request)
    made = make_brief(collection, asked.query())
    if form in _PACKS:
        content, media, ending = (
            pack_archive(collection, made, whole=form == "pack-texts"),
            "application/zip",
            "zip",
        )
    else:
        form = form or "html"
        content, media, ending = brief_file(made, form), BRIEF_FORMATS[form][0], form
    return Response(
        content,
        media_type=media,
        headers={
            "content-disposition": f'attachment; filename="{file_name(made.title)}.{ending}"',
            "content-security-policy": "sandbox; default-src 'none'",
        },
    )


def file_name(title: str) -> str:
    """A plain name for the file of a brief."""
    return f"brief-{_UNSAFE.sub('-', title).strip('-').lower()[:_LONGEST_NAME]}".strip("-")


def _read(request: Request) -> Asked:
    return Asked(
        about=read_words(request, "about"),
        a=read_words(request, "a"),
        b=read_words(request, "b"),
        since=read_day(request, "since"),
        until=read_day(request, "until"),
        length=read_choice(request, "length", tuple(_LENGTHS)),
        make=read_choice(request, "make", ("", "yes")),
    )


def _noted(made: Brief) -> tuple[Noted, ...]:
    passages = {note.number: (note.passage, note.search) for note in made.notes}
    return tuple(Noted(text, _opens(*passages[text.number])) for text in note_texts(made))


def _opens(at: Citation | None, search: str) -> str:
    if at is not None:
        return address(f"/d/{at.document}", span=f"{at.start}-{at.end}") + "#hit"
    return address("/search", q=search) if search else ""


def _first_uses(made: Brief) -> dict[int, int]:
    """The sentence (counted from 0) that rests on each footnote first, to which its way back leads."""
    found: dict[int, int] = {}
    for place, sentence in enumerate(made.sentences()):
        for number in sentence.notes:
            found.setdefault(number, place)
    return found
