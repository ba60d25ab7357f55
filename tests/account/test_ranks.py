"""How high people stand."""

import pytest

from readout.account.ranks import HEIGHT, person_at, rank_at, rank_of_title
from readout.model import MentionType, Party, PartyName, PartyRole, Rank, RoleSource


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("President", Rank.HEAD),
        ("President of Egypt", Rank.HEAD),
        ("President of the World Bank", Rank.UNKNOWN),
        ("PriMin", Rank.HEAD),
        ("Vice President", Rank.MINISTER),
        ("FonMin", Rank.MINISTER),
        ("Secretary of State", Rank.MINISTER),
        ("National Security Adviser", Rank.MINISTER),
        ("Deputy Prime Minister", Rank.MINISTER),
        ("Under Secretary of State for Political Affairs", Rank.DEPUTY),
        ("Deputy Foreign Minister", Rank.DEPUTY),
        ("AMBASSADOR", Rank.AMBASSADOR),
        ("Chargé d'Affaires", Rank.AMBASSADOR),
        ("Assistant Secretary of State", Rank.DIRECTOR),
        ("DCM", Rank.DIRECTOR),
        ("spokesman", Rank.OFFICER),
        ("First Secretary", Rank.OFFICER),
        ("former president", Rank.UNKNOWN),
        ("Prime Minister's wife", Rank.UNKNOWN),
        ("", Rank.UNKNOWN),
    ],
)
def test_ranks_of_titles(title: str, rank: Rank) -> None:
    assert rank_of_title(title) is rank


def role(title: str, first: str | None, last: str | None) -> PartyRole:
    """A role from one day to another."""
    return PartyRole(title, "Norland", first, last, RoleSource.OFFICERS)


def test_a_rank_is_that_of_the_day() -> None:
    roles = (role("Ambassador", "2020-01-01", "2024-12-31"), role("Foreign Minister", "2025-01-01", None))
    party = Party("lind", MentionType.PERSON, "Otto Lind", (), roles)
    assert rank_at(party, "2022-05") is Rank.AMBASSADOR
    assert rank_at(party, "2026-05-01") is Rank.MINISTER
    assert rank_at(party, None) is Rank.MINISTER
    assert person_at(party, "2022-05-01").title == "Ambassador, Norland"


def test_a_title_before_a_name_will_do() -> None:
    def named(name: str) -> Rank:
        return rank_at(Party("x", MentionType.PERSON, name), None)

    assert named("Prime Minister Noda") is Rank.HEAD
    assert named("Norland Foreign Minister Lind") is Rank.MINISTER
    assert named("Larry King") is Rank.UNKNOWN
    assert named("Otto Lind, Director of Plans") is Rank.UNKNOWN
    names = (PartyName("Lind", 9, 3), PartyName("Ambassador Lind", 2, 2))
    assert rank_at(Party("x", MentionType.PERSON, "Lind", names), None) is Rank.AMBASSADOR


def test_states_and_groups_have_no_rank() -> None:
    party = Party("n", MentionType.STATE, "Norland", (), (role("President", None, None),))
    assert rank_at(party, None) is Rank.UNKNOWN


def test_heights_fall_with_the_ranks() -> None:
    assert [HEIGHT[rank] for rank in Rank] == [6, 5, 4, 3, 2, 1, 0]
