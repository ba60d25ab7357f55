"""Goes on training the encoder on unlabelled text of the domain by guessing masked words (Devlin et al. 2019)."""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from encoder import WIDTH, Encoder, load_base
from pieces import cut, load_tokenizer

LENGTH, MASK, CLS, SEP = 160, 103, 101, 102


class Guess(nn.Module):
    """The masked-word head; its output matrix is the embedding itself."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.dense = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.bias = nn.Parameter(torch.zeros(encoder.words.num_embeddings))

    def forward(
        self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor, wanted: torch.Tensor
    ) -> torch.Tensor:
        """The loss over the places where `wanted` is not -100."""
        x = self.encoder(ids, shapes, mask)
        at = wanted != -100
        x = self.norm(functional.gelu(self.dense(x[at])))
        return functional.cross_entropy(x @ self.encoder.words.weight.T + self.bias, wanted[at])


def sequences(
    documents: list[list[str]], tokenizer: object, seed: int
) -> list[tuple[list[int], list[int], list[int]]]:
    """Documents cut into runs of LENGTH pieces: ids, shapes and the number of the word of each piece."""
    rng = random.Random(seed)
    out = []
    for paragraphs in documents:
        ids, shapes, words = [], [], []
        for paragraph in paragraphs:
            text = paragraph[:6000]
            style = rng.random()
            text = text.upper() if style < 0.2 else text.lower() if style < 0.3 else text
            got = cut(tokenizer, text)
            base = words[-1] + 1 if words else 0
            ids += got.ids
            shapes += got.shapes
            words += [base + w for w in got.word_of]
        for at in range(0, len(ids), LENGTH - 2):
            part = slice(at, at + LENGTH - 2)
            if len(ids[part]) > 24:
                out.append(([CLS, *ids[part], SEP], [0, *shapes[part], 0], [-1, *words[part], -2]))
    rng.shuffle(out)
    return out


def hide(
    batch: list[tuple[list[int], list[int], list[int]]], rng: random.Random, vocabulary: int
) -> tuple[torch.Tensor, ...]:
    """Tensors of a batch in which 15 % of the words (whole words) are hidden."""
    length = max(len(b[0]) for b in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    shapes, mask = ids.clone(), torch.zeros(len(batch), length)
    wanted = torch.full((len(batch), length), -100)
    for row, (i, s, w) in enumerate(batch):
        ids[row, : len(i)], shapes[row, : len(s)], mask[row, : len(i)] = torch.tensor(i), torch.tensor(s), 1
        for word in {x for x in w if x >= 0 and rng.random() < 0.15}:
            fate = rng.random()
            for at in (k for k, x in enumerate(w) if x == word):
                wanted[row, at] = ids[row, at]
                if fate < 0.8:
                    ids[row, at] = MASK
                elif fate < 0.9:
                    ids[row, at] = rng.randrange(1000, vocabulary)
    return ids, shapes, mask, wanted


def main() -> None:
    """Train for a number of minutes and save the encoder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, help="a JSON list of documents, each a list of paragraphs")
    parser.add_argument("base", type=Path, help="the folder of the base model")
    parser.add_argument("output", type=Path)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--batch", type=int, default=24)
    given = parser.parse_args()
    torch.manual_seed(1)
    tokenizer = load_tokenizer(given.base / "tokenizer.json")
    data = sequences(json.loads(given.texts.read_text()), tokenizer, 1)
    print(len(data), "sequences", flush=True)
    model = Guess(load_base(given.base)).eval()  # without dropout: each text is seen once or twice
    optimizer = torch.optim.AdamW(model.parameters(), lr=given.rate, weight_decay=0.01)
    rng, start, step, seen, running = random.Random(2), time.time(), 0, 0, 0.0
    while (done := (time.time() - start) / 60 / given.minutes) < 1:
        if seen + given.batch > len(data):
            rng.shuffle(data)
            seen = 0
        batch = data[seen : seen + given.batch]
        seen += given.batch
        for group in optimizer.param_groups:
            group["lr"] = given.rate * min(done / 0.05, 1) * (0.5 + 0.5 * math.cos(math.pi * done))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = model(*hide(batch, rng, 30522))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step, running = step + 1, 0.98 * running + 0.02 * loss.item() if step else loss.item()
        if step % 20 == 0:
            print(
                f"{step} {step * given.batch / (time.time() - start):.1f}/s loss {running:.3f} {done:.0%}",
                flush=True,
            )
            torch.save(model.encoder.state_dict(), given.output)
    torch.save(model.encoder.state_dict(), given.output)


if __name__ == "__main__":
    main()
