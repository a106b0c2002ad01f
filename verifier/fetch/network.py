"""Connections that go to the very address that was checked, and end when a limit is reached."""

from __future__ import annotations

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore2 as httpcore
from httpcore2 import SOCKET_OPTION, NetworkBackend, NetworkStream

from verifier.fetch.address import ALLOW, off_limits
from verifier.fetch.limits import Budget
from verifier.fetch.refusal import Refusal

Resolve = Callable[[str, int], Sequence[str]]
"""From the name of a host, and a port, to the addresses of its machines. Raises OSError when it has none."""


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses that the system knows for a host, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Guarded(NetworkBackend):
    """Resolves a host once, refuses it when any of its addresses is off limits, and connects to those alone.

    So a name that is resolved to something else a moment later wins nothing.
    """

    def __init__(self, budget: Budget, resolve: Resolve) -> None:
        self._budget, self._resolve = budget, resolve
        self._system = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Return a stream to the first address of the host that answers. Raises Refusal."""
        machines = self._machines(host, port)
        if not self._budget.limits.trusts(host):
            for machine in machines:
                if kind := off_limits(machine):
                    shown = f"{host} is {kind}" + (f" ({machine})" if machine != host else "")
                    raise Refusal(f"{shown}, which is not asked", ALLOW.format(host=host))
        for machine in machines[:-1]:
            try:
                return self._connected(machine, port)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connected(machines[-1], port)

    def _connected(self, machine: str, port: int) -> NetworkStream:
        stream = self._system.connect_tcp(machine, port, self._budget.wait())
        return Bounded(stream, self._budget)

    def _machines(self, host: str, port: int) -> Sequence[str]:
        """The addresses of a host; looking them up has no limit of its own, so it is waited for elsewhere."""
        answer: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

        def look() -> None:
            try:
                answer.put(self._resolve(host, port))
            except Exception as error:
                answer.put(error)

        threading.Thread(target=look, daemon=True).start()
        try:
            found = answer.get(timeout=self._budget.wait())
        except queue.Empty:
            raise Refusal(f"the name {host} is not found in time", "try again later", passing=True) from None
        if isinstance(found, OSError | UnicodeError) or not found:
            passing = isinstance(found, socket.gaierror) and found.errno == socket.EAI_AGAIN
            raise Refusal(f"there is no host {host}", "check the address", passing=passing)
        if isinstance(found, Exception):
            raise found
        return found


class Bounded(NetworkStream):
    """A stream whose every sign of life is waited for as long as the budget allows, and counted."""

    def __init__(self, stream: NetworkStream, budget: Budget) -> None:
        self._stream, self._budget = stream, budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what has come. Raises Refusal when time or bytes are used up."""
        content = self._stream.read(max_bytes, self._budget.wait())
        self._budget.take(len(content))
        return content

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._stream.write(buffer, self._budget.wait())

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        """Return the stream behind a handshake in which the host proves its name."""
        stream = self._stream.start_tls(ssl_context, server_hostname, self._budget.wait())
        return Bounded(stream, self._budget)

    def get_extra_info(self, info: str) -> Any:
        """Return what the stream knows of itself."""
        return self._stream.get_extra_info(info)
