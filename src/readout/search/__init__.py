"""Search: a derived index of words, and the language that it is asked in."""

from readout.search.entries import Entry, entry_of, shown_text
from readout.search.find import SORTS, Sort, find, find_words
from readout.search.index import Index

__all__ = ["SORTS", "Entry", "Index", "Sort", "entry_of", "find", "find_words", "shown_text"]
