"""The report as one HTML file that needs nothing else: no script, no font, no request.

The policy in its head allows no source at all but its own style sheet, by digest, so that whatever an article
holds stays words.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claims.audited import Audited
from claims.run import Run
from verifier.report.across import across
from verifier.report.anchors import anchors
from verifier.report.drawing import MARGIN, WIDTH, units
from verifier.report.lanes import FOOT, LANE
from verifier.report.pages import pages
from verifier.report.verbatim import replaced, verbatim
from verifier.report.wording import count, day


def render_html(audited: Sequence[Audited], *, run: Run) -> str:
    """Return the report on these documents as one HTML page.

    The text of each `article` element whose class is `text` is the document's text, but for the code points
    that HTML cannot hold (see `verbatim`). The same values give the same page.
    """
    known = anchors(audited)
    laid = pages(audited, known)
    style = style_sheet(max((page.rows for page in laid), default=0))
    found = (
        environment()
        .get_template("report.html")
        .render(
            pages=laid,
            groups=across(audited, known),
            run=run,
            style=Markup(style),
            policy=policy(style),
        )
    )
    return replaced(found) + "\n"


@cache
def environment() -> Environment:
    """Return the templates, which escape what they are given and fail on a name that is not there."""
    environment = Environment(
        loader=PackageLoader("verifier.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"verbatim": verbatim, "day": day, "count": count, "units": units}
    environment.globals |= {"WIDTH": WIDTH, "MARGIN": MARGIN, "LANE": LANE, "FOOT": FOOT}
    return environment


@cache
def extended(package: str, folder: str) -> Environment:
    """Return the templates with those in a folder of another package before them, under the same rules."""
    own = environment()
    return own.overlay(loader=ChoiceLoader([PackageLoader(package, folder), *filter(None, (own.loader,))]))


def style_sheet(rows: int) -> str:
    """Return the style sheet, with a rule for each row that puts a part and its margin side by side."""
    numbers = (f".row-{row}{{--row:{row}}}" for row in range(1, rows + 1))
    return environment().get_template("style.css").render() + "\n" + "\n".join(numbers) + "\n"


def policy(style: str) -> str:
    """Return the content security policy of a page with this style sheet: it allows nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
