"""The views that a server has in place of those of the schema show the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.evidence import Verdict
from tests.store.articles import RUN, flood, revised
from tests.store.test_deciding import LATER, follow, review
from verifier.store import open_store
from verifier.store.connection import shared
from verifier.store.quick import quicker

VIEWS = ("decisions_current", "signoff")


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """A store in which claims were decided on by two readers, and then the article changed."""
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        store.save(flood(), RUN)
        for nth, claim in enumerate(flood().reading.claims):
            for by, verdict in (("Dana", Verdict.CONFIRMED), ("Eli", Verdict.FIX)):
                if nth % 2 == 0 or by == "Dana":
                    store.review(review(claim.id, verdict, by=by))
        store.save(follow(flood(), revised()), LATER)
        first = revised().reading.claims[0].id
        store.review(review(first, Verdict.CONFIRMED, by="Dana", days=4))
    return path


def test_they_begin_with_the_reviews() -> None:
    made = dict(zip(VIEWS, quicker(), strict=True))
    assert "FROM reviews AS v CROSS JOIN claims AS c" in made["decisions_current"]
    for name, statement in made.items():
        assert statement.startswith(f"CREATE TEMP VIEW {name} AS")


@pytest.mark.parametrize("name", VIEWS)
def test_they_have_the_rows_of_the_schema(decided: Path, name: str) -> None:
    connection = shared(decided, wait=1.0)
    theirs, ours = (
        [tuple(row) for row in connection.execute(f"SELECT * FROM {schema}.{name} ORDER BY id, 2, 3")]
        for schema in ("main", "temp")
    )
    assert ours == theirs and len(ours) > 1
    connection.close()


def test_they_are_gone_with_the_connection(decided: Path) -> None:
    before = decided.read_bytes()
    shared(decided, wait=1.0).close()
    assert decided.read_bytes() == before
    with open_store(decided) as store:
        assert not store.verify()
