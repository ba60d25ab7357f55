"""Which legacy encoding bytes are in, judged by how well the letters that come out fit the alphabet of a language.

Statistics over bytes fail on short texts with few accents: nearly every code page makes some letter of every byte.
But a French text read in the wrong code page holds letters that no French word has, capitals inside words, or
quotation marks between letters. Each reading, a code page with an alphabet, is scored by that.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_TYPOGRAPHY = frozenset("“”„‘’«»–—…•€£§°©®™№·\xa0")
_INSIDE_WORDS = frozenset("’–—·\xa0")
"""Marks that may stand between two letters."""
_GOOD_ENOUGH = 0.75
_KANA, _HANGUL, _COMMON_HAN = 0.15, 0.8, 0.08

_WESTERN = ("cp1252", "mac_roman", "cp850", "cp437")
_CENTRAL = ("cp1250", "iso8859_2")
_BALTIC = ("cp1257",)
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic")
_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
_HAN = frozenset(
    "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着去之过過家学學对對可"
)


@dataclass(frozen=True, slots=True)
class _Alphabet:
    """The letters beyond ASCII of a language, its code pages, the likeliest first, and its commonest letters."""

    letters: frozenset[str]
    pages: tuple[str, ...]
    common: frozenset[str] = frozenset()


def _of(letters: str, pages: tuple[str, ...], common: str = "") -> _Alphabet:
    return _Alphabet(frozenset(letters), pages, frozenset(common))


_ALPHABETS = (
    _of("àâæçéèêëîïôœùûüÿ", _WESTERN),
    _of("äöüßé", _WESTERN),
    _of("áéíñóúü¿¡ºª", _WESTERN),
    _of("ãõçáéíóúâêôàüºª", _WESTERN),
    _of("àèéìíòóùî", _WESTERN),
    _of("åäöæøéü", _WESTERN),
    _of("áðéíóúýþæö", _WESTERN),
    _of("ąćęłńóśźż", _CENTRAL),
    _of("áčďéěíňóřšťúůýž", _CENTRAL),
    _of("áäčďéíĺľňóôŕšťúýž", _CENTRAL),
    _of("áéíóöőúüű", _CENTRAL),
    _of("čćđšž", _CENTRAL),
    _of("ăâîşţ", _CENTRAL),
    _of("âçğıi̇öşüîû", ("cp1254",)),
    _of("āčēģīķļņšūž", _BALTIC),
    _of("ąčęėįšųūž", _BALTIC),
    _of("äõöüšž", _BALTIC),
    _of(_RUSSIAN, _CYRILLIC, "оеаинтсрвлкм"),
    _of(_RUSSIAN + "іїєґў", _CYRILLIC, "оеаинтсрвліу"),
    _of(_RUSSIAN + "ђјљњћџ", _CYRILLIC, "оеаинтсрвјук"),
    _of("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", ("cp1253", "iso8859_7"), "αιοετσνηυρπκςίά"),
    _of("אבגדהוזחטיךכלםמןנסעףפץצקרשת", ("cp1255",), "יהולאתרבמשנ"),
    _of("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکیًٌٍَُِّْ،؛؟ـ", ("cp1256",), "اليمونرتبةعدس"),
)


def judge(sample: bytes) -> str | None:
    """The name of the encoding that makes the best sense of a sample, or None where none makes any."""
    return _east_asian(sample) or _single_byte(sample)


def _single_byte(sample: bytes) -> str | None:
    best, best_score = None, _GOOD_ENOUGH
    texts: dict[str, Counter[tuple[str, bool]]] = {}
    for rank, alphabet in enumerate(_ALPHABETS):
        for place, page in enumerate(alphabet.pages):
            if page not in texts:
                texts[page] = Counter(_beyond_ascii(sample, page))
            # The likelier page and language win where two readings make the same sense.
            score = _fit(texts[page], alphabet) - 0.01 * place - 0.0001 * rank
            if score > best_score:
                best, best_score = page, score
    return best


@cache
def _decoding_table(page: str) -> str:
    """What each byte is in a code page, U+FFFD where it is nothing."""
    return bytes(range(256)).decode(page, errors="replace")


def _beyond_ascii(sample: bytes, page: str) -> Iterator[tuple[str, bool]]:
    """The characters beyond ASCII as a code page has them, in small letters, and whether each may stand there."""
    text = codecs.charmap_decode(sample, "strict", _decoding_table(page))[0]
    for found in re.finditer(r"[^\x00-\x7f]", text):
        at = found.start()
        before, letter, after = text[at - 1 : at], found[0], text[at + 1 : at + 2]
        if letter.isalpha():
            fits = not (letter.isupper() and before.islower())
        else:
            fits = letter in _INSIDE_WORDS or not (before.isalpha() and after.isalpha())
        yield letter.lower(), fits


def _fit(letters: Counter[tuple[str, bool]], alphabet: _Alphabet) -> float:
    """How well characters fit an alphabet: 1 where all do, and are common; each that does not costs double."""
    good = common = typography = 0
    for (letter, fits), count in letters.items():
        if fits and letter in alphabet.letters:
            good += count
            common += count * (letter in alphabet.common)
        elif fits and letter in _TYPOGRAPHY:
            typography += count
    total = letters.total()
    if not total:
        return 0.0
    bad = total - good - typography
    rarely = 0.3 * (1 - common / good) if alphabet.common and good else 0.0
    return (good + typography - 2 * bad) / total - rarely


def _east_asian(sample: bytes) -> str | None:
    """The multi-byte encoding that a sample is well-formed in and makes the characters of its language, if any."""
    scores = {}
    for page in ("cp932", "euc_jp", "cp949", "gb18030", "big5"):
        try:
            text = codecs.getincrementaldecoder(page)().decode(sample)
        except UnicodeDecodeError:
            continue
        wide = re.sub(r"[\x00-\x7f]", "", text)
        if not wide or len(re.findall(r"[A-Za-z][^\x00-\x7f](?![^\x00-\x7f])", text)) > 0.2 * len(wide):
            continue  # Lone characters after Latin letters are accented letters, misread.
        kana = len(re.findall(r"[\u3041-\u30fa]", wide)) / len(wide)
        hangul = len(re.findall(r"[\uac00-\ud7a3]", wide)) / len(wide)
        common = sum(c in _HAN for c in wide) / len(wide)
        if page in ("cp932", "euc_jp") and kana >= _KANA:
            scores[page] = 2 + kana
        elif page == "cp949" and hangul >= _HANGUL:
            scores[page] = 1 + hangul
        elif page in ("gb18030", "big5") and common >= _COMMON_HAN:
            scores[page] = common
    return max(scores, key=lambda page: scores[page], default=None)
