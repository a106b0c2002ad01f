"""The views of decisions made anew by the fourth step: they begin with the decisions, and have the same rows.

Those of the third leave it to SQLite where to begin, and it begins with every claim: of a million claims that
takes half a second, and this a few milliseconds.
"""

from __future__ import annotations

from typing import Final

from verifier.store.decisions import DECIDED

VIEWS: Final = ("decisions_current", "signoff")

BEGUN: Final = """FROM reviews AS v JOIN claims AS c ON c.id = v.claim
        JOIN claims AS t ON t.content_id = c.content_id JOIN readings AS r ON r.id = t.reading
        JOIN revisions AS w ON w.id = r.revision WHERE"""
"""How the decisions are brought to the claims that stand now."""


def _begun(statement: str) -> str:
    """The statement with joins that are taken as they stand."""
    return statement.replace(BEGUN, BEGUN.replace(" JOIN", " CROSS JOIN")).replace(
        "FROM standing AS d\nJOIN", "FROM standing AS d\nCROSS JOIN"
    )


QUICK: Final = (
    *(f"DROP VIEW {name}" for name in VIEWS),
    *(_begun(each) for each in DECIDED if each.startswith(tuple(f"CREATE VIEW {name} AS" for name in VIEWS))),
)
