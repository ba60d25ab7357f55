"""What differs between two texts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.ingest.corpus.differences import differences


def changed(a: str, b: str) -> list[tuple[str, str]]:
    return [(a[d.a_start : d.a_end], b[d.b_start : d.b_end]) for d in differences(a, b)]


def test_words_replaced_left_out_and_added() -> None:
    a = "> The envoy said on Monday that the talks\n> would go on, and that nothing was agreed."
    b = "The envoy said on Tuesday that talks would go on, and that nothing at all was agreed. Ends."
    assert changed(a, b) == [("Monday", "Tuesday"), ("the", ""), ("", "at all"), ("", "Ends")]


def test_layout_is_no_difference() -> None:
    assert differences("The  QUAY\nis closed.", "> the quay is\n> closed") == ()


def test_there_is_a_cap() -> None:
    a = " ".join(f"a{n} same{n}" for n in range(50))
    b = " ".join(f"b{n} same{n}" for n in range(50))
    assert len(differences(a, b, most=7)) == 7


def test_long_unlike_texts_are_one_difference() -> None:
    a, b = "tide " * 5000, "quay " * 5000
    assert changed(a, b) == [(a.strip(), b.strip())]


words = st.lists(st.sampled_from(["tide", "quay", "customs", "talks", "envoy", "ferry"]), max_size=40)


@settings(max_examples=80, deadline=None)
@given(words, words)
def test_replacing_the_differences_makes_one_text_the_other(a: list[str], b: list[str]) -> None:
    left, right = " ".join(a), " ".join(b)
    out, at = [], 0
    for d in differences(left, right):
        out += [left[at : d.a_start], " ", right[d.b_start : d.b_end], " "]
        at = d.a_end
    assert "".join([*out, left[at:]]).split() == b
