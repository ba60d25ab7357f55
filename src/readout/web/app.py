"""The reading room as an ASGI application."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from readout.errors import ReadoutError
from readout.web.api import api_routes, show_api
from readout.web.failures import on_defect, on_http_error, on_readout_error, refuse
from readout.web.pages.brief import send_brief, show_brief
from readout.web.pages.changed import show_changed, show_silence
from readout.web.pages.check import post_check, post_forget, send_sheet, show_check, show_draft
from readout.web.pages.comparison import show_comparison, show_versions
from readout.web.pages.document import show_document, show_picture
from readout.web.pages.files import show_file, show_files
from readout.web.pages.findings import show_findings
from readout.web.pages.judging import post_judgement, show_row
from readout.web.pages.ledger import send_contacts, send_statements, show_contacts, show_statements
from readout.web.pages.lists import post_list, post_lists, post_save, send_list, show_list, show_lists, show_save
from readout.web.pages.matrix import show_matrix
from readout.web.pages.names import post_forget_names, post_names, send_names, show_names, show_names_found
from readout.web.pages.near import show_near
from readout.web.pages.network import send_network, show_network
from readout.web.pages.notes import post_change, post_note, send_notes, show_note, show_notes
from readout.web.pages.original import offer_original, send_original
from readout.web.pages.overview import show_overview
from readout.web.pages.parties import show_parties, show_party
from readout.web.pages.party_judging import post_party_judgement
from readout.web.pages.reads import post_reads, show_reads
from readout.web.pages.review import post_give, post_review, show_review
from readout.web.pages.search import show_search
from readout.web.pages.searches import post_searches, show_searches
from readout.web.pages.tags import post_tags, show_tags
from readout.web.pages.thread import show_thread
from readout.web.pages.timeline import send_timeline, show_timeline
from readout.web.rendering import STATIC
from readout.web.security import Guard, Headered, form_key
from readout.workbench import Collection, freshen_index
from readout.workbench.reads import ReadLog

_GARBAGE = 50_000
"""How much is made before cycles are looked for: frozen values form none, and looking costs a fifth of a page."""

_THREADS = 8
"""Pages made at once; each holds a connection to the store."""


class _Static(StaticFiles):
    """Our own style sheet and script, under addresses that change with their content."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers["cache-control"] = "private, max-age=31536000, immutable"
        return answer


def create_app(collection_path: Path, token: str) -> Starlette:
    """The reading room of one collection, open to whoever holds the token.

    The collection is opened when the application starts and closed when it stops. Pages are made in threads, as
    the store and the index are spoken to synchronously.
    """

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = _THREADS
        gc.set_threshold(_GARBAGE)
        with Collection.open(collection_path) as collection:
            freshen_index(collection)
            app.state.collection = collection
            app.state.form_key = form_key(token)
            app.state.reads = ReadLog(collection)
            yield
            app.state.reads.close()

    return Starlette(
        routes=[
            Route("/", show_overview),
            Route("/search", show_search),
            Route("/search/near", show_near),
            Route("/contacts", show_contacts),
            Route("/contacts.{form}", send_contacts),
            Route("/statements", show_statements),
            Route("/statements.{form}", send_statements),
            Route("/brief", show_brief),
            Route("/brief/file", send_brief),
            Route("/findings", show_findings),
            Route("/changed", show_changed),
            Route("/silence", show_silence),
            Route("/matrix", show_matrix),
            Route("/network", show_network),
            Route("/network.{form}", send_network),
            Route("/timeline", show_timeline),
            Route("/timeline.svg", send_timeline),
            Route("/parties", show_parties),
            Route("/parties/judge", post_party_judgement, methods=["POST"]),
            Route("/parties/{id}", show_party),
            Route("/row/{id}", show_row),
            Route("/judge", post_judgement, methods=["POST"]),
            Route("/searches", show_searches, methods=["GET"]),
            Route("/searches", post_searches, methods=["POST"]),
            Route("/names", show_names, methods=["GET"]),
            Route("/names", post_names, methods=["POST"]),
            Route("/names/{id}", show_names_found),
            Route("/names/{id}/file.csv", send_names),
            Route("/names/{id}/forget", post_forget_names, methods=["POST"]),
            Route("/review", show_review, methods=["GET"]),
            Route("/review", post_review, methods=["POST"]),
            Route("/review/give", post_give, methods=["POST"]),
            Route("/reads", show_reads, methods=["GET"]),
            Route("/reads", post_reads, methods=["POST"]),
            Route("/check", show_check, methods=["GET"]),
            Route("/check", post_check, methods=["POST"]),
            Route("/check/{key}", show_draft),
            Route("/check/{key}/sheet.{form}", send_sheet),
            Route("/check/{key}/forget", post_forget, methods=["POST"]),
            Route("/files", show_files),
            Route("/files/{id}", show_file),
            Route("/d/{id}", show_document),
            Route("/d/{id}/page/{number}", show_picture),
            Route("/d/{id}/compare/{other}", show_comparison),
            Route("/d/{id}/versions", show_versions),
            Route("/thread/{id}", show_thread),
            Route("/notes", show_notes, methods=["GET"]),
            Route("/notes", post_note, methods=["POST"]),
            Route("/notes/file", send_notes),
            Route("/notes/{id}", show_note, methods=["GET"]),
            Route("/notes/{id}", post_change, methods=["POST"]),
            Route("/tags", show_tags, methods=["GET"]),
            Route("/tags", post_tags, methods=["POST"]),
            Route("/save", show_save, methods=["GET"]),
            Route("/save", post_save, methods=["POST"]),
            Route("/lists", show_lists, methods=["GET"]),
            Route("/lists", post_lists, methods=["POST"]),
            Route("/lists/{id}", show_list, methods=["GET"]),
            Route("/lists/{id}", post_list, methods=["POST"]),
            Route("/lists/{id}/file.{form}", send_list),
            Route("/original/{id}", offer_original, methods=["GET"]),
            Route("/original/{id}", send_original, methods=["POST"]),
            Route("/api", show_api),
            *api_routes(),
            Mount("/static", _Static(directory=STATIC)),
        ],
        middleware=[Middleware(Headered), Middleware(Guard, token=token, refuse=refuse)],
        exception_handlers={
            ReadoutError: on_readout_error,
            HTTPException: on_http_error,
            Exception: on_defect,
        },
        lifespan=lifespan,
    )
