"""`readout ask`, and `readout search` with meaning and without."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Readout = Callable[..., Result]


def filled(readout: Readout, pile: Path, tmp_path: Path) -> Path:
    collection = tmp_path / "collection"
    assert readout("add", pile, "-c", collection).exit_code == 0
    return collection


def test_a_question_is_answered_by_quoted_passages(readout: Readout, pile: Path, tmp_path: Path) -> None:
    collection = filled(readout, pile, tmp_path)
    out = readout("ask", "How many vessels lie at the quay?", "-c", collection)
    assert out.exit_code == 0
    assert out.output.startswith("1. “Nineteen ships are waiting at the quay.”")
    assert "Harbour ships, 2019-03-12" in out.output


def test_answers_as_json_hold_offsets(readout: Readout, pile: Path, tmp_path: Path) -> None:
    collection = filled(readout, pile, tmp_path)
    found = json.loads(
        readout("ask", "Who asked about the dues?", "--most", "1", "-c", collection, "--json").stdout
    )
    (passage,) = found["passages"]
    assert passage["end"] - passage["start"] == len(passage["text"])
    assert found["question"]["asks"] == "who"


def test_no_question_is_an_error_with_a_next_step(readout: Readout, pile: Path, tmp_path: Path) -> None:
    out = readout("ask", " ", "-c", filled(readout, pile, tmp_path))
    assert out.exit_code == 2 and "For example" in out.output


def test_search_lists_what_is_near_in_meaning_unless_told_not_to(
    readout: Readout, pile: Path, tmp_path: Path
) -> None:
    collection = filled(readout, pile, tmp_path)
    query = ("search", "vessels waiting at a quay", "-c", collection)
    assert "Near in meaning: 1 more document" in readout(*query).output
    assert "“Nineteen ships are waiting at the quay.”" in readout(*query).output
    assert "Near in meaning" not in readout(*query, "--words").output
    assert json.loads(readout(*query, "--json").stdout)["near"]["total"] == 1
    assert json.loads(readout(*query, "--words", "--json").stdout)["near"] is None
