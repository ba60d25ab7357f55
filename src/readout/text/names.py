"""Names as documents print them, made ready for comparing."""

import re
from functools import lru_cache

from readout.text.given_names import is_given

_DETERMINER = re.compile(
    r"^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|said|several|some|all)\s+(?=\S)", re.I
)
_EDGE = re.compile(r"(?:\s*['’]\s*s?|[\s.,;:\"”|]+)$", re.I)
_SPLIT = re.compile(r"(?<=\w)-\s+(?=\w)")
_ADDRESS = re.compile(r"\s*(?:[<\[(].*|\S+@\S+)$")
_LONGEST_KEY = 200
_BOX = re.compile(
    r"(?:no-?reply|newsletters?|listserv|majordomo|mailer-daemon|postmaster|subscriptions?|breaking-?news)\b", re.I
)
_PARTS = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])")
_JOINT = re.compile(r"[_-]")
_CODED = re.compile(r"[A-Z]{2,}[_-]\w")
_LIST_WORDS = frozenset({
    "DL", "NEWS", "PRESS", "ALERTS", "ALERT", "GROUP", "OFFICE", "STAFF", "ASSISTANTS", "USERS", "LIST", "TEAM",
    "UPDATES", "DIGEST", "BULLETIN", "DISTRIBUTION", "MONITORING", "CLIPS", "TICKER", "WATCH", "SHIFT", "DESK",
})  # fmt: skip
_BOXES = frozenset({
    "ALERTS", "ALERT", "NEWSLETTER", "DIGEST", "BULLETIN", "UPDATES", "HEADLINES", "LISTSERV", "DISTRIBUTION",
})  # fmt: skip


def unsplit(text: str) -> str:
    """A text without hyphens at ends of lines, each run of white space a blank."""
    return " ".join(_SPLIT.sub("", text).split())


def trimmed(text: str) -> str:
    """A name without a possessive, full stops and quotation marks at its end."""
    return _EDGE.sub("", text)


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """A mention without its determiner, possessive and line breaks."""
    text = unsplit(text)
    bare = trimmed(_DETERMINER.sub("", text)).strip(' "“”(')
    if bare.endswith(")") and "(" not in bare:
        bare = bare.rstrip(")")
    return bare + ("." if re.search(r"\b[A-Z]\.[A-Z]$", bare) else "") or text


def name_unit(name: str) -> str:
    """The key of a party that a document names without more: its name in small letters, single blanks."""
    return " ".join(name.casefold().split())[:_LONGEST_KEY]


def natural_name(printed: str) -> str:
    """A correspondent as printed, given name first, without an address (`Roe, Ann B <a@b.c>`: `Ann B Roe`)."""
    name = _ADDRESS.sub("", printed).strip(" \"';,") or printed.strip()
    last, comma, first = name.partition(",")
    return undoubled(f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else name)


def undoubled(name: str) -> str:
    """A name that a header gives twice over, once: `Ann Ann Roe` as `Ann Roe`, `Ann Roe Ann Roe` too."""
    words = name.split()
    folded = [word.casefold() for word in words]
    half = len(words) // 2
    if half > 1 and folded[:half] == folded[half:]:
        return " ".join(words[:half])
    twice = len(words) > 2 and folded[0] == folded[1] and len(folded[0]) > 2 and folded[0].isalpha()
    return " ".join(words[1:]) if twice else name


def is_mailing_list(printed: str) -> bool:
    """Whether a correspondent is a list, a newsletter or an office's box, as its name or address says."""
    name = _ADDRESS.sub("", printed).strip(" \"';,<>") or printed.strip(" <>\"'")
    if _BOX.match(name) or (name.count(" ") == 0 and "@" in printed and _BOX.match(_local_part(printed))):
        return True
    if "," in name:
        return False
    parts = [part for part in _PARTS.split(name) if part]
    upper = [part.upper() for part in parts]
    if "DL" in upper or (len(parts) > 1 and _is_code(name, parts[0])):
        return bool(_LIST_WORDS.intersection(upper))
    return len(parts) > 1 and upper[-1] in _BOXES and not is_given(parts[0].casefold())


def _is_code(name: str, first: str) -> bool:
    """Whether a name of several parts is one that a directory has and no person: `EAST-Press`, `EastPress`."""
    if "_" not in name and len(first) == 1:
        return False
    if " " in name:
        return bool(_CODED.match(name))
    return first.isupper() or not _JOINT.search(name)


def _local_part(printed: str) -> str:
    found = re.search(r"[\w.+-]+(?=@)", printed)
    return found[0] if found else ""
