"""Articles and stores into datasets, and datasets into stores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from claims.document import Document
from claims.run import Run
from verifier.compare import measured
from verifier.dataset import known, known_by, read, said_of, writing
from verifier.engine import HERE, Engine, together
from verifier.pipeline.checking import TOGETHER, Added, added
from verifier.pipeline.reading import Losing, Measured, raised, read_and_measured, spread_out
from verifier.store import Store, Waits, open_store


def read_into(
    documents: Iterable[Document], folder: Path, *, run: Run, engine: Engine = HERE, lost: Losing = raised
) -> Iterator[Measured]:
    """Yield what is read in each document once a dataset has taken it; `engine` and `lost` as for readings.

    What stands there already is not read again, so a run that was ended goes on where it stopped. Raises
    DatasetError when it cannot be written.
    """
    with writing(folder, run=run) as take:
        there = known(folder)
        new = (each for each in documents if _added(there, each))
        for reading, own in spread_out(read_and_measured, new, engine, lost):
            take(reading, own)
            yield reading, own


def _added(there: set[bytes], document: Document) -> bool:
    """Whether a document is none of those that stand there; from now on it is."""
    key, before = known_by(document), len(there)
    there.add(key)
    return len(there) > before


def export(store: Path, folder: Path) -> Iterator[Measured]:
    """Yield what a store holds, the newest reading of each article, once a dataset has taken it.

    Raises StoreError when the store cannot be used, DatasetError when the dataset cannot be written.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        run = ledger.run()
        if run is None:
            return
        with writing(folder, run=run) as take:
            there = known(folder)
            for audited in ledger.audited():
                reading = audited.reading
                if _added(there, reading.document):
                    own = audited.measurements or measured(reading)
                    take(reading, own)
                    yield reading, own


def add_read(folder: Path, store: Path, *, run: Run, waits: Waits | None = None) -> Iterator[Added]:
    """Yield each article of a dataset once it is in the store, as `add` does, without reading it again.

    It is held against what the store knows, and audited by the rules of this version. Raises StoreError and
    DatasetError.
    """
    about = said_of(folder)
    theirs = run.model_copy(update={"version": about["verifier"], "model": about["model"]})
    with open_store(store, waits=waits) as ledger:
        found = _unknown(read(folder), ledger, theirs)
        for batch in together(found, TOGETHER):
            with ledger.writing():
                kept = [
                    Added(each.name, None) if isinstance(each, Document) else added(ledger, each, theirs)
                    for each in batch
                ]
            yield from kept


def _unknown(found: Iterable[Measured], ledger: Store, run: Run) -> Iterator[Measured | Document]:
    """Yield what the store has not yet, and the document alone of what it has."""
    for each in found:
        document = each[0].document
        yield document if ledger.holds(document, run) else each
