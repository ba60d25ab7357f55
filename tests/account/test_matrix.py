"""Who has been in touch with whom, and who has not."""

from told_stories import evacuation

from readout.account.matrix import matrix, order_people, pairs
from readout.model import ContactStatus, Matrix, Rank


def of_states() -> Matrix:
    """The people of the two states of the first story."""
    pile = evacuation()
    pile.document("note", "2031-08-29")
    pile.wrote("note", ("varga", "stone", "field"))
    pile.met("note", ("varga", "field"), "2031-09-02", status=ContactStatus.PLANNED, words="Varga is to see Field")
    rows = [pile.parties[id] for id in ("lind", "varga")]
    columns = [pile.parties[id] for id in ("hart", "field", "stone")]
    return matrix(rows, columns, pile.entries, pile.coverage(), pile.book())


def test_each_pair_has_what_is_told_of_it() -> None:
    cells = {(c.first, c.second): c for c in of_states().cells}
    assert set(cells) == {("hart", "lind"), ("stone", "varga"), ("field", "varga")}
    talk = cells["stone", "varga"]
    assert (talk.contacts, talk.messages, talk.ahead, talk.negative, talk.last) == (1, 1, 0, 0, "2031-08-29")
    assert cells["hart", "lind"].negative == 1 and cells["hart", "lind"].contacts == 0
    assert (cells["field", "varga"].ahead, cells["field", "varga"].messages) == (1, 1)


def test_ranks_stand_on_the_margins_and_are_summed() -> None:
    found = of_states()
    assert [(p.name, p.rank) for p in found.rows] == [("Otto Lind", Rank.HEAD), ("Ilse Varga", Rank.AMBASSADOR)]
    assert found.rows[0].title == "Prime Minister, Norland"
    assert found.by_rank == ((Rank.AMBASSADOR, Rank.DIRECTOR, 1),)


def test_who_has_not_is_told_own_negatives_first() -> None:
    said = [s.text for s in of_states().sentences]
    assert said[0].startswith("Jane Hart and Otto Lind were not in touch")
    assert (
        said[1]
        == "Among heads of state or government the documents show no contact between Jane Hart and Otto Lind."
    )
    assert said[2] == (
        "Among heads of state or government and ministers the documents show no contact between "
        "Mary Field and Otto Lind."
    )
    assert not any("Mary Field and Ilse Varga" in s for s in said)  # she was written to


def test_pairs_of_the_same_people_stand_once() -> None:
    people = [p for p in evacuation().parties.values() if p.id in ("hart", "lind", "varga")]
    assert pairs(people, people) == {("hart", "lind"), ("hart", "varga"), ("lind", "varga")}


def test_people_are_ordered_by_rank() -> None:
    pile = evacuation()
    people = [pile.parties[id] for id in ("stone", "varga", "lind", "field", "hart")]
    assert [p.id for p in order_people(people, None, 4)] == ["hart", "lind", "field", "varga"]
