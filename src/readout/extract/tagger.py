"""The reading model at work: passages in, tags out. onnxruntime and tokenizers, nothing else."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from readout.extract._decoding import (
    Attributes,
    Found,
    Scores,
    Words,
    decode_attributes,
    decode_mentions,
    decode_roles,
    decode_triggers,
)
from readout.extract._labels import AFTER, BEFORE, DISTANCE, MET_ROLES, SAID_ROLES, TYPES
from readout.extract._pieces import Pieces, bare, cut
from readout.extract.tags import MentionTag, MetTag, SaidTag, Tags
from readout.model import Mode, Span

_FILES = ("encoder.onnx", "frames.onnx", "tokenizer.json")
_CLS, _SEP = 101, 102
_MOST_PIECES = 500
_BATCH_PIECES = 4096
_BATCH_WORDS = 6144
_CUE, _ANCHOR = 1, 2
_QUOTES = frozenset('"“”„«»')
_EDGE = frozenset('"“”„«».,;:')

Characters = Callable[[Words], Span]

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The least probabilities at which something is told; chosen on documents left out of training."""

    mention: float = 0.5
    cue: float = 0.45
    anchor: float = 0.4
    frame: float = 0.4


@dataclass(frozen=True, slots=True)
class _Read:
    """One passage after the encoder: a vector a word, and what was found on it."""

    text: str
    spans: tuple[Span, ...]
    words: Scores
    mentions: list[Found]
    cues: list[Found]
    anchors: list[Found]


@dataclass(frozen=True, slots=True)
class _Frame:
    """One trigger with its roles, counted in words of the passage."""

    sort: int
    trigger: Found
    roles: list[Found]
    attributes: Attributes


def window(trigger: Words, count: int) -> Words:
    """The words that a frame sees around its trigger."""
    return max(0, trigger[0] - BEFORE), min(count, trigger[1] + AFTER)


class Tagger:
    """The shipped model; it is loaded (a third of a second) when first asked to read, so keep one a process."""

    def __init__(self, threads: int = 1, thresholds: Thresholds | None = None) -> None:
        self._threads = threads
        self._thresholds = thresholds or Thresholds()

    @cached_property
    def version(self) -> str:
        """Changes with the weights and the thresholds, and so with what is found."""
        marks = [*(_weights(name) for name in _FILES), repr(self._thresholds).encode()]
        return hashlib.sha256(b"".join(hashlib.sha256(m).digest() for m in marks)).hexdigest()[:16]

    @cached_property
    def _encoder(self) -> onnxruntime.InferenceSession:
        return self._session("encoder.onnx")

    @cached_property
    def _frames(self) -> onnxruntime.InferenceSession:
        return self._session("frames.onnx")

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return bare(Tokenizer.from_str(_weights("tokenizer.json").decode()))

    def _session(self, name: str) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(_weights(name), options, providers=["CPUExecutionProvider"])

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """What each text holds, in the order given; batches by length itself."""
        pieces = [cut(self._tokenizer, text) for text in texts]
        out: list[Tags] = [Tags()] * len(texts)
        order = sorted((n for n, p in enumerate(pieces) if p.ids), key=lambda n: (len(pieces[n].ids), n))
        for chosen in _batches(order, [min(len(p.ids), _MOST_PIECES) for p in pieces], _BATCH_PIECES):
            read = self._read([texts[n] for n in chosen], [pieces[n] for n in chosen])
            for n, passage, frames in zip(chosen, read, self._find_frames(read), strict=True):
                out[n] = tags_of(passage.text, passage.spans, passage.mentions, frames, self._thresholds)
        return out

    def encode(self, texts: Sequence[str]) -> None:
        """Run the encoder alone over texts, and drop what it says: the measure that reading is held against."""
        pieces = [p for p in (cut(self._tokenizer, text) for text in texts) if p.ids]
        if pieces:
            ids, shapes, mask, firsts, _ = _inputs(pieces)
            self._encoder.run(None, {"ids": ids, "shapes": shapes, "mask": mask, "firsts": firsts})

    def _read(self, texts: list[str], pieces: list[Pieces]) -> list[_Read]:
        ids, shapes, mask, firsts, counts = _inputs(pieces)
        words, spans, triggers = self._encoder.run(
            None, {"ids": ids, "shapes": shapes, "mask": mask, "firsts": firsts}
        )
        out = []
        for n, (text, p, count) in enumerate(zip(texts, pieces, counts, strict=True)):
            out.append(
                _Read(
                    text,
                    tuple(p.spans[:count]),
                    words[n, :count],
                    decode_mentions(spans[n, :, :count, :count], self._thresholds.mention),
                    decode_triggers(triggers[n, :count, :3], self._thresholds.cue),
                    decode_triggers(triggers[n, :count, 3:], self._thresholds.anchor),
                )
            )
        return out

    def _find_frames(self, read: list[_Read]) -> list[list[_Frame]]:
        """The frames of each passage: the second model on a window around each trigger."""
        wanted = [
            (n, sort, trigger)
            for n, passage in enumerate(read)
            for sort, triggers in ((_CUE, passage.cues), (_ANCHOR, passage.anchors))
            for trigger in triggers
        ]
        out: list[list[_Frame]] = [[] for _ in read]
        windows = [window((t.start, t.end), len(read[n].spans)) for n, _, t in wanted]
        sizes = [b - a for a, b in windows]
        order = sorted(range(len(wanted)), key=lambda k: (sizes[k], k))
        for chosen in _batches(order, sizes, _BATCH_WORDS):
            said, met, attributes = self._frames.run(
                None,
                frame_inputs([(read[wanted[k][0]].words, wanted[k][1], wanted[k][2], windows[k]) for k in chosen]),
            )
            for row, k in enumerate(chosen):
                n, sort, trigger = wanted[k]
                scores = said if sort == _CUE else met
                roles = decode_roles(scores[row, : sizes[k]], len(SAID_ROLES if sort == _CUE else MET_ROLES))
                shift = windows[k][0]
                moved = [Found(r.start + shift, r.end + shift, r.label, r.score) for r in roles]
                out[n].append(_Frame(sort, trigger, moved, decode_attributes(attributes[row])))
        return out


def _weights(name: str) -> bytes:
    return (files("readout.extract") / "weights" / name).read_bytes()


def _batches(order: Iterable[int], sizes: Sequence[int], most: int) -> Iterator[list[int]]:
    """Runs of an order by size, each at most `most` when padded to its longest."""
    chosen: list[int] = []
    for n in order:
        if chosen and (len(chosen) + 1) * sizes[n] > most:
            yield chosen
            chosen = []
        chosen.append(n)
    if chosen:
        yield chosen


def _inputs(pieces: list[Pieces]) -> tuple[Ints, Ints, Scores, Ints, list[int]]:
    """The encoder's inputs for passages side by side, and how many words of each are read."""
    length = min(max(len(p.ids) for p in pieces), _MOST_PIECES) + 2
    counts = [p.word_of[min(len(p.ids), _MOST_PIECES) - 1] + 1 for p in pieces]
    shape = (len(pieces), length)
    ids, shapes = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    mask, firsts = np.zeros(shape, np.float32), np.zeros((len(pieces), max(counts)), np.int64)
    for n, (p, count) in enumerate(zip(pieces, counts, strict=True)):
        size = min(len(p.ids), _MOST_PIECES)
        ids[n, : size + 2] = [_CLS, *p.ids[:size], _SEP]
        shapes[n, 1 : size + 1] = p.shapes[:size]
        mask[n, : size + 2] = 1
        firsts[n, :count] = np.unique(np.asarray(p.word_of[:size]), return_index=True)[1] + 1
    return ids, shapes, mask, firsts, counts


def frame_inputs(frames: list[tuple[Scores, int, Found, Words]]) -> dict[str, npt.NDArray[np.generic]]:
    """The second model's inputs for (vectors of the passage, sort, trigger, window) rows."""
    length = max(b - a for *_, (a, b) in frames)
    words = np.zeros((len(frames), length, frames[0][0].shape[1]), np.float32)
    mask = np.zeros((len(frames), length), np.float32)
    marks = np.zeros((len(frames), length), np.int64)
    distance = np.full((len(frames), length), DISTANCE, np.int64)
    for n, (vectors, sort, trigger, (a, b)) in enumerate(frames):
        at = np.arange(a, b)
        words[n, : b - a], mask[n, : b - a] = vectors[a:b], 1
        marks[n, trigger.start - a : trigger.end - a] = sort
        away = np.where(
            at < trigger.start, at - trigger.start, np.where(at >= trigger.end, at - trigger.end + 1, 0)
        )
        distance[n, : b - a] = np.clip(away, -DISTANCE, DISTANCE) + DISTANCE
    return {"words": words, "mask": mask, "marks": marks, "distance": distance}


def tags_of(
    text: str, spans: Sequence[Span], mentions: list[Found], frames: list[_Frame], thresholds: Thresholds
) -> Tags:
    """Everything found in a passage, from words to characters."""

    def characters(words: Words) -> Span:
        return spans[words[0]][0], spans[words[1] - 1][1]

    named = []
    for m in mentions:
        kind = TYPES[m.label]
        if kind is not None:
            named.append(MentionTag(*characters((m.start, m.end)), kind, round(m.score, 4)))
    said, met = [], []
    for frame in sorted(frames, key=lambda f: (f.trigger.start, f.trigger.end)):
        if frame.attributes.valid * frame.trigger.score < thresholds.frame**2:
            continue
        if frame.sort == _CUE:
            tag = _said(text, frame, characters)
            if tag is not None:
                said.append(tag)
        else:
            met.append(_met(frame, characters))
    return Tags(tuple(named), tuple(said), tuple(met))


def _best(roles: list[Found], role: int) -> Found | None:
    return max((r for r in roles if r.label == role), key=lambda r: r.score * (r.end - r.start), default=None)


def _said(text: str, frame: _Frame, characters: Characters) -> SaidTag | None:
    content = [characters((r.start, r.end)) for r in frame.roles if r.label == SAID_ROLES.index("content")]
    content = [c for c in (trimmed(text, c) for c in content) if c[0] < c[1]]
    if not content:
        return None
    speaker = _best(frame.roles, SAID_ROLES.index("speaker"))
    addressee = _best(frame.roles, SAID_ROLES.index("addressee"))
    a = frame.attributes
    return SaidTag(
        cue=characters((frame.trigger.start, frame.trigger.end)),
        speaker=characters((speaker.start, speaker.end)) if speaker else None,
        addressee=characters((addressee.start, addressee.end)) if addressee else None,
        content=tuple(content),
        mode=mode_of(text, content),
        act=a.act,
        implied_speaker=round(a.implied_speaker, 4),
        implied_addressee=round(a.implied_addressee, 4),
        score=round(frame.trigger.score * a.valid, 4),
    )


def _met(frame: _Frame, characters: Characters) -> MetTag:
    a = frame.attributes
    return MetTag(
        anchor=characters((frame.trigger.start, frame.trigger.end)),
        participants=tuple(characters((r.start, r.end)) for r in frame.roles),
        kind=a.kind,
        status=a.status,
        author=round(a.author, 4),
        score=round(frame.trigger.score * a.valid, 4),
    )


def trimmed(text: str, span: Span) -> Span:
    """A span without quotation marks, commas, the word `that` and the last full stop at its edges."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in _EDGE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _EDGE):
        end -= 1
    return start, end


def mode_of(text: str, content: Sequence[Span]) -> Mode:
    """Whether all of the content, some of it or none stands in quotation marks."""
    inside = quoted = 0
    for start, end in content:
        opened = text.count('"', 0, start) % 2 == 1 or text.rfind("“", 0, start) > text.rfind("”", 0, start)
        for c in text[start:end]:
            if c in _QUOTES:
                opened = not opened if c == '"' else c in "“„«"
            elif not c.isspace():
                inside += 1
                quoted += opened
    share = quoted / inside if inside else 0.0
    return Mode.DIRECT if share > 0.9 else Mode.MIXED if share > 0.05 else Mode.INDIRECT
