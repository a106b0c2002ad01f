"""When a page was published, where it does not say so for machines."""

from __future__ import annotations

import datetime
import logging

from lxml.html import HtmlElement


def guessed(root: HtmlElement) -> datetime.date | None:
    """Return the day that a page seems to have been published on, by what is printed in it."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = find_date(root, original_date=True, extensive_search=False)
    return datetime.date.fromisoformat(found) if found else None
