"""The tagger's network: a BERT encoder with casing and quotation features, and heads over its vectors.

The encoder is that of Devlin et al. 2019; links are scored by the biaffine form of Dozat and Manning 2017.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from verifier.extract.tagger.labels import KINDS
from verifier.extract.tagger.windows import CASES, QUOTES


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network; the defaults are those of gte-small."""

    vocabulary: int = 30522
    width: int = 384
    heads: int = 12
    layers: int = 12
    inner: int = 1536
    positions: int = 512
    labels: int = 7
    links: int = 2
    link_width: int = 128
    kinds: int = KINDS
    kind_width: int = 192
    dropout: float = 0.1


def dropped(x: Tensor, share: float, training: bool) -> Tensor:
    """Drop features of x [batch, n, width], the same at all n places (Gal and Ghahramani 2016).

    A mask for each place costs a tenth of a step on a CPU; this one costs nothing.
    """
    if not training or not share:
        return x
    mask = torch.empty(x.shape[0], 1, x.shape[2], device=x.device).bernoulli_(1 - share).div_(1 - share)
    return x * mask.to(x.dtype)


class Layer(nn.Module):
    """One transformer layer: [batch, n, width] in and out."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.dropout = shape.heads, shape.dropout
        self.query, self.key, self.value, self.mix = (nn.Linear(shape.width, shape.width) for _ in range(4))
        self.mix_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.widen, self.narrow = nn.Linear(shape.width, shape.inner), nn.Linear(shape.inner, shape.width)
        self.narrow_norm = nn.LayerNorm(shape.width, eps=1e-12)

    def forward(self, x: Tensor, hidden: Tensor | None) -> Tensor:
        batch, n, width = x.shape
        size = width // self.heads
        query = self.query(x) * size**-0.5  # here, where it is cheap, and not over n times n scores
        q, k, v = (
            f.view(batch, n, self.heads, size).transpose(1, 2) for f in (query, self.key(x), self.value(x))
        )
        scores = q @ k.transpose(2, 3)
        if hidden is not None:
            scores = scores + hidden
        seen = torch.softmax(scores, -1).to(v.dtype) @ v
        seen = self.mix(seen.transpose(1, 2).reshape(batch, n, width))
        x = self.mix_norm(x + dropped(seen, self.dropout, self.training))
        inner = self.narrow(F.gelu(self.widen(x)))
        return self.narrow_norm(x + dropped(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Word pieces with features, three [batch, n], to vectors [batch, n, width], and those of each layer.

    A mask [batch, n] of 0 hides what pads a batch; without one nothing is hidden.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.dropout = shape.dropout
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.cases = nn.Embedding(CASES, shape.width)
        self.quotes = nn.Embedding(QUOTES, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        nn.init.zeros_(self.cases.weight)
        nn.init.zeros_(self.quotes.weight)

    def forward(
        self, ids: Tensor, cases: Tensor, quotes: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, list[Tensor]]:
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(place) + self.cases(cases) + self.quotes(quotes)
        x = dropped(self.norm(x), self.dropout, self.training)
        hidden = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        outputs = []
        for layer in self.layers:
            x = layer(x, hidden)
            outputs.append(x)
        return x, outputs


class Scores(NamedTuple):
    """What the network says of [batch, n] pieces, all as logits, and the vectors of each layer.

    `labels` [batch, n, 7]; `links` [batch, 2, n, n]: entry [b, 0, i, j] scores that the content which begins
    at piece i has the source which begins at piece j, entry [b, 1, i, j] the cue, j = 0 stands for none;
    `kinds` [batch, n, 2, 8]: what a piece says of the kind of a claim, as a part of its content and of its
    cue, and at last how much it counts beside the other pieces of its part.
    """

    labels: Tensor
    links: Tensor
    kinds: Tensor
    layers: list[Tensor]


class Kinds(nn.Module):
    """What pieces say of kinds, from their vectors half-way up and at the top."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.wide = nn.Linear(2 * shape.width, shape.kind_width)
        self.out = nn.Linear(shape.kind_width, 2 * (shape.kinds + 1))
        with torch.no_grad():
            self.out.weight.view(2, shape.kinds + 1, -1)[:, -1] = 0.0  # at first all pieces count alike

    def forward(self, layers: list[Tensor]) -> Tensor:
        x = torch.cat([layers[self.shape.layers // 2], layers[-1]], -1)
        x = F.gelu(self.wide(dropped(x, 2 * self.shape.dropout, self.training)))
        return self.out(x).view(*x.shape[:2], 2, self.shape.kinds + 1)


def pooled(told: Tensor) -> Tensor:
    """Return the scores of kinds [7] of what pieces say of them [n, 8], as much as each counts."""
    return told[:, -1].softmax(0) @ told[:, :-1]


class Tagger(nn.Module):
    """The whole network."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape)
        self.labels = nn.Linear(shape.width, shape.labels)
        self.tails = nn.Linear(shape.width, shape.links * shape.link_width)
        self.heads = nn.Linear(shape.width, shape.links * shape.link_width)
        self.kinds = Kinds(shape)

    def forward(self, ids: Tensor, cases: Tensor, quotes: Tensor, mask: Tensor | None = None) -> Scores:
        x, layers = self.encoder(ids, cases, quotes, mask)
        batch, n, _ = x.shape
        size = self.shape.link_width
        tails, heads = (
            f(x).view(batch, n, self.shape.links, size).transpose(1, 2) for f in (self.tails, self.heads)
        )
        links = tails @ heads.transpose(2, 3) / size**0.5
        return Scores(self.labels(x), links, self.kinds(layers), layers)


def load_pretrained(tagger: Tagger, weights: dict[str, Tensor]) -> None:
    """Fill the encoder from a BERT model's weights; its segment vectors go into the words'.

    Raises KeyError when a weight is missing.
    """
    own: dict[str, Tensor] = {
        "words.weight": weights["embeddings.word_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for number in range(tagger.shape.layers):
        for ours, theirs in _PARTS.items():
            for kind in ("weight", "bias"):
                own[f"layers.{number}.{ours}.{kind}"] = weights[f"encoder.layer.{number}.{theirs}.{kind}"]
    kept = {k: v for k, v in tagger.encoder.state_dict().items() if k.startswith(("cases", "quotes"))}
    tagger.encoder.load_state_dict({**own, **kept})


_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mix": "attention.output.dense",
    "mix_norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "narrow_norm": "output.LayerNorm",
}
