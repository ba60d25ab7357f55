"""Opening pictures safely, readying them for recognition, and packing page pictures for the reading room."""

import struct
import warnings
from contextlib import suppress
from io import BytesIO
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

_SMALL, _LARGE = 1_300, 3_600
"""Pictures with a longer side below this are enlarged for recognition, above it made smaller; in pixels."""
_JPEG_ABOVE = 1_500_000
MOST_SHOWN = 16_000_000
"""Pixels of a page picture at most."""

_FAULTS = (
    OSError, ValueError, SyntaxError, OverflowError, TypeError, LookupError, EOFError, AttributeError,
    ArithmeticError, RuntimeError, struct.error,
)  # fmt: skip
"""What the library raises on damaged bytes."""

Image.MAX_IMAGE_PIXELS = None  # Sizes are checked here, before anything is decoded, against the caps given.


class BadPictureError(Exception):
    """The picture cannot be read; the message says why, as a clause for a person."""


def open_picture(file: BinaryIO, pixels: int) -> Image.Image:
    """Open a picture by its head alone; raise where it is not one, or declares more than `pixels`."""
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(file)
    except (UnidentifiedImageError, Image.DecompressionBombError, *_FAULTS):
        raise BadPictureError("the picture is damaged or of a kind that is not known") from None
    check_size(image, pixels)
    return image


def check_size(image: Image.Image, pixels: int) -> None:
    """Raise where a picture, or the frame that it shows now, declares more points than allowed."""
    if image.width * image.height > pixels:
        raise BadPictureError(
            f"the picture claims {image.width:,} by {image.height:,} points, over the cap of {pixels:,} in all"
        )


def frames(image: Image.Image) -> int:
    """How many pages an open picture has; raise where their list is damaged."""
    try:
        return int(getattr(image, "n_frames", 1) or 1)
    except _FAULTS as error:
        raise BadPictureError("the picture is damaged") from error


def decoded(image: Image.Image) -> Image.Image:
    """The frame that an open picture shows now, upright, on white, grey or in colour (modes L and RGB)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image.load()
            upright = image
            with suppress(Exception):  # Damaged camera data says nothing of the picture itself.
                upright = ImageOps.exif_transpose(image)
            return _on_white(upright)
    except (*_FAULTS, MemoryError) as error:
        raise BadPictureError("the picture is damaged") from error


def decoded_in_part(image: Image.Image) -> Image.Image:
    """As `decoded`, of a picture that breaks off: what is missing is grey or black."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, True
    try:
        return decoded(image)
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _on_white(image: Image.Image) -> Image.Image:
    """A picture in mode L or RGB, transparent parts white, 16-bit greys brought down to 8."""
    if image.mode.startswith("I") or image.mode == "F":
        values = np.asarray(image, dtype=np.float32)
        low, span = float(values.min()), max(float(np.ptp(values)), 1.0)
        return Image.fromarray(((values - low) * (255 / span)).astype(np.uint8))
    if image.mode in ("LA", "RGBA", "PA") or "transparency" in image.info:
        full = image.convert("RGBA")
        white = Image.new("RGBA", full.size, "white")
        return Image.alpha_composite(white, full).convert("RGB")
    return image.convert("L") if image.mode in ("1", "L") else image.convert("RGB")


def for_recognition(image: Image.Image) -> Image.Image:
    """A grey picture of a size that suits recognition."""
    grey = image.convert("L")
    longest = max(grey.size)
    if longest < _SMALL:
        return grey.resize((grey.width * 2, grey.height * 2), Image.Resampling.BICUBIC)
    if longest > _LARGE:
        return within(grey, _LARGE * _LARGE, _LARGE)
    return grey


def within(image: Image.Image, pixels: int, side: int) -> Image.Image:
    """The picture made smaller, if need be, to have at most so many pixels and no side longer than `side`."""
    scale = min(1.0, side / max(image.size), (pixels / (image.width * image.height)) ** 0.5)
    if scale >= 1:
        return image
    size = (max(int(image.width * scale), 1), max(int(image.height * scale), 1))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def packed(image: Image.Image) -> bytes:
    """A picture as PNG, or as JPEG where that would be large (photographs, scans)."""
    out = BytesIO()
    image.save(out, "PNG", compress_level=3)
    if out.tell() > _JPEG_ABOVE:
        out = BytesIO()
        image.save(out, "JPEG", quality=82)
    return out.getvalue()
