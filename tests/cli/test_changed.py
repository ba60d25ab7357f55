"""`changed`, `silence`, `matrix`, `timeline` and `findings`: what they print, their JSON and their exit status."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from account_pile import account_collection
from click.testing import Result

Readout = Callable[..., Result]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The collection of the story."""
    return account_collection(tmp_path_factory.mktemp)


def printed(result: Result) -> str:
    """What was printed."""
    assert result.exit_code == 0, result.output
    return result.stdout


def test_changed_answers_first_and_shows_what_it_rests_on(readout: Readout, told: Path) -> None:
    out = printed(readout("changed", "Vega", "Lind", "-c", told, "--at", "2031-02-01"))
    assert out.splitlines()[0] == "Rosa Vega and Otto Lind"
    places = [out.index(words) for words in (
        "What lies before 1 February 2031", "What was counted", "Who asked for what", "Contacts told (14)",
        "The first and the last of everything", "What this rests on",
    )]  # fmt: skip
    assert places == sorted(places)
    assert "It seems to have been refused." in out and "more often" in out and "cannot tell" in out
    assert "harbour talks/talk.txt:" in out


def test_lines_fit_the_terminal_but_for_tables(
    readout: Readout, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = printed(readout("silence", "Hart", "Lind", "-c", told))
    assert max(map(len, out.splitlines())) <= 80


def test_silence_puts_documents_own_negatives_first(readout: Readout, told: Path) -> None:
    out = printed(readout("silence", "Hart", "Lind", "-c", told, "--since", "2031-02", "--until", "2031-02"))
    assert out.index("What documents themselves say was not (1)") < out.index("The documents show no contact")
    assert "One file was not read, or only in part" in out


def test_matrix_timeline_and_findings(readout: Readout, told: Path) -> None:
    matrix = printed(readout("matrix", "Vega", "Lind", "Hart", "-c", told))
    assert "Otto Lind – Rosa Vega: 14 told in text" in matrix and "Who has not" in matrix
    assert "Nobody" not in printed(readout("matrix", "-c", told))
    timeline = printed(readout("timeline", "Vega", "Lind", "-c", told, "--limit", "3", "--table", "contact"))
    assert timeline.startswith("14 events;") and "11 more: give a larger --limit" in timeline
    assert "The documents differ on the place" in timeline
    findings = printed(readout("findings", "-c", told, "--limit", "2"))
    assert "  1. " in findings and "(+" in findings
    assert printed(readout("findings", "-c", told, "--sort", "nothing")).startswith("Nothing stands out.")


@pytest.mark.parametrize(
    "arguments",
    [
        ("changed", "Vega", "Lind"),
        ("silence", "Hart", "Lind"),
        ("matrix",),
        ("timeline", "Vega"),
        ("findings",),
    ],
)
def test_json_is_one_value_with_every_passage(readout: Readout, told: Path, arguments: tuple[str, ...]) -> None:
    value = json.loads(printed(readout(*arguments, "-c", told, "--json")))
    assert value["account"] and set(value) == {"account", "passages"}
    passage = next(iter(value["passages"].values()))
    assert passage["source"]["path"].startswith("harbour talks/") and passage["start"] < passage["end"]


def test_what_goes_wrong_is_told_with_a_next_step(readout: Readout, told: Path) -> None:
    nobody = readout("changed", "Vega", "Nobody", "-c", told)
    assert nobody.exit_code == 1 and "No party" in nobody.stderr
    same = readout("silence", "Vega", "Vega", "-c", told)
    assert same.exit_code == 2 and "Name two different parties." in same.stderr
    date = readout("changed", "Vega", "Lind", "-c", told, "--at", "soon")
    assert date.exit_code == 2
    assert readout("timeline", "a", "b", "c", "-c", told).exit_code == 2


def test_without_sources_no_passage_is_named(readout: Readout, told: Path) -> None:
    assert "harbour talks/" not in printed(readout("changed", "Vega", "Lind", "-c", told, "--sources", "0"))
