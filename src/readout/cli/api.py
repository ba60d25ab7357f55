"""`readout api`: what programs can ask of the reading room."""

import click

from readout.api import ENDPOINTS, openapi
from readout.api.endpoints import ROOT
from readout.cli._common import json_option, print_json, print_table


@click.command("api")
@click.option("--openapi", "as_openapi", is_flag=True, help="Print the OpenAPI 3.1 document.")
@json_option
def api_command(as_openapi: bool, as_json: bool) -> None:
    """Say what programs can ask of the reading room.

    \b
    Example:
        readout api --openapi > readout.json
        readout serve --no-browser --port 8765 --token-file token &
        curl -H "Authorization: Bearer $(cat token)" "http://127.0.0.1:8765/api/v1/search?q=harbour"
    """
    if as_openapi:
        print_json(openapi())
        return
    if as_json:
        print_json([{"method": one.method, "path": ROOT + one.path, "summary": one.summary} for one in ENDPOINTS])
        return
    print_table((one.method, ROOT + one.path, one.summary) for one in ENDPOINTS)
    click.echo("\nParameters and answers: the page /api of the reading room, or readout api --openapi")
