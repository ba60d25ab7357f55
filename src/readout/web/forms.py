"""What comes in by a form: checked to be one of ours, capped, and each value cleaned before anything uses it.

The guard has already seen that a form was sent from our own pages. The key in it says so once more, without trust
in what the browser says of itself: a page elsewhere cannot read ours, so it cannot know the key.
"""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qs, parse_qsl, quote, unquote, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from readout.errors import Code, ReadoutError

KEY: Final = "key"
"""The field that holds the key."""
MOST_NAME: Final = 80
MOST_VALUE: Final = 2_000
_MOST_BYTES: Final = 256_000
"""A note of the longest, with up to twelve bytes for a character."""
_MOST_FIELDS: Final = 40
_COOKIE: Final = "readout-who"
_YEAR: Final = 365 * 24 * 3600
_UNTYPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_OURS = re.compile(
    r"/(?:(?!original|static|api\b)[a-z]{1,20}(?:/(?!\.|(?:file|sheet)(?:[./]|$))[\w.:-]{1,200}){0,3})?"
)
_ANCHOR = re.compile(r"[\w.:-]{1,200}")


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form by name, each a single line without white space around it; `texts` keep their lines."""

    values: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str, longest: int = MOST_VALUE) -> str:
        """A field's value, empty where there is none; USAGE where it is too long."""
        value = self.values.get(name, "")
        if len(value) > longest:
            raise _bad(f"“{name}” may have at most {longest:,} characters; this has {len(value):,}.")
        return value

    def text(self, name: str, longest: int = MOST_VALUE) -> str:
        """A field's value with its lines, as somebody wrote it into a larger field."""
        value = self.texts.get(name, "").strip()
        if len(value) > longest:
            raise _bad(f"“{name}” may have at most {longest:,} characters; this has {len(value):,}.")
        return value


async def read_form(request: Request) -> Form:
    """The form in a request's body, if it is one of ours and not too large."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise _bad("This is not a form of the reading room.")
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise ReadoutError(Code.TOO_LARGE, "The form is too large.", "Shorten what you wrote.")
    try:
        found = parse_qs(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict"
        )
    except ValueError as error:
        raise _bad("The form cannot be read.") from error
    values = {name: _CONTROL.sub(" ", given[-1]).strip() for name, given in found.items()}
    must_be_ours(request, values.get(KEY, ""))
    texts = {name: _UNTYPED.sub(" ", given[-1].replace("\r\n", "\n")) for name, given in found.items()}
    return Form(values, texts)


def must_be_ours(request: Request, key: str) -> None:
    """FORBIDDEN unless the key is that of this room's own forms."""
    if not hmac.compare_digest(key.encode("utf-8", "replace"), request.app.state.form_key.encode()):
        raise ReadoutError(
            Code.FORBIDDEN,
            "This form was not made by the reading room that is open now.",
            "Go back, load the page anew, and press the button again.",
        )


def way_back(given: str, otherwise: str = "/") -> str:
    """Where to go back to: the address given if it is that of a page of ours, none that hands out files."""
    try:
        parts = urlsplit(given[:MOST_VALUE])
    except ValueError:
        return otherwise
    if parts.scheme or parts.netloc or not _OURS.fullmatch(parts.path):
        return otherwise
    return parts.path + (f"?{parts.query}" if parts.query else "")


def at(path: str, anchor: str, **values: str) -> str:
    """An address with more parameters, each in place of one of that name, and an anchor."""
    parts = urlsplit(path)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in values]
    query = urlencode([*kept, *((name, value) for name, value in values.items() if value)])
    return parts.path + (f"?{query}" if query else "") + (f"#{anchor}" if _ANCHOR.fullmatch(anchor) else "")


def known_name(request: Request) -> str:
    """The name under which the reader judged last, empty where there is none."""
    given = unquote(request.cookies.get(_COOKIE, ""), errors="replace")
    return _CONTROL.sub(" ", given).strip()[:MOST_NAME]


def keep_name(answer: Response, name: str) -> None:
    """Remember the name in the browser; it is nowhere but there and in the judgements."""
    answer.set_cookie(
        _COOKIE, quote(name, safe=""), max_age=_YEAR, httponly=True, samesite="strict", path="/"
    )  # fmt: skip


def _bad(message: str) -> ReadoutError:
    return ReadoutError(Code.USAGE, message, "Go back and fill in the form again.")
