"""How fast a large report is: python benchmarks/reporting.py [--claims N].

Composes articles of invented people with so many claims in all, each with a speaker, a reporting word and a
figure, has them audited, and writes them as HTML: in articles of twenty claims, and in a single one. Then
Chromium opens the file, where it is installed and Playwright with it: what is timed is how long it takes
until the page is laid out and painted.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import tempfile
from functools import partial
from pathlib import Path

from store import A_PIECE, RUN, piece, timed

from claims.audited import Audited
from verifier.audit import audit
from verifier.report import render_html

PAINTED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
    () => done(document.documentElement.scrollHeight))))"""
"""What ends when the page has been laid out and painted."""


def composed(claims: int, together: int) -> list[Audited]:
    """Return articles of so many claims in all, so many together, with what the rules find in them."""
    pieces = [piece(number, together) for number in range(claims // together)]
    return [each.model_copy(update={"findings": audit(each.reading, ())}) for each in pieces]


def write(file: Path, articles: list[Audited]) -> None:
    """Write a report."""
    file.write_text(render_html(articles, run=RUN), encoding="utf-8")


def opened(file: Path) -> None:
    """Print how long a browser takes to open a page."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None or importlib.util.find_spec("playwright") is None:
        print("not opened: needs Chromium, and Playwright for Python")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        window = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_page()

        def work() -> None:
            window.goto(file.as_uri())
            window.evaluate(PAINTED)

        work()
        timed("opened", work)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, default=1000)
    given = parser.parse_args()
    for together in (A_PIECE, given.claims):
        articles = composed(given.claims, together)
        print(f"{given.claims:,} claims, {together:,} in an article")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "report.html"
            timed("written", partial(write, file, articles))
            print(f"{file.stat().st_size / 1e6:.2f} MB")
            opened(file)


if __name__ == "__main__":
    main()
