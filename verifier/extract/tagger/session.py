"""The trained tagger, ready to run: attributions of a text from paragraphs of it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib import resources
from itertools import islice
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from claims.span import Span
from verifier.errors import ModelError
from verifier.extract.tagger.decode import Attributed, Floats, Ints, best_path, decode, probability
from verifier.extract.tagger.windows import Window, windows

AHEAD = 64
"""Windows that are read before the first of them is decoded: bounds the memory of a long text."""

_INPUTS = ("ids", "cases", "quotes")
_FILES = ("tagger.onnx", "tokenizer.json")


class Tagger:
    """Reads source, cue and content out of text; one is loaded once and serves any number of texts."""

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        """Load the model's files from a folder; `threads` windows are read at once, 0 is one for each core.

        Raises ModelError when a file is missing or damaged.
        """
        self._folder = folder
        self._pool = ThreadPoolExecutor(threads or os.cpu_count() or 1, "tagger")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # a window each is faster than a window together
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / _FILES[0]), options, providers=["CPUExecutionProvider"]
            )
            self._tokenizer = Tokenizer.from_file(str(folder / _FILES[1]))
        except Exception as error:  # the libraries raise bare Exceptions of their own
            raise ModelError(f"{folder}: the tagger cannot be loaded ({error}); install again") from error
        expected, given = set(_INPUTS), {one.name for one in self._session.get_inputs()}
        if given != expected:
            raise ModelError(f"{folder}: the tagger is of another version ({sorted(given)}); install again")
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
        cut = windows(text, places, self._tokenizer)
        found: list[Attributed] = []
        while part := list(islice(cut, AHEAD)):
            found.extend(one for scored in self._scored(part) for one in decode(text, *scored))
        return sorted(found, key=lambda one: one.contents[0])

    def _scored(self, part: Sequence[Window]) -> Iterator[tuple[Window, Ints, Floats, Floats]]:
        """Yield each window of n pieces with labels [n], their probabilities [n] and links [2, n, n]."""
        results = list(self._pool.map(self._run, part))
        longest = max(len(labels) for labels, _ in results)
        scores = np.stack([np.pad(labels, [(0, longest - len(labels)), (0, 0)]) for labels, _ in results])
        paths = best_path(scores)
        for path, window, (labels, links) in zip(paths, part, results, strict=True):
            chosen = path[: len(labels)]
            yield window, chosen, probability(labels, chosen), links

    def _run(self, window: Window) -> tuple[Floats, Floats]:
        inputs = {"ids": window.ids, "cases": window.cases, "quotes": window.quotes}
        labels, links = self._session.run(
            ["labels", "links"], {name: array[np.newaxis] for name, array in inputs.items()}
        )
        return labels[0], links[0]


def load_tagger(folder: Path | None = None, *, threads: int = 0) -> Tagger:
    """Return the tagger of a folder, by default the one that the package ships."""
    shipped = Path(str(resources.files("verifier").joinpath("models")))
    return Tagger(folder or shipped, threads=threads)
