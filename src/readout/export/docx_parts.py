"""The parts of a Word document that are the same in all: what is in it, its styles, settings and page numbers."""

from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

NAMESPACE = f'xmlns:w="{_W}" xmlns:r="{_R}"'

_PARTS = ("document", "styles", "settings", "footnotes", "footer")


def core_properties(title: str, subject: str) -> str:
    """What the file says of itself; no author and no time, which nobody asked for."""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:subject>{escape(subject)}</dc:subject><dc:language>en</dc:language>"
        "</cp:coreProperties>"
    )


def _content_types() -> str:
    kinds = {"document": "document.main"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kinds.get(name, name)}+xml"/>'
        for name in _PARTS
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relationships(rows: tuple[tuple[str, str], ...]) -> str:
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(rows, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _style(
    id_: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    based: str = "Normal",
    kind: str = "paragraph",
    more: str = "",
) -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id_}"{more}><w:name w:val="{name}"/>{base}<w:qFormat/>'
        f"{f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''}{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


def _spaced(before: int, after: int, line: int = 276, *, keep: bool = False, more: str = "") -> str:
    kept = "<w:keepNext/>" if keep else ""
    return f'{kept}<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>{more}'


def _sized(half_points: int, more: str = "") -> str:
    return f'{more}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _styles() -> str:
    fonts = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Cambria" w:eastAsia="Cambria"/>'
    sans = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
    run = f'{fonts}{_sized(22)}<w:lang w:val="en-GB"/>'
    default = f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault></w:docDefaults>"
    first, second = ('<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="1"/>')
    raised = '<w:vertAlign w:val="superscript"/>'
    styles = (
        _style("Normal", "Normal", _spaced(0, 120), based="", more=' w:default="1"'),
        _style("BodyText", "Body Text", _spaced(0, 140)),
        _style("Title", "Title", _spaced(0, 60, 240, keep=True), _sized(40, "<w:b/>")),
        _style("Subtitle", "Subtitle", _spaced(0, 320), _sized(22, '<w:i/><w:color w:val="555555"/>')),
        _style("Heading1", "heading 1", _spaced(360, 120, 240, keep=True, more=first), _sized(28, "<w:b/>")),
        _style(
            "Heading2", "heading 2", _spaced(240, 60, 240, keep=True, more=second),
            sans + _sized(22, '<w:b/><w:color w:val="555555"/>'),
        ),
        _style("Small", "Small", _spaced(0, 100, 252), sans + _sized(17)),
        _style("FootnoteText", "footnote text", _spaced(0, 40, 240), sans + _sized(17)),
        _style("Footer", "footer", _spaced(0, 0, 240, more='<w:jc w:val="center"/>'), sans + _sized(17)),
        _style("FootnoteReference", "footnote reference", "", raised, based="", kind="character"),
    )  # fmt: skip
    return f"{_HEAD}<w:styles {NAMESPACE}>{default}{''.join(styles)}</w:styles>"


def _footer() -> str:
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return f'{_HEAD}<w:ftr {NAMESPACE}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{page}</w:p></w:ftr>'


FIXED_PARTS = {
    "[Content_Types].xml": _content_types(),
    "_rels/.rels": _relationships(
        (
            (f"{_R}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        )
    ),
    "word/_rels/document.xml.rels": _relationships(
        (
            (f"{_R}/styles", "styles.xml"),
            (f"{_R}/settings", "settings.xml"),
            (f"{_R}/footnotes", "footnotes.xml"),
            (f"{_R}/footer", "footer.xml"),
        )
    ),
    "word/styles.xml": _styles(),
    "word/settings.xml": (
        f'{_HEAD}<w:settings {NAMESPACE}><w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/>'
        '<w:footnote w:id="0"/></w:footnotePr></w:settings>'
    ),
    "word/footer.xml": _footer(),
}
