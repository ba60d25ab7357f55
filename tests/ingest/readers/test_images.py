"""Pictures: what is read in them, frames as pages, sizes refused before decoding, damage."""

import io
import struct
import time
import zlib
from collections.abc import Callable

import pytest
from pdf_files import scan_of
from PIL import Image

from readout.ingest.content import Caps, Source
from readout.ingest.readers import images, rapid, tesseract
from readout.model import Outcome

NOTICE = ["EMBASSY OF MERIDIA", "NOTICE TO CITIZENS", "Buses leave the harbour hospital at 06:00"]


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """The head of a PNG that declares a size, and a little data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(100_000)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_forms(open_bytes: Callable, form: str) -> None:
    content = open_bytes(saved(scan_of(NOTICE), form)).content
    assert content.outcome is Outcome.READ
    assert " ".join(content.text.split()) == " ".join(NOTICE)
    assert content.ocr_confidence > 0.8
    assert content.layouts[0].scanned and len(content.layouts[0].words) == 24 * len(" ".join(NOTICE).split())


@pytest.mark.parametrize("mode", ["1", "P", "RGBA", "CMYK", "I;16", "LA"])
def test_kinds_of_colour(open_bytes: Callable, mode: str) -> None:
    image = scan_of(NOTICE)
    if mode == "I;16":
        image = image.convert("I").point(lambda v: v * 257).convert("I;16")
    elif mode in ("RGBA", "LA"):
        clear = image.point(lambda v: 255 - v)
        image = Image.merge("LA", (image.point(lambda v: 0), clear)).convert(mode)
    else:
        image = image.convert(mode)
    content = open_bytes(saved(image, "TIFF" if mode in ("CMYK", "I;16") else "PNG")).content
    assert "NOTICE TO CITIZENS" in content.text


def test_frames_of_a_tiff_are_pages(open_bytes: Callable, source_of: Callable[..., Source]) -> None:
    frames = [scan_of([f"Sheet number {i}"]).convert("1") for i in (1, 2, 3)]
    data = saved(frames[0], "TIFF", save_all=True, append_images=frames[1:], compression="group4", dpi=(200, 200))
    content = open_bytes(data).content
    assert [content.text[p.start : p.end] for p in content.pages] == [f"Sheet number {i}" for i in (1, 2, 3)]
    assert content.layouts[1].width == pytest.approx(612)
    capped = open_bytes(data, caps=Caps(pages=2)).content
    assert (capped.outcome, capped.reason) == (Outcome.PARTLY_READ, "2 pages read of 3: over the cap.")
    shown = Image.open(io.BytesIO(images.picture(source_of(data, media_type="image/tiff"), 3, 100)))
    assert max(shown.size) == 1_400


def test_a_small_screenshot_is_enlarged(open_bytes: Callable) -> None:
    assert "harbour hospital" in open_bytes(saved(scan_of(NOTICE, dpi=90), "PNG")).content.text


@pytest.mark.parametrize("size", [(100_000, 100_000), (2**31 - 1, 2**31 - 1)])
def test_a_picture_of_impossible_size_is_refused_unread(open_bytes: Callable, size: tuple[int, int]) -> None:
    began = time.monotonic()
    content = open_bytes(huge_png(*size)).content
    assert time.monotonic() - began < 2
    assert content.outcome is Outcome.FAILED and content.text is None
    claim = f"{size[0]:,} by {size[1]:,} points"
    assert content.reason == f"The picture claims {claim}, over the cap of 200,000,000 in all."


def test_a_frame_of_impossible_size_is_refused(open_bytes: Callable) -> None:
    small, large = Image.new("1", (100, 100), 1), Image.new("1", (3_000, 3_000), 1)
    data = saved(small, "TIFF", save_all=True, append_images=[large], compression="group4")
    content = open_bytes(data, caps=Caps(pixels=1_000_000)).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason.startswith("Page 2 not read: the picture claims 3,000 by 3,000 points")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_damage(open_bytes: Callable, form: str) -> None:
    data = saved(scan_of(NOTICE), form)
    content = open_bytes(data[: len(data) // 10]).content
    assert content.outcome in (Outcome.PARTLY_READ, Outcome.FAILED)
    assert content.reason.startswith("The picture is damaged")


def test_of_a_picture_that_breaks_off_the_beginning_is_read(open_bytes: Callable, source_of: Callable) -> None:
    data = saved(scan_of([*NOTICE, *[""] * 30, "The end"]), "PNG")
    data = data[: len(data) * 3 // 5]
    content = open_bytes(data).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "The picture is damaged: what can be seen of it was read."
    assert "NOTICE TO CITIZENS" in content.text
    assert images.picture(source_of(data), 1, 100)[:4] == b"\x89PNG"


def test_a_list_of_pages_that_breaks_off_is_damage(open_bytes: Callable) -> None:
    data = saved(scan_of(NOTICE), "TIFF", save_all=True, append_images=[scan_of(NOTICE)])
    content = open_bytes(data[:-5_000]).content
    assert content.outcome in (Outcome.PARTLY_READ, Outcome.FAILED)
    assert "its reader stopped" not in content.reason


def test_a_blank_picture_is_read_and_empty(open_bytes: Callable) -> None:
    content = open_bytes(saved(Image.new("L", (1_700, 2_200), 255), "PNG")).content
    assert (content.outcome, content.text, content.ocr_confidence) == (Outcome.READ, "", None)


def test_without_language_data(open_bytes: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "data_folders", lambda: iter(()))
    monkeypatch.setattr(rapid, "is_installed", lambda: False)
    content = open_bytes(saved(scan_of(NOTICE), "PNG")).content
    assert content.outcome is Outcome.FAILED
    assert content.reason == (
        "This is a picture and no OCR language data is installed (apt install tesseract-ocr-eng)."
    )
    assert content.needs == ("ocr:eng",)
