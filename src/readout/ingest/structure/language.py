"""The language of a text, from a sample of it."""

import re
from functools import cache, lru_cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

_WINDOW = 12_000
_NEAR_WINDOW = 2_000
_SAMPLE = 200
_ENOUGH_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+")
_COMMONEST = (
    "the of and to in that is was for it with as his he be not by but have you which are on or her had at from "
    "this my they all their an she has were me been him one so if will there who no we when can more would what "
    "about our your i do thanks please"
)
_ENGLISH = frozenset(_COMMONEST.split())
_SHARE = 0.26
_CERTAIN = 0.5
_LANGUAGES = (
    Language.ENGLISH,
    Language.FRENCH,
    Language.SPANISH,
    Language.GERMAN,
    Language.PORTUGUESE,
    Language.ITALIAN,
    Language.DUTCH,
    Language.RUSSIAN,
    Language.ARABIC,
    Language.CHINESE,
    Language.TURKISH,
    Language.PERSIAN,
    Language.UKRAINIAN,
    Language.POLISH,
    Language.URDU,
    Language.HINDI,
    Language.JAPANESE,
    Language.KOREAN,
    Language.HEBREW,
    Language.INDONESIAN,
    Language.SWEDISH,
    Language.GREEK,
    Language.VIETNAMESE,
)


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, by its first 200 words; None where too little is there.

    English is seen by its commonest words alone; anything else is asked of lingua, in its low-accuracy mode,
    loaded when first needed.
    """
    words = _sample(text)
    if len(words) < _ENOUGH_WORDS:
        return None
    if sum(map(_ENGLISH.__contains__, words)) >= _SHARE * len(words):
        return "en"
    return _asked(" ".join(words))


def _sample(text: str) -> list[str]:
    """The first words of a text, in small letters."""
    words = _WORD.findall(text, 0, _NEAR_WINDOW)
    if len(words) <= _SAMPLE and len(text) > _NEAR_WINDOW:
        words = _WORD.findall(text, 0, _WINDOW)
    return [word.lower() for word in words[:_SAMPLE]]


@lru_cache(maxsize=4096)
def _asked(sample: str) -> str | None:
    """What lingua says, remembered: the same short message is quoted in many files."""
    values = _detector().compute_language_confidence_values(sample)
    best = values[0]
    return best.language.iso_code_639_1.name.lower() if best.value >= _CERTAIN else None


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_LANGUAGES).with_low_accuracy_mode().build()
