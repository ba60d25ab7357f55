"""Words for what a ledger holds: there is one for each value, and figures never claim more than there is."""

import pytest

from readout.model import Act, Audience, ContactKind, ContactSource, ContactStatus, MentionType, Mode, Verdict
from readout.web import words


@pytest.mark.parametrize(
    ("said", "values"),
    [
        (words.KINDS, ContactKind),
        (words.STATUSES, ContactStatus),
        (words.SOURCES, ContactSource),
        (words.ACTS, Act),
        (words.MODES, Mode),
        (words.AUDIENCES, Audience),
        (words.MENTIONS, MentionType),
        (words.VERDICTS, Verdict),
    ],
)
def test_every_value_has_words_of_its_own(said: dict[str, str], values: type) -> None:
    assert set(said) == set(values)  # type: ignore[arg-type]
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize(
    ("confidence", "said", "figure"),
    [
        (1.0, "almost certain", "99 %"),
        (0.95, "almost certain", "95 %"),
        (0.94, "very likely", "94 %"),
        (0.6, "likely", "60 %"),
        (0.4, "doubtful", "40 %"),
        (0.1, "unlikely", "10 %"),
        (0.0, "unlikely", "1 %"),
        (-0.1, "unlikely", "1 %"),
    ],
)
def test_confidence_in_words_and_as_a_figure(confidence: float, said: str, figure: str) -> None:
    assert words.say_confidence(confidence) == said
    assert words.say_percent(confidence) == figure


def test_a_long_text_is_cut_at_a_word() -> None:
    assert words.shorten("as it\n  is", 20) == "as it is"
    assert words.shorten("one two three four five", 15) == "one two three …"
    assert words.shorten("x" * 30, 10) == "x" * 9 + " …"
