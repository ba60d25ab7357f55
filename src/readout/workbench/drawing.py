"""Accounts as drawings over time: their lanes, and the picture of these."""

from collections import Counter
from collections.abc import Iterable, Iterator

from readout.account.lanes import by_party, by_sort
from readout.export.lanes_svg import Href, Span, lanes_svg
from readout.model import Changed, Event, Lanes, Occasion, Saying, Sentence, Table, Timeline
from readout.workbench.collection import Collection
from readout.workbench.entries import parties


def timeline_lanes(collection: Collection, account: Timeline, *, parties_apart: bool = False) -> Lanes:
    """A timeline in a lane for each sort of row, or for each of the parties that have a part in most."""
    bounds = (account.since, account.until)
    if not parties_apart:
        return by_sort(account.events, account.messages, bounds)
    ids = {party for event in account.events for party in event.parties}
    names = {id_: party.name for id_, party in parties(collection, sorted(ids)).items()}
    return by_party(account.events, names, account.messages, bounds)


def pair_lanes(account: Changed) -> Lanes:
    """What lies between two sides in a lane for each sort of row, and their messages by day."""
    days = Counter((message.day or "")[:10] for message in account.messages)
    events = tuple(_between(account))
    return by_sort(events, sorted((day, n) for day, n in days.items() if day), (account.since, account.until))


def _between(account: Changed) -> Iterator[Event]:
    sentences = {line.id: line.sentence for line in account.lines}
    yield from _events(account.occasions, Table.CONTACT, sentences)
    yield from _events(account.sayings, Table.STATEMENT, sentences)
    for naming in account.namings:
        yield Event(naming.row, Table.LISTING, naming.day, True, naming.sentence)


def _events(things: Iterable[Occasion | Saying], table: Table, sentences: dict[str, Sentence]) -> Iterator[Event]:
    for thing in things:
        said = sentences.get(thing.id, Sentence(table.value, thing.rows))
        yield Event(thing.id, table, thing.day, thing.own_day, said, parties=thing.parties)


def lanes_picture(lanes: Lanes, title: str, *, href: Href | None = None, span_href: Span | None = None) -> str:
    """Lanes as an SVG picture, with links where addresses are given."""
    return lanes_svg(lanes, title, href=href, span_href=span_href)
