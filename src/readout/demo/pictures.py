"""Draws the demo's scans and prints its PDFs: text, scanned, mixed, encrypted and damaged."""

import io
from collections.abc import Sequence

import numpy as np
import pikepdf
from PIL import Image, ImageDraw, ImageFilter, ImageFont

_DPI = 200
_PAGE = (int(8.27 * _DPI), int(11.69 * _DPI))


def scan(lines: Sequence[str], *, seed: int = 7, size: int = 40, tilt: float = 0.4) -> Image.Image:
    """A page as a scanner sees it: a little tilted, blurred and speckled, the same for the same seed."""
    page = Image.new("L", _PAGE, 245)
    pen = ImageDraw.Draw(page)
    font = ImageFont.load_default(size)
    for i, line in enumerate(lines):
        pen.text((160, 200 + i * size * 1.6), line, fill=30, font=font)
    page = page.rotate(tilt, fillcolor=245).filter(ImageFilter.GaussianBlur(0.6))
    noise = np.random.default_rng(seed).normal(0, 9, (page.height, page.width))
    return Image.fromarray(np.clip(np.asarray(page, dtype=np.float64) + noise, 0, 255).astype(np.uint8))


def png(image: Image.Image) -> bytes:
    """The picture as PNG."""
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _text_page(pdf: pikepdf.Pdf, lines: Sequence[str]) -> None:
    commands = ["BT /F1 11 Tf 14 TL 60 780 Td"]
    for line in lines:
        plain = line.encode("cp1252", "replace").decode("cp1252")
        safe = plain.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        commands.append(f"({safe}) Tj T*")
    commands.append("ET")
    page = pdf.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Courier,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream("\n".join(commands).encode("cp1252"))


def _picture_page(pdf: pikepdf.Pdf, image: Image.Image) -> None:
    data = io.BytesIO()
    image.save(data, "JPEG", quality=80)
    picture = pdf.make_stream(data.getvalue())
    picture.update(
        {
            "/Type": pikepdf.Name.XObject,
            "/Subtype": pikepdf.Name.Image,
            "/Width": image.width,
            "/Height": image.height,
            "/ColorSpace": pikepdf.Name.DeviceGray,
            "/BitsPerComponent": 8,
            "/Filter": pikepdf.Name.DCTDecode,
        }
    )
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im1=picture))
    page.Contents = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Im1 Do Q")


def pdf(pages: Sequence[Sequence[str] | Image.Image], *, title: str = "", password: str = "") -> bytes:
    """A PDF whose pages are lines of text or scanned pictures; with a password it opens for nobody else."""
    document = pikepdf.Pdf.new()
    for page in pages:
        if isinstance(page, Image.Image):
            _picture_page(document, page)
        else:
            _text_page(document, page)
    if title:
        document.docinfo["/Title"] = title
    out = io.BytesIO()
    if password:
        # RC4 (R=3) draws no random numbers, so that the demo is the same every time.
        lock = pikepdf.Encryption(owner=password, user=password, R=3, aes=False, metadata=False)
        document.save(out, static_id=True, encryption=lock)
    else:
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def damaged(data: bytes, keep: float) -> bytes:
    """The first part of a file, as a broken download leaves it."""
    return data[: int(len(data) * keep)]
