"""Whether anything has changed, in short: the day, what has changed, what has not, what cannot be told."""

from collections import Counter
from collections.abc import Iterable, Sequence

from readout.account.chance import ALPHA
from readout.account.counting import chance
from readout.account.cutting import FEWEST
from readout.account.phrases import counted, listed, number, say_date
from readout.model import Change, Coverage, Cut, Direction, Reply, Request, Sentence, Side

_FEW = 3
_ONCE = {
    Reply.GRANTED: "it seems to have come",
    Reply.REFUSED: "it seems to have been refused",
    Reply.BOTH: "both a grant and a refusal were found",
    Reply.UNSURE: "something came that may be it, or may have come anyway",
    Reply.NOTHING: "no answer was found",
}
_EACH = {
    Reply.GRANTED: "each time it seems to have come",
    Reply.REFUSED: "each time it seems to have been refused",
    Reply.BOTH: "each time both a grant and a refusal were found",
    Reply.UNSURE: "each time something came that may be it, or may have come anyway",
    Reply.NOTHING: "no answer was found to any",
}
_TIMES = {2: "twice"}
_OFTEN = {
    Reply.GRANTED: "seemingly with a grant",
    Reply.REFUSED: "seemingly with a refusal",
    Reply.BOTH: "with both",
    Reply.UNSURE: "with something that may be it, or may have come anyway",
    Reply.NOTHING: "without an answer that was found",
}


def answer(
    sides: tuple[Side, Side],
    cut: Cut | None,
    changes: Sequence[Change],
    flips: Sequence[Sentence],
    negatives: Sequence[Sentence],
    requests: Sequence[Request],
    coverage: Coverage,
) -> Iterable[Sentence]:
    """The answer in short: the day, what has changed, what has not, what cannot be told. No day is said last."""
    one, other = sides[0].name, sides[1].name
    if cut is not None:
        yield _of_the_day(cut)
    claimed = [c for c in changes if c.direction in (Direction.MORE, Direction.FEWER)]
    same = [c for c in changes if c.direction is Direction.SAME]
    open_ = [c for c in changes if c.direction is Direction.CANNOT_TELL]
    yield from (c.sentence for c in claimed)
    yield from flips
    yield from negatives[:_FEW]
    yield from (said for by in (0, 1) if (said := _asked(by, sides, requests)))
    if changes and not claimed:
        yield Sentence(f"By their numbers no change between {one} and {other} can be claimed.")
    yield from (c.sentence for c in same)
    if open_:
        rows = tuple(dict.fromkeys(row for c in open_ for part in c.rows for row in part))
        they = "it has" if len(open_) == 1 else "they have"
        text = (
            f"Of {number(len(open_))} of the things counted it cannot be told whether {they} changed: too little"
        )
        yield Sentence(f"{text} evidence. What it would take stands with each.", rows)
    if cut is None:
        yield Sentence(
            f"No day was given, and none can be offered: fewer than {FEWEST} contacts and statements between "
            f"{one} and {other} have a day, or all documents are of one day."
        )
    if not coverage.documents:
        yield Sentence("There are no dated documents to say anything from.")


def _asked(by: int, sides: tuple[Side, Side], requests: Sequence[Request]) -> Sentence | None:
    """How often one side asked the other for something, and how that ended."""
    own = [r for r in requests if r.by == by]
    if not own:
        return None
    rows = tuple(dict.fromkeys(row for r in own for row in (r.row, *(a.row for a in r.answers))))
    who, other = sides[by].name, sides[1 - by].name
    if len(own) == 1:
        return Sentence(f"{who} asked {other} for one thing: {_ONCE[own[0].reply]}.", rows)
    times = _TIMES.get(len(own), f"{number(len(own))} times")
    ended = Counter(r.reply for r in own)
    if len(ended) == 1:
        return Sentence(f"{who} asked {other} for something {times}: {_EACH[own[0].reply]}.", rows)
    parts = [f"{number(ended[reply])} {said}" for reply, said in _OFTEN.items() if ended[reply]]
    return Sentence(f"{who} asked {other} for something {times}: {listed(parts)}.", rows)


def _of_the_day(cut: Cut) -> Sentence:
    day = say_date(cut.at)
    if not cut.found:
        return Sentence(f"What lies before {day} is held against what lies from that day on.")
    p = cut.corrected if cut.corrected is not None else 1.0
    tried = counted(cut.tried, "day")
    found = f"No day was given; of {tried} tried, {day} parts the time best"
    corrected = f"({chance(p)}, corrected for the search)"
    if p <= ALPHA:
        return Sentence(f"{found} {corrected}.")
    often = f"{p:.0%}".replace("%", " %")
    return Sentence(
        f"{found}, but by chance alone the best of them would look as good in {often} of cases {corrected}."
    )
