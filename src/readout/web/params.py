"""What comes in by the address: each value is checked and capped before anything uses it."""

import re
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request

from readout.errors import Code, ReadoutError

_MAX_QUERY: Final = 1000
_MAX_NUMBER: Final = 1_000_000
_MAX_WORDS: Final = 200
_DOCUMENT = re.compile(r"[0-9a-f]{20}(?:-\d{1,10}-\d{1,10})?")
_FILE = re.compile(r"[0-9a-f]{64}")
_SPAN = re.compile(r"(\d{1,10})-(\d{1,10})")
_PARTY = re.compile(r"[a-z0-9-]{1,100}")
_ROW = re.compile(r"[\w.:-]{1,200}")
_KEY = re.compile(r"[0-9a-f]{12,32}")
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open span `[start, end)` asked for by the address."""

    start: int
    end: int

    def __str__(self) -> str:
        """As it is written in an address."""
        return f"{self.start}-{self.end}"


def read_query(request: Request, name: str = "q") -> str:
    """A search query: one line, at most 1,000 characters."""
    query = _CONTROL.sub(" ", request.query_params.get(name, "")).strip()
    if len(query) > _MAX_QUERY:
        raise _bad(f"A query may have at most {_MAX_QUERY:,} characters; this one has {len(query):,}.")
    return query


def read_number(request: Request, name: str, default: int = 1) -> int:
    """A whole number from 1, such as the page of a list."""
    value = request.query_params.get(name, "")
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 8 and 1 <= int(value) <= _MAX_NUMBER):
        raise _bad(f"“{name}” in the address must be a whole number between 1 and {_MAX_NUMBER:,}.")
    return int(value)


def read_choice(request: Request, name: str, choices: tuple[str, ...]) -> str:
    """One of the given words; the first where the address says nothing."""
    value = request.query_params.get(name, "") or choices[0]
    if value not in choices:
        shown = ", ".join(f"“{c}”" for c in choices if c)
        raise _bad(f"“{name}” in the address must be one of {shown}.")
    return value


def read_words(request: Request, name: str) -> str:
    """A name or a few words: one line, at most 200 characters."""
    words = " ".join(_CONTROL.sub(" ", request.query_params.get(name, "")).split())
    if len(words) > _MAX_WORDS:
        raise _bad(f"“{name}” may have at most {_MAX_WORDS} characters; this has {len(words):,}.")
    return words


def read_day(request: Request, name: str) -> str:
    """A year, a month or a day as `2019`, `2019-03` or `2019-03-08`; empty where the address says nothing."""
    value = request.query_params.get(name, "").strip()
    if value and not _DAY.fullmatch(value):
        raise _bad(f"“{name}” must be a year, a month or a day, written as 2019, 2019-03 or 2019-03-08.")
    return value


def read_choices(request: Request, name: str, choices: tuple[str, ...], usual: tuple[str, ...]) -> tuple[str, ...]:
    """Some of the given words, parted by commas; `none` for none of them."""
    value = request.query_params.get(name, "")
    if not value:
        return usual
    chosen = [] if value == "none" else value.split(",")
    if not set(chosen) <= set(choices):
        raise _bad(f"“{name}” in the address must be some of {', '.join(choices)}, parted by commas, or none.")
    return tuple(choice for choice in choices if choice in chosen)


def read_span(request: Request, length: int) -> Span | None:
    """The passage asked for, which must lie within a text of `length` characters."""
    value = request.query_params.get("span", "")
    if not value:
        return None
    found = _SPAN.fullmatch(value)
    if not found:
        raise _bad("The passage in the address must be written as START-END, such as 120-180.")
    start, end = int(found[1]), int(found[2])
    if not start < end <= length:
        raise _bad(f"The passage {start}-{end} is not within this document, which has {length:,} characters.")
    return Span(start, end)


def read_document_id(request: Request, name: str = "id") -> str:
    """A document's id from the path."""
    return _read_id(request, name, _DOCUMENT, "document")


def read_row_id(request: Request) -> str:
    """The id of a row of a ledger from the path."""
    return _read_id(request, "id", _ROW, "row")


def read_party_id(request: Request) -> str:
    """A party's id from the path."""
    return _read_id(request, "id", _PARTY, "party")


def read_party(request: Request, name: str) -> str:
    """A party's id from the parameters, empty where there is none."""
    value = request.query_params.get(name, "")
    if value and not _PARTY.fullmatch(value):
        raise _bad(f"“{name}” in the address must be the id of a party.")
    return value


def read_key(request: Request, name: str) -> str:
    """The id of something that a reader keeps, from the parameters; empty where there is none."""
    value = request.query_params.get(name, "")
    if value and not _KEY.fullmatch(value):
        raise _bad(f"“{name}” in the address must be the id of something that was kept.")
    return value


def read_given(request: Request) -> tuple[int, int] | None:
    """How many documents were given to somebody just now, and how many left, as `12-3`."""
    found = _SPAN.fullmatch(request.query_params.get("given", ""))
    return (int(found[1]), int(found[2])) if found else None


def read_judged(request: Request) -> str:
    """The id of the row that was judged just now, empty where there is none."""
    value = request.query_params.get("judged", "")
    return value if _ROW.fullmatch(value) else ""


def read_file_id(request: Request) -> str:
    """A source file's id (sha256) from the path."""
    return _read_id(request, "id", _FILE, "file")


def _read_id(request: Request, name: str, form: re.Pattern[str], what: str) -> str:
    value = str(request.path_params[name])
    if not form.fullmatch(value):
        raise ReadoutError(Code.NOT_FOUND, f"There is no {what} at this address.", "Search for it instead.")
    return value


def _bad(message: str) -> ReadoutError:
    return ReadoutError(Code.USAGE, message, "Correct the address, or start from the overview.")
