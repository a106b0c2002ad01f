"""The tables of the ledger as hand-written DDL, parents first; their comments are the documentation.

A statement that was released once never changes: a later migration adds to it. Every table has an `id`
in order of writing, so the rows of one reading are one range of ids, and lists keep their order by it.
Lists without a table of their own are JSON arrays. A later column must allow NULL: the log's seals cover
the columns that are not NULL, so that rows written before stay sealed.
"""

from __future__ import annotations

from collections.abc import Iterable

from verifier.store.decisions import DECISIONS
from verifier.store.origin import ORIGIN

TABLES = (
    """CREATE TABLE outlets (
    -- Those who publish articles.
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE -- as the first article gave it
) STRICT""",
    """CREATE TABLE articles (
    -- Published pieces: what keeps its identity when the text changes.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL UNIQUE, -- digest of the url if known, else of outlet and title, else of the name
    outlet INTEGER REFERENCES outlets(id), -- who published it
    url TEXT, -- where it stands
    title TEXT, -- its headline when it was first read
    name TEXT NOT NULL -- the file or record that it was first read from
) STRICT""",
    """CREATE TABLE revisions (
    -- The texts that an article has had; a revision never changes.
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles(id), -- whose text it is
    sha256 TEXT NOT NULL, -- digest of the text in UTF-8, in hexadecimal
    text TEXT NOT NULL, -- the text verbatim; all places are code points into it
    UNIQUE (article, sha256)
) STRICT""",
    """CREATE TABLE runs (
    -- Under which version, model, rules and arguments rows were derived.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL UNIQUE, -- digest of everything but the time
    version TEXT NOT NULL, -- of the program
    model TEXT NOT NULL, -- digest of the tagger's files
    rules TEXT NOT NULL, -- codes of the rules that were on, a JSON array
    arguments TEXT NOT NULL, -- options as given, a JSON array
    at TEXT NOT NULL -- when it first saved something
) STRICT""",
    """CREATE TABLE readings (
    -- What one run made of one revision, with what was known of the document then.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL, -- digest of the whole reading
    revision INTEGER NOT NULL REFERENCES revisions(id), -- the text that was read
    run INTEGER NOT NULL REFERENCES runs(id), -- what read it
    name TEXT NOT NULL, -- the document's name, by which findings and comparisons point at it
    title TEXT, -- its headline
    outlet INTEGER REFERENCES outlets(id), -- who published it
    byline TEXT, -- who wrote it
    published TEXT, -- the day of publication
    url TEXT, -- where it stands
    language TEXT -- of the text
) STRICT""",
    """CREATE TABLE parts (
    -- What each stretch of a document is: headline, paragraph, caption, correction, boilerplate.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- of which document, by which run
    kind TEXT NOT NULL, -- what the stretch is
    span_start INTEGER NOT NULL, -- its first code point
    span_end INTEGER NOT NULL -- the code point behind its last
) STRICT""",
    """CREATE TABLE sentences (
    -- The sentences of a document and how each is accounted for.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- of which document, by which run
    span_start INTEGER NOT NULL, -- its first code point
    span_end INTEGER NOT NULL, -- the code point behind its last
    coverage TEXT NOT NULL, -- claim, nothing_stated, boilerplate or unparsed
    why TEXT NOT NULL -- what a coverage other than claim rests on
) STRICT""",
    """CREATE TABLE sources (
    -- Identities that statements are attributed to, over all articles.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL UNIQUE, -- digest of the name without regard to case or spacing
    name TEXT NOT NULL -- the name as first read
) STRICT""",
    """CREATE TABLE source_names (
    -- All names and aliases under which a source was met.
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources(id), -- whose name it is
    name TEXT NOT NULL, -- as written
    UNIQUE (source, name)
) STRICT""",
    """CREATE TABLE source_readings (
    -- What one reading makes of a source.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- in which document, by which run
    source INTEGER NOT NULL REFERENCES sources(id), -- which source
    name TEXT NOT NULL, -- the fullest name there
    kind TEXT NOT NULL, -- news agency, person, state body and so on
    aliases TEXT NOT NULL, -- other names there, a JSON array
    part_of TEXT, -- the body that it belongs to
    wikidata TEXT -- its Wikidata id
) STRICT""",
    """CREATE TABLE dates (
    -- The dates of a document; words that could not be put on the calendar have no earliest day.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- of which document, by which run
    listed INTEGER NOT NULL, -- 1 among the dates of the text, 0 when only a claim or a link has it
    text TEXT NOT NULL, -- the words
    span_start INTEGER NOT NULL, -- their first code point
    span_end INTEGER NOT NULL, -- the code point behind their last
    earliest TEXT, -- the first day that is meant
    latest TEXT, -- the last day that is meant
    precision TEXT, -- the unit of the calendar that the words name
    edtf TEXT, -- the same in the Extended Date/Time Format
    against TEXT, -- the day that relative words were resolved against
    CHECK ((earliest IS NULL) = (latest IS NULL) AND earliest <= latest)
) STRICT""",
    """CREATE TABLE claims (
    -- The statements of a document, each at its exact words.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- of which document, by which run
    content_id TEXT NOT NULL, -- digest of the document's and the claim's words with their places
    kind TEXT NOT NULL, -- event, state, commitment, demand, prediction, opinion or denial
    quotation TEXT NOT NULL, -- direct, mixed, indirect, or none for the article's own voice
    statement TEXT NOT NULL, -- the words as one line
    certainty TEXT NOT NULL, -- how sure the extractor is
    why TEXT NOT NULL, -- what that rests on
    promisor TEXT, -- who is bound by a commitment
    addressee TEXT, -- who should do what a demand asks
    holder TEXT, -- whose opinion it is
    denied TEXT -- the words for what a denial denies
) STRICT""",
    """CREATE TABLE claim_spans (
    -- The places of a claim's words.
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims(id), -- whose words
    span_start INTEGER NOT NULL, -- their first code point
    span_end INTEGER NOT NULL, -- the code point behind their last
    text TEXT NOT NULL -- the words
) STRICT""",
    """CREATE TABLE claim_dates (
    -- Which dates belong to which claim.
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims(id), -- the claim
    date INTEGER NOT NULL REFERENCES dates(id) -- the date
) STRICT""",
    """CREATE TABLE links (
    -- The chains: through whom a claim came.
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims(id), -- whose chain
    nth INTEGER NOT NULL, -- 1 for who said it first, counting outwards
    role TEXT NOT NULL, -- speaker or channel
    source INTEGER NOT NULL REFERENCES sources(id), -- who
    name TEXT NOT NULL, -- the fullest name that the article gives
    surface TEXT, -- the words used here
    span_start INTEGER, -- their first code point
    span_end INTEGER, -- the code point behind their last
    cue TEXT, -- the reporting words
    cue_start INTEGER, -- their first code point
    cue_end INTEGER, -- the code point behind their last
    strength TEXT, -- what the reporting words say beyond that something was said
    anonymity TEXT NOT NULL, -- named, role or unnamed
    basis TEXT NOT NULL, -- what the identity rests on
    said INTEGER REFERENCES dates(id), -- when it was said
    resolved INTEGER NOT NULL -- 0 for words such as he whose source was not found
) STRICT""",
    """CREATE TABLE quantities (
    -- What figures measure, over all articles; only figures of one quantity are compared.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL UNIQUE, -- digest of the columns below
    label TEXT NOT NULL, -- all of it in one line
    unit TEXT NOT NULL, -- what is counted, a currency, a measure or percent
    happening TEXT, -- what happens to what is counted
    qualifiers TEXT NOT NULL, -- words that narrow it, a JSON array
    place TEXT, -- where, as the article words it
    period TEXT -- when, as the article words it
) STRICT""",
    """CREATE TABLE figures (
    -- The numbers of a claim, as intervals.
    id INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims(id), -- in which claim it stands
    text TEXT NOT NULL, -- the words
    span_start INTEGER NOT NULL, -- their first code point
    span_end INTEGER NOT NULL, -- the code point behind their last
    low REAL, -- the least that the words allow; empty when the end is open
    high REAL, -- the most that the words allow; empty when the end is open
    comparator TEXT NOT NULL, -- exactly, about, more_than and so on
    unit TEXT, -- the head noun counted, a currency, a measure or percent
    counted TEXT, -- the words for what is counted
    quantity INTEGER REFERENCES quantities(id), -- what it measures
    CHECK (low IS NOT NULL OR high IS NOT NULL)
) STRICT""",
    """CREATE TABLE comparisons (
    -- How two figures of one quantity stand to each other.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- where they were compared
    relation TEXT NOT NULL, -- agree, update or conflict
    quantity TEXT NOT NULL, -- what both measure
    why TEXT NOT NULL -- the reason
) STRICT""",
    """CREATE TABLE comparison_members (
    -- The two sides of a comparison.
    id INTEGER PRIMARY KEY,
    comparison INTEGER NOT NULL REFERENCES comparisons(id), -- of which comparison
    document TEXT NOT NULL, -- the document's name
    span_start INTEGER NOT NULL, -- first code point of the words
    span_end INTEGER NOT NULL, -- the code point behind their last
    text TEXT NOT NULL, -- the words
    figure INTEGER REFERENCES figures(id) -- the figure, when it stands in the same reading
) STRICT""",
    """CREATE TABLE findings (
    -- Questions for a person, each from one rule at one place.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- in which document, by which run
    content_id TEXT NOT NULL, -- digest of the finding
    rule TEXT NOT NULL, -- the rule's code
    level TEXT NOT NULL, -- note, warning or error
    message TEXT NOT NULL, -- what is to be asked
    document TEXT NOT NULL, -- the document's name
    span_start INTEGER NOT NULL, -- first code point of the words
    span_end INTEGER NOT NULL, -- the code point behind their last
    text TEXT NOT NULL -- the words
) STRICT""",
    """CREATE TABLE finding_places (
    -- Other places that belong to a finding.
    id INTEGER PRIMARY KEY,
    finding INTEGER NOT NULL REFERENCES findings(id), -- to which finding
    document TEXT NOT NULL, -- the document's name
    span_start INTEGER NOT NULL, -- first code point of the words
    span_end INTEGER NOT NULL, -- the code point behind their last
    text TEXT NOT NULL -- the words
) STRICT""",
    """CREATE TABLE log (
    -- What was added and when; each entry holds the digest of the one before, so none can change unseen.
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL, -- the time of the run or migration
    action TEXT NOT NULL, -- migrate or read
    subject TEXT NOT NULL, -- the migration, or the digest of the reading
    seals TEXT NOT NULL, -- JSON: for each table the first and last id that were added and the rows' digest
    previous TEXT NOT NULL, -- digest of the entry before, empty in the first
    hash TEXT NOT NULL -- digest of this entry
) STRICT""",
)

MEASUREMENTS = (
    """CREATE TABLE measurements (
    -- The figures of a reading as they are held against those of other articles.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- of which document, by which run
    figure INTEGER NOT NULL REFERENCES figures(id), -- which figure
    told TEXT, -- the day of the telling
    keys TEXT NOT NULL, -- digests of the names by which it is found, one blank between them
    content TEXT NOT NULL -- all of it as JSON
) STRICT""",
    "CREATE INDEX measurements_reading ON measurements (reading)",
    "ALTER TABLE comparisons ADD COLUMN certainty TEXT",
)
"""What the second step adds."""


def names_in(statements: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the tables that these statements make."""
    return tuple(each.split()[2] for each in statements if each.startswith("CREATE TABLE"))


FIRST_NAMES = names_in(TABLES)
"""The tables of the first step."""

NAMES = (*FIRST_NAMES, *names_in(MEASUREMENTS), *names_in(DECISIONS), *names_in(ORIGIN))
"""All tables' names, parents before children."""

INDEXES = tuple(
    f"CREATE INDEX {table}_{'_'.join(columns)} ON {table} ({', '.join(columns)})"
    for table, *columns in (
        ("readings", "revision", "run"),
        ("readings", "name"),
        ("parts", "reading"),
        ("sentences", "reading"),
        ("source_readings", "reading"),
        ("source_readings", "source"),
        ("dates", "reading"),
        ("claims", "reading"),
        ("claims", "content_id"),
        ("claim_spans", "claim"),
        ("claim_dates", "claim"),
        ("links", "claim"),
        ("links", "source"),
        ("figures", "claim"),
        ("figures", "quantity"),
        ("comparisons", "reading"),
        ("comparison_members", "comparison"),
        ("findings", "reading"),
        ("finding_places", "finding"),
    )
)

FIRST_SEARCHES = {"claims_fts": ("claims", "statement"), "sources_fts": ("source_names", "name")}
SEARCHES = FIRST_SEARCHES | {"measurements_fts": ("measurements", "keys")}
"""The search indexes, each with the table and the column that it is over.

No trigger fills them: with `trusted_schema` off, which a file from a stranger needs, SQLite refuses a
trigger that writes to a virtual table.
"""


def _search(searches: dict[str, tuple[str, str]]) -> tuple[str, ...]:
    return tuple(
        f"""CREATE VIRTUAL TABLE {index} USING fts5(
    {column}, content='{table}', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
)"""
        for index, (table, column) in searches.items()
    )


SEARCH = _search(FIRST_SEARCHES)
"""Full-text search over the words of claims and the names of sources."""

MEASUREMENT_SEARCH = _search({"measurements_fts": SEARCHES["measurements_fts"]})
"""The same over what figures are found by."""


def kept(tables: Iterable[str]) -> tuple[str, ...]:
    """Return triggers that let rows be added to these tables, and never changed or removed."""
    return tuple(
        f"""CREATE TRIGGER {table}_kept_{verb.lower()} BEFORE {verb} ON {table} BEGIN
    SELECT RAISE(ABORT, 'rows of the ledger are only ever added');
END"""
        for table in tables
        for verb in ("UPDATE", "DELETE")
    )


KEPT = kept(name for name in FIRST_NAMES)
"""Triggers by which no row can be changed or removed by mistake."""

MEASUREMENTS_KEPT = kept(names_in(MEASUREMENTS))

DECISIONS_KEPT = kept(names_in(DECISIONS))

ORIGIN_KEPT = kept(names_in(ORIGIN))
