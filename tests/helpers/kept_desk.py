"""Something of each kind that readers keep, in words that would do harm on a page that showed them as they are."""

from readout.model import ItemKind, ReviewState
from readout.workbench import Collection
from readout.workbench.batches import keep_names, make_names
from readout.workbench.lists import Wanted, make_list, save_to_list
from readout.workbench.notes import make_note
from readout.workbench.reviews import review
from readout.workbench.searches import save_search
from readout.workbench.tagging import tag_document

HARM = "<script>alert(1)</script><style>*{}</style>"


def keep_desk(collection: Collection, document: str) -> dict[str, str]:
    """Keep a note, a tag, a search, names, and a list with a thing of each kind; the ids by what has one."""
    note = make_note(collection, document, (0, 20), who="Ann", text=f"See this. {HARM}", tags=("harbour",))
    tag_document(collection, document, ("harbour",), who="Ann")
    save_search(collection, f"The embargo {HARM}", "embargo", who="Ann")
    review(collection, [document], ReviewState.RELEVANT, who="Ann")
    names = keep_names(collection, make_names(f"Varga\n{HARM}\n", "", who="Ann"))
    saved = make_list(collection, f"For the desk {HARM}", who="Ann").id
    for wanted in (Wanted(ItemKind.DOCUMENT, document), Wanted(ItemKind.PASSAGE, document, (0, 20))):
        save_to_list(collection, saved, wanted, who="Ann")
    save_to_list(collection, saved, Wanted(ItemKind.SEARCH, "embargo"), who="Ann", text=HARM)
    return {"lists": saved, "notes": note.id, "names": names.id}
