"""The views that a person browses, as hand-written DDL; their comments are the documentation.

Of every article they show the newest revision as its newest reading has it.
"""

from __future__ import annotations

CHAIN = "(SELECT group_concat(name, ' ← ') FROM (SELECT name FROM links WHERE claim = c.id ORDER BY nth))"

VIEWS = (
    """CREATE VIEW readings_current AS
    -- The newest reading of the newest revision of each article.
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
WHERE r.id = (SELECT max(id) FROM readings WHERE revision = v.id)
AND v.id = (SELECT max(id) FROM revisions WHERE article = v.article)""",
    f"""CREATE VIEW claims_current AS
    -- The claims of each article with their chains, who said it first standing first.
SELECT
    c.id, -- the claim
    r.document, -- in which document
    r.outlet, -- who published it
    r.published, -- when
    c.kind, -- what the claim states
    c.quotation, -- how much of it stands between quotation marks
    {CHAIN} AS chain, -- through whom it came; empty for the article's own voice
    c.statement, -- its words
    c.certainty, -- how sure the extractor is
    (SELECT min(span_start) FROM claim_spans WHERE claim = c.id) AS span_start, -- its first code point
    c.content_id -- digest of the words with their places
FROM claims AS c
JOIN readings_current AS r ON r.id = c.reading""",
    """CREATE VIEW unsourced AS
    -- Claims in the article's own voice: nobody is named for them.
SELECT
    c.id, -- the claim
    c.document, -- in which document
    c.outlet, -- who published it
    c.kind, -- what the claim states
    c.statement, -- its words
    (SELECT count(*) FROM figures WHERE claim = c.id) AS figures -- how many figures hang on it
FROM claims_current AS c
WHERE c.quotation = 'none'""",
    """CREATE VIEW unnamed_sources AS
    -- Claims that came through somebody who is not named.
SELECT
    c.id, -- the claim
    c.document, -- in which document
    c.outlet, -- who published it
    k.name AS source, -- how the voice is described
    k.role, -- whether it said it or passed it on
    c.chain, -- through whom the claim came
    c.statement -- its words
FROM links AS k
JOIN claims_current AS c ON c.id = k.claim
WHERE k.anonymity = 'unnamed'""",
    """CREATE VIEW figures_by_quantity AS
    -- All figures that measure something, those of one quantity together.
SELECT
    q.label AS quantity, -- what is measured
    f.low, -- the least that the words allow
    f.high, -- the most that the words allow
    f.comparator, -- how the words bound the number
    f.text, -- the words
    c.chain, -- through whom the figure came
    c.outlet, -- who published it
    c.published, -- when
    c.document, -- in which document
    c.statement, -- in which claim
    f.id -- the figure
FROM figures AS f
JOIN quantities AS q ON q.id = f.quantity
JOIN claims_current AS c ON c.id = f.claim
ORDER BY q.label, q.id, f.low""",
    """CREATE VIEW conflicts_open AS
    -- Figures of one quantity that cannot all be right.
SELECT
    k.id, -- the comparison
    k.quantity, -- what both measure
    a.text AS one, -- the words of one figure
    b.text AS other, -- the words of the other
    k.why, -- why they cannot both be right
    a.document AS document, -- where one stands
    b.document AS other_document -- where the other stands
FROM comparisons AS k
JOIN readings_current AS r ON r.id = k.reading
JOIN comparison_members AS a ON a.comparison = k.id
JOIN comparison_members AS b ON b.comparison = k.id AND b.id > a.id
WHERE k.relation = 'conflict'""",
    """CREATE VIEW coverage AS
    -- How the sentences of each document are accounted for.
SELECT
    r.document, -- the document
    count(s.id) AS sentences, -- how many it has
    coalesce(sum(s.coverage = 'claim'), 0) AS with_claim, -- how many state something
    coalesce(sum(s.coverage = 'nothing_stated'), 0) AS nothing_stated, -- how many state nothing
    coalesce(sum(s.coverage = 'boilerplate'), 0) AS boilerplate, -- how many are page furniture
    coalesce(sum(s.coverage = 'unparsed'), 0) AS unparsed, -- how many could not be read
    1.0 - avg(s.coverage = 'unparsed') AS accounted -- share that is accounted for
FROM readings_current AS r
LEFT JOIN sentences AS s ON s.reading = r.id
GROUP BY r.id""",
    """CREATE VIEW origins AS
    -- For each quantity how many documents and outlets give a figure, and how many voices it goes back to.
SELECT
    q.label AS quantity, -- what is measured
    count(*) AS figures, -- how many figures there are
    count(DISTINCT r.id) AS documents, -- in how many documents
    count(DISTINCT r.outlet) AS outlets, -- by how many outlets
    count(DISTINCT k.source) AS first_speakers, -- going back to how many sources
    sum(k.id IS NULL) AS own_voice, -- figures that no source is given for
    coalesce(sum(k.anonymity = 'unnamed'), 0) AS unnamed -- figures that go back to an unnamed voice
FROM figures AS f
JOIN quantities AS q ON q.id = f.quantity
JOIN claims AS c ON c.id = f.claim
JOIN readings_current AS r ON r.id = c.reading
LEFT JOIN links AS k ON k.claim = c.id AND k.nth = 1
GROUP BY q.id""",
    """CREATE VIEW sources_current AS
    -- The sources with how often each speaks and passes on.
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
JOIN (
    SELECT w.source, count(DISTINCT w.reading) AS documents
    FROM source_readings AS w JOIN readings_current AS r ON r.id = w.reading
    GROUP BY w.source
) AS m ON m.source = s.id
LEFT JOIN (
    SELECT l.source,
        count(DISTINCT CASE l.role WHEN 'speaker' THEN l.claim END) AS as_speaker,
        count(DISTINCT CASE l.role WHEN 'channel' THEN l.claim END) AS as_channel,
        min(CASE l.anonymity WHEN 'named' THEN 1 WHEN 'role' THEN 2 ELSE 3 END) AS anonymity
    FROM links AS l JOIN claims AS c ON c.id = l.claim JOIN readings_current AS r ON r.id = c.reading
    GROUP BY l.source
) AS k ON k.source = s.id""",
)

SIDE = """(SELECT min(f.id) FROM figures AS f JOIN claims AS c ON c.id = f.claim JOIN readings_current AS r
        ON r.id = c.reading WHERE r.document = m.document AND f.span_start = m.span_start
        AND f.span_end = m.span_end)"""

COMPARED = (
    f"""CREATE VIEW sides AS
    -- The two sides of each comparison, with who gave the figure, where and when.
SELECT
    m.id, -- the side
    m.comparison, -- of which comparison
    m.document, -- in which document the figure stands
    r.outlet, -- who published it
    r.published, -- when
    m.text, -- the words
    m.span_start, -- their first code point
    m.span_end, -- the code point behind their last
    {SIDE} AS figure, -- the figure in the newest reading
    (SELECT k.name FROM links AS k JOIN figures AS g ON g.claim = k.claim
        WHERE k.nth = 1 AND g.id = {SIDE}) AS teller -- who said it first; empty for the article itself
FROM comparison_members AS m
JOIN readings_current AS r ON r.id = (SELECT max(id) FROM readings_current WHERE document = m.document)""",
    """CREATE VIEW comparisons_current AS
    -- How figures of one quantity stand to each other, in the newest reading of each article.
SELECT
    k.id, -- the comparison
    k.relation, -- agree, update or conflict
    k.quantity, -- what both measure
    a.text AS one, -- the words of one figure
    a.teller, -- who gave it
    a.outlet, -- who published that
    a.published, -- when
    a.document, -- where it stands
    b.text AS other, -- the words of the other
    b.teller AS other_teller, -- who gave it
    b.outlet AS other_outlet, -- who published that
    b.published AS other_published, -- when
    b.document AS other_document, -- where it stands
    k.certainty, -- how sure it is that both are of one quantity
    k.why -- the reason
FROM comparisons AS k
JOIN readings_current AS r ON r.id = k.reading
JOIN sides AS a ON a.comparison = k.id
JOIN sides AS b ON b.comparison = k.id AND b.id > a.id""",
)
"""What the second step adds."""
