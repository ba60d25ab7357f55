"""Whether a draft holds: its claims beside passages of the documents; pure, knows no store."""

from readout.check.checking import check_sentence
from readout.check.claims import DraftSentence, sentences_of
from readout.check.papers import Paper, Site, make_paper

__all__ = ["VERSION", "DraftSentence", "Paper", "Site", "check_sentence", "make_paper", "sentences_of"]

VERSION = "4"
"""Of all that leads to a verdict; a change has every sentence checked anew."""
