"""The vocabulary: frozen, slotted values that every step takes and returns (terms in docs/terms.md)."""

from readout.model.documents import (
    Audience,
    DateSource,
    Document,
    Furniture,
    FurnitureKind,
    Header,
    Kind,
    Marking,
    Page,
    Portion,
    Release,
    document_id,
    own_spans,
)
from readout.model.files import MEMBER, Outcome, SourceFile
from readout.model.inventory import Count, Gap, Inventory
from readout.model.readings import Member, PageLayout, Reading
from readout.model.search import Facet, Hit, SearchPage, Snippet

__all__ = [
    "MEMBER",
    "Audience",
    "Count",
    "DateSource",
    "Document",
    "Facet",
    "Furniture",
    "FurnitureKind",
    "Gap",
    "Header",
    "Hit",
    "Inventory",
    "Kind",
    "Marking",
    "Member",
    "Outcome",
    "Page",
    "PageLayout",
    "Portion",
    "Reading",
    "Release",
    "SearchPage",
    "Snippet",
    "SourceFile",
    "document_id",
    "own_spans",
]
