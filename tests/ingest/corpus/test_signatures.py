"""Signatures of texts."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.ingest.corpus.signatures import SKETCH, resemblance, signature, unpack


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_packs_and_unpacks(text: str) -> None:
    made = signature(text)
    back = unpack(made.to_bytes())
    assert (back.words, back.shingles, back.digest) == (made.words, made.shingles, made.digest)
    assert np.array_equal(back.hashes, made.hashes)
    assert resemblance(made, back) == (1.0, 1.0)


@pytest.mark.parametrize(
    "other",
    ["> The Quay,\n> was   closed", "the quay was closed!", "The Q uay was c1osed", "“The quay” — was closed…"],
)
def test_layout_case_marks_and_confusable_letters_do_not_count(other: str) -> None:
    assert signature(other).digest == signature("The quay was closed.").digest


def test_scripts_without_spaces_have_words() -> None:
    assert signature("渡船談判將於收成後恢復").words == 11


def test_accents_do_not_count() -> None:
    assert signature("Chargé d'affaires").digest == signature("Charge d'affaires").digest


def test_estimate_beyond_the_sketch_is_close() -> None:
    rng = np.random.default_rng(1)
    words = [f"w{n}" for n in rng.integers(0, 10**9, 6000)]
    a, b = signature(" ".join(words[:5000])), signature(" ".join(words[1000:]))
    assert len(a.hashes) == SKETCH and not a.complete
    jaccard, contained = resemblance(a, b)
    assert abs(jaccard - 4 / 6) < 0.05
    assert abs(contained - 4 / 5) < 0.05


def test_a_packing_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version"):
        unpack(b"\x09" + b"\0" * 30)
