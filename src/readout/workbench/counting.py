"""The inventory of a collection, counted once for each state that it is in."""

from dataclasses import asdict, replace

import msgspec

from readout.account.inventory import inventory
from readout.account.unheard import not_heard
from readout.model import Inventory
from readout.workbench._keeping import kept
from readout.workbench.collection import Collection
from readout.workbench.ledger import count_unread

_INVENTORY = msgspec.msgpack.Decoder(Inventory)


def take_inventory(collection: Collection) -> Inventory:
    """What the documents are and what is missing; kept until the collection, or the program, changes."""
    return kept(collection, "inventory", lambda: _taken(collection), _INVENTORY, reading=True)


def _taken(collection: Collection) -> Inventory:
    taken = inventory(collection.store.documents(), collection.store.files())
    return replace(taken, sentences=(*taken.sentences, *not_heard(**asdict(count_unread(collection)))))
