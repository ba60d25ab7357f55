"""Whose a mail address is, or a lone word in a header: by what is printed beside it, its letters, and replies.

An id is a full name's key, `@` and an address, or `~` and a lone word.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from readout.resolve.alike import within
from readout.resolve.clusters import Groups
from readout.resolve.facts import DocumentFacts
from readout.resolve.names import PersonName, addresses, read_correspondent
from readout.resolve.nodes import Node
from readout.resolve.reading import Person, lone_words
from readout.text.given_names import formal_names, is_given, same_given
from readout.text.ocr import fold, one_slip, slips

_FAR_COMMONER = 3
_DOMAIN_COMMONER = 10
_LONG_LOCAL = 6
_SHORT_LOCAL = 4
_LONG_DOMAIN = 7
_ROUNDS = 4
_MAJORITY = 0.5
_FEWEST = 2
_NAMED_SHARE = 0.02
_FITTING = 0.15

Votes = dict[str, Counter[str]]


class Owners:
    """Joins ids to groups so that no two groups that are known by different full names become one.

    A full name that few of a group's many headers print is no name to know it by: it may be a misreading.
    """

    def __init__(self, nodes: Mapping[str, Node], groups: Groups[str], times: Mapping[str, int]) -> None:
        self.groups = groups
        self._named: Counter[str] = Counter()
        self._every: Counter[str] = Counter()
        self._taken: set[str] = set()
        for key, node in nodes.items():
            self._named[groups.find(key)] += node.weight
            self._every[groups.find(key)] += node.weight
        for item, count in times.items():
            self._every[groups.find(item)] += count

    def named(self, item: str) -> bool:
        """Whether an id's group is known by a full name."""
        root = self.groups.find(item)
        return root in self._taken or self._named[root] >= max(_FEWEST, _NAMED_SHARE * self._every[root])

    def join(self, a: str, b: str) -> bool:
        """Make the groups of two ids one, if not both are known by full names."""
        a, b = self.groups.find(a), self.groups.find(b)
        if a == b:
            return True
        known = self.named(a), self.named(b)
        if all(known) or not self.groups.join(a, b):
            return False
        root = self.groups.find(a)
        if any(known):
            self._taken.add(root)
        for counts in (self._named, self._every):
            counts[root] = counts[a] + counts[b]
        return True


def _is_cut(token: str) -> bool:
    """Whether a word that stands beside a full name is what is left of its address (`Ann Roe <roeab`)."""
    return len(token) >= _LONG_LOCAL and not is_given(token)


def chiefs(
    persons: Sequence[Person],
    key_of: Mapping[int, str],
    beside_it: Callable[[Person], Iterable[str]] = lambda person: person.addresses,
) -> dict[str, str]:
    """The full name that stands with an address oftener than all others, and no oftener with another address.

    So one slip of a scan does not give an address to a stranger.
    """
    beside: defaultdict[str, Counter[str]] = defaultdict(Counter)
    places: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for number, person in enumerate(persons):
        if key := key_of.get(number):
            for mail in beside_it(person):
                beside[mail][key] += 1
                places[key][mail] += 1
    found = {}
    for mail, keys in beside.items():
        chief = max(keys, key=lambda k: (keys[k], sum(places[k].values()), k))
        if 2 * keys[chief] > sum(keys.values()) or places[chief][mail] == max(places[chief].values()):
            found[mail] = chief
    return found


def join_addresses(
    persons: Sequence[Person],
    documents: Sequence[DocumentFacts],
    nodes: Mapping[str, Node],
    key_of: Mapping[int, str],
    groups: Groups[str],
) -> None:
    """Join addresses and lone words of headers to whom they belong, as far as that can be told."""
    times: Counter[str] = Counter(f"@{mail}" for person in persons for mail in person.addresses)
    times.update(f"~{token}" for person in persons for token in person.tokens)
    owners = Owners(nodes, groups, times)
    for mail, key in sorted(chiefs(persons, key_of).items()):
        owners.join(f"@{mail}", key)
    for cut, key in sorted(chiefs(persons, key_of, lambda p: [t for t in p.tokens if _is_cut(t)]).items()):
        owners.join(f"~{cut}", key)
    _join_misread(times, owners)
    _join_by_letters(times, nodes, owners)
    votes = _votes(documents)
    for number, person in enumerate(persons):
        _note_beside(votes, person, key_of.get(number))
    _join_by_votes(votes, nodes, owners)


def _join_misread(times: Counter[str], owners: Owners) -> None:
    """Addresses that differ by letters that a scanner confuses, then by one slip from a far commoner one."""
    domains: Counter[str] = Counter()
    for item, count in times.items():
        domains[item.rpartition("@")[2]] += count if item.startswith("@") else 0
    by_letter: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for domain, count in domains.most_common():
        by_letter[_bare(domain)[:1]].append((domain, count))
    canon = {domain: _commoner(domain, domains, by_letter) for domain in domains if domain}
    same: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for item in sorted(times, key=lambda i: (-times[i], i)):
        local, _, domain = item[1:].partition("@")
        if item.startswith("~") and len(local.rstrip("0123456789")) >= _SHORT_LOCAL:
            local = local.rstrip("0123456789")
        same[fold(local).replace("rn", "m"), canon.get(domain, "") if item.startswith("@") else "~"].append(item)
    for items in same.values():
        for other in items[1:]:
            owners.join(items[0], other)
    common = {key: sum(times[i] for i in items) for key, items in same.items()}
    near: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for local, domain in common:
        if len(local) >= _LONG_LOCAL:
            for slip in slips(local):
                near[slip, domain].append((local, domain))
    for key in sorted(common, key=lambda k: (common[k], k)):
        others = {o for slip in slips(key[0]) for o in near.get((slip, key[1]), ()) if o != key}
        fit = [o for o in others if common[o] >= _FAR_COMMONER * common[key] and one_slip(key[0], o[0])]
        if fit:
            owners.join(same[key][0], same[max(fit, key=lambda o: (common[o], o))][0])


def _commoner(domain: str, domains: Mapping[str, int], by_letter: Mapping[str, Sequence[tuple[str, int]]]) -> str:
    """The far commoner domain of which one is a misreading (`state.goy`), else itself.

    `by_letter` has those that might be, by the first letter, the commonest first.
    """
    bare = _bare(domain)
    most = 2 if len(bare) > _LONG_DOMAIN else 1
    for other, times in by_letter[bare[:1]]:
        if times < _DOMAIN_COMMONER * domains[domain]:
            return domain
        if abs(len(_bare(other)) - len(bare)) <= most and within(bare, _bare(other), most):
            return other
    return domain


@lru_cache(maxsize=8192)
def _bare(domain: str) -> str:
    return fold(domain.replace(".", "")).replace("rn", "m")


def _join_by_letters(times: Counter[str], nodes: Mapping[str, Node], owners: Owners) -> None:
    """Local parts and lone words made of the letters of one correspondent's name (`roeab`, `aroe`, `ann.roe`)."""
    made: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, node in nodes.items():
        if node.headed:
            for pattern in set(_patterns(node.name)):
                made[fold(pattern)][owners.groups.find(key)] += node.headed
    near: defaultdict[str, set[str]] = defaultdict(set)
    for pattern in made:
        if len(pattern) > _LONG_LOCAL:
            for slip in slips(pattern):
                near[slip].add(pattern)
    for item in sorted(times):
        local = fold("".join(c for c in item[1:].partition("@")[0] if c.isalpha()))
        if owners.named(item) or len(local) < _SHORT_LOCAL:
            continue
        fit = {p for slip in slips(local) for p in near.get(slip, ()) if one_slip(p, local)}
        chief = _chief([made[p] for p in ([local] if local in made else sorted(fit))])
        if chief is not None:
            owners.join(item, chief)


def _chief(made: list[Counter[str]]) -> str | None:
    """The group that made a word oftener than all others by far, if there is one."""
    (best, times), *rest = sum(made, Counter()).most_common(2) or [("", 0)]
    return best if times and all(times >= _DOMAIN_COMMONER * other for _, other in rest) else None


def _patterns(name: PersonName) -> Iterator[str]:
    first, surname, middle = name.first, name.surname, "".join(m[0] for m in name.middle[:1])
    yield from (f"{surname}{first[0]}{middle}", f"{first[0]}{middle}{surname}", f"{first[0]}{surname}")
    yield from (f"{surname}{first[0]}", f"{first}{surname}", f"{first}{middle}{surname}", f"{surname}{first}")


def _chief_id(printed: str) -> str | None:
    """What a printed correspondent is chiefly known by: its full name, else its address, else a lone word."""
    name = read_correspondent(printed)
    if name.full:
        return name.key
    mail = next(iter(addresses(printed)), None)
    word = next(iter(lone_words((printed,))), None)
    return f"@{mail}" if mail else f"~{word}" if word else None


def _votes(documents: Sequence[DocumentFacts]) -> Votes:
    """How often two ids stand for one correspondent: in copies of one message, and in a message and its reply.

    Votes of an id for itself are counted too: they are what an id that is used beside another has few of.
    """
    votes: Votes = defaultdict(Counter)
    by_id = {document.document: document for document in documents}
    for document in documents:
        original = by_id.get(document.copy_of or "")
        if original is not None:
            _vote(votes, document.sender[:1], original.sender[:1])
            if len(document.to) == len(original.to):
                for one, other in zip(document.to, original.to, strict=True):
                    _vote(votes, (one,), (other,))
        above = by_id.get(document.parent or "")
        if above is not None and not above.answers:
            _vote_for_writer(votes, document, above)
        if above is not None and above.answers:
            if len(above.to) == 1:
                _vote(votes, document.sender[:1], above.to)
            if len(document.to) == 1:
                _vote(votes, document.to, above.sender[:1])
    return votes


def _vote_for_writer(votes: Votes, inner: DocumentFacts, outer: DocumentFacts) -> None:
    """Who signs what lies in a message with a given name alone is its sender, if that one has this name."""
    word = next(iter(lone_words(inner.sender)), "")
    writer = read_correspondent(outer.sender[0]) if outer.sender else None
    if writer is not None and writer.full and is_given(word) and same_given(word, writer.first):
        _vote(votes, inner.sender[:1], outer.sender[:1])


def _vote(votes: Votes, one: tuple[str, ...], other: tuple[str, ...]) -> None:
    a, b = (_chief_id(some[0]) if some else None for some in (one, other))
    if a and b:
        votes[a][b] += 1
        if a != b:
            votes[b][a] += 1


def _note_beside(votes: Votes, person: Person, key: str | None) -> None:
    """Ids printed side by side in one correspondent."""
    ids = [*([key] if key else ()), *(f"@{m}" for m in person.addresses), *(f"~{t}" for t in person.tokens)]
    for a in ids:
        for b in ids:
            if a != b:
                votes[a][b] += 1


def _join_by_votes(votes: Votes, nodes: Mapping[str, Node], owners: Owners) -> None:
    """Join groups, of which one at most is known by a full name, where most votes of one are for the other.

    First those without names among themselves, then with names: where several names ask for one group, the one
    with most votes gets it. Fewer votes will do for a lone word that is a given name of whom they are for.
    """
    for named in (False, True):
        for _ in range(_ROUNDS):
            joined = [owners.join(a, b) for *_, a, b in sorted(_asked(votes, nodes, owners, named=named))]
            if not any(joined):
                break


def _asked(
    votes: Votes, nodes: Mapping[str, Node], owners: Owners, *, named: bool
) -> Iterator[tuple[float, int, str, str]]:
    """Pairs of groups that votes would join, one of them `named` or neither; the surest have the least numbers."""
    groups = owners.groups
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item, others in votes.items():
        root = groups.find(item)
        for other, times in others.items():
            tally[root][groups.find(other)] += times
    words = _given_names(nodes, votes, groups)
    for root, others in tally.items():
        total = sum(others.values())
        for other, times in others.items():
            known = owners.named(root), owners.named(other)
            if other == root or any(known) != named or all(known):
                continue
            share = _FITTING if words.get(root, set()) & words.get(other, set()) else _MAJORITY
            if times >= max(_FEWEST + named, share * total):
                yield (-times if named else -times / total), -times, root, other


def _given_names(nodes: Mapping[str, Node], votes: Votes, groups: Groups[str]) -> dict[str, set[str]]:
    """For each group the formal given names that its full names begin with, or that are its lone words."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, node in nodes.items():
        if node.weight >= _FEWEST:
            found[groups.find(key)] |= formal_names(node.name.first)
    for item in votes:
        if item.startswith("~") and is_given(item[1:]):
            found[groups.find(item)] |= formal_names(item[1:])
    return found
