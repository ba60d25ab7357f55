"""What a document tells of its parties: printed forms with counts, correspondents, names in rows."""

from readout.model import (
    Act,
    Audience,
    Document,
    Form,
    Header,
    Kind,
    Ledger,
    LocalParty,
    Mention,
    MentionType,
    Mode,
    PartyRef,
    Statement,
)
from readout.resolve import document_facts
from readout.resolve.facts import RECEIVED, SENT, Printed

_TEXT = "Minister Varga spoke. The minister said no. Varga left. He slept."


def mention(start: int, end: int, form: Form, party: str) -> Mention:
    """A mention of a person."""
    return Mention(f"m{start}", "d", start, end, MentionType.PERSON, form, party)


def test_forms_are_counted_and_pronouns_left_out() -> None:
    ledger = Ledger(
        "d",
        mentions=(
            mention(0, 14, Form.NAME, "p"), mention(22, 34, Form.NOMINAL, "p"), mention(44, 49, Form.NAME, "p"),
            mention(56, 58, Form.PRONOUN, "p"), mention(56, 58, Form.PRONOUN, "q"),
        ),
        parties=(
            LocalParty("p", "d", MentionType.PERSON, "Varga"), LocalParty("q", "d", MentionType.PERSON, "He"),
        ),
    )  # fmt: skip
    facts = document_facts(Document("d", "f", 0, _TEXT), ledger)
    assert facts.units[0].forms == (
        Printed("Minister Varga", 1, True, 0, 14),
        Printed("minister", 1, False, 22, 34),
        Printed("Varga", 1, True, 44, 49),
    )
    assert [unit.named for unit in facts.units] == [True, False]


def test_correspondents_and_loose_names_are_units_too() -> None:
    header = Header(sender=("Hall, Ann B <hall@port.example>",), to=("Ben Carr", "Diaz, Cora"), cc=("Ben Carr",))
    said = Statement(
        "s", "d", PartyRef("Ben Carr"), None, None, ((0, 4),), Mode.INDIRECT, Act.STATE, Audience.PRIVATE
    )
    facts = document_facts(
        Document("d", "f", 0, _TEXT, Kind.EMAIL, header=header), Ledger("d", statements=(said,))
    )
    units = {unit.key: unit for unit in facts.units}
    assert set(units) == {"ann b hall", "ben carr", "cora diaz"}
    assert units["ann b hall"].part == SENT and units["ann b hall"].headed == ("Hall, Ann B <hall@port.example>",)
    assert units["ben carr"].part == RECEIVED and units["ben carr"].headed == ("Ben Carr",)
