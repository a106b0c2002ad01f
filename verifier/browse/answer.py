"""Answers in Datasette's own terms: a page of the store as HTML, and what went wrong in a line."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from datasette import NotFound, Response

from verifier.browse.addresses import DATABASE, Addresses
from verifier.browse.entry import Entry
from verifier.browse.layout import laid_out
from verifier.browse.visit import Leaf, Missing, Visit
from verifier.errors import StoreError
from verifier.store import Connection, stored_in

INTERRUPTED: Final = "SQL Interrupted"
"""How Datasette calls a query that took longer than it may; what it says of that is HTML."""

Page = Callable[[Visit], Leaf]


def entry(datasette: Any) -> Entry | None:
    """Return who may decide there, None where nobody may."""
    found: Entry | None = getattr(datasette, "entry", None)
    return found


def addresses(datasette: Any) -> Addresses:
    """Return where things stand in it."""
    return Addresses(datasette.setting("base_url"), reviewing=entry(datasette) is not None)


def html(datasette: Any, leaf: Leaf, status: int = 200) -> Any:
    """Return a page as an answer, which nobody keeps."""
    return _answer(laid_out(leaf, addresses(datasette)), status)


async def shown(
    datasette: Any,
    request: Any,
    page: Page,
    *,
    status: int = 200,
    asked: Mapping[str, str] | None = None,
    **more: Any,
) -> Any:
    """Return the page that is made of what the store holds now.

    What is `asked` may stand in place of what the address asks; `more` is what else the visit knows.
    """
    database = datasette.databases.get(DATABASE)
    if database is None:
        raise NotFound(f"No database is called {DATABASE}")
    await datasette.ensure_permissions(request.actor, [("view-database", DATABASE), "view-instance"])
    to = addresses(datasette)

    def made(connection: Connection) -> tuple[str, int]:
        try:
            store = stored_in(connection, Path(database.path or DATABASE))
            wanted = {name: request.args.get(name) or "" for name in request.args} if asked is None else asked
            leaf = page(Visit(store, request.url_vars, wanted, to, **more))
        except Missing as error:
            return laid_out(_error(404, f"{str(error)[:1].upper()}{str(error)[1:]}."), to), 404
        except StoreError as error:
            return laid_out(_error(500, str(error)), to), 500
        return laid_out(leaf, to), status

    return _answer(*await database.execute_fn(made))


def error_page(datasette: Any, exception: Exception) -> Any:
    """Return the page on an error, with its status."""
    status = 404 if isinstance(exception, NotFound) else getattr(exception, "status", 500)
    if status >= 500:
        traceback.print_exception(exception)
        what = "Something went wrong here. The terminal that verifier runs in says what."
    else:
        what = "There is nothing at this address." if status == 404 else _said(exception)
    return html(datasette, _error(status, what), status)


def _said(exception: Exception) -> str:
    if getattr(exception, "title", None) == INTERRUPTED:
        return (
            "In a store of this size that takes too long. Narrow it down with a filter, or look at the pages."
        )
    return str(getattr(exception, "message", None) or exception)


def _error(status: int, what: str) -> Leaf:
    title = {403: "Not allowed", 404: "Not found"}.get(status, "This did not work")
    return Leaf("error.html", title, {"what": what})


def _answer(body: str, status: int) -> Any:
    return Response.html(body, status=status, headers={"cache-control": "private, no-cache"})
