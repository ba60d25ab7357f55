"""What readers open first, made as soon as all is read, so that the first of them need not wait for it."""

from collections.abc import Callable

from readout.runner import Meter
from readout.workbench._register import Tell
from readout.workbench._telling import listers
from readout.workbench.changing import keep_busiest, who_met
from readout.workbench.collection import Collection
from readout.workbench.counting import take_inventory
from readout.workbench.networks import bonds_of
from readout.workbench.standing_out import go_through

_MADE: tuple[Callable[[Collection], object], ...] = (
    take_inventory,
    listers,
    who_met,
    go_through,
    bonds_of,
    keep_busiest,
)


def make_ready(collection: Collection, tell: Tell | None = None) -> None:
    """Make the accounts of the whole pile that are not there for the state that it is in."""
    meter = Meter("accounting", tell, total=len(_MADE))
    for make in _MADE:
        make(collection)
        meter.advance()
    meter.finish()
