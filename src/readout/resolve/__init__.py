"""From parties as single documents name them to parties across documents; pure, knows no store."""

from readout.resolve.facts import DocumentFacts, UnitFacts, document_facts
from readout.resolve.judged import Standing, apart_pairs, in_force, lay_over
from readout.resolve.resolving import Found, Resolution, resolve
from readout.resolve.summary import summarise

__all__ = [
    "VERSION",
    "DocumentFacts",
    "Found",
    "Resolution",
    "Standing",
    "UnitFacts",
    "apart_pairs",
    "document_facts",
    "in_force",
    "lay_over",
    "resolve",
    "summarise",
]

VERSION = "10"
"""Goes up whenever the facts of a document, or what is made of them, would come out otherwise."""
