"""The order of the stages: the only module that knows more than one of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from importlib import metadata
from pathlib import Path
from typing import NamedTuple, TypeVar

from claims.audited import Audited
from claims.comparison import Comparison
from claims.document import Document, Reading
from claims.measurement import Measurement
from claims.run import Run
from claims.saying import Saying
from verifier.audit import audit, rules
from verifier.compare import across, against, along, measured, outcomes, sayings
from verifier.engine import collected_seldom, spread
from verifier.extract import Contents, Tagger, extract, load_tagger
from verifier.store import Store, open_store

SECONDS_A_CHARACTER = 32e-6
"""What reading takes of one core: 200 microseconds for a word of 6.3 characters."""

Read = TypeVar("Read")
Measured = tuple[Reading, tuple[Measurement, ...]]


class Known(NamedTuple):
    """What is known of other articles and of the article itself before it is audited.

    `measurements` are those that its figures may have to be held against, `earlier` is what was read of it
    before.
    """

    measurements: Sequence[Measurement] = ()
    earlier: Reading | None = None


UNKNOWN = Known()


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


def read_and_measured(document: Document, *, threads: int = 0) -> Measured:
    """Return what is read in a document with its figures as they are compared."""
    reading = read(document, threads=threads)
    return reading, measured(reading)


def audited(found: Measured, known: Known = UNKNOWN, *, on: Collection[str] | None = None) -> Audited:
    """Return a reading with what comparing and auditing it bring to light, beside what is known.

    `on` are the codes of the rules that look at it, None for all.
    """
    reading, own = found
    held = tuple(known.measurements)
    comparisons = against(own, held)
    places = {place for each in comparisons for place in (each.a, each.b)}
    others = tuple(
        item for item in held if item.place in places and item.place.document != reading.document.name
    )
    followed = outcomes(known.earlier, reading) if known.earlier else ()
    result = Audited(
        reading=reading,
        measurements=own,
        comparisons=comparisons,
        others=others,
        earlier=known.earlier if followed else None,
        outcomes=followed,
    )
    return audited_anew(result, on=on)


def audited_anew(given: Audited, *, on: Collection[str] | None = None) -> Audited:
    """Return it with what the rules of this version find in it: those of these codes, or all."""
    found = audit(
        given.reading,
        given.comparisons,
        measurements=given.compared.values(),
        earlier=given.earlier,
        outcomes=given.outcomes,
        decisions=given.decisions,
        on=on,
    )
    return given.model_copy(update={"findings": found})


def current_run(arguments: tuple[str, ...] = (), *, on: Iterable[str] | None = None) -> Run:
    """Return the run that is under way: this version and model, the rules of these codes or all, now."""
    return Run(
        version=metadata.version("claim-verifier"),
        model=tagger().digest,
        rules=tuple(rule.code for rule in rules()) if on is None else tuple(on),
        arguments=arguments,
        at=datetime.datetime.now(datetime.UTC),
    )


def check(documents: Iterable[Document], store: Path | None, *, run: Run, jobs: int = 0) -> Iterator[Audited]:
    """Yield each document audited, and first saved where a store is given; `jobs` as for readings.

    It has the findings of the run's rules. The store keeps those of all rules: what somebody answered holds
    on when a rule is off for once. Its figures are held against those of the documents before it, and of the
    articles in the store. Raises StoreError when the store cannot be used.
    """
    found = _spread(read_and_measured, documents, jobs)
    if store is None:
        yield from _unstored(found, run)
        return
    whole = run.model_copy(update={"rules": tuple(rule.code for rule in rules())})
    with open_store(store) as ledger:
        for each in found:
            kept = _kept(ledger, each, whole)
            yield kept if run.rules == whole.rules else audited_anew(kept, on=run.rules)


def _kept(ledger: Store, found: Measured, run: Run) -> Audited:
    """Return a reading audited and saved, with what was decided of it; nobody else writes meanwhile."""
    reading, own = found
    with ledger.writing():
        known = Known(ledger.near(own), ledger.earlier(reading.document, run))
        result = audited(found, known)
        ledger.save(result, run)
        decisions = ledger.decided(reading.document)
    return audited_anew(result.model_copy(update={"decisions": decisions})) if decisions else result


def _unstored(found: Iterable[Measured], run: Run) -> Iterator[Audited]:
    before: list[Measurement] = []
    for each in found:
        yield audited(each, Known(before), on=run.rules)
        before.extend(each[1])


def compared(documents: Iterable[Document], *, jobs: int = 0) -> Iterator[Comparison]:
    """Yield the comparisons of all figures of these documents, within each and across them."""
    return across(item for _, own in _spread(read_and_measured, documents, jobs) for item in own)


def compared_in(store: Path) -> Iterator[Comparison]:
    """Yield the comparisons of all figures that a store holds, made anew. Raises StoreError."""
    with open_store(store, create=False, read_only=True) as ledger, collected_seldom():
        yield from along(ledger.measurements())


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
