"""From parties as single documents name them to parties across documents; pure, knows no store."""

from readout.resolve.facts import DocumentFacts, UnitFacts, document_facts
from readout.resolve.resolving import Found, Resolution, resolve
from readout.resolve.summary import summarise

__all__ = [
    "VERSION",
    "DocumentFacts",
    "Found",
    "Resolution",
    "UnitFacts",
    "document_facts",
    "resolve",
    "summarise",
]

VERSION = "2"
"""Goes up whenever the facts of a document, or what is made of them, would come out otherwise."""
