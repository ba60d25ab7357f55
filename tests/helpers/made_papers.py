"""Small made-up papers and drafts, read by rules alone, without the reading model."""

from collections.abc import Sequence

from readout.check import Site, make_paper, sentences_of
from readout.check.claims import Claim
from readout.check.compare import Match, compare
from readout.extract.times import find_times
from readout.model import Document, Kind, Ledger, Source, Time

DAY = "2019-03-08"


def times_of(text: str, date: str | None) -> tuple[Time, ...]:
    """The times that a text names."""
    return tuple(Time("d", t.start, t.end, t.value) for t in find_times(text, date=date))


def resolve(text: str, date: str | None) -> Sequence[tuple[int, int, str | None]]:
    """What the check is given to tell times by."""
    return [(t.start, t.end, t.value) for t in find_times(text, date=date)]


def claim_of(text: str, date: str | None = DAY) -> Claim:
    """A sentence of a draft as its first claim."""
    document = Document("d", "f", 0, text, kind=Kind.NEWS_ARTICLE, date=date, language="en")
    ledger = Ledger("d", times=times_of(text, date))
    return sentences_of(document, ledger)[0].claims[0]


def sites_of(text: str, day: str | None = DAY) -> list[Site]:
    """Every sentence of a document."""
    document = Document("d", "f", 0, text, kind=Kind.CABLE, date=day)
    source = Source("d", "d.txt", "", Kind.CABLE, document.audience, day)
    paper = make_paper(document, text, Ledger("d", times=times_of(text, day)), source, {})
    found = {s.start: s for at in range(0, len(text), 40) for s in paper.sites(at)}
    return [found[start] for start in sorted(found)]


def beside(claim: str, text: str, *, number: int = 0, day: str | None = DAY) -> Match:
    """A claim beside a sentence of a text."""
    return compare(claim_of(claim), sites_of(text, day)[number], {}, resolve)
