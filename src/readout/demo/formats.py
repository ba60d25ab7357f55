"""Writes the demo's papers in office formats: the least that each format's readers accept, byte for byte the same."""

import io
import struct
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from readout.demo.compound import compound

_EPOCH = (2019, 4, 2, 9, 0, 0)


def zipped(members: dict[str, bytes], *, stored_first: bool = False) -> bytes:
    """A zip archive with fixed times; `stored_first` leaves the first member uncompressed, as ODF asks."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for i, (name, data) in enumerate(members.items()):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_STORED if stored_first and i == 0 else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


_TYPES = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
_RELATIONS = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OOXML = "application/vnd.openxmlformats-officedocument"


def _package(
    main: str, main_type: str, parts: dict[str, tuple[str, str]], relations: dict[str, dict[str, str]]
) -> bytes:
    """An OOXML package: parts as name to (content type, XML), relations as part to {id target: type}."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in parts.items()
    )
    types = (
        f'{_TYPES}<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    members = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": _relations({main: "officeDocument"}).encode(),
    }
    for part, targets in relations.items():
        folder, _, name = part.rpartition("/")
        members[f"{folder}/_rels/{name}.rels"] = _relations(targets).encode()
    members.update(
        {name: f'<?xml version="1.0" encoding="UTF-8"?>{xml}'.encode() for name, (_, xml) in parts.items()}
    )
    assert parts[main][0] == main_type
    return zipped(members)


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (target, kind) in enumerate(targets.items(), 1)
    )
    return f"{_RELATIONS}{rows}</Relationships>"


def docx(lines: Sequence[str]) -> bytes:
    """A Word document with one paragraph a line."""
    kind = f"{_OOXML}.wordprocessingml.document.main+xml"
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(x)}</w:t></w:r></w:p>' for x in lines)
    body = body.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    xml = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    return _package("word/document.xml", kind, {"word/document.xml": (kind, xml)}, {})


def xlsx(sheet: str, rows: Sequence[Sequence[str | int]]) -> bytes:
    """A workbook with one sheet."""
    main, leaf = f"{_OOXML}.spreadsheetml.sheet.main+xml", f"{_OOXML}.spreadsheetml.worksheet+xml"
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

    def cell(value: str | int) -> str:
        if isinstance(value, int):
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'

    data = "".join(f"<row>{''.join(cell(v) for v in row)}</row>" for row in rows)
    parts = {
        "xl/workbook.xml": (
            main,
            f'<workbook {space} xmlns:r="{_OFFICE}"><sheets><sheet name="{escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        ),
        "xl/worksheets/sheet1.xml": (leaf, f"<worksheet {space}><sheetData>{data}</sheetData></worksheet>"),
    }
    return _package("xl/workbook.xml", main, parts, {"xl/workbook.xml": {"worksheets/sheet1.xml": "worksheet"}})


def pptx(slides: Sequence[tuple[str, str]]) -> bytes:
    """A slide show of (title, text) slides."""
    main, leaf = f"{_OOXML}.presentationml.presentation.main+xml", f"{_OOXML}.presentationml.slide+xml"
    spaces = (
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="{_OFFICE}"'
    )

    def box(text: str) -> str:
        return f"<p:sp><p:txBody><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></p:txBody></p:sp>"

    ids = "".join(f'<p:sldId id="{255 + i}" r:id="rId{i}"/>' for i in range(1, len(slides) + 1))
    parts = {
        "ppt/presentation.xml": (main, f"<p:presentation {spaces}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>")
    }
    for i, texts in enumerate(slides, 1):
        shapes = "".join(box(t) for t in texts)
        parts[f"ppt/slides/slide{i}.xml"] = (
            leaf,
            f"<p:sld {spaces}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>",
        )
    targets = {f"slides/slide{i}.xml": "slide" for i in range(1, len(slides) + 1)}
    return _package("ppt/presentation.xml", main, parts, {"ppt/presentation.xml": targets})


def odt(lines: Sequence[str]) -> bytes:
    """An OpenDocument text with one paragraph a line."""
    kind = "application/vnd.oasis.opendocument.text"
    body = "".join(f"<text:p>{escape(x)}</text:p>" for x in lines)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2" '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2" '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    members = {
        "mimetype": kind.encode(),
        "content.xml": content.encode(),
        "META-INF/manifest.xml": manifest.encode(),
    }
    return zipped(members, stored_first=True)


def rtf(lines: Sequence[str]) -> bytes:
    """A Rich Text document with one paragraph a line."""

    def coded(text: str) -> str:
        plain = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in plain)

    body = "".join(f"{coded(x)}\\par\n" for x in lines)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Times New Roman;}}}}\\f0\\fs24\n{body}}}".encode(
        "ascii"
    )


def doc(lines: Sequence[str]) -> bytes:
    """A binary Word document (MS-DOC): one piece of UTF-16 text, no formatting."""
    text = "".join(x + "\r" for x in lines).encode("utf-16-le")
    count = len(text) // 2
    start = 0x800
    block = bytearray(start) + text
    struct.pack_into("<HHHHHH", block, 0, 0xA5EC, 0xC1, 0, 0x0409, 0, 0x1200)
    struct.pack_into("<II", block, 24, start, len(block))
    struct.pack_into("<HH", block, 32, 14, 0)
    struct.pack_into("<H", block, 62, 22)
    struct.pack_into("<I", block, 64, len(block))
    struct.pack_into("<I", block, 76, count)
    struct.pack_into("<H", block, 152, 93)
    pieces = struct.pack("<II", 0, count) + struct.pack("<HIH", 0, start, 0)
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", block, 0x01A2, 0, len(table))
    return compound({"WordDocument": bytes(block.ljust(8192, b"\0")), "1Table": table.ljust(4096, b"\0")})


def _properties(values: dict[int, bytes], times: dict[int, int], head: bytes) -> tuple[bytes, dict[str, bytes]]:
    """A property stream (MS-OXMSG 2.4) and the streams of its strings."""
    rows, streams = [head], {}
    for tag, moment in times.items():
        rows.append(struct.pack("<IIQ", tag << 16 | 0x40, 6, moment))
    for tag, data in values.items():
        rows.append(struct.pack("<IIII", tag << 16 | 0x1F, 6, len(data) + 2, 0))
        streams[f"__substg1.0_{tag:04X}001F"] = data
    return b"".join(rows), streams


def msg(sender: tuple[str, str], to: tuple[str, str], sent: datetime, subject: str, body: str) -> bytes:
    """An Outlook message; `sender` and `to` are (name, address)."""
    moment = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    strings = {
        0x001A: "IPM.Note",
        0x0037: subject,
        0x0C1A: sender[0],
        0x0C1F: sender[1],
        0x0E04: to[0],
        0x1000: body,
    }
    head = struct.pack("<8xIIII8x", 1, 0, 1, 0)
    coded = {tag: text.encode("utf-16-le") for tag, text in strings.items()}
    table, streams = _properties(coded, {0x0039: moment, 0x0E06: moment}, head)
    streams["__properties_version1.0"] = table
    person = {0x3001: to[0], 0x3003: to[1], 0x39FE: to[1]}
    row, parts = _properties({tag: text.encode("utf-16-le") for tag, text in person.items()}, {}, bytes(8))
    row += struct.pack("<IIII", 0x0C15 << 16 | 3, 6, 1, 0)
    folder = "__recip_version1.0_#00000000"
    streams[f"{folder}/__properties_version1.0"] = row
    streams.update({f"{folder}/{name}": data for name, data in parts.items()})
    streams["__nameid_version1.0/__substg1.0_00020102"] = b""
    streams["__nameid_version1.0/__substg1.0_00030102"] = b""
    streams["__nameid_version1.0/__substg1.0_00040102"] = b""
    return compound(streams)
