"""How a page is laid out: the report's templates and style, with those of our own before them."""

from __future__ import annotations

import datetime
from functools import cache
from importlib.resources import files
from typing import Final

from verifier.browse.addresses import Addresses
from verifier.browse.visit import Leaf
from verifier.report.html import extended, style_sheet
from verifier.report.verbatim import replaced
from verifier.report.wording import day

FOLDER: Final = "html"
"""Where our templates lie in this package."""

MOST_ROWS: Final = 50_000
"""Rows of an article that a style sheet has rules for."""


def laid_out(leaf: Leaf, to: Addresses) -> str:
    """Return a page as HTML; everything that a store holds is escaped in it."""
    template = extended("verifier.browse", FOLDER).get_template(leaf.template)
    rows = min(leaf.rows, MOST_ROWS)
    return replaced(template.render(leaf.shown, to=to, title=leaf.title, rows=rows, on=on)) + "\n"


def on(published: str) -> str:
    """Return a day of the store in words; what is no day stays as it is."""
    try:
        return day(datetime.date.fromisoformat(published))
    except ValueError:
        return published


@cache
def own_style() -> str:
    """Return the rules that the report has no need of."""
    return files("verifier.browse").joinpath(FOLDER, "browse.css").read_text("utf-8")


@cache
def script() -> str:
    """Return the script by which keys do what links and fields do."""
    return files("verifier.browse").joinpath(FOLDER, "keys.js").read_text("utf-8")


def style(rows: int) -> str:
    """Return the style sheet of every page, with a rule for each of so many rows."""
    return style_sheet(min(rows, MOST_ROWS)) + own_style()
