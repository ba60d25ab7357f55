"""Groups that grow by joining, some of which may never be joined."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Groups(Generic[Item]):
    """Disjoint sets of items (union by size); `apart` holds for the sets that two items are in, now and later."""

    def __init__(self) -> None:
        self._above: dict[Item, Item] = {}
        self._size: dict[Item, int] = {}
        self._apart: defaultdict[Item, set[Item]] = defaultdict(set)

    def find(self, item: Item) -> Item:
        """The item that stands for the set of an item."""
        above = self._above
        if item not in above:
            above[item] = item
            self._size[item] = 1
            return item
        root = item
        while above[root] != root:
            root = above[root]
        while above[item] != root:
            above[item], item = root, above[item]
        return root

    def keep_apart(self, a: Item, b: Item) -> None:
        """Forbid the sets of two items ever to become one; without effect if they are one already."""
        a, b = self.find(a), self.find(b)
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def may_join(self, a: Item, b: Item) -> bool:
        """Whether nothing forbids the sets of two items to become one."""
        a, b = self.find(a), self.find(b)
        return b not in self._apart[a] if a in self._apart else True

    def join(self, a: Item, b: Item) -> bool:
        """Make the sets of two items one, unless that is forbidden; whether they are one now."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return True
        if not self.may_join(a, b):
            return False
        if self._size[a] < self._size[b]:
            a, b = b, a
        self._above[b] = a
        self._size[a] += self._size.pop(b)
        for other in self._apart.pop(b, ()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart[a].add(other)
        return True

    def sets(self, items: Iterable[Item]) -> dict[Item, list[Item]]:
        """Some items by the item that stands for their set, in the order given."""
        found: defaultdict[Item, list[Item]] = defaultdict(list)
        for item in items:
            found[self.find(item)].append(item)
        return dict(found)
