"""What cannot be read says what it is."""

import pytest

from readout.model import Outcome

SIGNED = b"0\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0"


@pytest.mark.parametrize(
    ("data", "outcome", "words"),
    [
        (b"", Outcome.FAILED, "empty"),
        (b"\x7fELF\x02\x01\x01", Outcome.IGNORED, "ELF program"),
        (b"MZ\x90\x00", Outcome.IGNORED, "Windows program"),
        (b"Rar!\x1a\x07\x00", Outcome.FAILED, "RAR archive"),
        (b"ID3\x04....", Outcome.FAILED, "recording"),
        (bytes(5_000), Outcome.FAILED, "zero bytes"),
        (bytes(range(256)) * 9, Outcome.FAILED, "Not a format"),
        (b"-----BEGIN PGP MESSAGE-----\n", Outcome.FAILED, "encrypted"),
        (SIGNED + b"0\x0b\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01\xa0", Outcome.IGNORED, "signature"),
        (SIGNED + b"0\x20\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01\xa0", Outcome.FAILED, "wrapped up"),
        (b"0\x82\x01\x02\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03\xa0", Outcome.FAILED, "S/MIME"),
    ],
)
def test_reasons(open_bytes, data, outcome, words):
    content = open_bytes(data).content
    assert content.outcome is outcome and words in (content.reason or "")
    assert content.text is None


@pytest.mark.parametrize(
    ("data", "name", "outcome", "words"),
    [
        (b"p { color: red; }\n", "page.css", Outcome.IGNORED, "style sheet"),
        (b"var a = 1;\n", "page.js", Outcome.IGNORED, "script"),
        (b"Dear Sir, the bridge is closed.\n", "letter.js", Outcome.READ, ""),
        (bytes(range(256)) * 9, "papers.7z.002", Outcome.FAILED, "Join the pieces"),
        (bytes(range(256)) * 9, "papers.z01", Outcome.FAILED, "Join the pieces"),
    ],
)
def test_reasons_that_lean_on_the_name(open_bytes, data, name, outcome, words):
    content = open_bytes(data, name).content
    assert content.outcome is outcome and words in (content.reason or "")
