"""Archives that are the same each time."""

import io
import zipfile

from readout.export.zipping import zipped


def test_an_archive_holds_its_files_and_no_time() -> None:
    files = {"b/ä.txt": b"one", "a.txt": b"two" * 1000}
    made = zipped(files)
    assert made == zipped(files)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
