"""What the fourth step adds: what files the texts were made of, and by what."""

from __future__ import annotations

ORIGIN = (
    """CREATE TABLE makings (
    -- What the text of a reading was made of, and by what; one that was read from plain text has none.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL UNIQUE REFERENCES readings(id), -- whose text
    format TEXT NOT NULL, -- what kind of file it was
    sha256 TEXT NOT NULL, -- digest of its bytes, in hexadecimal
    made_by TEXT NOT NULL -- the library that found the text in them, with its version
) STRICT""",
    """CREATE TABLE locators (
    -- Where the stretches of such a text stand in the file.
    id INTEGER PRIMARY KEY,
    making INTEGER NOT NULL REFERENCES makings(id), -- in which file
    kind TEXT NOT NULL, -- page or paragraph
    number INTEGER NOT NULL, -- which one, from 1 on
    span_start INTEGER NOT NULL, -- the first code point of the stretch
    span_end INTEGER NOT NULL -- the code point behind its last
) STRICT""",
    "CREATE INDEX locators_making ON locators (making)",
)
"""Tables and indexes."""
