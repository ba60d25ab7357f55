"""The table of endpoints: what can be asked, how, and what comes back.

The routes, the OpenAPI document, the page that explains the API and the tools are all made from it, so that they
cannot differ. No endpoint changes anything.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from readout.api import accounts, asked, asking, briefs, checks, desk, documents, networks, parties, rows
from readout.api.asked import Asked
from readout.api.values import Answer, Citation
from readout.errors import Code
from readout.workbench import Collection

ROOT: Final = "/api/v1"
"""Where the endpoints lie; the number counts changes after which programs written before would not work."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One question that a program may ask.

    `path` follows ROOT; what it has in braces, and all other parameters, are the fields of `asked`: those of a
    `POST` are sent as a JSON object. `answer` is the type of what `handler` gives back. `errors` may come besides
    those that any question can have. `example` holds parameters with which it can be tried.
    """

    name: str
    group: str
    path: str
    summary: str
    asked: type[Asked]
    answer: type[Answer]
    handler: Callable[[Collection, Any], Answer]
    method: str = "GET"
    errors: tuple[Code, ...] = ()
    example: Mapping[str, str] = field(default_factory=dict)


_MISSING: Final = (Code.NOT_FOUND,)
_DRAFT: Final = (Code.TOO_LARGE, Code.UNREADABLE, Code.SANDBOX)
_DAMAGED: Final = (Code.DAMAGED,)
_PAIR: Final = {"first": "Meridia", "second": "Zelmark"}

ENDPOINTS: Final = (
    Endpoint(
        "overview",
        "Documents",
        "/overview",
        "What the pile is: its inventory, how its files ended, what was read out of it and what was not.",
        asked.OverviewAsked,
        documents.Overview,
        documents.overview,
    ),
    Endpoint(
        "files",
        "Documents",
        "/files",
        "Source files by path, with how each ended.",
        asked.FilesAsked,
        documents.FileList,
        documents.files,
        example={"outcome": "failed"},
    ),
    Endpoint(
        "file",
        "Documents",
        "/files/{id}",
        "One file: every place of its bytes, what came out of it, its documents. Never its bytes.",
        asked.FileAsked,
        documents.FileAnswer,
        documents.file,
        errors=_MISSING,
    ),
    Endpoint(
        "search",
        "Documents",
        "/search",
        "Documents that a query finds, with the passages that answer it, and facets to narrow it.",
        asked.SearchAsked,
        documents.SearchAnswer,
        documents.find,
        errors=_DAMAGED,
        example={"q": "export licences"},
    ),
    Endpoint(
        "ask",
        "Documents",
        "/ask",
        "A question in plain words: the passages and rows that answer it, quoted, never composed.",
        asked.AskAsked,
        asking.AskAnswer,
        asking.answer,
        errors=(*_MISSING, *_DAMAGED),
        example={"q": "Who asked for the export licences?"},
    ),
    Endpoint(
        "near",
        "Documents",
        "/near",
        "Documents near a query in meaning that its words do not find, each with its nearest passage.",
        asked.NearAsked,
        asking.NearList,
        asking.find_near,
        errors=_DAMAGED,
        example={"q": "trade restrictions"},
    ),
    Endpoint(
        "documents",
        "Documents",
        "/documents",
        "Documents that a query finds, or all, without passages.",
        asked.SearchAsked,
        documents.DocumentList,
        documents.documents,
        errors=_DAMAGED,
        example={"q": "kind:cable", "sort": "date"},
    ),
    Endpoint(
        "document",
        "Documents",
        "/documents/{id}",
        "One document: its text, part by part, and what is printed on it.",
        asked.DocumentAsked,
        documents.DocumentAnswer,
        documents.document,
        errors=(*_MISSING, *_DAMAGED),
    ),
    Endpoint(
        "passage",
        "Documents",
        "/documents/{id}/passage",
        "One passage of a document, quoted.",
        asked.PassageAsked,
        Citation,
        documents.passage,
        errors=(*_MISSING, *_DAMAGED),
        example={"start": "0", "end": "80"},
    ),
    Endpoint(
        "mentions",
        "Documents",
        "/documents/{id}/mentions",
        "What a document names, in its order.",
        asked.OfDocument,
        documents.MentionList,
        documents.mentions,
        errors=_MISSING,
    ),
    Endpoint(
        "times",
        "Documents",
        "/documents/{id}/times",
        "The times in a document, in its order.",
        asked.OfDocument,
        documents.TimeList,
        documents.times,
        errors=_MISSING,
    ),
    Endpoint(
        "contacts",
        "Ledger",
        "/contacts",
        "Who met, called or wrote to whom, and when.",
        asked.ContactsAsked,
        rows.ContactList,
        rows.find_contacts,
        example={"by": "Meridia", "kind": "meeting"},
    ),
    Endpoint(
        "statements",
        "Ledger",
        "/statements",
        "Who said what to whom, in whose report, word for word.",
        asked.StatementsAsked,
        rows.StatementList,
        rows.find_statements,
        example={"by": "Meridia", "act": "request"},
    ),
    Endpoint(
        "listings",
        "Ledger",
        "/listings",
        "Where documents name several parties as one group.",
        asked.RowsAsked,
        rows.ListingList,
        rows.find_listings,
    ),
    Endpoint(
        "row",
        "Ledger",
        "/rows/{id}",
        "One row of the ledger.",
        asked.RowAsked,
        rows.OneRow,
        rows.row,
        errors=_MISSING,
    ),
    Endpoint(
        "parties",
        "Parties",
        "/parties",
        "Persons, states, organisations and groups across documents, those of most documents first.",
        asked.PartiesAsked,
        parties.PartyList,
        parties.parties,
        example={"q": "Meridia"},
    ),
    Endpoint(
        "party",
        "Parties",
        "/parties/{id}",
        "One party: its names, its roles, with whom it shares rows.",
        asked.PartyAsked,
        parties.PartyAnswer,
        parties.party,
        errors=_MISSING,
    ),
    Endpoint(
        "party_documents",
        "Parties",
        "/parties/{id}/documents",
        "The documents that name a party, by date.",
        asked.OfParty,
        parties.PartyDocuments,
        parties.documents_of,
        errors=_MISSING,
    ),
    Endpoint(
        "changed",
        "Account",
        "/changed",
        "Whether anything has changed between two parties, each claim with its test and its passages.",
        asked.ChangedAsked,
        accounts.ChangedAnswer,
        accounts.find_changes,
        errors=_MISSING,
        example=_PAIR,
    ),
    Endpoint(
        "silence",
        "Account",
        "/silence",
        "What the documents say, and do not say, of two parties not being in touch.",
        asked.SilenceAsked,
        accounts.SilenceAnswer,
        accounts.find_silence,
        errors=_MISSING,
        example=_PAIR,
    ),
    Endpoint(
        "findings",
        "Account",
        "/findings",
        "What a reader may want to know first, ranked, with the reasons.",
        asked.FindingsAsked,
        accounts.FindingList,
        accounts.find_findings,
    ),
    Endpoint(
        "timeline",
        "Account",
        "/timeline",
        "What happened, in order of time: all, of one party, or between two.",
        asked.TimelineAsked,
        accounts.TimelineAnswer,
        accounts.find_events,
        errors=_MISSING,
        example={"first": "Meridia"},
    ),
    Endpoint(
        "matrix",
        "Account",
        "/matrix",
        "Who has been in touch with whom, and who has not.",
        asked.MatrixAsked,
        accounts.MatrixAnswer,
        accounts.find_matrix,
        errors=_MISSING,
    ),
    Endpoint(
        "network",
        "Account",
        "/network",
        "Who with whom over the whole pile: parties, and what ties each pair, counted.",
        asked.NetworkAsked,
        networks.NetworkAnswer,
        networks.network,
        errors=_MISSING,
    ),
    Endpoint(
        "brief",
        "Account",
        "/brief",
        "A brief in sentences with footnotes, and as Markdown.",
        asked.BriefAsked,
        briefs.BriefAnswer,
        briefs.brief,
        errors=_MISSING,
        example={"about": "export licences"},
    ),
    Endpoint(
        "lists",
        "Desk",
        "/lists",
        "Named lists of what readers keep.",
        Asked,
        desk.ListNames,
        desk.find_lists,
    ),
    Endpoint(
        "list",
        "Desk",
        "/lists/{id}",
        "One list with all that is on it.",
        asked.ListAsked,
        desk.ListAnswer,
        desk.find_list,
        errors=_MISSING,
    ),
    Endpoint(
        "notes",
        "Desk",
        "/notes",
        "Notes on passages, the latest first.",
        asked.NotesAsked,
        desk.NoteList,
        desk.find_notes,
    ),
    Endpoint(
        "tags",
        "Desk",
        "/tags",
        "Tags on documents and notes.",
        Asked,
        desk.TagList,
        desk.find_tags,
    ),
    Endpoint(
        "searches",
        "Desk",
        "/searches",
        "Saved searches, with what has come and gone since somebody last looked.",
        Asked,
        desk.SavedSearchList,
        desk.find_searches,
        errors=_DAMAGED,
    ),
    Endpoint(
        "review",
        "Desk",
        "/review",
        "How far the review of the documents is.",
        asked.ReviewAsked,
        desk.ReviewAnswer,
        desk.find_review,
        errors=_DAMAGED,
    ),
    Endpoint(
        "check",
        "Check",
        "/check",
        "A draft’s text against the documents: each claim with the passages for and against it. Nothing is kept.",
        asked.CheckAsked,
        checks.CheckAnswer,
        checks.check,
        method="POST",
        errors=_DRAFT,
        example={"text": "Meridia asked Zelmark for export licences on 3 March 2019."},
    ),
)
"""Every endpoint, in the order in which it is explained."""


def endpoint(name: str) -> Endpoint:
    """An endpoint by its name."""
    return next(one for one in ENDPOINTS if one.name == name)
