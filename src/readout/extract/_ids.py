"""Ids that are the same from run to run: made of the document and the place in it."""

from hashlib import sha256


def stable_id(*parts: object) -> str:
    """Twenty hexadecimal figures that stand for these parts."""
    return sha256("\0".join(map(str, parts)).encode()).hexdigest()[:20]
