"""A passage is found again by its place, its words, what stood around it, or its like; else it is lost."""

import pytest

from readout.text.anchors import Match, Quoted, find_like, find_same, quoted_at, same_words

_LOG = "\n".join(f"Entry {n}: the harbour master counted {n * 3} ships at the quay." for n in range(200))
_SAID = "The minister told the envoy that the grain embargo would be lifted before the end of the month."
_TEXT = f"{_LOG[:4000]}\n{_SAID}\n{_LOG[4000:]}"


def passage(text: str, words: str) -> tuple[Quoted, int]:
    """Some words of a text as they are kept, and where they begin."""
    start = text.index(words)
    return quoted_at(text, start, start + len(words)), start


def test_a_passage_that_has_not_moved_is_where_it_was() -> None:
    quoted, start = passage(_TEXT, "grain embargo would be lifted")
    assert find_same(_TEXT, quoted, start) == Match(start, start + 29)


def test_a_passage_that_moved_is_found_by_its_words() -> None:
    quoted, start = passage(_TEXT, "grain embargo would be lifted")
    found = find_same("A new heading\n\n" + _TEXT, quoted, start)
    assert found == Match(start + 15, start + 44)


def test_words_that_were_broken_into_other_lines_are_the_same() -> None:
    quoted, start = passage(_TEXT, "grain embargo would be lifted")
    changed = "Head. " + _TEXT.replace("embargo would", "embargo\n    would")
    found = find_same(changed, quoted, start)
    assert found is not None and same_words(changed[found.start : found.end], quoted.exact)


def test_of_several_places_with_the_same_words_the_one_with_the_same_surroundings_is_taken() -> None:
    words = "ships at the quay"
    start = _TEXT.index("Entry 120")
    start = _TEXT.index(words, start)
    quoted = quoted_at(_TEXT, start, start + len(words))
    changed = "A long new beginning. " * 40 + _TEXT
    found = find_same(changed, quoted, start)
    assert found is not None
    assert changed[changed.rindex("Entry", 0, found.start) :].startswith("Entry 120:")


def test_without_surroundings_the_nearest_place_is_taken() -> None:
    text = "one two. " * 50
    assert find_same(text, Quoted("two", "", ""), 9 * 20) == Match(9 * 20 + 4, 9 * 20 + 7)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lifted before the end", "lifted well before the end"),
        ("would be lifted", "will be lifted"),
        ("minister told", "minister assured"),
    ],
)
def test_a_passage_of_which_a_word_has_changed_is_found_by_its_like(old: str, new: str) -> None:
    quoted, start = passage(_TEXT, _SAID)
    changed = "Heading\n" + _TEXT.replace(old, new)
    assert find_same(changed, quoted, start) is None
    found = find_like(changed, quoted)
    assert found is not None and 0.5 <= found.likeness < 1
    assert changed[found.start : found.end] == _SAID.replace(old, new).rstrip(".")


def test_a_short_passage_is_told_by_what_stands_around_it() -> None:
    quoted, _ = passage(_TEXT, "lifted before the end")
    found = find_like(_TEXT.replace("lifted before the end", "ended before the end"), quoted)
    assert found is not None
    assert found.likeness >= 0.5


def test_what_is_not_there_is_lost() -> None:
    quoted, start = passage(_TEXT, _SAID)
    assert find_same(_LOG, quoted, start) is None
    assert find_like(_LOG, quoted) is None
    assert find_like("", quoted) is None
    assert find_same("", quoted, start) is None
    assert find_same(_LOG, Quoted(" \n "), 0) is None


def test_a_long_passage_is_found_by_its_beginning_and_its_end() -> None:
    start = _TEXT.index("Entry 20:")
    end = _TEXT.index("Entry 180:")
    exact = _TEXT[start:end]
    changed = "Head\n" + _TEXT.replace(_SAID, "Nothing of the kind was said.")
    found = find_like(changed, quoted_at(_TEXT, start, end))
    assert found is not None
    assert changed[found.start : found.end].split()[:5] == exact.split()[:5]
    assert changed[found.start : found.end].split()[-5:-1] == exact.split()[-5:-1]
    assert len(exact) > 8000
