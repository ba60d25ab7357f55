"""The page that explains the JSON API, made from the same table as the API."""

import json
import shlex
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response

from readout.api import ENDPOINTS, Endpoint
from readout.api.endpoints import ROOT
from readout.api.openapi import parameters, schemas
from readout.web.rendering import Page, render

_SAMPLES: Final = {"id": "ID"}


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or a field: its name, what it holds in words, and what it means."""

    name: str
    holds: str
    about: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """An endpoint as the page shows it, with a command that tries it."""

    endpoint: Endpoint
    path: str
    fields: tuple[Field, ...]
    command: str


@dataclass(frozen=True, slots=True)
class Type:
    """A type of answers."""

    name: str
    about: str
    fields: tuple[Field, ...]
    values: tuple[str, ...]


def show_api(request: Request) -> Response:
    """The page at `/api`."""
    here = f"{request.url.scheme}://{request.url.netloc}"
    known = schemas()
    asked = {endpoint.asked.__name__ for endpoint in ENDPOINTS}
    groups: dict[str, list[Shown]] = {}
    for endpoint in ENDPOINTS:
        groups.setdefault(endpoint.group, []).append(_shown(endpoint, known, here))
    types = [_type(name, schema) for name, schema in sorted(known.items()) if name not in asked]
    return render(request, Page("api.html", "For programs", {"groups": groups, "types": types, "root": ROOT}))


def _shown(endpoint: Endpoint, known: dict[str, Any], here: str) -> Shown:
    if endpoint.method == "GET":
        fields = tuple(
            Field(p["name"], say_type(p["schema"], known), p.get("description", ""), p["required"])
            for p in parameters(endpoint)
        )
    else:
        fields = _fields(known[endpoint.asked.__name__], known)
    return Shown(endpoint, ROOT + endpoint.path, fields, command(endpoint, here))


def command(endpoint: Endpoint, here: str) -> str:
    """A command that tries an endpoint, with the token in $TOKEN."""
    path = endpoint.path.format(**_SAMPLES)
    words = ["curl", "-s", "-H", '"Authorization: Bearer $TOKEN"']
    if endpoint.method == "POST":
        body = json.dumps(dict(endpoint.example), ensure_ascii=False)
        return " ".join(
            [*words, "-H", '"Content-Type: application/json"', "-d", shlex.quote(body), here + ROOT + path]
        )
    query = urlencode(endpoint.example, quote_via=quote)
    return " ".join([*words, f'"{here}{ROOT}{path}{"?" + query if query else ""}"'])


def _type(name: str, schema: dict[str, Any]) -> Type:
    known = {name: schema}
    values = tuple(str(value) for value in schema.get("enum", ()))
    return Type(name, schema.get("description", ""), _fields(schema, known), values)


def _fields(schema: dict[str, Any], known: dict[str, Any]) -> tuple[Field, ...]:
    needed = schema.get("required", ())
    return tuple(
        Field(name, say_type(value, known), value.get("description", ""), name in needed)
        for name, value in schema.get("properties", {}).items()
    )


def say_type(schema: dict[str, Any], known: dict[str, Any]) -> str:
    """What a schema holds, in words; a type that is not `known` goes by its name."""
    if "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        values = known.get(name, {}).get("enum")
        words = [" | ".join(map(str, values)) if values else name, *_bounds(schema)]
        return " ".join(words)
    if "anyOf" in schema:
        return " or ".join(say_type(part, known) for part in schema["anyOf"])
    if "prefixItems" in schema:
        return f"[{', '.join(say_type(part, known) for part in schema['prefixItems'])}]"
    if schema.get("type") == "array":
        return f"list of {say_type(schema.get('items', {}), known)}"
    if isinstance(schema.get("additionalProperties"), dict):
        return f"{say_type(schema['additionalProperties'], known)} by name"
    return " ".join([_SIMPLE.get(str(schema.get("type")), "any"), *_bounds(schema)])


_SIMPLE: Final = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "null": "null",
    "object": "object",
}


def _bounds(schema: dict[str, Any]) -> list[str]:
    out = []
    if "minimum" in schema and "maximum" in schema:
        out.append(f"{schema['minimum']:,} to {schema['maximum']:,}")
    if "maxLength" in schema:
        out.append(f"of at most {schema['maxLength']:,} characters")
    if schema.get("default") not in (None, ""):
        out.append(f"(else {json.dumps(schema['default']).strip(chr(34))})")
    return out
