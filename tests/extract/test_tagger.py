"""The reading model at work."""

from collections.abc import Iterable

import numpy as np
import pytest

from readout.extract import Tagger
from readout.extract._labels import DISTANCE
from readout.extract.tagger import frame_inputs
from readout.extract.tags import Tags
from readout.model import MentionType, Span

TEXT = """Ambassador Okoro told Foreign Minister Lind on March 3 that Norway would not sign the treaty before May.
Lind replied that he had met President Kessel in Oslo and that "nothing was decided"."""


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


def words(text: str, spans: Iterable[Span]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_names_speech_and_contacts_are_found(tagger: Tagger) -> None:
    (tags,) = tagger.tag([TEXT])
    kinds = {TEXT[m.start : m.end]: m.type for m in tags.mentions}
    assert kinds["Norway"] in (MentionType.STATE, MentionType.PLACE)
    assert any("Lind" in name and kind is MentionType.PERSON for name, kind in kinds.items())
    assert words(TEXT, [s.cue for s in tags.said]) == ["told", "replied"]
    assert "met" in words(TEXT, [m.anchor for m in tags.met])


def test_what_is_said_of_a_passage_does_not_depend_on_the_others(tagger: Tagger) -> None:
    others = ["SECRETARY SAID HE WOULD CALL.", "A. Lind\n" * 90, "x"]
    alone = [tagger.tag([text])[0] for text in (TEXT, *others)]
    assert tagger.tag([*others, TEXT]) == [*alone[1:], alone[0]]


def test_texts_of_no_words_and_of_too_many(tagger: Tagger) -> None:
    assert tagger.tag(["", " \n"]) == [Tags(), Tags()]
    (tags,) = tagger.tag([TEXT + " word" * 900])
    assert tags.said


def test_a_window_knows_its_trigger_and_how_far_each_word_is_from_it() -> None:
    given = frame_inputs(np.zeros((60, 384), np.float32), 2, (3, 5))
    assert given["marks"].tolist() == [0, 0, 0, 2, 2] + [0] * 55
    assert given["distance"][:7].tolist() == [DISTANCE + d for d in (-3, -2, -1, 0, 0, 1, 2)]
    assert given["distance"][-1] == 2 * DISTANCE
