"""What stands between the network and the pages: who may ask, and what a browser may do with the answer.

Datasette looks at no Host header, so a page elsewhere whose name is made to lead to this machine could read a
store that is served here; such requests are refused. No page needs a script, so none may run any, but for
those on which decisions are made: they have one of our own, for the keys. There, and nowhere else, something
may be sent, by a page of the same origin.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
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
    # With "no-referrer" browsers would not tell from which page of ours a form comes.
    b"referrer-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
}
"""What every answer says."""

SCRIPTED: Final = HEADERS | {
    b"content-security-policy": HEADERS[b"content-security-policy"] + b"; script-src 'self'"
}
"""What the answers say on which decisions are made."""

READING: Final = frozenset({"GET", "HEAD"})
"""The methods by which nothing is changed."""

LOCAL: Final = "localhost"

_HOST: Final = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[^:\[\]/@\\\s]+)(:[0-9]{0,5})?")


class Guard:
    """Puts the headers on every answer below `under`, and refuses what is not for this machine.

    Where `host` is None, the server is somebody else's and decides itself whom it answers. Otherwise it is
    the address or name that is listened on, and only reading is let through, asked of that host. Below
    `writing`, where that is not None, forms are let through, too, from the same origin.
    """

    def __init__(
        self, app: App, *, under: str = "/", host: str | None = None, writing: str | None = None
    ) -> None:
        self._app, self._under, self._host, self._writing = app, under, host, writing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        path = str(scope.get("path", "/"))
        said = SCRIPTED if self._writes(path) else HEADERS
        guarded = _guarded(send, said) if path.startswith(self._under) else send
        refusal = self._refusal(scope)
        if refusal:
            await _refuse(guarded, *refusal)
        elif scope["type"] == "http":
            await self._app(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """The status and the reason, None where there is no reason."""
        if self._host is None or scope["type"] != "http":
            return None
        hosts = _values(scope, b"host")
        if len(hosts) != 1 or not answers(self._host, hosts[0]):
            return 421, "This address is not served here."
        if scope["method"] in READING:
            return None
        if scope["method"] != "POST" or not self._writes(str(scope["path"])):
            return 405, "The store is only read here."
        if not is_own(scope, hosts[0]):
            return 403, "Forms are taken from the pages of this address alone."
        return None

    def _writes(self, path: str) -> bool:
        return self._writing is not None and (path + "/").startswith(self._writing + "/")


def is_own(scope: Scope, host: str) -> bool:
    """Return whether a browser says that a form comes from a page of this very host.

    Another port of the same machine is another origin, though its pages get our cookies.
    """
    origins, sites = _values(scope, b"origin"), _values(scope, b"sec-fetch-site")
    own = f"{scope.get('scheme', 'http')}://{host.strip()}"
    is_same = len(origins) == 1 and origins[0].casefold() == own.casefold()
    return is_same and all(site == "same-origin" for site in sites)


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


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


def _guarded(send: Send, said: Mapping[bytes, bytes]) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [(name, value) for name, value in message.get("headers", ()) if name.lower() not in said]
            message = {**message, "headers": [*kept, *said.items()]}
        await send(message)

    return sending


async def _refuse(send: Send, status: int, why: str) -> None:
    headers: Headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": why.encode() + b"\n"})
