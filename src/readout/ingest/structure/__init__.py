"""What the text of a file is: its documents, their headers, dates, markings and furniture."""

from readout.ingest.structure.build import structure

__all__ = ["structure"]
