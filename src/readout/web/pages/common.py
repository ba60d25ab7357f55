"""What all pages share: the collection of the room, and stepping through long lists."""

from dataclasses import dataclass

from starlette.requests import Request

from readout.errors import ReadoutError
from readout.web.params import read_judged
from readout.web.rows import Row, listed_row, opens
from readout.workbench import Collection, ledger_row


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a reader is in a long list: pages count from 1; `first` and `last` are places in the whole list."""

    page: int
    pages: int
    first: int
    last: int
    total: int

    @property
    def near(self) -> tuple[int, ...]:
        """The pages to offer: the first, the last and those around; 0 stands for a hole."""
        wanted = sorted({1, self.pages, *range(max(1, self.page - 2), min(self.pages, self.page + 2) + 1)})
        out: list[int] = []
        for page in wanted:
            if out and page > out[-1] + 1:
                out.append(0)
            out.append(page)
        return tuple(out)


def paging(page: int, per_page: int, total: int) -> Paging:
    """The paging of a list of `total` things."""
    first = (page - 1) * per_page
    return Paging(page, max(1, -(-total // per_page)), min(first + 1, total), min(first + per_page, total), total)


def judged_row(request: Request) -> Row | None:
    """The row that was judged just now and may no longer stand in the list, to say so and to offer a way back."""
    id = read_judged(request)
    if not id:
        return None
    try:
        return listed_row(ledger_row(collection_of(request), id), opens)
    except ReadoutError:
        return None


def collection_of(request: Request) -> Collection:
    """The collection that this room shows."""
    collection: Collection = request.app.state.collection
    return collection
