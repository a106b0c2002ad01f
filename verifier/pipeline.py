"""The order of the stages: the only module that knows more than one of them."""

from __future__ import annotations

import datetime
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib import metadata
from pathlib import Path

from claims.audited import Audited
from claims.comparison import Comparison
from claims.document import Document, Reading
from claims.measurement import Measurement
from claims.run import Run
from verifier.audit import audit, rules
from verifier.compare import across, against, measured
from verifier.extract import Contents, Tagger, extract, load_tagger
from verifier.store import open_store

Nearby = Callable[[Sequence[Measurement]], Iterable[Measurement]]


def no_others(_: Sequence[Measurement]) -> tuple[Measurement, ...]:
    """Return nothing: the figures of a document are compared among themselves."""
    return ()


@cache
def tagger() -> Tagger:
    """Return the tagger that the package ships, loaded once. Raises ModelError when it is damaged."""
    return load_tagger()


def read(document: Document, *, contents: Contents = Contents.SENTENCES) -> Reading:
    """Return what is read in a document."""
    return extract(document, tagger(), contents=contents)


def readings(documents: Iterable[Document], *, contents: Contents = Contents.SENTENCES) -> Iterator[Reading]:
    """Yield what is read in each document, in their order; some are read at once, by threads.

    No more documents are taken than are being read, so a long stream needs no more memory than a short one.
    """
    cores = os.cpu_count() or 1
    pool = ThreadPoolExecutor(cores + 1, "reading")  # while one waits for the tagger, another goes on
    ahead: deque[Future[Reading]] = deque()
    try:
        for document in documents:
            ahead.append(pool.submit(read, document, contents=contents))
            if len(ahead) > cores:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def audited(reading: Reading, known: Nearby = no_others) -> Audited:
    """Return a reading with what comparing and auditing it bring to light.

    `known` finds the measurements of other articles that its figures are held against.
    """
    own = measured(reading)
    comparisons = against(own, known(own))
    findings = audit(reading, comparisons)
    return Audited(reading=reading, measurements=own, comparisons=comparisons, findings=findings)


def current_run(arguments: tuple[str, ...] = ()) -> Run:
    """Return the run that is under way: this version, model and rules, now."""
    return Run(
        version=metadata.version("claim-verifier"),
        model=tagger().digest,
        rules=tuple(rule.code for rule in rules()),
        arguments=arguments,
        at=datetime.datetime.now(datetime.UTC),
    )


def check(documents: Iterable[Document], store: Path | None, *, run: Run) -> Iterator[Audited]:
    """Yield each document audited, and first saved where a store is given.

    Its figures are held against those of the documents before it, and of the articles in the store. Raises
    StoreError when the store cannot be used.
    """
    if store is None:
        yield from _unstored(documents)
        return
    with open_store(store) as ledger:
        for reading in readings(documents):
            result = audited(reading, ledger.near)
            ledger.save(result, run)
            yield result


def _unstored(documents: Iterable[Document]) -> Iterator[Audited]:
    before: list[Measurement] = []
    for reading in readings(documents):
        result = audited(reading, lambda _: before)
        before.extend(result.measurements)
        yield result


def compared(documents: Iterable[Document]) -> tuple[Comparison, ...]:
    """Return the comparisons of all figures of these documents, within each and across them."""
    return across(item for reading in readings(documents) for item in measured(reading))


def compared_in(store: Path) -> tuple[Comparison, ...]:
    """Return the comparisons of all figures that a store holds, made anew. Raises StoreError."""
    with open_store(store, create=False, read_only=True) as ledger:
        return across(ledger.measurements())
