"""Fits a tagger to annotated articles: AdamW, linear warm-up and decay, an average of the weights."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from verifier.training.batch import batches, collate, hidden
from verifier.training.corpus import Annotated
from verifier.training.examples import IGNORED, Example, examples
from verifier.training.network import Scores, Tagger, pooled

TOLD = 50
"""Steps after which the losses are printed."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train: word pieces in a batch, learning rates of encoder and heads, weights of losses, seed.

    `smoothing` is taken from each marked kind and spread over all; a share `masked` of the pieces is hidden.
    """

    pieces: int = 1024
    rate: float = 2e-4
    head_rate: float = 1e-3
    epochs: int = 4
    warm_up: float = 0.06
    averaging: float = 0.998
    link_weight: float = 0.3
    kind_weight: float = 0.0
    vector_weight: float = 0.0
    smoothing: float = 0.0
    masked: float = 0.0
    seed: int = 17


class State:
    """A network in training, with its optimiser, its schedule and the average of its weights."""

    def __init__(self, tagger: Tagger, recipe: Recipe, steps: int, checkpoint: Path) -> None:
        """Begin, or go on from the checkpoint where there is one; `steps` are those of the whole."""
        self.tagger, self.recipe, self.checkpoint = tagger, recipe, checkpoint
        self.optimiser, self.schedule = _optimiser(tagger, recipe, steps)
        self.average = copy.deepcopy(tagger).eval()
        self.epoch = 0
        if checkpoint.exists():
            kept = torch.load(checkpoint)
            for name, part in self._parts().items():
                part.load_state_dict(kept[name])
            self.epoch = kept["epoch"]

    def step(self, loss: Tensor) -> None:
        """Take a step down the gradient of a loss."""
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.tagger.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        with torch.no_grad():
            averaged, current = list(self.average.parameters()), list(self.tagger.parameters())
            torch._foreach_lerp_(averaged, current, 1 - self.recipe.averaging)

    def save(self, epoch: int) -> None:
        """Write the checkpoint after so many epochs."""
        kept = {name: part.state_dict() for name, part in self._parts().items()}
        torch.save({**kept, "epoch": epoch}, self.checkpoint)

    def _parts(self) -> dict[str, Tagger | torch.optim.Optimizer | torch.optim.lr_scheduler.LRScheduler]:
        return {
            "tagger": self.tagger,
            "average": self.average,
            "optimizer": self.optimiser,
            "schedule": self.schedule,
        }


class Pace:
    """Prints, as an epoch goes on, the mean of each loss and how fast it goes."""

    def __init__(self, epoch: int) -> None:
        self.epoch, self.began = epoch, time.monotonic()
        self.steps, self.pieces, self.losses = 0, 0, torch.zeros(())

    def tell(self, losses: Tensor, batch: Sequence[Example]) -> None:
        """Count a step with its losses [any number]."""
        self.steps += 1
        self.pieces += sum(len(e.window.ids) for e in batch)
        self.losses = self.losses + losses.detach()
        if self.steps % TOLD == 0:
            means = " ".join(f"{x:.4f}" for x in (self.losses / self.steps).flatten().tolist())
            pace = self.pieces / (time.monotonic() - self.began)
            print(f"epoch {self.epoch + 1} step {self.steps} loss {means} {pace:.0f} pieces/s", flush=True)


def fit(
    tagger: Tagger, articles: list[Annotated], tokenizer: Tokenizer, recipe: Recipe, checkpoint: Path
) -> Tagger:
    """Train in place and return the averaged network; each epoch ends with a checkpoint to go on from."""
    torch.manual_seed(recipe.seed)
    pieces = sum(len(e.window.ids) for a in articles for e in examples(a, tokenizer))
    state = State(tagger, recipe, recipe.epochs * (pieces // recipe.pieces + 1), checkpoint)
    device = next(tagger.parameters()).device
    for epoch in range(state.epoch, recipe.epochs):
        tagger.train()
        pace = Pace(epoch)
        rng = random.Random(recipe.seed * 1000 + epoch)
        everything = [e for a in articles for e in examples(a, tokenizer, rng)]
        for batch in batches(everything, recipe.pieces, rng):
            inputs = collate(batch, device)
            scores = tagger(inputs["ids"], inputs["cases"], inputs["quotes"], inputs["mask"])
            loss = annotated_loss(scores, inputs, recipe.link_weight)
            state.step(loss)
            pace.tell(loss, batch)
        state.save(epoch + 1)
    return state.average


def annotated_loss(scores: Scores, inputs: dict[str, Tensor], link_weight: float) -> Tensor:
    """Return the mean cross entropy of the annotated labels plus the weighted one of their links."""
    labels, links = inputs["labels"].flatten(), inputs["links"]
    known = labels != IGNORED
    loss = (
        F.cross_entropy(scores.labels.flatten(0, 1)[known], labels[known])
        if known.any()
        else labels.sum() * 0.0
    )
    chosen = links != IGNORED
    if chosen.any():
        rows = (scores.links + hidden(inputs["mask"]))[chosen]
        loss = loss + link_weight * F.cross_entropy(rows, links[chosen])
    return loss


def kinds_loss(kinds: Tensor, batch: Sequence[Example], smoothing: float = 0.0) -> Tensor:
    """Return the mean cross entropy of the kinds that are known, from what each piece says [b, n, 2, 8]."""
    rows, targets = [], []
    for at, example in enumerate(batch):
        for target in example.kinds:
            told = pooled(kinds[at, target.content, 0])
            rows.append(told + pooled(kinds[at, target.cue, 1]) if len(target.cue) else told)
            targets.append(target.kind)
    if not rows:
        return kinds.sum() * 0.0
    return F.cross_entropy(torch.stack(rows), torch.tensor(targets), label_smoothing=smoothing)


def _optimiser(
    tagger: Tagger, recipe: Recipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    groups: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, weight in tagger.named_parameters():
        if weight.requires_grad:
            new = not name.startswith("encoder") or ".cases." in name or ".quotes." in name
            groups.setdefault((new, weight.ndim > 1), []).append(weight)
    optimiser = torch.optim.AdamW(
        [
            {"params": weights, "lr": recipe.head_rate if new else recipe.rate, "weight_decay": 0.01 * matrix}
            for (new, matrix), weights in groups.items()
        ],
        fused=True,
    )
    warm = max(1, int(steps * recipe.warm_up))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
    )
    return optimiser, schedule
