"""The words for kinds, languages, file types and exemption codes in the inventory's sentences."""

from readout.model import Kind

KINDS: dict[Kind, tuple[str, str]] = {
    Kind.CABLE: ("diplomatic cable", "diplomatic cables"),
    Kind.EMAIL: ("e-mail message", "e-mail messages"),
    Kind.MEMORANDUM: ("memorandum", "memoranda"),
    Kind.MEMORANDUM_OF_CONVERSATION: ("record of a conversation", "records of conversations"),
    Kind.LETTER: ("letter", "letters"),
    Kind.PUBLIC_STATEMENT: ("public statement", "public statements"),
    Kind.PRESS_BRIEFING: ("press briefing", "press briefings"),
    Kind.NEWS_ARTICLE: ("news article", "news articles"),
    Kind.SCHEDULE: ("schedule", "schedules"),
    Kind.REPORT: ("report", "reports"),
    Kind.OTHER: ("other document", "other documents"),
}
"""One and several of a kind."""

_LANGUAGES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovene",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}

_EXEMPTIONS = {
    "B1": "national security",
    "B2": "internal rules",
    "B3": "another statute",
    "B4": "business secrets",
    "B5": "internal deliberation",
    "B6": "personal privacy",
    "B7": "law enforcement",
    "1.4(A)": "military plans",
    "1.4(B)": "what foreign governments confided",
    "1.4(C)": "intelligence",
    "1.4(D)": "foreign relations",
}


def language_name(code: str) -> str:
    """A language by its name in English, for an ISO 639-1 code."""
    return _LANGUAGES.get(code, code)


def exemption_reason(code: str) -> str:
    """What an exemption code protects, by the Freedom of Information Act and Executive Order 13526, if known."""
    plain = code.upper().replace("(B)(", "B").replace(" ", "")
    return _EXEMPTIONS.get(plain) or _EXEMPTIONS.get(plain[:2] if plain.startswith("B") else "", "")
