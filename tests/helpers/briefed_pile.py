"""A made-up pile from which a brief can be made, read by the simple reader of `made_ledgers`."""

from pathlib import Path

import made_ledgers

_LETTER = """From: {sender}
Sent: {day} 9:00 AM
To: {to}
Subject: {subject}

{text}
"""
_LETTERS = (
    ("Ann Hall", "Tuesday, October 4, 2011", "Otto Carr", "Harbour dues",
     "Ann Hall told Otto Carr on 2011-10-04 that the harbour of Kessel is shut until the crane has been "
     "mended.\n\n"
     "Dora Moss warned Ann Hall that we will never pay for it here."),
    ("Otto Carr", "Friday, October 7, 2011", "Dora Moss", "The crane of Kessel",
     "Otto Carr told Dora Moss on 2011-10-06 that the crane was sold to the port of Aland in the spring.\n\n"
     "Dora Moss told Otto Carr that “a <b>bold</b> word” was said of the harbour master."),
    ("Dora Moss", "Monday, October 10, 2011", "Ann Hall", "Grain",
     "ANN HALL WROTE OF GRAIN. Carl Bond told Ann Hall on 2011-10-09 that ships of Borland bring no more grain."),
)  # fmt: skip


def write_briefed_pile(folder: Path) -> None:
    """Write the letters, and an empty file that cannot be read."""
    folder.mkdir(parents=True)
    for n, (sender, day, to, subject, text) in enumerate(_LETTERS):
        letter = _LETTER.format(sender=sender, day=day, to=to, subject=subject, text=text)
        (folder / f"letter {n}.txt").write_text(letter, "utf-8")
    (folder / "empty.txt").write_bytes(b"")


def make_briefed(folder: Path) -> Path:
    """Make a collection of the pile in a folder; its path."""
    write_briefed_pile(folder / "harbour papers")
    return made_ledgers.make_collection(folder / "harbour papers", folder / "collection")
