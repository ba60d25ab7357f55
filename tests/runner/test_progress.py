"""Progress counts, and says how long the rest will take."""

from readout.runner import Meter, Progress


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_rate_and_time_left() -> None:
    clock = Clock()
    meter = Meter("reading", total=100, clock=clock)
    clock.now += 10
    meter.advance(20, size=4_000)
    assert meter.now() == Progress("reading", 20, 100, 4_000, 2.0, 10.0, 40.0)


def test_nothing_is_said_of_the_time_left_while_nothing_is_known() -> None:
    clock = Clock()
    meter = Meter("reading", clock=clock)
    assert meter.now().seconds_left is None
    clock.now += 1
    meter.advance()
    assert meter.now().seconds_left is None
    meter.expect(3)
    assert meter.now().seconds_left == 2.0


def test_the_listener_hears_now_and_then_and_at_the_end() -> None:
    clock, told = Clock(), list[Progress]()
    meter = Meter("copying", told.append, total=10, every=1.0, clock=clock)
    for _ in range(10):
        clock.now += 0.3
        meter.advance()
    meter.finish()
    assert [progress.done for progress in told] == [1, 5, 9, 10]
