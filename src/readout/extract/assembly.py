"""From what the model says of passages to the ledger of a document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from readout.extract._calibration import contact_confidence
from readout.extract._mentions import alike, apart, as_lands
from readout.extract._occasions import occasions
from readout.extract._own import own_party, with_own
from readout.extract._paragraphs import Paragraphs
from readout.extract._posts import reader
from readout.extract._quotations import whole_quotations
from readout.extract._speech import Speech
from readout.extract._tellings import Company
from readout.extract._told import tellings_of_speech
from readout.extract.headers import header_contacts
from readout.extract.listings import find_listings
from readout.extract.parties import resolve_parties
from readout.extract.passages import Passage, own_text
from readout.extract.schedules import read_schedule, schedule_day
from readout.extract.tags import MentionTag, MetTag, SaidTag, Tags
from readout.extract.times import find_times
from readout.model import DateSource, Document, Ledger, LocalParty, Span, Time


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document's tags, joined and resolved: what its rows are made from.

    `party` is the document's own, `planned` the day of a schedule.
    """

    company: Company
    said: list[SaidTag]
    met: list[MetTag]
    party: LocalParty
    planned: str | None


def prepared(
    document: Document,
    children: tuple[Document, ...],
    ancestors: tuple[Document, ...],
    passages: Sequence[Passage],
    tags: Sequence[Tags],
) -> Prepared:
    """What the model says of the passages of a document, as `assemble` takes them, with the document's parties."""
    text = own_text(document, children)
    mentions, said, met = _moved(passages, tags)
    mentions = as_lands(text, alike(text, apart(text, mentions)))
    said = whole_quotations(text, said)
    met += list(tellings_of_speech(text, said, met))
    written = next((day for d in (document, *ancestors) if (day := _written(d))), None)
    times = find_times(text, date=written)
    planned = schedule_day(text, document.header.subject, times, written)
    if planned and planned != (written or "")[:10]:
        times = find_times(text, date=written, heading=planned)
    paragraphs = Paragraphs(text)
    resolved = resolve_parties(document, mentions, paragraphs.sentences)
    own, party = own_party(document, resolved)
    company = Company(text, resolved, own, paragraphs, times, written, reader(document), said)
    return Prepared(company, said, met, party, planned)


def assemble(
    document: Document,
    children: tuple[Document, ...],
    ancestors: tuple[Document, ...],
    passages: Sequence[Passage],
    tags: Sequence[Tags],
) -> Ledger:
    """The ledger of a document; `tags` are those of its `passages`, in the same order.

    `ancestors` are the documents around it, nearest first: what is forwarded without a date is taken to be of
    the day of the message that holds it.
    """
    read = prepared(document, children, ancestors, passages, tags)
    company = read.company
    text, resolved, own, times = company.text, company.resolved, company.own, company.times
    schedule = read_schedule(text, resolved, own, day=read.planned)
    tellings = [*company.tellings(schedule.beside(read.met))]
    if schedule.ref:  # other entries are of the one whose schedule it is, not of the one who sends it
        tellings += replace(company, own=schedule.ref).tellings(schedule.inside(read.met))
        tellings.sort(key=lambda t: t.tag.anchor)
    found = [*schedule.contacts, *occasions(document.id, tellings, contact_confidence)]
    found.sort(key=lambda c: c.citations[0].start)
    statements = Speech(document, resolved, own, company.paragraphs, times, found).statements(read.said)
    listings = find_listings(
        text, resolved.mentions, document=document.id, ref=resolved.ref, by=own.name, date=company.written
    )
    contacts = (*header_contacts(document), *found)
    told = [
        *(p for s in statements for p in (s.speaker, s.addressee)),
        *(p for c in contacts for p in c.participants),
    ]
    parties = with_own(resolved.parties, read.party, told)
    if schedule.owner:
        parties = with_own(parties, schedule.owner, told)
    return Ledger(
        document=document.id,
        mentions=resolved.mentions,
        times=tuple(Time(document.id, t.start, t.end, t.value) for t in times),
        parties=parties,
        contacts=contacts,
        statements=tuple(statements),
        listings=listings,
    )


def _written(document: Document) -> str | None:
    """The day by which times are told; of when a file was last saved, no more than a year counts."""
    if document.date_source is DateSource.FILE_SYSTEM and len(document.date or "") > 4:
        return None
    return document.date


def _moved(
    passages: Sequence[Passage], tags: Sequence[Tags]
) -> tuple[list[MentionTag], list[SaidTag], list[MetTag]]:
    """All tags with the offsets of the document."""
    mentions: list[MentionTag] = []
    said: list[SaidTag] = []
    met: list[MetTag] = []
    for passage, found in zip(passages, tags, strict=True):
        by = passage.start
        mentions += (_mention_by(m, by) for m in found.mentions)
        said += (
            replace(
                s,
                cue=_by(s.cue, by),
                speaker=s.speaker and _by(s.speaker, by),
                addressee=s.addressee and _by(s.addressee, by),
                content=_all_by(s.content, by),
            )
            for s in found.said
        )
        met += (
            replace(
                m,
                anchor=_by(m.anchor, by),
                participants=_all_by(m.participants, by),
                beside=tuple(_mention_by(b, by) for b in m.beside),
            )
            for m in found.met
        )
    return mentions, said, met


def _mention_by(mention: MentionTag, by: int) -> MentionTag:
    return replace(mention, start=mention.start + by, end=mention.end + by)


def _by(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _all_by(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    return tuple(_by(span, by) for span in spans)
