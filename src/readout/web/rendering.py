"""Making pages out of templates: the Jinja environment, and the answer with what every page shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Protocol
from urllib.parse import quote, quote_plus, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from readout import __version__
from readout.web import labels, words
from readout.web.rooms import ROOMS, room_of

_LIST: Final = re.compile(r"[0-9a-f]{32}")
_HERE: Final = Path(__file__).parent
STATIC: Final = _HERE / "static"


class Shown(Protocol):
    """What a page needs to know of the collection to draw its frame."""

    @property
    def name(self) -> str:
        """The collection's name."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to show: its template, its title, and the values that the template uses."""

    template: str
    title: str
    values: Mapping[str, Any]
    status: int = 200


def address(path: str, **values: object) -> str:
    """An address of ours with its parameters; empty ones are left out."""
    given = [(name.rstrip("_"), str(value)) for name, value in values.items() if value not in (None, "", False)]
    return quote(path, safe="/-_.~") + ("?" + urlencode(given, quote_via=_quoted) if given else "")


@lru_cache(maxsize=2_048)
def _quoted(value: str, safe: str = "", encoding: str | None = None, errors: str | None = None) -> str:
    """A value as it stands in an address; on one page the same ones come hundreds of times."""
    return quote_plus(value, safe, encoding, errors)


def static_address(name: str) -> str:
    """The address of a static file, which changes whenever its content does, so that it may be kept for long."""
    return _STATIC_ADDRESSES[name]


def built_address(name: str) -> str:
    """The address of a script that the build of the package makes; empty where it was built without Node.js."""
    return _BUILT_ADDRESSES.get(name, "")


def render(request: Request, page: Page) -> Response:
    """The answer to a request: the page within the room's frame."""
    collection: Shown | None = getattr(request.app.state, "collection", None)
    values = {
        "title": page.title,
        "collection_name": collection.name if collection else "",
        "q": "",
        "here": request.scope["path"],
        "rooms": ROOMS,
        "room": room_of(request.scope["path"]),
        "kept_on": _kept_on(request),
        "form_key": getattr(request.app.state, "form_key", ""),
        **page.values,
    }
    html = _ENVIRONMENT.get_template(page.template).render(values)
    return HTMLResponse(html, status_code=page.status)


def _kept_on(request: Request) -> str:
    """The list on which something was kept just now, empty where nothing was."""
    given = request.query_params.get("kept", "")
    return given if _LIST.fullmatch(given) else ""


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.do"],
    )
    environment.globals.update(
        address=address,
        static=static_address,
        built=built_address,
        version=__version__,
        labels=labels,
        words=words,
        say_count=labels.say_count,
    )
    environment.filters.update(
        kind=labels.say_kind,
        name=labels.say_name,
        date=labels.say_date,
        day=labels.say_day,
        size=labels.say_size,
        term=labels.say_term,
        language=labels.say_language,
        media=labels.say_media,
        number=lambda value: f"{value:,}",
    )
    return environment


def _addresses(folder: Path) -> dict[str, str]:
    """The addresses of the files in a folder of static files, by name."""
    files = sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    return {
        path.name: f"/static/{path.relative_to(STATIC).as_posix()}?v={sha256(path.read_bytes()).hexdigest()[:12]}"
        for path in files
    }


_STATIC_ADDRESSES: Final = _addresses(STATIC)
_BUILT_ADDRESSES: Final = _addresses(STATIC / "built")
_ENVIRONMENT: Final = _environment()
