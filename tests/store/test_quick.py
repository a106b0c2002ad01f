"""The views of decisions that the fourth step makes show what those before them did."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from claims.evidence import Verdict
from tests.store.articles import RUN, flood, revised
from tests.store.test_deciding import LATER, follow, review
from verifier.store import open_store
from verifier.store.decisions import DECIDED
from verifier.store.quick import QUICK, VIEWS


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
    made = dict(zip(VIEWS, QUICK[2:], strict=True))
    assert "FROM reviews AS v CROSS JOIN claims AS c" in made["decisions_current"]
    for name, statement in made.items():
        assert statement.startswith(f"CREATE VIEW {name} AS")


@pytest.mark.parametrize("name", VIEWS)
def test_they_have_the_rows_of_those_before(decided: Path, name: str) -> None:
    before = next(each for each in DECIDED if each.startswith(f"CREATE VIEW {name} AS"))
    connection = sqlite3.connect(decided)
    connection.execute(before.replace("CREATE VIEW", "CREATE TEMP VIEW", 1))
    older, ours = (
        connection.execute(f"SELECT * FROM {schema}.{name} ORDER BY id, 2, 3").fetchall()
        for schema in ("temp", "main")
    )
    connection.close()
    assert ours == older and len(ours) > 1
