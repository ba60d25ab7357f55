"""Who writes to whom, counted: the many printed spellings of one correspondent joined by a light key.

`Mills, Cheryl D`, `Cheryl Mills` and `"Mills, Cheryl D" <x@y>` have one key. A bare address, a first name or an
initial counts for the fuller name that is printed with the same address; a spelling one misread letter away from a
far commoner one counts for that. This is for counting only: who is who is decided where parties are resolved.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from readout.account.ranking import ranked
from readout.text.ocr import fold, one_slip, slips

_ADDRESS = re.compile(r"[\w.+'-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)+")
_ASIDE = re.compile(r"<[^>]*>?|\[[^\]]*\]?|\([^)]*\)|\S*@\S*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CODE = re.compile(r"^\W*(?:[Bb]\s?\d|1\.4|REDACTED|undisclosed|recipients?|unknown|none|null|nil)\b", re.I)
_INITIAL_H = re.compile(r"^\W*[I1l]\s?[-–—]\s?[I1l]\W*$")
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "amb", "ambassador", "jr", "sr", "hon", "the", "via", "behalf", "of", "on"}
)
_FAR_COMMONER = 8
_CHIEF = 400
_LONG_KEY = 8
_LONGEST = 400
"""Characters of a printed correspondent that are looked at: damaged headers hold whole pages."""


@lru_cache(maxsize=20_000)
def person_key(printed: str) -> tuple[str, str]:
    """A printed correspondent as (name key, address key); either may be empty, both where it names nobody."""
    printed = printed[:_LONGEST]
    if _CODE.match(printed):
        return "", ""
    found = _ADDRESS.search(printed)
    address = fold(re.sub(r"\s", "", found[0])).replace("rn", "m") if found else ""
    words = _WORD.findall(_INITIAL_H.sub("H", _ASIDE.sub(" ", printed)))
    if not words and found:
        words = [w for w in re.split(r"[._]", found[0].split("@")[0]) if w.isalpha()]
        words = words if len(words) > 1 and all(len(w) > 1 for w in words) else []
    folded = [w.casefold() for w in words if w.casefold() not in _TITLES]
    long = [w for w in folded if len(w) > 1]
    kept = long if len(long) >= 2 or (long and len(folded) > 1) else folded
    return " ".join(sorted(kept)[:6]), address


def spoken_name(printed: str) -> str:
    """A printed correspondent as one would say it: `Mills, Cheryl D <x@y>` as `Cheryl Mills`."""
    printed = printed[:_LONGEST]
    name = " ".join(_INITIAL_H.sub("H", _ASIDE.sub(" ", printed)).replace('"', " ").split()).strip(" '’‘;,:*-")
    if not name:
        return printed.strip(" <>[]'\"")
    last, comma, first = name.partition(",")
    if comma and first.strip():
        given = [w for w in first.split() if len(w.strip(".")) > 1] or first.split()
        name = f"{' '.join(given)} {last.strip()}"
    return name


class Correspondents:
    """Counts senders, recipients and pairs over a pile; memory grows with the number of distinct spellings."""

    def __init__(self) -> None:
        self._sent: Counter[str] = Counter()
        self._received: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._printed: dict[str, Counter[str]] = defaultdict(Counter)
        self._by_address: dict[str, Counter[str]] = defaultdict(Counter)

    def _note(self, printed: str) -> str:
        """Keeps a spelling and gives its key: the name's, or `@` and the address's."""
        name, address = person_key(printed)
        if name and address:
            self._by_address[address][name] += 1
        key = name or (f"@{address}" if address else "")
        if key:
            spellings = self._printed[key]
            if printed in spellings or len(spellings) < 50:
                spellings[printed] += 1
        return key

    def add(self, senders: Iterable[str], recipients: Iterable[str]) -> None:
        """Counts one message."""
        keys_from = {k for s in senders if (k := self._note(s))}
        keys_to = {k for r in recipients if (k := self._note(r))}
        self._sent.update(keys_from)
        self._received.update(keys_to)
        self._pairs.update((a, b) for a in keys_from for b in keys_to if len(keys_to) <= 20)

    def resolve(self) -> "Tables":
        """The counts with spellings joined."""
        total = self._sent + self._received
        same = _fuller_names(self._by_address, total)
        same |= _misread(total, same)
        return Tables(self, same)


def _fuller_names(by_address: dict[str, Counter[str]], total: Counter[str]) -> dict[str, str]:
    """Keys that count for another: bare addresses, and lesser names of one address (short, or sharing a word).

    An address belongs to the full name that stands with it oftener than with any other address, so that one slip
    of a scan does not give it to a stranger.
    """
    addresses: dict[str, Counter[str]] = defaultdict(Counter)
    for address, names in by_address.items():
        for name, times in names.items():
            addresses[name][address] += times
    same: dict[str, str] = {}
    chief = {name: _commonest(where) for name, where in addresses.items()}
    for address, names in by_address.items():
        owners = [n for n in names if _is_full(n) and chief[n] == address and names[n] > 1]
        same[f"@{address}"] = max(owners or names, key=lambda n: (names[n], n))
    for name, where in addresses.items():
        times, owner = where[chief[name]], same[f"@{chief[name]}"]
        akin = not _is_full(name) or bool(set(name.split()) & set(owner.split()))
        lesser = total[name] < total[owner] or not _is_full(name)
        if owner != name and _is_full(owner) and akin and lesser and 2 * times >= sum(where.values()):
            same[name] = owner
    return {k: v for k, v in same.items() if same.get(v) != k}


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda k: (-counts[k], k))


def _is_full(name: str) -> bool:
    """Whether a key holds two words of more than one letter."""
    return sum(len(w) > 1 for w in name.split()) > 1


def _misread(total: Counter[str], same: dict[str, str]) -> dict[str, str]:
    """Rare keys one letter away from a chief correspondent's (by deletions, as in Garbe's SymSpell, 2012)."""
    chief: dict[str, list[str]] = defaultdict(list)
    for key, _ in ranked(total, _CHIEF):
        if len(key) >= _LONG_KEY and " " in key and key not in same:
            for slip in slips(key):
                chief[slip].append(key)
    out: dict[str, str] = {}
    for key, times in total.items():
        if key in same or len(key) < _LONG_KEY:
            continue
        near = {other for slip in slips(key) for other in chief.get(slip, ())}
        for other in sorted(near, key=lambda o: (-total[o], o)):
            if other != key and total[other] >= _FAR_COMMONER * times and one_slip(key, other):
                out[key] = other
                break
    return out


class Tables:
    """The counts of a pile's correspondents, commonest first, under the names that one would say."""

    def __init__(self, counts: Correspondents, same: dict[str, str]) -> None:
        self._same = same
        self.sent = self._joined(counts._sent)
        self.received = self._joined(counts._received)
        self.pairs: Counter[tuple[str, str]] = Counter()
        for (a, b), times in counts._pairs.items():
            self.pairs[self.final(a), self.final(b)] += times
        self._spellings: dict[str, Counter[str]] = defaultdict(Counter)
        for key, printed in counts._printed.items():
            self._spellings[self.final(key)].update(printed)

    @property
    def names(self) -> frozenset[str]:
        """All words in the keys of those who sent or received anything."""
        return frozenset(w for key in (*self.sent, *self.received) for w in key.split())

    def _joined(self, counts: Counter[str]) -> Counter[str]:
        out: Counter[str] = Counter()
        for key, times in counts.items():
            out[self.final(key)] += times
        return out

    def final(self, key: str) -> str:
        """The key that a key counts for."""
        for _ in range(4):
            if key not in self._same:
                break
            key = self._same[key]
        return key

    def name(self, key: str) -> str:
        """The commonest spelling of a correspondent, as one would say it; of equals the longest."""
        said: Counter[str] = Counter()
        for printed, times in self._spellings[key].items():
            if person_key(printed)[0] == key or key.startswith("@"):
                said[spoken_name(printed)] += times
        return max(said, key=lambda n: (said[n], len(n), n)) if said else key.removeprefix("@")

    def query(self, field: str, key: str) -> str:
        """A search for what a correspondent sent (`from`) or was sent (`to`)."""
        words = _WORD.findall(self.name(key)) if not key.startswith("@") else [self.name(key)]
        kept = [w for w in words if len(w) > 1] or words
        return f"{field}:{kept[0]}" if len(kept) == 1 else f"{field}:({' '.join(kept)})"
