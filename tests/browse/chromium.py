"""Pages in a real browser: Chromium as the system has it, driven by Playwright and judged by axe-core."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""What Chromium is called on one system or another."""

GRAVE: Final = frozenset({"serious", "critical"})
"""The findings of axe-core that no page may have."""

REFUSED: Final = ("status of 403 (Forbidden)", "status of 404 (Not Found)")
"""How the console tells of a page that answers so; nothing is wrong with that one."""

WIDTHS: Final = (1280, 400)

EVERYTHING: Final[dict[str, object]] = {}
COLOURS: Final[dict[str, object]] = {"runOnly": ["color-contrast"]}
"""What axe-core looks for."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser for so long; skips the tests where there is none.

    While it runs, no loop of asyncio can be run beside it in the same thread.
    """
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"needs Chromium: none of {', '.join(NAMES)} is on PATH")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def serving(path: Path, *arguments: str) -> Iterator[str]:
    """Let `verifier browse` serve a store for so long; gives the address that it prints."""
    command = [sys.executable, "-m", "verifier", "--no-config", "browse", "--db", str(path), "--port", "0"]
    with subprocess.Popen([*command, *arguments], stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        try:
            yield running.stderr.readline().split()[0]
            running.send_signal(signal.SIGINT)
            assert running.wait(20) == 0
        finally:
            running.kill()
        assert "Traceback" not in running.stderr.read()


class Sight:
    """A window of the browser that notes what goes wrong in it."""

    def __init__(self, context: BrowserContext) -> None:
        context.set_default_timeout(10_000)
        self.page: Page = context.new_page()
        self.wrong: list[str] = []
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("dialog", lambda dialog: self.wrong.append(f"dialog: {dialog.message}"))

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)

    def faults(self) -> list[str]:
        """Return what is wrong with the page that is shown, and forget what was noted so far."""
        noted, self.wrong = [each for each in self.wrong if not each.endswith(REFUSED)], []
        wide = self.overflows()
        found = [*noted, *([f"{wide} pixels too wide"] if wide > 0 else []), *self.barriers(EVERYTHING)]
        # In the dark nothing but the colours is another.
        self.page.emulate_media(color_scheme="dark")
        found += self.barriers(COLOURS)
        self.page.emulate_media(color_scheme="light")
        return found

    def overflows(self) -> int:
        """Return by how many pixels the page is wider than the window."""
        found = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return int(found)

    def barriers(self, options: dict[str, object]) -> list[str]:
        """Return what axe-core finds on the page that is serious or critical, with an element of each."""
        if not self.page.evaluate("Boolean(window.axe)"):
            self.page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
        found = self.page.evaluate("options => axe.run(options)", {"resultTypes": ["violations"], **options})
        return [
            f"{each['id']}: {each['nodes'][0]['html'][:200]} {each['nodes'][0]['failureSummary'][:300]}"
            for each in found["violations"]
            if each["impact"] in GRAVE
        ]
