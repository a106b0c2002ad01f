"""The engines on which work may run, and work that is spread on one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from verifier.engine.answer import Attempt, Item, Lost, Result
from verifier.engine.spread import spread
from verifier.engine.stream import Until
from verifier.errors import UsageError

LOCAL: Final = "local"
DASK: Final = "dask"
NAMES: Final = f"{LOCAL}, {DASK} or {DASK}://HOST:PORT"


class Engine(NamedTuple):
    """Where work runs, and by how many processes, 0 for one a core.

    The name is `local`, `dask` for a cluster that is made on this machine, or the address of the scheduler of
    one that stands, such as `dask://10.0.0.5:8786`; that one has its own number of workers.
    """

    name: str = LOCAL
    jobs: int = 0

    @property
    def address(self) -> str | None:
        """The address of the cluster that stands, as Dask has it; None where there is none."""
        return f"tcp://{urlsplit(self.name).netloc}" if self.name.startswith(f"{DASK}://") else None


HERE: Final = Engine()


def engine(name: str, jobs: int = 0) -> Engine:
    """Return the engine of this name. Raises UsageError when there is none such."""
    try:
        given = urlsplit(name)
        standing = given.scheme == DASK and bool(given.hostname) and given.port is not None
    except ValueError:  # no port is so great, or brackets hold what is no IPv6
        standing = False
    if name not in (LOCAL, DASK) and not standing:
        raise UsageError(f"there is no engine {name!r}; name {NAMES}")
    if standing and jobs:
        raise UsageError("a cluster that stands has its own workers; leave --jobs out")
    return Engine(name, jobs)


def run(
    items: Iterable[Item],
    here: Callable[[Item], Result],
    there: Callable[[Item], Result],
    *,
    seconds: Callable[[Item], float],
    engine: Engine = HERE,
) -> Iterator[Result | Lost[Item]]:
    """Yield what the work gives for each item, in their order, or that the item is lost, on an engine.

    `here` does it in this process, `there`, which must be picklable, in others; `seconds` says how long an
    item takes, about. Work that goes wrong on an item, or ends its process, costs that item; what a person
    can mend is raised behind the results before it, and so is an error of the stream itself. Raises
    EngineError when the engine cannot be used.
    """
    stream = Until(items)
    if engine.name == LOCAL:
        yield from spread(stream, Attempt(here), Attempt(there), seconds=seconds, jobs=engine.jobs)
    else:
        from verifier.engine.cluster import over  # Dask is an extra, and slow to import

        yield from over(stream, Attempt(there), seconds=seconds, engine=engine)
    stream.end()
