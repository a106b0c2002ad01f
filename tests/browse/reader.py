"""A reader who decides on claims, as a browser without a script does it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx

from tests.report.parsing import Element, parsed
from verifier.browse.entry import Entry
from verifier.browse.serve import served

HOST = "127.0.0.1:8001"
ORIGIN = f"http://{HOST}"
HOME = "/-/verifier/review"


class Reader:
    """The server of one reader on a store, and a browser that was let in, or was not."""

    def __init__(self, path: Path, name: str, *, enters: bool = True) -> None:
        self.entry = Entry(name)
        self._runner = asyncio.Runner()
        app = served(path, host="127.0.0.1", entry=self.entry).app()
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=ORIGIN)
        if enters:
            assert self.get(f"{HOME}?token={self.entry.token}").status_code == 303

    def close(self) -> None:
        """End the loop."""
        self._runner.run(self.client.aclose())
        self._runner.close()

    def get(self, path: str, **headers: str) -> httpx.Response:
        """Return the answer to a request."""
        return self._runner.run(self.client.get(path, headers=headers))

    def page(self, path: str) -> Element:
        """Return a page that is there, as a tree."""
        answer = self.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[-400:]}"
        return parsed(answer.text)

    def post(self, path: str, fields: dict[str, str], **headers: str | None) -> httpx.Response:
        """Return the answer to a form; a header that is None is left out."""
        return self._runner.run(self.posting(path, fields, **headers))

    async def posting(self, path: str, fields: dict[str, str], **headers: str | None) -> httpx.Response:
        """The same, for several at once."""
        said = {"origin": ORIGIN, "sec-fetch-site": "same-origin", **headers}
        sent = {name.replace("_", "-"): value for name, value in said.items() if value is not None}
        sent |= {"content-type": "application/x-www-form-urlencoded"}
        return await self.client.post(path, content=urlencode(fields), headers=sent)

    def together(self, *posts: Any) -> list[httpx.Response]:
        """Return the answers to forms that are sent at once."""

        async def all_of_them() -> list[httpx.Response]:
            return list(await asyncio.gather(*posts))

        return self._runner.run(all_of_them())

    def article(self) -> str:
        """Return the address at which the claims of the first article are decided on."""
        links = [a.attributes["href"] for a in self.page(HOME).one("ol", "entries").all("a")]
        return links[0]


def filled(page: Element, **typed: str) -> dict[str, str]:
    """Return what the form of a page would send, with what is typed into it."""
    form = page.one("form", "decide")
    fields = {
        each.attributes["name"]: each.attributes["value"]
        for each in form.all("input")
        if each.attributes.get("type") in ("hidden", "text") or "checked" in each.attributes
    }
    fields |= {each.attributes["name"]: each.text for each in form.all("textarea")}
    for each in form.all("select"):
        options = each.all("option")
        chosen = [option for option in options if "selected" in option.attributes] or options[:1]
        fields[each.attributes["name"]] = chosen[0].line
    return fields | typed


Sitting = Callable[..., Reader]
"""What seats a reader of some name at the store."""
