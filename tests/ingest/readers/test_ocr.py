"""Recognition: clean and speckled pages, pages on their side, languages, the second recogniser."""

from pathlib import Path

import numpy as np
import pytest
from pdf_files import scan_of
from PIL import Image

from readout.ingest.readers import ocr, rapid, tesseract
from readout.ingest.readers.layout import arrange, compose

LETTER = [
    "FROM:\tNora Weiss",
    "SUBJECT:\tThe bridge",
    "",
    *(f"{i}. The General told the Ambassador that lane {i} would open" for i in range(1, 13)),
]


@pytest.fixture(autouse=True)
def without_rapid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rapid, "is_installed", lambda: False)


def text_of(found: ocr.Recognised) -> str:
    return compose(arrange(found.runs, found.width), found.width, found.height, 0)[0]


def speckled(image: Image.Image, share: float) -> Image.Image:
    """A picture as an old photocopier gives it."""
    chance = np.random.default_rng(7)
    values = np.asarray(image).astype(np.int16) + chance.normal(0, 25, (image.height, image.width))
    dice = chance.random(values.shape)
    values[dice < share] = 0
    values[dice > 1 - share] = 255
    return Image.fromarray(values.clip(0, 255).astype(np.uint8))


def test_labels_and_values_share_lines() -> None:
    found = ocr.recognise(scan_of(LETTER))
    assert text_of(found).split("\n") == ["FROM:   Nora Weiss", "SUBJECT:   The bridge", "", *LETTER[3:]]
    assert found.confidence > 0.9 and found.quarters == 0 and not found.missing


def test_a_speckled_page() -> None:
    lines = text_of(ocr.recognise(speckled(scan_of(LETTER), 0.02))).split("\n")
    assert lines[-len(LETTER[3:]) :] == LETTER[3:]


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_turned_pages(turn: int) -> None:
    way = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}[turn]
    found = ocr.recognise(scan_of(LETTER).transpose(way))
    assert found.quarters == (4 - turn) % 4
    assert text_of(found).split("\n")[0] == "FROM:   Nora Weiss"


def test_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("READOUT_OCR_LANGUAGES", raising=False)
    assert ocr.languages() == ("eng",)
    monkeypatch.setenv("READOUT_OCR_LANGUAGES", "eng+xyz, ../up")
    assert ocr.languages() == ("eng", "xyz")
    assert ocr.recognise(scan_of(LETTER[:3])).missing == ("xyz",)


def test_nothing_to_read_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READOUT_OCR_LANGUAGES", "chi_sim+xyz")
    monkeypatch.setattr(tesseract, "data_folders", lambda: iter(()))
    with pytest.raises(ocr.NotReadError) as raised:
        ocr.recognise(scan_of(LETTER[:1]))
    assert raised.value.needs == ("ocr:chi_sim", "ocr:xyz")
    assert "apt install tesseract-ocr-chi-sim tesseract-ocr-xyz" in str(raised.value)


def test_the_folder_with_most_languages_is_used(tmp_path: Path) -> None:
    for folder, names in {"a": ("eng",), "b": ("eng", "fra"), "c": ()}.items():
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / f"{name}.traineddata").touch()
    folders = tuple(tmp_path / n for n in "abc")
    assert tesseract.choose_data(("eng", "fra", "deu"), folders) == (tmp_path / "b", ("eng", "fra"))
    with pytest.raises(tesseract.NoLanguageDataError):
        tesseract.choose_data(("deu",), folders)


def test_the_data_that_comes_with_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    monkeypatch.setattr(tesseract, "_FOLDERS", ())
    assert tesseract.choose_data(("eng",), tuple(tesseract.data_folders()))[1] == ("eng",)


@pytest.mark.slow
def test_the_second_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rapidocr", reason="the optional extra `ocr` is not installed")
    monkeypatch.setattr(rapid, "is_installed", lambda: True)
    monkeypatch.setattr(tesseract, "data_folders", lambda: iter(()))
    found = ocr.recognise(scan_of(LETTER))
    lines = [line for line in text_of(found).split("\n") if line]
    assert lines[0] == "FROM:   Nora Weiss"
    assert lines[2:] == LETTER[3:]
    assert 0.8 < found.confidence <= 1


@pytest.mark.slow
def test_the_second_recogniser_finds_nothing_in_noise() -> None:
    pytest.importorskip("rapidocr", reason="the optional extra `ocr` is not installed")
    assert rapid.read(Image.effect_noise((300, 200), 80)) == ([], [])
    assert rapid.read(Image.new("L", (3_600, 1))) == ([], [])
