"""Which full names are one person's: pairs that may be are blocked, scored, and joined, the surest first."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from readout.resolve.alike import EQUAL, READ, SLIP, SPELT, NameMatch, match, skeleton, within
from readout.resolve.clusters import Groups
from readout.resolve.nodes import SPAN, Node, years_between
from readout.resolve.short import RULERS
from readout.text.ocr import slips

THRESHOLD = 1.5
"""Log odds from which two names are taken to be one person's."""

_LARGEST = 400
_LONG_KEY = 9
_LONG_FIRST = 6
_SAMPLE = 40
_EVERYWHERE = 0.04
"""In what share of the documents somebody must be named for their company to say nothing."""

_SURNAMES = {EQUAL: 0, READ: 1, SPELT: 2, SLIP: 3}
_BASE = (
    # first name: equal, misread, spelt otherwise or short, a slip
    (5.0, 4.0, 2.5, 0.5),  # surname equal
    (4.0, 3.5, 2.0, 0.0),  # misread
    (2.0, 1.5, 1.5, -0.5),  # spelt otherwise
    (0.5, 0.0, -0.5, -2.0),  # a slip
)


def merge(
    nodes: Mapping[str, Node],
    groups: Groups[str],
    company: Callable[[int], Sequence[str]],
    documents: int,
    owner: Mapping[str, str],
) -> None:
    """Join nodes in `groups`. `company` gives the keys named in a document, `owner` whose an address is."""
    _part_namesakes(nodes, groups)
    everywhere = {key for key, node in nodes.items() if node.weight > max(20, _EVERYWHERE * documents)}
    scored = []
    for a, b in sorted(_pairs(nodes)):
        one, other = nodes[a], nodes[b]
        found = match(one.name, other.name) or _in_one_post(one, other) or _by_initials(one, other)
        if found is None or _kept_apart(one, other, found):
            continue
        score = score_names(found, one.weight, other.weight) + score_titles(one, other)
        if any(owner.get(mail) == b for mail in one.addresses) or any(owner.get(m) == a for m in other.addresses):
            score += 4.0
        if -2.5 < score < THRESHOLD:
            score += 2.5 * _shared_company(one, other, company, everywhere)
        if score >= THRESHOLD:
            scored.append((-score, a, b))
    local = {key: set(node.local) for key, node in nodes.items()}
    for _, a, b in sorted(scored):
        _join(nodes, groups, local, a, b)


def _part_namesakes(nodes: Mapping[str, Node], groups: Groups[str]) -> None:
    """Keep those apart who have one name and were found to be several."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    for key in nodes:
        same[key.partition(" #")[0]].append(key)
    for keys in same.values():
        for a, b in combinations(keys, 2):
            groups.keep_apart(a, b)


def _join(nodes: Mapping[str, Node], groups: Groups[str], local: dict[str, set[int]], a: str, b: str) -> None:
    """Join two nodes' groups, unless a document keeps members of both apart or their given names disagree."""
    first, second = groups.find(a), groups.find(b)
    if first == second:
        return
    ours, theirs = local.get(first, set()), local.get(second, set())
    found = match(nodes[a].name, nodes[b].name)
    alike = found is not None and found.exact
    if (ours & theirs and not alike) or not groups.join(a, b):
        return
    local[groups.find(a)] = ours | theirs


def _kept_apart(a: Node, b: Node, found: NameMatch) -> bool:
    """Whether two are of one name but of two persons, or far apart in time, or a document names both as two.

    A scanner's slip, or a short form, makes no two of one.
    """
    if a.key.partition(" #")[0] == b.key.partition(" #")[0] or years_between(a.years, b.years) > SPAN:
        return True
    return bool(a.local & b.local) and not found.exact


def _in_one_post(a: Node, b: Node) -> NameMatch | None:
    """Two of one surname who rule one state, whose first names are a slip or three apart in long words."""
    first, other = a.name.first, b.name.first
    if a.name.surname != b.name.surname or min(len(first), len(other)) < _LONG_FIRST or first[:3] != other[:3]:
        return None
    ruled = {(t, of) for t, of, _ in a.titles if of and RULERS.intersection(t.split())}
    if within(first, other, 3) and any((t, of) in ruled for t, of, _ in b.titles):
        return NameMatch(EQUAL, SLIP)
    return None


def _by_initials(a: Node, b: Node) -> NameMatch | None:
    """A given name that is the initials of another (`ABR Roe`, `Ann Roe`)."""
    for short, full in ((a, b), (b, a)):
        letters, name = short.name.first, full.name
        if short.initialled and not full.initialled and name.surname == short.name.surname:
            middle = "".join(word[0] for word in name.middle[:1])
            if (
                letters[0] == name.first[0]
                and letters[2] == name.surname[0]
                and letters[1] in (middle or letters[1])
            ):
                return NameMatch(EQUAL, SPELT)
    return None


def score_names(found: NameMatch, one: int, other: int) -> float:
    """The log odds that two names are one person's, by themselves and by how often each is printed."""
    if found.part:
        score = 2.0
    elif found.turned:
        score = 2.5 if found.exact else 0.5
    else:
        score = _BASE[_SURNAMES[found.surname]][_SURNAMES[found.first]]
    score += 0.5 if found.short and found.surname == SLIP else 0.0
    if SLIP in (found.surname, found.first):
        rare, common = sorted((one, other))
        score += 1.5 if common >= 8 * rare else 0.5 if common >= 3 * rare else -1.5 if rare >= 5 else 0.0
    score += {1: 0.0 if found.part else 1.0, 0: 0.0, -1: -3.0}[found.middle]
    return score - (1.0 if found.weak else 0.0)


def score_titles(a: Node, b: Node) -> float:
    """What titles say for or against one person: the same of the same state, or of different states."""
    ours, theirs = ({(t, of) for t, of, _ in node.titles if t} for node in (a, b))
    if any(of and (t, of) in theirs for t, of in ours):
        return 1.5
    states, others = {of for _, of in ours if of}, {of for _, of in theirs if of}
    if states & others or {t for t, _ in ours} & {t for t, _ in theirs}:
        return 0.5
    return -1.5 if states and others else 0.0


def _shared_company(a: Node, b: Node, company: Callable[[int], Sequence[str]], everywhere: set[str]) -> float:
    """How far two are named beside the same others, 0 to 1; whoever is named everywhere does not count."""
    ours, theirs = (
        {key for number in sorted(node.documents)[:_SAMPLE] for key in company(number)}
        - everywhere
        - {a.key, b.key}
        for node in (a, b)
    )
    shared = len(ours & theirs)
    return min(1.0, 2.0 * shared / max(4, min(len(ours), len(theirs)))) if shared else 0.0


def _pairs(nodes: Mapping[str, Node]) -> set[tuple[str, str]]:
    """Pairs of names that share a block; blocks that are too large tell nothing."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for key, node in nodes.items():
        for block in _blocks(node):
            blocks[block].append(key)
    return {
        (min(a, b), max(a, b))
        for keys in blocks.values()
        if 1 < len(keys) <= _LARGEST
        for a, b in combinations(keys, 2)
    }


def _blocks(node: Node) -> Iterator[str]:
    name = node.name
    words = [w for w in name.words if len(w) > 1]
    yield f"s {name.surname}"
    yield from {f"k {skeleton(name.surname)} {skeleton(w)}" for w in words[:-1]}
    yield f"t {' '.join(sorted(words))}"
    yield f"q {''.join(name.words)}"
    squeezed = name.first + name.surname
    if len(squeezed) >= _LONG_KEY:
        yield from (f"l {slip}" for slip in slips(squeezed))
