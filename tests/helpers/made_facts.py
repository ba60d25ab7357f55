"""Made-up facts of documents, for tests of joining parties across them: a pile told in a few lines."""

from collections.abc import Sequence

from readout.model import Kind, MentionType, Unit
from readout.resolve import DocumentFacts, Resolution, UnitFacts, resolve
from readout.resolve.facts import RECEIVED, SENT, Printed
from readout.resolve.officers import Officers
from readout.text.names import name_unit, natural_name

NOBODY = Officers([])


def told(key: str, *forms: str, type: MentionType = MentionType.PERSON, times: int = 1) -> UnitFacts:
    """A party that a text names by some forms; one that begins with a small letter is no name."""
    printed = tuple(Printed(f, times, f[0].isupper(), 10 * n, 10 * n + len(f)) for n, f in enumerate(forms))
    name = next((p.text for p in printed if p.named), forms[0])
    return UnitFacts(key, type, name, any(p.named for p in printed), printed, local=True)


def body(key: str, *forms: str, type: MentionType = MentionType.ORGANISATION, acts: bool = True) -> UnitFacts:
    """A body that a text names by some forms."""
    printed = tuple(Printed(f, 1, True, 10 * n, 10 * n + len(f)) for n, f in enumerate(forms))
    return UnitFacts(key, type, forms[0], True, printed, local=True, acts=acts)


def headed(printed: str, part: int) -> UnitFacts:
    """A correspondent as a header prints it."""
    name = natural_name(printed)
    return UnitFacts(name_unit(name), MentionType.PERSON, name, True, (), (printed,), part)


def text(
    id: str, *units: UnitFacts, day: str | None = "2010-05-01", host: str | None = None, kind: Kind = Kind.OTHER
) -> DocumentFacts:
    """A document that names some parties; one that has a host is a cable."""
    kind = Kind.CABLE if host else kind
    return DocumentFacts(id, kind, day, host, None, None, None, False, units=units)


def mail(
    id: str,
    sender: str,
    to: Sequence[str],
    *units: UnitFacts,
    day: str | None = "2010-05-01",
    thread: str | None = None,
    parent: str | None = None,
    answers: bool = False,
) -> DocumentFacts:
    """A message with its correspondents, and parties that its text names."""
    both = (headed(sender, SENT), *(headed(one, RECEIVED) for one in to))
    every = {unit.key: unit for unit in (*units, *both)}
    return DocumentFacts(
        id, Kind.EMAIL, day, None, thread, parent, None, answers, (sender,), tuple(to), tuple(every.values())
    )


def resolved(*documents: DocumentFacts, officers: Officers = NOBODY) -> Resolution:
    """The parties of some documents."""
    return resolve(documents, officers=officers)


def party_of(found: Resolution, document: str, key: str) -> str | None:
    """The party that a unit is."""
    return next((id_ for id_, party in found.parties.items() if Unit(document, key) in party.units), None)


def parties_of(found: Resolution, *units: tuple[str, str]) -> list[str | None]:
    """The parties of some units."""
    return [party_of(found, *unit) for unit in units]
