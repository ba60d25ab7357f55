"""Who with whom: what ties whom, how it is counted, and what each filter leaves."""

from dataclasses import replace

import pytest
from made_networks import made_bonds, made_pile

from readout.account.network import busiest, make_bonds, network
from readout.account.occasions import join_occasions
from readout.account.sayings import join_sayings
from readout.model import Audience, ContactStatus, Network, NetworkQuery, Tie

ALL = NetworkQuery()


def pairs(found: Network) -> dict[str, int]:
    """The pairs with how many occasions they share."""
    ids = [node.id for node in found.nodes]
    return {"-".join(sorted((ids[k.source], ids[k.target]))): k.occasions for k in found.links}


def test_one_occasion_counts_once_however_many_documents_tell_of_it() -> None:
    found = network(made_bonds(), ALL)
    assert pairs(found) == {"ada-ben": 3, "ben-cyd": 2, "ada-cyd": 1, "ada-dov": 1, "ben-dov": 1}
    assert (found.parties, found.pairs, found.occasions) == (4, 5, 5)
    assert [(n.id, n.occasions, n.others) for n in found.nodes] == [
        ("ada", 4, 3), ("ben", 4, 3), ("cyd", 2, 2), ("dov", 2, 2),
    ]  # fmt: skip


def test_a_link_says_what_ties_the_two_and_who_said_it() -> None:
    found = network(made_bonds(), ALL)
    link = found.links[0]
    assert (found.nodes[link.source].id, found.nodes[link.target].id) == ("ada", "ben")
    assert (link.told, link.mail, link.said, link.statements) == (1, 0, (1, 1), 2)
    assert link.kinds == (("meeting", 1), ("request", 1), ("state", 1))
    assert (link.first, link.last) == ("2031-02-03", "2031-05-01")


def test_a_message_ties_its_sender_with_each_addressee_and_no_two_of_these() -> None:
    found = network(made_bonds(), replace(ALL, ties=(Tie.MAIL,)))
    assert pairs(found) == {"ben-cyd": 1, "ben-dov": 1}
    assert found.links[0].kinds == (("mail", 1),)


def test_what_is_dated_coarsely_gives_no_first_and_last_day() -> None:
    found = network(made_bonds(), replace(ALL, kinds=("call",)))
    assert [(k.first, k.last) for k in found.links] == [(None, None)]
    assert found.nodes[0].first is None


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"ties": (Tie.STATEMENT,)}, {"ada-ben": 2}),
        ({"ties": (Tie.STATEMENT,), "kinds": ("request",)}, {"ada-ben": 1}),
        ({"statuses": (ContactStatus.PLANNED,)}, {"ada-meridia": 1}),
        (
            {"statuses": tuple(ContactStatus), "since": "2031-05", "until": "2031-05"},
            {"ada-ben": 1, "ada-meridia": 1},
        ),
        ({"since": "2031-02", "until": "2031-02"}, {"ada-ben": 2, "ada-cyd": 1, "ben-cyd": 1}),
        ({"since": "2031-01", "until": "2031-01"}, {"ada-dov": 1}),
        ({"audience": Audience.PUBLIC}, {"ada-ben": 2, "ada-cyd": 1, "ben-cyd": 1}),
        ({"most": 2}, {"ada-ben": 3}),
        ({"since": "1999", "until": "1999"}, {}),
    ],
)  # fmt: skip
def test_filters_leave_what_they_say(changes: dict[str, object], left: dict[str, int]) -> None:
    assert pairs(network(made_bonds(), replace(ALL, **changes))) == left


def test_around_a_party_one_step_or_two() -> None:
    statuses = tuple(ContactStatus)
    near = network(made_bonds(), replace(ALL, party="meridia", statuses=statuses))
    assert [node.id for node in near.nodes] == ["ada", "meridia"]
    far = network(made_bonds(), replace(ALL, party="meridia", statuses=statuses, steps=2))
    assert {node.id for node in far.nodes} == {"meridia", "ada", "ben", "cyd", "dov"}
    few = network(made_bonds(), replace(ALL, party="meridia", statuses=statuses, steps=2, most=2))
    assert {node.id for node in few.nodes} == {"meridia", "ada"}, "the nearest come first"
    assert network(made_bonds(), replace(ALL, party="nobody")).nodes == ()


def test_the_order_in_which_things_come_does_not_matter() -> None:
    pile = made_pile()
    occasions, sayings = join_occasions(pile.entries, pile.words), join_sayings(pile.entries, pile.words)
    assert make_bonds(occasions[::-1], sayings[::-1], pile.parties) == made_bonds()


def test_parties_that_are_not_known_tie_nothing() -> None:
    pile = made_pile()
    occasions = join_occasions(pile.entries, pile.words)
    few = {id_: party for id_, party in pile.parties.items() if id_ in ("ada", "ben")}
    assert pairs(network(make_bonds(occasions, (), few), ALL)) == {"ada-ben": 1}
    assert network(make_bonds((), (), {}), ALL) == Network((), (), 0, 0, 0)


def test_the_busiest_pairs_come_first_and_each_thing_counts_once() -> None:
    assert busiest(made_bonds(), 2) == [("ada", "ben"), ("ben", "cyd")]
    assert busiest(made_bonds(), 2, most=1) == [("ada", "ben")]
