"""In what a claim and a passage differ, one point after the other; each function tells of one."""

import re
from collections.abc import Callable, Iterator, Sequence

from readout.check._grammar import ACTS, CLAIMED_UNIVERSALS, FAMILIES, NEGATORS, PARTIAL, PLANNED, UNIVERSALS
from readout.check.align import HERE, Pair
from readout.check.claims import Claim, Told
from readout.check.kinship import another, kin
from readout.check.lines import FACT, MAYBE, Word, finite, is_first_time
from readout.check.papers import Site
from readout.check.spells import taken
from readout.model import Departure, Difference, Point
from readout.text import edtf
from readout.text.roles import POSTS, word_set

Resolve = Callable[[str, str | None], Sequence[tuple[int, int, str | None]]]
"""Tells the times in a text, given the date on which it was written: (start, end, EDTF value)."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = re.compile(
    r"\b(?:that|earlier|later|following|next|previous|same|before|after|ago|then)\b", re.IGNORECASE
)
_ABSOLUTE = re.compile(r"\d{1,2}\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
_MUCH = 0.34
_NEARLY_ALL = 0.8
_HAPPENS = frozenset({"happen", "occur"})
_CALLED_OFF = frozenset({"cancel", "postpone", "cancellation", "scrap", "abandon"})
_ANSWERED = 0.5


def dates(claim: Claim, site: Site, resolve: Resolve) -> Iterator[Difference]:
    """Times of the claim that the passage does not bear out."""
    apart = taken(claim.text)
    for told in claim.times:
        relative = _RELATIVE.search(told.text) and not _ABSOLUTE.search(told.text)
        if relative or any(a <= told.start + 12 and told.end <= b + 1 for a, b in apart):
            continue
        found = _date(claim, told, site, resolve)
        if found is not None:
            yield found


def _date(claim: Claim, told: Told, site: Site, resolve: Resolve) -> Difference | None:
    day = site.paper.source.day
    value = told.value or _value(claim, told, day, resolve)
    here = [t.value for t in site.times if t.value]
    if value is None:
        return _weekday(told, site, here) or _by_words(told, site)
    if any(_meets(value, v) for v in here) or _season(told, site) or _same_day(told, site):
        return None
    printed = _printed(site, value)
    if printed is not None:
        return None
    own = [day] if day else []
    own += [said.date for said in site.statements if said.date]
    own += [met.date for met in site.contacts if met.date]
    around = [t.value for t in site.times_around if t.value]
    exact = [v for v in here if _like(v, value)]
    if not exact and any(_meets(value, v) for v in (*around, *own)):
        return None
    if exact:
        times = ", ".join(dict.fromkeys(_words(site, v) for v in exact))
        return Difference(
            Point.DATE, Departure.CONFLICT, told.text, times, f"The passage has {times}, not {told.text}."
        )
    beside = list(dict.fromkeys(v for v in around if _like(v, value)))
    if len(beside) == 1:
        times = _words(site, beside[0])
        return Difference(
            Point.DATE, Departure.CONFLICT, told.text, times, f"The passage has {times}, not {told.text}."
        )
    if day and _apart(value, day):
        return Difference(
            Point.DATE,
            Departure.SILENT,
            told.text,
            None,
            f"The passage gives no date; its document is of {day[:10]}.",
        )
    return Difference(Point.DATE, Departure.SILENT, told.text, None, f"The passage does not say {told.text}.")


def _by_words(told: Told, site: Site) -> Difference | None:
    """A day or month that cannot be resolved, by its printed words."""
    wanted = [w for w in re.findall(r"[a-z]+|\d+", told.text.casefold()) if w.isdigit() or w in _MONTHS]
    here = {w.low for line in (site.line, *site.around) for w in line.words}
    if not wanted or set(wanted) <= here:
        return None
    return Difference(Point.DATE, Departure.SILENT, told.text, None, f"The passage does not say {told.text}.")


def _value(claim: Claim, told: Told, day: str | None, resolve: Resolve) -> str | None:
    """The value of a time that the draft does not date itself, taken to be near the document's day."""
    if day is None:
        return None
    for start, end, value in resolve(claim.text, day[:10]):
        if start < told.end and told.start < end:
            text = claim.text[start:end].casefold()
            return value if any(c.isdigit() for c in text) or any(m in text for m in _MONTHS) else None
    return None


_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)


def _meets(value: str, other: str) -> bool:
    first, second = edtf.days(_closed(value)), edtf.days(_closed(other))
    if first is None or second is None:
        return False
    if (second[1] - second[0]).days > 40 >= (first[1] - first[0]).days:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _closed(value: str) -> str:
    """The end that an open time tells: `since January` is about January."""
    return value.removesuffix("/..").removeprefix("../")


def _like(value: str, other: str) -> bool:
    """Whether two times are told as exactly as each other, near enough."""
    first, second = edtf.days(value), edtf.days(other)
    if first is None or second is None:
        return False
    long, short = (first[1] - first[0]).days, (second[1] - second[0]).days
    return long <= 40 if short <= 40 else long > 40


def _apart(value: str, day: str) -> bool:
    first, second = edtf.days(value), edtf.days(day[:10])
    return first is not None and second is not None and (first[0] > second[1] or second[0] > first[1])


def _printed(site: Site, value: str) -> str | None:
    """The year of a claim printed in the passage where no time was told of it."""
    return value if len(value) == 4 and any(w.low == value for w in site.line.words) else None


def _same_day(told: Told, site: Site) -> bool:
    """Whether a day without a year stands in the passage in the same words: of which year, neither says."""
    words = set(re.findall(r"[a-z]+|\d+", told.text.casefold())) - {"on", "of", "the", "last", "next", "this"}
    dated = any(w in _WEEKDAYS or w in _MONTHS for w in words)
    printed = (re.findall(r"[a-z]+|\d+", site.paper.text[t.start : t.end].casefold()) for t in site.times)
    short = not any(len(w) == _YEAR and w.isdigit() for w in words)
    return (
        dated
        and short
        and any(words <= set(p) and not any(len(w) == _YEAR and w.isdigit() for w in p) for p in printed)
    )


def _season(told: Told, site: Site) -> bool:
    """Whether a season without a year stands in the passage as well: of which year, neither says."""
    words = set(re.findall(r"[a-z]+", told.text.casefold()))
    return bool(words) and words <= _SEASONS and words <= {w.low for w in site.line.words}


_SEASONS = frozenset({"the", "this", "last", "next", "spring", "summer", "autumn", "fall", "winter"})


def _words(site: Site, value: str) -> str:
    for t in (*site.times, *site.times_around):
        if t.value == value:
            return " ".join(site.paper.text[t.start : t.end].split())
    return value


def _weekday(told: Told, site: Site, here: Sequence[str]) -> Difference | None:
    """A weekday that neither names nor dates of the passage bear out."""
    wanted = next((d for d in _WEEKDAYS if d in told.text.casefold()), None)
    if wanted is None:
        return None
    named = [w.low for line in (site.line,) for w in line.words if w.low in _WEEKDAYS]
    around = [w.low for line in site.around for w in line.words if w.low in _WEEKDAYS]
    days = [d for v in (*here, site.paper.source.day or "") if (d := edtf.days(v[:10])) and d[0] == d[1]]
    told_days = {_WEEKDAYS[d[0].weekday()] for d in days}
    if wanted in named or wanted in told_days or (not named and wanted in around):
        return None
    if named:
        found = named[0].capitalize()
        return Difference(
            Point.DATE, Departure.CONFLICT, told.text, found, f"The passage has {found}, not {told.text}."
        )
    return Difference(Point.DATE, Departure.SILENT, told.text, None, f"The passage does not say {told.text}.")


def polarity(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Whether one of the two denies what the other says."""
    met = [p for p in pairs if p.found is not None and p.place == HERE and (p.strength >= _ANSWERED or p.opposed)]
    turned = [p for p in met if p.found and (p.word.negated != p.found.negated) != p.opposed]
    opposed = [p for p in turned if p.opposed]
    if opposed:
        ours, theirs = opposed[0].word, opposed[0].found
        if theirs:
            yield Difference(
                Point.NEGATION,
                Departure.CONFLICT,
                _text(claim, ours),
                _printed_word(site, theirs),
                f"The passage says “{_printed_word(site, theirs)}”, the claim “{_text(claim, ours)}”.",
            )
        return
    heads = [p for p in met if p.word.denied or (p.found and p.found.denied)]
    wrong = sum(p.weight for p in heads if p in turned)
    fell_through = any(w.denied and w.lemma in _HAPPENS for w in site.line.words)
    if fell_through and any(w.lemma in _CALLED_OFF and not w.negated for w in claim.line.words):
        return
    if fell_through and not any(p.word.negated for p in met):
        wrong = sum(p.weight for p in met)
        heads = []
    every = sum(p.weight for p in met)
    if not heads and sum(p.weight for p in turned) >= _NEARLY_ALL * every > 0:
        wrong = every
    if wrong and crossed(claim, site):
        return  # none since then, some until then
    kept = sum(p.weight for p in heads if p not in turned)
    if not wrong and _denies_more(claim, site, met):
        wrong = sum(p.weight for p in turned)
        wrong = wrong if wrong >= _MUCH * every else 0.0
    if (
        wrong
        and not _both_deny(claim, site, met)
        and (wrong > kept or _denies_more(claim, site, met) or _plainly_done(site, turned))
    ):
        denied = any(p.found and p.found.negated for p in turned)
        yield Difference(
            Point.NEGATION,
            Departure.CONFLICT,
            "not denied" if denied else "denied",
            "denied" if denied else "not denied",
            "The passage denies what the claim says."
            if denied
            else "The passage does not deny it; the claim does.",
        )
    elif met and crossed(claim, site):
        until = "until" if _SINCE.search(claim.text) else "since"
        note = f"The passage tells of the time {until} then."
        yield Difference(Point.DATE, Departure.CONFLICT, claim.text, until, note)
    elif any(p.word.denied and p.word.lemma in _SPEECH for p in pairs) and _said_after_all(claim, site, pairs):
        yield Difference(
            Point.NEGATION,
            Departure.CONFLICT,
            "denied",
            "not denied",
            "The passage has it said; the claim denies that.",
        )


def _denies_more(claim: Claim, site: Site, met: Sequence[Pair]) -> bool:
    """Whether one of the two denies once more than the other: `no sign of dismay at not`, `dismay at not`."""
    clauses = {p.found.clause for p in met if p.found}
    ours = sum(1 for w in claim.line.words if w.low in NEGATORS)
    theirs = sum(1 for w in site.line.words if w.low in NEGATORS and w.clause in clauses)
    return min(ours, theirs) == 1 and max(ours, theirs) == 2


def _plainly_done(site: Site, turned: Sequence[Pair]) -> bool:
    """Whether a sentence without a denial has the very verb that a claim denies."""
    done = any(p.word.denied and p.found and finite(p.found) and p.strength >= _CERTAIN for p in turned)
    return done and not any(w.low in NEGATORS for w in site.line.words)


def crossed(claim: Claim, site: Site) -> bool:
    """Whether one tells of the time since a day and the other of the time until then."""
    text = site.line.text
    ours = (_SINCE.search(claim.text), _UNTIL.search(claim.text))
    theirs = (_SINCE.search(text), _UNTIL.search(text))
    if bool(ours[0]) == bool(ours[1]) or bool(theirs[0]) == bool(theirs[1]) or bool(ours[0]) == bool(theirs[0]):
        return False
    first, second = ours[0] or ours[1], theirs[0] or theirs[1]
    if first is None or second is None:
        return False
    days = [set(re.findall(r"\d+", t[m.start() : m.end()])) for m, t in ((first, claim.text), (second, text))]
    return bool(days[0]) and (days[0] <= days[1] or days[1] <= days[0]) and bool(days[1])


_DAY = r"\s+(?:the\s+)?(?:[A-Za-z]+[.,]?\s+)?\d[\d\w]*(?:[\s,]+(?:of\s+)?(?:[A-Za-z]{3,9}[\s,]+)?\d{4})?"
_SINCE = re.compile(r"\bsince" + _DAY, re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|up to)" + _DAY, re.IGNORECASE)


def _both_deny(claim: Claim, site: Site, met: Sequence[Pair]) -> bool:
    """Whether both deny once, of whatever word: `no talks were held`, `talks were not held`."""
    ours = [w for w in claim.line.words if w.low in NEGATORS]
    clauses = {p.found.clause for p in met if p.found}
    theirs = [w for w in site.line.words if w.low in NEGATORS and w.clause in clauses]
    return len(ours) == len(theirs) == 1


def _said_after_all(claim: Claim, site: Site, pairs: Sequence[Pair]) -> bool:
    """Whether a passage tells all that a claim says was not said, and denies no more than that does."""
    rest = [p for p in pairs if not (p.word.denied and p.word.lemma in _SPEECH)]
    total = sum(p.weight for p in rest)
    met = sum(p.weight for p in rest if p.found is not None and p.place == HERE and p.strength >= _ANSWERED)
    ours = sum(1 for w in claim.line.words if w.low in NEGATORS)
    theirs = sum(1 for w in site.line.words if w.low in NEGATORS)
    return ours == theirs + 1 and total > 0 and met >= _NEARLY_TOLD * total


_SPEECH = ACTS | word_set(
    "say speak state write announce warn ask add claim declare mention remark report describe"
)
_NEARLY_TOLD = 0.75


def certainty(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Whether the claim tells as done what the passage tells as planned or possible."""
    met = [p for p in pairs if p.found is not None and p.place == HERE and p.strength >= _ANSWERED]
    total = sum(p.weight for p in met)
    if not total:
        return
    doubted = _only_asked(claim, met)
    if not doubted and any(p.found and p.word.level > FACT and p.found.level > FACT for p in met):
        return
    if not doubted and (any(w.low in _OPEN for w in claim.line.words) or _OBLIGED.search(claim.text)):
        return
    if not doubted and any(w.lemma in PLANNED and w.lemma != "call" and finite(w) for w in claim.line.words):
        return
    raised = [p for p in met if p.found and p.word.level == FACT < p.found.level]
    verbs = [p for p in met if finite(p.word)]
    much = all(p in raised for p in verbs) if verbs else sum(p.weight for p in raised) / total >= _MUCH
    if not doubted and (not raised or not much):
        return
    maybe = any(p.found and p.found.level == MAYBE for p in raised)
    how = "possible" if maybe else "planned or asked for"
    yield Difference(
        Point.CERTAINTY,
        Departure.LESS,
        "as done",
        how,
        f"The passage tells of it as {how}; the claim tells it as done.",
    )


_OBLIGED = re.compile(r"\b(?:has|have|had|was|were|is|are) to\b", re.IGNORECASE)
_OPEN = word_set("would will could might may shall should must cannot can") | {"if", "whether"}


def _only_asked(claim: Claim, met: Sequence[Pair]) -> bool:
    """Whether the passage only asks if what the claim tells first was done: `whether it offered to mediate`."""
    first = next((p for p in met if finite(p.word)), None)
    if first is None or first.found is None or any(w.low in _OPEN for w in claim.line.words):
        return False
    return first.word.level == FACT and first.found.level == MAYBE and first.strength >= _CERTAIN


_CERTAIN = 0.9
_YEAR = 4


def acts(claim: Claim, site: Site) -> Iterator[Difference]:
    """Whether the claim has a stronger act of speech than the passage: asked is not demanded."""
    theirs = [w.lemma for w in site.line.words]
    for word in claim.line.words:
        for family in FAMILIES.values():
            ours = family.get(word.lemma)
            if ours is None or word.negated or any(q.start <= word.start < q.end for q in claim.quotes):
                continue
            if any(kin(word.lemma, w) >= _CERTAIN for w in theirs):
                continue
            found = {w: family[w] for w in theirs if w in family}
            if found and max(found.values()) <= ours - 1:
                weaker = max(found, key=lambda w: found[w])
                yield Difference(
                    Point.ACT,
                    Departure.LESS,
                    _text(claim, word),
                    weaker,
                    f"The passage has “{weaker}”, which is less than “{_text(claim, word)}”.",
                )
                return


def overclaims(claim: Claim, site: Site) -> Iterator[Difference]:
    """Words like all, never, only and first that the passage does not have."""
    theirs = {w.low for w in site.line.words} | {w.lemma for w in site.line.words}
    for word in claim.line.words:
        if word.low not in CLAIMED_UNIVERSALS or any(q.start <= word.start < q.end for q in claim.quotes):
            continue
        groups = [g for g in UNIVERSALS if word.low in g]
        if any(g & theirs for g in groups) and not (
            is_first_time(claim.line.words, word.start) and not (theirs & _BEFORE or _has_first_time(site))
        ):
            continue
        if word.low in ("none", "nobody", "nothing", "never") and theirs & {"not", "no", "neither", "nor", "n't"}:
            continue
        part = next((w.low for w in site.line.words if w.low in PARTIAL), None)
        said = (
            f"The passage says “{part}”, not “{word.low}”." if part else f"The passage does not say “{word.low}”."
        )
        yield Difference(Point.OVERCLAIM, Departure.LESS, word.low, part, said)


def _has_first_time(site: Site) -> bool:
    return any(is_first_time(site.line.words, w.start) for w in site.line.words if w.low == "first")


_WRITING = word_set("i me my we us our embassy mission")
_BEFORE = frozenset({"never", "unprecedented"})


def others(claim: Claim, site: Site, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Words of the claim in whose place the passage has another thing of the same kind."""
    answered = {p.found.start for p in pairs if p.found is not None and not p.opposed and p.place == HERE}
    for pair in pairs:
        if pair.found is not None and (pair.strength >= _ANSWERED or pair.opposed):
            continue
        if pair.word.low.upper() in POSTS and any(w.low in _WRITING for w in site.line.words):
            continue  # he who writes may hold the post
        for word in site.line.words:
            if word.telling >= 0.3 and word.start not in answered and another(pair.word.lemma, word.lemma):
                theirs = _printed_word(site, word)
                yield Difference(
                    Point.WORDS,
                    Departure.CONFLICT,
                    _text(claim, pair.word),
                    theirs,
                    f"The passage has “{theirs}”, not “{_text(claim, pair.word)}”.",
                )
                break


def _text(claim: Claim, word: Word) -> str:
    return claim.text[word.start : word.end]


def _printed_word(site: Site, word: Word) -> str:
    return " ".join(site.line.text[word.start : word.end].split())
