"""A party as its units together tell it."""

from collections import Counter
from collections.abc import Iterable

from readout.model import Party, PartyName
from readout.resolve.facts import UnitFacts
from readout.text.names import natural_name
from readout.text.states import state_of

_MOST_NAMES = 60


def summarise(id: str, units: Iterable[tuple[str, UnitFacts]]) -> Party:
    """The party of some units, each with its document."""
    mentions: Counter[str] = Counter()
    inside: dict[str, set[str]] = {}
    types: Counter[str] = Counter()
    found = list(units)
    for document, unit in found:
        types[unit.type] += 1
        for text, times in ((form.text, form.times) for form in unit.forms if form.named):
            mentions[text] += times
            inside.setdefault(text, set()).add(document)
        for printed in unit.headed:
            mentions[natural_name(printed)] += 1
            inside.setdefault(natural_name(printed), set()).add(document)
    names = tuple(PartyName(text, n, len(inside[text])) for text, n in mentions.most_common(_MOST_NAMES))
    kind = max(found, key=lambda pair: types[pair[1].type])[1].type
    name = names[0].text if names else found[0][1].name
    return Party(
        id,
        kind,
        name,
        names,
        state=state_of(name),
        mentions=sum(mentions.values()),
        documents=len({document for document, _ in found}),
    )
