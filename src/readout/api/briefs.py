"""A brief: sentences, each with the footnotes that it rests on."""

from readout.api.asked import BriefAsked
from readout.api.values import Answer, Citation, Citer, NotRead, not_read, wrong
from readout.model import BriefPart, BriefQuery
from readout.workbench import Collection
from readout.workbench.briefing import brief_file, make_brief


class BriefSaid(Answer, frozen=True, kw_only=True):
    """A sentence, the section and the heading under which it stands, and the numbers of its footnotes."""

    part: BriefPart
    heading: str
    text: str
    notes: list[int]


class Note(Answer, frozen=True, kw_only=True):
    """A footnote: a passage, or what was counted and a query that lists it."""

    number: int
    citation: Citation | None
    counted: str
    search: str


class BriefAnswer(Answer, frozen=True, kw_only=True):
    """A brief in sentences with its footnotes, and the whole of it as Markdown."""

    title: str
    subtitle: str
    sentences: list[BriefSaid]
    notes: list[Note]
    remarks: list[str]
    markdown: str
    unread: NotRead


def brief(collection: Collection, asked: BriefAsked) -> BriefAnswer:
    """A brief on what is asked."""
    if bool(asked.first) != bool(asked.second):
        raise wrong("A brief on two parties needs both.", "Give “first” and “second”, or neither.")
    query = BriefQuery(
        about=asked.about or None,
        between=(asked.first, asked.second) if asked.first else None,
        since=asked.since or None,
        until=asked.until or None,
        sentences=asked.sentences,
    )
    made, citer = make_brief(collection, query), Citer(collection)
    return BriefAnswer(
        title=made.title,
        subtitle=made.subtitle,
        sentences=[
            BriefSaid(part=section.part, heading=group.heading, text=sentence.text, notes=list(sentence.notes))
            for section in made.sections
            for group in section.groups
            for paragraph in group.paragraphs
            for sentence in paragraph
        ],
        notes=[
            Note(
                number=note.number,
                citation=citer.cite(note.passage.document, note.passage.start, note.passage.end)
                if note.passage
                else None,
                counted=note.counted,
                search=note.search,
            )
            for note in made.notes
        ],
        remarks=list(made.remarks),
        markdown=brief_file(made, "md").decode(),
        unread=not_read(collection),
    )
