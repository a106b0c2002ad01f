"""A client of a Dask cluster: one that stands somewhere, or one made on the spot."""

from __future__ import annotations

import logging
import socket
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from verifier.engine.spread import cores
from verifier.errors import EngineError

if TYPE_CHECKING:
    from distributed import Client

    from verifier.engine.engines import Engine

FAILURES: Final = {"distributed.scheduler.allowed-failures": 0}
"""Workers that may end over a task before the scheduler gives it up: the second try is ours, item by item."""

WAIT: Final = 10
"""Seconds that a scheduler has to answer."""

MISSING: Final = "Dask is not installed here; pip install distributed"


@contextmanager
def joined(engine: Engine) -> Iterator[Client]:
    """Give a client of the cluster, made here where no address is given, and end both behind it.

    Raises EngineError when there is none, or its workers have not what is installed here.
    """
    try:
        import dask
        from distributed import Client, LocalCluster
        from distributed.versions import VersionMismatchWarning
    except ImportError:
        raise EngineError(MISSING) from None

    with dask.config.set(FAILURES):
        if engine.address is not None:
            _greeted(engine.name)
            try:
                with warnings.catch_warnings():
                    # Libraries that only one side has are none of ours; _agree looks at those that matter.
                    warnings.simplefilter("ignore", VersionMismatchWarning)
                    client = Client(engine.address, timeout=WAIT)
            except (OSError, TimeoutError, ValueError) as error:
                why = " ".join(str(error).split()) or "it does not answer"
                raise EngineError(
                    f"{engine.name}: no scheduler is there: {why}; start one with `dask scheduler`"
                ) from error
            with _quiet(), client:
                _agree(client)
                yield client
            return
        with (
            _quiet(),
            LocalCluster(
                n_workers=engine.jobs or cores(), threads_per_worker=1, dashboard_address="127.0.0.1:0"
            ) as cluster,
            Client(cluster) as client,
        ):
            _agree(client)
            yield client


def _greeted(name: str) -> None:
    """Raise EngineError when what listens there does not speak first, as schedulers do, and web pages do not.

    Dask would wait for it for ever. Where nothing listens Dask says so, once it has tried for a while.
    """
    there = urlsplit(name)
    try:
        with socket.create_connection((there.hostname or "", there.port or 0), timeout=WAIT) as connection:
            connection.recv(1)
    except TimeoutError as error:
        raise EngineError(
            f"{name}: no scheduler is there: what listens says nothing; give the port of the scheduler, 8786"
            " by default, not of its page"
        ) from error
    except OSError:
        pass


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask from telling of workers that come and go: what it costs is told by what is lost."""
    names = ("distributed", "distributed.nanny", "distributed.core", "distributed.client")
    loggers = [logging.getLogger(name) for name in names]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)


def _agree(client: Client) -> None:
    """Raise EngineError when there is no worker, or one has another version of this program or of Dask."""
    with suppress(TimeoutError):
        client.wait_for_workers(1, timeout=WAIT)
    try:
        found = client.run(_versions)
    except Exception as error:
        raise EngineError(f"a worker has no verifier: {error}; install it in their environments") from error
    if not found:
        raise EngineError("the cluster has no worker; start some with `dask worker`")
    for address, theirs in found.items():
        if theirs != _versions():
            raise EngineError(f"the worker at {address} has {theirs}, not {_versions()}; install the same")


def _versions() -> str:
    return f"verifier {version('claim-verifier')} and Dask {version('distributed')}"
