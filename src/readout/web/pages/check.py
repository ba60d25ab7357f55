"""The check of a draft: pasted or sent as a file, its sentences with their verdicts, its versions, its sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.model import ClaimCheck, DraftCheck, Ground, SentenceCheck, Support
from readout.web.forms import read_form
from readout.web.pages.common import collection_of
from readout.web.params import read_number
from readout.web.rendering import Page, address, render
from readout.web.uploads import Upload, read_upload
from readout.workbench.checking import (
    MOST_BYTES,
    MOST_CHARACTERS,
    SHEET_FORMATS,
    SIGNS,
    VERDICTS,
    check_draft,
    drafts,
    forget,
    passage_pieces,
    read_version,
    sheet_file,
    sheet_summary,
    silence,
    versions,
)

_KEY = re.compile(r"[0-9a-f]{16}")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_TYPES: Final = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_NAME: Final = "Pasted text"


@dataclass(frozen=True, slots=True)
class ShownGround:
    """A passage as the page shows it: its words in pieces, and where it opens."""

    ground: Ground
    pieces: tuple[tuple[str, bool], ...]
    href: str


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim with its passages; `words` is its part of the sentence, empty where it is the whole of it."""

    check: ClaimCheck
    words: str
    grounds: tuple[ShownGround, ...]
    silence: str


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence with its number, words and claims; `gap` says that a paragraph ends before it."""

    number: int
    check: SentenceCheck
    words: str
    claims: tuple[ShownClaim, ...]
    gap: bool


def show_check(request: Request) -> Response:
    """The page at `/check`: the form, and the drafts that were checked."""
    kept = drafts(collection_of(request))
    values = {
        "drafts": kept,
        "most_mb": MOST_BYTES >> 20,
        "most_characters": MOST_CHARACTERS,
        "verdicts": VERDICTS,
    }
    return render(request, Page("check.html", "Check a draft", values))


async def post_check(request: Request) -> Response:
    """Check what the form at `/check` sends, and show it."""
    upload = await read_upload(request, MOST_BYTES)
    return await run_in_threadpool(_check, request, upload)


def _check(request: Request, upload: Upload) -> Response:
    text, day = upload.fields.get("text", ""), upload.fields.get("day", "").strip()
    if day and not _DAY.fullmatch(day):
        raise ReadoutError(Code.USAGE, f"{day!r} is no date.", "Write it as 2021-08-26, or leave it empty.")
    if len(text) > MOST_CHARACTERS:
        raise ReadoutError(
            Code.TOO_LARGE, f"A draft may have at most {MOST_CHARACTERS:,} characters.", "Check it in parts."
        )
    content, name = upload.content, upload.name
    if not content:
        if not text.strip():
            raise ReadoutError(Code.USAGE, "There is no draft to check.", "Paste its text, or choose its file.")
        content = text.replace("\r\n", "\n").encode()
        name = " ".join(upload.fields.get("name", "").split())[:120] or _pasted()
        name = name if "." in name else f"{name}.txt"
    made = check_draft(collection_of(request), content, name, day=day or None)
    return RedirectResponse(f"/check/{made.key}", status_code=303)


def _pasted() -> str:
    return f"{_NAME}, {datetime.now(UTC).strftime('%Y-%m-%d %H.%M.%S')}"


def show_draft(request: Request) -> Response:
    """The page of one checked draft at `/check/{key}`, its newest version or the one asked for."""
    collection, key = collection_of(request), _key(request)
    number = read_number(request, "version") if "version" in request.query_params else None
    found = read_version(collection, key, number)
    check = found.check
    values = {
        "found": found,
        "sentences": list(_sentences(check)),
        "summary": sheet_summary(check),
        "versions": versions(collection, key),
        "signs": SIGNS,
        "verdicts": VERDICTS,
        "forms": SHEET_FORMATS,
        "most_characters": MOST_CHARACTERS,
    }
    return render(request, Page("draft.html", f"Check: {check.title or found.name}", values))


def send_sheet(request: Request) -> Response:
    """The footnote sheet of a version, as a file to save."""
    collection, key, form = collection_of(request), _key(request), str(request.path_params["form"])
    if form not in SHEET_FORMATS:
        raise ReadoutError(Code.NOT_FOUND, "There is no sheet of this form.", "Take .html or .docx.")
    number = read_number(request, "version") if "version" in request.query_params else None
    found = read_version(collection, key, number)
    headers = {"content-disposition": f'attachment; filename="sheet-{key}-{found.number}.{form}"'}
    return Response(sheet_file(found, form), media_type=_TYPES[form], headers=headers)


async def post_forget(request: Request) -> Response:
    """Drop a draft and all its versions."""
    await read_form(request)
    key = _key(request)
    await run_in_threadpool(forget, collection_of(request), key)
    return RedirectResponse("/check", status_code=303)


def _key(request: Request) -> str:
    key = str(request.path_params["key"])
    if not _KEY.fullmatch(key):
        raise ReadoutError(Code.NOT_FOUND, "There is no such draft.", "See those that were checked at /check.")
    return key


def _sentences(check: DraftCheck) -> Iterator[ShownSentence]:
    end = 0
    for number, sentence in enumerate(check.sentences, 1):
        words = " ".join(check.text[sentence.start : sentence.end].split())
        gap = "\n" in check.text[end : sentence.start].strip(" \t")
        alone = len(sentence.claims) == 1
        claims = tuple(_claim(check, claim, alone=alone) for claim in sentence.claims)
        yield ShownSentence(number, sentence, words, claims, gap and number > 1)
        end = sentence.end


def _claim(check: DraftCheck, claim: ClaimCheck, *, alone: bool) -> ShownClaim:
    words = "" if alone else " ".join(check.text[claim.start : claim.end].split())
    shown = claim.grounds if claim.verdict is not Support.NOT_FOUND else ()
    return ShownClaim(claim, words, tuple(map(_ground, shown)), silence(claim))


def _ground(ground: Ground) -> ShownGround:
    pieces = tuple((piece.text, piece.answers) for piece in passage_pieces(ground))
    href = address(f"/d/{ground.source.id}", span=f"{ground.start}-{ground.end}") + "#hit"
    return ShownGround(ground, pieces, href)
