"""Acts of cues and kinds of anchors."""

import pytest

from readout.extract.acts import act_of, kind_of
from readout.model import Act, ContactKind


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", Act.STATE),
        ("POINTED OUT", Act.STATE),
        ("according to", Act.STATE),
        ("expressed hope", Act.STATE),
        ("asked", Act.REQUEST),
        ("URGING", Act.REQUEST),
        ("called for", Act.REQUEST),
        ("would very much like", Act.REQUEST),
        ("thanked", Act.ACKNOWLEDGE),
        ("EXPRESSED HIS APPRECIATION", Act.ACKNOWLEDGE),
        ("promised", Act.OFFER),
        ("assurances", Act.OFFER),
        ("agreed", Act.AGREE),
        ("declined to say", Act.REFUSE),
        ("did not agree", Act.REFUSE),
        ("pushed back", Act.REFUSE),
        ("denies", Act.DENY),
        ("accused", Act.CRITICISE),
        ("voiced concern", Act.CRITICISE),
        ("warned", Act.WARN),
    ],
)
def test_acts(cue: str, act: Act) -> None:
    assert act_of(cue) is act


def test_a_hyphen_of_a_line_and_one_slip_are_overlooked() -> None:
    assert act_of("SUG- GESTED") is Act.REQUEST
    assert act_of("COMPLAIMED") is Act.CRITICISE
    assert act_of("sud") is None


@pytest.mark.parametrize(
    ("anchor", "kind"),
    [
        ("met", ContactKind.MEETING),
        ("CALLED ON", ContactKind.MEETING),
        ("working lunch", ContactKind.MEETING),
        ("called", ContactKind.CALL),
        ("spoke by phone", ContactKind.CALL),
        ("LETTER", ContactKind.MESSAGE),
        ("demarche", ContactKind.MESSAGE),
        ("visit", ContactKind.VISIT),
        ("travelled", ContactKind.VISIT),
        ("told", ContactKind.CONTACT),
        ("in touch", ContactKind.CONTACT),
        ("CONVRESTATIN", None),
        ("CONVERSATON", ContactKind.MEETING),
        ("table", None),
    ],
)
def test_kinds(anchor: str, kind: ContactKind | None) -> None:
    assert kind_of(anchor) is kind


def test_nothing_is_known_of_nothing() -> None:
    assert act_of("") is None
    assert kind_of("") is None
