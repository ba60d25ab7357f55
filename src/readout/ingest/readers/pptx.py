"""PowerPoint presentations (pptx): a page a slide, with the speaker's notes under it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from readout.ingest.content import Content, Source
from readout.ingest.readers.package import EntitiesRefusedError, Package, PackageError, core_fields, local, refused
from readout.ingest.readers.reasons import numbered
from readout.ingest.readers.writing import Writer

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read(source: Source) -> Content:
    """Read a presentation; slides that are damaged are passed over."""
    try:
        return _read(source, Package(source))
    except (PackageError, RecursionError) as error:
        return refused(source, error)


def _read(source: Source, package: Package) -> Content:
    """Read a presentation's slides in their order."""
    main = next((r.target for r in package.relations("").values() if r.kind == "officeDocument"), "")
    main = main or "ppt/presentation.xml"
    root, links = package.tree(main), package.relations(main)
    ids = [slide.get(_LINK, "") for slide in root.iterfind(f"{_P}sldIdLst/{_P}sldId")]
    slides = [links[name].target for name in ids if name in links]
    writer = Writer(source.caps.text)
    damaged: list[int] = []
    for number, name in enumerate(slides[: source.caps.pages], 1):
        writer.begin_page()
        if not _slide(package, name, writer):
            damaged.append(number)
        writer.end_page()
    reasons = list(package.damage)
    if damaged:
        reasons.append(f"{numbered('slide', damaged)} {'is' if len(damaged) == 1 else 'are'} damaged")
    if len(slides) > source.caps.pages:
        reasons.append(f"{source.caps.pages:,} slides read of {len(slides):,}: over the cap")
    members = package.members("ppt/media/", "ppt/embeddings/")
    return writer.content(source, reasons, members, core_fields(package))


def _slide(package: Package, name: str, writer: Writer) -> bool:
    """Write one slide, its notes and comments; False where it is damaged."""
    try:
        root, damage = package.tree_as_far(name)
    except EntitiesRefusedError:
        raise
    except PackageError:
        return False
    if root.get("show") == "0":
        writer.line("(hidden slide)")
    writer.lines(_lines(root))
    for link in package.relations(name).values():
        if link.kind == "notesSlide":
            notes = package.tree_or_none(link.target)
            lines = [line for line in _lines(notes) if line.strip()] if notes is not None else []
            if any(not line.strip().isdecimal() for line in lines):
                writer.lines(("Notes:", *(line for line in lines if not line.strip().isdecimal())))
        elif link.kind == "comments":
            comments = package.tree_or_none(link.target)
            for text in comments.iter(f"{_P}text") if comments is not None else ():
                writer.line("Comment: " + " ".join((text.text or "").split()))
    return damage is None


def _lines(element: Element) -> Iterator[str]:
    """The paragraphs of the shapes under an element, table rows with their cells set apart by tabs."""
    for child in element:
        name = local(child.tag)
        if name == "Fallback":
            continue
        if name == "txBody":
            yield from (text for p in child.iterfind(f"{_A}p") if (text := _paragraph(p)).strip())
        elif name == "tbl":
            for row in child.iterfind(f"{_A}tr"):
                cells = (" ".join(_paragraph(p) for p in cell.iter(f"{_A}p")) for cell in row.iterfind(f"{_A}tc"))
                yield "\t".join(" ".join(cell.split()) for cell in cells)
        else:
            yield from _lines(child)


def _paragraph(paragraph: Element) -> str:
    """The text of one paragraph."""
    parts: list[str] = []
    for element in paragraph.iter():
        name = local(element.tag)
        if name == "t":
            parts.append(element.text or "")
        elif name == "br":
            parts.append("\n")
        elif name == "tab":
            parts.append("\t")
    return "".join(parts)
