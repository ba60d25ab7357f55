"""An evidence pack: a brief with every passage that it cites in context, as a folder that opens in any browser.

What is in it follows from the brief and the texts alone, byte for byte. `manifest.json` names the hash of every
file, `SHA256SUMS` does so again in the form that `sha256sum -c` reads; the hash of that file is the
pack's fingerprint.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from itertools import pairwise

import msgspec

from readout.export.brief_docx import brief_docx
from readout.export.brief_html import STYLE, brief_html
from readout.export.brief_markdown import brief_markdown
from readout.export.brief_notes import document_text
from readout.export.brief_pdf import brief_pdf
from readout.export.html_page import html_page
from readout.model import Brief, Citation, CitedDocument, Span

FORMAT = "readout-pack"
VERSION = 1
MANIFEST, SUMS, BRIEF, PASSAGES, README = (
    "manifest.json",
    "SHA256SUMS",
    "brief.json",
    "passages.json",
    "README.txt",
)

CONTEXT = 700
"""How many characters before and behind a passage are shown with it, to the end of the line."""

_JSON = msgspec.json.Encoder(order="deterministic")


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch `[start, end)` of a document's text, with the passages in it that are cited, and its hash."""

    document: str
    start: int
    end: int
    sha256: str
    text: str
    cited: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of a pack."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack holds. `whole` says whether the whole texts of the cited documents are in it."""

    format: str
    version: int
    program: str
    title: str
    subtitle: str
    whole: bool
    documents: tuple[CitedDocument, ...]
    files: tuple[PackedFile, ...]


def pack_files(
    brief: Brief,
    texts: Mapping[str, str],
    spans: Mapping[str, Iterable[Citation]],
    program: str,
    *,
    whole: bool = False,
) -> dict[str, bytes]:
    """The files of a pack by their paths, in the order of these; `spans` are what is cited of each document.

    `texts` are the whole texts of the documents by id; they are put in where `whole` says so.
    """
    windows = {d.id: cut_windows(d.id, texts[d.id], spans.get(d.id, ())) for d in brief.documents}
    files = {
        "index.html": brief_html(brief, passage_address).encode(),
        "brief.md": brief_markdown(brief).encode(),
        "brief.docx": brief_docx(brief),
        "brief.pdf": brief_pdf(brief),
        BRIEF: _lines(brief),
        PASSAGES: _lines([window for id_ in sorted(windows) for window in windows[id_]]),
        README: _readme(brief, whole=whole).encode(),
    }
    for document in brief.documents:
        files[f"documents/{document.id}.html"] = _document_page(
            document, windows[document.id], whole=whole
        ).encode()
        if whole:
            files[f"texts/{document.id}.txt"] = texts[document.id].encode("utf-8", "surrogatepass")
    listed = tuple(PackedFile(path, len(files[path]), _hash(files[path])) for path in sorted(files))
    manifest = Manifest(FORMAT, VERSION, program, brief.title, brief.subtitle, whole, brief.documents, listed)
    files[MANIFEST] = _lines(manifest)
    files[SUMS] = sums({path: _hash(content) for path, content in files.items()}).encode()
    return {path: files[path] for path in sorted(files)}


def sums(hashes: Mapping[str, str]) -> str:
    """Hashes of files as `sha256sum` writes and checks them."""
    return "".join(f"{hashes[path]}  {path}\n" for path in sorted(hashes))


def passage_address(at: Citation) -> str:
    """Where a passage stands in a pack, from its first page."""
    return f"documents/{at.document}.html#p{at.start}-{at.end}"


def cut_windows(document: str, text: str, spans: Iterable[Citation]) -> tuple[Window, ...]:
    """The stretches of a text that hold passages with what is around them; those that meet are one."""
    cited = sorted({(at.start, at.end) for at in spans})
    stretches: list[list[int]] = []
    for start, end in cited:
        low = text.rfind("\n", 0, max(0, start - CONTEXT)) + 1
        high = text.find("\n", min(len(text), end + CONTEXT))
        high = len(text) if high < 0 else high
        if stretches and low <= stretches[-1][1]:
            stretches[-1][1] = max(stretches[-1][1], high)
        else:
            stretches.append([low, high])
    return tuple(
        Window(
            document,
            low,
            high,
            _hash(text[low:high].encode("utf-8", "surrogatepass")),
            text[low:high],
            tuple((s, e) for s, e in cited if low <= s and e <= high),
        )
        for low, high in stretches
    )


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _lines(value: object) -> bytes:
    return msgspec.json.format(_JSON.encode(value), indent=1) + b"\n"


def _document_page(document: CitedDocument, windows: Iterable[Window], *, whole: bool) -> str:
    """A cited document: what it is, its hashes, and the cited passages in context."""
    what, marks = document_text(document)
    title = escape(document.title or document.label)
    parts = [
        f'<header>\n<p><a href="../index.html">The brief</a></p>\n<h1>{title}</h1>',
        f'<p class="subtitle">{escape(what, quote=False)}</p>\n<p class="marks">{escape(marks)}</p>',
    ]
    if whole:
        parts.append(f'<p><a href="../texts/{document.id}.txt">The whole text</a></p>')
    parts.append("</header>")
    parts += (_window(document, window) for window in windows)
    return html_page(document.title or document.label, STYLE, "\n".join(parts))


def _window(document: CitedDocument, window: Window) -> str:
    before = "" if window.start == 0 else "<p>…</p>\n"
    after = "" if window.end == document.length else "\n<p>…</p>"
    heading = f"Characters {window.start:,} to {window.end:,} of {document.length:,}"
    return (
        f'<section aria-label="{heading}">\n<h2>{heading}</h2>\n{before}'
        f'<div style="white-space:pre-wrap">{_marked(window)}</div>{after}\n'
        f'<p class="marks">sha256 of this stretch {window.sha256}</p>\n</section>'
    )


def _marked(window: Window) -> str:
    """A stretch with its cited passages marked, each with the anchor that the brief's footnotes lead to."""
    cuts = sorted({window.start, window.end, *(at for span in window.cited for at in span)})
    anchors: dict[int, list[Span]] = {}
    for span in window.cited:
        anchors.setdefault(span[0], []).append(span)
    out: list[str] = []
    for low, high in pairwise(cuts):
        out += (f'<a id="p{start}-{end}"></a>' for start, end in anchors.get(low, ()))
        words = escape(window.text[low - window.start : high - window.start], quote=False)
        inside = any(start <= low and high <= end for start, end in window.cited)
        out.append(f"<mark>{words}</mark>" if inside else words)
    return "".join(out)


def _readme(brief: Brief, *, whole: bool) -> str:
    held = "the whole texts of the documents cited (texts/), " if whole else ""
    plain = re.sub(r"\s+", " ", brief.title)
    return f"""EVIDENCE PACK: {plain}

Open index.html in any browser; nothing is fetched from anywhere, and no script runs.

index.html, brief.md, brief.docx, brief.pdf   the brief, four times the same
documents/                                    every document cited: the cited passages in context
brief.json, passages.json                     the same as data: sentences, footnotes, passages with their offsets
manifest.json                                 the documents with their hashes, and the hash of every file here
SHA256SUMS                                    the hash of every file here, manifest.json too
{f"texts/                                        the whole texts of the documents cited{chr(10)}" if whole else ""}
TO CHECK THAT NOTHING WAS CHANGED

With Readout:          readout verify FOLDER
On Linux, in here:     sha256sum -c SHA256SUMS
On macOS, in here:     shasum -a 256 -c SHA256SUMS
On Windows, a file:    certutil -hashfile FILE SHA256

These find what was changed by accident or by somebody careless. Whoever changes a file can make new lists too: so
compare the fingerprint as well. It is the sha256 of the file SHA256SUMS; ask whoever made the pack for it, by
another way than the pack came.

WHAT THE NUMBERS MEAN

Offsets count characters (Unicode code points) of a document's text from 0; a passage goes from its first number
to the character before its last. The sha256 of a text is that of its UTF-8 form; the sha256 of a file is that of
the file as it came, so that whoever has the same file can compare. This pack holds {held}the cited
passages and what stands around them; not the files themselves.
"""
