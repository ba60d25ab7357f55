"""What can go wrong, as one tree: every error has a code, a message and a next step.

The tables map each code to a process exit status and an HTTP status, so that every front answers the same.
"""

from enum import StrEnum


class Code(StrEnum):
    """The kinds of error that a user of Readout can meet."""

    USAGE = "usage"
    NOT_FOUND = "not_found"
    NO_COLLECTION = "no_collection"
    BUSY = "busy"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    UNSUPPORTED = "unsupported"
    FORBIDDEN = "forbidden"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    SANDBOX = "sandbox"
    VERIFY = "verify"
    DEFECT = "defect"


EXIT_STATUS: dict[Code, int] = {
    Code.USAGE: 2,
    Code.NOT_FOUND: 1,
    Code.NO_COLLECTION: 2,
    Code.BUSY: 1,
    Code.DAMAGED: 1,
    Code.UNREADABLE: 1,
    Code.UNSUPPORTED: 1,
    Code.FORBIDDEN: 1,
    Code.LOCKED: 1,
    Code.TOO_LARGE: 1,
    Code.SANDBOX: 1,
    Code.VERIFY: 1,
    Code.DEFECT: 1,
}

HTTP_STATUS: dict[Code, int] = {
    Code.USAGE: 400,
    Code.NOT_FOUND: 404,
    Code.NO_COLLECTION: 404,
    Code.BUSY: 503,
    Code.DAMAGED: 500,
    Code.UNREADABLE: 422,
    Code.UNSUPPORTED: 415,
    Code.FORBIDDEN: 403,
    Code.LOCKED: 401,
    Code.TOO_LARGE: 413,
    Code.SANDBOX: 500,
    Code.VERIFY: 409,
    Code.DEFECT: 500,
}


class ReadoutError(Exception):
    """An error a user is told of: `code`, `message` (what happened) and `hint` (what to do), both sentences."""

    def __init__(self, code: Code, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    @property
    def exit_status(self) -> int:
        """The status with which a command ends."""
        return EXIT_STATUS[self.code]

    @property
    def http_status(self) -> int:
        """The status with which a page or the API answers."""
        return HTTP_STATUS[self.code]
