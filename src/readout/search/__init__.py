"""Search: a derived index of words, and the language that it is asked in."""

from readout.search.entries import Entry, entry_of, own_text
from readout.search.index import Index

__all__ = ["Entry", "Index", "entry_of", "own_text"]
