"""The documents of a report, each as a page of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claims.audited import Audited
from claims.comparison import Comparison
from verifier.report.across import met
from verifier.report.anchors import Anchors
from verifier.report.page import Page, page


def pages(audited: Sequence[Audited], known: Anchors) -> list[Page]:
    """Return the pages of a report whose anchors are known; their ids begin with "d1", "d2" and so on."""
    met_by = defaultdict[str, list[Comparison]](list)
    for each in met(audited):
        for place in (each.a, each.b):
            met_by[place.document].append(each)
    return [
        page(one, prefix=f"d{index}", known=known, met=met_by[one.reading.document.name])
        for index, one in enumerate(audited, start=1)
    ]
