"""Judgements laid over what was inferred."""

from readout.model import MentionType, PartyJudgement, PartyVerdict, Unit
from readout.resolve import Found, apart_pairs, in_force, lay_over

A, B, C, D = (Unit(document, "p") for document in "abcd")
KNOWN = {A: "ann roe", B: "ann roe", C: "roe", D: "ben carr"}


def found() -> dict[str, Found]:
    return {
        "ann-roe": Found("ann-roe", MentionType.PERSON, "Ann Roe", (A, B)),
        "ben-carr": Found("ben-carr", MentionType.PERSON, "Ben Carr", (D,)),
    }


OF = {A: "ann-roe", B: "ann-roe", C: None, D: "ben-carr"}


def judged(
    number: int,
    verdict: PartyVerdict,
    *sides: tuple[Unit, ...],
    name: str | None = None,
    undone: int | None = None,
) -> PartyJudgement:
    return PartyJudgement(number, verdict, sides, "A. Reader", "2026-01-01T00:00:00Z", name, undone)


def laid(
    *judgements: PartyJudgement, known: dict[Unit, str] | None = None
) -> dict[str, tuple[str, tuple[Unit, ...]]]:
    standing = lay_over(
        found(),
        OF if known is None else dict(zip(known, OF.values(), strict=True)),
        judgements,
        KNOWN,
        known or KNOWN,
    )
    return {id_: (party.name, party.units) for id_, party in standing.parties.items()}


def test_merge_takes_the_second_into_the_first_and_joins_an_open_unit() -> None:
    assert laid(judged(1, PartyVerdict.MERGE, (A, B), (D,))) == {"ann-roe": ("Ann Roe", (A, B, D))}
    assert laid(judged(1, PartyVerdict.MERGE, (A,), (C,)))["ann-roe"] == ("Ann Roe", (A, B, C))


def test_split_makes_a_party_of_its_own_with_a_name() -> None:
    parted = laid(judged(1, PartyVerdict.SPLIT, (B,), name="Ann Roe the younger"))
    assert parted["ann-roe"] == ("Ann Roe", (A,))
    (other,) = set(parted) - {"ann-roe", "ben-carr"}
    assert parted[other] == ("Ann Roe the younger", (B,)) and other.startswith("ann-roe-the-younger-")


def test_rename_undo_and_undo_of_undo() -> None:
    rename = judged(1, PartyVerdict.RENAME, (A,), name="Dr. Roe")
    undo, redo = judged(2, PartyVerdict.UNDO, undone=1), judged(3, PartyVerdict.UNDO, undone=2)
    assert laid(rename)["ann-roe"][0] == "Dr. Roe"
    assert laid(rename, undo)["ann-roe"][0] == "Ann Roe"
    assert laid(rename, undo, redo)["ann-roe"][0] == "Dr. Roe"
    assert [j.number for j in in_force((rename, undo, redo))] == [1]


def test_apart_parts_what_has_become_one_and_forbids_it_for_joining_anew() -> None:
    apart = judged(1, PartyVerdict.APART, (A,), (B,))
    parted = laid(apart)
    assert parted["ann-roe"] == ("Ann Roe", (A,)) and len(parted) == 3
    assert apart_pairs((apart,), KNOWN, KNOWN) == [(A, B)]
    assert apart_pairs((apart, judged(2, PartyVerdict.UNDO, undone=1)), KNOWN, KNOWN) == []


def test_a_unit_whose_key_has_changed_is_known_by_document_and_name_and_one_that_is_gone_is_passed_over() -> None:
    again = {
        Unit("a", "x"): "ann roe",
        Unit("b", "y"): "ann roe",
        Unit("c", "z"): "roe",
        Unit("d", "w"): "ben carr",
    }
    parted = laid(judged(1, PartyVerdict.SPLIT, (B,), name="Other"), known=again)
    assert parted["ann-roe"][1] == (Unit("a", "x"),)
    assert laid(judged(1, PartyVerdict.SPLIT, (Unit("gone", "p"),), name="Other")) == laid()
