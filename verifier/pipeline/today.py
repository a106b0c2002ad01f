"""What a store holds with what the rules find in it now, by what was decided and others quote."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from claims.audited import Audited
from claims.question import question_id
from verifier.audit.anew import audited_anew
from verifier.compare import quoted_in, shared
from verifier.store import Store, Subject, open_store


def audited_in(
    store: Path, *, names: Sequence[str] = (), on: Collection[str] | None = None
) -> Iterator[Audited]:
    """Yield what a store holds, all or the documents of these names, with what the rules find in it today.

    `on` are the codes of the rules that look at it, None for all. Raises StoreError when the store cannot be
    used.
    """
    with open_store(store, create=False, read_only=True) as ledger:
        for stored in ledger.audited(names=names):
            yield _today(ledger, stored, on=on)


def _today(ledger: Store, stored: Audited, *, on: Collection[str] | None = None) -> Audited:
    quoted = ledger.like(quoted_in(stored.reading), besides=stored.reading.document)
    return audited_anew(stored.model_copy(update={"sayings": shared(stored.reading, quoted)}), on=on)


def asked(store: Path, key: str, *, document: str | None = None) -> Subject | None:
    """Return the question whose digest begins so, of those that the rules put today, None where none does.

    What rests on decisions is asked anew each time, and is not kept with what was read.
    """
    digest = key.strip().lower().removeprefix("question:b2:")
    with open_store(store, create=False, read_only=True) as ledger:
        for audited in audited_in(store, names=[document] if document else ()):
            for finding in audited.findings:
                question = question_id(finding, audited.reading)
                if question.removeprefix("question:b2:").startswith(digest):
                    found = ledger.question(question, audited.reading.document)
                    return found and found._replace(words=f"{finding.rule} {finding.message}")
    return None
