"""What the bar at the head of every page leads to: a few rooms, each with its pages."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Door:
    """A page that the bar leads to; it is the present one under its own address and under those `beneath`."""

    label: str
    href: str
    beneath: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether the page at this path is reached through this door."""
        return path == self.href or any(path.startswith(start) for start in self.beneath)


@dataclass(frozen=True, slots=True)
class Room:
    """Pages that belong together; its own link leads to the first of them."""

    label: str
    doors: tuple[Door, ...]

    @property
    def href(self) -> str:
        """Where the room is entered."""
        return self.doors[0].href

    def holds(self, path: str) -> bool:
        """Whether the page at this path is in this room."""
        return any(door.holds(path) for door in self.doors)


ROOMS: Final = (
    Room("Overview", (Door("Overview", "/"),)),
    Room(
        "Documents",
        (
            Door("Search", "/search", ("/d/", "/thread/")),
            Door("Files", "/files", ("/files/", "/original/")),
        ),
    ),
    Room("Ledger", (Door("Contacts", "/contacts"), Door("Statements", "/statements", ("/row/",)))),
    Room(
        "Parties",
        (
            Door("All parties", "/parties", ("/parties/",)),
            Door("Network", "/network"),
            Door("Who with whom", "/matrix"),
        ),
    ),
    Room(
        "Account",
        (
            Door("Findings", "/findings"),
            Door("Has anything changed?", "/changed"),
            Door("Who did not", "/silence"),
            Door("Timeline", "/timeline"),
            Door("Brief", "/brief", ("/brief/",)),
        ),
    ),
    Room(
        "Desk",
        (
            Door("Saved searches", "/searches"),
            Door("Names list", "/names", ("/names/",)),
            Door("Review", "/review"),
            Door("My reads", "/reads"),
            Door("Lists", "/lists", ("/lists/", "/save")),
            Door("Notes", "/notes", ("/notes/",)),
            Door("Tags", "/tags"),
        ),
    ),
    Room("Check", (Door("Check a draft", "/check", ("/check/",)),)),
)
"""All rooms, in the order of the work: what it is, what it says, who, what of it, does it hold."""


def room_of(path: str) -> Room | None:
    """The room that the page at this path is in."""
    return next((room for room in ROOMS if room.holds(path)), None)
