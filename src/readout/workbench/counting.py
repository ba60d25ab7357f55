"""The inventory of a collection, counted once for each state that it is in."""

from dataclasses import asdict, dataclass, replace

import msgspec

from readout.account.inventory import inventory
from readout.account.unheard import not_heard
from readout.model import Inventory, Table
from readout.workbench._keeping import kept
from readout.workbench.collection import Collection
from readout.workbench.ledger import Unread, count_unread

_INVENTORY = msgspec.msgpack.Decoder(Inventory)


@dataclass(frozen=True, slots=True)
class RowCounts:
    """How many rows were read out of the documents, those rejected aside, and how many documents were not read."""

    contacts: int
    statements: int
    listings: int
    unread: Unread


def count_rows(collection: Collection) -> RowCounts:
    """How many rows there are in all."""
    sizes = collection.store.section_sizes()
    contacts, statements, listings = (
        sizes.get(table, 0) for table in (Table.CONTACT, Table.STATEMENT, Table.LISTING)
    )
    return RowCounts(contacts, statements, listings, count_unread(collection))


def take_inventory(collection: Collection) -> Inventory:
    """What the documents are and what is missing; kept until the collection, or the program, changes."""
    return kept(collection, "inventory", lambda: _taken(collection), _INVENTORY, reading=True)


def _taken(collection: Collection) -> Inventory:
    taken = inventory(collection.store.documents(), collection.store.files())
    return replace(taken, sentences=(*taken.sentences, *not_heard(**asdict(count_unread(collection)))))
