"""Groups that grow by joining, and what is never joined."""

from itertools import permutations

from readout.resolve.clusters import Groups


def test_what_is_joined_is_one_and_what_is_kept_apart_stays_so_in_every_order() -> None:
    for order in permutations([("a", "b"), ("b", "c"), ("c", "d")]):
        groups: Groups[str] = Groups()
        groups.keep_apart("a", "d")
        joined = [groups.join(*pair) for pair in order]
        assert joined == [True, True, False]
        assert groups.find("a") != groups.find("d")


def test_groups_inherit_what_their_members_are_kept_from() -> None:
    groups: Groups[str] = Groups()
    groups.keep_apart("a", "x")
    groups.join("a", "b")
    groups.join("x", "y")
    assert not groups.may_join("b", "y") and groups.may_join("b", "z")
    assert groups.sets("abxyz") == {
        groups.find("a"): ["a", "b"], groups.find("x"): ["x", "y"], "z": ["z"],
    }  # fmt: skip


def test_keeping_apart_what_is_one_already_does_nothing() -> None:
    groups: Groups[str] = Groups()
    groups.join("a", "b")
    groups.keep_apart("a", "b")
    assert groups.may_join("a", "b") and groups.join("a", "b")
