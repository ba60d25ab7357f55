"""The rooms of the bar: every page stands in one, and every door leads to a page."""

from pathlib import Path

import pytest
from starlette.routing import Route

from readout.web import create_app
from readout.web.rooms import ROOMS, room_of


@pytest.mark.parametrize(
    ("path", "room"),
    [
        ("/", "Overview"),
        ("/d/ab", "Documents"),
        ("/files", "Documents"),
        ("/silence", "Account"),
        ("/check/x", "Check"),
    ],
)
def test_a_page_stands_in_its_room(path: str, room: str) -> None:
    found = room_of(path)
    assert found is not None and found.label == room


def test_no_room_where_no_page_is() -> None:
    assert room_of("/nowhere") is None


def test_every_door_leads_to_a_page(tmp_path: Path) -> None:
    paths = {route.path for route in create_app(tmp_path, "secret").routes if isinstance(route, Route)}
    assert {door.href for room in ROOMS for door in room.doors} <= paths
