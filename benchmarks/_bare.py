"""The named alternative to the reading room: bare pages out of SQLite with FTS5, on the same server library."""

import sqlite3
from collections.abc import Iterable
from html import escape
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

_SHOWN = 25
_ROWS = "SELECT r.id, r.section, r.kind, r.document FROM ledger_unit u JOIN ledger_row r ON r.number = u.number"


def bare_app(collection: Path, texts: Iterable[tuple[str, str]]) -> Starlette:
    """Overview, search, document and party as a few queries give them: no copies folded, nothing marked."""
    db = sqlite3.connect(f"file:{collection}?mode=ro", uri=True, check_same_thread=False)
    db.execute("ATTACH ':memory:' AS bare")
    db.execute("CREATE VIRTUAL TABLE bare.t USING fts5(id UNINDEXED, text, tokenize='unicode61')")
    db.execute("CREATE TABLE bare.whole (id TEXT PRIMARY KEY, text TEXT NOT NULL)")
    for id_, text in texts:
        db.execute("INSERT INTO bare.t VALUES (?, ?)", (id_, text))
        db.execute("INSERT INTO bare.whole VALUES (?, ?)", (id_, text))

    def overview(request: Request) -> HTMLResponse:
        counts = "SELECT 'documents', COUNT(*) FROM document UNION ALL SELECT 'files', COUNT(*) FROM content"
        rows = "SELECT section, COUNT(*) FROM ledger_row WHERE rejected = 0 GROUP BY section"
        months = "SELECT first / 2629800, COUNT(*) FROM party_document WHERE copy = 0 GROUP BY 1"
        return _table([*db.execute(counts), *db.execute(rows), *db.execute(months)])

    def search(request: Request) -> HTMLResponse:
        match = request.query_params["q"]
        total = db.execute("SELECT COUNT(*) FROM bare.t WHERE t MATCH ?", (match,)).fetchall()
        best = "SELECT id, snippet(t, 1, '[', ']', '…', 30) FROM bare.t WHERE t MATCH ? ORDER BY rank LIMIT ?"
        return _table([*total, *db.execute(best, (match, _SHOWN))])

    def document(request: Request) -> HTMLResponse:
        id_ = (request.path_params["id"],)
        rows = "SELECT id, section, kind FROM ledger_row WHERE document = ? ORDER BY start"
        text = db.execute("SELECT text FROM bare.whole WHERE id = ?", id_).fetchone()[0]
        return HTMLResponse(f"<pre>{escape(text)}</pre>{_rows(db.execute(rows, id_))}")

    def party(request: Request) -> HTMLResponse:
        id_ = (request.path_params["id"],)
        own = db.execute("SELECT name, mentions, documents FROM party WHERE id = ?", id_)
        rows = db.execute(f"{_ROWS} WHERE u.party = ? ORDER BY r.moment DESC LIMIT {_SHOWN}", id_)
        return _table([*own, *rows])

    return Starlette(
        routes=[
            Route("/", overview),
            Route("/search", search),
            Route("/d/{id}", document),
            Route("/parties/{id}", party),
        ]
    )


def _table(rows: Iterable[tuple[object, ...]]) -> HTMLResponse:
    return HTMLResponse(_rows(rows))


def _rows(rows: Iterable[tuple[object, ...]]) -> str:
    cells = ("".join(f"<td>{escape(str(value))}</td>" for value in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
