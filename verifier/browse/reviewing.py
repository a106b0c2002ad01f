"""The addresses where decisions are made: they let in who has the token, show what waits, and take forms."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

from datasette import Forbidden, Response

from verifier.browse.addresses import DATABASE, FINDINGS, HOME, REVIEW, Addresses
from verifier.browse.answer import Page, addresses, entry, html, shown
from verifier.browse.decision import CLAIM, FIELDS, QUESTION, decide
from verifier.browse.entry import Entry
from verifier.browse.layout import script
from verifier.browse.pages import DIGEST
from verifier.browse.pages.asked import answering
from verifier.browse.pages.review import step, waiting
from verifier.browse.visit import Leaf
from verifier.errors import StoreError, UsageError, VerifierError

LARGEST: Final = 200_000
"""Bytes of a form."""

View = Callable[..., Awaitable[Any]]


def routes() -> list[tuple[str, View]]:
    """Return the addresses with what answers there."""
    at = f"^/{HOME}/{REVIEW}"
    return [
        (f"{at}$", _view(waiting)),
        (f"{at}/{DIGEST}$", _stepping(step, CLAIM, Addresses.review)),
        (f"{at}/{DIGEST}/{FINDINGS}$", _stepping(answering, QUESTION, Addresses.findings)),
        (f"{at}/enter$", enter_view),
        (f"{at}/keys.js$", keys),
    ]


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


def _stepping(page: Page, kind: str, at: Callable[..., str]) -> View:
    """Return what shows a claim or finding to decide on, or takes the decision and leads to the next.

    `kind` is what a form names of it, and `at` makes the address.
    """

    async def view(datasette: Any, request: Any) -> Any:
        by = _entry(datasette)
        if not by.admits(request.cookies):
            return _asked(datasette)
        if request.method != "POST":
            return await shown(datasette, request, page, reader=by.reader)
        form = await posted(request)
        article, queue = f"article:b2:{request.url_vars['digest']}", form.get("queue") or None
        path = Path(datasette.databases[DATABASE].path)
        recording = partial(decide, path, article=article, reader=by.reader, form=form, kind=kind)
        try:
            others = await asyncio.to_thread(recording)
        except VerifierError as error:
            again = {"reader": by.reader, "typed": _given(form, *FIELDS), "problem": str(error)}
            asked = _given(form, kind, "queue")
            return await shown(datasette, request, page, status=_status(error), asked=asked, **again)
        asked = {kind: form[kind], "since": form.get("seen", "")} if others else {"after": form[kind]}
        to = at(addresses(datasette), article, **asked, done=form[kind], queue=queue)
        return Response.redirect(to, status=303)

    return view


def _status(error: VerifierError) -> int:
    return 503 if isinstance(error, StoreError) else 409 if isinstance(error, UsageError) else 500


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
