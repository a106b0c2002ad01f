"""Views that are made anew for one connection, so that its first rows come without all others.

A view of the store that groups everything is whole before its first row is there. Here each row is looked up
by itself: the rows are the same, and a page of them is there at once.
"""

from __future__ import annotations

import sqlite3
from typing import Final

ONE: Final = "(SELECT s.id UNION SELECT m.source FROM same AS m WHERE m.identity = s.id)"
"""A source with those that were judged to be one with it."""

NOW: Final = "EXISTS (SELECT 1 FROM readings_current AS r WHERE r.id = {reading})"

KNOWN: Final = f"FROM source_readings AS w WHERE w.source IN {ONE} AND {NOW.format(reading='w.reading')}"

HEARD: Final = f"""FROM links AS l CROSS JOIN claims AS c ON c.id = l.claim
        WHERE l.source IN {ONE} AND {NOW.format(reading="c.reading")}"""

SOURCES: Final = f"""CREATE TEMP VIEW sources_current AS
WITH same AS MATERIALIZED (SELECT source, CAST(identity AS INTEGER) AS identity FROM source_identities)
SELECT s.id, s.name,
    (SELECT kind FROM source_readings WHERE source = s.id ORDER BY kind = 'unknown', id DESC LIMIT 1) AS kind,
    (SELECT count(DISTINCT l.claim) {HEARD} AND l.role = 'speaker') AS as_speaker,
    (SELECT count(DISTINCT l.claim) {HEARD} AND l.role = 'channel') AS as_channel,
    (SELECT count(DISTINCT w.reading) {KNOWN}) AS documents,
    (SELECT CASE min(CASE l.anonymity WHEN 'named' THEN 1 WHEN 'role' THEN 2 ELSE 3 END)
        WHEN 1 THEN 'named' WHEN 2 THEN 'role' WHEN 3 THEN 'unnamed' END {HEARD}) AS anonymity,
    s.content_id
FROM sources AS s
WHERE NOT EXISTS (SELECT 1 FROM same AS m WHERE m.source = s.id AND m.identity <> s.id)
AND EXISTS (SELECT 1 {KNOWN})"""


def look_up_lazily(connection: sqlite3.Connection) -> None:
    """Make the views for this connection that come row by row; the file is not written."""
    connection.execute(SOURCES)
