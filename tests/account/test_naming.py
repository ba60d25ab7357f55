"""Who lists whom, and which listings can be compared."""

from made_entries import MadePile

from readout.account.changes import changed
from readout.account.findings import findings
from readout.account.naming import lister_names
from readout.model import Act, Audience, Changed, Kind, MentionType, Reply

LANDS = ("aland", "borland", "cedria", "dorne", "elm")


def pile() -> MadePile:
    """Five states, a minister and her deputy, and what is asked of them."""
    made = MadePile()
    for id in LANDS:
        made.party(id, id.title(), MentionType.STATE, state=id.title())
    made.party("marsh", "Elena Marsh", state="Dorne", title="Foreign Minister")
    made.party("halloran", "Victor Halloran", state="Dorne", title="Deputy Foreign Minister")
    made.party("lind", "Otto Lind", state="Elm")
    for n in range(1, 29):
        made.document(f"d{n:02}", f"2031-03-{n:02}")
    title = "STATEMENT BY {} MINISTER {}"
    made.document("first", "2031-03-12", Kind.PUBLIC_STATEMENT, Audience.PUBLIC,
                  title=title.format("FOREIGN", "ELENA MARSH"))  # fmt: skip
    made.document("second", "2031-03-23", Kind.PUBLIC_STATEMENT, Audience.PUBLIC,
                  title=title.format("DEPUTY FOREIGN", "VICTOR HALLORAN"))  # fmt: skip
    made.listed("first", "Author", "deeply grateful for help with the evacuation", ("aland", "borland", "cedria"))
    made.listed("second", None, "provided critical support to our evacuation", ("aland", "borland", "elm"))
    return made


def between(made: MadePile) -> Changed:
    """The account of the two states."""
    sides = made.side("elm", "lind"), made.side("dorne", "marsh", "halloran")
    return changed(sides, made.entries, made.coverage(), made.book(), "2031-03-15")


def test_a_title_says_who_lists_where_nothing_else_does() -> None:
    made = pile()
    names = lister_names(made.entries[0])
    assert names[0] == "elena marsh" and "author" not in names
    assert [n.named for n in between(made).namings] == [False, True]


def test_two_of_one_government_are_one_side() -> None:
    made = pile()
    said = next(s for s in between(made).answer if "left out" in s.text)
    assert said.text.startswith("Elm was left out by Dorne") and "Aland and Borland" in said.text
    found = findings(made.entries, made.coverage(), made.book()).findings
    texts = [f.sentence.text for f in found if f.sort == "listing"]
    assert any("Elm was left out by Elena Marsh" in text and "by Victor Halloran" in text for text in texts)


def test_listings_of_another_sort_are_not_compared() -> None:
    made = pile()
    made.listed("d20", "marsh", "members of the fisheries panel", ("cedria", "aland", "dorne"))
    found = between(made)
    assert len(found.namings) == 2 and all("panel" not in n.sentence.text for n in found.namings)


def test_what_would_be_appreciated_is_asked_for() -> None:
    made = pile()
    made.said("d14", "lind", "marsh", "Elm would also appreciate public support for its help with the evacuation",
              Act.STATE, "2031-03-14")  # fmt: skip
    made.said(
        "d15", "lind", "marsh", "the ferry had sailed in the night without any lights", Act.STATE, "2031-03-15"
    )
    (request,) = between(made).requests
    assert request.by == 0 and request.reply is Reply.GRANTED
    assert {"support", "evacuation"} <= set(request.answers[0].words)
