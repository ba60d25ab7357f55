"""Made-up texts with the answers that the guide asks for where no model is needed: times, lists, contacts' days.

Their lines name passages by words and by which occurrence of them is meant, from 0.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from _gold import Row, rows
from readout.extract._contact_dates import ContactDates
from readout.extract._paragraphs import Paragraphs
from readout.extract.listings import find_listings
from readout.extract.parties import Resolved, resolve_parties
from readout.extract.tags import MentionTag, MetTag
from readout.extract.times import find_times
from readout.model import ContactKind, ContactStatus, Document, Kind, MentionType, Span

HERE = Path(__file__).resolve().parents[1] / "tests" / "eval"


def times(part: str | None = None) -> dict[str, float]:
    """Span F1 and the share of right values, of all texts or of one part of them."""
    count: Counter[str] = Counter()
    for row in _read("times", part):
        marks = find_times(row["text"], date=row["date"])
        used: set[int] = set()
        for words, which, value in row["times"]:
            at = _span(row["text"], words, which)
            met = next((n for n, m in enumerate(marks) if n not in used and _overlap(at, (m.start, m.end))), None)
            if met is not None:
                used.add(met)
                count["dated"] += value is not None
                count["right"] += value is not None and marks[met].value == value
        count["hit"] += len(used)
        count["gold"] += len(row["times"])
        count["found"] += len(marks)
    return {
        "gold": count["gold"],
        "span_f1": 2 * count["hit"] / max(count["gold"] + count["found"], 1),
        "value_right": count["right"] / max(count["dated"], 1),
    }


def listings(part: str | None = None) -> dict[str, float]:
    """Members found, of those annotated and of those found, with all names known as mentions."""
    count: Counter[str] = Counter()
    for row in _read("listings", part):
        text = row["text"]
        tags = [MentionTag(*_span(text, words, n), MentionType(kind), 0.95) for words, n, kind in row["mentions"]]
        resolved = _resolved(row, tags)
        found = find_listings(text, resolved.mentions, document="d", ref=resolved.ref)
        members = [(m.start, m.end) for x in found for m in x.members if m.start is not None and m.end is not None]
        gold = [_span(text, *member) for x in row["listings"] for member in x["members"]]
        count["gold"] += len(gold)
        count["found"] += len(members)
        count["hit"] += sum(any(_overlap(a, b) for b in members) for a in gold)
        count["right"] += sum(any(_overlap(a, b) for b in gold) for a in members)
    return {
        "gold": count["gold"],
        "recall": count["hit"] / max(count["gold"], 1),
        "precision": count["right"] / max(count["found"], 1),
    }


def contact_dates(part: str | None = None) -> dict[str, float]:
    """The share of contacts that get their date, or none where they have none, if all else is known of them."""
    right = total = 0
    for row in _read("contact_dates", part):
        text, message = row["text"], row["kind"] == "email"
        sentences = Paragraphs(text)
        day = row["date"] if len(row["date"]) >= 10 else None
        dates = ContactDates(text, find_times(text, date=row["date"]), [], day, message)
        for contact in row["contacts"]:
            anchor = _span(text, *contact["anchor"])
            tag = MetTag(anchor, (), ContactKind(contact["kind"]), ContactStatus(contact["status"]), 0.0, 0.9)
            right += dates.date(tag, sentences.sentence(anchor[0])) == contact["date"]
            total += 1
    return {"gold": total, "right": right / max(total, 1)}


def _read(name: str, part: str | None) -> Iterator[Row]:
    return (row for row in rows(HERE / f"written_{name}.jsonl") if part in (None, row["part"]))


def _resolved(row: Row, tags: list[MentionTag]) -> Resolved:
    kind = Kind.CABLE if row["text"].isupper() else Kind.EMAIL
    return resolve_parties(Document("d", "f", 0, row["text"], kind=kind, date="1976"), sorted(tags, key=_place))


def _place(tag: MentionTag) -> Span:
    return tag.start, -tag.end


def _span(text: str, words: str, which: int) -> Span:
    at = -1
    for _ in range(which + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
