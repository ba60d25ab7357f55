"""The sentence encoder that ships."""

import threading

import numpy as np
import pytest

from readout.search.encoder import WIDTH, Encoder, the_encoder

ALIKE = [
    ("The harbour was shut to foreign ships.", "The port is closed for vessels of other countries."),
    ("She thanked the ambassador for his help.", "The envoy's assistance was gratefully acknowledged."),
    ("Prices of grain rose sharply.", "Wheat has become much more expensive."),
]


def test_what_says_something_alike_is_nearer_than_what_does_not() -> None:
    left = the_encoder().encode([one for one, _ in ALIKE])
    right = the_encoder().encode([other for _, other in ALIKE])
    assert (np.argmax(left @ right.T, axis=1) == np.arange(len(ALIKE))).all()


def test_vectors_have_length_one_or_none() -> None:
    found = the_encoder().encode(["Norland", "", "NORLAND", "…"])
    assert found.shape == (4, WIDTH) and found.dtype == np.float32
    lengths = np.linalg.norm(found, axis=1)
    assert lengths[0] == pytest.approx(1, abs=1e-5) and lengths[1] == 0
    assert (found[0] == found[2]).all()


def test_a_text_is_told_the_same_whatever_stands_beside_it() -> None:
    texts = [f"The minister of {word} met the envoy." for word in ("trade", "war", "fisheries", "health")]
    alone = np.concatenate([Encoder().encode([text]) for text in texts])
    together = Encoder().encode(texts * 3)[: len(texts)]
    assert (alone == together).all()


def test_rounding_keeps_directions() -> None:
    whole, scales = the_encoder().round(the_encoder().encode([one for one, _ in ALIKE]))
    back = whole.astype(np.float32) * scales[:, None]
    assert whole.dtype == np.int8
    assert (np.einsum("ij,ij->i", back, the_encoder().encode([one for one, _ in ALIKE])) > 0.999).all()


def test_threads_may_ask_at_once() -> None:
    encoder, wrong = Encoder(), []
    texts = [f"Paper {n} on the talks of {n * 7} parties about word{n}." for n in range(200)]
    wanted = the_encoder().encode(texts)

    def ask(first: int) -> None:
        some = range(first, len(texts), 4)
        wrong.extend(n for n in some if not (encoder.encode([texts[n]])[0] == wanted[n]).all())

    threads = [threading.Thread(target=ask, args=(first,)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
