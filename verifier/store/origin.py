"""What the fourth step adds: what files the texts were made of, by what, and which pages were fetched."""

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
    """CREATE TABLE fetches (
    -- Pages as servers sent them: one row for each that was new or had changed.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL UNIQUE, -- digest of all the other columns
    asked TEXT NOT NULL, -- the address that was asked for
    answered TEXT NOT NULL, -- the address that answered, behind all redirects
    at TEXT NOT NULL, -- when
    status INTEGER NOT NULL, -- of the answer, as HTTP counts them
    media TEXT, -- what the server said that it is, such as text/html
    etag TEXT, -- the mark by which the server knows this version
    modified TEXT, -- when it changed last, as the server said
    sha256 TEXT NOT NULL, -- digest of the page unpacked, in hexadecimal; texts made of it have it, too
    warc TEXT -- digest of the archive file beside the store that holds the whole answer
) STRICT""",
    "CREATE INDEX locators_making ON locators (making)",
    "CREATE INDEX fetches_asked ON fetches (asked, at)",
)
"""Tables and indexes."""
