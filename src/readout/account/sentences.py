"""The inventory in sentences, for a reader who was handed a pile and asks what it is."""

from collections.abc import Iterator

from readout.account.absent import FilesSeen
from readout.account.correspondents import Tables
from readout.account.notable import main_stretch
from readout.account.phrases import counted, listed, number, quoted, say_date, say_day, start, verb
from readout.account.ranking import ranked
from readout.account.tally import Tally
from readout.account.words import KINDS, exemption_reason, language_name
from readout.model import Gap, Kind, Outcome

_FEW = 4


def find_sentences(tally: Tally, tables: Tables, files: FilesSeen, gaps: tuple[Gap, ...]) -> tuple[str, ...]:
    """One short paragraph a subject: files, kinds, time, people, places, marks, language, completeness."""
    parts = (
        _files(files),
        _documents(tally),
        _time(tally),
        _people(tally, tables),
        _places(tally),
        _markings(tally),
        _release(tally),
        _language(tally),
        _exchanges(tally),
        _missing(gaps, tally.documents),
    )
    return tuple(" ".join(sentences) for part in parts if (sentences := list(part)))


def _files(files: FilesSeen) -> Iterator[str]:
    if not files.files:
        yield "This collection is empty."
        return
    inside = f", {number(files.containers)} of them found inside others" if files.containers else ""
    yield f"This pile holds {counted(files.files, 'file')}{inside}."
    read = files.outcomes[Outcome.READ]
    if read == files.files:
        yield "Every one of them was read in full."
        return
    parts = [f"{number(read)} {verb(read, 'was', 'were')} read in full"] if read else []
    for outcome, said in (
        (Outcome.PARTLY_READ, "in part"),
        (Outcome.DUPLICATE, "{} the same as another, byte for byte"),
        (Outcome.IGNORED, "{} left out by rule"),
        (Outcome.FAILED, "{} not readable"),
        ("waiting", "still {} to be read"),
    ):
        if times := files.outcomes[outcome]:
            ending = verb(times, "waits", "wait") if outcome == "waiting" else verb(times, "is", "are")
            parts.append(f"{number(times)} {said.format(ending)}")
    yield start(f"{listed(parts)}.")


def _documents(tally: Tally) -> Iterator[str]:
    if not tally.documents:
        return
    copies = tally.documents - tally.distinct
    kinds = [(Kind(k), n) for k, n in ranked(tally.kinds)]
    if len(kinds) == 1:
        held = f"They hold {counted(tally.distinct, *KINDS[kinds[0][0]])}"
    else:
        parts = [counted(n, *KINDS[k]) for k, n in sorted(kinds, key=lambda k: k[0] == Kind.OTHER)]
        held = f"They hold {number(tally.distinct)} different documents: {listed(parts)}"
    yield f"{held}."
    if copies == 1:
        yield "One more is a copy of one of these, quoted or forwarded, and is not counted again."
    elif copies:
        said = f"{number(copies)} more are copies of these, most of them quoted in later messages or forwarded"
        yield start(f"{said}; they are not counted again.")


def _time(tally: Tally) -> Iterator[str]:
    dated = tally.distinct - tally.undated
    if not dated:
        if tally.distinct:
            yield "None of them has a date that could be read."
        return
    stretch = main_stretch(tally.days)
    if stretch and stretch[0] != stretch[1]:
        whole = stretch == (min(tally.days), max(tally.days))
        nearly = "They were written" if whole else "Nearly all were written"
        yield f"{nearly} between {say_day(stretch[0])} and {say_day(stretch[1])}."
    elif tally.years:
        years = sorted(tally.years)
        yield (
            f"They are dated {years[0]}." if len(years) == 1 else f"They are dated from {years[0]} to {years[-1]}."
        )
    if len(tally.months) > 2:
        busiest, times = max(tally.months.items(), key=lambda m: (m[1], m[0]))
        if times > 2:
            yield f"The busiest month is {say_date(busiest)}, with {counted(times, 'document')}."
    if tally.undated:
        yield f"{start(counted(tally.undated, 'document has', 'documents have'))} no date."


def _people(tally: Tally, tables: Tables) -> Iterator[str]:
    sent = ranked(tables.sent, _FEW)
    if not sent or sent[0][1] < 2:
        return
    total = sum(tables.sent.values())
    times = sent[0][1]
    most = [tables.name(k) for k, n in sent if n == times]
    others = [f"{tables.name(k)} ({n:,})" for k, n in sent if 1 < n < times]
    then = f"; then {verb(len(others), 'comes', 'come')} {listed(others)}" if others else ""
    each = " each" if len(most) > 1 else ""
    of = f"{counted(times, 'document')}{each} of the {total:,} that name a sender"
    yield f"{start(listed(most))} wrote the most, {of}{then}."
    pairs = [(p, n) for p, n in ranked(tables.pairs, 3) if n > 2]
    if pairs:
        lines = [f"from {tables.name(a)} to {tables.name(b)} ({n:,})" for (a, b), n in pairs]
        yield f"The busiest lines run {listed(lines)}."


def _places(tally: Tally) -> Iterator[str]:
    top = ranked(tally.places, 6)
    if top:
        named = sum(tally.places.values())
        parts = [f"{p} ({n:,})" for p, n in top]
        parts += ["other places"] if len(tally.places) > len(top) else []
        say = start(counted(named, "document says", "documents say"))
        yield f"{say} where {verb(named, 'it was', 'they were')} written: {listed(parts)}."


def _markings(tally: Tally) -> Iterator[str]:
    marked = sum(tally.markings.values())
    if not marked:
        return
    parts = [f"{m} ({n:,})" for m, n in ranked(tally.markings, 6)]
    carry = start(counted(marked, "document carries", "documents carry"))
    yield f"{carry} a security marking of {verb(marked, 'its', 'their')} own: {listed(parts)}."
    captions = [f"{c} ({n:,})" for c, n in ranked(tally.captions, 5)]
    if captions:
        yield f"Captions limit who may read them: {listed(captions)}."


def _release(tally: Tally) -> Iterator[str]:
    full = sum(n for d, n in tally.decisions.items() if "FULL" in d and "DENIED" not in d and "WITHHELD" not in d)
    part = sum(n for d, n in tally.decisions.items() if "PART" in d)
    if full or part:
        yield f"By their stamps {number(full)} were released in full and {number(part)} in part."
    if tally.exemptions:
        parts = []
        for code, times in ranked(tally.exemptions, 4):
            reason = exemption_reason(code)
            parts.append(f"{code}{f' ({reason})' if reason else ''} on {counted(times, 'document')}")
        yield f"The grounds given for what is blacked out: {listed(parts)}."


def _language(tally: Tally) -> Iterator[str]:
    total = sum(tally.languages.values())
    if not total or (len(tally.languages) == 1 and "en" in tally.languages):
        return
    main, times = ranked(tally.languages, 1)[0]
    if times >= 0.9 * total:
        others = [language_name(c) for c, _ in ranked(tally.languages)[1:]]
        beside = (
            f"; a few are in {listed(others)}"
            if 0 < len(others) <= _FEW
            else f"; a few are in {number(len(others))} others"
            if others
            else ""
        )
        yield f"The language is {language_name(main)}{beside}."
    else:
        parts = [f"{language_name(c)} ({n:,})" for c, n in ranked(tally.languages, 6)]
        yield f"The languages are {listed(parts)}."


def _exchanges(tally: Tally) -> Iterator[str]:
    threads = [t for t in tally.threads.values() if t.count > 1]
    if not threads:
        return
    joined = sum(t.count for t in threads)
    longest = max(threads, key=lambda t: (t.count, tally.thread_subject(t)))
    yield (
        f"{start(number(joined))} messages belong to {counted(len(threads), 'exchange')} of two messages or more; "
        f"the longest, {quoted(tally.thread_subject(longest), 70)}, has {number(longest.count)}."
    )


def _missing(gaps: tuple[Gap, ...], documents: int) -> Iterator[str]:
    kinds: dict[str, list[Gap]] = {}
    for gap in gaps:
        kinds.setdefault(gap.kind, []).append(gap)
    parts: list[str] = []
    if named := sum(1 for _ in kinds.get("attachment", ())):
        parts.append(
            f"{counted(named, 'attachment')} named in messages {verb(named, 'is', 'are')} not among the files"
        )
    if cited := sum(1 for _ in kinds.get("reference", ())):
        parts.append(f"{counted(cited, 'cable')} cited by others {verb(cited, 'is', 'are')} not here")
    if unread := sum(g.count for g in kinds.get("files", ())):
        parts.append(f"{counted(unread, 'file')} could not be read, or not wholly")
    if pages := [g for g in kinds.get("pages", ()) if g.label != "Released in part"]:
        parts.append(f"{counted(len(pages), 'place shows', 'places show')} pages missing or withheld")
    if parts:
        yield f"It is not complete: {listed(parts)}."
    larger = [g for g in kinds.get("series", ()) if "part of a larger set" in g.detail]
    if larger:
        yield max(larger, key=lambda g: g.count).detail
    if not parts and not larger and documents:
        yield "Nothing that the documents name was found to be missing, which does not prove that nothing is."
