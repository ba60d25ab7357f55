"""What documents speak of, as headings: the states that they name most, or else the months they are of."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from readout.account.brief.choosing import Lead
from readout.account.brief.dates import in_words
from readout.model import Party
from readout.text.states import Facet, state_forms

OTHER = "Other matters"
_WORDS = re.compile(r"[A-Z][\w'’.-]+(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w'’.-]+){0,3}")
_TITLE_WEIGHT = 4
_PARTY_WEIGHT = 2
_SHORTEST = 4
_FEWEST = 2


def states_in(text: str) -> Counter[str]:
    """How often a text names each state, by its name, people or cities; words for more than one do not count."""
    found: Counter[str] = Counter()
    for run in _WORDS.finditer(text):
        words = run[0].split()
        at = 0
        while at < len(words):
            for length in (4, 3, 2, 1):
                some = " ".join(words[at : at + length]).strip(".,'’-")
                state = _state(some) if len(words) >= at + length else None
                if state:
                    found[state] += 1
                    at += length
                    break
            else:
                at += 1
    return found


def _state(words: str) -> str | None:
    if len(words) < _SHORTEST and words not in ("UK", "U.K", "UAE"):
        return None
    forms = [form for form in state_forms(words) if form.facet is not Facet.GOVERNMENT]
    states = {form.state for form in forms}
    return states.pop() if len(states) == 1 else None


def themes(
    leads: Iterable[Lead], passages: Mapping[str, str], known: Mapping[str, Party], home: str | None
) -> dict[str, str]:
    """The theme of each document: the state that its title, its parties and chosen passages name most.

    `home` is a theme only where no other state is named.
    """
    counts: dict[str, Counter[str]] = {}
    for lead in leads:
        document = lead.document
        if document not in counts:
            titled = states_in(lead.entry.source.title)
            counts[document] = Counter({state: n * _TITLE_WEIGHT for state, n in titled.items()})
        counts[document].update(states_in(passages.get(lead.entry.row.id, "")))
        acting = {known[id_].state for id_ in lead.entry.parties if id_ is not None and id_ in known}
        counts[document].update({state: _PARTY_WEIGHT for state in acting if state})
    everywhere: Counter[str] = Counter()
    for found in counts.values():
        everywhere.update(found.keys())
    return {document: _chief(found, everywhere, home) for document, found in counts.items()}


def _chief(found: Counter[str], everywhere: Counter[str], home: str | None) -> str:
    enough = [state for state in found if found[state] >= _FEWEST or len(found) == 1]
    named = [state for state in enough if state != home] or enough
    return max(named, key=lambda s: (found[s], everywhere[s], s), default="")


def month(day: str | None) -> str:
    """The month of a date as a heading; the year where it has no month."""
    value = (day or "").lstrip("./")
    return in_words(value[:7]) if re.match(r"\d{4}-(?:0[1-9]|1[0-2])", value) else year(day)


def year(day: str | None) -> str:
    """The year of a date as a heading."""
    value = (day or "").lstrip("./")
    return value[:4] if re.match(r"\d{4}", value) else "Without a date"
