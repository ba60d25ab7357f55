"""Search: a derived index of words, and the language that it is asked in."""

from readout.search.entries import Entry, entry_of, shown_text
from readout.search.find import SORTS, Scope, Sort, find, find_words, found_among, found_ids, found_total, sum_up
from readout.search.index import Index

__all__ = [
    "SORTS",
    "Entry",
    "Index",
    "Scope",
    "Sort",
    "entry_of",
    "find",
    "find_words",
    "found_among",
    "found_ids",
    "found_total",
    "shown_text",
    "sum_up",
]
