"""The desk: saved searches and what is new, lists of names, reviews and reads, and that all of it lasts."""

import csv
import io
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from readout.errors import Code, ReadoutError
from readout.model import ReviewState
from readout.runner import Progress
from readout.store import Shown
from readout.workbench import Collection, add, rebuild_index, search
from readout.workbench._following import follow_documents
from readout.workbench.batches import (
    LONGEST_LINE,
    MOST_BYTES,
    MOST_LINES,
    ask_names,
    forget_names,
    keep_names,
    make_names,
    name_query,
    names_csv,
    names_list,
    names_lists,
)
from readout.workbench.reads import ReadLog, forget_reads, my_reads, read_marks, reads_on, switch_reads
from readout.workbench.reviews import assign, review, review_counts, review_history, review_people, reviews_of
from readout.workbench.searches import (
    forget_search,
    look_at_search,
    new_cards,
    only_new,
    rename_search,
    save_search,
    saved_search,
    saved_searches,
    search_news,
)


@pytest.fixture
def added(collection: Collection, pile: Path) -> Collection:
    """A collection of the small pile, in which letters quote others, to which more may be added."""
    add(collection, [pile], workers=1, sandbox="child", ledgers=False)
    return collection


@pytest.fixture
def filled(shared_collection: Collection, tmp_path: Path) -> Iterator[Collection]:
    """A copy of a collection of the same pile, for one test."""
    shutil.copytree(shared_collection.path, tmp_path / "copy")
    with Collection.open(tmp_path / "copy") as opened:
        yield opened


def ids(collection: Collection, query: str) -> list[str]:
    """What a query finds."""
    return sorted(hit.document for hit in search(collection, query, per_page=1000).hits)


def test_a_saved_search_says_what_has_come_and_gone(added: Collection, pile: Path) -> None:
    saved = save_search(added, "  Treasury  ", "treasury", who="Ana", sort="date")
    assert (saved.name, saved.sort) == ("Treasury", "date")
    news = search_news(added, saved.id)
    before = news.total
    assert before > 0 and not news.new and not news.gone
    (pile / "late.txt").write_text("The treasury of the late letter has nothing to do with the harbour.\n")
    (pile / "letters" / "003.txt").write_text(
        "Nothing is left of this letter but one line about nothing at all.\n"
    )
    add(added, [pile], workers=1, sandbox="child", ledgers=False)
    news = search_news(added, saved.id)
    assert len(news.new) == 1 and len(news.gone) == 1 and news.total == before
    assert [card.path.rpartition("/")[2] for card in new_cards(added, news)] == ["late.txt"]
    only = search(added, "treasury", only=only_new(added, news))
    assert [hit.document for hit in only.hits] == [*news.new] and only.total == 1
    look_at_search(added, saved.id)
    assert not (after := search_news(added, saved.id)).new and not after.gone
    assert after.saved.looked >= saved.looked


def test_a_document_that_gets_a_copy_is_nothing_new(added: Collection, pile: Path) -> None:
    saved = save_search(added, "Five", '"number 5"', who="Ana")
    (pile / "0 copy.txt").write_bytes((pile / "letters" / "005.txt").read_bytes() + b"\n")
    add(added, [pile], workers=1, sandbox="child", ledgers=False)
    assert len(ids(added, '"number 5" copies:all')) == 2
    news = search_news(added, saved.id)
    assert not news.new and not news.gone


def test_names_of_searches_are_taken_once(filled: Collection) -> None:
    first = save_search(filled, "Port", "port", who="Ana")
    second = save_search(filled, "Dues", "dues", who="Ana")
    for name in ("PORT", "", " ", "x" * 200):
        with pytest.raises(ReadoutError) as caught:
            save_search(filled, name, "port", who="Ana")
        assert caught.value.code is Code.USAGE
    with pytest.raises(ReadoutError):
        rename_search(filled, second.id, "port")
    assert rename_search(filled, first.id, "PORT").name == "PORT"
    assert [news.saved.name for news in saved_searches(filled)] == ["Dues", "PORT"]
    assert saved_search(filled, "port").id == first.id
    forget_search(filled, "port")
    with pytest.raises(ReadoutError) as caught:
        search_news(filled, first.id)
    assert caught.value.code is Code.NOT_FOUND


def test_a_search_by_review_is_told_anew_each_time(filled: Collection) -> None:
    saved = save_search(filled, "Mine", "assigned:ana", who="Ana")
    assert search_news(filled, saved.id).total == 0
    given = assign(filled, "treasury", "Ana", who="Ben")
    assert len(search_news(filled, saved.id).new) == given.given > 0


def test_reviews_count_and_are_found_exactly(filled: Collection) -> None:
    found = ids(filled, "treasury")
    review(filled, found[:1], ReviewState.RELEVANT, who="Ana")
    assert ids(filled, "review:relevant") == found[:1] == ids(filled, "review:RELEVANT treasury")
    given = assign(filled, "treasury", "Ben", who="Ana")
    assert (given.given, given.left) == (len(found) - 1, 1)
    assert ids(filled, "review:todo") == ids(filled, "assigned:ben") == found[1:]
    everything = search(filled, "").total
    assert search(filled, "review:none").total == everything - len(found)
    assert search(filled, "-review:*").total == everything - len(found)
    review(filled, found[1:2], ReviewState.NOT_RELEVANT, who="Ben")
    counts = review_counts(filled, "treasury")
    assert (counts.total, counts.done, counts.todo, counts.untouched) == (len(found), 2, len(found) - 2, 0)
    whole = review_counts(filled)
    assert (whole.total, whole.done, whole.untouched) == (everything, 2, everything - len(found))
    [(name, share)] = review_people(filled)
    assert (name, share.total, share.not_relevant) == ("Ben", len(found) - 1, 1)
    again = assign(filled, "treasury", "Cora", who="Ana", again=True)
    assert again.given == len(found) and ids(filled, "assigned:cora") == found
    assert search(filled, "review:odd").notices[0].startswith("There is no review state “odd”")


def test_paging_by_review_is_exact(filled: Collection) -> None:
    assign(filled, "", "Ben", who="Ana")
    total = search(filled, "review:todo").total
    pages = [search(filled, "review:todo", page=n + 1, per_page=2).hits for n in range((total + 1) // 2)]
    assert len({hit.document for page in pages for hit in page}) == total == search(filled, "").total


def test_a_review_holds_for_all_copies_and_keeps_its_history(filled: Collection) -> None:
    copy = next(d for d in filled.store.documents() if d.duplicate_of)
    review(filled, [copy.id], ReviewState.SEEN, who="Ana")
    review(filled, [str(copy.duplicate_of)], ReviewState.RELEVANT, who="Ben", holder="Cora")
    assert [(step.state, step.who) for step in review_history(filled, copy.id)] == [
        (ReviewState.SEEN, "Ana"),
        (ReviewState.RELEVANT, "Ben"),
    ]
    assert reviews_of(filled, [copy.id])[copy.id].holder == "Cora"
    review(filled, [copy.id], ReviewState.SEEN, who="Ana")
    assert review_history(filled, copy.id)[-1].holder == "Cora"
    assert review_counts(filled).done == 1


def test_what_cannot_be_reviewed_is_refused(filled: Collection) -> None:
    some = ids(filled, "treasury")[:1]
    for documents, who in ((["0" * 20], "Ana"), (some, ""), (some, "x" * 100)):
        with pytest.raises(ReadoutError):
            review(filled, documents, ReviewState.SEEN, who=who)
    with pytest.raises(ReadoutError):
        assign(filled, "treasury", "", who="Ana")
    assert review_counts(filled).done == 0


def test_names_are_read_from_lines_and_tables() -> None:
    def lines(content: str | bytes) -> list[str]:
        return [line.text for line in make_names(content, "n", who="Ana").lines]

    assert lines("Ana Vela\n\n Ben  Oduya \n") == ["Ana Vela", "Ben Oduya"]
    assert lines("Vela, Ana\nOduya, Ben") == ["Vela, Ana", "Oduya, Ben"]
    assert lines('id;name;note\n1;"Vela; Ana";x\n2;Ben;y\n') == ["Vela; Ana", "Ben"]
    assert lines("Ana,Port\nBen,Quay\n") == ["Ana", "Ben"]
    assert lines('"Vela, Ana"\n"Oduya, Ben"\n') == ["Vela, Ana", "Oduya, Ben"]
    assert lines("name\nAna\n") == ["Ana"]
    assert lines("\ufeffNAME\tx\nAna\t1\n".encode()) == ["Ana"]
    assert lines("N\xe9e Vela\n".encode("cp1252")) == ["Née Vela"]
    assert lines("Ana\n".encode("utf-16")) == ["Ana"]


def test_queries_are_taken_as_they_are() -> None:
    names = make_names('query,note\n"kind:cable ""road"" before:2019",x\n', "n", who="Ana")
    assert [(line.text, line.query) for line in names.lines] == [('kind:cable "road" before:2019',) * 2]


@pytest.mark.parametrize(
    ("name", "phrase", "slips", "query"),
    [
        ("Ana Vela", True, False, '"ana vela" OR "vela ana"'),
        ("Vela, Ana B.", True, False, '"ana b vela" OR "vela ana b"'),
        ("Ana Vela", True, True, '"ana~ vela~" OR "vela~ ana~"'),
        ("Ana Vela", False, False, '"ana" "vela"'),
        ("Jo Vela", False, True, '"jo" vela~1'),
        ("Vela", True, False, '"vela"'),
        ('The "Port" OR (Quay) of the whole of Sela', True, False, '"the port or quay of the whole of sela"'),
    ],
)
def test_how_a_name_is_asked_for(name: str, phrase: bool, slips: bool, query: str) -> None:
    assert name_query(name, phrase=phrase, slips=slips) == query


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.USAGE),
        (b"...\n--\n", Code.USAGE),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", Code.USAGE),
        (b"PK\3\4\x14\0\6\0\x08\0\0\0", Code.USAGE),
        (b"x" * (MOST_BYTES + 1), Code.TOO_LARGE),
        (b"x" * (LONGEST_LINE + 1), Code.TOO_LARGE),
        ("".join(f"name{n}\n" for n in range(MOST_LINES + 1)).encode(), Code.TOO_LARGE),
    ],
)
def test_what_is_no_list_or_too_much_is_refused(content: bytes, code: Code) -> None:
    with pytest.raises(ReadoutError) as caught:
        make_names(content, "n", who="Ana")
    assert caught.value.code is code


def test_a_list_is_asked_and_comes_back_as_csv(filled: Collection) -> None:
    names = keep_names(filled, make_names("Ann Hall\nCarr, Ben\nNobody Atall\n=1+1\n", "Some", who="Ana"))
    found = ask_names(filled, names)
    totals = [line.found.total for line in found.lines]
    assert totals[0] == search(filled, found.lines[0].asked.query).total > 0
    assert totals[1] > 0 and totals[2] == 0 and found.hit == sum(map(bool, totals))
    assert found.failed + found.partly > 0
    first = found.lines[0].found
    assert first.first is not None and first.last is not None and first.first <= first.last
    assert 0 < len(first.hits) <= 3
    assert ask_names(filled, names) == found
    rows = list(csv.DictReader(io.StringIO("".join(names_csv(found)).removeprefix("\ufeff"))))
    assert [row["name"] for row in rows] == ["Ann Hall", "Carr, Ben", "Nobody Atall", "'=1+1"]
    assert [int(row["documents"]) for row in rows] == totals
    assert {row["files_not_read"] for row in rows} == {str(found.failed)}
    assert rows[0]["document_1"] == first.hits[0].document and rows[0]["passage_1"]
    assert names_lists(filled) == (names,) and names_list(filled, names.id) == names
    kept = filled.cache_path / "accounts"
    assert list(kept.glob("names-*"))
    forget_names(filled, names.id)
    assert not list(kept.glob("names-*"))
    assert ask_names(filled, names, once=True) == found and not list(kept.glob("names-*"))
    with pytest.raises(ReadoutError):
        names_list(filled, names.id)


def test_a_list_that_asks_for_reviews_is_asked_anew_each_time(filled: Collection) -> None:
    names = make_names("query\nReview:relevant\n", "Relevant", who="Ana")
    assert ask_names(filled, names).lines[0].found.total == 0
    review(filled, ids(filled, "treasury")[:1], ReviewState.RELEVANT, who="Ana")
    assert ask_names(filled, names).lines[0].found.total == 1


def test_reads_are_noted_beside_the_pages(filled: Collection) -> None:
    some = ids(filled, "treasury")[:3]
    log = ReadLog(filled)
    before = filled.store.generation
    for number, id_ in enumerate(some, 1):
        log.saw("Ana", id_, 1, number)
    log.saw("", some[0], 1, 1)
    assert log.settle()
    assert filled.store.generation == before
    found = my_reads(filled, "Ana")
    assert {mark.document for mark, _ in found.reads} == set(some) and found.sum.whole == 1
    assert ids(filled, "read:ana") == some and ids(filled, 'read:"ANA" treasury') == some
    assert not read_marks(filled, "Ana", (some[1],))[some[1]].whole
    switch_reads(filled, "Ana", on=False)
    assert not reads_on(filled, "Ana") and reads_on(filled, "")
    log.saw("Ana", ids(filled, "dues")[-1], 1, 1)
    log.saw("", some[1], 1, 1)
    log.close()
    assert my_reads(filled, "Ana").sum.documents == 3 and my_reads(filled, "").sum.documents == 2
    assert forget_reads(filled, "Ana", some[0]) == 1 and forget_reads(filled, "Ana") == 2
    assert my_reads(filled, "Ana").reads == ()


def test_a_page_never_waits_for_another_program_that_writes(filled: Collection) -> None:
    some = ids(filled, "treasury")[0]
    log, held, done = ReadLog(filled), threading.Event(), threading.Event()

    def hold() -> None:
        with Collection.open(filled.path) as other, other.store.keep():
            held.set()
            done.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(10)
    log.saw("", some, 1, 1)
    assert not log.settle(0.1)
    done.set()
    thread.join()
    assert log.settle(10)
    log.close()
    assert my_reads(filled, "").sum.documents == 1


def _everything(collection: Collection) -> tuple[object, ...]:
    reads = [(mark, card.path) for mark, card in my_reads(collection, "Ana").reads]
    states = {id_: one.state for id_, one in collection.store.reviews().items()}
    return saved_searches(collection), names_lists(collection), states, reads, review_people(collection)


def test_what_readers_made_survives_reading_again_and_a_new_index(added: Collection, pile: Path) -> None:
    save_search(added, "Port", "port OR treasury", who="Ana")
    keep_names(added, make_names("Ann Hall", "One", who="Ana"))
    assign(added, "treasury", "Ben", who="Ana")
    inner = next(d for d in added.store.documents() if d.parent)
    review(added, [inner.id], ReviewState.RELEVANT, who="Ana")
    with added.store.keep():
        added.store.put_shown([Shown("Ana", inner.id, 1, 1, "2026-01-01T00:00:00Z")])
    before = _everything(added)
    with added.store.write():
        added.store._connection.execute("UPDATE content SET read_as = 'another name' WHERE outcome = 'read'")
        added.store.unsettle()
    assert add(added, [pile], workers=1, sandbox="child", retry=True, ledgers=False).read > 5
    assert _everything(added) == before
    rebuild_index(added)
    assert _everything(added) == before


def test_what_readers_made_has_followed_when_the_index_changes(filled: Collection, tmp_path: Path) -> None:
    inner = next(d for d in filled.store.documents() if d.parent)
    review(filled, [inner.id], ReviewState.RELEVANT, who="Ana")
    start, end = (int(part) for part in inner.id.split("-")[1:])
    with filled.store.keep():
        filled.store.move_desk([(inner.id, f"{inner.id[:20]}-{start + 2}-{end + 1}")])
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "note.txt").write_text("A note on the harbour of Halden.\n")
    strays: list[list[str]] = []

    def tell(progress: Progress) -> None:
        if progress.phase == "indexing":
            strays.append(filled.store.desk_strays())

    add(filled, [tmp_path / "more"], workers=1, sandbox="child", ledgers=False, progress=tell)
    assert strays and not any(strays)


def test_what_readers_made_follows_a_document_that_moved_in_its_file(filled: Collection) -> None:
    inner = next(d for d in filled.store.documents() if d.parent)
    saved = save_search(filled, "It", f"id:{inner.id}", who="Ana")
    review(filled, [inner.id], ReviewState.RELEVANT, who="Ana")
    start, end = (int(part) for part in inner.id.split("-")[1:])
    old = f"{inner.id[:20]}-{start + 2}-{end + 1}"
    with filled.store.keep():
        filled.store.move_desk([(inner.id, old)])
        filled.store.put_found(saved.id, saved.looked, [old])
    assert filled.store.reviews() == {}
    assert follow_documents(filled) == 1
    assert filled.store.reviews()[inner.duplicate_of or inner.id].state is ReviewState.RELEVANT
    assert filled.store.found_then(saved.id) == (inner.id,)
    assert follow_documents(filled) == 0
    far = f"{inner.id[:20]}-0-{(end - start) // 2}"
    with filled.store.keep():
        filled.store.move_desk([(inner.id, far)])
    assert follow_documents(filled) == 0
