"""Accounts: what has changed, who did not, what stands out, what happened, who with whom; each sentence cited."""

from collections.abc import Iterable, Mapping, Sequence

from readout.api.asked import ChangedAsked, Cited, FindingsAsked, MatrixAsked, SilenceAsked, TimelineAsked
from readout.api.values import Answer, Citer, Said, page_of, wrong
from readout.model import (
    Change,
    Changed,
    Coverage,
    Direction,
    Finding,
    Person,
    Reply,
    Request,
    Sentence,
    Side,
)
from readout.workbench import (
    Collection,
    Passage,
    changed,
    happened,
    silent,
    what_stands_out,
    who_met,
)


class SideAnswer(Answer, frozen=True, kw_only=True):
    """A party that is asked about; of a state `members` counts it and all who act for it."""

    id: str
    name: str
    members: int


class RestsOn(Answer, frozen=True, kw_only=True):
    """What an account rests on: documents of that time, days (EDTF) of the first and last, what was not read.

    `gaps` are what is known to be missing from the pile.
    """

    documents: int
    undated: int
    first: str | None
    last: str | None
    unread_files: int
    unread_documents: int
    gaps: list[str]


class CutAnswer(Answer, frozen=True, kw_only=True):
    """The day that parts the time; `found` where it was looked for, and then how likely by chance."""

    at: str
    found: bool
    corrected: float | None


class ChangeAnswer(Answer, frozen=True, kw_only=True):
    """One thing counted before and after, what the test lets one say, and what it would take to say more."""

    label: str
    before: int
    after: int
    direction: Direction
    sentence: Said
    needed: str | None


class RequestAnswer(Answer, frozen=True, kw_only=True):
    """What one side asked of the other, and what became of it."""

    by: str
    day: str | None
    reply: Reply
    sentence: Said
    outcome: Said


class LineAnswer(Answer, frozen=True, kw_only=True):
    """A contact, a message or a saying between the two, with what its tellings agree and differ on."""

    day: str | None
    sentence: Said
    notes: list[Said]


class ChangedAnswer(Answer, frozen=True, kw_only=True):
    """Whether anything has changed between two parties; `lines` are a page of all that passed between them."""

    sides: list[SideAnswer]
    cut: CutAnswer | None
    answer: list[Said]
    changes: list[ChangeAnswer]
    requests: list[RequestAnswer]
    negatives: list[Said]
    total: int
    page: int
    per_page: int
    lines: list[LineAnswer]
    basis: list[Said]
    rests_on: RestsOn


class PauseAnswer(Answer, frozen=True, kw_only=True):
    """A stretch of days without a contact told, and how often chance alone would make one so long."""

    since: str
    until: str
    days: int
    documents: int
    chance: float | None
    sentence: Said


class SilenceAnswer(Answer, frozen=True, kw_only=True):
    """What the documents say, and do not say, of two parties not being in touch.

    `told` are the documents' own negatives, `against` a page of the contacts told in that time (`total` counts
    all), `ahead` those planned or asked for. `quiet` where no document tells of one: a gap in the files is no gap
    in the world.
    """

    sides: list[SideAnswer]
    quiet: bool
    sentence: Said
    told: list[Said]
    total: int
    page: int
    per_page: int
    against: list[Said]
    ahead: list[Said]
    pauses: list[PauseAnswer]
    basis: list[Said]
    rests_on: RestsOn


class FindingAnswer(Answer, frozen=True, kw_only=True):
    """Something that a reader may want to know first, and why it ranks where it does."""

    key: str
    sort: str
    score: float
    day: str | None
    parties: list[str]
    sentence: Said
    reasons: list[str]


class FindingList(Answer, frozen=True, kw_only=True):
    """A page of the findings, the weightiest first."""

    total: int
    page: int
    per_page: int
    findings: list[FindingAnswer]


class EventAnswer(Answer, frozen=True, kw_only=True):
    """A line of a timeline; `own_day` says whether the day is its own, or its document's."""

    id: str
    table: str
    day: str | None
    own_day: bool
    sentence: Said
    notes: list[Said]


class TimelineAnswer(Answer, frozen=True, kw_only=True):
    """A page of what happened, in order of time."""

    sides: list[SideAnswer]
    total: int
    page: int
    per_page: int
    events: list[EventAnswer]
    basis: list[Said]


class CellAnswer(Answer, frozen=True, kw_only=True):
    """Two parties: contacts told in text, messages by their headers, contacts ahead, the documents' negatives."""

    first: str
    second: str
    contacts: int
    messages: int
    ahead: int
    negative: int
    last: str | None
    rests_on: Said


class MatrixAnswer(Answer, frozen=True, kw_only=True):
    """Who has been in touch with whom; a pair without a cell is one of whom the documents are silent."""

    rows: list[Person]
    columns: list[Person]
    cells: list[CellAnswer]
    sentences: list[Said]
    basis: list[Said]


class _Teller:
    """Makes cited sentences of one account."""

    def __init__(self, collection: Collection, passages: Mapping[str, Passage], asked: Cited) -> None:
        self._citer = Citer(collection)
        self._passages = passages
        self._asked = asked

    def one(self, sentence: Sentence) -> Said:
        return self._citer.say(sentence, self._passages, self._asked.sources, self._asked.rows)

    def all(self, sentences: Iterable[Sentence]) -> list[Said]:
        return [self.one(sentence) for sentence in sentences]


def find_changes(collection: Collection, asked: ChangedAsked) -> ChangedAnswer:
    """Whether anything has changed."""
    told = changed(
        collection,
        asked.first,
        asked.second,
        at=asked.at or None,
        since=asked.since or None,
        until=asked.until or None,
        alone=asked.alone,
        confidence=asked.confidence,
    )
    account, teller = told.account, _Teller(collection, told.passages, asked)
    return ChangedAnswer(
        sides=_sides(account.sides),
        cut=CutAnswer(at=account.cut.at, found=account.cut.found, corrected=account.cut.corrected)
        if account.cut
        else None,
        answer=teller.all(account.answer),
        changes=[_change(change, teller) for change in account.changes],
        requests=[_request(request, account.sides, teller) for request in account.requests],
        negatives=teller.all(account.negatives),
        total=len(account.lines),
        page=asked.page,
        per_page=asked.per_page,
        lines=_lines(account, asked, teller),
        basis=teller.all(account.basis),
        rests_on=_rests_on(account.coverage),
    )


def _lines(account: Changed, asked: ChangedAsked, teller: _Teller) -> list[LineAnswer]:
    met: dict[str, str | None] = {one.id: one.day for one in (*account.occasions, *account.messages)}
    days = met | {one.id: one.day for one in account.sayings}
    return [
        LineAnswer(day=days.get(line.id), sentence=teller.one(line.sentence), notes=teller.all(line.notes))
        for line in page_of(account.lines, asked.page, asked.per_page)
    ]


def _change(change: Change, teller: _Teller) -> ChangeAnswer:
    before, after = change.counts
    return ChangeAnswer(
        label=change.label,
        before=before,
        after=after,
        direction=change.direction,
        sentence=teller.one(change.sentence),
        needed=change.needed,
    )


def _request(request: Request, sides: Sequence[Side], teller: _Teller) -> RequestAnswer:
    return RequestAnswer(
        by=sides[request.by].party.id,
        day=request.day,
        reply=request.reply,
        sentence=teller.one(request.sentence),
        outcome=teller.one(request.outcome),
    )


def find_silence(collection: Collection, asked: SilenceAsked) -> SilenceAnswer:
    """What the documents say of two parties not being in touch."""
    told = silent(
        collection,
        asked.first,
        asked.second,
        since=asked.since or None,
        until=asked.until or None,
        alone=asked.alone,
        confidence=asked.confidence,
    )
    account, teller = told.account, _Teller(collection, told.passages, asked)
    return SilenceAnswer(
        sides=_sides(account.sides),
        quiet=account.quiet,
        sentence=teller.one(account.sentence),
        told=teller.all(account.told),
        total=len(account.against),
        page=asked.page,
        per_page=asked.per_page,
        against=teller.all(page_of(account.against, asked.page, asked.per_page)),
        ahead=teller.all(account.ahead),
        pauses=[
            PauseAnswer(
                since=pause.since,
                until=pause.until,
                days=pause.days,
                documents=pause.documents,
                chance=pause.chance,
                sentence=teller.one(pause.sentence),
            )
            for pause in account.pauses
        ],
        basis=teller.all(account.basis),
        rests_on=_rests_on(account.coverage),
    )


def find_findings(collection: Collection, asked: FindingsAsked) -> FindingList:
    """A page of what stands out."""
    told = what_stands_out(collection)
    teller = _Teller(collection, told.passages, asked)
    found = page_of(told.account, asked.page, asked.per_page)
    return FindingList(
        total=len(told.account),
        page=asked.page,
        per_page=asked.per_page,
        findings=[_finding(finding, teller) for finding in found],
    )


def _finding(finding: Finding, teller: _Teller) -> FindingAnswer:
    return FindingAnswer(
        key=finding.key,
        sort=finding.sort,
        score=finding.score,
        day=finding.day,
        parties=list(finding.parties),
        sentence=teller.one(finding.sentence),
        reasons=[reason.text for reason in finding.reasons],
    )


def find_events(collection: Collection, asked: TimelineAsked) -> TimelineAnswer:
    """A page of what happened."""
    told = happened(
        collection,
        _names(asked.first, asked.second),
        since=asked.since or None,
        until=asked.until or None,
        alone=asked.alone,
        confidence=asked.confidence,
    )
    account, teller = told.account, _Teller(collection, told.passages, asked)
    return TimelineAnswer(
        sides=_sides(account.sides),
        total=len(account.events),
        page=asked.page,
        per_page=asked.per_page,
        events=[
            EventAnswer(
                id=event.id,
                table=event.table,
                day=event.day,
                own_day=event.own_day,
                sentence=teller.one(event.sentence),
                notes=teller.all(event.notes),
            )
            for event in page_of(account.events, asked.page, asked.per_page)
        ],
        basis=teller.all(account.basis),
    )


def find_matrix(collection: Collection, asked: MatrixAsked) -> MatrixAnswer:
    """Who has been in touch with whom."""
    told = who_met(
        collection,
        _names(asked.first, asked.second),
        since=asked.since or None,
        until=asked.until or None,
        most=asked.most,
        confidence=asked.confidence,
    )
    account, teller = told.account, _Teller(collection, told.passages, asked)
    return MatrixAnswer(
        rows=list(account.rows),
        columns=list(account.columns),
        cells=[
            CellAnswer(
                first=cell.first,
                second=cell.second,
                contacts=cell.contacts,
                messages=cell.messages,
                ahead=cell.ahead,
                negative=cell.negative,
                last=cell.last,
                rests_on=teller.one(Sentence("", cell.rows)),
            )
            for cell in account.cells
            if cell.rows
        ],
        sentences=teller.all(account.sentences),
        basis=teller.all(account.basis),
    )


def _names(first: str, second: str) -> tuple[str, ...]:
    if second and not first:
        raise wrong("“second” is given without “first”.", "Give one party as “first”, or both.")
    return tuple(name for name in (first, second) if name)


def _sides(sides: Iterable[Side]) -> list[SideAnswer]:
    return [SideAnswer(id=side.party.id, name=side.party.name, members=len(side.members)) for side in sides]


def _rests_on(coverage: Coverage) -> RestsOn:
    return RestsOn(
        documents=coverage.documents,
        undated=coverage.undated,
        first=coverage.first,
        last=coverage.last,
        unread_files=coverage.unread_files,
        unread_documents=coverage.unread_documents,
        gaps=list(coverage.gaps),
    )
