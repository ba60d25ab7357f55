"""Showing progress: a bar where the terminal is one, else a plain line now and then."""

import time
from types import TracebackType
from typing import NoReturn, Self

import click
from tqdm import tqdm

from readout.cli._common import on_terminal
from readout.workbench import Progress

_QUIET_SECONDS = 10.0


class ProgressLine:
    """A listener for `Progress`, on standard error; use it in a `with` statement."""

    def __init__(self, *, bar: bool | None = None) -> None:
        self._bar = on_terminal() if bar is None else bar
        self._shown: tqdm[NoReturn] | None = None
        self._phase = ""
        self._said = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown.close()

    def __call__(self, progress: Progress) -> None:
        """Show how the work stands."""
        if self._bar:
            self._draw(progress)
        else:
            self._say(progress)

    def _draw(self, progress: Progress) -> None:
        if self._shown is None or progress.phase != self._phase:
            if self._shown is not None:
                self._shown.close()
            self._shown = tqdm(desc=f"{progress.phase:<9}", unit=" files", leave=True, dynamic_ncols=True)
            self._phase = progress.phase
        shown = self._shown
        shown.total = progress.total or None
        shown.n = progress.done
        shown.refresh()

    def _say(self, progress: Progress) -> None:
        ended = progress.total and progress.done >= progress.total
        if not ended and time.monotonic() - self._said < _QUIET_SECONDS:
            return
        if ended and self._phase == progress.phase:
            return
        self._said = time.monotonic()
        self._phase = progress.phase if ended else self._phase
        left = "" if not progress.seconds_left else f", about {_duration(progress.seconds_left)} left"
        of = f" of {progress.total:,}" if progress.total else ""
        click.echo(f"{progress.phase}: {progress.done:,}{of} ({progress.rate:,.0f} a second{left})", err=True)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
