"""`contacts`, `statements`, `judge` and `read`: what they print, their JSON, and what they say is missing."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import made_ledgers
import pytest
from click.testing import Result
from printed import lines

from readout.cli.ledger import not_read
from readout.workbench import Collection, Unread, add
from readout.workbench._ledger_reading import read_ledgers

Readout = Callable[..., Result]
_A = (
    "From: Ann Hall\nTo: Ben Carr\nSent: Tuesday, March 12, 2019 9:00 AM\nSubject: The port\n\n"
    "Ann Hall told Ben Carr on 2019-03-08 that the port is shut and that every ship in the bay must wait there. "
    "Ben Carr warned Cora Diaz that nobody would come."
)
_GERMAN = "Der Hafenmeister hat gestern gesagt, dass die Plätze bis auf weiteres geschlossen bleiben. " * 4


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of which one document was read, and one is not in English."""
    folder = tmp_path_factory.mktemp("told")
    pile = folder / "pile"
    pile.mkdir()
    (pile / "a.txt").write_text(_A)
    (pile / "b.txt").write_text(_GERMAN)
    with Collection.open(folder / "coll", create=True) as collection:
        add(collection, [pile], ledgers=False)
        read_ledgers(collection, None, make=made_ledgers.make)
    return folder / "coll"


def test_contacts_are_told_on_a_few_lines_that_fit_the_terminal(
    readout: Readout, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns in (50, 100, 400):
        monkeypatch.setenv("COLUMNS", str(columns))
        printed = lines(readout("contacts", "-c", told, "--between", "hall", "CARR"))
        assert printed[0] == "1 contact"
        assert "2019-03-08    Ann Hall – Ben Carr: contact, occurred".startswith(printed[2])
        assert max(map(len, printed)) <= min(columns, 120) or columns == 50
        assert printed[-1] == "1 document was not read for this: not in English."
    assert any("a.txt  [" in line for line in printed)


def test_statements_say_who_said_what_to_whom_and_a_date_in_brackets_is_the_documents(
    readout: Readout, told: Path
) -> None:
    printed = lines(readout("statements", "-c", told, "--to", "diaz"))
    assert "Ben Carr → Cora Diaz (warn)" in printed[2]
    assert printed[2].startswith("(2019-03-12) ")
    assert printed[3].strip() == "nobody would come"
    assert lines(readout("statements", "-c", told))[0] == "2 statements"
    more = lines(readout("statements", "-c", told, "--limit", "1"))
    assert "1 more; see them with --limit 2" in more


def test_filters_narrow(readout: Readout, told: Path) -> None:
    for arguments, count in (
        (("--by", "Carr"), 1),
        (("--about", "ship BAY"), 1),
        (("--act", "warn", "--act", "deny"), 1),
        (("--since", "2019-03", "--until", "2019-03-08"), 1),
        (("--confidence", "0.9"), 0),
        (("--mode", "direct"), 0),
        (("--audience", "private"), 2),
        (("--document", "none"), 0),
    ):
        result = readout("statements", "-c", told, "--json", *arguments)
        assert result.exit_code == 0
        assert len(result.stdout.splitlines()) == count, arguments
    assert readout("contacts", "-c", told, "--json", "--source", "header").stdout == ""
    assert len(lines(readout("contacts", "-c", told, "--json", "--kind", "contact", "--status", "occurred"))) == 2


def test_json_is_an_object_a_line_with_all_that_belongs_to_a_row(readout: Readout, told: Path) -> None:
    (row,) = map(json.loads, lines(readout("statements", "-c", told, "--json", "--by", "hall")))
    assert row["statement"]["speaker"]["name"] == "Ann Hall"
    assert row["content"] == ["the port is shut and that every ship in the bay must wait there"]
    assert row["card"]["path"] == "pile/a.txt"
    assert row["excerpt"]["text"] == _A[_A.index("Ann Hall told") : _A.index(" Ben Carr warned")]
    assert (row["day"], row["own_date"], row["standing"]) == ("2019-03-08", True, None)


def test_where_nothing_is_found_it_is_said_how_much_was_not_read(readout: Readout, told: Path) -> None:
    printed = lines(readout("contacts", "-c", told, "--by", "zeppelin"))
    assert printed[0] == "No contact was found."
    assert "1 document was not read for this: not in English." in printed
    assert "readout status --failed" in printed[-1]
    as_json = readout("contacts", "-c", told, "--by", "zeppelin", "--json")
    assert as_json.stdout == ""
    assert "not in English" in as_json.stderr


def test_every_reason_for_not_reading_is_told() -> None:
    assert not_read(Unread()) == []
    found = not_read(Unread(waiting=2, language=1, partly=3, failed=1), rejected=1)
    assert [sentence.partition(" ")[0] for sentence in found] == ["1", "1", "3", "1", "2"]


def test_senseless_questions_are_refused(readout: Readout, told: Path) -> None:
    for arguments in (("--since", "yesterday"), ("--by", "…"), ("--between", "Hall", "-"), ("--kind", "wave")):
        result = readout("contacts", "-c", told, *arguments)
        assert result.exit_code == 2, arguments
        assert "Traceback" not in result.output


def test_rows_are_judged_and_judgements_shown_and_undone(readout: Readout, told: Path) -> None:
    (row,) = map(json.loads, lines(readout("contacts", "-c", told, "--json", "--by", "hall")))
    id_ = row["contact"]["id"]
    said = readout("judge", id_, "correct", "--set", "kind=call", "--set", "place = the quay", "--who", "Dora")
    assert lines(said) == [f"Corrected by Dora. Take it back with: readout judge {id_} undo"]
    printed = lines(readout("contacts", "--kind", "call"))
    assert "Ann Hall – Ben Carr: call, occurred, the quay [corrected by Dora]" in printed[2]
    assert lines(readout("judge", id_))[0].endswith("corrected by Dora (kind: call, place: the quay)")
    assert json.loads(readout("judge", id_, "reject", "--json").stdout)["verdict"] == "reject"
    assert "1 more was rejected by a person: --rejected" in lines(readout("contacts"))
    assert len(lines(readout("contacts", "--rejected", "--json"))) == 1
    readout("judge", id_, "undo")
    readout("judge", id_, "undo")
    assert lines(readout("contacts", "--kind", "call"))[0] == "No contact was found."
    assert len(json.loads(readout("judge", id_, "--json").stdout)) == 4
    for arguments in (("nothing",), ("nothing", "confirm"), (id_, "correct"), (id_, "correct", "--set", "kind")):
        result = readout("judge", *arguments)
        assert result.exit_code != 0
        assert result.stderr.startswith("readout: ")


def test_documents_are_read_again(readout: Readout, told: Path) -> None:
    value = json.loads(readout("read", "-c", told, "--again", "--json").stdout)
    assert (value["read"], value["language"], value["failed"]) == (1, 1, 0)
    assert lines(readout("read", "-c", told)) == ["Noted what 0 documents tell."]
    assert lines(readout("read", "--again"))[1] == "1 document not in English, which it does not read."


def test_all_rows_go_out_as_csv_whatever_the_limit(readout: Readout, told: Path) -> None:
    printed = readout("statements", "-c", told, "--csv", "--limit", "1", "--order", "who")
    rows = list(csv.DictReader(io.StringIO(printed.stdout.removeprefix("\ufeff"))))
    assert [row["speaker"] for row in rows] == ["Ann Hall", "Ben Carr"]
    assert [row["addressee"] for row in rows] == ["Ben Carr", "Cora Diaz"]
    assert rows[1]["said"] == "nobody would come" and rows[1]["own_date"] == "no"
    assert rows[0]["path"].endswith("a.txt") and "not in English" in printed.stderr
    told_ = readout("contacts", "-c", told, "--csv", "--between", "hall", "carr").stdout.removeprefix("\ufeff")
    [contact] = csv.DictReader(io.StringIO(told_))
    assert (contact["who"], contact["kind"], contact["date"]) == ("Ann Hall; Ben Carr", "contact", "2019-03-08")
    assert readout("contacts", "-c", told, "--by", "Zyzzyva", "--csv").stdout.count("\n") == 1


def test_rows_come_in_the_order_asked_for(readout: Readout, told: Path) -> None:
    for order, acts in (("surest", None), ("doubtful", None), ("kind", ["state", "warn"]), ("to", None)):
        found = [
            json.loads(line)["statement"]
            for line in lines(readout("statements", "-c", told, "--json", "--order", order))
        ]
        assert len(found) == 2
        assert acts is None or [row["act"] for row in found] == acts
        if order in ("surest", "doubtful"):
            sure = [row["confidence"] for row in found]
            assert sure == sorted(sure, reverse=order == "surest")
