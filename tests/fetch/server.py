"""A server on this machine that answers with whatever bytes it is told to, and notes what it was asked."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

Conversation = Callable[[socket.socket], object]
"""What is done with a connection once the request is read."""

NONE = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def answer(body: bytes = b"", *headers: str, status: str = "200 OK", length: bool = True) -> bytes:
    """Return a whole answer as it goes over the wire."""
    lines = [f"HTTP/1.1 {status}", *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


def text(words: str, *headers: str) -> bytes:
    """Return the answer that is a plain text."""
    return answer(words.encode(), "Content-Type: text/plain; charset=utf-8", *headers)


def moved(to: str, status: str = "302 Found") -> bytes:
    """Return the answer that leads elsewhere."""
    return answer(b"", f"Location: {to}", status=status)


class Server:
    """What is at each path: bytes, what to do with the connection, or a function of the request."""

    def __init__(self) -> None:
        self.at: dict[str, bytes | Conversation | Callable[[str], bytes]] = {}
        self.requests: list[str] = []
        self.port = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of a path."""
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """Return the paths that were asked for, in turn."""
        return [request.split(" ")[1] for request in self.requests]


@contextmanager
def serving() -> Iterator[Server]:
    """Serve until the end."""
    site = Server()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):
                _converse(site, self.request)

    class Threads(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True
        request_queue_size = 64

        def handle_error(self, request: Any, client_address: Any) -> None:
            raise

    with Threads(("127.0.0.1", 0), Handler) as server:
        site.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()


def _converse(site: Server, connection: socket.socket) -> None:
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(65536)
        if not piece:
            return
        head += piece
    request = head.decode("latin-1")
    site.requests.append(request)
    there = site.at.get(request.split(" ")[1], NONE)
    if isinstance(there, bytes):
        connection.sendall(there)
        return
    given: Any = connection if getattr(there, "converses", False) else request
    said: Any = there(given)
    if isinstance(said, bytes):
        connection.sendall(said)


def converse(do: Conversation) -> Conversation:
    """Mark what is done with the connection itself."""
    do.converses = True  # type: ignore[attr-defined]
    return do
