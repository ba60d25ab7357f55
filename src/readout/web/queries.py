"""Search queries as text: their terms, and adding or taking away a field."""

import re

_TERM = re.compile(r'[+-]?(?:[\w.]+:)?(?:"[^"]*"?|\([^()]*\)|[^\s"()]+)')


def split_terms(query: str) -> list[str]:
    """The terms of a query as written: words, phrases in quotation marks, `field:value`."""
    return _TERM.findall(query)


def field_term(field: str, value: str) -> str:
    """A term that asks for a value in a field; in quotation marks unless it is one plain word."""
    plain = value.replace('"', " ").strip()
    return f"{field}:{plain}" if re.fullmatch(r"[\w.-]+", plain) else f'{field}:"{plain}"'


def has_term(query: str, term: str) -> bool:
    """Whether a query has this term."""
    return term.casefold() in (t.casefold() for t in split_terms(query))


def with_term(query: str, term: str) -> str:
    """The query with one more term."""
    return query if has_term(query, term) else f"{query} {term}".strip()


def without_term(query: str, term: str) -> str:
    """The query without a term."""
    return " ".join(t for t in split_terms(query) if t.casefold() != term.casefold())
