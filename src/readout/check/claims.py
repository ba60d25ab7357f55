"""From a draft to its sentences and claims: what there is to check, and where there is nothing, why."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from readout.check.frames import Frame, frames_in
from readout.check.lines import Line, Word, finite, read_line
from readout.check.names import Name, names_in
from readout.check.numbers import Number, numbers_in
from readout.check.quotes import Quotation, quotations_in
from readout.model import Act, Document, Form, FurnitureKind, Ledger, PartyRef, Span, Statement
from readout.text.sentences import split_sentences

_WHY = {
    FurnitureKind.BYLINE: "a byline",
    FurnitureKind.CAPTION: "a caption that says again what the text says",
    FurnitureKind.SOURCING_NOTE: "a note on sources",
    FurnitureKind.SIGNATURE: "a signature",
    FurnitureKind.HEADER: "a printed header",
    FurnitureKind.STAMP: "a stamp",
    FurnitureKind.MARKING: "a marking",
    FurnitureKind.WEB_CHROME: "furniture of a web page",
    FurnitureKind.LEGAL_FOOTER: "a legal footer",
    FurnitureKind.RUNNING_HEAD: "a running head",
    FurnitureKind.PAGE_NUMBER: "a page number",
}
HEADING, QUESTION, OPINION, LITTLE = (
    "a heading",
    "a question",
    "opinion, without anything to check",
    "too little to check",
)
_OPINION = re.compile(
    r"\b(?:I|we|in my (?:view|opinion)|should|ought to|must|surely|clearly|sadly|happily|"
    r"unfortunately|fortunately|"
    r"perhaps|it is (?:hard|easy|time|clear|obvious|no wonder)|hard to|of course|needless to say|arguably)\b",
    re.IGNORECASE,
)
_AUXILIARIES = frozenset(
    [
        "has",
        "have",
        "was",
        "were",
        "is",
        "are",
        "will",
        "would",
        "does",
        "could",
        "may",
        "might",
        "should",
        "cannot",
        "asked",
        "called",
    ]
)
_AND = frozenset({"and", "but", "whereas"})
_SUBJECTS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "the",
        "a",
        "an",
        "two",
        "three",
        "four",
        "five",
        "six",
        "several",
        "some",
        "many",
        "its",
        "his",
        "her",
        "their",
    ]
)
_LEAST = 1.9
_HEADING_WORDS = 14
_DAY_WORDS = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Told:
    """A time in a claim `[start, end)`, offsets of its line, with its value in EDTF where the draft tells it."""

    start: int
    end: int
    text: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim `[start, end)` of a draft's text, read; every offset in its parts is one of `line.text`.

    `carried` are names that stand earlier in its sentence and may be its subject. `speaker` and `addressee` are
    spans of the line, `content` is what is said, where the claim reports speech.
    """

    start: int
    end: int
    line: Line
    names: tuple[Name, ...] = ()
    carried: tuple[Name, ...] = ()
    numbers: tuple[Number, ...] = ()
    times: tuple[Told, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    speaker: Span | None = None
    addressee: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    act: Act | None = None
    frames: tuple[Frame, ...] = ()

    @property
    def text(self) -> str:
        """The claim as it stands in the draft."""
        return self.line.text

    def telling(self) -> tuple[Word, ...]:
        """The words that tell something, outside names, numbers, times and quotations."""
        taken = [(x.start, x.end) for some in (self.names, self.numbers, self.times, self.quotes) for x in some]
        taken += [(frame.start, frame.end) for frame in self.frames]
        return tuple(
            w for w in self.line.words if w.telling and not any(a < w.end and w.start < b for a, b in taken)
        )


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence `[start, end)` of a draft with its claims; `why` says why there is none."""

    start: int
    end: int
    text: str
    claims: tuple[Claim, ...] = ()
    why: str = field(default="")


def sentences_of(document: Document, ledger: Ledger) -> tuple[DraftSentence, ...]:
    """The sentences of a draft in order, each with its claims or with why it has none."""
    text = document.text
    out: list[DraftSentence] = []
    for start, end in _spans(document):
        furniture = _furniture(document, start, end)
        if furniture is FurnitureKind.CAPTION and _says_more(text, start, end):
            furniture = None
        if furniture is not None:
            out.append(
                DraftSentence(start, end, text[start:end], why=_WHY.get(furniture, "not the draft's own words"))
            )
        else:
            out.append(_sentence(document, ledger, start, end))
    return tuple(out)


def _spans(document: Document) -> Iterator[Span]:
    """Sentences, cut besides at the edges of furniture and at single line breaks where lines are paragraphs."""
    text = document.text
    edges = sorted({x for f in document.furniture for x in (f.start, f.end)})
    lines = _is_by_lines(text)
    for start, end in split_sentences(text):
        cuts = [x for x in edges if start < x < end]
        if lines:
            cuts += [start + m.start() for m in re.finditer("\n", text[start:end])]
        at = start
        for cut in [*sorted(set(cuts)), end]:
            piece = text[at:cut]
            first = at + len(piece) - len(piece.lstrip())
            last = at + len(piece.rstrip())
            if first < last:
                yield first, last
            at = cut


def _is_by_lines(text: str) -> bool:
    """Whether each line is a paragraph of its own: most lines are long, or end as sentences do."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return False
    whole = sum(1 for line in lines if len(line) > 120 or line[-1] in '.!?"”’:')
    return whole * 2 >= len(lines)


def _says_more(text: str, start: int, end: int) -> bool:
    """Whether what looks like a caption has words that the rest of the text does not have in one sentence."""
    words = {w.low for w in read_line(text[start:end]).words}
    return not any(
        words <= {w.low for w in read_line(text[a:b]).words}
        for a, b in split_sentences(text)
        if b <= start or end <= a
    )


def _furniture(document: Document, start: int, end: int) -> FurnitureKind | None:
    """What a sentence is if most of it is not the draft's own words."""
    for item in document.furniture:
        shared = min(end, item.end) - max(start, item.start)
        if shared * 2 > end - start:
            return item.kind
    return None


def _sentence(document: Document, ledger: Ledger, start: int, end: int) -> DraftSentence:
    text = document.text[start:end]
    whole = _claim(document, ledger, start, end, ())
    why = _nothing(document, whole, ledger)
    if why:
        return DraftSentence(start, end, text, why=why)
    return DraftSentence(start, end, text, tuple(_parts(document, ledger, whole)))


def _claim(document: Document, ledger: Ledger, start: int, end: int, carried: tuple[Name, ...]) -> Claim:
    """A stretch of a draft as a claim."""
    line = read_line(document.text[start:end], start)
    mentions = [
        (m.start - start, m.end - start, m.type)
        for m in ledger.mentions
        if start <= m.start and m.end <= end and m.form is Form.NAME
    ]
    quotes = quotations_in(line.text)
    frames = frames_in(line.text)
    times = tuple(
        Told(t.start - start, t.end - start, line.text[t.start - start : t.end - start], t.value)
        for t in ledger.times
        if start <= t.start and t.end <= end and not _within(t.start - start, quotes)
    )
    names = tuple(
        n for n in names_in(line, mentions) if not _within(n.start, quotes) and not _framed(n.start, frames)
    )
    skip = [(x.start, x.end) for some in (times, names, quotes) for x in some]
    said = _said(ledger, start, end)
    if said and said.cue and _framed(said.cue[0] - start, frames):
        said = None
    speaker = _by(said.speaker, start, end) if said else None
    speaker = speaker or _attributed(line.text)
    speaker = None if speaker and _framed(speaker[0], frames) else speaker
    return Claim(
        start,
        end,
        line,
        names,
        tuple(n for n in carried if n.words not in [x.words for x in names]),
        numbers_in(line, skip),
        times,
        quotes,
        speaker,
        _by(said.addressee, start, end) if said else None,
        (said.cue[0] - start, said.cue[1] - start) if said and said.cue else None,
        tuple((a - start, b - start) for a, b in said.content) if said else (),
        said.act if said else None,
        frames,
    )


def _by(ref: PartyRef | None, start: int, end: int) -> Span | None:
    """Where a stretch names a party in a role."""
    if ref is None or ref.start is None or ref.end is None or not (start <= ref.start and ref.end <= end):
        return None
    return ref.start - start, ref.end - start


_ATTRIBUTED = re.compile(
    r",? (?:said|says|wrote|reported|according to) ((?:(?!said|that)[^,.;]){3,60})[.,]?$"
    r"|^According to ([^,]{3,60}),"
)


def _attributed(text: str) -> Span | None:
    """To whom a claim is laid by the words at its end or beginning: `…, said the governor`."""
    found = _ATTRIBUTED.search(text)
    return (found.span(1) if found[1] else found.span(2)) if found else None


def _framed(at: int, frames: Sequence[Frame]) -> bool:
    return any(frame.start <= at < frame.end for frame in frames)


def _within(at: int, quotes: Sequence[Quotation]) -> bool:
    return any(q.start <= at < q.end for q in quotes)


def _said(ledger: Ledger, start: int, end: int) -> Statement | None:
    """The outermost act of speech that a stretch reports."""
    inside = [s for s in ledger.statements if s.cue and start <= s.cue[0] and s.cue[1] <= end]
    inside = [s for s in inside if all(start <= a and b <= end for a, b in s.content)]
    return max(inside, key=lambda s: sum(b - a for a, b in s.content), default=None)


def _nothing(document: Document, claim: Claim, ledger: Ledger) -> str:
    """Why there is nothing to check; empty where there is something."""
    text = claim.text.strip()
    words = claim.line.words
    if not _DAY_WORDS.search(text) or not words:
        return LITTLE
    if text.endswith("?") and not claim.quotes:
        return QUESTION
    closed = text[-1] in ".!?…;:" or (text[-1] in '"”’)' and text[-2:-1] in (".", "!", "?", ","))
    alone = _alone(document.text, claim.start, claim.end)
    if not closed and alone and (len(words) <= _HEADING_WORDS or _first(document.text, claim.start)):
        return HEADING
    firm = claim.names or claim.numbers or claim.times or claim.quotes or claim.speaker
    if not firm and _OPINION.search(text):
        return OPINION
    if not firm and sum(w.telling for w in claim.telling()) < _LEAST:
        return LITTLE
    return ""


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a sentence has its lines for itself."""
    before, after = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    return (not before or before.endswith(("\n", "\f"))) and (not after or after.startswith(("\n", "\f")))


def _first(text: str, start: int) -> bool:
    return not text[:start].strip()


def _parts(document: Document, ledger: Ledger, whole: Claim) -> Iterator[Claim]:
    """A sentence's claims: the whole, or its parts where it joins clauses that each say something."""
    cuts = list(_cuts(whole))
    at = 0
    parts: list[Span] = []
    for cut in [*cuts, len(whole.text)]:
        parts.append((at, cut))
        at = cut
    if len(parts) < 2 or not all(_enough(whole, a, b) for a, b in parts):
        yield whole
        return
    carried: tuple[Name, ...] = ()
    for a, b in parts:
        piece = whole.text[a:b]
        first = a + len(piece) - len(piece.lstrip())
        last = a + len(piece.rstrip())
        claim = _claim(document, ledger, whole.start + first, whole.start + last, carried)
        yield claim
        carried = (*carried, *claim.names)


def _enough(whole: Claim, start: int, end: int) -> bool:
    """Whether a part of a sentence says enough to be a claim by itself."""
    inside = [w for w in whole.line.words if start <= w.start and w.end <= end]
    return sum(max(w.telling, 0.6 if w.capital else 0.0) for w in inside) >= _LEAST and any(map(_finite, inside))


def _cuts(whole: Claim) -> Iterator[int]:
    """Where a conjunction begins a clause with a verb of its own."""
    words = whole.line.words
    for n in range(2, len(words) - 2):
        word = words[n]
        if word.low not in _AND or _within(word.start, whole.quotes):
            continue
        inside = any(a < word.start < b for a, b in whole.content)
        after = [w for w in words[n + 1 : n + 5] if w.clause == words[n + 1].clause]
        subject = after[0].capital or after[0].low in _SUBJECTS or after[0].low[0].isdigit()
        if inside and not subject:
            continue
        if _finite(after[0]) or (subject and any(_finite(w) for w in after[1:])):
            yield word.start


def _finite(word: Word) -> bool:
    """Whether a word looks like a verb in the past or an auxiliary."""
    return word.low in _AUXILIARIES or finite(word)
