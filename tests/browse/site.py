"""The pages of a store as a browser without a script gets them."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from tests.report.parsing import Element, parsed

ORIGIN = "http://localhost"


class Site:
    """A Datasette, asked through its own client in one loop."""

    def __init__(self, datasette: Any) -> None:
        self.datasette, self._runner = datasette, asyncio.Runner()

    def close(self) -> None:
        """End the loop."""
        self._runner.close()

    def ask(self, path: str, *, method: str = "GET", **more: Any) -> Any:
        """Return the answer to a request."""
        return self._runner.run(self.datasette.client.request(method, path, **more))

    def page(self, path: str) -> Element:
        """Return a page that is there, as a tree."""
        answer = self.ask(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[-400:]}"
        return parsed(answer.text)

    def follow(self, path: str, *labels: str) -> tuple[str, Element]:
        """Return where one comes who starts at a page and clicks one label after the other, and that page."""
        page = self.page(path)
        for label in labels:
            found = [a for a in page.all("a") if label in (a.line, a.attributes.get("aria-label"))]
            assert found, f"{path} has no link {label!r}"
            path = urljoin(path, found[0].attributes["href"])
            page = self.page(path)
        return path, page

    def crawl(self, *, of_a_kind: int) -> Iterator[tuple[str, Element]]:
        """Yield pages that are reached from the first, so many of each kind at most."""
        kinds: dict[str, int] = {}
        seen, waiting = {"/"}, deque(["/"])
        while waiting:
            path = waiting.popleft()
            kind = re.sub(r"[0-9a-f]{32}|\d+|=[^&]*", "*", path)
            kinds[kind] = kinds.get(kind, 0) + 1
            if kinds[kind] > of_a_kind:
                continue
            page = self.page(path)
            yield path, page
            for address in links(page):
                here = urljoin(path, address).partition("#")[0].removeprefix(ORIGIN)
                if here not in seen and _is_page(here):
                    seen.add(here)
                    waiting.append(here)


def links(page: Element) -> list[str]:
    """Return where a page leads."""
    return [a.attributes["href"] for a in page.all("a")]


def _is_page(address: str) -> bool:
    """Whether an address is one of the site, and of a table no more than narrowed down once."""
    parts = urlsplit(address)
    ours = parts.path == "/" or parts.path.startswith("/-/verifier")
    return not parts.netloc and (ours or (address.count("=") < 2 and parts.path.count(".") == 0))
