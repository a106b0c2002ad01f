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
from typing import NamedTuple

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from claims.span import Span
from verifier.errors import ModelError
from verifier.extract.tagger.decode import Attributed, Floats, Ints, best_path, decode, probability
from verifier.extract.tagger.kinds import KindScores
from verifier.extract.tagger.likelihood import read_likelihood
from verifier.extract.tagger.windows import Window, windows

AHEAD = 64
"""Windows that are read before the first of them is decoded: bounds the memory of a long text."""

_INPUTS = ("ids", "cases", "quotes")
_FILES = ("tagger.onnx", "tokenizer.json", "likelihood.json")


class Tagged(NamedTuple):
    """What was found in a text: attributions in its order, and what its pieces say of kinds."""

    attributions: list[Attributed]
    kinds: KindScores


class _Scores(NamedTuple):
    """What the network says of a window of n pieces: labels [n, 7], links [2, n, n], kinds [n, 2, 7]."""

    labels: Floats
    links: Floats
    kinds: Floats


class Tagger:
    """Reads source, cue and content out of text; one is loaded once and serves any number of texts."""

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        """Load the model's files from a folder; `threads` windows are read at once, 0 is one for each core.

        Raises ModelError when a file is missing or damaged.
        """
        self.folder = folder
        cores = threads or os.cpu_count() or 1
        self._each = map if cores == 1 else ThreadPoolExecutor(cores, "tagger").map
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # a window each is faster than a window together
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / _FILES[0]),
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],  # the fused kernel is slower than its parts
            )
            self._tokenizer = Tokenizer.from_file(str(folder / _FILES[1]))
            self._likelihood = read_likelihood(folder)
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
            digest.update((self.folder / name).read_bytes())
        return digest.hexdigest()

    def tag(self, text: str, paragraphs: Sequence[Span]) -> Tagged:
        """Return the attributions in these paragraphs, in the order of the text, and the scores of kinds."""
        places = [(p.start, p.end) for p in paragraphs]
        cut = windows(text, places, self._tokenizer)
        found: list[Attributed] = []
        kinds: list[tuple[Window, Floats]] = []
        while part := list(islice(cut, AHEAD)):
            results = list(self._each(self._run, part))
            kinds.extend((window, result.kinds) for window, result in zip(part, results, strict=True))
            found.extend(
                one for scored in _scored(part, results) for one in decode(text, *scored, self._likelihood)
            )
        return Tagged(sorted(found, key=lambda one: one.contents[0]), KindScores.of(kinds))

    def _run(self, window: Window) -> _Scores:
        inputs = {"ids": window.ids, "cases": window.cases, "quotes": window.quotes}
        batch = {name: array[np.newaxis] for name, array in inputs.items()}
        return _Scores(*(output[0] for output in self._session.run(_Scores._fields, batch)))


def _scored(
    part: Sequence[Window], results: Sequence[_Scores]
) -> Iterator[tuple[Window, Ints, Floats, Floats]]:
    """Yield each window of n pieces with labels [n], their probabilities [n] and links [2, n, n]."""
    longest = max(len(one.labels) for one in results)
    scores = np.stack([np.pad(one.labels, [(0, longest - len(one.labels)), (0, 0)]) for one in results])
    for path, window, one in zip(best_path(scores), part, results, strict=True):
        chosen = path[: len(one.labels)]
        yield window, chosen, probability(one.labels, chosen), one.links


def load_tagger(folder: Path | None = None, *, threads: int = 0) -> Tagger:
    """Return the tagger of a folder, by default the one that the package ships."""
    shipped = Path(str(resources.files("verifier").joinpath("models")))
    return Tagger(folder or shipped, threads=threads)
