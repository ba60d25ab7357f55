"""The reading model at work: passages in, tags out. onnxruntime and tokenizers, nothing else."""

import hashlib
from collections.abc import Callable, Sequence
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
    short_spans,
    taking_part,
)
from readout.extract._labels import AFTER, BEFORE, DISTANCE, LONGEST_MENTION, MET_ROLES, SAID_ROLES, TYPES
from readout.extract._pieces import Pieces, bare, cut
from readout.extract._quotations import trimmed
from readout.extract.tags import MentionTag, MetTag, SaidTag, Tags
from readout.model import Mode, Span

_FILES = ("encoder.onnx", "frames.onnx", "tokenizer.json")
_SEP = 102
_MOST_PIECES = 500
_CUE, _ANCHOR = 1, 2
_QUOTES = frozenset('"“”„«»')

Characters = Callable[[Words], Span]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The least probabilities at which something is told; chosen on documents left out of training."""

    mention: float = 0.5
    cue: float = 0.4
    anchor: float = 0.2
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
    beside: list[Found]


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
        # The graphs are written as they run fastest; what would be fused beyond that (normalisation) is slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        return onnxruntime.InferenceSession(_weights(name), options, providers=["CPUExecutionProvider"])

    def tag(self, texts: Sequence[str]) -> list[Tags]:
        """What each text holds, in the order given.

        Each goes through the model alone: together they would share one scale of the 8-bit arithmetic, and what is
        said of one would depend on which others it was read with. Nothing is padded, and it takes no longer.
        """
        return [self._tag(text) for text in texts]

    def _tag(self, text: str) -> Tags:
        read = self._read(text)
        return Tags() if read is None else tags_of(read, self._find_frames(read), self._thresholds)

    def encode(self, text: str) -> None:
        """Run the encoder alone over a text, and drop what it says: the measure that reading is held against."""
        pieces = cut(self._tokenizer, text)
        if pieces.ids:
            self._encoder.run(None, _inputs(pieces)[0])

    def _read(self, text: str) -> _Read | None:
        pieces = cut(self._tokenizer, text)
        if not pieces.ids:
            return None
        inputs, count = _inputs(pieces)
        words, pairs, lengths, triggers = self._encoder.run(None, inputs)
        return _Read(
            text,
            tuple(pieces.spans[:count]),
            words,
            decode_mentions(short_spans(pairs) + lengths[:, :LONGEST_MENTION], self._thresholds.mention),
            decode_triggers(triggers[:, :3], self._thresholds.cue),
            decode_triggers(triggers[:, 3:], self._thresholds.anchor),
        )

    def _find_frames(self, read: _Read) -> list[_Frame]:
        """The frames of a passage: the second model on a window around each trigger."""
        out = []
        for sort, trigger in [*((_CUE, t) for t in read.cues), *((_ANCHOR, t) for t in read.anchors)]:
            start, end = window((trigger.start, trigger.end), len(read.spans))
            inputs = frame_inputs(read.words[start:end], sort, (trigger.start - start, trigger.end - start))
            said, met, attributes = self._frames.run(None, inputs)
            scores, roles = (said, SAID_ROLES) if sort == _CUE else (met, MET_ROLES)
            found = decode_roles(scores, len(roles))
            moved = [Found(r.start + start, r.end + start, r.label, r.score) for r in found]
            beside = taking_part(read.mentions, scores, start) if sort == _ANCHOR else []
            out.append(_Frame(sort, trigger, moved, decode_attributes(attributes), beside))
        return out


def _weights(name: str) -> bytes:
    return (files("readout.extract") / "weights" / name).read_bytes()


def _inputs(pieces: Pieces) -> tuple[dict[str, npt.NDArray[np.generic]], int]:
    """The encoder's inputs for a passage, and how many of its words are read."""
    size = min(len(pieces.ids), _MOST_PIECES)
    word_of = pieces.word_of[:size]
    inputs: dict[str, npt.NDArray[np.generic]] = {
        "ids": np.array([*pieces.ids[:size], _SEP], np.int64),
        "shapes": np.array([*pieces.shapes[:size], 0], np.int64),
        "firsts": np.flatnonzero(np.diff(word_of, prepend=-1)),
    }
    return inputs, word_of[-1] + 1


def frame_inputs(words: Scores, sort: int, trigger: Words) -> dict[str, npt.NDArray[np.generic]]:
    """The second model's inputs for a window, in which a trigger of some sort lies."""
    start, end = trigger
    at = np.arange(len(words))
    marks = np.where((at >= start) & (at < end), sort, 0)
    away = np.minimum(at - start, 0) + np.maximum(at - end + 1, 0)
    distance = np.clip(away, -DISTANCE, DISTANCE) + DISTANCE
    return {"words": words, "marks": marks, "distance": distance}


def tags_of(read: _Read, frames: Sequence[_Frame], thresholds: Thresholds) -> Tags:
    """Everything found in a passage, from words to characters."""

    def characters(words: Words) -> Span:
        return read.spans[words[0]][0], read.spans[words[1] - 1][1]

    named = _named(read.mentions, characters)
    said, met = [], []
    for frame in sorted(frames, key=lambda f: (f.trigger.start, f.trigger.end)):
        if frame.attributes.valid * frame.trigger.score < thresholds.frame**2:
            continue
        if frame.sort == _CUE:
            tag = _said(read.text, frame, characters)
            if tag is not None:
                said.append(tag)
        else:
            met.append(_met(frame, characters))
    return Tags(tuple(named), tuple(said), tuple(met))


def _named(mentions: list[Found], characters: Characters) -> list[MentionTag]:
    kinds = [(m, TYPES[m.label]) for m in mentions]
    return [MentionTag(*characters((m.start, m.end)), k, round(m.score, 4)) for m, k in kinds if k is not None]


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
        again=round(a.again, 4),
        beside=tuple(_named(frame.beside, characters)),
    )


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
