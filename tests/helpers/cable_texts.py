"""What tests of cables share."""

from readout.ingest.structure.cables import CableSpan, find_cables
from readout.ingest.structure.lines import Lines

BODY = """
1. (SBU) Summary: Foreign Minister Oriel Tamm told the Ambassador on March 5 that the airlift will go on. End
summary.

2. (SBU) Tamm noted that no public statement had named Valdoria.

3. (U) The Ambassador thanked him.

"""


def one_cable(text: str) -> CableSpan:
    """The one cable of a text, all that it marks lying within it."""
    found = find_cables(Lines(text))
    assert len(found) == 1
    cable = found[0]
    assert text[cable.start : cable.end].strip()
    for item in (*cable.portions, *cable.furniture):
        assert cable.start <= item.start < item.end <= cable.end
    return cable
