"""Naming parties: explained once, in full once a group, then short."""

from brief_texts import DOCUMENT, cited

from readout.account.brief.naming import Named, Naming, normal_case, usable, without_initials
from readout.account.brief.roles import role_of, role_words
from readout.model import Citation, MentionType, Party, PartyName, PartyRole, RoleSource

TEXT = "Foreign Minister Ilse Varga met the president, and Varga left."
AT = Citation(DOCUMENT, 0, TEXT.index(" met"))
ROLE = PartyRole("Foreign Minister", "Norland", "2011-10-01", "2011-10-09", RoleSource.DOCUMENTS, (AT,))
VARGA = Party(
    "varga", MentionType.PERSON, "Ilse M Varga", (PartyName("Varga", 4, 2), PartyName("Ilse Varga", 1, 1)), (ROLE,)
)
OTHER = Party("otto", MentionType.PERSON, "Otto Varga", (PartyName("Varga", 1, 1),))
STATE = Party("us", MentionType.STATE, "United States")
BODY = Party("port", MentionType.ORGANISATION, "Port Authority")


def naming() -> Naming:
    """A naming of the four."""
    return Naming({p.id: p for p in (VARGA, OTHER, STATE, BODY)}, {DOCUMENT: cited(TEXT)})


def say(names: Naming, party: Party, printed: str = "") -> str:
    """How a party is named now."""
    pieces, _ = names.say(Named(party.name, party.id, printed), "2011-10-05")
    return "".join(piece.text for piece in pieces)


def test_first_with_the_role_then_in_short_and_in_full_under_a_new_heading() -> None:
    names = naming()
    assert [say(names, VARGA) for _ in range(2)] == ["Ilse Varga, foreign minister of Norland,", "Varga"]
    names.begin_group()
    assert [say(names, VARGA) for _ in range(2)] == ["Ilse Varga", "Varga"]


def test_a_short_name_that_two_have_is_not_used() -> None:
    names = naming()
    say(names, VARGA)
    say(names, OTHER)
    assert say(names, VARGA) == "Ilse Varga"


def test_words_of_the_document_that_say_who_it_is_go_before_a_role() -> None:
    assert say(naming(), VARGA, "Norland's Foreign Minister Varga") == "Norland's Foreign Minister Varga"


def test_articles() -> None:
    assert say(naming(), STATE) == "the United States"
    assert say(naming(), BODY, "the Port Authority") == "the Port Authority"


def test_capitals_become_ordinary_letters() -> None:
    assert [normal_case(n) for n in ("HOUGHTON", "MCCLOY", "O'BRIEN", "DEPARTMENT OF STATE", "Khan", "FRG")] == [
        "Houghton", "McCloy", "O'Brien", "Department of State", "Khan", "FRG",
    ]  # fmt: skip
    assert without_initials("Karl W Roe") == "Karl Roe" and without_initials("J B Roe") == "J B Roe"


def test_a_role_is_told_only_where_it_is_printed_with_the_name() -> None:
    texts = {DOCUMENT: cited(TEXT)}
    assert role_of(VARGA, "2011-10-05", texts) == ROLE
    alone = Citation(DOCUMENT, TEXT.index("the president"), TEXT.index(", and"))
    loose = PartyRole("President", "Norland", "2011-10-01", "2011-10-09", RoleSource.DOCUMENTS, (alone,))
    assert role_of(Party("v", MentionType.PERSON, "Ilse Varga", roles=(loose,)), "2011-10-05", texts) is None
    assert role_of(VARGA, "2020-01-01", texts) is None
    officer = PartyRole("Ambassador to Aland", "United States", "2010-01-01", None, RoleSource.OFFICERS)
    assert role_words(officer) == "U.S. ambassador to Aland"
    africa = PartyRole(
        "Assistant Secretary of State for African Affairs", "United States", None, None, officer.source
    )
    assert role_words(africa) == "U.S. assistant secretary of state for African affairs"


def test_nobody_is_named_by_a_pronoun_or_by_somebody_elses() -> None:
    assert not usable(Named("they", None, "they"), {})
    assert not usable(Named("husband", None, "my husband"), {})
    assert usable(Named("officials", None, "two senior officials"), {})
