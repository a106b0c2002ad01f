"""What a store holds with what the rules find in it now, by what was decided and others quote."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from claims.audited import Audited
from claims.question import question_id
from verifier.audit import ordered, rules
from verifier.audit.rule import Family
from verifier.compare import quoted_in, shared
from verifier.pipeline.checking import audited_anew
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


def audited_at(ledger: Store, reading: int) -> Audited:
    """Return what a store holds as the reading of this number, and what rests on decisions is asked anew.

    Its other findings are those that were made when it was read: to look through all that others quote takes
    seconds in a large store.
    """
    stored = ledger.audited_at(reading)
    if not stored.decisions:
        return stored
    anew = audited_anew(stored, on={rule.code for rule in rules() if rule.family is Family.REV})
    found = dict.fromkeys((*stored.findings, *anew.findings))
    return stored.model_copy(update={"findings": ordered(found)})


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


def asked_in(ledger: Store, question: str, *, article: str) -> Subject | None:
    """Return the question of this id where it is put to the article of this id now, None where it is not.

    It is put by a finding that is kept, or rests on decisions.
    """
    stands = ledger.article(article)
    if stands is None:
        return None
    today = audited_at(ledger, stands.reading)
    put = next((each.finding for each in today.asked if each.question == question), None)
    if put is None:
        return None
    found = ledger.question_in(question, article=article) or ledger.question(question, today.reading.document)
    return found and found._replace(words=f"{put.rule} {put.message}")
