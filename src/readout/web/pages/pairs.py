"""Questions between two parties: the fields that the pages share, and what is shown where a name fits several."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Final, TypeVar

from starlette.requests import Request

from readout.errors import Code, ReadoutError
from readout.web.pages.common import collection_of
from readout.web.params import read_choice, read_day, read_words
from readout.web.rendering import address
from readout.workbench import LIKELY, Collection, candidates, who_met

Found = TypeVar("Found")
_MOST: Final = 10
SURE: Final = {"": LIKELY, "any": 0.0, "very": 0.8}
"""How sure rows must be, by what the address says."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about two parties, by the names that the address uses; empty where it does not say."""

    a: str = ""
    b: str = ""
    at: str = ""
    since: str = ""
    until: str = ""
    alone: str = ""
    sure: str = ""

    @property
    def whole(self) -> bool:
        """Whether both parties are named."""
        return bool(self.a and self.b)

    def href(self, path: str, **changes: str) -> str:
        """The address of the same question, some of it changed."""
        return address(path, **{**asdict(self), **changes})

    def bounds(self) -> dict[str, Any]:
        """The bounds as the workbench takes them."""
        return {
            "since": self.since or None,
            "until": self.until or None,
            "alone": bool(self.alone),
            "confidence": SURE[self.sure],
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """A party that a name may mean: what it is called, in how many documents, and the question with it."""

    name: str
    detail: str
    href: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a question cannot be answered as it stands, and what may be meant."""

    message: str
    hint: str
    choices: tuple[Choice, ...]
    status: int


def read_asked(request: Request) -> Asked:
    """The question in an address, checked."""
    return Asked(
        a=read_words(request, "a"),
        b=read_words(request, "b"),
        at=read_day(request, "at"),
        since=read_day(request, "since"),
        until=read_day(request, "until"),
        alone=read_choice(request, "alone", ("", "yes")),
        sure=read_choice(request, "sure", tuple(SURE)),
    )


def answer(request: Request, path: str, asked: Asked, ask: Callable[[Collection], Found]) -> Found | Trouble:
    """What is found, or why nothing can be: a name that fits several parties, or none."""
    try:
        return ask(collection_of(request))
    except ReadoutError as error:
        if error.code not in (Code.USAGE, Code.NOT_FOUND):
            raise
        collection = collection_of(request)
        meant = [choice for name in ("a", "b") for choice in _choices(collection, path, asked, name)]
        return Trouble(error.message, error.hint, tuple(meant), error.http_status)


def _choices(collection: Collection, path: str, asked: Asked, name: str) -> list[Choice]:
    return choices(collection, str(getattr(asked, name)), lambda id_: asked.href(path, **{name: id_}))


def choices(collection: Collection, words: str, href: Callable[[str], str]) -> list[Choice]:
    """The parties that some words may mean, where several do; `href` leads from an id to the question with it."""
    found = candidates(collection, words)
    if len(found) < 2:
        return []
    return [Choice(party.name, f"{party.id}, {party.documents:,} documents", href(party.id)) for party in found]


def suggestions(collection: Collection, path: str) -> list[Choice]:
    """The pairs of people who were most in touch, each as a question."""
    matrix = who_met(collection).account
    names = {person.party: person.name for person in matrix.rows}
    cells = sorted(matrix.cells, key=lambda c: (-c.contacts - c.negative, -c.messages, c.first, c.second))
    return [
        Choice(
            f"{names[cell.first]} and {names[cell.second]}",
            f"{cell.contacts:,} contacts told, {cell.messages:,} messages",
            address(path, a=cell.first, b=cell.second),
        )
        for cell in cells[:_MOST]
    ]
