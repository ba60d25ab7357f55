"""A party as its units together tell it: names with counts, roles over time, the state for which it acts."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from readout.model import Citation, MentionType, Party, PartyName, PartyRole, RoleSource
from readout.resolve.bodies import body_words
from readout.resolve.facts import UnitFacts
from readout.resolve.names import name_printed, read_correspondent, read_person
from readout.text.names import natural_name
from readout.text.states import state_forms, state_of

_ACRONYM = 6
_MOST_NAMES = 60
_MOST_ROLES = 40
_CITATIONS = 5
_LITTLE = frozenset(["of", "and", "for", "to", "the"])

Told = Sequence[tuple[str, UnitFacts]]
_Role = tuple[str, str | None]


def party_name(kind: MentionType, units: Told, *, words: str | None = None, post: str | None = None) -> str:
    """What a party is called: the full name that is printed oftenest, else the form that is.

    `words` are those by which a body is known: a form that is made of them goes before others. `post` is a title
    whose holder is not known.
    """
    if post is not None:
        return _post_name(post)
    if kind is MentionType.PERSON:
        return _person_name(units)
    times: Counter[str] = Counter()
    for _, unit in units:
        for form in unit.forms:
            times[form.text.removeprefix("the ")] += form.times if form.named else 0
        if kind is not MentionType.ORGANISATION or not state_of(unit.name) or not any(f.named for f in unit.forms):
            times[unit.name.removeprefix("the ")] += 1
    if words and words.startswith("@"):
        if kind is MentionType.PLACE:
            return words[1:]
        times = Counter({text: n for text, n in times.items() if text != words[1:]}) or times
    own = Counter({text: count for text, count in times.items() if body_words(text) == words})
    return _best(own or times, lambda text: (not (text.isupper() and len(text) > _ACRONYM),))


def _post_name(post: str) -> str:
    """`=foreign minister @Norland 1976` as `Foreign minister of Norland`."""
    title, _, of = post.lstrip("=").partition(" @")
    state = re.sub(r" \d+$", "", of)
    title = title[:1].upper() + title[1:]
    return title if " to " in title and state == "United States" else f"{title} of {state}"


def _person_name(units: Told) -> str:
    """The full name printed oftenest among those whose surname is spelled as it mostly is."""
    full: Counter[str] = Counter()
    short: Counter[str] = Counter()
    surnames: Counter[str] = Counter()
    for _, unit in units:
        printed = [(f.text, f.times, False) for f in unit.forms if f.named] + [(h, 1, True) for h in unit.headed]
        for text, times, header in (*printed, (unit.name, 1, bool(unit.headed) or not unit.forms)):
            read = read_correspondent(text) if header else read_person(text)
            said = name_printed(text, header=header)
            if said and read.surname:
                (full if read.full else short)[said] += times
                surnames[said.split()[-1].casefold()] += times
    if full:
        usual = {text: surnames[text.split()[-1].casefold()] for text in full}
        most = max(usual.values())
        return _best(full, lambda text: (usual[text] == most, not text.isupper(), text.isascii()))
    return _best(short, lambda text: (len(text) > 1, text[:1].isupper(), not text.isupper() or len(text) < 5))


def _best(times: Counter[str], good: Callable[[str], tuple[bool, ...]]) -> str:
    return max(times, key=lambda t: (good(t), times[t], len(t), t), default="")


def summarise(
    id: str,
    kind: MentionType,
    name: str,
    units: Iterable[tuple[str, str | None, UnitFacts]],
    *,
    state: str | None = None,
    posts: tuple[PartyRole, ...] = (),
) -> Party:
    """The party of some units, each with its document and that one's day; `posts` come from the officers' list."""
    found = list(units)
    mentions: Counter[str] = Counter()
    inside: defaultdict[str, set[str]] = defaultdict(set)
    for document, _, unit in found:
        for form in unit.forms:
            if form.named:
                mentions[form.text] += form.times
                inside[form.text].add(document)
        for printed in unit.headed:
            mentions[natural_name(printed)] += 1
            inside[natural_name(printed)].add(document)
        if not unit.forms and not unit.headed:
            mentions[unit.name] += 1
            inside[unit.name].add(document)
    ranked = sorted(mentions, key=lambda text: (-mentions[text], text))[:_MOST_NAMES]
    roles = _roles(found) if kind is MentionType.PERSON else ()
    return Party(
        id,
        kind,
        name,
        tuple(PartyName(text, mentions[text], len(inside[text])) for text in ranked),
        (*posts, *roles),
        state or _state(kind, name, roles),
        sum(mentions.values()),
        len({document for document, _, _ in found}),
        len(found),
    )


def _state(kind: MentionType, name: str, roles: Sequence[PartyRole]) -> str | None:
    """The state for which a party acts: of which its roles are, or that its name holds."""
    if kind is MentionType.PERSON:
        states = Counter(role.of for role in roles if role.of for _ in range(max(1, len(role.citations))))
        return max(states, key=lambda s: (states[s], s)) if states else None
    if whole := state_of(name):
        return whole
    words = name.split()
    found = {
        f.state for n in (1, 2) for at in range(len(words)) for f in state_forms(" ".join(words[at : at + n]))
    }
    return found.pop() if len(found) == 1 else None


def _roles(found: Iterable[tuple[str, str | None, UnitFacts]]) -> tuple[PartyRole, ...]:
    """The roles that documents give, from the first day to the last of which one does, with some passages."""
    days: defaultdict[_Role, set[str]] = defaultdict(set)
    cited: defaultdict[_Role, list[Citation]] = defaultdict(list)
    for document, day, unit in found:
        for form in unit.forms:
            read = read_person(form.text)
            if not read.title or len(form.text) > 120:
                continue
            title = " ".join(w if w in _LITTLE else w.capitalize() for w in read.title.split())
            key = (f"{title} to {read.to}" if read.to and "mbassador" in title else title, read.of)
            if read.former:
                continue
            if day:
                days[key].add(day[:10])
            cited[key].append(Citation(document, form.start, form.end))
    whole = _told_with_state(cited)
    roles = [
        PartyRole(
            key[0], key[1], min(when, default=None), max(when, default=None), RoleSource.DOCUMENTS,
            tuple(cites[:_CITATIONS]),
        )
        for key, (when, cites) in _merged(whole, days, cited).items()
    ]  # fmt: skip
    roles = [r for r in roles if len(r.citations) > 1 or r.of or len(r.title.split()) > 1] or roles[:2]
    roles.sort(key=lambda r: (r.first or "9", r.last or "9", r.title, r.of or ""))
    return tuple(roles[:_MOST_ROLES])


def _told_with_state(
    cited: dict[tuple[str, str | None], list[Citation]],
) -> dict[tuple[str, str | None], tuple[str, str | None]]:
    """A title without a state counts for the same title of the one state of which it is told elsewhere."""
    states: defaultdict[str, set[str]] = defaultdict(set)
    for title, of in cited:
        if of:
            states[title].add(of)
    return {
        (title, of): (title, next(iter(states[title]))) if of is None and len(states[title]) == 1 else (title, of)
        for title, of in cited
    }


def _merged(
    whole: dict[_Role, _Role], days: dict[_Role, set[str]], cited: dict[_Role, list[Citation]]
) -> dict[_Role, tuple[set[str], list[Citation]]]:
    found: dict[_Role, tuple[set[str], list[Citation]]] = {}
    for key in sorted(cited, key=lambda k: (k[0], k[1] or "")):
        when, cites = found.setdefault(whole[key], (set(), []))
        when |= days.get(key, set())
        cites += cited[key]
    return found
