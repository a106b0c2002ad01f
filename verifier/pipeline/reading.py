"""Documents into readings: the extractor with its tagger, over as many processes as there are cores."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import TypeVar

from claims.document import Document, Reading
from claims.measurement import Measurement
from verifier.compare import measured
from verifier.engine import spread
from verifier.extract import Contents, Tagger, extract, in_english, load_tagger, unread

SECONDS_A_CHARACTER = 32e-6
"""What reading takes of one core: 200 microseconds for a word of 6.3 characters."""

Read = TypeVar("Read")
Measured = tuple[Reading, tuple[Measurement, ...]]


def tagger(threads: int = 0) -> Tagger:
    """Return the tagger that the package ships, loaded once for each number of threads, 0 for one a core.

    Raises ModelError when it is damaged.
    """
    return _loaded(threads)


@cache
def _loaded(threads: int) -> Tagger:
    return load_tagger(threads=threads)


def read(document: Document, *, contents: Contents = Contents.SENTENCES, threads: int = 0) -> Reading:
    """Return what is read in a document; `threads` are those of the tagger.

    In one that is not in English no claim is looked for: each sentence is unparsed, and says why.
    """
    if not in_english(document):
        return unread(document)
    return extract(document, tagger(threads), contents=contents)


def readings(
    documents: Iterable[Document], *, contents: Contents = Contents.SENTENCES, jobs: int = 0
) -> Iterator[Reading]:
    """Yield what is read in each document, in their order; many by `jobs` processes, 0 for one a core.

    Few documents are taken ahead, so a long stream needs no more memory than a short one.
    """
    return spread_out(partial(read, contents=contents), documents, jobs)


def spread_out(work: Callable[..., Read], documents: Iterable[Document], jobs: int) -> Iterator[Read]:
    """Yield what the work gives for each document, in their order; `jobs` as for readings."""
    beside = partial(work, threads=1)  # each process has a core to itself
    return spread(documents, work, beside, seconds=_seconds, jobs=jobs)


def _seconds(document: Document) -> float:
    return len(document.text) * SECONDS_A_CHARACTER


def read_and_measured(document: Document, *, threads: int = 0) -> Measured:
    """Return what is read in a document with its figures as they are compared."""
    reading = read(document, threads=threads)
    return reading, measured(reading)
