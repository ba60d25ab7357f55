"""Evidence packs: writing a brief with its passages into a folder or an archive, and checking such a folder."""

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import msgspec

from readout import __version__
from readout.account.brief.checking import checked, cited_spans
from readout.errors import Code, ReadoutError
from readout.export.brief_html import brief_html
from readout.export.pack import (
    BRIEF,
    FORMAT,
    MANIFEST,
    PASSAGES,
    SUMS,
    VERSION,
    Manifest,
    Window,
    pack_files,
    passage_address,
    sums,
)
from readout.export.zipping import zipped
from readout.model import Brief
from readout.workbench.collection import Collection

_MANIFEST = msgspec.json.Decoder(Manifest).decode
_WINDOWS = msgspec.json.Decoder(tuple[Window, ...]).decode
_BRIEF = msgspec.json.Decoder(Brief).decode
_MOST_BYTES = 512 << 20
_LONGEST_TEXT = 64 << 20
_CHUNK = 1 << 20
_UNKNOWN = "\0"


@dataclass(frozen=True, slots=True)
class PackReport:
    """What was checked of a pack, and every fault as a sentence.

    `fingerprint` is the sha256 of `SHA256SUMS`, to be compared with what the pack's maker says. `passages` and
    `sentences` were compared with the stretches of text in the pack.
    """

    folder: str
    fingerprint: str
    files: int
    documents: int
    passages: int
    sentences: int
    faults: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def pack(collection: Collection, brief: Brief, *, whole: bool = False) -> dict[str, bytes]:
    """The files of a brief's evidence pack by their paths; with `whole` the documents' whole texts too."""
    texts: dict[str, str] = {}
    for cited in brief.documents:
        document = collection.store.document(cited.id)
        if document is None:
            raise ReadoutError(Code.DAMAGED, f"Document {cited.id} is gone.", "Make the brief again.")
        texts[cited.id] = document.text
    return pack_files(brief, texts, cited_spans(brief), __version__, whole=whole)


def pack_archive(collection: Collection, brief: Brief, *, whole: bool = False) -> bytes:
    """The same as a zip archive, in a folder of its own."""
    return zipped(
        {f"evidence-pack/{path}": content for path, content in pack(collection, brief, whole=whole).items()}
    )


def write_pack(collection: Collection, brief: Brief, folder: Path, *, whole: bool = False) -> str:
    """Write a pack into a folder that is new or empty; its fingerprint. It appears there whole or not at all."""
    folder = folder.expanduser().absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ReadoutError(
            Code.USAGE, f"{folder} already holds something.", "Name a folder that does not exist yet."
        )
    files = pack(collection, brief, whole=whole)
    temporary = folder.with_name(f".{folder.name}-{uuid4().hex[:8]}")
    try:
        for path, content in files.items():
            place = temporary / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        if folder.exists():
            folder.rmdir()
        temporary.rename(folder)
    except OSError as error:
        shutil.rmtree(temporary, ignore_errors=True)
        raise ReadoutError(
            Code.UNREADABLE,
            f"The pack could not be written to {folder}: {(error.strerror or str(error)).lower()}.",
            "Choose another folder with --pack, or make room there.",
        ) from error
    return hashlib.sha256(files[SUMS]).hexdigest()


def is_pack(folder: Path) -> bool:
    """Whether a folder is, or was, an evidence pack."""
    return folder.is_dir() and ((folder / SUMS).is_file() or (folder / MANIFEST).is_file())


def verify_pack(folder: Path) -> PackReport:
    """Hash every file of a pack and compare it with both lists, and every quotation with the passages.

    Needs no collection, and nothing but the folder.
    """
    found = {path: _digest(folder / path) for path in sorted(_paths(folder))}
    faults = list(_faults_of_files(folder, found))
    brief, windows, more = _read(folder, found)
    faults += more
    if brief is not None and windows is not None:
        faults += _faults_of_brief(folder, brief, windows)
    return PackReport(
        folder=str(folder),
        fingerprint=found.get(SUMS, ""),
        files=len(found),
        documents=len(brief.documents) if brief else 0,
        passages=len(brief.notes) if brief else 0,
        sentences=len(brief.sentences()) if brief else 0,
        faults=tuple(dict.fromkeys(faults)),
    )


def _paths(folder: Path) -> Iterator[str]:
    for place in folder.rglob("*"):
        if place.is_symlink() or place.is_file():
            yield place.relative_to(folder).as_posix()


def _digest(place: Path) -> str:
    """The sha256 of a file; empty where it is a link or cannot be read."""
    digest = hashlib.sha256()
    if place.is_symlink():
        return ""
    try:
        with place.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()


def _faults_of_files(folder: Path, found: Mapping[str, str]) -> Iterator[str]:
    """What differs between the files and the two lists of their hashes."""
    listed = _sums(folder)
    manifest = _manifest(folder)
    if listed is None:
        yield f"{SUMS} is missing, or has been changed."
    if manifest is None:
        yield f"{MANIFEST} is missing, or has been changed."
    if listed is None and manifest is None:
        return
    said = {file.path: file.sha256 for file in manifest.files} if manifest else {}
    for path in sorted({*(listed or {}), *said, *found} - {SUMS, MANIFEST}):
        first, second = (listed or said).get(path), (said if manifest else listed or {}).get(path)
        yield from _fault_of(path, found.get(path), first, second)
    if listed is not None and listed.get(MANIFEST) != found.get(MANIFEST):
        yield f"{MANIFEST} is not the one that {SUMS} lists: one of the two has been changed."


def _fault_of(path: str, is_: str | None, summed: str | None, said: str | None) -> Iterator[str]:
    if summed is None and said is None:
        yield f"{path} is not part of the pack."
    elif is_ is None:
        yield f"{path} is missing."
    elif is_ == summed == said:
        return
    elif is_ == said:
        yield f"{SUMS} does not list {path} as it is: {SUMS} has been changed."
    elif is_ == summed:
        yield f"{MANIFEST} does not list {path} as it is: {MANIFEST} has been changed."
    else:
        yield f"{path} has been changed."


def _sums(folder: Path) -> dict[str, str] | None:
    """The list of hashes; None where it is missing or not as it was written."""
    try:
        text = _small(folder / SUMS).decode("utf-8")
        found = {path: digest for digest, path in (line.split("  ", 1) for line in text.splitlines())}
    except (OSError, ValueError):
        return None
    return found if found and sums(found) == text else None


def _manifest(folder: Path) -> Manifest | None:
    try:
        found = _MANIFEST(_small(folder / MANIFEST))
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
    return found if found.format == FORMAT and found.version == VERSION else None


def _small(place: Path) -> bytes:
    """The bytes of a file that a pack has in memory; one that is far too large is none of a pack."""
    if place.is_symlink() or place.stat().st_size > _MOST_BYTES:
        raise ValueError
    return place.read_bytes()


def _read(folder: Path, found: Mapping[str, str]) -> tuple[Brief | None, tuple[Window, ...] | None, list[str]]:
    faults: list[str] = []
    brief, windows = None, None
    try:
        brief = _BRIEF(_small(folder / BRIEF))
    except (OSError, ValueError, msgspec.MsgspecError):
        faults.append(
            f"{BRIEF} is missing or cannot be read." if BRIEF not in found else f"{BRIEF} cannot be read."
        )
    try:
        windows = _WINDOWS(_small(folder / PASSAGES))
    except (OSError, ValueError, msgspec.MsgspecError):
        faults.append(f"{PASSAGES} is missing or cannot be read.")
    return brief, windows, faults


def _faults_of_brief(folder: Path, brief: Brief, windows: tuple[Window, ...]) -> Iterator[str]:
    """Whether passages lie in their texts, quotations in the passages, and the page shows the brief."""
    lengths = {document.id: document.length for document in brief.documents}
    known: dict[str, list[str]] = {}
    for window in windows:
        length = lengths.get(window.document, -1)
        if (
            not 0 <= window.start <= window.end <= length <= _LONGEST_TEXT
            or len(window.text) != window.end - window.start
        ):
            yield f"{PASSAGES}: a stretch of document {window.document} does not lie in it."
            continue
        if hashlib.sha256(window.text.encode("utf-8", "surrogatepass")).hexdigest() != window.sha256:
            where = f"the stretch {window.start} to {window.end} of document {window.document}"
            yield f"{PASSAGES}: {where} has been changed."
        text = known.setdefault(window.document, list(_UNKNOWN * length))
        text[window.start : window.end] = window.text
    texts = {id_: "".join(text) for id_, text in known.items()}
    _, failed = checked(brief, texts)
    for sentence in failed:
        yield f"A quotation is not in the passage that it cites: {sentence.text[:120]}"
    yield from _faults_of_texts(folder, brief, texts)
    manifest = _manifest(folder)
    if manifest is not None and manifest.program == __version__:
        try:
            shown = _small(folder / "index.html").decode("utf-8")
        except (OSError, ValueError):
            return
        if shown != brief_html(brief, passage_address):
            yield "index.html does not show the brief that brief.json holds."


def _faults_of_texts(folder: Path, brief: Brief, texts: Mapping[str, str]) -> Iterator[str]:
    """Whether the whole texts, where the pack has them, are those that the brief was made from."""
    for document in brief.documents:
        place = folder / "texts" / f"{document.id}.txt"
        if not place.is_file():
            continue
        if _digest(place) != document.text_sha256:
            yield f"texts/{document.id}.txt is not the text that the brief was made from."
            continue
        whole = place.read_bytes().decode("utf-8", "surrogatepass")
        part = texts.get(document.id, "")
        if any(a not in (b, _UNKNOWN) for a, b in zip(part, whole, strict=False)):
            yield f"{PASSAGES}: what is shown of document {document.id} is not in its text."
