"""Who may speak to the reading room, and what every answer carries.

The room listens on loopback alone, but any page in the same browser, and any program on the machine, can reach
loopback. So three checks stand before every page: the Host header names this machine (a page elsewhere cannot
rebind its own name to it), a secret from the terminal is in the cookie, and what changes or hands out anything
comes from our own pages.
"""

import hashlib
import hmac
from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from readout.api.endpoints import ROOT

_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}
_LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_BEARER = "readout.bearer"

Refuse = Callable[[Request, str], Response]
"""Makes the page that says no: the request and the reason's code, `host`, `token` or `origin`."""


def form_key(token: str) -> str:
    """The key that our own forms carry, made from the token so that neither gives the other away."""
    return hmac.new(token.encode(), b"form", hashlib.sha256).hexdigest()


def protect(headers: MutableHeaders) -> None:
    """Add the security headers, but never override one that a page has set itself."""
    for name, value in _HEADERS.items():
        headers.setdefault(name, value)


def for_programs(request: Request) -> bool:
    """Whether a request is to the JSON API, whose answers are JSON whatever they say."""
    path: str = request.scope["path"]
    return path.startswith(f"{ROOT}/")


def has_bearer(request: Request) -> bool:
    """Whether a request was let in by the token in its own header, which no page elsewhere can have sent."""
    return bool(request.scope.get(_BEARER))


class Headered:
    """Adds the security headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def headered(message: Message) -> None:
            if message["type"] == "http.response.start":
                protect(MutableHeaders(scope=message))
            await send(message)

        await self.app(scope, receive, headered)


class Guard:
    """Lets a request through only if it comes from this machine, holds the secret and is not forged.

    The cookie does not hold the token itself but a value made from it, so that neither gives the other away. Its
    name differs from run to run, because browsers share cookies between ports. A program may show the token itself
    in the `Authorization` header, at its own addresses alone.
    """

    def __init__(self, app: ASGIApp, token: str, refuse: Refuse, names: frozenset[str] = frozenset()) -> None:
        self.app = app
        self.refuse = refuse
        self.names = _LOCAL_NAMES | names
        self._token = token.encode()
        self._pass = hmac.new(self._token, b"pass", hashlib.sha256).hexdigest()
        self.cookie = "readout-" + hmac.new(self._token, b"name", hashlib.sha256).hexdigest()[:10]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, refuse or pass on one request."""
        answer: ASGIApp = self.app
        if scope["type"] == "http":
            answer = self._check(Request(scope)) or self.app
        await answer(scope, receive, send)

    def _check(self, request: Request) -> Response | None:
        if _host_name(request.headers) not in self.names:
            return self.refuse(request, "host")
        if for_programs(request):
            return self._check_program(request)
        offered = request.query_params.get("token")
        if offered is not None and request.method in _SAFE_METHODS:
            return self._admit(request, offered)
        if not self._has_cookie(request):
            return self.refuse(request, "token")
        if request.method not in _SAFE_METHODS and not _is_own_form(request.headers):
            return self.refuse(request, "origin")
        return None

    def _check_program(self, request: Request) -> Response | None:
        scheme, _, shown = request.headers.get("authorization", "").partition(" ")
        if scheme:
            right = hmac.compare_digest(shown.strip().encode("utf-8", "replace"), self._token)
            if scheme.lower() != "bearer" or not right:
                return self.refuse(request, "token")
            request.scope[_BEARER] = True
            return None
        if not self._has_cookie(request):
            return self.refuse(request, "token")
        site = request.headers.get("sec-fetch-site", "same-origin")
        safe = request.method in _SAFE_METHODS and site in ("same-origin", "none")
        return None if safe or _is_own_form(request.headers) else self.refuse(request, "origin")

    def _has_cookie(self, request: Request) -> bool:
        return hmac.compare_digest(request.cookies.get(self.cookie, "").encode(), self._pass.encode())

    def _admit(self, request: Request, offered: str) -> Response:
        if not hmac.compare_digest(offered.encode("utf-8", "replace"), self._token):
            return self.refuse(request, "token")
        rest = [(k, v) for k, v in parse_qsl(request.url.query, keep_blank_values=True) if k != "token"]
        path = "/" + request.scope["path"].lstrip("/\\")
        answer = RedirectResponse(path + ("?" + urlencode(rest) if rest else ""), status_code=303)
        answer.set_cookie(self.cookie, self._pass, httponly=True, samesite="strict", path="/")
        return answer


def _host_name(headers: Headers) -> str:
    """The Host header without its port, in lower case; IPv6 keeps its brackets."""
    host = headers.get("host", "").lower()
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _is_own_form(headers: Headers) -> bool:
    """Whether a form was sent from one of our own pages: browsers say so, and say it truly."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2].lower() == headers.get("host", "").lower()
