"""Evidence packs as files: passages in context, hashes, addresses."""

import json
from hashlib import sha256
from itertools import pairwise

from brief_texts import DOCUMENT, TEXT, made_brief
from hypothesis import given
from hypothesis import strategies as st

from readout.account.brief.checking import cited_spans
from readout.export.pack import CONTEXT, MANIFEST, SUMS, cut_windows, pack_files, passage_address
from readout.model import Citation


def files(*, whole: bool = False) -> dict[str, bytes]:
    """The files of the pack of the brief made by hand."""
    brief = made_brief()
    return pack_files(brief, {DOCUMENT: TEXT}, cited_spans(brief), "1.0", whole=whole)


@given(st.text("ab\n", min_size=1, max_size=4_000), st.data())
def test_passages_lie_in_stretches_that_do_not_meet(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 60))
    spans = [
        Citation("d", start, min(len(text), start + length))
        for start, length in data.draw(st.lists(places, min_size=1, max_size=6))
    ]
    windows = cut_windows("d", text, spans)
    assert sorted({(s.start, s.end) for s in spans}) == sorted(span for w in windows for span in w.cited)
    for window in windows:
        assert window.text == text[window.start : window.end]
        assert window.sha256 == sha256(window.text.encode()).hexdigest()
        for start, end in window.cited:
            assert window.start <= max(0, start - CONTEXT) or text[window.start - 1] == "\n"
            assert window.end >= min(len(text), end + CONTEXT)
    assert all(a.end < b.start for a, b in pairwise(windows))


def test_every_file_is_listed_with_its_hash_twice() -> None:
    made = files()
    manifest = json.loads(made[MANIFEST])
    listed = {file["path"]: file["sha256"] for file in manifest["files"]}
    assert set(listed) == set(made) - {MANIFEST, SUMS}
    assert all(sha256(made[path]).hexdigest() == digest for path, digest in listed.items())
    summed = dict(line.split("  ")[::-1] for line in made[SUMS].decode().splitlines())
    assert summed == {**listed, MANIFEST: sha256(made[MANIFEST]).hexdigest()}
    assert manifest["documents"][0]["text_sha256"] == sha256(TEXT.encode()).hexdigest()


def test_footnotes_open_at_their_passages() -> None:
    made = files()
    for note in made_brief().notes:
        if note.passage:
            address = passage_address(note.passage)
            path, _, anchor = address.partition("#")
            assert f'href="{address}"' in made["index.html"].decode()
            assert f'id="{anchor}"' in made[path].decode()
    page = made[f"documents/{DOCUMENT}.html"].decode()
    assert "<mark>the port is shut</mark>" in page and "<b>" not in page and "<script" not in page


def test_whole_texts_only_where_asked_for() -> None:
    assert f"texts/{DOCUMENT}.txt" not in files()
    assert files(whole=True)[f"texts/{DOCUMENT}.txt"].decode() == TEXT
    assert files() == files()
