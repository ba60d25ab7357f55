"""`readout changed` and `readout silence`: has anything changed between two parties, and who did not."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from readout.cli._accounts import heading, print_all, print_basis, print_more, print_sentence, print_text
from readout.cli._common import collection_option, json_option, open_collection, print_json, print_table
from readout.model import Against, Change, Changed, Direction, Occasion, Request, Saying, Sentence, Side, Silence
from readout.workbench import LIKELY, Passage, Told, changed, silent

_SAID = {
    Direction.MORE: "more often",
    Direction.FEWER: "less often",
    Direction.SAME: "about as often",
    Direction.CANNOT_TELL: "cannot tell",
}
_HEAD = ("", "before", "after", "per document; 95 %", "per day; 95 %", "corrected", "")
_PERIODS = (("before", "Before"), ("after", "From then on"), ("unplaced", "On either side"), ("outside", "Older"))
Passages = Mapping[str, Passage]

sources_option = click.option(
    "--sources",
    type=click.IntRange(0),
    default=2,
    show_default=True,
    help="How many passages each sentence names.",
)
limit_option = click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="How many lines of one sort at most."
)
since_option = click.option("--since", metavar="DATE", help="Not before this day, month or year.")
until_option = click.option("--until", metavar="DATE", help="Not after this day, month or year.")
sure_option = click.option(
    "--confidence",
    type=click.FloatRange(0, 1),
    default=LIKELY,
    show_default=True,
    metavar="P",
    help="Rows at least so sure, 0 to 1.",
)
alone_option = click.option(
    "--alone", is_flag=True, help="The named parties alone; else a state stands for all who act for it."
)


def options(*given: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Several options as one decorator, in their order."""

    def add(command: Any) -> Any:
        for option in reversed((*given, collection_option)):
            command = option(command)
        return command

    return add


@click.command("changed")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--at", metavar="DATE", help="The day that parts the time; without it the best one is looked for.")
@options(since_option, until_option, alone_option, sure_option, limit_option, sources_option, json_option)
def changed_command(
    collection: Path | None, first: str, second: str, limit: int, sources: int, as_json: bool, **more: Any
) -> None:
    """Say whether anything has changed between two parties, each claim with its test and its passages.

    A party is named by some words of its name, or by its id. Too little evidence reads “cannot tell”, with what it
    would take.

    \b
    Example:
        readout changed Norland Aland --at 2019-03-08
        readout changed "Ilse Varga" "Peter Stone" --since 2019
    """
    with open_collection(collection) as opened:
        told = changed(opened, first, second, **more)
    if as_json:
        print_json(told)
    else:
        _print_changed(told, limit, sources)


def _print_changed(told: Told[Changed], limit: int, sources: int) -> None:
    account, passages = told.account, told.passages
    _print_sides(account.sides)
    for sentence in account.answer:
        click.echo("")
        print_sentence(sentence, passages, sources=sources)
    _print_changes(account.changes)
    _print_requests(account, passages, limit, sources)
    print_all("Named and left out", [n.sentence for n in account.namings], passages, sources=sources, limit=limit)
    contrasts = [s for c in account.contrasts for s in (c.private, c.public)]
    print_all("In private, and in public", contrasts, passages, sources=sources, limit=2 * limit)
    _print_periods("Contacts told", account, account.occasions, passages, limit, sources)
    _print_periods("Statements", account, account.sayings, passages, limit, sources)
    _print_periods("Messages by their own headers", account, account.messages, passages, min(limit, 5), sources)
    _print_ends(account, passages, limit, sources)
    print_all("What documents themselves say was not", account.negatives, passages, sources=sources, limit=limit)
    print_basis(account.basis)


def _print_sides(sides: Iterable[Side]) -> None:
    one, other = sides
    click.echo(f"{one.name} and {other.name}")
    for side in (one, other):
        if len(side.members) > 1:
            print_text(
                f"{side.name} stands for {len(side.members) - 1:,} parties too who act for it (--alone: not)."
            )


def _print_changes(changes: Sequence[Change]) -> None:
    if not changes:
        return
    heading("What was counted, before and after")
    print_table((_HEAD, *map(_counted, changes)), right=frozenset({1, 2}))
    for change in changes:
        if change.direction is Direction.CANNOT_TELL:
            unplaced = f" {change.unplaced:,} more may lie on either side." if change.unplaced else ""
            print_text(f"{change.label}: {change.needed or ''}{unplaced}", "    ", "  - ")


def _counted(change: Change) -> tuple[str, ...]:
    """A row of the table: what, how many before and after, the effect with its interval, p, what can be said."""
    counts = (f"{n:,}" for n in change.counts)
    if change.measures and change.measures[0].against is Against.WHOLE:
        counts = (f"{n:,}/{of:,}" for n, of in zip(change.counts, change.measures[0].out_of, strict=True))
    effects = [m.effect.replace(", 95\u00a0% interval:", ";").replace(" times", "") for m in change.measures]
    p = change.measures[0].chance if change.measures else ""
    return change.label, *counts, " ".join(effects[:1]), " ".join(effects[1:]), p, _SAID[change.direction]


def _print_requests(account: Changed, passages: Passages, limit: int, sources: int) -> None:
    if not account.requests:
        return
    heading("Who asked for what, and whether it came", len(account.requests))
    for request in account.requests[:limit]:
        print_sentence(request.sentence, passages, sources=sources, indent="  ")
        _print_reply(request, passages, sources)
    print_more(len(account.requests) - limit)


def _print_reply(request: Request, passages: Passages, sources: int) -> None:
    print_text(request.outcome.text, "    ")
    for answer in request.answers:
        print_sentence(answer.sentence, passages, sources=sources, indent="      ", first="    - ")
        print_text(answer.match.text, "      ")


def _print_periods(
    title: str,
    account: Changed,
    things: Sequence[Occasion] | Sequence[Saying],
    passages: Passages,
    limit: int,
    sources: int,
) -> None:
    if not things:
        return
    heading(title, len(things))
    wanted = {thing.id for thing in things}
    lines = {line.id: line for line in account.lines if line.id in wanted}
    for name, said in _PERIODS:
        ids = [id_ for id_ in getattr(account.parted, name) if id_ in lines]
        if not ids:
            continue
        if account.cut is not None or name != "after":
            click.echo(f"  {said}: {len(ids):,}")
        for id_ in ids[:limit]:
            print_sentence(lines[id_].sentence, passages, sources=sources, indent="    ")
            for note in lines[id_].notes:
                print_text(note.text, "      ")
        print_more(len(ids) - limit)


def _print_ends(account: Changed, passages: Passages, limit: int, sources: int) -> None:
    if not account.ends:
        return
    heading("The first and the last of everything")
    for end in account.ends[: 2 * limit]:
        which = "first" if end.first else "last"
        print_text(f"The {which} {end.label}:", "  ")
        print_sentence(end.sentence, passages, sources=min(1, sources), indent="    ")
    print_more(len(account.ends) - 2 * limit)


@click.command("silence")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@options(since_option, until_option, alone_option, sure_option, limit_option, sources_option, json_option)
def silence_command(
    collection: Path | None, first: str, second: str, limit: int, sources: int, as_json: bool, **more: Any
) -> None:
    """Say whether the documents tell of contact between two parties, or that there was none, or nothing.

    What documents themselves say was not stands first; that they say nothing is another matter, and is told with
    how many documents of whom and of which days there are, and what was not read.

    \b
    Example:
        readout silence "Jane Hart" "Otto Lind" --since 2019-03-01 --until 2019-03-31
    """
    with open_collection(collection) as opened:
        told = silent(opened, first, second, **more)
    if as_json:
        print_json(told)
    else:
        _print_silence(told, limit, sources)


def _print_silence(told: Told[Silence], limit: int, sources: int) -> None:
    account, passages = told.account, told.passages
    _print_sides(account.sides)
    print_all(
        "What documents themselves say was not", account.told, passages, sources=max(1, sources), limit=limit
    )
    heading("What the documents show")
    _print_one(account.sentence, passages, sources if not account.quiet else 0)
    print_all("Contacts told in that time", account.against, passages, sources=sources, limit=limit)
    print_all("Planned or asked for", account.ahead, passages, sources=sources, limit=limit)
    print_all("The longest pauses", [p.sentence for p in account.pauses], passages, sources=sources, limit=limit)
    print_basis(account.basis)


def _print_one(sentence: Sentence, passages: Passages, sources: int) -> None:
    print_sentence(sentence, passages, sources=sources, indent="  ")
