"""What the third step adds: the fates of claims, what people decide, and the views of both."""

from __future__ import annotations

DECISIONS = (
    """CREATE TABLE article_keys (
    -- By what each article is known again: its address, its outlet and headline, the name of its file.
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles(id), -- the article
    content_id TEXT NOT NULL UNIQUE -- digest of one of these
) STRICT""",
    """CREATE TABLE fates (
    -- What became of each claim of an article from one reading of it to the next.
    id INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings(id), -- the later of the two readings
    fate TEXT NOT NULL, -- kept, moved, edited, dropped or new
    before INTEGER REFERENCES claims(id), -- the claim as it was; empty for a new one
    after INTEGER REFERENCES claims(id), -- the claim as it is; empty for one that was dropped
    aspects TEXT NOT NULL, -- what of it was edited, a JSON array
    why TEXT NOT NULL, -- what was edited, in words
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT""",
    """CREATE TABLE source_judgements (
    -- Whether two sources are one; of several judgements on a pair the last holds.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL UNIQUE, -- digest of the columns below
    one INTEGER NOT NULL REFERENCES sources(id), -- one source
    other INTEGER NOT NULL REFERENCES sources(id), -- the other
    judgement TEXT NOT NULL, -- positive, negative or unsure
    by TEXT NOT NULL, -- who judged
    why TEXT NOT NULL, -- the reason
    at TEXT NOT NULL, -- when
    CHECK (one <> other)
) STRICT""",
    """CREATE TABLE reviews (
    -- What people decided of claims and findings, each under a name; nothing is ever overwritten.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL UNIQUE, -- digest of the review with its evidence
    article INTEGER NOT NULL REFERENCES articles(id), -- in which article
    claim INTEGER REFERENCES claims(id), -- the claim that was looked at
    finding INTEGER REFERENCES findings(id), -- or the finding; empty for one that rests on decisions
    question TEXT, -- digest of the question that the finding puts, by which it is known again
    verdict TEXT NOT NULL, -- confirmed, fix, cannot verify, disputed, opinion; explained or false alarm
    reviewer TEXT NOT NULL, -- who decided
    note TEXT NOT NULL, -- in their words
    at TEXT NOT NULL, -- when
    CHECK ((claim IS NULL) <> (question IS NULL) AND (finding IS NULL OR question IS NOT NULL))
) STRICT""",
    """CREATE TABLE evidence (
    -- Documents and pages that bear on claims; files lie beside the store under their digests.
    id INTEGER PRIMARY KEY,
    content_id TEXT NOT NULL UNIQUE, -- digest of the columns below
    location TEXT NOT NULL, -- the address, or the name of the file
    sha256 TEXT, -- digest of the bytes, in hexadecimal
    retrieved TEXT -- the day of retrieval
) STRICT""",
    """CREATE TABLE claim_evidence (
    -- Which evidence a review rests on.
    id INTEGER PRIMARY KEY,
    review INTEGER NOT NULL REFERENCES reviews(id), -- the review
    evidence INTEGER NOT NULL REFERENCES evidence(id), -- the evidence
    level TEXT NOT NULL, -- primary, secondary or tertiary
    stance TEXT NOT NULL, -- supports, disputes or neither
    locator TEXT -- where in it to look
) STRICT""",
    "ALTER TABLE readings ADD COLUMN at TEXT",
    "ALTER TABLE readings ADD COLUMN before INTEGER REFERENCES readings(id)",
    "ALTER TABLE findings ADD COLUMN question TEXT",
    *(
        f"CREATE INDEX {table}_{column} ON {table} ({column})"
        for table, column in (
            ("article_keys", "article"),
            ("fates", "reading"),
            ("fates", "before"),
            ("fates", "after"),
            ("source_judgements", "one"),
            ("source_judgements", "other"),
            ("reviews", "article"),
            ("reviews", "claim"),
            ("reviews", "question"),
            ("claim_evidence", "review"),
            ("findings", "question"),
        )
    ),
)
"""Tables, columns and indexes."""

REPLACED = ("readings_current", "origins", "sources_current")
"""Views that this step makes anew: an article's newest reading is the last one made, and sources that were
judged to be one count as one."""

LATER = """SELECT 1 FROM revisions AS w JOIN readings AS s ON s.revision = w.id
    WHERE w.article = v.article AND (coalesce(s.at, ''), s.id) > (coalesce(r.at, ''), r.id)"""

CARRIED = """WITH RECURSIVE carried(review, claim, worth) AS (
    SELECT v.id, t.id, 0 FROM reviews AS v JOIN claims AS c ON c.id = v.claim
        JOIN claims AS t ON t.content_id = c.content_id JOIN readings AS r ON r.id = t.reading
        JOIN revisions AS w ON w.id = r.revision WHERE w.article = v.article AND {which}
    UNION
    SELECT d.review, f.after, max(d.worth, CASE f.fate WHEN 'kept' THEN 0 WHEN 'moved' THEN 1 ELSE 2 END)
    FROM carried AS d JOIN fates AS f ON f.before = d.claim WHERE f.after IS NOT NULL
), standing(review, claim, standing) AS (
    SELECT review, claim, CASE min(worth) WHEN 0 THEN 'stands' WHEN 1 THEN 'proposed' ELSE 'reopened' END
    FROM carried GROUP BY review, claim
)"""
"""Reviews with each claim that their own has become since, and what they are worth there: as much as on the
best way from one to the other. The same words at the same place of the same text are the same claim."""

DECIDED = (
    *(f"DROP VIEW {name}" for name in REPLACED),
    f"""CREATE VIEW readings_current AS
    -- The newest reading of each article.
SELECT
    r.id, -- the reading
    r.name AS document, -- the document's name
    r.title, -- its headline
    o.name AS outlet, -- who published it
    r.byline, -- who wrote it
    r.published, -- the day of publication
    r.url, -- where it stands
    v.article, -- the article
    v.sha256 -- digest of the text
FROM readings AS r
JOIN revisions AS v ON v.id = r.revision
LEFT JOIN outlets AS o ON o.id = r.outlet
WHERE NOT EXISTS ({LATER})""",
    """CREATE VIEW judgements_current AS
    -- The judgement that holds on each pair of sources: the last.
SELECT
    j.id, -- the judgement
    a.name AS one, -- one source
    b.name AS other, -- the other
    j.judgement, -- positive, negative or unsure
    j.by, -- who judged
    j.why, -- the reason
    j.at -- when
FROM source_judgements AS j
JOIN sources AS a ON a.id = j.one
JOIN sources AS b ON b.id = j.other
WHERE NOT EXISTS (SELECT 1 FROM source_judgements AS k WHERE (k.at, k.id) > (j.at, j.id)
    AND ((k.one = j.one AND k.other = j.other) OR (k.one = j.other AND k.other = j.one)))""",
    """CREATE VIEW source_identities AS
    -- Sources that were judged to be one with another, and the one under whose name all of them are counted.
WITH RECURSIVE pairs(a, b) AS MATERIALIZED (
    SELECT j.one, j.other FROM source_judgements AS j JOIN judgements_current AS n ON n.id = j.id
        WHERE n.judgement = 'positive'
    UNION
    SELECT j.other, j.one FROM source_judgements AS j JOIN judgements_current AS n ON n.id = j.id
        WHERE n.judgement = 'positive'
), reached(source, member) AS (
    SELECT a, a FROM pairs
    UNION
    SELECT r.source, p.b FROM reached AS r JOIN pairs AS p ON p.a = r.member
)
SELECT
    r.source, -- the source
    (SELECT m.member FROM reached AS m JOIN sources AS s ON s.id = m.member WHERE m.source = r.source
        ORDER BY length(s.name) DESC, s.id LIMIT 1) AS identity -- the one with the fullest name
FROM (SELECT DISTINCT source FROM reached) AS r""",
    """CREATE VIEW origins AS
    -- For each quantity how many documents and outlets give a figure, and how many voices it goes back to.
SELECT
    q.label AS quantity, -- what is measured
    count(*) AS figures, -- how many figures there are
    count(DISTINCT r.id) AS documents, -- in how many documents
    count(DISTINCT r.outlet) AS outlets, -- by how many outlets
    count(DISTINCT coalesce(i.identity, k.source)) AS first_speakers, -- going back to how many sources
    sum(k.id IS NULL) AS own_voice, -- figures that no source is given for
    coalesce(sum(k.anonymity = 'unnamed'), 0) AS unnamed, -- figures that go back to an unnamed voice
    group_concat(DISTINCT n.name) AS speakers -- the names of those sources
FROM figures AS f
JOIN quantities AS q ON q.id = f.quantity
JOIN claims AS c ON c.id = f.claim
JOIN readings_current AS r ON r.id = c.reading
LEFT JOIN links AS k ON k.claim = c.id AND k.nth = 1
LEFT JOIN source_identities AS i ON i.source = k.source
LEFT JOIN sources AS n ON n.id = coalesce(i.identity, k.source)
GROUP BY q.id""",
    """CREATE VIEW sources_current AS
    -- The sources with how often each speaks and passes on; those judged to be one are counted as one.
WITH same AS MATERIALIZED (
    SELECT s.id AS source, CAST(coalesce(i.identity, s.id) AS INTEGER) AS identity
    FROM sources AS s LEFT JOIN source_identities AS i ON i.source = s.id
), known AS MATERIALIZED (
    SELECT n.identity, count(DISTINCT w.reading) AS documents
    FROM source_readings AS w JOIN readings_current AS r ON r.id = w.reading
    JOIN same AS n ON n.source = w.source GROUP BY n.identity
), heard AS MATERIALIZED (
    SELECT n.identity,
        count(DISTINCT CASE l.role WHEN 'speaker' THEN l.claim END) AS as_speaker,
        count(DISTINCT CASE l.role WHEN 'channel' THEN l.claim END) AS as_channel,
        min(CASE l.anonymity WHEN 'named' THEN 1 WHEN 'role' THEN 2 ELSE 3 END) AS anonymity
    FROM links AS l JOIN claims AS c ON c.id = l.claim JOIN readings_current AS r ON r.id = c.reading
    JOIN same AS n ON n.source = l.source GROUP BY n.identity
)
SELECT
    s.id, -- the source
    s.name, -- its name
    (SELECT kind FROM source_readings WHERE source = s.id ORDER BY kind = 'unknown', id DESC LIMIT 1)
        AS kind, -- what it is, by the newest reading that knows
    coalesce(k.as_speaker, 0) AS as_speaker, -- how many claims it made
    coalesce(k.as_channel, 0) AS as_channel, -- how many claims it passed on
    m.documents, -- how many documents know it
    CASE k.anonymity WHEN 1 THEN 'named' WHEN 2 THEN 'role' WHEN 3 THEN 'unnamed' END
        AS anonymity, -- how it is named where it is named best; empty when no chain has it
    s.content_id -- digest of the name
FROM sources AS s
JOIN known AS m ON m.identity = s.id
LEFT JOIN heard AS k ON k.identity = s.id""",
    """CREATE VIEW revision_fate AS
    -- What became of the claims of each article from one reading of it to the next.
SELECT
    f.id, -- the fate
    r.name AS document, -- the document's name
    r.at, -- when it was read again
    f.fate, -- kept, moved, edited, dropped or new
    f.why, -- what was edited, in words
    b.statement AS before, -- the claim as it was
    a.statement AS after -- the claim as it is
FROM fates AS f
JOIN readings AS r ON r.id = f.reading
LEFT JOIN claims AS b ON b.id = f.before
LEFT JOIN claims AS a ON a.id = f.after""",
    f"""CREATE VIEW decisions_current AS
    -- What people decided of claims, as far as it holds for the words that stand now.
{CARRIED.format(which="v.claim IS NOT NULL")}
SELECT
    v.id, -- the review
    c.id AS claim, -- the claim as it is
    r.document, -- in which document
    c.statement, -- its words
    v.verdict, -- what was decided
    v.reviewer, -- by whom
    v.note, -- in their words
    v.at, -- when
    d.standing -- stands where the words stayed, proposed where they moved, reopened where they changed
FROM standing AS d
JOIN reviews AS v ON v.id = d.review
JOIN claims AS c ON c.id = d.claim
JOIN readings_current AS r ON r.id = c.reading""",
    """CREATE VIEW signoff AS
    -- Each claim with how far its checking has come; the last decision of each reader counts.
SELECT
    c.id, -- the claim
    c.document, -- in which document
    c.chain, -- through whom it came; empty for the article's own voice
    c.statement, -- its words
    CASE
        WHEN coalesce(d.readers, 0) = 0 AND d.reopened THEN 'reopened'
        WHEN coalesce(d.readers, 0) = 0 AND d.proposed THEN 'proposed'
        WHEN coalesce(d.readers, 0) = 0 THEN 'open'
        WHEN d.differing > 1 THEN 'readers differ'
        WHEN d.readers = 1 THEN 'one reader'
        ELSE 'signed off' END AS state, -- open, proposed, reopened, one reader, readers differ, signed off
    d.verdicts, -- what was decided, by whom
    c.span_start, -- its first code point
    c.content_id -- digest of the words with their places
FROM claims_current AS c
LEFT JOIN (
    SELECT claim,
        count(DISTINCT CASE standing WHEN 'stands' THEN reviewer END) AS readers,
        count(DISTINCT CASE standing WHEN 'stands' THEN verdict END) AS differing,
        max(standing = 'proposed') AS proposed,
        max(standing = 'reopened') AS reopened,
        group_concat(verdict || ' (' || reviewer || CASE standing WHEN 'stands' THEN '' ELSE ', ' || standing
            END || ')', '; ') AS verdicts
    FROM decisions_current AS e
    WHERE NOT EXISTS (SELECT 1 FROM decisions_current AS l WHERE l.claim = e.claim
        AND l.reviewer = e.reviewer AND (l.at, l.id) > (e.at, e.id))
    GROUP BY claim
) AS d ON d.claim = c.id""",
    """CREATE VIEW findings_open AS
    -- Questions that nobody has answered yet.
SELECT
    f.id, -- the finding
    r.document, -- in which document
    r.outlet, -- who published it
    f.rule, -- the rule's code
    f.level, -- note, warning or error
    f.message, -- what is to be asked
    f.text, -- the words
    f.span_start, -- their first code point
    f.question -- digest of the question, by which it is known again
FROM findings AS f
JOIN readings_current AS r ON r.id = f.reading
WHERE coalesce((SELECT v.verdict FROM reviews AS v WHERE v.question = f.question AND v.article = r.article
    ORDER BY v.at DESC, v.id DESC LIMIT 1), '') NOT IN ('explained', 'false alarm')""",
)
"""Views."""

ADDED = {
    "readings": {"at": "when it was read", "before": "the reading of the article before this one"},
    "comparisons": {"certainty": "how sure it is that both are of one quantity"},
    "findings": {"question": "digest of the rule and the words, by which the question is known again"},
}
"""What columns hold that were added to older tables."""
