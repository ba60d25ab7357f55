"""Legacy encodings are told from short texts with few letters beyond ASCII."""

import pytest

from readout.ingest.decoding import decode, is_text
from readout.ingest.judging import judge

TEXTS = {
    "Le préfet a déclaré à l'été que le pont était fermé; ça va, où il s'est arrêté.": "latin-1 mac_roman cp850",
    "Grüße aus Köln, die Straße ist gesperrt, erklärte der Bürgermeister.": "latin-1 mac_roman cp850 cp437",
    "El alcalde señaló que el año pasado no se celebró. ¿Cuándo? Mañana.": "latin-1 mac_roman cp850",
    "O prefeito não confirmou a reunião; a comissão de relações está informada.": "latin-1 mac_roman cp850",
    "Il sindaco ha detto che è già così; perché la città è più lontana.": "latin-1 mac_roman",
    "Ordföranden sade på måndagen att bron förblir stängd; även färjan.": "latin-1 cp850",
    "Burmistrz powiedział w poniedziałek, że most pozostanie zamknięty.": "cp1250 iso8859_2",
    "Starosta řekl v pondělí, že most zůstane uzavřen do konce jednání.": "cp1250 iso8859_2",
    "Başkan pazartesi günü köprünün kapalı kalacağını söyledi.": "cp1254",
    "Мэр сказал в понедельник, что мост останется закрытым.": "cp1251 koi8_r cp866 iso8859_5 mac_cyrillic",
    "Міністр сказав у понеділок, що міст залишиться закритим.": "cp1251 koi8_u",
    "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα παραμείνει κλειστή.": "cp1253 iso8859_7",
    "ראש העיר אמר ביום שני כי הגשר יישאר סגור עד תום השיחות.": "cp1255",
    "قال العمدة يوم الاثنين إن الجسر سيظل مغلقا حتى نهاية المحادثات.": "cp1256 utf-16-le",
    "市長は月曜日に、橋は閉鎖されたままであると述べた。カタカナ": "shift_jis euc_jp iso2022_jp utf-16-le",
    "市长星期一说，桥梁将保持关闭，直到谈判结束。": "gb18030 utf-16-le",
    "市長星期一說，橋樑將保持關閉，直到兩個城市的談判結束。": "big5 utf-16-be",
    "시장은 월요일에 협상이 끝날 때까지 다리가 폐쇄될 것이라고 말했다.": "euc_kr utf-16-le",
}


@pytest.mark.parametrize(("text", "encodings"), TEXTS.items(), ids=[text[:12] for text in TEXTS])
def test_encodings_are_told_from_one_line(text: str, encodings: str) -> None:
    for encoding in encodings.split():
        for data in (f"{text}\n", f"{text}\n" * 400, "Plain words first.\n" * 900 + text):
            packed = data.encode(encoding)
            assert is_text(packed)
            assert decode(packed).text == data, encoding


def test_one_letter_is_enough_where_it_makes_sense() -> None:
    assert judge("The café is shut.".encode("mac_roman")) == "mac_roman"
    assert judge("The café is shut – “today”.".encode("cp1252")) == "cp1252"


def test_what_makes_no_sense_is_not_judged() -> None:
    assert judge(b"plain") is None
    assert judge(bytes(range(128, 256))) is None


def test_a_text_in_utf_8_with_broken_places_is_utf_8() -> None:
    data = "Grüße aus Köln, ".encode() * 20 + b"\xff\xfe\xe9" + "Straße\n".encode() * 20
    assert decode(data).text.startswith("Grüße aus Köln")
    assert (decode(data).encoding, decode(data).broken) == ("utf-8", 3)


def test_zeros_in_plain_words_do_not_make_them_data() -> None:
    assert is_text(b"Subject: a\0b\r\n\r\nbody\0 of the message\r\n")
    assert not is_text(b"ab\0\0\0\0\0\0cd\0\0\0\0")
