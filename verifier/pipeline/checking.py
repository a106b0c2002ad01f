"""Readings audited, by themselves and with what a store knows, and kept in it."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from claims.audited import Audited
from claims.document import Document, Reading
from claims.measurement import Measurement
from claims.run import Run
from claims.saying import Quoted
from verifier.audit import rules
from verifier.audit.anew import audited_anew
from verifier.compare import against, outcomes, quoted_in, shared
from verifier.engine import HERE, Engine, together
from verifier.pipeline.reading import Losing, Measured, raised, read_and_measured, spread_out, tagger
from verifier.store import Store, Waits, open_store


class Known(NamedTuple):
    """What is known of other articles and of the article itself before it is audited.

    `measurements` are those that its figures may have to be held against, `earlier` is what was read of it
    before, `quoted` what others quote that may be of the same sayings.
    """

    measurements: Sequence[Measurement] = ()
    earlier: Reading | None = None
    quoted: Sequence[Quoted] = ()


UNKNOWN = Known()

TOGETHER = 50
"""Documents in one transaction where many are added: each commit waits for the disk."""


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
        sayings=shared(reading, known.quoted),
    )
    return audited_anew(result, on=on)


def current_run(arguments: tuple[str, ...] = (), *, on: Iterable[str] | None = None) -> Run:
    """Return the run that is under way: this version and model, the rules of these codes or all, now."""
    return Run(
        version=metadata.version("claim-verifier"),
        model=tagger().digest,
        rules=tuple(rule.code for rule in rules()) if on is None else tuple(on),
        arguments=arguments,
        at=datetime.datetime.now(datetime.UTC),
    )


def check(
    documents: Iterable[Document],
    store: Path | None,
    *,
    run: Run,
    engine: Engine = HERE,
    lost: Losing = raised,
    waits: Waits | None = None,
) -> Iterator[Audited]:
    """Yield each document audited, and first saved where a store is given; `engine` and `lost` as for
    readings.

    It has the findings of the run's rules. The store keeps those of all rules: what somebody answered holds
    on when a rule is off for once. Its figures are held against those of the documents before it, and of the
    articles in the store. Raises StoreError when the store cannot be used.
    """
    found = spread_out(read_and_measured, documents, engine, lost)
    if store is None:
        yield from _unstored(found, run)
        return
    whole = run.model_copy(update={"rules": tuple(rule.code for rule in rules())})
    with open_store(store, waits=waits) as ledger:
        for each in found:
            kept = _kept(ledger, each, whole)
            yield kept if run.rules == whole.rules else audited_anew(kept, on=run.rules)


class Added(NamedTuple):
    """A document on its way into a store: audited, or None where it had been read before."""

    name: str
    audited: Audited | None


def add(
    documents: Iterable[Document],
    store: Path,
    *,
    run: Run,
    engine: Engine = HERE,
    lost: Losing = raised,
    waits: Waits | None = None,
) -> Iterator[Added]:
    """Yield each document once it is in the store, many in one transaction; `engine` and `lost` as for
    readings.

    What this run has read already is not read again, so a run that was ended goes on where it stopped. Raises
    StoreError when the store cannot be used.
    """
    with open_store(store, waits=waits) as ledger:
        known: list[Added] = []
        found = spread_out(read_and_measured, _unread(documents, ledger, run, known), engine, lost)
        for batch in together(found, TOGETHER):
            with ledger.writing():
                kept = [added(ledger, each, run) for each in batch]
            yield from known
            known.clear()
            yield from kept
        yield from known


def _unread(documents: Iterable[Document], ledger: Store, run: Run, known: list[Added]) -> Iterator[Document]:
    """Yield the documents that the run has not read yet; the others go to those that are known."""
    for document in documents:
        if ledger.holds(document, run):
            known.append(Added(document.name, None))
        else:
            yield document


def added(ledger: Store, found: Measured, run: Run) -> Added:
    """Return a reading once it is in the store, where another process may have put it since it was begun."""
    document = found[0].document
    return Added(document.name, None if ledger.holds(document, run) else _kept(ledger, found, run))


def _kept(ledger: Store, found: Measured, run: Run) -> Audited:
    """Return a reading audited and saved, with what was decided of it; nobody else writes meanwhile."""
    reading, own = found
    with ledger.writing():
        known = Known(
            ledger.near(own, besides=reading.document),
            ledger.earlier(reading.document, run),
            ledger.like(quoted_in(reading), besides=reading.document),
        )
        result = audited(found, known)
        ledger.save(result, run)
        decisions = ledger.decided(reading.document)
    return audited_anew(result.model_copy(update={"decisions": decisions})) if decisions else result


def _unstored(found: Iterable[Measured], run: Run) -> Iterator[Audited]:
    before: list[Measurement] = []
    for each in found:
        yield audited(each, Known(before), on=run.rules)
        before.extend(each[1])
