"""The OpenAPI 3.1 document of the API, made from the table of endpoints.

https://spec.openapis.org/oas/v3.1.0
"""

import http
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import msgspec

from readout import __version__
from readout.api.endpoints import ENDPOINTS, ROOT, Endpoint
from readout.api.values import Problem
from readout.errors import HTTP_STATUS, Code

Json = dict[str, Any]

_BRACES: Final = re.compile(r"\{(\w+)\}")
_REF: Final = "#/components/schemas/{name}"
_ALWAYS: Final = (Code.USAGE, Code.LOCKED, Code.FORBIDDEN)
_BODY: Final = (Code.TOO_LARGE, Code.UNSUPPORTED)
_ABOUT: Final = (
    "What the reading room shows, for programs. It answers on this machine alone, to whoever holds the token; "
    "nothing here changes anything. Whatever was derived carries citations: the document, the sha256 of its file, "
    "start and end of the passage in the document’s text (in characters, half-open), and the words there. "
    "Dates are EDTF (ISO 8601-2)."
)


def openapi() -> Json:
    """The whole document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Readout", "version": __version__, "description": _ABOUT},
        "servers": [{"url": ROOT}],
        "security": [{"token": []}],
        "tags": [{"name": group} for group in dict.fromkeys(e.group for e in ENDPOINTS)],
        "paths": _paths(ENDPOINTS),
        "components": {
            "schemas": schemas(),
            "responses": {f"Status{status}": _error(status) for status in sorted(set(HTTP_STATUS.values()))},
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "The token that `readout serve` prints, or writes with `--token-file`.",
                }
            },
        },
    }


@cache
def schemas() -> Json:
    """The schemas of all types, by name; not to be changed."""
    types = [t for e in ENDPOINTS for t in (e.asked, e.answer)]
    return msgspec.json.schema_components([*types, Problem], ref_template=_REF)[1]


def statuses(endpoint: Endpoint) -> tuple[int, ...]:
    """The statuses of the errors that an endpoint may answer with."""
    codes = (*_ALWAYS, *endpoint.errors, *(_BODY if endpoint.method == "POST" else ()))
    return tuple(sorted({HTTP_STATUS[code] for code in codes}))


def parameters(endpoint: Endpoint) -> list[Json]:
    """The parameters of an endpoint, as OpenAPI writes them; of a POST only those of its path."""
    known, in_path = schemas(), set(_BRACES.findall(endpoint.path))
    schema = known[endpoint.asked.__name__]
    return [
        {
            "name": name,
            "in": "path" if name in in_path else "query",
            "required": name in schema["required"],
            **({"description": value["description"]} if "description" in value else {}),
            "schema": {key: part for key, part in value.items() if key != "description"},
        }
        for name, value in schema["properties"].items()
        if endpoint.method == "GET" or name in in_path
    ]


def _paths(endpoints: Iterable[Endpoint]) -> Json:
    paths: Json = {}
    for endpoint in endpoints:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint)
    return paths


def _operation(endpoint: Endpoint) -> Json:
    body = {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": _REF.format(name=endpoint.asked.__name__)}}},
    }
    return {
        "operationId": endpoint.name,
        "tags": [endpoint.group],
        "summary": endpoint.summary,
        "parameters": parameters(endpoint),
        **({"requestBody": body} if endpoint.method == "POST" else {}),
        "responses": {
            "200": _response(http.HTTPStatus(200).phrase, endpoint.answer.__name__),
            **{str(s): {"$ref": f"#/components/responses/Status{s}"} for s in statuses(endpoint)},
        },
    }


def _error(status: int) -> Json:
    codes = ", ".join(f"`{code.value}`" for code, known in HTTP_STATUS.items() if known == status)
    return _response(f"{http.HTTPStatus(status).phrase}: {codes}", Problem.__name__)


def _response(description: str, schema: str) -> Json:
    return {
        "description": description,
        "content": {"application/json": {"schema": {"$ref": _REF.format(name=schema)}}},
    }
