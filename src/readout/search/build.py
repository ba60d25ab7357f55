"""A query's tree as a tantivy query, put together from objects: nothing typed is ever read by tantivy's parser."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from math import prod
from typing import Any, Final

import tantivy

from readout.model import Kind
from readout.search.query import KEPT
from readout.search.schema import exact_key, group_of, marking_key, number_words
from readout.search.tokens import stem, words
from readout.search.tree import And, Between, Node, Not, Or, Term, Value
from readout.search.vocabulary import Vocabulary

_Q = tantivy.Query
_MUST, _SHOULD, _MUST_NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
_CARD_WEIGHT = 1.5
_STEM_WEIGHT = 0.4
_MOST_ENDINGS = 2_000
_SHORTEST_PREFIX = 3
_MOST_PHRASES = 100

_HAS: Final = frozenset(
    {"title", "from", "to", "marking", "caption", "exemption", "tag", "lang", "number", "place", "thread", "date"}
)
_KINDS: Final = {
    "mail": "email",
    "e mail": "email",
    "message": "email",
    "telegram": "cable",
    "memo": "memorandum",
    "memcon": "memorandum_of_conversation",
    "statement": "public_statement",
    "press": "press_briefing",
    "briefing": "press_briefing",
    "article": "news_article",
    "news": "news_article",
}


Known = Mapping[Value, frozenset[str]]
Words = Callable[[str], Vocabulary | None]


def _no_words(field: str) -> Vocabulary | None:
    return None


class Builder:
    """Builds queries for one view of the index; `notices` gathers what the user should know of it.

    `known` are the documents of each value that the index does not hold (query.KEPT): they and all their copies.
    `vocabulary` gives the words of a field, None where they are too many to hold.
    """

    def __init__(
        self, schema: Any, searcher: Any, known: Known | None = None, vocabulary: Words = _no_words
    ) -> None:
        self._schema = schema
        self._searcher = searcher
        self._known = known or {}
        self._vocabulary = vocabulary
        self.notices: list[str] = []

    def build(self, node: Node) -> Any:
        """The tantivy query of a tree."""
        match node:
            case Term():
                return self._term(node)
            case Value(field, value):
                return _unscored(self._value(field, value))
            case Between(first, last):
                return _unscored(self._between(first, last))
            case Not(part):
                return _without(self.build(part))
            case And(parts):
                return all_of([self.build(part) for part in parts])
            case Or(parts):
                return any_of([self.build(part) for part in parts])

    def term(self, field: str, value: Any) -> Any:
        """The documents with this one term in a field."""
        return _Q.term_query(self._schema, field, value)

    def one_of(self, field: str, values: Sequence[int]) -> Any:
        """The documents with one of these numbers in a field, without a score."""
        return _unscored(_Q.term_set_query(self._schema, field, list(values)))

    def groups(self, documents: Iterable[str]) -> Any:
        """Some originals with all their copies."""
        return self.one_of("group", sorted({group_of(document) for document in documents}))

    def _term(self, term: Term) -> Any:
        if term.field == "number":
            parts = tuple(part for word in term.words for part in number_words(word))
            return self._in_field("number", Term(parts, "number", True, term.slop, term.prefix))
        if term.field not in (None, "text"):
            return self._in_field(str(term.field), term)
        fields = [self._in_field("text", term)]
        if term.field is None:
            fields.append(_Q.boost_query(self._in_field("card", term), _CARD_WEIGHT))
        if len(term.words) == 1 and not (term.exact or term.prefix or term.fuzzy):
            fields.append(_Q.boost_query(self.term("stem", stem(term.words[0])), _STEM_WEIGHT))
        return any_of(fields)

    def _in_field(self, field: str, term: Term) -> Any:
        if len(term.words) > 1:
            return self._phrase(field, term)
        word = term.words[0]
        if term.prefix:
            return _Q.fuzzy_term_query(self._schema, field, word, 0, True, True)
        if term.fuzzy:
            return _Q.fuzzy_term_query(self._schema, field, word, term.fuzzy, True, False)
        return self.term(field, word)

    def _phrase(self, field: str, term: Term) -> Any:
        if any(term.loose):
            return self._loose(field, term)
        if term.prefix and self._few_endings(field, term.words[-1]):
            pattern = [re.escape(word) for word in term.words]
            return _Q.regex_phrase_query(self._schema, field, [*pattern[:-1], pattern[-1] + ".*"], term.slop)
        # tantivy lets one word stand for both where a word comes twice in a phrase with slop
        slop = term.slop if len(set(term.words)) == len(term.words) else 0
        return _Q.phrase_query(self._schema, field, list(term.words), slop)

    def _loose(self, field: str, term: Term) -> Any:
        """A phrase of which some words may be one slip away, put together from the words that there are."""
        words_there = self._vocabulary(field)
        if words_there is None:
            self.notices.append("There are too many words to look for slips in phrases; it was searched as it is.")
            return _Q.phrase_query(self._schema, field, list(term.words), 0)
        spelled = zip(term.words, term.loose, strict=True)
        each = [words_there.near(word) if loose else (word,) for word, loose in spelled]
        if prod(map(len, each)) > _MOST_PHRASES:
            shapes: list[str | tuple[int, str]] = [f"({'|'.join(map(re.escape, one))})" for one in each]
            return _Q.regex_phrase_query(self._schema, field, shapes, 0)
        return any_of([_Q.phrase_query(self._schema, field, list(words), 0) for words in product(*each)])

    def _few_endings(self, field: str, prefix: str) -> bool:
        few = (
            len(prefix) >= _SHORTEST_PREFIX
            and len(self._searcher.terms_with_prefix(field, prefix, limit=_MOST_ENDINGS)) < _MOST_ENDINGS
        )
        if not few:
            self.notices.append(f"Too many words begin with “{prefix}”; in the phrase it was searched as a word.")
        return few

    def _between(self, first: int | None, last: int | None) -> Any:
        integer = tantivy.FieldType.Integer
        parts = []
        if first is not None:
            parts.append(_Q.range_query(self._schema, "first", integer, first, None))
        if last is not None:
            parts.append(_Q.range_query(self._schema, "last", integer, None, last))
        return all_of(parts)

    def _value(self, field: str, value: str) -> Any:
        low = value.lower()
        if field in KEPT:
            among = self.groups(self._known.get(Value(field, value), ()))
            return _without(among) if low == "none" else among
        if low in ("*", "none"):
            present = self.term("has", field) if field in _HAS else _Q.all_query()
            return present if low == "*" else _without(present)
        if field == "kind":
            return any_of([self.term("kind", kind) for kind in self._kinds(value)])
        keys = {"marking": marking_key(value), "lang": low, "audience": low, "id": value, "thread": value}
        return self.term(field, keys[field] if field in keys else exact_key(value))

    def _kinds(self, value: str) -> list[str]:
        plain = " ".join(words(value.replace("_", " ")))
        wanted = _KINDS.get(plain, plain.replace(" ", "_"))
        exact = [str(kind) for kind in Kind if kind.value == wanted]
        begun = [str(kind) for kind in Kind if value.endswith("*") and wanted and kind.value.startswith(wanted)]
        if not exact and not begun:
            known = ", ".join(kind.value for kind in Kind)
            self.notices.append(f"There is no kind “{value}”; the kinds are {known}.")
        return begun or exact


def _unscored(query: Any) -> Any:
    return _Q.const_score_query(query, 0.0)


def _without(query: Any) -> Any:
    return _Q.boolean_query([(_MUST, _Q.all_query()), (_MUST_NOT, query)])


def all_of(parts: Sequence[Any]) -> Any:
    """What all parts find; everything if there are none."""
    if len(parts) == 1:
        return parts[0]
    return _Q.boolean_query([(_MUST, part) for part in parts]) if parts else _unscored(_Q.all_query())


def any_of(parts: Sequence[Any]) -> Any:
    """What any part finds; nothing if there are none."""
    if len(parts) == 1:
        return parts[0]
    return _Q.boolean_query([(_SHOULD, part) for part in parts]) if parts else _Q.empty_query()
