"""The seeds in a store, with a second version, a review and a judgement, and the site that shows it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.document import Document
from claims.evidence import Evidence, EvidenceLevel, Review, Stance, Verdict
from claims.identity import Identity, Judgement
from tests.browse.reader import Reader, Sitting
from tests.browse.site import Site
from tests.companions import OUTLETS
from verifier import pipeline
from verifier.browse.serve import served
from verifier.engine import Engine
from verifier.store import open_store

SEEDS = Path(__file__).parents[2] / "seeds"
SEED = "israel-summons-ambassador.txt"
NOW = datetime.datetime(2023, 11, 11, 9, 30, tzinfo=datetime.UTC)


def documents() -> Iterator[Document]:
    """Yield the seeds, and the seed article again with a figure changed."""
    day = datetime.date(2023, 10, 30)
    text = (SEEDS / SEED).read_bytes().decode()
    yield Document(name=SEED, text=text, published=day)
    for name, (outlet, _) in OUTLETS.items():
        words = (SEEDS / "companions" / f"{name}.txt").read_bytes().decode()
        told = datetime.date.fromisoformat(name[:10])
        yield Document(name=f"{name}.txt", text=words, outlet=outlet, published=told)
    yield Document(name=SEED, text=text.replace("eight Russian", "nine Russian"), published=day)


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store; its path holds signs that mean something in an address."""
    path = tmp_path_factory.mktemp("a b?c#d%25") / "claims.db"
    run = pipeline.current_run()
    for _ in pipeline.check(documents(), path, run=run, engine=Engine(jobs=1)):
        pass
    with open_store(path) as store:
        claim = store.claims(text="nine Russian hostages")[0].id
        seen = Evidence(
            location="https://example.org/list", level=EvidenceLevel.PRIMARY, stance=Stance.SUPPORTS
        )
        store.review(
            Review(
                subject=claim,
                verdict=Verdict.CONFIRMED,
                reviewer="Ann",
                note="Read it.",
                at=NOW,
                evidence=(seen,),
            )
        )
        (one, _), (other, _) = store.source("Tass"), store.source("RIA")
        store.judge(Identity(one=one, other=other, judgement=Judgement.NEGATIVE, by="Ann", at=NOW))
    return path


@pytest.fixture(scope="session")
def site(ledger: Path) -> Iterator[Site]:
    """The site of the store as `verifier browse` serves it."""
    found = Site(served(ledger, host="127.0.0.1"))
    yield found
    found.close()


@pytest.fixture
def path(ledger: Path, tmp_path: Path) -> Path:
    """A copy of the store that may be written to."""
    found = tmp_path / "claims.db"
    with open_store(ledger, read_only=True) as store:
        store.backup(found)
    return found


@pytest.fixture
def sitting(path: Path) -> Iterator[Sitting]:
    """Seats readers at the store."""
    seated: list[Reader] = []

    def seat(name: str = "Ann", *, enters: bool = True) -> Reader:
        seated.append(Reader(path, name, enters=enters))
        return seated[-1]

    yield seat
    for each in seated:
        each.close()
