"""`readout judge` and `readout read`: a person's decisions about rows of ledgers, and reading for these again."""

from dataclasses import asdict
from pathlib import Path

import click

from readout.cli._common import collection_option, count_text, json_option, open_collection, print_json
from readout.cli._progress import ProgressLine
from readout.errors import Code, ReadoutError
from readout.model import Judgement, Verdict
from readout.workbench import LedgerReading, judge, judgements, ledger_row, read_ledgers, this_person

_DONE = {
    Verdict.CONFIRM: "Confirmed",
    Verdict.CORRECT: "Corrected",
    Verdict.REJECT: "Rejected",
    Verdict.UNDO: "Undone",
}


@click.command("judge")
@click.argument("row")
@click.argument("verdict", required=False, type=click.Choice([verdict.value for verdict in Verdict]))
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="FIELD=VALUE",
    help="What is right, with correct; may be given more than once. Empty: not known. A party by its name, or by "
    "the passage that names it (120-134); several parted by ;",
)
@click.option("--who", metavar="NAME", help="Who decides. Without it: your name on this machine.")
@collection_option
@json_option
def judge_command(
    row: str,
    verdict: str | None,
    settings: tuple[str, ...],
    who: str | None,
    collection: Path | None,
    as_json: bool,
) -> None:
    """Confirm, correct or reject a row of the ledger, by the id that contacts and statements show in brackets.

    What you decide wins over what was inferred, stays when documents are read again, and can be undone. Without a
    verdict: what was decided about the row so far.

    \b
    Example:
        readout judge 0a1b2c3d4e5f60718293-c120 correct --set kind=call --set date=2021-08-26
        readout judge 0a1b2c3d4e5f60718293-c120 undo
    """
    with open_collection(collection) as opened:
        if verdict is None:
            if not (found := judgements(opened, row)):
                ledger_row(opened, row)
            print_judgements(found, as_json=as_json)
            return
        made = judge(opened, row, Verdict(verdict), who=who or this_person(), changes=_changes(settings))
    if as_json:
        print_json(made)
    else:
        undo = "" if made.verdict is Verdict.UNDO else f" Take it back with: readout judge {made.row} undo"
        click.echo(f"{_DONE[made.verdict]} by {made.who}.{undo}")


def _changes(settings: tuple[str, ...]) -> dict[str, str]:
    changes = {}
    for setting in settings:
        field, equals, value = setting.partition("=")
        if not equals:
            raise ReadoutError(Code.USAGE, f"--set {setting} has no value.", "Write it as: --set date=2021-08-26")
        changes[field.strip()] = value.strip()
    return changes


def print_judgements(found: tuple[Judgement, ...], *, as_json: bool) -> None:
    """Print what was decided about a row, the oldest first."""
    if as_json:
        print_json(found)
        return
    for judgement in found:
        changes = ", ".join(f"{field}: {value or 'not known'}" for field, value in judgement.changes.items())
        what = _DONE[judgement.verdict].lower()
        click.echo(f"{judgement.when}  {what} by {judgement.who}{f' ({changes})' if changes else ''}")
    if not found:
        click.echo("Nobody has judged this row.")


@click.command("read")
@click.option("--again", is_flag=True, help="Read all documents again, not only what is new or has changed.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="How many processes read at once.")
@collection_option
@json_option
def read_command(again: bool, workers: int | None, collection: Path | None, as_json: bool) -> None:
    """Read documents for what they tell: contacts, statements, times, names, listings. Adding does this by itself.

    \b
    Example:
        readout read -c ~/collections/leak
        readout read --again
    """
    with open_collection(collection) as opened, ProgressLine() as progress:
        done = read_ledgers(opened, again=again, workers=workers, progress=progress)
    if as_json:
        print_json(asdict(done))
    else:
        print_reading(done)


def print_reading(done: LedgerReading) -> None:
    """Tell in a few lines what was read."""
    whole = done.read + done.partly
    click.echo(f"Noted what {count_text(whole, 'document tells', 'documents tell')}.")
    if done.language:
        click.echo(f"{count_text(done.language, 'document')} not in English, which it does not read.")
    if done.partly or done.failed:
        click.echo(
            f"{count_text(done.partly, 'of them was', 'of them were')} read only in part, "
            f"{done.failed:,} more not at all. Try them again with: readout read"
        )
    for fault in done.faults:
        click.echo(f"    {fault}")
