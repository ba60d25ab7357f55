"""One occasion, told more than once."""

from dataclasses import replace

from readout.extract._occasions import Telling, occasions
from readout.extract.tags import MetTag
from readout.model import ContactKind, ContactStatus, PartyRef

OKORO, LIND, VARGA = (PartyRef(n, n.lower(), "d", k, k + 4) for k, n in enumerate(("Okoro", "Lind", "Varga")))
TAG = MetTag((10, 13), (), ContactKind.MEETING, ContactStatus.OCCURRED, 0.0, 0.8)


def telling(at: int, *parties: PartyRef, date: str | None = None, **changes: object) -> Telling:
    tag = replace(TAG, anchor=(at, at + 3), **changes)  # type: ignore[arg-type]
    return Telling(tag, (at - 5, at + 20), parties, date)


def test_a_talk_told_twice_is_one_contact_that_cites_both_at_its_fullest() -> None:
    found = occasions(
        "d", [telling(10, OKORO, LIND), telling(50, OKORO, LIND, VARGA, date="2019-03-08")], lambda s: s
    )
    assert len(found) == 1
    assert [p.name for p in found[0].participants] == ["Okoro", "Lind", "Varga"]
    assert found[0].date == "2019-03-08"
    assert [(c.start, c.end) for c in found[0].citations] == [(45, 70), (5, 30)]


def test_other_dates_parties_kinds_or_outcomes_are_other_occasions() -> None:
    first = telling(10, OKORO, LIND, date="2019-03-08")
    for other in (
        telling(50, OKORO, LIND, date="2019-03-09"),
        telling(50, OKORO, VARGA, date="2019-03-08"),
        telling(50, OKORO, LIND, kind=ContactKind.CALL),
        telling(50, OKORO, LIND, status=ContactStatus.DECLINED),
    ):
        assert len(occasions("d", [first, other], lambda s: s)) == 2


def test_contact_of_unknown_means_joins_the_meeting() -> None:
    found = occasions("d", [telling(10, OKORO, LIND, kind=ContactKind.CONTACT), telling(50, LIND, OKORO)], float)
    assert [c.kind for c in found] == [ContactKind.MEETING]


def test_a_guess_joins_an_occasion_that_has_its_parties_its_status_and_no_other_date() -> None:
    first = telling(10, OKORO, LIND, VARGA, date="2019-03-08")
    guess = replace(telling(50, OKORO, LIND, kind=ContactKind.CALL), guessed=True)
    apart = (
        replace(guess, guessed=False),
        replace(guess, date="2019-03-09"),
        replace(telling(50, OKORO, LIND, status=ContactStatus.DECLINED), guessed=True),
    )
    assert len(occasions("d", [first, guess], float)) == 1
    assert [len(occasions("d", [first, other], float)) for other in apart] == [2, 2, 2]


def test_ids_are_the_same_from_run_to_run() -> None:
    made = [occasions("d", [telling(10, OKORO, LIND), telling(80, OKORO, VARGA)], float) for _ in range(2)]
    assert [c.id for c in made[0]] == [c.id for c in made[1]]
    assert len({c.id for c in made[0]}) == 2


def test_words_that_come_back_to_an_occasion_join_it_though_they_name_but_one_party() -> None:
    first = telling(40, OKORO, LIND, date="2019-03-08")
    heading = telling(4, LIND, kind=ContactKind.CALL, again=0.9)
    other = telling(90, OKORO, VARGA)
    found = occasions("d", [heading, first, other], float)
    assert [len(c.citations) for c in found] == [2, 1]
    assert [p.name for p in found[0].participants] == ["Okoro", "Lind"]
    assert found[0].kind is ContactKind.MEETING


def test_words_that_come_back_to_nothing_known_make_no_contact_of_one_party() -> None:
    assert occasions("d", [telling(4, VARGA, again=0.9)], float) == []
    lone = occasions("d", [telling(4, VARGA, LIND, again=0.9), telling(40, OKORO, LIND, date="2019-03-08")], float)
    assert len(lone) == 1, "what may mean the one occasion that is told joins it"


def test_another_date_is_another_occasion_though_words_come_back() -> None:
    found = occasions(
        "d",
        [telling(4, OKORO, LIND, date="2019-03-08"), telling(40, OKORO, LIND, date="2019-04-01", again=0.9)],
        float,
    )
    assert len(found) == 2
