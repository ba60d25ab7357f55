"""From the text of a file to its documents: messages, cables inside them, and what each one's page says."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict

from readout.ingest.content import Content
from readout.ingest.structure._documents import describe
from readout.ingest.structure._nodes import Node, innermost, join
from readout.ingest.structure._scan import tidy
from readout.ingest.structure.cables import find_cables, looks_like_cable_body
from readout.ingest.structure.furniture import find_furniture
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import find_portions
from readout.ingest.structure.stamps import find_release
from readout.ingest.structure.threads import segment
from readout.model import Document, Furniture, FurnitureKind, Page, Portion, document_id

_OF_THE_PAGE = (FurnitureKind.STAMP, FurnitureKind.RUNNING_HEAD, FurnitureKind.PAGE_NUMBER)
_INK = re.compile(r"[^\n\r\f]")


def structure(content: Content, file: str) -> tuple[Document, ...]:
    """The documents of a file, the outermost first, in reading order; none where the file has no text of its own.

    What the format itself says (`content.fields`) wins over what is printed. Time and memory are linear in the
    text, and no text makes it raise.
    """
    text = content.text
    if text is None:
        return ()
    lines = Lines(text)
    release, stamps, exemptions = find_release(lines)
    found = find_furniture(lines, content.pages, tidy((*stamps, *content.furniture)))
    clean = _blanked(text, found)
    cables = find_cables(lines)
    segments = segment(Lines(clean), [(c.start, c.end) for c in cables])
    if not cables and len(segments) == 1 and not segments[0].headed and (body := looks_like_cable_body(lines)):
        cables = [body]
    nodes = join(segments, cables, clean)
    portions = _portions(nodes, find_portions(lines))
    furniture = tidy((*found, *(f for c in cables for f in c.furniture), *_printed_headers(nodes)))
    ids: dict[int, str] = {}
    out = []
    for ordinal, node in enumerate(nodes):
        ids[id(node)] = document_id(file, node.start, node.end, ordinal)
        said = describe(node, clean, content, exemptions)
        out.append(
            Document(
                id=ids[id(node)],
                file=file,
                ordinal=ordinal,
                text=text[node.start : node.end],
                start=node.start,
                parent=ids[id(node.parent)] if node.parent else None,
                parent_span=_parent_span(node),
                kind=said.kind,
                audience=said.audience,
                title=said.title,
                language=said.language,
                date=said.date,
                date_source=said.date_source,
                captured=said.captured,
                header=said.header,
                marking=said.marking,
                release=None if node.parent else release,
                portions=portions[id(node)],
                pages=_pages(content.pages, node),
                furniture=_furniture(furniture, node),
                ocr_confidence=content.ocr_confidence,
            )
        )
    return tuple(out)


def _blanked(text: str, furniture: tuple[Furniture, ...]) -> str:
    """The text with page furniture overwritten by blanks, line breaks kept, so that offsets stay."""
    pieces = []
    at = 0
    for item in furniture:
        if item.kind not in _OF_THE_PAGE:
            continue
        pieces += [text[at : item.start], _INK.sub(" ", text[max(item.start, at) : item.end])]
        at = max(item.end, at)
    return "".join([*pieces, text[at:]])


def _printed_headers(nodes: list[Node]) -> list[Furniture]:
    """The header blocks of the messages, from their first line to their last."""
    parts = [node.part for node in nodes if node.part is not None and node.part.headed]
    return [Furniture(part.head, part.body, FurnitureKind.HEADER) for part in parts if part.head < part.body]


def _parent_span(node: Node) -> tuple[int, int] | None:
    return (node.start - node.parent.start, node.end - node.parent.start) if node.parent else None


def _portions(nodes: list[Node], found: tuple[Portion, ...]) -> defaultdict[int, tuple[Portion, ...]]:
    """The marked paragraphs of each node (by `id`), offsets its own; those of a cable are its form's."""
    by_node: defaultdict[int, list[Portion]] = defaultdict(list)
    for portion in found:
        node = innermost(nodes, portion.start)
        if node.cable is None and portion.end <= node.end:
            by_node[id(node)].append(portion)
    for node in nodes:
        if node.cable is not None:
            by_node[id(node)] = [p for p in node.cable.portions if node.start <= p.start and p.end <= node.end]
    out: defaultdict[int, tuple[Portion, ...]] = defaultdict(tuple)
    for node in nodes:
        if id(node) in by_node:
            own = by_node[id(node)]
            out[id(node)] = tuple(Portion(p.start - node.start, p.end - node.start, p.mark) for p in own)
    return out


def _furniture(furniture: tuple[Furniture, ...], node: Node) -> tuple[Furniture, ...]:
    """The furniture inside a node, offsets the node's own; that of a child is its parents' too."""
    first = bisect_left(furniture, node.start, key=lambda f: f.start)
    stop = bisect_right(furniture, node.end, key=lambda f: f.start)
    return tuple(
        Furniture(f.start - node.start, f.end - node.start, f.kind)
        for f in furniture[first:stop]
        if f.end <= node.end
    )


def _pages(pages: tuple[Page, ...], node: Node) -> tuple[Page, ...]:
    """The pages on which a node stands, cut to it, offsets its own; empty pages are the outermost document's."""
    if node.parent is None:
        return pages
    first = bisect_right(pages, node.start, key=lambda p: p.end)
    out = []
    for page in pages[first:]:
        if page.start >= node.end:
            break
        start, end = max(page.start, node.start), min(page.end, node.end)
        out.append(Page(page.number, start - node.start, end - node.start))
    return tuple(out)
