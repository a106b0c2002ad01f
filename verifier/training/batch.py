"""Examples of several lengths as one batch of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from verifier.training.examples import IGNORED, Example

HIDDEN = -1e4
"""Added to the score of what pads a batch."""


def batches(examples: list[Example], pieces: int, rng: random.Random) -> Iterator[list[Example]]:
    """Yield batches of about so many word pieces, padding included, of windows of about one length."""
    examples.sort(key=lambda e: len(e.window.ids) + rng.randint(0, 24))
    found: list[list[Example]] = [[]]
    for example in examples:
        longest = max(len(e.window.ids) for e in [*found[-1], example])
        if found[-1] and longest * (len(found[-1]) + 1) > pieces:
            found.append([])
        found[-1].append(example)
    rng.shuffle(found)
    yield from found


def collate(batch: list[Example], device: torch.device) -> dict[str, Tensor]:
    """Return a batch padded to its longest window.

    Inputs and mask [b, n], `words` [b, n] true for pieces that are no separator, labels [b, n],
    links [b, 2, n].
    """
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
        "words": padded([e.window.paragraphs >= 0 for e in batch], 0),
        "labels": padded([np.where(e.window.paragraphs >= 0, e.labels, IGNORED) for e in batch], IGNORED),
        "links": padded([e.links for e in batch], IGNORED),
    }


def hidden(mask: Tensor) -> Tensor:
    """Return what hides the padding of a mask [b, n] in scores [b, 2, n, n]."""
    return (1 - mask[:, None, None, :]) * HIDDEN
