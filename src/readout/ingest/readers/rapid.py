"""rapidocr, the second recogniser: slower (3 to 6 s a page on one core, 0.9 GB), better on very poor scans.

It is the optional extra `ocr`; its models come in its wheel, so that it opens no connection. It is not in the
default install because it brings 250 MB (onnxruntime, OpenCV) for pages that are few.
"""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from readout.ingest.readers.layout import Word

if TYPE_CHECKING:
    from rapidocr import RapidOCR

_OPTIONS = {
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    "Global.log_level": "critical",
    "Global.use_cls": False,
    "Global.return_word_box": True,
}
_LONGEST_SHAPE = 50
"""How many times longer than wide a picture may be."""


@cache
def is_installed() -> bool:
    """Whether the optional extra is there."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


@cache
def _instance() -> "RapidOCR":
    """The recogniser, its models loaded when first used."""
    from rapidocr import RapidOCR  # noqa: PLC0415 - an optional extra

    return RapidOCR(params=dict(_OPTIONS))


def read(image: Image.Image) -> tuple[list[list[Word]], list[tuple[int, float]]]:
    """Read a grey picture: its lines of words, boxes in pixels, and for each word its length and surety 0 to 1."""
    grey = np.asarray(image)
    if max(image.size) > _LONGEST_SHAPE * min(image.size):  # It cannot be brought to a size that its models take.
        return [], []
    found: Any = _instance()(np.stack([grey] * 3, axis=-1))
    if found.boxes is None:  # Nothing was found; what stands in for words then has another shape.
        return [], []
    runs: list[list[Word]] = []
    sureties: list[tuple[int, float]] = []
    for line in found.word_results or ():
        parts = [(text.strip(), float(score), box) for text, score, box in line if box and text.strip()]
        if not parts:
            continue
        runs.append([_word(text, box) for text, _, box in parts])
        sureties += [(len(text), score) for text, score, _ in parts]
    return runs, sureties


def _word(text: str, box: Any) -> Word:
    """A word with the upright box around the four corners that rapidocr gives."""
    across, down = [float(x) for x, _ in box], [float(y) for _, y in box]
    return Word(text, min(across), min(down), max(across), max(down))
