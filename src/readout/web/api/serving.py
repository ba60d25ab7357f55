"""The JSON API's routes, one for each endpoint of the table.

Whoever asks is let in as for pages, or by the token in the `Authorization` header. A `POST` that comes with the
cookie carries the form key in a header, which only our own pages can know.
"""

from collections.abc import Awaitable, Callable
from functools import cache
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from readout.api import ENDPOINTS, Endpoint, encode, openapi
from readout.api.endpoints import ROOT
from readout.api.reading import read_body, read_words
from readout.errors import Code, ReadoutError
from readout.web.forms import must_be_ours
from readout.web.pages.common import collection_of
from readout.web.security import has_bearer

KEY_HEADER: Final = "x-readout-key"
"""The header in which a `POST` with the cookie carries the form key."""
_MOST_BYTES: Final = 2 << 20
_JSON: Final = "application/json"


def api_routes() -> list[Route]:
    """The routes of all endpoints, and of the document that describes them."""
    routes = [Route(ROOT + one.path, _route(one), methods=[one.method]) for one in ENDPOINTS]
    return [*routes, Route(f"{ROOT}/openapi.json", send_openapi)]


def send_openapi(request: Request) -> Response:
    """The OpenAPI document."""
    return _json(_document())


@cache
def _document() -> bytes:
    return encode(openapi())


def _route(endpoint: Endpoint) -> Callable[[Request], Response] | Callable[[Request], Awaitable[Response]]:
    def get(request: Request) -> Response:
        given = [*request.path_params.items(), *request.query_params.multi_items()]
        return _answer(request, endpoint, read_words(endpoint.asked, given))

    async def post(request: Request) -> Response:
        body = await _body(request)
        asked = read_body(endpoint.asked, body)
        return await run_in_threadpool(_answer, request, endpoint, asked)

    return get if endpoint.method == "GET" else post


def _answer(request: Request, endpoint: Endpoint, asked: object) -> Response:
    return _json(encode(endpoint.handler(collection_of(request), asked)))


async def _body(request: Request) -> bytes:
    if request.query_params:
        raise ReadoutError(Code.USAGE, "Nothing is given in the address here.", "Send all of it in the body.")
    if not has_bearer(request):
        must_be_ours(request, request.headers.get(KEY_HEADER, ""))
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _JSON:
        raise ReadoutError(Code.UNSUPPORTED, "The body is not sent as JSON.", f"Send it as {_JSON}.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise ReadoutError(Code.TOO_LARGE, f"At most {_MOST_BYTES >> 20} MB can be sent.", "Send it in parts.")
    return bytes(body)


def _json(content: bytes) -> Response:
    return Response(content, media_type=_JSON)
