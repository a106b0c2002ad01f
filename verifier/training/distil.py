"""Teaches a shallower tagger by a deeper one: what ships is a student (Hinton et al. 2015; Jiao et al. 2020).

The student begins with layers of its teacher. It learns what its teacher says of annotated and of other news,
and what the annotators said; the vectors of its layers are drawn to those of its teacher at first. Claims
whose kind is known teach the head of kinds in the same pass.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence

from verifier.extract.tagger.labels import begin
from verifier.training.batch import HIDDEN, batches, collate, hidden
from verifier.training.corpus import Annotated
from verifier.training.examples import IGNORED, Example, examples
from verifier.training.fit import Pace, Recipe, State, annotated_loss, kinds_loss
from verifier.training.kinds import Marked
from verifier.training.network import Scores, Tagger
from verifier.training.teacher import Lesson, Teacher

DRAWN = 0.7
"""Share of the training after which layers are no longer drawn to the teacher's."""

GOLD = 0.5
"""Weight of the annotators beside the teacher."""

GOLD_LINKS = 0.3
"""Weight of the annotators' links beside their labels."""

MASK = 103
"""The word piece that stands for a hidden one, in the vocabulary of BERT."""

LIKELY_START = 0.3
"""From this probability on, the teacher's links of a piece are learnt."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What a student learns from: annotated articles, other news with its paragraphs, and marked kinds.

    `share` of the annotated articles is taken anew for each epoch; of the others, and with `marked` of the
    other news, only the windows in which kinds are marked.
    """

    annotated: Sequence[Annotated]
    other: Sequence[tuple[Annotated, Sequence[tuple[int, int]]]]
    kinds: dict[str, tuple[Marked, ...]]
    share: float = 1.0
    marked: bool = False

    def examples(self, tokenizer: Tokenizer, rng: random.Random | None = None) -> Iterator[Example]:
        """Yield the examples of all articles; with `rng`, as they vary from epoch to epoch."""
        number = round(self.share * len(self.annotated))
        taken = {one.name for one in (rng.sample(self.annotated, number) if rng else self.annotated[:number])}
        for article in self.annotated:
            kinds = self.kinds.get(article.name, ())
            if kinds or article.name in taken:
                for example in examples(article, tokenizer, rng, kinds=kinds):
                    if example.kinds or article.name in taken:
                        yield example
        for article, blocks in self.other:
            kinds = self.kinds.get(article.name, ())
            for example in examples(article, tokenizer, rng, blocks=blocks, kinds=kinds):
                if example.kinds or not self.marked:
                    yield example


def distil(
    student: Tagger,
    teacher: Teacher,
    lessons: Lessons,
    tokenizer: Tokenizer,
    recipe: Recipe,
    checkpoint: Path,
) -> Tagger:
    """Train in place and return the averaged student; each epoch ends with a checkpoint to go on from.

    The teacher gives the vectors of as many layers as the student has, or of some that divide them evenly.
    """
    torch.manual_seed(recipe.seed)
    student.encoder.words.weight.requires_grad_(False)  # the teacher has learnt them; a fifth of a step
    steps = sum(len(e.window.ids) for e in lessons.examples(tokenizer)) // recipe.pieces + 1
    state = State(student, recipe, recipe.epochs * steps, checkpoint)
    for epoch in range(state.epoch, recipe.epochs):
        student.train()
        pace = Pace(epoch)
        rng = random.Random(recipe.seed * 1000 + epoch)
        for number, batch in enumerate(batches(list(lessons.examples(tokenizer, rng)), recipe.pieces, rng)):
            done = (epoch + min(number / steps, 1)) / recipe.epochs
            drawn = recipe.vector_weight * max(0.0, 1 - done / DRAWN)
            weights = [1.0, recipe.link_weight, recipe.kind_weight, drawn, GOLD]
            losses = _losses(student, batch, [teacher.teach(e.window) for e in batch], recipe)
            state.step((losses * torch.tensor(weights)).sum())
            pace.tell(losses, batch)
        state.save(epoch + 1)
    return state.average


def _losses(student: Tagger, batch: list[Example], taught: list[Lesson], recipe: Recipe) -> Tensor:
    """Return [5]: labels, links after the teacher, kinds, vectors after the teacher, the annotators."""
    inputs = collate(batch, torch.device("cpu"))
    read = inputs["words"]
    unread = read & (torch.rand(read.shape) < recipe.masked)
    ids = inputs["ids"].masked_fill(unread, MASK)
    scores: Scores = student(ids, inputs["cases"], inputs["quotes"], inputs["mask"])
    theirs = pad_sequence([one.labels for one in taught], batch_first=True)
    labels = _distance(scores.labels[read], theirs[read])
    starts = (theirs.softmax(-1)[..., begin("content")] > LIKELY_START) & read
    starts |= (inputs["links"] != IGNORED).any(1)
    links = _distance(
        (scores.links + hidden(inputs["mask"])).transpose(1, 2)[starts].flatten(0, 1),
        torch.cat([_rows(one.links, rows) for one, rows in zip(taught, starts, strict=True)]).flatten(0, 1),
    )
    vectors = torch.stack(
        [
            _apart(ours[read], pad_sequence([one.vectors[at] for one in taught], batch_first=True)[read])
            for at, ours in enumerate(scores.layers[1::2])
        ]
    ).mean()
    gold = annotated_loss(scores, inputs, GOLD_LINKS)
    kinds = kinds_loss(scores.kinds, batch, recipe.smoothing)
    return torch.stack([labels, links, kinds, vectors, gold])


def _rows(links: Tensor, starts: Tensor) -> Tensor:
    """The links of the pieces at which contents start: [m, 2, longest] of [2, n, n]."""
    chosen = links.transpose(0, 1)[starts[: links.shape[1]]]
    return F.pad(chosen, (0, len(starts) - links.shape[1]), value=HIDDEN)


def _distance(ours: Tensor, theirs: Tensor) -> Tensor:
    """The mean Kullback-Leibler divergence of our probabilities from theirs, from scores [m, options]."""
    if not len(ours):
        return ours.sum()
    target = theirs.log_softmax(-1)
    return F.kl_div(ours.log_softmax(-1), target, reduction="batchmean", log_target=True)


def _apart(ours: Tensor, theirs: Tensor) -> Tensor:
    """The mean square between vectors [m, width], as a share of their own variance."""
    return F.mse_loss(ours, theirs) / theirs.var()
