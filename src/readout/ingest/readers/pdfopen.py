"""Opening a PDF, mending it first where it is damaged."""

import re
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import BinaryIO

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from readout.ingest.content import Source

_IN_MEMORY = 64 << 20
_TAIL = 64 << 10
_PAGE = re.compile(rb"/Type\s*/Page\b")
_OBJECT = re.compile(rb"(\d{1,9}) \d{1,5} obj\b")
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{0,200}?/N (\d{1,9})\b")
_TREE_NODE = re.compile(rb"/Type\s*/Pages\b")
_COUNT = re.compile(rb"/Count (\d{1,6})\b")
_NEAR = 2_000
_WIDE = 200_000
_MOST_NODES = 100
_MOST_SALVAGED = 5_000


class EncryptedError(Exception):
    """The PDF needs a password."""


class UnreadableError(Exception):
    """The PDF could not be opened, not even mended."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open PDF.

    `mended` says that it could only be opened after its tables were rebuilt, `cut_short` that its end is missing;
    `expected` is how many pages it says it has, where that differs from what was found.
    """

    document: pdfium.PdfDocument
    mended: bool = False
    cut_short: bool = False
    expected: int | None = None


def open_pdf(source: Source) -> Opened:
    """Open a PDF with pdfium; failing that, have qpdf rebuild it; failing that, gather its pages one by one."""
    cut_short = not _has_end(source)
    source.file.seek(0)
    data = source.file.read() if source.size <= _IN_MEMORY else source.file
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise EncryptedError from None
        if not isinstance(data, bytes):
            raise UnreadableError from None
        return _mended(data, cut_short)
    return Opened(
        document, cut_short=cut_short, expected=_declared(source.head(_IN_MEMORY)) if cut_short else None
    )


def _has_end(source: Source) -> bool:
    """Whether the mark that ends every PDF is near the end of the file."""
    source.file.seek(max(source.size - _TAIL, 0))
    tail = source.file.read(_TAIL)
    return b"startxref" in tail or b"%%EOF" in tail


def _declared(data: bytes) -> int | None:
    """How many pages a PDF says it has: at its start, if it was made for the web, or in its page tree."""
    found = _LINEARIZED.search(data[:1024])
    if found:
        return int(found.group(1))
    counts: list[int] = []
    for node in islice(_TREE_NODE.finditer(data), _MOST_NODES):
        start = data.rfind(b"<<", max(node.start() - _WIDE, 0), node.start())
        end = data.find(b">>", node.end(), node.end() + _WIDE)
        count = _COUNT.search(data, max(start, 0), end if end > 0 else node.end() + _WIDE)
        if count:
            counts.append(int(count.group(1)))
    return max(counts, default=None)


def _mended(data: bytes, cut_short: bool) -> Opened:
    """Open a damaged PDF through qpdf's recovery, or from whatever page objects are left in it."""
    expected = _declared(data) if cut_short else None
    for attempt in (BytesIO(data), _gathered(data)):
        if attempt is None:
            continue
        rebuilt = _rebuilt(attempt)
        if rebuilt is None:
            continue
        try:
            document = pdfium.PdfDocument(rebuilt)
        except pdfium.PdfiumError:
            continue
        return Opened(document, mended=True, cut_short=cut_short, expected=expected)
    raise UnreadableError


def _rebuilt(file: BinaryIO) -> bytes | None:
    """A PDF written anew by qpdf, or None where it cannot make sense of it."""
    out = BytesIO()
    try:
        with pikepdf.open(file, suppress_warnings=True) as pdf:
            if not pdf.pages:
                return None
            pdf.save(out)
    except pikepdf.PasswordError:
        raise EncryptedError from None
    except (pikepdf.PdfError, ValueError, RuntimeError, RecursionError, OverflowError):
        return None
    return out.getvalue()


def _gathered(data: bytes) -> BytesIO | None:
    """The file with a new catalogue of the page objects found in it, for one whose own was at the lost end."""
    pages: list[int] = []
    for mark in islice(_PAGE.finditer(data), _MOST_SALVAGED):
        heads = _OBJECT.findall(data, max(mark.start() - _NEAR, 0), mark.start())
        pages += [int(heads[-1])] if heads else []
    if not pages:
        return None
    last = max(int(m.group(1)) for m in _OBJECT.finditer(data))
    kids = b" ".join(b"%d 0 R" % p for p in dict.fromkeys(pages))
    tree = b"\n%d 0 obj\n<< /Type /Pages /Count %d /Kids [%s] >>\nendobj\n" % (last + 1, len(set(pages)), kids)
    root = b"%d 0 obj\n<< /Type /Catalog /Pages %d 0 R >>\nendobj\n" % (last + 2, last + 1)
    trailer = b"trailer\n<< /Root %d 0 R /Size %d >>\nstartxref\n0\n%%%%EOF\n" % (last + 2, last + 3)
    cut = max(data.rfind(b"endobj"), data.rfind(b"endstream"))
    return BytesIO(data[: cut + 9] + b"\nendobj\n" + tree + root + trailer)
