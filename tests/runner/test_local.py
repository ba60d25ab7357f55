"""Batches end by count, weight or time, and lose nothing."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from readout.runner import batched


@given(st.lists(st.integers(0, 50)), st.integers(1, 10), st.integers(1, 100))
def test_batches_hold_everything_in_order_and_keep_their_bounds(items: list[int], count: int, weight: int) -> None:
    batches = list(batched(items, count=count, seconds=1e9, weight=weight, weigh=lambda item: item))
    assert [item for batch in batches for item in batch] == items
    for batch in batches:
        assert 0 < len(batch) <= count
        assert sum(batch[:-1]) < weight


def test_a_batch_ends_when_its_time_is_up() -> None:
    now = [0.0]

    def ticking() -> Iterator[int]:
        for item in range(6):
            now[0] += 1.0
            yield item

    found = batched(ticking(), count=100, seconds=2.0, weight=100, weigh=lambda _: 0, clock=lambda: now[0])
    assert list(found) == [[0, 1, 2], [3, 4, 5]]


def test_items_are_pulled_only_as_batches_are_asked_for() -> None:
    pulled: list[int] = []
    batches = batched(
        (pulled.append(n) or n for n in range(100)), count=3, seconds=1e9, weight=100, weigh=lambda _: 0
    )
    next(batches)
    assert pulled == [0, 1, 2]
