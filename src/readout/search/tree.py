"""What a query means, as a tree."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """Words asked for side by side, in a field or (None) anywhere.

    `exact` leaves out other endings; `slop` is how many moves the words may be apart; `prefix` lets the last
    word go on; `fuzzy` is how many slips a single word may have; `loose` says of each word of several whether it
    may have one.
    """

    words: tuple[str, ...]
    field: str | None = None
    exact: bool = False
    slop: int = 0
    prefix: bool = False
    fuzzy: int = 0
    loose: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """A field's whole value, as typed; `*` for any and `none` for no value."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Between:
    """A span of time in seconds (see dates.bounds): it begins on or after `first` and ends by `last`."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Not:
    """All that a part does not find."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """What all parts find; without parts, everything."""

    parts: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """What any part finds; without parts, nothing."""

    parts: tuple["Node", ...] = ()


Node = Term | Value | Between | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query: its tree, what the user should know of how it was read, and how copies are shown.

    `unfold` lists every copy by itself; `copies_of` is a document id, and only it and its copies are listed.
    """

    node: Node
    notices: tuple[str, ...] = ()
    unfold: bool = False
    copies_of: str | None = None


def values(node: Node) -> list[Value]:
    """The fields' whole values that a query asks for or excludes."""
    match node:
        case Value():
            return [node]
        case Not(part):
            return values(part)
        case And(parts) | Or(parts):
            return [value for part in parts for value in values(part)]
        case _:
            return []


def wanted(node: Node) -> list[Term]:
    """The terms whose finds are shown: those asked for, not those excluded, in the text or anywhere."""
    match node:
        case Term():
            return [node] if node.field in (None, "text") else []
        case And(parts) | Or(parts):
            return [term for part in parts for term in wanted(part)]
        case _:
            return []
