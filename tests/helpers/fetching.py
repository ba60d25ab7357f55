"""Pages fetched without a browser."""

from starlette.testclient import TestClient


def page(room: TestClient, path: str, status: int = 200) -> str:
    """A page's HTML; that it comes with the status is checked."""
    answer = room.get(path)
    assert answer.status_code == status, answer.text[:500]
    return answer.text
