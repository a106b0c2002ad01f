"""The order of the stages: the only module that knows more than one of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib import metadata
from pathlib import Path
from typing import TypeVar

from claims.audited import Audited
from claims.document import Document, Reading
from claims.run import Run
from verifier.audit import audit, rules
from verifier.compare import within
from verifier.engine import spread
from verifier.extract import Contents, Tagger, extract, load_tagger
from verifier.store import open_store

SECONDS_A_CHARACTER = 32e-6
"""What reading takes of one core: 200 microseconds for a word of 6.3 characters."""

Read = TypeVar("Read")


def tagger(threads: int = 0) -> Tagger:
    """Return the tagger that the package ships, loaded once for each number of threads, 0 for one a core.

    Raises ModelError when it is damaged.
    """
    return _loaded(threads)


@cache
def _loaded(threads: int) -> Tagger:
    return load_tagger(threads=threads)


def read(document: Document, *, contents: Contents = Contents.SENTENCES, threads: int = 0) -> Reading:
    """Return what is read in a document; `threads` are those of the tagger."""
    return extract(document, tagger(threads), contents=contents)


def readings(
    documents: Iterable[Document], *, contents: Contents = Contents.SENTENCES, jobs: int = 0
) -> Iterator[Reading]:
    """Yield what is read in each document, in their order; many by `jobs` processes, 0 for one a core.

    Few documents are taken ahead, so a long stream needs no more memory than a short one.
    """
    return _spread(partial(read, contents=contents), documents, jobs)


def _spread(work: Callable[..., Read], documents: Iterable[Document], jobs: int) -> Iterator[Read]:
    beside = partial(work, threads=1)  # each process has a core to itself
    return spread(documents, work, beside, seconds=_seconds, jobs=jobs)


def _seconds(document: Document) -> float:
    return len(document.text) * SECONDS_A_CHARACTER


def examined(document: Document, *, threads: int = 0) -> Audited:
    """Return a document read, compared and audited; `threads` are those of the tagger."""
    return audited(read(document, threads=threads))


def audited(reading: Reading) -> Audited:
    """Return a reading with what comparing and auditing it bring to light."""
    comparisons = within(reading)
    return Audited(reading=reading, comparisons=comparisons, findings=audit(reading, comparisons))


def current_run(arguments: tuple[str, ...] = ()) -> Run:
    """Return the run that is under way: this version, model and rules, now."""
    return Run(
        version=metadata.version("claim-verifier"),
        model=tagger().digest,
        rules=tuple(rule.code for rule in rules()),
        arguments=arguments,
        at=datetime.datetime.now(datetime.UTC),
    )


def check(documents: Iterable[Document], store: Path | None, *, run: Run, jobs: int = 0) -> Iterator[Audited]:
    """Yield each document audited, and first saved where a store is given; `jobs` as for readings.

    Raises StoreError when the store cannot be used.
    """
    results = _spread(examined, documents, jobs)
    if store is None:
        yield from results
        return
    with open_store(store) as ledger:
        for result in results:
            ledger.save(result, run)
            yield result
