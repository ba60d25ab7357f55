"""Any encoding becomes the text that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.ingest.decoding import decode, decode_as, is_text

RUSSIAN = "Посол встретился с министром и передал ноту протеста. Ответ обещан через неделю. " * 3
FRENCH = "L’ambassadeur a rencontré le ministre ; la réponse est attendue « sous huitaine », a-t-il précisé. " * 3
GREEK = "Ο πρέσβης συναντήθηκε με τον υπουργό και επέδωσε διακοίνωση. Η απάντηση αναμένεται σύντομα. " * 3
JAPANESE = "大使は大臣と会談し、抗議の覚書を手渡した。回答は一週間以内に約束された。" * 3


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"), (RUSSIAN, "utf-8-sig"), (RUSSIAN, "utf-16"), (RUSSIAN, "utf-32"), (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"), (RUSSIAN, "cp866"), (FRENCH, "cp1252"), (FRENCH.replace("’", "'"), "latin-1"),
        (FRENCH, "utf-16-le"), (FRENCH, "utf-16-be"), (FRENCH, "utf-32-le"), (GREEK, "cp1253"),
        (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), ("caf\xe9 “quoted” – dash", "cp1252"), ("a", "ascii"),
    ],
)  # fmt: skip
def test_encodings_are_told_apart(text, encoding):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.broken == 0


def test_a_few_broken_bytes_do_not_change_the_encoding():
    data = (RUSSIAN * 5).encode()
    broken = data[:301] + data[302:]
    decoded = decode(broken)
    assert decoded.encoding == "utf-8" and 1 <= decoded.broken <= 2
    assert decoded.text.endswith(RUSSIAN)


def test_letters_lost_before_are_not_counted_as_broken():
    assert decode("lost \ufffd before".encode()).broken == 0


def test_text_with_stray_controls_is_text_and_data_is_not():
    text = RUSSIAN.encode()
    assert is_text(text[:50] + b"\x01\x02" + text[50:] + b"\x00\x1e")
    assert not is_text(bytes(range(256)) * 4)
    assert not is_text(b"\x00\x01\x02\x03")
    assert not is_text(b"words and words" + bytes(20) + b"words and words " * 40)


def test_a_named_charset_is_believed_where_it_can_be():
    assert decode_as(RUSSIAN.encode("koi8-r"), "koi8-r").text == RUSSIAN
    assert decode_as(FRENCH.encode("cp1252"), "iso-8859-1").text == FRENCH
    assert decode_as(RUSSIAN.encode(), "us-ascii").text == RUSSIAN
    assert decode_as(RUSSIAN.encode("cp1251"), "no-such-charset").text == RUSSIAN
    assert decode_as(RUSSIAN.encode(), None).text == RUSSIAN


@given(st.binary(max_size=300))
def test_no_bytes_are_refused(data):
    decode(data)
    is_text(data)


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200).filter(lambda t: not t.startswith("\ufeff"))
)
def test_utf8_comes_back_as_it_went(text):
    if "\0" not in text:
        assert decode(text.encode()).text == text
