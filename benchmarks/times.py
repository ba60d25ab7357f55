"""How fast times are found, against dateparser's search on the same texts where that is installed."""

import time
from collections.abc import Callable

from _corpus import arguments, pile, read_all
from _timing import machine
from readout.extract.times import find_times

try:
    from dateparser.search import search_dates
except ImportError:
    search_dates = None

GOAL, GOAL_WITHOUT = 0.5e6, 2e6
_DAY = "2011-06-29"
_OTHERS_SHARE = 400
_WORDS = "people of that country were aware some proposals would require greater support from everybody who cared "


def rate(texts: list[str], read: Callable[[str], int]) -> tuple[float, int]:
    """Characters a second of work, and how much was found."""
    start = time.process_time()
    found = sum(read(text) for text in texts)
    return sum(map(len, texts)) / max(time.process_time() - start, 1e-9), found


def ours(text: str) -> int:
    """How many times we find."""
    return len(find_times(text, date=_DAY))


def main() -> None:
    """Prints the rates."""
    options = arguments(__doc__ or "").parse_args()
    with pile(options.data, options.limit) as (folder, said):
        texts = list(read_all(folder).values())
    print(f"{machine()}; {said}")
    speed, found = rate(texts, ours)
    print(f"ordinary text    {speed / 1e6:6.2f} M characters/s, {found:,} times  (goal {GOAL / 1e6} M)")
    speed, found = rate([_WORDS * 20_000], ours)
    print(f"without times    {speed / 1e6:6.2f} M characters/s, {found:,} times  (goal {GOAL_WITHOUT / 1e6} M)")
    if search_dates is None:
        print("dateparser       not installed")
        return
    few = texts[::_OTHERS_SHARE]
    speed, found = rate(few, lambda text: len(search_dates(text, languages=["en"]) or ()))
    mine, own = rate(few, ours)
    print(f"dateparser       {speed / 1e6:6.3f} M characters/s, {found:,} times, on every {_OTHERS_SHARE}th text")
    print(f"readout, same    {mine / 1e6:6.3f} M characters/s, {own:,} times: {mine / speed:.0f} times as fast")


if __name__ == "__main__":
    main()
