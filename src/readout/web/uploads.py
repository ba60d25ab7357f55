"""Files and longer texts that come in by a form: one of ours, capped, and parsed by nothing here."""

from dataclasses import dataclass
from typing import Final

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from readout.errors import Code, ReadoutError
from readout.web.forms import KEY, must_be_ours

_MOST_FIELDS: Final = 12
_ROOM: Final = 64 << 10
"""What the fields beside a file may take, in bytes."""
_LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class Upload:
    """A form with the file that was sent by it: its bytes and the last part of its name; empty where none was."""

    fields: dict[str, str]
    content: bytes = b""
    name: str = ""


async def read_upload(request: Request, most: int) -> Upload:
    """The form in a request's body, if it is one of ours; TOO_LARGE where it has more than `most` bytes."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "multipart/form-data":
        raise ReadoutError(Code.USAGE, "This is not a form of the reading room.", "Go back and fill it in again.")
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > most + _ROOM:
        raise ReadoutError(Code.TOO_LARGE, f"At most {most >> 20} MB can be sent.", "Send it in parts.")
    try:
        async with request.form(max_files=1, max_fields=_MOST_FIELDS, max_part_size=most) as form:
            fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
            must_be_ours(request, fields.get(KEY, ""))
            sent = next((v for _, v in form.multi_items() if isinstance(v, UploadFile)), None)
            content = await sent.read(most + 1) if sent is not None else b""
            name = (sent.filename or "") if sent is not None else ""
    except MultiPartException as error:
        raise ReadoutError(Code.USAGE, "The form cannot be read.", "Go back and fill it in again.") from error
    if len(content) > most:
        raise ReadoutError(Code.TOO_LARGE, f"At most {most >> 20} MB can be sent.", "Send it in parts.")
    bare = "".join(c for c in name.replace("\\", "/").rpartition("/")[2] if c.isprintable())
    return Upload(fields, content, bare.strip()[:_LONGEST_NAME])
