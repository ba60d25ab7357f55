"""Makes src/readout/resolve/officers.tsv.xz: who held which post of US diplomacy, and when.

    .venv/bin/python scripts/officers.py ../shared/data/contacts/officers.jsonl

The source is the Office of the Historian, US Department of State (HistoryAtState/pocom): a work of the US
Government, public domain and CC0. Only facts are taken: person, other names, post, country or body, first and last
day. The first line of the file says what it is and where it comes from.
"""

import json
import lzma
import re
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "src" / "readout" / "resolve" / "officers.tsv.xz"
SOURCE = "Office of the Historian, US Department of State (github.com/HistoryAtState/pocom), public domain and CC0"
COLUMNS = "person, other names, title, of, first day, last day"
MOST = 300_000

_BODY = re.compile(
    r"^(?:U\.S\. )?(?:Permanent )?Representative (?:of the U\.S\.A\. )?(?:to|on the Council of) (?:the )?(.+?)"
    r"(?: \(.*\)|, with the rank.*)?$"
)
_NAMES = {
    "Antigua Barbuda": "Antigua and Barbuda",
    "Congo Democratic Republic": "Democratic Republic of the Congo",
    "Congo Republic": "Congo",
    "Cote Divoire": "Ivory Coast",
    "Korea": "South Korea",
    "Saint Kitts Nevis": "Saint Kitts and Nevis",
    "Saint Vincent Grenadines": "Saint Vincent and the Grenadines",
    "Vietnam South": "South Vietnam",
}
_THEN = (
    ("Russia", "1922", "1992", "Soviet Union"),
    ("Democratic Republic of the Congo", "1971-10-27", "1997-05-17", "Zaire"),
    ("Serbia", "1918-12", "2003-02", "Yugoslavia"),
)
"""Missions that had another country's name between two days."""


def country(row: dict[str, str]) -> str:
    """The country of a mission, by the name that it had then."""
    name, day = _NAMES.get(row["mission"], row["mission"]), row.get("start") or row.get("end") or ""
    return next((then for now, first, last, then in _THEN if name == now and first <= day < last), name)


def post(row: dict[str, str]) -> tuple[str, str]:
    """The title and the country or body of an appointment, as one would say them."""
    role = row["role"].replace("’", "'")
    if row["kind"] == "principal_officer":
        return role, "United States"
    if row["kind"] == "chief_of_mission_org":
        body = _BODY.match(role)
        return ("Representative", body[1]) if body else (role, row["mission"])
    title = re.sub(r" (?:Extraordinary|and Plenipotentiary|and Minister Plenipotentiary|ad interim)\b", "", role)
    return title.partition("/")[0].strip(), country(row)


def line(row: dict[str, str]) -> str | None:
    """An appointment as a line; None where nobody is named."""
    if not row.get("person"):
        return None
    names = "|".join(dict.fromkeys(n for n in row.get("altnames", []) if n != row["person"]))
    cells = (row["person"], names, *post(row), row.get("start", ""), row.get("end", ""))
    return "\t".join(" ".join(cell.replace("’", "'").split()) for cell in cells)


def main(path: Path) -> None:
    """Write the file, the same bytes from the same source each time."""
    rows = (json.loads(text) for text in path.read_text("utf-8").splitlines())
    lines = sorted({found for row in rows if (found := line(row))})
    text = "\n".join([f"# {SOURCE}: {COLUMNS}", *lines]) + "\n"
    packed = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    if len(packed) > MOST:
        raise SystemExit(f"The file would have {len(packed):,} bytes; at most {MOST:,} are wanted.")
    OUT.write_bytes(packed)
    print(f"{OUT.name}: {len(lines):,} appointments, {len(packed):,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
