"""The store as Datasette asks it: to read alone, and not again what took long and is the same as before."""

from __future__ import annotations

import re
import time
from collections import Counter, OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from datasette.database import Database, QueryInterrupted, Results

from verifier.errors import UsageError
from verifier.store import Connection, shared
from verifier.store.lazy import look_up_lazily
from verifier.store.log import head
from verifier.store.tables import NAMES

WAIT: Final = 5.0
"""Seconds that a reader waits for a writer."""

COUNTING: Final = 40
"""Milliseconds in which the rows of a page are counted, or are not."""

SLOW: Final = 0.03
"""Seconds from which on it is kept what a query returned, as long as nothing is added to the store."""

GIVEN_UP: Final = 60.0
"""Seconds for which that is not tried again which took longer than it may."""

MOST: Final = 64
"""Queries of which it is kept what they returned."""

NAMED: Final = 1000
"""Names of which it is kept whether there are such tables."""

MADE: Final = (
    "from sqlite_master where type in ('table', 'view') and name = ? collate nocase",
    "from sqlite_master where name = :n and type=:t",
    "from sqlite_master where tbl_name = :n and type='index' and sql is not null",
    "from sqlite_master where type='table' and name=?",
)
"""How Datasette asks what tables there are and how they were made, dozens of times for a page."""

COUNTED: Final = "select count(*) "
ROWS: Final = re.compile(r"select .+? (?P<of>from .+?)( order by .+)? limit (?P<limit>\d+)")
FACET: Final = re.compile(
    r"select (?P<column>.+?) as value, count\(\*\) as count from \( select .+? (?P<of>from .+?) \) "
    r"where .+ is not null group by .+ order by count desc, value limit (?P<limit>\d+)"
)
"""How Datasette asks for the rows of a page, how many there are, and how many of each value."""


class Asked(NamedTuple):
    """What makes two queries the same; of its rows `of` is told from where they come."""

    sql: str
    params: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of a query, None where it took too long, with the head of the log and the time then."""

    head: str
    results: Any
    at: float

    def holds(self, now: str) -> bool:
        """Return whether it would come again."""
        is_new = self.results is not None or time.monotonic() - self.at < GIVEN_UP
        return self.head == now and is_new


class Ledger(Database):
    """The store, opened as the store itself opens files: only to read, whatever signs its path holds."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._kept: OrderedDict[Asked, Kept] = OrderedDict()
        self._made: dict[Asked, Any] = {}

    def connect(self, write: bool = False) -> Connection:
        """Return a connection. Raises StoreError when the file is no store of this version."""
        if write:
            raise UsageError(f"{self.path}: it is only read here")
        connection = shared(Path(self.path), wait=WAIT)
        look_up_lazily(connection)
        return connection

    async def execute(self, sql: str, params: Any = None, **more: Any) -> Any:
        """Return the rows of a query; to count rows may take no longer than COUNTING.

        What took long is kept until something is added, and so is what tables there are: they stay as they
        are. Where all rows are on the page, they are not looked up again to be counted.
        """
        line = " ".join(sql.split())
        if line.startswith(COUNTED) and more.get("custom_time_limit") is None:
            more["custom_time_limit"] = COUNTING
        asked = Asked(line, repr(params), repr(sorted(more.items())))
        if line.endswith(MADE):
            return await self._as_made(asked, sql, params, more)
        # The head is read first: what is kept may be newer than it says, never older.
        now = await self.execute_fn(head)
        known = self._kept.get(asked)
        if known is None or not known.holds(now):
            told = self._told(line, asked.params, now)
            if told is not None:
                return told
            known = await self._looked_up(asked, now, sql, params, more)
        if known.results is None:
            raise QueryInterrupted(None, sql, params)
        return known.results

    async def table_counts(self, limit: int = 10) -> dict[str, int | None]:
        """Return how many rows the tables have: as many as the last has a number, since none ever goes."""
        names = [name for name in await self.table_names() if name in NAMES]
        last = ", ".join(f"(SELECT max(id) FROM {name})" for name in names)
        (row,) = (await self.execute(f"SELECT {last}")).rows
        return {name: number or 0 for name, number in zip(names, row, strict=True)}

    async def _as_made(self, asked: Asked, sql: str, params: Any, more: dict[str, Any]) -> Any:
        """What tables there are, which stays as it is while this version serves."""
        if asked not in self._made:
            if len(self._made) >= NAMED:
                self._made.clear()
            self._made[asked] = await super().execute(sql, params, **more)
        return self._made[asked]

    async def _looked_up(self, asked: Asked, now: str, sql: str, params: Any, more: dict[str, Any]) -> Kept:
        begun = time.monotonic()
        try:
            results = await super().execute(sql, params, **more)
        except QueryInterrupted:
            results = None
        found = Kept(now, results, time.monotonic())
        # Rows that took too long may be had the next time; counts are never worth a second try.
        gave_up = results is None and more.get("custom_time_limit") is not None
        if gave_up or (results is not None and found.at - begun > SLOW):
            self._keep(asked, found)
        rows = ROWS.fullmatch(asked.sql)
        if rows and results is not None and len(results.rows) < int(rows["limit"]):
            self._keep(Asked(rows["of"], asked.params), found)
        return found

    def _keep(self, asked: Asked, found: Kept) -> None:
        self._kept[asked] = found
        self._kept.move_to_end(asked)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def _told(self, line: str, params: str, now: str) -> Any:
        """What a count or a facet comes to, told by the rows themselves; None where not all are known."""
        facet = FACET.fullmatch(line)
        of = facet["of"] if facet else line.removeprefix(COUNTED)
        whole = self._kept.get(Asked(of, params))
        if whole is None or not whole.holds(now):
            return None
        if not facet:
            return Results([(len(whole.results.rows),)], False, (("count(*)",),))
        return _counted(whole.results, facet["column"].strip("[]"), int(facet["limit"]))


def _counted(results: Any, column: str, limit: int) -> Any:
    """How many rows have each value of a column, None where they have no such column."""
    if column not in results.columns:
        return None
    values = Counter(row[column] for row in results.rows if row[column] is not None)
    found = sorted(values.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return Results(
        [{"value": value, "count": many} for value, many in found], False, (("value",), ("count",))
    )
