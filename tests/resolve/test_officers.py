"""The list of officers that comes with the program."""

from readout.resolve.names import read_person
from readout.resolve.officers import HOME, officers

_HENRY = "Henry A. (Heinz Alfred) Kissinger"


def test_posts_have_different_holders_on_different_days() -> None:
    known = officers()
    assert known.holders("secretary of state", HOME, "1975-05-01") == [_HENRY]
    assert known.holders("president", HOME, "1974-08-08") == ["Richard Nixon"]
    assert known.holders("president", HOME, "1974-08-10") == ["Gerald Ford"]
    first, second = (known.holders("ambassador", "Norway", day) for day in ("1975-01-01", "2010-06-01"))
    assert len(first) == len(second) == 1 and first != second
    assert known.holders("ambassador", "Norland", "1975-01-01") == []


def test_a_person_is_an_officer_only_near_the_years_in_office() -> None:
    known = officers()
    name = [read_person("Henry Kissinger")]
    assert known.person(name, (1974, 1976), []) == _HENRY
    assert known.person(name, (1874, 1876), []) is None
    assert known.person([read_person("Nobody Atall")], (1974, 1976), []) is None


def test_the_posts_of_a_person_are_in_order() -> None:
    posts = officers().of(_HENRY)
    assert posts and [p.first for p in posts] == sorted(p.first for p in posts)
