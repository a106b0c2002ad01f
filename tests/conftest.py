"""What all tests share: golden files, a closed network, and how long properties are tried."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Protocol

import pytest
from hypothesis import HealthCheck, settings

# python-docx of the tests brings lxml. openpyxl would parse with it, and not as it does for users.
os.environ["OPENPYXL_LXML"] = "False"

GOLDEN = Path(__file__).parent / "golden"
SEED = Path(__file__).parent.parent / "seeds" / "israel-summons-ambassador.txt"

WORKERS_COMPARED: Final = "compared"
"""By this key a process of tests tells which golden files it has read."""

_COMPARED = pytest.StashKey[list[Path]]()
_ORPHANS = pytest.StashKey[list[Path]]()

# Machines that run tests are slow and shared: time says nothing about an example.
settings.register_profile(
    "verifier",
    deadline=None,
    max_examples=50,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("verifier")


class Golden(Protocol):
    """Asserts that a text is what the file of this name under tests/golden/ holds, or rewrites the file."""

    def __call__(self, text: str, name: str, *, folder: Path = GOLDEN) -> None: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite golden files and generated documents"
    )


def pytest_configure(config: pytest.Config) -> None:
    # A job in the background has interrupts ignored, and programs under test would inherit that.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    config.stash[_COMPARED] = []
    config.stash[_ORPHANS] = []
    sys.addaudithook(_refuse_network)


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    """Compare with golden files; `folder` is for documents that are generated into a place of their own."""

    def compare(text: str, name: str, *, folder: Path = GOLDEN) -> None:
        path = folder / name
        pytestconfig.stash[_COMPARED].append(path)
        if pytestconfig.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"{path.name} is missing; `pytest --update-golden` writes it"
        assert text == path.read_bytes().decode()

    return compare


@pytest.fixture(scope="session")
def seed() -> str:
    """Return the text of the seed article, verbatim."""
    return SEED.read_bytes().decode()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> Iterator[None]:
    """Fail a whole run that leaves a golden file unread: nothing prints it any more."""
    config = session.config
    # One process of several: the run is judged by the one that began it.
    if hasattr(config, "workeroutput"):
        config.workeroutput[WORKERS_COMPARED] = [str(path) for path in config.stash[_COMPARED]]
        yield
        return
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not session.testsfailed
    if whole and session.testscollected and not _selects(config):
        compared = config.stash[_COMPARED]
        config.stash[_ORPHANS] = [p for p in sorted(GOLDEN.rglob("*")) if p.is_file() and p not in compared]
        if config.stash[_ORPHANS]:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
    yield


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Take over which golden files one process of several has read; one that crashed tells nothing."""
    told = getattr(node, "workeroutput", {}).get(WORKERS_COMPARED, [])
    node.config.stash[_COMPARED].extend(map(Path, told))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for path in config.stash[_ORPHANS]:
        terminalreporter.write_line(
            f"no test compares {path.relative_to(GOLDEN.parent)}: delete it", red=True
        )


def _selects(config: pytest.Config) -> bool:
    """Whether the run leaves out tests by name, mark, an earlier failure or an early stop."""
    options = ("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "stepwise", "collectonly")
    return any(config.getoption(name, default=None) for name in options)


def _refuse_network(event: str, args: tuple[object, ...]) -> None:
    """Stop a connection that would leave this machine; an audit hook sees those of every library."""
    if event != "socket.connect":
        return
    address = args[1]
    if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
        raise RuntimeError(f"tests must not reach the network: {address}")
