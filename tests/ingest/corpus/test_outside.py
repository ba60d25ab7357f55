"""Load files from outside."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.errors import ReadoutError
from readout.ingest.corpus.outside import Outside, Problem, Row, read_load_file


def rows(path: Path) -> list[Row | Problem]:
    return list(read_load_file(path))


def write(folder: Path, text: str, name: str = "load.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_csv_under_common_headings(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "FilePath,DocDate,Author,To,Email Subject,Received From,Box\r\n"
        'mail\\a.txt,3/4/2031,"Delm, Ora","Tarn, Ivo; Sel, Una",RE: Ferry,A reader,7\r\n',
    )
    (row,) = rows(path)
    assert row == Row(
        1,
        ("mail\\a.txt",),
        {
            "date": ("2031-03-04",),
            "author": ("Delm, Ora",),
            "to": ("Tarn, Ivo", "Sel, Una"),
            "subject": ("RE: Ferry",),
            "received_from": ("A reader",),
            "box": ("7",),
        },
    )


def test_json_lines_with_bad_rows(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '{"doc_id": "a1", "file": "x/a1.txt", "date_sent": "2031-03-04", "n": 3, "to": ["Ivo", "Una"]}\n'
        "not json\n[1]\n\n"
        '{"date": "2031"}\n{"name": "b.txt", "date": "some day"}\n',
        "load.jsonl",
    )
    found = rows(path)
    assert found[0] == Row(1, ("a1", "x/a1.txt"), {"date": ("2031-03-04",), "n": ("3",), "to": ("Ivo", "Una")})
    assert [(p.row, p.reason) for p in found if isinstance(p, Problem)] == [
        (2, "Row 2 is not a well-formed JSON object."),
        (3, "Row 3 is not a JSON object."),
        (4, "Row 4 does not name a document."),
        (5, "Row 5: “some day” is not a date that could be read."),
    ]
    assert found[-1] == Row(5, ("b.txt",), {})


def test_concordance(tmp_path: Path) -> None:
    text = "þBegDocþ\x14þDateSentþ\x14þSubjectþ\r\nþAB001þ\x14þ20310304þ\x14þFerry, “tolls”\nagainþ\r\n"
    (row,) = rows(write(tmp_path, text, "load.dat", "cp1252"))
    assert row.keys == ("AB001",)
    assert row.values == {"date": ("2031-03-04",), "subject": ("Ferry, “tolls”\nagain",)}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("mark", [";", "\t", "|", ","])
def test_encodings_and_separators(tmp_path: Path, encoding: str, mark: str) -> None:
    path = write(tmp_path, f"name{mark}custodian\na.txt{mark}Señor Quay\n", encoding=encoding)
    assert rows(path) == [Row(1, ("a.txt",), {"custodian": ("Señor Quay",)})]


def test_a_file_without_a_naming_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadoutError, match="no column that names the documents"):
        rows(write(tmp_path, "colour,size\nred,2\n"))
    with pytest.raises(ReadoutError, match="cannot be read"):
        rows(tmp_path / "none.csv")
    with pytest.raises(ReadoutError):
        rows(write(tmp_path, ""))


def test_too_many_fields_cost_one_row(tmp_path: Path) -> None:
    found = rows(write(tmp_path, "name,to\na,b,c\nd,e\n"))
    assert found == [Problem(1, "Row 1 has 3 fields under 2 headings."), Row(2, ("d",), {"to": ("e",)})]


def test_find_by_path_end_name_and_stem() -> None:
    outside = Outside(
        [
            Row(1, ("box1/a.txt",), {"to": ("1",)}),
            Row(2, ("box2/a.txt",), {"to": ("2",)}),
            Row(3, ("C7",), {"to": ("3",)}),
            Row(4, ("c7",), {"to": ("4",)}),
        ]
    )
    assert outside.find("pile/box2/A.txt") == {"to": ("2",)}
    assert outside.find("a.txt") is None
    assert outside.find("deep/down/C7.pdf") == {"to": ("3",)}
    assert outside.find("other.pdf") is None
    assert (outside.rows, [p.reason for p in outside.problems]) == (
        4,
        ["Row 4 names “c7”, as row 3 does; it is not used."],
    )


def test_an_endless_line_is_left_out(tmp_path: Path) -> None:
    path = write(tmp_path, "name,to\na,b\n" + "x" * 9_000_000 + "\nc,d\n")
    assert [r.keys for r in rows(path) if isinstance(r, Row)] == [("a",), ("c",)]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_end_in_rows_problems_or_a_clear_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("load") / "load.csv"
    path.write_bytes(b"name,date\n" + data)
    assert all(isinstance(r, (Row, Problem)) for r in read_load_file(path))
