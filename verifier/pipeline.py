"""The order of the stages: the only module that knows more than one of them."""

from __future__ import annotations

import datetime
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib import metadata
from pathlib import Path

from claims.audited import Audited
from claims.document import Document, Reading
from claims.run import Run
from claims.saying import Saying
from verifier.audit import audit, rules
from verifier.compare import sayings, within
from verifier.extract import Contents, Tagger, extract, load_tagger
from verifier.store import open_store


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


def check(documents: Iterable[Document], store: Path | None, *, run: Run) -> Iterator[Audited]:
    """Yield each document audited, and first saved where a store is given.

    Raises StoreError when the store cannot be used.
    """
    results = map(audited, readings(documents))
    if store is None:
        yield from results
        return
    with open_store(store) as ledger:
        for result in results:
            ledger.save(result, run)
            yield result


def quotes(store: Path, *, text: str | None = None, document: str | None = None) -> tuple[Saying, ...]:
    """Return what is quoted in several articles of a store, with these words or in this document.

    Raises StoreError when the store cannot be used.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        asked, others = ledger.quotations(text=text, document=document)
    only = frozenset(quoted.document for quoted in asked) if others else None
    wanted = set(asked)
    return tuple(
        saying for saying in sayings((*asked, *others), only=only) if wanted.intersection(saying.quotations)
    )
