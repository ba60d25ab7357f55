"""Which passages are worth the reading model: a cheap look that passes over what names nobody and tells nothing.

Many mails are a line such as "Pls print." or an address. Only short passages are looked at: of real documents'
longer ones next to none is empty, so that looking costs more than it saves. A pronoun for a party, or a capital
inside a sentence, lets a passage through.
"""

import re

_PRONOUN = re.compile(
    r"\b(?:i|we|us|our|my|me|he|him|his|she|her|hers|they|them|their|who|whose|you|your)\b(?!\.\w)", re.IGNORECASE
)
_NAME = re.compile(r"(?<=[\w,;:)\"'’”] )[A-Z][\w'’.-]+|\b[A-Z]{2,}\b|^[^\w]*[A-Z][a-z]+ [A-Z][a-z]+", re.MULTILINE)
_ADDRESS = re.compile(r"\S+@\S+|https?:\S+|www\.\S+")
_STAMPS = re.compile(
    r"UNCLASSIFIED|U\.S\. Department of State|\b(?:FYI|Fyi|FW|FWD|RE|PLS|Pls|Pis|ASAP|OK|PDF|TBD|UNQUOTE|BT)\b|"
    r"\b(?:Best|Thanks|Thank you|Regards|Thx)\b"
)
_SHORT = 160
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def worth_reading(text: str) -> bool:
    """Whether a passage may name or tell something; its recall is measured in `benchmarks/reading.py`."""
    if len(text) > _SHORT:
        return True
    bare = _STAMPS.sub(" ", _ADDRESS.sub(" ", text))
    if not _LETTERS.search(bare):
        return False
    return bool(_PRONOUN.search(bare) or _NAME.search(bare))
