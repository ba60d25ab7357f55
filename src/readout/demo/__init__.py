"""The demo collection: about forty documents on an invented crisis between invented states.

It holds every format that Readout reads and the traps of real piles; `write_demo` makes it anew, always the same.
"""

import base64
import gzip
import io
import os
import tarfile
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import py7zr

from readout.demo import cables, mails, papers, pictures, public
from readout.demo.formats import doc, docx, msg, odt, pptx, rtf, xlsx, zipped

_SENT = datetime(2019, 3, 26, 11, 45, tzinfo=UTC)
_LOCK = "kessel"  # what locks the personnel file; the point is that Readout does not know it
_MOMENT = int(datetime(2019, 4, 2, 9, tzinfo=UTC).timestamp())


def _tar_gz(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=out, mode="wb", mtime=_MOMENT) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size, info.mtime = len(data), _MOMENT
            tar.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _seven(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder, py7zr.SevenZipFile(out, "w") as archive:
        for name, data in members.items():
            path = Path(folder, name)
            path.write_bytes(data)
            os.utime(path, (_MOMENT, _MOMENT))
            archive.write(path, name)
    return out.getvalue()


def _mbox() -> bytes:
    return b"".join(f"From demo@mfa.example Mon Mar 11 21:40:00 2019\n{m}\n".encode() for m in mails.MBOX_MESSAGES)


def _attached(name: str, media_type: str, data: bytes) -> tuple[str, str, str]:
    return name, media_type, base64.encodebytes(data).decode()


def _mail_with_zip() -> bytes:
    """A mail whose zip holds a paper and another zip: containers in containers."""
    inner = zipped({"memcon/memcon-8-march.rtf": rtf(papers.MEMCON)})
    box = zipped({"papers/letter-16-march.odt": odt(papers.LETTER), "papers/older.zip": inner})
    body = "Aldous,\n\nThe ambassador's letter and the note of 8 March are in the zip.\n\nLucia"
    parts = [
        _attached("papers.zip", "application/zip", box),
        _attached("notice.png", "image/png", pictures.png(pictures.scan(papers.NOTICE, seed=3))),
    ]
    date = "Mon, 18 Mar 2019 09:02:00 +0000"
    return mails.mail_with(mails.FERRO, mails.RENN, date, "Papers on Zelmark", "m6", body, parts).encode()


def _outlook() -> bytes:
    body = "Petra,\r\n\r\nKasimir told the wire that he will not come to Ossen. Does Clara know?\r\n\r\nJonah\r\n"
    return msg(
        ("Jonah Pike", "pike@chancery.example"),
        ("Petra Lindqvist", "LindqvistP@mfa.example"),
        _SENT,
        "Kasimir",
        body,
    )


def _text(value: str) -> Callable[[], bytes]:
    return lambda: value.encode()


def _cable_pdf() -> bytes:
    lines = cables.KASIMIR_CALL.splitlines()
    return pictures.pdf([lines[:40], lines[40:]] if len(lines) > 40 else [lines], title="19 TARN 126")


def _long_pdf() -> bytes:
    pages = [
        [
            f"Crossings at the Kessel bridge, sheet {n}",
            "",
            f"On {day} {buses} buses crossed with {people:,} people.",
        ]
        for n, (day, buses, people) in enumerate(papers.CROSSINGS, 1)
    ]
    return pictures.damaged(pictures.pdf(pages), 0.62)


FILES: dict[str, Callable[[], bytes]] = {
    "cables/1974/tarn-01874.txt": _text(cables.TELETYPE),
    "cables/1974/halden-40377.txt": _text(cables.TELETYPE_REPLY),
    "cables/1974/kessel-body.txt": _text(cables.BODY_ALONE),
    "cables/19-tarn-104.txt": _text(cables.CORRIDOR),
    "cables/19-tarn-107.txt": _text(cables.BUSES),
    "cables/19-halden-2207.txt": _text(cables.BLAST_DAY),
    "cables/19-tarn-118.pdf": lambda: pictures.pdf([pictures.scan(papers.SCANNED_CABLE)]),
    "cables/19-tarn-121.txt": _text(cables.OMISSION),
    "cables/19-tarn-126.pdf": _cable_pdf,
    "cables/19-tarn-129.txt": lambda: cables.PARLIAMENT.encode("utf-16"),
    "cables/19-tarn-133.txt": _text(cables.SECOND_STATEMENT),
    "cables/19-ossen-77.txt": _text(cables.OSSEN),
    "mail/released/C07700104.txt": _text(mails.FORWARDED_CABLE),
    "mail/released/C07700105.txt": _text(mails.THREAD_DRAFT),
    "mail/released/C07700107.txt": _text(mails.THREAD_BLACKBERRY),
    "mail/released/C07700108.txt": _text(mails.COLUMNS),
    "mail/released/C07700109.txt": _text(mails.MISSING_ATTACHMENT),
    "mail/fuel.eml": _text(mails.FUEL),
    "mail/fuel-answer.eml": _text(mails.FUEL_ANSWER),
    "mail/papers-on-zelmark.eml": _mail_with_zip,
    "mail/call-requests.mbox": _mbox,
    "mail/kasimir.msg": _outlook,
    "papers/memorandum-of-conversation.doc": lambda: doc(papers.MEMCON),
    "papers/schedule-28-march.docx": lambda: docx(papers.SCHEDULE),
    "papers/information-memorandum.rtf": lambda: rtf(papers.INFO_MEMO),
    "papers/letter-16-march.odt": lambda: odt(papers.LETTER),
    "papers/after-action.pdf": lambda: pictures.pdf(
        [papers.REPORT, pictures.scan(papers.NOTICE, seed=5)], title="After-action report: the Kessel corridor"
    ),
    "papers/lessons.pptx": lambda: pptx(papers.SLIDES),
    "papers/calls.xlsx": lambda: xlsx("Calls March 2019", [papers.CALLS_HEAD, *papers.CALLS]),
    "papers/flights.csv": _text(papers.FLIGHTS_CSV),
    "papers/notice.png": lambda: pictures.png(pictures.scan(papers.NOTICE, seed=3)),
    "papers/crossings-damaged.pdf": _long_pdf,
    "papers/personnel-encrypted.pdf": lambda: pictures.pdf([["Not for you"]], password=_LOCK),
    "public/statement-12-march.txt": _text(public.STATEMENT_12),
    "public/statement-23-march.txt": lambda: public.STATEMENT_23.encode("cp1252"),
    "public/briefing-13-march.txt": _text(public.BRIEFING),
    "public/halden-courier.html": _text(public.NEWS_PAGE),
    "public/wire.tar.gz": lambda: _tar_gz(
        {"wire/0319.txt": public.WIRE_REPORT.encode(), "wire/0326.rtf": rtf(papers.INTERVIEW)}
    ),
    "public/statement-12-march.txt.gz": lambda: gzip.compress(public.STATEMENT_12.encode(), mtime=_MOMENT),
    "public/statements.7z": lambda: _seven({"statement-23-march.txt": public.STATEMENT_23.encode("cp1252")}),
    "unfinished/empty.txt": lambda: b"",
    "unfinished/.DS_Store": lambda: b"\0\0\0\1Bud1",
}
"""Path in the pile to the function that makes the bytes."""


def write_demo(folder: Path) -> int:
    """Writes the demo pile under `folder`, all last changed at one moment, and returns the number of files."""
    for name, make in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
        os.utime(path, (_MOMENT, _MOMENT))
    return len(FILES)
