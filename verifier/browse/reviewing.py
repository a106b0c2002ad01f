"""The addresses at which decisions are made: they let in who has the token, show claims, and take forms."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

from datasette import Forbidden, Response

from verifier.browse.addresses import DATABASE, HOME, REVIEW
from verifier.browse.answer import Page, addresses, entry, html, shown
from verifier.browse.decision import FIELDS, decide
from verifier.browse.entry import Entry
from verifier.browse.layout import script
from verifier.browse.pages import DIGEST, REVIEWS
from verifier.browse.pages.review import step
from verifier.browse.visit import Leaf
from verifier.errors import StoreError, UsageError, VerifierError

LARGEST: Final = 200_000
"""Bytes of a form."""

View = Callable[..., Awaitable[Any]]


def routes() -> list[tuple[str, View]]:
    """Return the addresses with what answers there."""
    at = f"^/{HOME}/{REVIEW}"
    pages = [(f"{at}{tail}$", _view(page)) for tail, page in REVIEWS.items() if page is not step]
    return [*pages, (f"{at}/{DIGEST}$", step_view), (f"{at}/enter$", enter_view), (f"{at}/keys.js$", keys)]


def _view(page: Page) -> View:
    async def view(datasette: Any, request: Any) -> Any:
        by = _entry(datasette)
        _refuse_forms(request)
        token = request.args.get("token")
        if token is not None:
            return _entered(datasette, by, token)
        if not by.admits(request.cookies):
            return _asked(datasette)
        return await shown(datasette, request, page, reader=by.reader)

    return view


async def step_view(datasette: Any, request: Any) -> Any:
    """Return the page of a claim to decide on, or take the decision and lead to the next."""
    by = _entry(datasette)
    if not by.admits(request.cookies):
        return _asked(datasette)
    if request.method != "POST":
        return await shown(datasette, request, step, reader=by.reader)
    form = await posted(request)
    article, queue = f"article:b2:{request.url_vars['digest']}", form.get("queue") or None
    path = Path(datasette.databases[DATABASE].path)
    try:
        others = await asyncio.to_thread(decide, path, article=article, reader=by.reader, form=form)
    except VerifierError as error:
        status = 503 if isinstance(error, StoreError) else 409 if isinstance(error, UsageError) else 500
        again = {"reader": by.reader, "typed": _given(form, *FIELDS), "problem": str(error)}
        return await shown(
            datasette, request, step, status=status, asked=_given(form, "claim", "queue"), **again
        )
    asked = {"claim": form["claim"], "since": form.get("seen", "")} if others else {"after": form["claim"]}
    to = addresses(datasette).review(article, **asked, done=form["claim"], queue=queue)
    return Response.redirect(to, status=303)


async def enter_view(datasette: Any, request: Any) -> Any:
    """Let in who types the token."""
    by = _entry(datasette)
    if request.method != "POST":
        return _asked(datasette)
    return _entered(datasette, by, (await posted(request)).get("token", ""))


async def keys(request: Any) -> Any:
    """Return the script that the keys need; without it all works by pointer, and by the keys of browsers."""
    return Response(
        script(), content_type="text/javascript; charset=utf-8", headers={"cache-control": "max-age=600"}
    )


async def posted(request: Any) -> dict[str, str]:
    """Return the fields of a form. Raises Forbidden where it is larger than any that a person fills in."""
    body = b""
    while True:
        message = await request.receive()
        if message["type"] != "http.request":
            raise Forbidden("The form did not come whole.")
        body += message.get("body", b"")
        if len(body) > LARGEST:
            raise Forbidden(f"A form may have {LARGEST:,} bytes.")
        if not message.get("more_body", False):
            return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _entry(datasette: Any) -> Entry:
    found = entry(datasette)
    if found is None:
        raise Forbidden("Nothing can be decided here.")
    return found


def _refuse_forms(request: Any) -> None:
    if request.method == "POST":
        raise Forbidden("No form is taken here.")


def _given(form: dict[str, str], *names: str) -> dict[str, str]:
    return {name: form.get(name, "") for name in names}


def _entered(datasette: Any, by: Entry, token: str) -> Any:
    to = addresses(datasette)
    if not by.is_token(token):
        return _asked(datasette, problem="That is not the token with which verifier was started last.")
    answer = Response.redirect(to.review(), status=303)
    answer.set_cookie(by.cookie, by.token, path=f"{to.base}{HOME}/{REVIEW}", httponly=True, samesite="strict")
    return answer


def _asked(datasette: Any, problem: str = "") -> Any:
    return html(datasette, Leaf("enter.html", "Who reviews?", {"problem": problem}), 403)
