"""The plugin for Datasette: our pages on a database called `claims` that is a store.

In a Datasette of somebody else's it adds the pages below `/-/verifier` and changes nothing besides. Where
`verifier browse` started it, its settings say so, and the first page is ours, as are errors, links in tables,
and the guard of every answer. Where it was started so that one reader may decide, there are those pages, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from datasette import Response, hookimpl

from verifier.browse.addresses import DATABASE, HOME, REVIEW
from verifier.browse.answer import Page, addresses, entry, error_page, shown
from verifier.browse.guard import App, Guard
from verifier.browse.layout import style
from verifier.browse.metadata import TOGETHER
from verifier.browse.pages import PAGES
from verifier.browse.reviewing import View, routes

NAME: Final = "claim-verifier"
"""Under which the settings of Datasette have ours."""

KINDS: Final = frozenset({"article", "claim", "source", "quantity", "finding"})
"""Of what kind an id is that has a page."""


def own(datasette: Any) -> dict[str, Any]:
    """Return the settings of `verifier browse`, nothing where it is not the one that serves."""
    return datasette.plugin_config(NAME) or {}


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, View]]:
    """Return our pages with their addresses."""
    found = [(rf"^/{HOME}{tail}$", _view(page)) for tail, page in PAGES.items()]
    if own(datasette):
        found.append((r"^/$", _view(PAGES[""])))
    if entry(datasette):
        found += routes()
    return [*found, (rf"^/{HOME}/style\.css$", style_view)]


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[App], Guard]:
    """Return what guards every answer of our own server, and those of our pages elsewhere."""
    settings = own(datasette)
    if settings:
        writing = f"/{HOME}/{REVIEW}" if entry(datasette) else None
        return lambda app: Guard(app, host=settings["host"], writing=writing)
    return lambda app: Guard(app, under=f"{datasette.setting('base_url')}{HOME}")


@hookimpl
def skip_csrf(datasette: Any, scope: Any) -> bool:
    """Return whether forms need no token of Datasette's: ours come from the same origin, or not at all."""
    return entry(datasette) is not None and str(scope["path"]).startswith(f"/{HOME}/{REVIEW}")


@hookimpl
def render_cell(value: Any, column: str, database: str, datasette: Any) -> Any:
    """Return a link from an id or the code of a rule to its page; None leaves the cell to others."""
    from markupsafe import Markup

    if not own(datasette) or database != DATABASE or not isinstance(value, str):
        return None
    to = addresses(datasette)
    kind, tag, digest = (*value.split(":"), "", "")[:3]
    if kind in KINDS and tag == "b2" and len(digest) == 32 and digest.isalnum():
        return Markup('<a href="{}"><code>{}</code></a>').format(to.of(value), digest[:8])
    if column == "rule" and len(value) == 6 and value.isalnum():
        return Markup('<a href="{}">{}</a>').format(to.page("rule", value), value)
    return None


@hookimpl
def extra_template_vars(datasette: Any) -> dict[str, Any]:
    """Return what the templates in place of Datasette's need."""
    return {"to": addresses(datasette), "rows_together": TOGETHER} if own(datasette) else {}


@hookimpl(hookwrapper=True)
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Iterator[None]:
    """Answer an error with a page of ours that tells nothing of the program.

    Datasette's own answer prints the values of all variables where rich is installed, and with rich 15 fails
    on a page that is not there.
    """
    outcome = yield
    if own(datasette):
        # What pluggy sends back is no part of a generator's type here.
        outcome.force_result([error_page(datasette, exception)])  # type: ignore[attr-defined]


def _view(page: Page) -> View:
    async def view(datasette: Any, request: Any) -> Any:
        return await shown(datasette, request, page)

    return view


async def style_view(request: Any) -> Any:
    """Return the style sheet."""
    asked = request.args.get("rows") or ""
    rows = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0
    return Response(
        style(rows), content_type="text/css; charset=utf-8", headers={"cache-control": "max-age=600"}
    )
