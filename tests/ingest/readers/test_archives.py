"""Archives give their files, and say what they could not give."""

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib

import py7zr
import pytest

from readout.ingest.content import Caps
from readout.model import Outcome

FILES = {"a.txt": b"first", "folder/b.txt": b"second" * 100, "empty.txt": b""}


def zipped(files: dict[str, bytes], **how: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **how) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2011, 1, 3, 10, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime = len(data), 1_294_048_800
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def sevenzipped(files: dict[str, bytes], password: str | None = None, *, hide: bool = False) -> bytes:
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", password=password, header_encryption=hide) as archive:
        for name, data in files.items():
            archive.writestr(data, name)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        zipped(FILES),
        tarred(FILES),
        gzip.compress(tarred(FILES)),
        bz2.compress(tarred(FILES)),
        lzma.compress(tarred(FILES)),
        sevenzipped(FILES),
    ],
    ids=["zip", "tar", "tar.gz", "tar.bz2", "tar.xz", "7z"],
)
def test_all_files_come_out(open_bytes, data):
    opened = open_bytes(data)
    assert opened.files == FILES
    assert opened.content.outcome is Outcome.READ and opened.content.text is None
    assert {m.name: m.size for m in opened.content.members} == {k: len(v) for k, v in FILES.items()}


def test_times_are_kept(open_bytes):
    assert open_bytes(zipped(FILES)).content.members[0].modified == "2011-01-03T10:00:00"
    assert open_bytes(tarred(FILES)).content.members[0].modified == "2011-01-03T10:00:00Z"


@pytest.mark.parametrize(
    ("data", "name", "inner"),
    [
        (gzip.compress(b"words"), "a.txt.gz", "a.txt"),
        (bz2.compress(b"words"), "a.txt.bz2", "a.txt"),
        (lzma.compress(b"words"), "a.txt.xz", "a.txt"),
        (gzip.compress(b"words"), "noname", "noname unpacked"),
    ],
    ids=["gz", "bz2", "xz", "no ending"],
)
def test_single_files_are_unpacked(open_bytes, data, name, inner):
    assert open_bytes(data, name).files == {inner: b"words"}


@pytest.mark.parametrize("hide", [False, True])
def test_an_encrypted_7z_says_so(open_bytes, hide):
    opened = open_bytes(sevenzipped(FILES, "secret", hide=hide))
    assert opened.content.outcome is Outcome.FAILED and "encrypted" in opened.content.reason
    assert opened.files == {}


def test_an_encrypted_zip_says_so(open_bytes):
    data = bytearray(zipped(FILES))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 1)
    opened = open_bytes(bytes(data))
    assert opened.content.outcome is Outcome.FAILED
    assert opened.content.reason == "The archive is encrypted: its files open only with a password."
    assert len(opened.content.members) == 3


def test_a_zip_without_its_list_is_salvaged(open_bytes):
    data = zipped({"a.txt": b"first " * 50, "inner.zip": zipped({"deep.txt": b"deep"}), "b.txt": b"second " * 500})
    opened = open_bytes(data[: data.find(b"PK\x01\x02") - 10])
    assert opened.content.outcome is Outcome.PARTLY_READ and "damaged" in opened.content.reason
    assert opened.files["a.txt"] == b"first " * 50
    assert list(opened.files) == ["a.txt", "inner.zip", "b.txt"]


def test_a_damaged_file_in_a_zip_keeps_what_came(open_bytes):
    noise = bytes((n * 7919 + n // 3) % 251 for n in range(600_000))
    data = bytearray(zipped({"good.txt": b"good", "bad.bin": noise, "also.txt": b"also"}))
    data[len(data) // 2] ^= 0xFF
    opened = open_bytes(bytes(data))
    assert opened.content.outcome is Outcome.PARTLY_READ and "bad.bin" in opened.content.reason
    assert opened.files["good.txt"] == b"good" and opened.files["also.txt"] == b"also"


@pytest.mark.parametrize(
    "data",
    [gzip.compress(b"words " * 90_000), lzma.compress(b"words" * 9), bz2.compress(b"x" * 99)],
    ids=["gz", "xz", "bz2"],
)
def test_compressed_files_cut_short(open_bytes, data):
    opened = open_bytes(data[: len(data) - 9], "a.gz")
    assert opened.content.outcome in (Outcome.PARTLY_READ, Outcome.FAILED) and "damaged" in opened.content.reason


def test_a_tar_cut_short_keeps_what_came(open_bytes):
    data = tarred({"a.txt": b"first", "b.txt": b"second" * 1_000})
    opened = open_bytes(data[:4_000])
    assert opened.content.outcome is Outcome.PARTLY_READ
    assert opened.files["a.txt"] == b"first"


def test_a_7z_cut_short_says_so(open_bytes):
    data = sevenzipped(FILES)
    content = open_bytes(data[:-40]).content
    assert content.outcome is Outcome.FAILED and "damaged" in content.reason


def test_links_and_devices_are_not_followed(open_bytes):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind, target in (
            ("link", tarfile.SYMTYPE, "/etc/passwd"),
            ("hard", tarfile.LNKTYPE, "../../etc/passwd"),
            ("device", tarfile.CHRTYPE, ""),
        ):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, target
            archive.addfile(entry)
    opened = open_bytes(out.getvalue())
    assert opened.files == {} and len(opened.content.members) == 3
    assert "link to another file" in opened.content.reason

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("link")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    assert open_bytes(out.getvalue()).files == {}


def test_names_that_lead_elsewhere_are_only_labels(open_bytes):
    names = ["../../etc/cron.d/evil", "/etc/passwd", "C:\\windows\\evil.exe", "bell\x07\x1b[31m.txt", "a" * 900]
    for data in (zipped(dict.fromkeys(names, b"x")), tarred(dict.fromkeys(names, b"x"))):
        opened = open_bytes(data)
        assert len(opened.files) == len(names) and set(opened.files.values()) == {b"x"}
    assert list(open_bytes(_renamed(b"xx/xx/evil", b"../../evil")).files) == ["../../evil"]


def _renamed(old: bytes, new: bytes) -> bytes:
    """A 7z with a name that no writer would write; its head is checked by two sums."""
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w") as archive:
        archive.set_encoded_header_mode(False)
        archive.writestr(b"x", old.decode())
    wide = [name.decode().encode("utf-16-le") for name in (old, new)]
    data = bytearray(out.getvalue().replace(*wide))
    start, size = struct.unpack_from("<QQ", data, 12)
    struct.pack_into("<I", data, 28, zlib.crc32(data[32 + start : 32 + start + size]))
    struct.pack_into("<I", data, 8, zlib.crc32(data[12:32]))
    return bytes(data)


def test_names_in_utf8_that_do_not_say_so(open_bytes):
    data = zipped({"Grüße.txt": b"x"})
    # Clear the flag that says UTF-8, in both places where it stands.
    data = data.replace(struct.pack("<HH", 20, 0x800), struct.pack("<HH", 20, 0))
    assert list(open_bytes(data).files) == ["Grüße.txt"]


CAPS = Caps(unpacked_bytes=8 << 20, ratio=100, ratio_free_bytes=1 << 20, members=50)


@pytest.mark.parametrize(
    "make", [zipped, lambda f: gzip.compress(tarred(f)), sevenzipped], ids=["zip", "tar.gz", "7z"]
)
def test_bombs_are_stopped_and_what_came_before_is_kept(open_bytes, make):
    opened = open_bytes(make({"before.txt": b"before", "bomb": bytes(40 << 20), "after.txt": b"after"}), caps=CAPS)
    assert opened.files == {"before.txt": b"before"}
    assert opened.content.outcome is Outcome.PARTLY_READ and "unpacks to more than" in opened.content.reason
    bomb = next(m for m in opened.content.members if m.name == "bomb")
    assert bomb.blob is None and "unpacks" in bomb.reason


def test_a_single_compressed_bomb(open_bytes):
    opened = open_bytes(bz2.compress(bytes(40 << 20)), "bomb.bz2", caps=CAPS)
    assert opened.files == {} and opened.content.outcome is Outcome.FAILED
    assert "times its size" in opened.content.reason


def test_a_tar_that_claims_to_hold_an_ocean(open_bytes):
    """A sparse file says that it is 2**60 bytes of nothing."""
    data = bytearray(tarred({"before.txt": b"before", "ocean": b"x"}))
    at = data.find(b"ocean")
    data[at + 124 : at + 136] = b"\x80" + (1 << 60).to_bytes(11, "big")
    data[at + 148 : at + 156] = b" " * 8
    data[at + 148 : at + 156] = b"%06o\0 " % sum(data[at : at + 512])
    opened = open_bytes(bytes(data), caps=CAPS)
    assert opened.files["before.txt"] == b"before" and opened.content.outcome is Outcome.PARTLY_READ


def test_overlapping_files_in_a_zip(open_bytes):
    """Many entries that share one stream of compressed zeros, as the densest known zip bombs do."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = packed.compress(bytes(4 << 20)) + packed.flush()
    crc = zlib.crc32(bytes(4 << 20))
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(stream), 4 << 20, 1, 0) + b"z" + stream
    entry = struct.pack(
        "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, crc, len(stream), 4 << 20, 1, 0, 0, 0, 0, 0, 0
    )
    listing = (entry + b"z") * 1_000
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1_000, 1_000, len(listing), len(head), 0)
    opened = open_bytes(head + listing + end, caps=CAPS)
    assert opened.content.outcome in (Outcome.PARTLY_READ, Outcome.FAILED)
    assert sum(map(len, opened.files.values())) <= CAPS.unpacked_bytes
    assert "unpacks to more than" in opened.content.reason or "is damaged (Overlapped" in str(
        opened.content.members
    )


def test_too_many_files(open_bytes):
    for make in (zipped, tarred, sevenzipped):
        opened = open_bytes(make({f"{n}.txt": b"x" for n in range(90)}), caps=CAPS)
        assert len(opened.files) == 50
        assert "more than 50 files" in opened.content.reason


def test_at_the_depth_limit_nothing_is_taken_out(open_bytes):
    for data in (zipped(FILES), tarred(FILES), gzip.compress(b"x"), sevenzipped(FILES)):
        opened = open_bytes(data, depth=8)
        assert opened.files == {} and opened.content.outcome is Outcome.FAILED
        assert "containers" in opened.content.reason


def test_no_archive_bytes_are_trusted(open_bytes):
    """Flip bytes everywhere: something is always said, nothing is raised that the worker does not expect."""
    for data in (zipped(FILES), gzip.compress(tarred(FILES)), sevenzipped(FILES)):
        for at in range(6, len(data), max(1, len(data) // 60)):
            broken = data[:at] + bytes([data[at] ^ 0xA5]) + data[at + 1 :]
            content = open_bytes(broken).content
            assert content.outcome in Outcome


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_what_was_packed_before_a_break_is_kept(open_bytes, pack):
    words = b"".join(b"line %d of a long letter\n" % n for n in range(200_000))
    packed = pack(words)
    opened = open_bytes(packed[: len(packed) * 3 // 4], "letter.txt")
    ((name, kept),) = opened.files.items()
    assert words.startswith(kept) and len(kept) > len(words) // 4
    assert opened.content.outcome is Outcome.PARTLY_READ
    assert "inside damaged" in opened.content.reason and name in opened.content.reason


def test_what_follows_a_compressed_file_does_not_cost_it_its_words(open_bytes):
    assert open_bytes(gzip.compress(b"one ") + gzip.compress(b"two")).files["file unpacked"] == b"one two"
    padded = open_bytes(gzip.compress(b"words") + bytes(512))
    assert (padded.content.outcome, list(padded.files.values())) == (Outcome.READ, [b"words"])
    odd = open_bytes(gzip.compress(b"words") + b"something else")
    assert (odd.content.outcome, list(odd.files.values())) == (Outcome.PARTLY_READ, [b"words"])


def test_a_method_that_is_not_known_is_no_damage(open_bytes):
    data = bytearray(zipped({"a.txt": b"words " * 50}))
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        struct.pack_into("<H", data, data.index(mark) + at, 9)  # Deflate64
    opened = open_bytes(bytes(data))
    assert opened.content.outcome is Outcome.FAILED
    assert opened.content.reason == "1 file not taken out: packed by a method that Readout does not know."


def test_a_bomb_is_told_of_once(open_bytes):
    reason = open_bytes(gzip.compress(bytes(80 << 20)), "a.gz").content.reason
    assert reason.startswith("The rest was left packed, since it unpacks to more than 200 times its size")
    assert reason.count("200 times") == 1


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("Grüße.txt", "cp437"),
        ("Письмо мэра.txt", "cp866"),
        ("町のてがみ.txt", "shift_jis"),
        ("Grüße.txt", "utf-8"),
    ],
)
def test_names_in_zips_that_do_not_say_their_encoding(open_bytes, name, page):
    raw = name.encode(page)
    packed = zipped({"x" * len(raw): b"words"}).replace(b"x" * len(raw), raw)
    assert [member.name for member in open_bytes(packed).content.members] == [name]
