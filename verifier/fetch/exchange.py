"""One request and its answer."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

import httpcore2 as httpcore
from httpx2 import URL, create_ssl_context

from verifier.fetch.limits import Budget
from verifier.fetch.network import Guarded, Resolve
from verifier.fetch.page import PACKINGS, REMEDY, Headers, header
from verifier.fetch.refusal import Refusal

AGAIN: Final = "try again later"
CHECK: Final = "check the address"

MEANINGS: Final[tuple[tuple[type[Exception], str, str], ...]] = (
    (httpcore.ConnectTimeout, "nothing answers there in time", AGAIN),
    (httpcore.ConnectError, "nothing answers there", CHECK),
    (httpcore.TimeoutException, "it stopped answering", AGAIN),
    (httpcore.NetworkError, "it broke the connection", AGAIN),
    (httpcore.LocalProtocolError, "it is no address that can be asked for", CHECK),
    (httpcore.RemoteProtocolError, "its answer breaks HTTP", AGAIN),
)
"""What the errors of a connection mean to a user, the first that fits."""

ACCEPTED: Final = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain;q=0.9, */*;q=0.5"
)


class Answer(NamedTuple):
    """What a server answered to one request; `sent` is empty unless its content was wanted."""

    status: int
    reason: str
    headers: Headers
    sent: bytes


class Ask(NamedTuple):
    """How one request is made: as whom, within what, by which way to find a host, and whose content is read.

    `cut` says that of what is too long the beginning is enough.
    """

    agent: str
    budget: Budget
    resolve: Resolve
    size: int
    wanted: Callable[[int], bool] = lambda status: status in (200, 203)
    cut: bool = False


@cache
def _context() -> ssl.SSLContext:
    """What verifies every certificate; it takes a while to make."""
    return create_ssl_context()


def exchange(url: URL, ask: Ask, *, besides: Headers = ()) -> Answer:
    """Return the answer to a request for this address, with these headers besides our own.

    Raises Refusal for whatever goes wrong.
    """
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    headers = request_headers(url, ask.agent, besides)
    backend = Guarded(ask.budget, ask.resolve)
    context = _context() if url.scheme == "https" else None
    pool = httpcore.ConnectionPool(ssl_context=context, network_backend=backend, max_keepalive_connections=0)
    try:
        sent_as = [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in headers]
        with pool, pool.stream("GET", target, headers=sent_as) as response:
            reason = response.extensions.get("reason_phrase", b"").decode("latin-1")
            found = tuple((key.decode("latin-1"), value.decode("latin-1")) for key, value in response.headers)
            sent = _content(response, found, ask) if ask.wanted(response.status) else b""
            return Answer(response.status, reason, found, sent)
    except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError) as error:
        ask.budget.wait()  # says so when it is the whole that took too long
        raise _meaning(error) from error


def request_headers(url: URL, agent: str, besides: Headers = ()) -> Headers:
    """Return the headers of a request: what we are, what we read, and nothing that tells of the user."""
    return (
        ("Host", url.netloc.decode("ascii")),
        ("User-Agent", agent),
        ("Accept", ACCEPTED),
        ("Accept-Encoding", PACKINGS),
        ("Connection", "close"),
        *besides,
    )


def _content(response: httpcore.Response, headers: Headers, ask: Ask) -> bytes:
    told = header(headers, "content-length") or ""
    if not ask.cut and told.isdecimal() and int(told[:20]) > ask.size:
        raise _too_large(ask.size)
    pieces, size = list[bytes](), 0
    for piece in response.iter_stream():
        pieces.append(piece)
        size += len(piece)
        if size > ask.size:
            if ask.cut:
                break
            raise _too_large(ask.size)
    return b"".join(pieces)[: ask.size]


def _too_large(size: int) -> Refusal:
    return Refusal(f"too large: more than {size:,} bytes", REMEDY)


def _meaning(error: Exception) -> Refusal:
    if (cause := _certificate(error)) is not None:
        return Refusal(f"its certificate is not good: {cause}", "do not trust what it says")
    what, remedy = next((what, remedy) for kind, what, remedy in MEANINGS if isinstance(error, kind))
    why = " ".join(str(error).split())[:100] if isinstance(error, httpcore.RemoteProtocolError) else ""
    passing = remedy == AGAIN or isinstance(error, httpcore.ConnectError)
    return Refusal(f"{what}: {why[:1].lower()}{why[1:]}" if why else what, remedy, passing=passing)


def _certificate(error: Exception) -> str | None:
    for cause in error.args:  # the pool cuts the chain of causes
        if isinstance(cause, ssl.SSLCertVerificationError):
            return cause.verify_message.lower()
    return None
