"""A brief as Markdown with footnotes, as Pandoc, GitHub and most editors read them."""

import re
from collections.abc import Iterator

from readout.export.brief_notes import DOCUMENTS, REMARKS, document_text, note_texts
from readout.model import Brief, BriefSentence

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")


def brief_markdown(brief: Brief) -> str:
    """The whole brief as Markdown."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {escaped(brief.title)}\n"
    yield f"{escaped(brief.subtitle)}\n"
    for section in brief.sections:
        yield f"## {escaped(section.heading)}\n"
        for group in section.groups:
            if group.heading:
                yield f"### {escaped(group.heading)}\n"
            for paragraph in group.paragraphs:
                yield _at_start(" ".join(map(_sentence, paragraph))) + "\n"
    yield f"## {REMARKS}\n"
    for remark in brief.remarks:
        yield f"- {escaped(remark)}"
    if brief.documents:
        yield f"\n## {DOCUMENTS}\n"
    for document in brief.documents:
        what, marks = document_text(document)
        yield f"- {escaped(what)}  \n  {escaped(marks)}"
    yield ""
    for note in note_texts(brief):
        yield f"[^{note.number}]: {_at_start(escaped(note.text))}"


def _sentence(sentence: BriefSentence) -> str:
    return escaped(sentence.text) + "".join(f"[^{number}]" for number in sentence.notes)


def escaped(text: str) -> str:
    """Words in which no character means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", text)


def _at_start(text: str) -> str:
    """Words at the start of a paragraph, which begin no list."""
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", text)
