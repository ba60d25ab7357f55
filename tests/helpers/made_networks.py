"""A small made-up network with every sort of tie, and one of any size."""

import numpy as np
from made_entries import MadePile

from readout.account.network import make_bonds
from readout.account.occasions import join_occasions
from readout.account.sayings import join_sayings
from readout.model import Act, Audience, Bonds, ContactKind, ContactStatus, Knot, MentionType, Tie


def made_pile() -> MadePile:
    """Who met, wrote and spoke to whom in Meridia, in three documents."""
    pile = MadePile()
    for id_, name in (("ada", "Ada Roth"), ("ben", "Ben <Carr> & Sons"), ("cyd", "Cyd Ohm"), ("dov", "=Dov Lee")):
        pile.party(id_, name)
    pile.party("meridia", "Meridia", MentionType.STATE)
    pile.document("a", "2031-02-03")
    pile.document("b", "2031-05-01", audience=Audience.PUBLIC)
    pile.document("c", "2031-06-01")
    pile.met("a", ("ada", "ben", "cyd"), "2031-02-03", words="They met in the harbour on the grain")
    pile.met("b", ("ada", "ben", "cyd"), "2031-02-03", words="They met in the harbour on the grain, it is said")
    pile.met("a", ("ada", "dov"), "2031", ContactKind.CALL, words="At some time in that year they spoke of ships")
    pile.met("b", ("ada", "meridia"), "2031-05-01", status=ContactStatus.PLANNED, words="She is to go there")
    pile.wrote("c", ("ben", "cyd", "dov"))
    pile.said("a", "ada", "ben", "that the berths were full", Act.STATE, "2031-02-04")
    pile.said("b", "ben", "ada", "for more ships in the harbour", Act.REQUEST, "2031-05-01")
    pile.said("c", "ben", None, "that nobody had asked him anything", Act.STATE, "2031-06-01")
    return pile


def made_bonds() -> Bonds:
    """What ties whom in it."""
    pile = made_pile()
    return make_bonds(
        join_occasions(pile.entries, pile.words), join_sayings(pile.entries, pile.words), pile.parties
    )


def many_bonds(parties: int, pairs: int) -> Bonds:
    """Made-up messages between many parties: a few write to all, the others to some, the same each time."""
    made = np.random.default_rng(7)
    first = (made.random(pairs) ** 2 * parties).astype(np.int32)
    second = (made.random(pairs) * parties).astype(np.int32)
    apart = first != second
    one, other = np.minimum(first, second)[apart], np.maximum(first, second)[apart]
    kinds = ((Tie.TOLD, "meeting"), (Tie.MAIL, "message"), (Tie.STATEMENT, "state"))
    size = len(one)
    days = (741_000 + made.integers(0, 700, size)).astype(np.int32)
    kind = made.integers(0, 3, size).astype(np.int32)
    nothing = np.zeros(size, dtype=np.int32)
    types = tuple(MentionType)
    knots = tuple(Knot(f"p{n}", f"Party Number {n}", types[n % 5 if n % 7 == 0 else 0]) for n in range(parties))
    columns = (one, other, np.arange(size, dtype=np.int32), kind, nothing, days, days, nothing + 1)
    return Bonds(knots, kinds, *(column.tobytes() for column in columns))
