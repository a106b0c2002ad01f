"""The trained tagger, ready to run: attributions of a text from paragraphs of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import resources
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from claims.span import Span
from verifier.errors import ModelError
from verifier.extract.tagger.decode import Attributed, Floats, best_path, decode
from verifier.extract.tagger.windows import Window, windows

BATCH = 2048
"""Word pieces that go through the network at once, padding included."""

_FILES = ("tagger.onnx", "tokenizer.json")


class Tagger:
    """Reads source, cue and content out of text; one is loaded once and serves any number of texts."""

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        """Load the model's files from a folder; `threads` 0 takes every core.

        Raises ModelError when a file is missing or damaged.
        """
        self._folder = folder
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / _FILES[0]), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(folder / _FILES[1]))
        except Exception as error:  # the libraries raise bare Exceptions of their own
            raise ModelError(f"{folder}: the tagger cannot be loaded ({error}); install again") from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the model's files, in hexadecimal: it names the model in every run."""
        digest = hashlib.sha256()
        for name in _FILES:
            digest.update((self._folder / name).read_bytes())
        return digest.hexdigest()

    def tag(self, text: str, paragraphs: Sequence[Span]) -> list[Attributed]:
        """Return the attributions in these paragraphs, in the order of the text."""
        places = [(p.start, p.end) for p in paragraphs]
        found = [
            one
            for batch in _batches(windows(text, places, self._tokenizer))
            for window, labels, certainty, links in self._scored(batch)
            for one in decode(text, window, labels, certainty, links)
        ]
        return sorted(found, key=lambda one: one.contents[0])

    def _scored(self, batch: list[Window]) -> Iterator[tuple[Window, np.ndarray, Floats, Floats]]:
        longest = max(len(w.ids) for w in batch)

        def padded(arrays: list[np.ndarray]) -> np.ndarray:
            return np.stack([np.pad(a, (0, longest - len(a))) for a in arrays])

        labels, links = self._session.run(
            ["labels", "links"],
            {
                "ids": padded([w.ids for w in batch]),
                "cases": padded([w.cases for w in batch]),
                "quotes": padded([w.quotes for w in batch]),
                "mask": padded([np.ones_like(w.ids) for w in batch]),
            },
        )
        labels -= labels.max(-1, keepdims=True)
        chance = np.exp(labels)
        chance /= chance.sum(-1, keepdims=True)
        paths = best_path(labels)
        certainty = np.take_along_axis(chance, paths[:, :, None], 2)[:, :, 0]
        for row, window in enumerate(batch):
            n = len(window.ids)
            yield window, paths[row, :n], certainty[row, :n], links[row, :, :n, :n]


def load_tagger(folder: Path | None = None, *, threads: int = 0) -> Tagger:
    """Return the tagger of a folder, by default the one that the package ships."""
    shipped = Path(str(resources.files("verifier").joinpath("models")))
    return Tagger(folder or shipped, threads=threads)


def _batches(found: Iterator[Window]) -> Iterator[list[Window]]:
    batch: list[Window] = []
    for window in found:
        longest = max(len(w.ids) for w in [*batch, window])
        if batch and longest * (len(batch) + 1) > BATCH:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch
