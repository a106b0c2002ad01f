"""What stands between the network and the pages: who may ask, and what a browser may do with the answer.

Datasette looks at no Host header, so a page elsewhere whose name is made to lead to this machine could read a
store that is served here; such requests are refused. No page needs a script, so none may run any.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

HEADERS: Final[dict[bytes, bytes]] = {
    b"content-security-policy": b"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    b"base-uri 'none'; frame-ancestors 'none'",
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
}
"""What every answer says."""

READING: Final = frozenset({"GET", "HEAD"})
"""The methods by which nothing is changed."""

LOCAL: Final = "localhost"

_HOST: Final = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[^:\[\]/@\\\s]+)(:[0-9]{0,5})?")


class Guard:
    """Puts the headers on every answer below `under`, and refuses what is not for this machine.

    Where `host` is None, the server is somebody else's and decides itself whom it answers. Otherwise it is
    the address or name that is listened on, and only reading is let through, asked of that host.
    """

    def __init__(self, app: App, *, under: str = "/", host: str | None = None) -> None:
        self._app, self._under, self._host = app, under, host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        guarded = _guarded(send) if str(scope.get("path", "/")).startswith(self._under) else send
        refusal = self._refusal(scope)
        if refusal:
            await _refuse(guarded, *refusal)
        elif scope["type"] == "http":
            await self._app(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """The status and the reason, None where there is no reason."""
        if self._host is None or scope["type"] != "http":
            return None
        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name.lower() == b"host"]
        if len(hosts) != 1 or not answers(self._host, hosts[0]):
            return 421, "This address is not served here."
        if scope["method"] not in READING:
            return 405, "The store is only read here."
        return None


def answers(listening: str, host: str) -> bool:
    """Return whether one who listens on an address or name is meant by a Host header.

    On loopback these are its addresses and "localhost". Elsewhere it is any address, for no name leads to
    another machine by it, and the name itself that is listened on.
    """
    found = _HOST.fullmatch(host.strip())
    if found is None:
        return False
    name = found["name"].strip("[]").rstrip(".").casefold()
    if name in (LOCAL, listening.casefold()):
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return address.is_loopback or not is_loopback(listening)


def is_loopback(host: str) -> bool:
    """Return whether only this machine reaches what listens there."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == LOCAL


def _guarded(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [
                (name, value) for name, value in message.get("headers", ()) if name.lower() not in HEADERS
            ]
            message = {**message, "headers": [*kept, *HEADERS.items()]}
        await send(message)

    return sending


async def _refuse(send: Send, status: int, why: str) -> None:
    headers: Headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": why.encode() + b"\n"})
