"""Pages for when there is no page: refused, not found, wrong address, our own fault; none shows a trace."""

import logging

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from readout.api.values import encode, problem
from readout.errors import Code, ReadoutError
from readout.web.rendering import Page, render
from readout.web.security import for_programs, protect

_LOG = logging.getLogger("readout.web")
_REFUSALS = {
    "token": (
        "The reading room is locked",
        "Open it with the address that was printed in the terminal: it ends in a secret that lets you in.",
    ),
    "host": (
        "Wrong name for this machine",
        "The reading room answers only as 127.0.0.1 or localhost, so that no other site can reach it through you.",
    ),
    "origin": (
        "This did not come from the reading room",
        "Something outside the reading room tried to act in it. If it was you, go back and press the button.",
    ),
}
_HINTS = {
    "token": "Send the token that readout serve prints, as: Authorization: Bearer TOKEN",
    "host": "Ask it as 127.0.0.1 or localhost.",
}
_STATUSES = {
    404: ("Nothing at this address", "There is no such page.", "Start from the overview, or search."),
    405: ("Not done this way", "This page cannot be asked for in that way.", "Go back and follow the link again."),
}


def refuse(request: Request, reason: str) -> Response:
    """The page for a request that the guard does not let in."""
    title, message = _REFUSALS[reason]
    if for_programs(request):
        code = Code.LOCKED if reason == "token" else Code.FORBIDDEN
        error = ReadoutError(code, f"{title}.", _HINTS.get(reason, message))
        answer = _tell(error, error.http_status)
        answer.headers.update({"www-authenticate": "Bearer"} if code is Code.LOCKED else {})
        return answer
    values = {"message": message, "hint": "", "again": request.scope["path"] if reason == "token" else ""}
    return render(request, Page("locked.html", title, values, 403))


def on_readout_error(request: Request, error: Exception) -> Response:
    """The page for an error that we foresaw; its sentences are meant for the reader."""
    assert isinstance(error, ReadoutError)
    if for_programs(request):
        return _tell(error, error.http_status)
    wrong = "That address does not work" if request.method != "POST" else "That was not recorded"
    title = {400: wrong, 404: "Not here"}.get(error.http_status, "That did not work")
    return _show(request, error.http_status, title, error.message, error.hint)


def on_http_error(request: Request, error: Exception) -> Response:
    """The page for an address or a method that we do not have."""
    assert isinstance(error, HTTPException)
    known = _STATUSES.get(error.status_code, ("That did not work", "The request could not be answered.", ""))
    if for_programs(request):
        code = Code.NOT_FOUND if error.status_code == 404 else Code.USAGE
        answer = _tell(ReadoutError(code, known[0] + ".", "See /api/v1/openapi.json"), error.status_code)
    else:
        answer = _show(request, error.status_code, *known)
    answer.headers.update(error.headers or {})
    return answer


def on_defect(request: Request, error: Exception) -> Response:
    """The page for a fault of ours: the details go to the terminal, never to the browser."""
    _LOG.error("A page failed: %s", request.scope["path"], exc_info=error)
    message = "The reading room made a mistake on this page. Nothing in your collection has changed."
    hint = "The terminal shows what happened."
    if for_programs(request):
        answer = _tell(ReadoutError(Code.DEFECT, message, hint), 500)
    else:
        answer = _show(request, 500, "Something went wrong", message, hint)
    protect(answer.headers)  # this answer is made outside of what adds them to the others
    return answer


def _show(request: Request, status: int, title: str, message: str, hint: str) -> Response:
    return render(request, Page("error.html", title, {"message": message, "hint": hint, "status": status}, status))


def _tell(error: ReadoutError, status: int) -> Response:
    """The same for a program."""
    return Response(encode(problem(error)), status, media_type="application/json")
