"""`verifier browse`: the store in a browser."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.program import Exit
from verifier.cli.terminal import printable, say
from verifier.errors import UsageError


@click.command(short_help="Look at the store in a browser.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="HOST",
    help="The address to listen on; others than this machine reach any but this one.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    metavar="N",
    help="The port to listen on; 0 is a free one.",
)
@click.option("--open", "opening", is_flag=True, help="Open the browser, too.")
@click.option("--sql", is_flag=True, help="Let any SQL be asked that only reads.")
@click.option("--review", "reviewing", is_flag=True, help="Decide on claims and findings there, under --by.")
@options.by
@options.store
def browse(
    host: str, port: int, opening: bool, sql: bool, reviewing: bool, reviewer: str | None, db: Path
) -> Exit:
    """Show the store in a browser: articles with their claims and findings marked, sources, quantities.

    Nothing can be changed there, unless --review lets the one decide who has the address that it prints. It
    ends with Ctrl-C.
    """
    if reviewing and not reviewer:
        raise UsageError("--review needs --by whom it is")
    if importlib.util.find_spec("datasette") is None:
        raise UsageError("browsing needs Datasette; pip install 'datasette<0.66' uvicorn")
    from verifier.browse.guard import is_loopback
    from verifier.browse.serve import entry_of, serve

    entry = entry_of(db, reviewer) if reviewing and reviewer else None

    def ready(address: str) -> None:
        say(f"{address}  (Ctrl-C ends it)")
        if entry:
            say(f"whoever has this address decides as {printable(entry.reader)}")
        if not is_loopback(host):
            say("whoever reaches this machine can read the whole store there")
        if opening:
            import webbrowser

            webbrowser.open(address)

    try:
        serve(db, host=host, port=port, sql=sql, entry=entry, ready=ready)
    except KeyboardInterrupt:
        say("ended")
    return Exit.CLEAN
