"""The server of `verifier browse`: Datasette on the store, with our plugin; it reads, and one may decide."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm

from verifier.browse import plugin
from verifier.browse.addresses import DATABASE, HOME, REVIEW
from verifier.browse.entry import Entry
from verifier.browse.ledger import WAIT, Ledger
from verifier.browse.metadata import metadata
from verifier.browse.pages.front import start
from verifier.errors import UsageError
from verifier.store import open_store, shared

ENTRY: Final = "verifier"
"""The name of the plugin among the entry points of Datasette."""

SETTINGS: Final = {
    "allow_download": False,
    "suggest_facets": False,
    "num_sql_threads": 3,
    "sql_time_limit_ms": 2000,
    "facet_time_limit_ms": 20,
    "default_page_size": 50,
    "truncate_cells_html": 400,
}


class Desk(Datasette):
    """A Datasette at which the one who has the token of its `entry` may decide; without one nobody may."""

    def __init__(self, *, entry: Entry | None, **settings: Any) -> None:
        # Before all else, since whoever asks what addresses there are is told by it.
        self.entry = entry
        super().__init__([], **settings)


def served(path: Path, *, host: str, sql: bool = False, entry: Entry | None = None) -> Any:
    """Return the Datasette of a store that listens on a host.

    With `sql` any SQL may be asked that reads, with an `entry` its reader may decide on claims. Raises
    StoreError when the file is no store of this version.
    """
    shared(path, wait=WAIT).close()
    if not pm.has_plugin(ENTRY):
        pm.register(plugin, name=ENTRY)
    datasette = Desk(
        entry=entry,
        metadata=metadata({plugin.NAME: {"host": host}}),
        template_dir=str(files("verifier.browse") / "tables"),
        settings={**SETTINGS, "default_allow_sql": sql},
    )
    datasette.add_database(Ledger(datasette, path=str(path), is_mutable=True), name=DATABASE)
    datasette.remove_database("_memory")
    return datasette


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens, on a free port where it is 0. Raises UsageError when it cannot."""
    try:
        family, kind, number, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        found = socket.socket(family, kind, number)
    except OSError as error:
        raise UsageError(
            f"{host}: there is no such address here ({error}); name another with --host"
        ) from error
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
        found.listen()
    except OSError as error:
        found.close()
        why = (error.strerror or str(error)).lower()
        remedy = "name another with --port, or 0 for a free one"
        raise UsageError(f"port {port} of {host} cannot be used ({why}); {remedy}") from error
    return found


def address(host: str, at: socket.socket) -> str:
    """Return the address at which a browser on this machine finds what listens there."""
    port = at.getsockname()[1]
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{name}:{port}/"


def entry_of(path: Path, name: str) -> Entry:
    """Return the entry of a reader, named as the store writes it. Raises StoreError and UsageError."""
    with open_store(path, create=False, read_only=True) as store:
        return Entry(store.reader(name))


def serve(
    path: Path, *, host: str, port: int, sql: bool, entry: Entry | None, ready: Callable[[str], None]
) -> None:
    """Serve a store until somebody ends it; `ready` is told the address once it is listened on.

    Where one may decide, it is the address that lets that one in. Raises StoreError and UsageError.
    """
    app = served(path, host=host, sql=sql, entry=entry).app()
    at = listening(host, port)
    start(path)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, ws="none", lifespan="on"
    )
    try:
        ready(address(host, at) + (f"{HOME}/{REVIEW}?token={entry.token}" if entry else ""))
        asyncio.run(uvicorn.Server(config).serve(sockets=[at]))
    finally:
        at.close()
