"""Which measurements of other articles a new one may have to be held against."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import attrgetter, itemgetter

from claims.measurement import SPAN, Measurement, moved
from verifier.store.identity import key_token

MOST = 2_000
"""Measurements that are brought back at most for one figure, the nearest in time."""

Days = list[tuple[datetime.date | None, int]]
"""Days of the telling in their order, what is undated first, and how many figures were told on each."""

HAPPENING = "json_extract(m.content, '$.happening')"

CURRENT = f"""SELECT m.told, m.content FROM measurements AS m
    WHERE +m.reading IN (SELECT id FROM readings_current) -- read as they lie: most are wanted
    AND (:all OR (coalesce({HAPPENING}, '') IN (SELECT value FROM json_each(:named))) = :wanted)
    AND (:first IS NULL OR m.told >= :first) AND (:last IS NULL OR m.told <= :last)
    ORDER BY m.told, m.id"""

HAPPENINGS = f"""SELECT {HAPPENING}, m.told, count(*) FROM measurements AS m
    WHERE m.told IS NULL OR m.id % :every = 0 GROUP BY 1, 2 ORDER BY 1, 2"""

NEAR = """SELECT m.id, m.content FROM measurements AS m
    JOIN readings_current AS r ON r.id = m.reading
    WHERE m.id IN (SELECT rowid FROM measurements_fts WHERE measurements_fts MATCH :keys)
    AND r.article IS NOT :article
    AND (:first IS NULL OR m.told IS NULL OR m.told BETWEEN :first AND :last)
    ORDER BY m.told IS NULL, abs(julianday(m.told) - julianday(:told)), m.id LIMIT :most"""


def near(
    connection: sqlite3.Connection, items: Iterable[Measurement], article: int | None
) -> list[Measurement]:
    """Return the measurements of each article's newest reading that share a key with one of these in time.

    Those of the article in this row are left out.
    """
    found: dict[int, str] = {}
    for item in items:
        if item.keys:
            found.update(connection.execute(NEAR, {**_wanted(item), "article": article}).fetchall())
    return [Measurement.model_validate_json(found[key]) for key in sorted(found)]


def happenings(connection: sqlite3.Connection, every: int) -> dict[str | None, Days]:
    """Return on which days figures of what happened were told, and how many; older readings count too.

    One of so many figures is looked at, and each that no day is known of.
    """
    found = defaultdict[str | None, Days](list)
    for happening, told, count in connection.execute(HAPPENINGS, {"every": every}):
        day = None if told is None else datetime.date.fromisoformat(told)
        found[happening].append((day, count if day is None else count * every))
    return dict(found)


def everything(
    connection: sqlite3.Connection,
    of: Collection[str | None] | None = None,
    *,
    but: Collection[str | None] = (),
    first: datetime.date | None = None,
    last: datetime.date | None = None,
) -> Iterator[Measurement]:
    """Yield the measurements of each article's newest reading in the order of their telling.

    `of` are the happenings of those that are wanted, or `but` of those that are not, `first` and `last` the
    days between which they were told, both included.
    """
    named = but if of is None else of
    asked = {
        "all": not named and of is None,
        "named": json.dumps([happening or "" for happening in named]),
        "wanted": of is not None,
        "first": _written(first),
        "last": _written(last),
    }
    rows = connection.execute(CURRENT, asked)
    for _, day in groupby(rows, key=itemgetter(0)):
        yield from sorted((Measurement.model_validate_json(row[1]) for row in day), key=attrgetter("order"))


def _wanted(item: Measurement) -> dict[str, str | int | None]:
    first, told, last = map(_written, _around(item.told))
    keys = " OR ".join(map(key_token, item.keys))
    return {"keys": keys, "first": first, "told": told, "last": last, "most": MOST}


def _around(day: datetime.date | None) -> tuple[datetime.date | None, ...]:
    """A day between the first and the last that are near to it."""
    if day is None:
        return None, None, None
    return moved(day, -SPAN), day, moved(day, SPAN)


def _written(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
