"""The report as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Sequence

from claims.audited import Audited
from claims.run import Run


def render_json(audited: Sequence[Audited], *, run: Run) -> str:
    """Return the run and everything audited as one JSON object, in ASCII, ending with a line feed.

    `audited` holds each reading with its comparisons and findings, each in its own JSON.
    """
    report = {
        "run": run.model_dump(mode="json"),
        "audited": [one.model_dump(mode="json") for one in audited],
    }
    return json.dumps(report, indent=2) + "\n"
