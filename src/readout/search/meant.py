"""What of a query is looked for by meaning, and what only narrows it."""

from dataclasses import dataclass

from readout.search.tree import And, Between, Node, Not, Or, Query, Term, Value


@dataclass(frozen=True, slots=True)
class Meant:
    """The free words of a query as one text, and the query that every document found by it must answer to."""

    words: str
    narrowed: Query

    @property
    def narrows(self) -> bool:
        """Whether there is anything that narrows."""
        return self.narrowed.node != And()


def meant(parsed: Query) -> Meant | None:
    """What is meant; None where the query says exactly what it wants.

    Phrases in quotation marks, beginnings of words, words with slips and lists of copies are asked for to the
    letter; so is a query of fields alone. Fields, dates and what is excluded narrow what is near too.
    """
    if parsed.copies_of is not None:
        return None
    parts = parsed.node.parts if isinstance(parsed.node, And) else (parsed.node,)
    free: list[str] = []
    narrow: list[Node] = []
    for part in parts:
        words = _free(part)
        if words is not None:
            free += words
        elif _narrows(part):
            narrow.append(part)
        else:
            return None
    return Meant(" ".join(free), Query(And(tuple(narrow)), unfold=parsed.unfold)) if free else None


def _free(node: Node) -> list[str] | None:
    """The words of a part that may be said otherwise; None where it is to be taken as it is."""
    match node:
        case Term(words, None, exact=False, slop=0, prefix=False, fuzzy=0):
            return list(words)
        case Or((Term() as first, Term(other, None, exact=True))) if "".join(first.words) == "".join(other):
            return _free(first)  # a word in capitals, or its letters one by one
        case Or(parts) if parts:
            found = [_free(part) for part in parts]
            return None if None in found else [word for words in found if words for word in words]
        case _:
            return None


def _narrows(node: Node) -> bool:
    match node:
        case Value() | Between() | Not():
            return True
        case Term(field=field):
            return field not in (None, "text")
        case And(parts) | Or(parts):
            return all(_narrows(part) for part in parts)
