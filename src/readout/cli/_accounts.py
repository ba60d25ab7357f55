"""How accounts are printed: sentences, each with the passages that it rests on."""

import shutil
import textwrap
from collections.abc import Iterable, Mapping, Sequence

import click

from readout.cli._common import count_text
from readout.model import Sentence
from readout.workbench import Passage

_WIDEST = 120
_NARROWEST = 40
_INDENT = "  "


def width() -> int:
    """How wide lines may be."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((100, 24)).columns))


def heading(text: str, count: int | None = None) -> None:
    """Print a heading, with a number where it is given."""
    click.echo(f"\n{text}" + (f" ({count:,})" if count is not None else ""))


def print_text(text: str, indent: str = "", first: str | None = None) -> None:
    """Print a text as a paragraph."""
    lines = textwrap.wrap(
        text,
        width(),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    click.echo("\n".join(lines))


def print_sentence(
    sentence: Sentence,
    passages: Mapping[str, Passage],
    *,
    sources: int,
    indent: str = "",
    first: str | None = None,
) -> None:
    """Print a sentence, then where its passages stand: `sources` of them, and how many more there are."""
    print_text(sentence.text, indent, first)
    rows = [row for row in dict.fromkeys(sentence.rows) if row in passages]
    for row in rows[:sources]:
        passage = passages[row]
        sure = "" if passage.confidence >= 1 else f"  {max(1, min(99, round(passage.confidence * 100)))} % sure"
        where = f"{passage.source.path}:{passage.start}-{passage.end}  [{row}]{sure}"
        print_text(where, indent + _INDENT * 2, indent + _INDENT)
    if sources and len(rows) > sources:
        click.echo(f"{indent}{_INDENT}and {count_text(len(rows) - sources, 'more passage')}")
    if sentence.search and sources:
        click.echo(f"{indent}{_INDENT}readout search '{sentence.search}'")


def print_all(
    title: str,
    sentences: Sequence[Sentence],
    passages: Mapping[str, Passage],
    *,
    sources: int,
    limit: int,
) -> None:
    """Print sentences under a heading, `limit` at most; nothing where there are none."""
    if not sentences:
        return
    heading(title, len(sentences))
    for sentence in sentences[:limit]:
        print_sentence(sentence, passages, sources=sources, indent=_INDENT)
    print_more(len(sentences) - limit)


def print_more(left: int) -> None:
    """Say how many were not printed."""
    if left > 0:
        click.echo(f"{_INDENT}{left:,} more: give a larger --limit")


def print_basis(sentences: Iterable[Sentence]) -> None:
    """Print what an answer rests on."""
    heading("What this rests on")
    for sentence in sentences:
        print_text(sentence.text, _INDENT)
