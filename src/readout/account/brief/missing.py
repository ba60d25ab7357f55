"""The last section: what is missing from the documents, and what of them was not read."""

import re
from collections.abc import Collection, Iterable, Mapping

from readout.account.brief.citing import Notes
from readout.account.brief.material import CitedText, flat
from readout.account.phrases import counted, start, verb
from readout.model import Citation, Coverage, Gap, Inventory, Span
from readout.model.briefs import BriefSentence, Piece

SHOWN = 3
"""How many gaps of one kind are named; of the others their number is told."""

_KINDS = {
    "reference": ("cable that others cite is", "cables that others cite are"),
    "attachment": ("attachment that messages name is", "attachments that messages name are"),
}


def missing(
    inventory: Inventory,
    coverage: Coverage,
    notes: Notes,
    texts: Mapping[str, CitedText],
    only: Collection[str] | None,
) -> tuple[tuple[BriefSentence, ...], ...]:
    """Paragraphs on what is missing; `only` narrows to gaps that show in some documents."""
    gaps = [gap for gap in inventory.gaps if only is None or not set(gap.documents).isdisjoint(only)]
    paragraphs = (
        tuple(_unread(coverage, notes)),
        *(tuple(_named(kind, gaps, notes, texts)) for kind in _KINDS),
        tuple(_pages(gaps, notes, texts)),
        tuple(_series(gaps, notes)),
    )
    found = tuple(paragraph for paragraph in paragraphs if paragraph)
    if found:
        return found
    note = notes.counted(
        "Looked for in headers, references, page numbers and stamps; to look again: readout inventory"
    )
    nothing = "Nothing that these documents name was found to be missing, which does not prove that nothing is."
    return ((BriefSentence((Piece(nothing),), (note,)),),)


def shown_gaps(inventory: Inventory, only: Collection[str] | None) -> tuple[str, ...]:
    """The documents in which the gaps that will be named show, so that their texts can be had."""
    found: list[str] = []
    for kind in (*_KINDS, "pages"):
        gaps = [
            g for g in inventory.gaps if g.kind == kind and (only is None or not set(g.documents).isdisjoint(only))
        ]
        found += [gap.documents[0] for gap in gaps[:SHOWN] if gap.documents]
    return tuple(dict.fromkeys(found))


def _unread(coverage: Coverage, notes: Notes) -> Iterable[BriefSentence]:
    if files := coverage.unread_files:
        note = notes.counted("Counted over all files; to list them with the reason: readout status --failed")
        could = f"{start(counted(files, 'file'))} could not be read, or not wholly"
        yield BriefSentence(
            (Piece(f"{could}, so that nothing can be said of what {verb(files, 'it holds', 'they hold')}."),),
            (note,),
        )
    if documents := coverage.unread_documents:
        note = notes.counted("Counted over all documents, copies aside; the reasons: readout status")
        were = start(counted(documents, "document was", "documents were"))
        were = f"{were} not, or not wholly, read for contacts and statements"
        yield BriefSentence((Piece(f"{were}; a gap in the reading is no gap in the world."),), (note,))
    if coverage.undated:
        note = notes.counted(
            "Counted over all documents, copies aside; to list those without any date: readout search date:none"
        )
        have = start(counted(coverage.undated, "document has", "documents have"))
        yield BriefSentence((Piece(f"{have} no date that could be read, and may belong to any time."),), (note,))


def _named(
    kind: str, gaps: Iterable[Gap], notes: Notes, texts: Mapping[str, CitedText]
) -> Iterable[BriefSentence]:
    """Cables that are cited, attachments that are named: how many, and the first of them as printed."""
    found = [gap for gap in gaps if gap.kind == kind and gap.documents]
    if not found:
        return
    shown = [(gap, at) for gap in found[:SHOWN] if (at := _printed(gap, texts)) is not None]
    pieces: list[Piece] = [Piece(f"{start(counted(len(found), *_KINDS[kind]))} not among the files")]
    if shown:
        pieces.append(Piece(", such as " if len(found) > len(shown) else ": "))
        for n, (_, piece) in enumerate(shown):
            pieces += [
                Piece("" if not n else " and " if n == len(shown) - 1 else ", "),
                Piece("“"),
                piece,
                Piece("”"),
            ]
    pieces.append(Piece("."))
    note = [notes.passage(p.at.document, (p.at.start, p.at.end)) for _, p in shown if p.at]
    yield BriefSentence(
        _joined(pieces), tuple(note) or (notes.counted("To list them all: readout inventory --json"),)
    )


def _pages(gaps: Iterable[Gap], notes: Notes, texts: Mapping[str, CitedText]) -> Iterable[BriefSentence]:
    found = [gap for gap in gaps if gap.kind == "pages"]
    for gap in found[:SHOWN]:
        piece = _printed(gap, texts)
        if piece is not None and piece.at is not None:
            note = notes.passage(piece.at.document, (piece.at.start, piece.at.end))
            says = counted(gap.count, "document says", "documents say")
            yield BriefSentence((Piece(f"{start(says)} “"), piece, Piece("”.")), (note,))
        else:
            note = notes.counted("Counted over all documents; to list them: readout inventory --json")
            yield BriefSentence((Piece(f"{gap.label}: {gap.detail[:1].lower()}{gap.detail[1:]}"),), (note,))


def _series(gaps: Iterable[Gap], notes: Notes) -> Iterable[BriefSentence]:
    found = [gap for gap in gaps if gap.kind == "series"]
    note = "Counted over the numbers printed on documents; to list the holes: readout inventory --json"
    for gap in found[:1]:
        yield BriefSentence((Piece(gap.detail),), (notes.counted(note),))
    if len(found) > 1:
        rest = len(found) - 1
        more = f"{start(counted(rest, 'more hole'))} in numbered series {verb(rest, 'was', 'were')} found."
        yield BriefSentence((Piece(more),), (notes.counted(note),))


def _printed(gap: Gap, texts: Mapping[str, CitedText]) -> Piece | None:
    """What is missing as the first document in which it shows prints it; None where it is not found there."""
    text = texts.get(gap.documents[0]) if gap.documents else None
    span = _find(gap, text.text) if text is not None else None
    if text is None or span is None:
        return None
    return Piece(flat(text.text[slice(*span)]), Citation(text.id, *span))


def _find(gap: Gap, text: str) -> Span | None:
    words = gap.label.split()
    if gap.kind == "reference":
        *post, last = words[1:] if words[0].isdigit() and len(words) > 2 else words
        pattern = r"[\W_]*".join(map(re.escape, post)) + r"[\W_]{0,4}0*" + re.escape(last) + r"\b"
    else:
        pattern = r"\s+".join(map(re.escape, words))
    found = re.search(pattern, text, re.I)
    return found.span() if found else None


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces with the brief's own words that follow each other as one."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].at is None and piece.at is None:
            piece = Piece(found.pop().text + piece.text)
        if piece.text:
            found.append(piece)
    return tuple(found)
