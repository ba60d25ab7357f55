"""Reading a document: mentions, times, statements, contacts and listings, each with its exact passages."""

from readout.extract.assembly import assemble
from readout.extract.passages import Passage, cut_passages
from readout.extract.tagger import Tagger
from readout.extract.tags import Tags

__all__ = ["VERSION", "Passage", "Tagger", "Tags", "assemble", "cut_passages"]

VERSION = "11"
"""Of all that cuts passages and joins what the model says of them; a change has every document read again."""
