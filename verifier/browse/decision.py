"""A decision on a claim or finding on its way from a form into the store."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from claims.evidence import SILENCING, Decision, Evidence, EvidenceLevel, Review, Stance, Verdict
from claims.value import first_signs
from verifier.audit.anew import decided_anew
from verifier.errors import UsageError
from verifier.store import Store, Subject, open_store

VERDICTS: Final = tuple(each for each in Verdict if each not in SILENCING)
"""The verdicts on a claim."""

ANSWERS: Final = tuple(each for each in Verdict if each in SILENCING)
"""The verdicts on a finding."""

CLAIM: Final = "claim"
QUESTION: Final = "question"
"""What a decision may be on, as forms and addresses name it: a finding is known by its question."""

MOST: Final = 10_000
"""Code points of a field."""

PIECES: Final = 20
"""Pieces of evidence in one form."""

FIELDS: Final = ("verdict", "note", "evidence", "level", "stance", "locator")
"""What a person fills in."""

_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_DIGEST: Final = re.compile("[0-9a-f]{32}")
_SIGNS: Final = 16


def seen(decisions: Iterable[Decision]) -> str:
    """Return by what the decisions are known that a form was made from."""
    return ".".join(sorted(first_signs(each.review.id, _SIGNS) for each in decisions))


def unseen(decisions: Iterable[Decision], known: str) -> tuple[Decision, ...]:
    """Return the decisions that are not among those that were seen."""
    before = set(known.split("."))
    return tuple(each for each in decisions if first_signs(each.review.id, _SIGNS) not in before)


def typed(form: Mapping[str, str]) -> dict[str, str]:
    """Return what a person filled in, its lines ended alike and without controls. Raises UsageError."""
    found = {}
    for name in FIELDS:
        words = form.get(name, "").replace("\r\n", "\n").replace("\r", "\n")
        found[name] = _CONTROLS.sub("", words).encode("utf-8", "replace").decode("utf-8").strip()
        if len(found[name]) > MOST:
            raise UsageError(f"the {name} is longer than {MOST:,} letters; shorten it")
    return found


def decide(
    path: Path, *, article: str, reader: str, form: Mapping[str, str], kind: str = CLAIM
) -> tuple[Decision, ...]:
    """Record what a form says of a claim or question, and return what others decided since it was made.

    Theirs and this one both stand. Raises UsageError where it cannot be recorded, StoreError where the
    store cannot be written.
    """
    filled, digest = typed(form), form.get(kind, "")
    if filled["verdict"] not in (VERDICTS if kind == CLAIM else ANSWERS):
        raise UsageError("choose a verdict")
    if not _DIGEST.fullmatch(digest):
        raise UsageError(f"the form names no {'claim' if kind == CLAIM else 'finding'}; choose it again")
    evidence = tuple(_evidence(filled))
    with open_store(path, create=False) as store, store.writing():
        subject = _subject(store, f"{kind}:b2:{digest}", article=article)
        others = unseen(store.decided_on(subject), form.get("seen", ""))
        review = Review(
            subject=subject.id,
            verdict=Verdict(filled["verdict"]),
            reviewer=reader,
            note=filled["note"],
            at=datetime.datetime.now(datetime.UTC),
            evidence=evidence,
        )
        store.decide(review, subject)
    return tuple(each for each in others if each.review.reviewer != reader)


def _subject(store: Store, id: str, *, article: str) -> Subject:
    """What stands in an article now under an id. Raises UsageError where nothing does."""
    if id.startswith(CLAIM):
        return store.claim_in(id, article=article)
    stands = store.article(article)
    audited = stands and decided_anew(store.audited_at(stands.reading))
    put = audited and next((each.finding for each in audited.asked if each.question == id), None)
    if not audited or not put:
        raise UsageError("no rule asks this of what stands now: words that it asked about changed")
    found = store.question_in(id, article=article) or store.question(id, audited.reading.document)
    assert found is not None  # its article was found above
    return found._replace(words=f"{put.rule} {put.message}")


def _evidence(filled: Mapping[str, str]) -> Iterable[Evidence]:
    """The pieces of evidence, one a line; files are never taken from a page."""
    places = [line.strip() for line in filled["evidence"].splitlines() if line.strip()]
    if filled["locator"] and not places:
        raise UsageError("a place to look needs evidence to look in; give its address")
    if len(places) > PIECES:
        raise UsageError(f"{len(places)} pieces of evidence are more than {PIECES}; make two reviews of them")
    if not places:
        return
    try:
        level, stance = EvidenceLevel(filled["level"]), Stance(filled["stance"])
    except ValueError as error:
        raise UsageError("the form is not one of these pages; choose level and stance again") from error
    for place in places:
        yield Evidence(location=place, level=level, stance=stance, locator=filled["locator"] or None)
