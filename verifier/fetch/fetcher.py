"""From an address to the page there: redirects followed, robots.txt heeded, hosts given time."""

from __future__ import annotations

import datetime
import email.utils
import time
from collections.abc import Callable
from importlib import metadata
from typing import Final

from httpx2 import URL, InvalidURL

from verifier.fetch.address import parsed
from verifier.fetch.exchange import Answer, Ask, exchange
from verifier.fetch.limits import Budget, Limits
from verifier.fetch.network import Resolve, resolved
from verifier.fetch.page import Headers, Known, Page, header, unpacked
from verifier.fetch.refusal import Refusal
from verifier.fetch.robots import LARGEST, Robots

DISTRIBUTION: Final = "claim-verifier"
REDIRECTS: Final = (301, 302, 303, 307, 308)
PAGES: Final = (200, 203)
OWN: Final = ("localhost", "127.0.0.1", "::1")
"""Hosts that need no time between two pages."""

REMEDIES: Final = {
    401: "it wants a password: save the page as a file",
    402: "it wants money: save the page as a file",
    403: "it does not want to be read by programs: save the page as a file",
    404: "check the address",
    410: "look for it in a web archive",
    429: "try again later",
}
"""What to do about a status; about those from 500 on, waiting."""


def agent() -> str:
    """Return what we call ourselves: name, version, and the page of the project where it has one."""
    said = metadata.metadata(DISTRIBUTION)
    pages = [page.split(",")[-1].strip() for page in said.get_all("Project-URL") or ()]
    return f"verifier/{said['Version']}" + (f" (+{pages[0]})" if pages else "")


class Fetcher:
    """Fetches pages, one after the other. It keeps no cookies and asks no proxy.

    `resolve` finds the machines of a host, `pause` waits for so many seconds.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        resolve: Resolve = resolved,
        pause: Callable[[float], object] = time.sleep,
    ) -> None:
        self.limits = limits or Limits()
        self._resolve, self._pause = resolve, pause
        self._agent = agent()
        self._robots = Robots(self._robots_txt)
        self._next: dict[str, float] = {}

    def fetch(self, address: str, known: Known | None = None) -> Page:
        """Return the page at an address; one that is `known` comes without its body while it is unchanged.

        Raises FetchError, one line that says what is wrong and what to do.
        """
        try:
            return self._fetched(address, known)
        except Refusal as refusal:
            raise refusal.of(address) from refusal

    def _fetched(self, address: str, known: Known | None) -> Page:
        url = parsed(address, self.limits)
        budget = Budget(self.limits)
        for hop in range(self.limits.hops + 1):
            try:
                answer = self._asked(url, budget, known, first=hop == 0)
            except Refusal as refusal:
                raise refusal if hop == 0 else _behind(refusal, url) from refusal
            if answer.status not in REDIRECTS:
                return self._page(address, url, answer)
            url = self._led_on(url, answer)
        raise Refusal(f"it leads on more than {self.limits.hops} times", "check the address")

    def _asked(self, url: URL, budget: Budget, known: Known | None, *, first: bool) -> Answer:
        waited = time.monotonic()
        delay = self._robots.check(url)
        if first:
            self._give_time(url.host)
        self._next[url.host] = time.monotonic() + max(delay, self._spacing(url.host))
        budget.started += time.monotonic() - waited  # that was ours to wait, or has a limit of its own
        ask = Ask(self._agent, budget, self._resolve, self.limits.size)
        return exchange(url, ask, besides=_conditions(url, known))

    def _give_time(self, host: str) -> None:
        """Wait until the host has had its time since the last page."""
        left = self._next.get(host, 0.0) - time.monotonic()
        if left > 0:
            self._pause(left)

    def _spacing(self, host: str) -> float:
        return 0.0 if host in OWN else self.limits.spacing

    def _led_on(self, url: URL, answer: Answer) -> URL:
        target = header(answer.headers, "location")
        if not target:
            raise Refusal(f"it answered {answer.status} and leads nowhere", "check the address")
        try:
            return parsed(str(url.join(target)), self.limits)
        except (InvalidURL, UnicodeError, ValueError):
            raise Refusal("it leads on to what is no address", "check the address") from None
        except Refusal as refusal:
            raise Refusal(
                f"it leads on to an address that is not fetched: {refusal.what}", refusal.remedy
            ) from None

    def _page(self, address: str, url: URL, answer: Answer) -> Page:
        if answer.status not in (*PAGES, 304):
            raise _unwelcome(answer)
        body = unpacked(answer.headers, answer.sent, limit=self.limits.size)
        now = datetime.datetime.now(datetime.UTC)
        return Page(address, str(url), now, answer.status, answer.headers, answer.sent, body)

    def _robots_txt(self, url: URL) -> str | None:
        """The robots.txt at an address, None where the site has none."""
        budget = Budget(self.limits)
        ask = Ask(self._agent, budget, self._resolve, LARGEST, cut=True)
        for _ in range(self.limits.hops + 1):
            answer = exchange(url, ask)
            if answer.status in REDIRECTS and header(answer.headers, "location"):
                url = self._led_on(url, answer)
                continue
            if answer.status in PAGES:
                return unpacked(answer.headers, answer.sent, limit=LARGEST * 4).decode("utf-8-sig", "replace")
            if answer.status == 429 or answer.status >= 500:
                raise _unwelcome(answer, of="its robots.txt")
            return None
        return None  # RFC 9309, 2.3.1.2: more than five redirects are as if there were none


def _conditions(url: URL, known: Known | None) -> Headers:
    if known is None or known.answered != str(url):
        return ()
    given = (("If-None-Match", known.etag), ("If-Modified-Since", known.modified))
    return tuple((name, value) for name, value in given if value)


def _behind(refusal: Refusal, url: URL) -> Refusal:
    """The same, where it is not the address that was asked which it is said of."""
    what = f"it leads on to {url}: {refusal.what}"
    return Refusal(what, refusal.remedy, passing=refusal.passing, after=refusal.after)


def _unwelcome(answer: Answer, of: str = "it") -> Refusal:
    status = answer.status
    passing = status == 429 or status >= 500
    reason = "".join(sign for sign in answer.reason[:60] if sign.isprintable())
    after = _after(header(answer.headers, "retry-after")) if passing else None
    remedy = REMEDIES.get(status, "try again later" if passing else "check the address")
    if after is not None:
        remedy = f"try again in {after:,.0f} seconds"
    return Refusal(f"{of} answered {status} {reason}".rstrip(), remedy, passing=passing, after=after)


def _after(told: str | None) -> float | None:
    """The seconds that a server asks us to stay away, a day at most (RFC 9110, 10.2.3)."""
    if not told:
        return None
    if told.strip().isdecimal():
        return min(float(told.strip()[:9]), 86_400.0)
    try:
        at = email.utils.parsedate_to_datetime(told)
    except (ValueError, TypeError, OverflowError):
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=datetime.UTC)
    return min(max((at - datetime.datetime.now(datetime.UTC)).total_seconds(), 0.0), 86_400.0)
