"""`readout demo`: the demo collection, to try everything on."""

from pathlib import Path

import click

from readout.cli._common import json_option, print_json
from readout.cli._progress import ProgressLine
from readout.cli.add import print_report
from readout.cli.inventory import print_inventory
from readout.cli.serve import browser_option, port_option, serve
from readout.demo import write_demo
from readout.workbench import Collection, add, default_collection_path, remember_collection, take_inventory


@click.command("demo")
@click.option(
    "-c",
    "--collection",
    metavar="COLL",
    type=click.Path(path_type=Path),
    help="Where to make it; its files go beside it, into COLL-files. Without it: in your data folder.",
)
@click.option(
    "--serve/--no-serve", "serving", default=True, help="Serve the reading room afterwards, until stopped."
)
@port_option
@browser_option
@json_option
def demo_command(collection: Path | None, serving: bool, port: int | None, browser: bool, as_json: bool) -> None:
    """Write about forty made-up documents, take them in, say what they are, and open the reading room.

    \b
    Example:
        readout demo --no-serve
    """
    path = (collection or default_collection_path(Path("demo"))).expanduser().absolute()
    files = path.with_name(f"{path.name}-files")
    files.mkdir(parents=True, exist_ok=True)
    write_demo(files)
    with Collection.open(path, create=True) as opened:
        remember_collection(opened.path)
        with ProgressLine() as progress:
            report = add(opened, (files,), progress=progress)
        found = take_inventory(opened)
        if as_json:
            print_json({"collection": str(path), "files": str(files), "inventory": found})
        else:
            print_report(opened, report)
            print_inventory(found, rows=8)
    if serving:
        serve(path, port, browser=browser, as_json=as_json)
