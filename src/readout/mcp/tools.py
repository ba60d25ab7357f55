"""The tools: each asks one endpoint of the table, and says to an agent when to use it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from readout.api import Endpoint, encode, endpoint
from readout.api.reading import read_values
from readout.errors import Code, ReadoutError
from readout.workbench import Collection

MOST_BYTES: Final = 100_000
"""How large an answer may be; of a larger one the agent is told to ask for less."""

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ReadingTool:
    """A tool: its name, what it is for, the endpoint that it asks, and what it asks with unless told otherwise."""

    name: str
    title: str
    about: str
    endpoint: Endpoint
    usual: Mapping[str, Any] = field(default_factory=dict)

    def input_schema(self) -> Schema:
        """What it may be asked with (JSON Schema 2020-12)."""
        schema = _whole(self.endpoint.asked)
        for name, value in self.usual.items():
            schema["properties"][name]["default"] = value
        return schema

    def output_schema(self) -> Schema:
        """What it gives back (JSON Schema 2020-12)."""
        return _whole(self.endpoint.answer)

    def described(self) -> Schema:
        """All that a client is told of it."""
        return {
            "name": self.name,
            "title": self.title,
            "description": self.about,
            "input_schema": self.input_schema(),
            "output_schema": self.output_schema(),
        }

    def answer(self, collection: Collection, given: Mapping[str, Any]) -> bytes:
        """Its answer as JSON; TOO_LARGE where that would be too much at once."""
        asked = read_values(self.endpoint.asked, {**self.usual, **given})
        answer = encode(self.endpoint.handler(collection, asked))
        if len(answer) > MOST_BYTES:
            raise ReadoutError(
                Code.TOO_LARGE,
                f"The answer has {len(answer):,} bytes; at most {MOST_BYTES:,} are given at once.",
                "Ask for fewer with per_page, rows, sources, most or length, or narrow what you ask.",
            )
        return answer


_ROWS: Final = {"per_page": 10}
_ACCOUNT: Final = {"per_page": 10, "rows": 10}

TOOLS: Final = (
    ReadingTool(
        "inventory",
        "What the pile is",
        "What these documents are: kinds, senders, dates, what is missing from the set, what could not be read. "
        "Begin here.",
        endpoint("overview"),
        {"most": 15},
    ),
    ReadingTool(
        "search",
        "Search the documents",
        "Documents that a query finds, best first, each with passages that answer it. Words, “phrases”, and "
        "fields such as from:, to:, kind:, date:2019-03.",
        endpoint("search"),
        _ROWS,
    ),
    ReadingTool(
        "ask",
        "Ask a question",
        "A question in plain words: the passages and rows that answer it best, quoted. Nothing is composed: "
        "judge for yourself whether they do.",
        endpoint("ask"),
    ),
    ReadingTool(
        "read",
        "Read a document or a passage",
        "The text of one document from `start` on, with its header and markings. `next` says where to go on. A "
        "passage is cited by the document, start and end.",
        endpoint("document"),
        {"most": 50},
    ),
    ReadingTool(
        "parties",
        "Find a person, state or organisation",
        "Parties whose names have the words given, with ids by which other tools take them.",
        endpoint("parties"),
    ),
    ReadingTool(
        "contacts",
        "Who was in touch with whom",
        "Meetings, calls, messages and visits, by date, each with passages and how sure it is.",
        endpoint("contacts"),
        _ROWS,
    ),
    ReadingTool(
        "statements",
        "Who said what to whom",
        "What documents report parties as having said, word for word, by date.",
        endpoint("statements"),
        _ROWS,
    ),
    ReadingTool(
        "changed",
        "Has anything changed",
        "Whether anything has changed between two parties, with tests and passages. “cannot_tell” means that the "
        "evidence is too thin.",
        endpoint("changed"),
        _ACCOUNT,
    ),
    ReadingTool(
        "silence",
        "Who did not",
        "What the documents say, and do not say, of two parties not being in touch. A gap in the files is no gap "
        "in the world: see what it rests on.",
        endpoint("silence"),
        _ACCOUNT,
    ),
    ReadingTool(
        "findings",
        "What stands out",
        "What a reader may want to know first, ranked, with the reasons.",
        endpoint("findings"),
        _ACCOUNT,
    ),
    ReadingTool(
        "check",
        "Check a draft",
        "Each sentence of a text against the documents: supported, partly, contradicted or not found, with the "
        "passages. Nothing of it is kept.",
        endpoint("check"),
    ),
)
"""Every tool, in the order in which they are listed."""


def _whole(kind: type) -> Schema:
    """The schema of a type with all that it refers to."""
    (_,), known = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    schema = known.pop(kind.__name__)
    return {**schema, "properties": dict(schema["properties"]), **({"$defs": known} if known else {})}
