"""Fits the tagger to annotated articles: AdamW, linear warm-up and decay, an average of the weights."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from verifier.training.corpus import Annotated
from verifier.training.examples import IGNORED, Example, examples
from verifier.training.network import Tagger


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train: word pieces in a batch, learning rates of encoder and heads, epochs, seed."""

    pieces: int = 1024
    rate: float = 2e-4
    head_rate: float = 1e-3
    epochs: int = 4
    warm_up: float = 0.06
    averaging: float = 0.998
    link_weight: float = 0.3
    seed: int = 17


def fit(
    tagger: Tagger, articles: list[Annotated], tokenizer: Tokenizer, recipe: Recipe, checkpoint: Path
) -> Tagger:
    """Train in place and return the averaged network; each epoch ends with a checkpoint to go on from."""
    torch.manual_seed(recipe.seed)
    pieces = sum(len(e.window.ids) for a in articles for e in examples(a, tokenizer))
    total = recipe.epochs * (pieces // recipe.pieces + 1)
    optimizer, schedule = _optimizer(tagger, recipe, total)
    average = copy.deepcopy(tagger).eval()
    first = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        tagger.load_state_dict(state["tagger"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        first = state["epoch"]
    device = next(tagger.parameters()).device
    for epoch in range(first, recipe.epochs):
        tagger.train()
        began, losses, seen = time.monotonic(), 0.0, 0
        rng = random.Random(recipe.seed * 1000 + epoch)
        for step, batch in enumerate(_batches(articles, tokenizer, recipe.pieces, rng), 1):
            loss = step_loss(tagger, collate(batch, device), recipe.link_weight)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            _blend(average, tagger, recipe.averaging)
            losses += loss.item()
            seen += sum(len(e.window.ids) for e in batch)
            if step % 50 == 0:
                pace = seen / (time.monotonic() - began)
                print(
                    f"epoch {epoch + 1} step {step} loss {losses / step:.4f} {pace:.0f} pieces/s", flush=True
                )
        torch.save(
            {
                "tagger": tagger.state_dict(),
                "average": average.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "epoch": epoch + 1,
            },
            checkpoint,
        )
    return average


def collate(batch: list[Example], device: torch.device) -> dict[str, Tensor]:
    """Return a batch padded to its longest window: inputs [b, n], labels [b, n], links [b, 2, n]."""
    longest = max(len(e.window.ids) for e in batch)

    def padded(arrays: list[np.ndarray], fill: int) -> Tensor:
        rows = [
            np.pad(a, [(0, 0)] * (a.ndim - 1) + [(0, longest - a.shape[-1])], constant_values=fill)
            for a in arrays
        ]
        return torch.from_numpy(np.stack(rows)).to(device)

    return {
        "ids": padded([e.window.ids for e in batch], 0),
        "cases": padded([e.window.cases for e in batch], 0),
        "quotes": padded([e.window.quotes for e in batch], 0),
        "mask": padded([np.ones_like(e.window.ids) for e in batch], 0),
        "labels": padded([np.where(e.window.paragraphs >= 0, e.labels, IGNORED) for e in batch], IGNORED),
        "links": padded([e.links for e in batch], IGNORED),
    }


def step_loss(tagger: Tagger, batch: dict[str, Tensor], link_weight: float) -> Tensor:
    """Return the mean cross entropy of labels plus the weighted one of links."""
    device = batch["ids"].device.type
    with torch.autocast(device, dtype=torch.bfloat16):
        labels, links = tagger(batch["ids"], batch["cases"], batch["quotes"], batch["mask"])
    loss = F.cross_entropy(labels.float().flatten(0, 1), batch["labels"].flatten(), ignore_index=IGNORED)
    hidden = (1 - batch["mask"][:, None, None, :]) * -10000.0
    chosen = batch["links"] != IGNORED
    if chosen.any():
        scores = (links.float() + hidden)[chosen]
        loss = loss + link_weight * F.cross_entropy(scores, batch["links"][chosen])
    return loss


def _optimizer(
    tagger: Tagger, recipe: Recipe, total: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    groups: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, weight in tagger.named_parameters():
        new = not name.startswith("encoder") or ".cases." in name or ".quotes." in name
        groups.setdefault((new, weight.ndim > 1), []).append(weight)
    optimizer = torch.optim.AdamW(
        [
            {"params": weights, "lr": recipe.head_rate if new else recipe.rate, "weight_decay": 0.01 * matrix}
            for (new, matrix), weights in groups.items()
        ],
        fused=True,
    )
    warm = max(1, int(total * recipe.warm_up))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))
    )
    return optimizer, schedule


def _batches(
    articles: list[Annotated], tokenizer: Tokenizer, pieces: int, rng: random.Random
) -> Iterator[list[Example]]:
    everything = [e for a in articles for e in examples(a, tokenizer, rng)]
    everything.sort(key=lambda e: len(e.window.ids) + rng.randint(0, 24))
    batches: list[list[Example]] = [[]]
    for example in everything:
        longest = max(len(e.window.ids) for e in [*batches[-1], example])
        if batches[-1] and longest * (len(batches[-1]) + 1) > pieces:
            batches.append([])
        batches[-1].append(example)
    rng.shuffle(batches)
    yield from batches


@torch.no_grad()
def _blend(average: Tagger, tagger: Tagger, keep: float) -> None:
    torch._foreach_lerp_(list(average.parameters()), list(tagger.parameters()), 1 - keep)
