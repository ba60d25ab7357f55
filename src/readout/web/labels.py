"""The words that readers see for the program's own terms, dates, sizes and numbers."""

import re
from typing import Final

from readout.model import DateSource, FurnitureKind, Kind, Outcome
from readout.text.edtf import either
from readout.web.words import REVIEWS

KINDS: Final[dict[str, str]] = {
    Kind.CABLE: "Cable",
    Kind.EMAIL: "E-mail",
    Kind.MEMORANDUM: "Memorandum",
    Kind.MEMORANDUM_OF_CONVERSATION: "Memorandum of conversation",
    Kind.LETTER: "Letter",
    Kind.PUBLIC_STATEMENT: "Public statement",
    Kind.PRESS_BRIEFING: "Press briefing",
    Kind.NEWS_ARTICLE: "News article",
    Kind.SCHEDULE: "Schedule",
    Kind.REPORT: "Report",
    Kind.OTHER: "Other",
}
OUTCOMES: Final[dict[str, str]] = {
    Outcome.READ: "Read",
    Outcome.PARTLY_READ: "Partly read",
    Outcome.FAILED: "Not read",
    Outcome.DUPLICATE: "Duplicate",
    Outcome.IGNORED: "Left out by rule",
    "waiting": "Waiting to be read",
}
OUTCOME_NOTES: Final[dict[str, str]] = {
    Outcome.READ: "All of the file’s text is here.",
    Outcome.PARTLY_READ: "Some of the file’s text is here; the reason says what is not.",
    Outcome.FAILED: "Nothing of the file could be read; the reason says why.",
    Outcome.DUPLICATE: "The same bytes stand elsewhere in the pile and were read there.",
    Outcome.IGNORED: "Not a document, such as a folder’s own housekeeping files; the reason names the rule.",
    "waiting": "Its turn has not come; run the same command again.",
}
FURNITURE: Final[dict[str, str]] = {
    FurnitureKind.STAMP: "Release stamp",
    FurnitureKind.RUNNING_HEAD: "Running head",
    FurnitureKind.PAGE_NUMBER: "Page number",
    FurnitureKind.HEADER: "Printed header",
    FurnitureKind.MARKING: "Marking",
    FurnitureKind.WEB_CHROME: "Web page’s own text",
    FurnitureKind.BYLINE: "Byline",
    FurnitureKind.CAPTION: "Caption",
    FurnitureKind.SOURCING_NOTE: "Sourcing note",
    FurnitureKind.LEGAL_FOOTER: "Legal footer",
    FurnitureKind.SIGNATURE: "Signature",
    FurnitureKind.QUOTE_MARK: "Quote mark",
}
DATE_SOURCES: Final[dict[str, str]] = {
    DateSource.HEADER: "from its header",
    DateSource.TEXT: "from its text",
    DateSource.LOAD_FILE: "from the load file",
    DateSource.FILE_SYSTEM: "from the file’s own time stamp",
}
FACETS: Final[dict[str, str]] = {
    "kind": "Kind",
    "marking": "Marking",
    "from": "From",
    "to": "To",
    "place": "Place",
    "caption": "Caption",
    "tag": "Tag",
    "lang": "Language",
}
GAPS: Final[dict[str, str]] = {
    "reference": "Cited, but not in the pile",
    "series": "Holes in numbered series",
    "attachment": "Attachments named, but not enclosed",
    "pages": "Pages withheld",
    "files": "Files not read",
}
_MEDIA: Final = {
    "text/plain": "Plain text",
    "text/html": "Web page",
    "text/csv": "Table (CSV)",
    "text/rtf": "Rich text (RTF)",
    "application/rtf": "Rich text (RTF)",
    "message/rfc822": "E-mail",
    "application/mbox": "Mailbox",
    "application/vnd.ms-outlook": "E-mail (Outlook)",
    "application/pdf": "PDF",
    "application/msword": "Word document, old form",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel workbook",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint slides",
    "application/vnd.oasis.opendocument.text": "OpenDocument text",
    "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument sheets",
    "application/vnd.oasis.opendocument.presentation": "OpenDocument slides",
    "application/zip": "Archive (zip)",
    "application/x-tar": "Archive (tar)",
    "application/gzip": "Compressed (gzip)",
    "application/x-7z-compressed": "Archive (7z)",
    "application/x-empty": "Empty",
    "image/png": "Picture (PNG)",
    "image/jpeg": "Picture (JPEG)",
    "image/tiff": "Picture (TIFF)",
    "image/gif": "Picture (GIF)",
}
_LANGUAGES: Final = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "he": "Hebrew", "it": "Italian", "ja": "Japanese", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_EDTF = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d:\d\d)(?::\d\d)?"
    r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?)?)?(?P<doubt>[?~%])?"
)
_LEVELS: Final = (
    ("top", ("TOP SECRET",), ("TS",)),
    ("secret", ("SECRET",), ("S", "S/NF")),
    (
        "limited",
        ("SENSITIVE", "LIMITED", "OFFICIAL USE", "RESTRICTED", "SBU"),
        ("SBU", "LOU", "FOUO", "R", "SBU/NF"),
    ),
    ("open", ("UNCLAS",), ("U", "UNCLAS")),
    ("confidential", ("CONFIDENTIAL",), ("C", "C/NF")),
)
_ADDRESS = re.compile(r"\s*[<\[(][^<>\[\]()]*@[^<>\[\]()]*[>\])]?")
_UNITS: Final = ("bytes", "kB", "MB", "GB", "TB")


def say_kind(kind: str) -> str:
    """A document's kind as a label."""
    return KINDS.get(kind, say_term(kind))


def say_name(printed: str) -> str:
    """A correspondent, or several parted by semicolons, without the addresses in brackets after the names."""
    names = (_ADDRESS.sub("", one).strip(" '\"") or one.strip() for one in printed.split(";"))
    return "; ".join(name for name in names if name)


def say_term(term: str) -> str:
    """A term of the program that has no label of its own: `public_statement` as “Public statement”."""
    words = term.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def say_media(media_type: str) -> str:
    """A file's type by the name that people use, or as it is where we have none."""
    return _MEDIA.get(media_type, media_type) or "Unknown"


def say_language(code: str | None) -> str:
    """A language by its name, or by its code where we have no name for it."""
    return _LANGUAGES.get((code or "").lower()[:2], code or "") if code else "Unknown"


def say_value(field: str, value: str) -> str:
    """A facet's value as a reader knows it."""
    if field == "kind":
        return say_kind(value)
    if field == "lang":
        return say_language(value)
    if field == "review":
        return REVIEWS.get(value, "Nobody yet")
    if field in ("caption", "tag"):
        return value.upper()
    return value


def say_date(edtf: str | None) -> str:
    """An EDTF date in words, such as “6 October 2011, 13:30”; one we cannot put in words, as it is."""
    if not edtf:
        return "Undated"
    if two := either(edtf):
        return f"{say_date(two[0])} or {say_date(two[1])}"
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        if not first.strip("."):
            return f"until {say_date(last)}"
        return f"{say_date(first)} – {say_date(last)}" if last.strip(".") else f"from {say_date(first)} on"
    found = _EDTF.fullmatch(edtf)
    if not found or not 1 <= int(found["month"] or 1) <= 12:
        return edtf
    words = [str(int(found["day"])) if found["day"] else "", _month(found["month"]), found["year"]]
    said = " ".join(w for w in words if w)
    if found["clock"]:
        said += ", " + found["clock"] + {"Z": " UTC", None: ""}.get(found["zone"], f" {found['zone']}")
    return {"?": f"perhaps {said}", "~": f"about {said}", "%": f"perhaps about {said}"}.get(found["doubt"], said)


def say_day(edtf: str | None) -> str:
    """A date in words without its clock time, for lists."""
    return say_date(edtf.partition("T")[0] if edtf and "/" not in edtf else edtf)


def say_size(size: int) -> str:
    """A number of bytes for a person: 1,234 bytes, 5.2 MB."""
    amount, unit = float(size), 0
    while amount >= 1000 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1000, unit + 1
    return f"{size:,} {'byte' if size == 1 else 'bytes'}" if unit == 0 else f"{amount:.1f} {_UNITS[unit]}"


def say_count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 document`, `1,204 documents`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def month_name(number: int) -> str:
    """The English name of month 1 to 12."""
    return _MONTHS[number - 1]


def _month(digits: str | None) -> str:
    return month_name(int(digits)) if digits else ""


def marking_level(mark: str) -> str:
    """How high a classification or portion mark stands, as a style: open, limited, confidential, secret or top."""
    plain = mark.upper().strip("() ")
    for level, words, letters in _LEVELS:
        if plain in letters or any(word in plain for word in words):
            return level
    return "other"
