"""Officers of US diplomacy: who held which post, from when to when. Facts from outside, named as such.

Source: Office of the Historian, US Department of State; made by `scripts/officers.py`. That list has no
presidents; they are below.
"""

import lzma
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from readout.resolve.alike import match
from readout.resolve.names import PersonName, read_person
from readout.text.states import state_of

_FILE = "officers.tsv.xz"
_PRESIDENTS = """
Franklin D. Roosevelt,Franklin Delano Roosevelt,1933-03-04,1945-04-12
Harry S. Truman,Harry Truman,1945-04-12,1953-01-20
Dwight D. Eisenhower,Dwight David Eisenhower,1953-01-20,1961-01-20
John F. Kennedy,John Fitzgerald Kennedy,1961-01-20,1963-11-22
Lyndon B. Johnson,Lyndon Baines Johnson,1963-11-22,1969-01-20
Richard Nixon,Richard Milhous Nixon,1969-01-20,1974-08-09
Gerald Ford,Gerald R. Ford,1974-08-09,1977-01-20
Jimmy Carter,James Earl Carter,1977-01-20,1981-01-20
Ronald Reagan,Ronald Wilson Reagan,1981-01-20,1989-01-20
George H. W. Bush,George Herbert Walker Bush,1989-01-20,1993-01-20
Bill Clinton,William Jefferson Clinton,1993-01-20,2001-01-20
George W. Bush,George Walker Bush,2001-01-20,2009-01-20
Barack Obama,Barack Hussein Obama,2009-01-20,2017-01-20
Donald Trump,Donald John Trump,2017-01-20,2021-01-20
Joe Biden,Joseph Robinette Biden,2021-01-20,2025-01-20
"""
_OPEN_YEARS = 3
"""How long a post without a last day is taken to have been held."""

_CAREER = 15
HOME = "United States"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A post that a person held: `title` in small letters, `of` the state or body at which or for which it is."""

    person: str
    printed_names: tuple[str, ...]
    names: tuple[PersonName, ...]
    title: str
    printed: str
    of: str
    first: str
    last: str

    def held(self, day: str | None, *, margin: int = 0) -> bool:
        """Whether it was held on a day (EDTF), or so many years before or after."""
        if not day or not day[:4].isdigit():
            return False
        last = self.last or str(int(self.first[:4]) + _OPEN_YEARS if self.first else 0)
        if not margin:
            return self.first[: len(day)] <= day[: len(self.first)] and day[: len(last)] <= last[: len(day)]
        return int((self.first or last)[:4] or 0) - margin <= int(day[:4]) <= int(last[:4] or 0) + margin


class Officers:
    """The appointments, by the names of those who held them and by post."""

    def __init__(self, appointments: Iterable[Appointment]) -> None:
        self._by_key: defaultdict[str, list[Appointment]] = defaultdict(list)
        self._by_surname: defaultdict[str, list[Appointment]] = defaultdict(list)
        self._by_post: defaultdict[tuple[str, str], list[Appointment]] = defaultdict(list)
        self._by_person: defaultdict[str, list[Appointment]] = defaultdict(list)
        for one in appointments:
            for key in {name.key for name in one.names if name.key}:
                self._by_key[key].append(one)
            for surname in {name.surname for name in one.names}:
                self._by_surname[surname].append(one)
            self._by_post[_post(one.title), one.of].append(one)
            self._by_person[one.person].append(one)

    def of(self, person: str) -> list[Appointment]:
        """All posts that a person held, by first day."""
        return sorted(self._by_person.get(person, ()), key=lambda a: (a.first, a.last, a.title))

    def names(self, person: str) -> tuple[PersonName, ...]:
        """The names of an officer."""
        return self._by_person[person][0].names if self._by_person.get(person) else ()

    def usual_name(self, person: str) -> str:
        """The name by which an officer is usually printed: with initials, where the list has that."""
        names = self._by_person[person][0].printed_names if self._by_person.get(person) else (person,)
        return names[1] if len(names) > 1 else names[0]

    def holders(self, title: str, of: str, day: str | None) -> list[str]:
        """Who held a post on a day."""
        held = (a.person for a in self._by_post.get((_post(title), of), ()) if a.held(day))
        return list(dict.fromkeys(held))

    def named(self, surname: str, day: str | None) -> list[Appointment]:
        """The posts held on a day by persons of a surname."""
        return [a for a in self._by_surname.get(surname, ()) if a.held(day)]

    def presidents(self, surname: str, day: str | None) -> set[str]:
        """The presidents of a surname who had come into office by a day: they are called so ever after."""
        held = (a for a in self._by_surname.get(surname, ()) if _is_president(a))
        return {a.person for a in held if day and a.first[: len(day)] <= day[: len(a.first)]}

    def person(
        self, names: Iterable[PersonName], years: tuple[int, int] | None, titles: Iterable[str]
    ) -> str | None:
        """The officer of a full name who was in office in some years, or had one of some titles near them."""
        found: dict[str, float] = {}
        held = [_post(title) for title in titles]
        for name in names:
            for one in self._by_key.get(name.key, ()):
                compared = [c for other in one.names if (c := match(name, other))]
                if years is None or not compared or all(c.middle < 0 for c in compared):
                    continue
                active = any(one.held(str(year)) for year in range(years[0], years[1] + 1))
                near = one.held(str(years[0]), margin=_CAREER) or one.held(str(years[1]), margin=_CAREER)
                near = near or (_is_president(one) and int(one.first[:4]) <= years[1])
                agreed = max(c.middle for c in compared)
                score = 2.0 * active + 1.0 * agreed + 1.5 * (_post(one.title) in held and near)
                found[one.person] = max(found.get(one.person, 0.0), score)
        best = sorted(found, key=lambda p: (-found[p], p))
        if not best or found[best[0]] < _ENOUGH or (len(best) > 1 and found[best[1]] >= found[best[0]]):
            return None
        return best[0]


_ENOUGH = 1.5


def _is_president(one: Appointment) -> bool:
    """Whether a post is one by which its holder is called ever after."""
    return one.title == "president" and one.of == HOME


def _post(title: str) -> str:
    """A post, those of one rank as one: envoys and ministers led missions before there were ambassadors."""
    title = title.lower()
    if title.startswith(("ambassador", "envoy", "minister ", "representative", "permanent representative")):
        return "ambassador"
    if title in ("secretary", "acting secretary", "secretary of state ad interim"):
        return "secretary of state"
    for known in ("secretary of state", "deputy secretary", "under secretary", "assistant secretary", "charge"):
        if title.replace("é", "e").startswith(known):
            return known
    return title


def same_post(name: PersonName, one: Appointment) -> bool:
    """Whether the title before a name is that of an appointment."""
    return _post(name.title) == _post(one.title)


def read_lines(lines: Iterable[str]) -> Iterator[Appointment]:
    """Appointments from the lines of the file."""
    for line in lines:
        if not line or line.startswith("#"):
            continue
        person, others, title, of, first, last = line.split("\t")
        printed = (person, *(other for other in others.split("|") if other))
        names = tuple(dict.fromkeys(read_person(name, header=True) for name in printed))
        yield Appointment(person, printed, names, title.lower(), title, state_of(of) or of, first, last)


def _presidents() -> Iterator[str]:
    for entry in _PRESIDENTS.split("\n")[1:-1]:
        name, other, first, last = entry.split(",")
        yield f"{name}\t{other}\tPresident\t{HOME}\t{first}\t{last}"


@cache
def officers() -> Officers:
    """The officers that come with the program."""
    packed = (files("readout.resolve") / _FILE).read_bytes()
    return Officers(read_lines([*lzma.decompress(packed).decode().splitlines(), *_presidents()]))
