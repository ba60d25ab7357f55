"""Writes PDFs for tests: pages of placed text, scanned pages, page trees of any size, damage."""

import io
from collections.abc import Sequence

import pikepdf
from PIL import Image, ImageDraw, ImageFont

SIZE = (612, 792)
DPI = 200


def placed(x: float, y: float, text: str, size: float = 11) -> bytes:
    """One piece of text at a place counted from the bottom left, in points."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET\n".encode("latin-1")


def written(lines: Sequence[str], *, top: float = 720, left: float = 72, pitch: float = 14) -> bytes:
    """Lines under each other."""
    return b"".join(placed(left, top - pitch * i, line) for i, line in enumerate(lines) if line)


def pdf_of(pages: Sequence[bytes], *, head: bytes = b"", extra: bytes = b"") -> bytes:
    """A PDF of content streams, its page tree first, written by hand so that nothing in it is hidden."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % extra,
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, content in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R %s >>" % (5 + 2 * i, head)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    """The bytes of an open PDF."""
    out = io.BytesIO()
    pdf.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def scan_of(lines: Sequence[str], *, size: int = 12, dpi: int = DPI) -> Image.Image:
    """A page with lines of print on it, as a scanner would give it; a tab leads to a second column."""
    image = Image.new("L", (int(8.5 * dpi), 11 * dpi), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size * dpi / 72)
    for i, line in enumerate(lines):
        for column, part in enumerate(line.split("\t")):
            place = (dpi + column * 1.5 * dpi, dpi + i * int(size * 1.5 * dpi / 72))
            draw.text(place, part, font=font, fill=20)
    return image


def scanned_pdf(images: Sequence[Image.Image]) -> bytes:
    """A PDF with a picture on each page and nothing else."""
    out = io.BytesIO()
    images[0].save(out, "PDF", resolution=DPI, save_all=True, append_images=list(images[1:]))
    return out.getvalue()


def joined(*parts: bytes) -> bytes:
    """Several PDFs as one."""
    with pikepdf.new() as whole:
        for part in parts:
            with pikepdf.open(io.BytesIO(part)) as pdf:
                whole.pages.extend(pdf.pages)
        return saved(whole)


def many_pages(count: int) -> bytes:
    """A PDF that has one page `count` times over, by a page tree that refers to it through shared branches."""
    branch = 1_000
    kids = b" ".join([b"4 0 R"] * branch)
    branches = b" ".join([b"3 0 R"] * (count // branch))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (branches, count),
        b"<< /Type /Pages /Parent 2 0 R /Kids [%s] /Count %d >>" % (kids, branch),
        b"<< /Type /Page /Parent 3 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 6 0 R >> >> "
        b"/Contents 5 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(placed(72, 700, "Again")), placed(72, 700, "Again")),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)
