"""Reading what programs send: checked against the type of what may be asked, and refused in plain words."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from readout.api.asked import Asked
from readout.api.values import wrong
from readout.errors import ReadoutError

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_AT = re.compile(r"^(?P<what>.*?) - at `\$\.?(?P<where>[^`]*)`$", re.S)
_HINT = "See what may be given: /api/v1/openapi.json, or the input schema of the tool."


def read_words(asked: type[Asked], given: Iterable[tuple[str, str]]) -> Asked:
    """What an address asks, from its parameters as text; each may be given once."""
    values: dict[str, str] = {}
    for name, value in given:
        if name in values:
            raise wrong(f"“{name[:40]}” is given more than once.", "Give it once.")
        if _CONTROL.search(value):
            raise wrong(f"“{name[:40]}” holds a control character.", "Write it on one line.")
        values[name] = value
    return _convert(values, asked, strict=False)


def read_values(asked: type[Asked], given: Mapping[str, Any]) -> Asked:
    """What an agent asks, from values; a number written as text is one too."""
    return _convert(given, asked, strict=False)


def read_body(asked: type[Asked], body: bytes) -> Asked:
    """What a program asks in a body of JSON."""
    try:
        given = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise wrong("The body is no JSON.", _HINT) from error
    return _convert(given, asked, strict=True)


def _convert(given: object, asked: type[Asked], *, strict: bool) -> Asked:
    try:
        return msgspec.convert(given, asked, strict=strict)
    except msgspec.ValidationError as error:
        raise _refused(error, asked) from error


def _refused(error: msgspec.ValidationError, asked: type[Asked]) -> ReadoutError:
    """What msgspec says of a value, in a sentence."""
    found = _AT.match(str(error))
    what, where = (found["what"], found["where"]) if found else (str(error), "")
    about = f"“{where[:40]}”: " if where else ""
    if "unknown field" in what:
        known = ", ".join(asked.__struct_fields__)
        return wrong(f"{what.replace('`', '')[:300]}.", f"It takes {known}." if known else "It takes nothing.")
    if "regex" in what:
        return wrong(f"{about}it does not have the form that it must have.", _HINT)
    return wrong(f"{about}{what.replace('`', '')[:300]}.", _HINT)
