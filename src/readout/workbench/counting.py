"""The inventory of a collection, counted once for each state that it is in."""

import os
from dataclasses import asdict, replace
from uuid import uuid4

import msgspec

from readout import __version__
from readout.account.inventory import inventory
from readout.account.unheard import not_heard
from readout.model import Inventory
from readout.workbench.collection import Collection
from readout.workbench.ledger import count_unread

_DECODE = msgspec.msgpack.Decoder(Inventory).decode
_ENCODE = msgspec.msgpack.Encoder().encode


def take_inventory(collection: Collection) -> Inventory:
    """What the documents are and what is missing; kept until the collection, or the program, changes."""
    store = collection.store
    folder = collection.cache_path / "inventory"
    kept = folder / f"{store.generation}-{__version__}"
    try:
        return _DECODE(kept.read_bytes())
    except (OSError, msgspec.MsgspecError):
        taken = inventory(store.documents(), store.files())
        taken = replace(taken, sentences=(*taken.sentences, *not_heard(**asdict(count_unread(collection)))))
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f".{os.getpid()}-{uuid4().hex[:8]}"
    temporary.write_bytes(_ENCODE(taken))
    for earlier in folder.glob("[0-9]*"):
        earlier.unlink(missing_ok=True)
    temporary.replace(kept)
    return taken
