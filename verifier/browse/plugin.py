"""The plugin for Datasette: our pages on a database called `claims` that is a store.

In a Datasette of somebody else's it adds the pages below `/-/verifier` and changes nothing besides. Where
`verifier browse` started it, its settings say so, and the first page is ours, as are errors, links in tables,
and the guard of every answer.
"""

from __future__ import annotations

import traceback
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, Final

from datasette import NotFound, Response, hookimpl

from verifier.browse.addresses import DATABASE, HOME, Addresses
from verifier.browse.guard import App, Guard
from verifier.browse.layout import laid_out, style
from verifier.browse.pages import PAGES
from verifier.browse.visit import Leaf, Missing, Visit
from verifier.errors import StoreError
from verifier.store import Connection, stored_in

NAME: Final = "claim-verifier"
"""Under which the settings of Datasette have ours."""

KINDS: Final = frozenset({"article", "claim", "source", "quantity", "finding"})
"""Of what kind an id is that has a page."""

View = Callable[..., Awaitable[Any]]


def own(datasette: Any) -> dict[str, Any]:
    """Return the settings of `verifier browse`, nothing where it is not the one that serves."""
    return datasette.plugin_config(NAME) or {}


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, View]]:
    """Return our pages with their addresses."""
    routes = [(rf"^/{HOME}{tail}$", _view(page)) for tail, page in PAGES.items()]
    if own(datasette):
        routes.append((r"^/$", _view(PAGES[""])))
    return [*routes, (rf"^/{HOME}/style\.css$", style_view)]


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[App], Guard]:
    """Return what guards every answer of our own server, and those of our pages elsewhere."""
    settings = own(datasette)
    if settings:
        return lambda app: Guard(app, host=settings["host"])
    return lambda app: Guard(app, under=f"{datasette.setting('base_url')}{HOME}")


@hookimpl
def render_cell(value: Any, column: str, database: str, datasette: Any) -> Any:
    """Return a link from an id or the code of a rule to its page; None leaves the cell to others."""
    from markupsafe import Markup

    if not own(datasette) or database != DATABASE or not isinstance(value, str):
        return None
    to = Addresses(datasette.setting("base_url"))
    kind, tag, digest = (*value.split(":"), "", "")[:3]
    if kind in KINDS and tag == "b2" and len(digest) == 32 and digest.isalnum():
        return Markup('<a href="{}"><code>{}</code></a>').format(to.of(value), digest[:8])
    if column == "rule" and len(value) == 6 and value.isalnum():
        return Markup('<a href="{}">{}</a>').format(to.page("rule", value), value)
    return None


@hookimpl
def extra_template_vars(datasette: Any) -> dict[str, Any]:
    """Return what the templates in place of Datasette's need."""
    return {"to": Addresses(datasette.setting("base_url"))} if own(datasette) else {}


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


def error_page(datasette: Any, exception: Exception) -> Any:
    """Return the page on an error, with its status."""
    status = 404 if isinstance(exception, NotFound) else getattr(exception, "status", 500)
    if status >= 500:
        traceback.print_exception(exception)
        what = "Something went wrong here. The terminal that verifier runs in says what."
    else:
        what = "There is nothing at this address." if status == 404 else _said(exception)
    return _html(datasette, _error(status, what), status)


def _said(exception: Exception) -> str:
    return str(getattr(exception, "message", None) or exception)


def _error(status: int, what: str) -> Leaf:
    title = {403: "Not allowed", 404: "Not found"}.get(status, "This did not work")
    return Leaf("error.html", title, {"what": what})


def _html(datasette: Any, leaf: Leaf, status: int = 200) -> Any:
    body = laid_out(leaf, Addresses(datasette.setting("base_url")))
    return Response.html(body, status=status, headers={"cache-control": "private, no-cache"})


def _view(page: Callable[[Visit], Leaf]) -> View:
    async def view(datasette: Any, request: Any) -> Any:
        database = datasette.databases.get(DATABASE)
        if database is None:
            raise NotFound(f"No database is called {DATABASE}")
        await datasette.ensure_permissions(request.actor, [("view-database", DATABASE), "view-instance"])
        to = Addresses(datasette.setting("base_url"))

        def made(connection: Connection) -> tuple[str, int]:
            try:
                store = stored_in(connection, Path(database.path or DATABASE))
                asked = {name: request.args.get(name) or "" for name in request.args}
                leaf = page(Visit(store, request.url_vars, asked, to))
            except Missing as error:
                return laid_out(_error(404, f"{str(error)[:1].upper()}{str(error)[1:]}."), to), 404
            except StoreError as error:
                return laid_out(_error(500, str(error)), to), 500
            return laid_out(leaf, to), 200

        body, status = await database.execute_fn(made)
        return Response.html(body, status=status, headers={"cache-control": "private, no-cache"})

    return view


async def style_view(request: Any) -> Any:
    """Return the style sheet."""
    asked = request.args.get("rows") or ""
    rows = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0
    return Response(
        style(rows), content_type="text/css; charset=utf-8", headers={"cache-control": "max-age=600"}
    )
