"""Writes office files for tests: packages of given parts, and a Word document that has a bit of everything."""

import io
import zipfile

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
SHEET = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{_OFFICE}"'
SLIDE = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="{_OFFICE}"'
)
ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for short, full in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style",
        "meta": "meta", "manifest": "manifest", "presentation": "presentation",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Note on Tarn</dc:title><dc:creator>Ann Bel</dc:creator>"
    "<dcterms:created>2019-03-01T09:00:00Z</dcterms:created></c:coreProperties>"
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def links(*targets: tuple[str, str, str]) -> str:
    """A relationships part of (id, kind, target)."""
    rows = "".join(f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{t}"/>' for i, kind, t in targets)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def package(main: str, parts: dict[str, str | bytes]) -> bytes:
    """An OOXML package; `main` is its first part."""
    kind = {"word": "wordprocessingml.document", "xl": "spreadsheetml.sheet", "ppt": "presentationml.presentation"}
    content_type = f"application/vnd.openxmlformats-officedocument.{kind[main.split('/')[0]]}.main+xml"
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{content_type}"/></Types>'
    )
    head = {"[Content_Types].xml": types, "_rels/.rels": links(("r1", "officeDocument", main))}
    return zipped({**head, "docProps/core.xml": CORE, **parts})


def paragraph(text: str, *, properties: str = "", after: str = "") -> str:
    """A Word paragraph of one run, and whatever comes after it."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r>{after}</w:p>"


def docx_of(body: str, parts: dict[str, str | bytes] | None = None, *relations: tuple[str, str, str]) -> bytes:
    """A Word document of a body's XML and other parts that it links to."""
    return package(
        "word/document.xml",
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": links(*relations),
            **(parts or {}),
        },
    )


def rich_docx() -> bytes:
    """A Word document with a head, a foot, tracked changes, a note, a comment, a list, a table, a text box."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    changed = (
        "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t xml:space='preserve'>finally </w:t></w:r></w:ins><w:r><w:t>agreed.</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    cells = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(c)}</w:tc>' for c in row)}</w:tr>"
        for row in (("Date", "Caller"), ("8 March", "Voss"))
    )
    body = (
        paragraph("MEMORANDUM – café")
        + paragraph("FROM:", after="<w:r><w:tab/><w:t>Ann Bel</w:t></w:r>")
        + paragraph("The envoy ", after=changed)
        + paragraph("First point", properties=numbered)
        + paragraph("Second point", properties=numbered, after='<w:r><w:commentReference w:id="5"/></w:r>')
        + f"<w:tbl>{cells}</w:tbl>"
        + paragraph("After the table.", after=box)
    )
    parts: dict[str, str | bytes] = {
        "word/header1.xml": f"<w:hdr {W}>{paragraph('SENSITIVE BUT UNCLASSIFIED')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}>{paragraph('Page foot')}</w:ftr>",
        "word/footnotes.xml": f"<w:footnotes {W}><w:footnote w:id='0'><w:p/></w:footnote>"
        f"<w:footnote w:id='2'>{paragraph('The note.')}</w:footnote></w:footnotes>",
        "word/comments.xml": f"<w:comments {W}><w:comment w:id='5' w:author='Ann Bel' "
        f"w:date='2019-03-02T10:00:00Z'>{paragraph('Check this.')}</w:comment></w:comments>",
        "word/numbering.xml": f"<w:numbering {W}><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
        "<w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='7'><w:abstractNumId w:val='0'/></w:num></w:numbering>",
        "word/media/image1.png": b"\x89PNG\r\n\x1a\nnot really",
    }
    kinds = ("header", "footer", "footnotes", "comments", "numbering")
    files = ("header1", "footer1", "footnotes", "comments", "numbering")
    relations = [(f"r{kind}", kind, f"{file}.xml") for kind, file in zip(kinds, files, strict=True)]
    return docx_of(body, parts, *relations)
