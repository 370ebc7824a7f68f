-- ocmap: the whole schema, as of today.
--
-- One row is one fact, and most tables say in a `source` column who published
-- it. Dates are text, exactly as exact as they are known: 2016, 2016-02 or
-- 2016-02-08. An empty (NULL) cell means "not known", never "no" and never
-- "none". Codes are words that a person can read; the words of the original
-- file stand beside them in the columns that end in _words.
--
-- Tables of many rows spell out what a code may be (a = 'x' OR a = 'y'): SQLite
-- makes a table of the list in a IN (...) for every row that it checks.
--
-- Sources/CommitmentStore/SQL/Migrations holds the way here, step by step; a
-- test builds both and compares them. The rules that judge these facts are in
-- docs/rules, not in the database.

PRAGMA application_id = 0x6F636D70; -- "ocmp": names the file as ocmap's

-- Countries ---------------------------------------------------------------

-- A country that takes part in OGP, took part or declared that it would.
CREATE TABLE country (
    iso3 TEXT NOT NULL PRIMARY KEY CHECK (iso3 GLOB '[A-Z][A-Z][A-Z]'),
    iso2 TEXT NOT NULL UNIQUE CHECK (iso2 GLOB '[A-Z][A-Z]'),
    name TEXT NOT NULL UNIQUE,          -- as OGP writes it today
    name_folded TEXT NOT NULL UNIQUE,   -- without case, accents, punctuation
    region TEXT NOT NULL CHECK (region IN          -- OGP's own four regions
        ('Africa and the Middle East', 'Americas', 'Asia and the Pacific', 'Europe')),
    joined TEXT,
    population INTEGER CHECK (population > 0),
    population_year INTEGER,
    languages TEXT,                     -- official ones, ISO 639-1: "es;gn"
    source TEXT NOT NULL,
    note TEXT
) STRICT, WITHOUT ROWID;

-- Another spelling of a country: "UK", "Republic of Moldova", "Ucrania".
CREATE TABLE country_alias (
    folded TEXT NOT NULL PRIMARY KEY,
    alias TEXT NOT NULL,
    iso3 TEXT NOT NULL REFERENCES country,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How a country stands in the partnership, from a day on.
CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    since TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN
        ('active', 'procedural-review', 'response-policy', 'inactive', 'suspended', 'withdrawn')),
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (iso3, since, status)
) STRICT;

-- Action plans and what they promise ----------------------------------------

-- A plan: usually two years of promises by one country or locality.
CREATE TABLE action_plan (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    level TEXT NOT NULL CHECK (level IN ('national', 'local')),
    number TEXT NOT NULL,               -- "2"; a local plan names its place: "GBSC-1"
    official_id TEXT UNIQUE,            -- OGP's own, where it gives one: "AP_UKR05"
    submitted TEXT,
    starts TEXT,
    ends TEXT,
    coverage TEXT NOT NULL CHECK (coverage IN  -- how many commitments were read
        ('all', 'some', 'none')),
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (iso3, level, number),
    CHECK (submitted IS NOT NULL OR starts IS NOT NULL)
) STRICT;

-- One promise of a plan.
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES action_plan,
    reference TEXT NOT NULL UNIQUE,     -- ocmap's own name for it: "UKR-2-7"
    official_id TEXT,                   -- OGP's, from 2018 on: "UA0087"
    number TEXT,                        -- as printed: "1.1", "B"; may repeat
    title TEXT NOT NULL,
    plain_title TEXT,                   -- ours: what was promised, in a few English words
    short_title TEXT,
    theme TEXT,
    text TEXT,
    institution TEXT,                   -- who leads
    supporting TEXT,                    -- who helps
    -- What wrote it last: 0 ocmap's seeds, 1 OGP's older files, 2 the explorer
    -- file of 2017, 3 the official file. A lower one fills gaps but never
    -- overwrites a higher one. What a person filled in is told by the runs that
    -- stated and changed each field, and is left alone by all of them.
    authority INTEGER NOT NULL,
    -- The digest of the row that was merged last, so that the same row need not
    -- be merged again; NULL once something else changed what came with it.
    last_row INTEGER
) STRICT;
CREATE UNIQUE INDEX commitment_by_official_id ON commitment (official_id) WHERE official_id IS NOT NULL;
CREATE INDEX commitment_by_plan ON commitment (plan_id, last_row);

-- How an import recognises a commitment: digests of its words, 64 bits each, one row
-- for each way in which a file worded it; docs/import.md, "One commitment, many files".
CREATE TABLE commitment_key (
    plan_id INTEGER NOT NULL REFERENCES action_plan,
    row_key INTEGER NOT NULL,           -- as title_key where nothing but the title is known
    title_key INTEGER NOT NULL,
    short_key INTEGER NOT NULL,         -- as title_key where there is no short title
    commitment_id INTEGER NOT NULL REFERENCES commitment,
    PRIMARY KEY (plan_id, row_key, title_key, short_key, commitment_id)
) STRICT, WITHOUT ROWID;

-- The words of the commitments, for searching; accents and case do not count.
CREATE VIRTUAL TABLE commitment_text USING fts5 (
    title, short_title, text,
    content = 'commitment', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
-- 16 MB of new words are gathered before they are written: half the work of 1 MB.
INSERT INTO commitment_text (commitment_text, rank) VALUES ('hashsize', 16777216);

-- What reports found --------------------------------------------------------

-- A report on a plan, by the IRM or by the government itself.
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES action_plan,
    kind TEXT NOT NULL CHECK (kind IN
        ('progress', 'mid-term', 'end-of-term', 'design', 'action-plan-review',
         'implementation', 'transitional', 'hybrid', 'results', 'self-assessment')),
    number INTEGER NOT NULL DEFAULT 1,  -- of its kind in the plan; higher is later
    published TEXT,
    known_by TEXT,                      -- stands in for an unknown publication date
    title TEXT,
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (plan_id, kind, number)
) STRICT;

-- What one report says of one commitment.
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY,
    commitment_id INTEGER NOT NULL REFERENCES commitment,
    report_id INTEGER NOT NULL REFERENCES report,
    completion TEXT CHECK (completion = 'withdrawn' OR completion = 'not started'
        OR completion = 'limited' OR completion = 'substantial' OR completion = 'complete'
        OR completion = 'no evidence available'),
    completion_words TEXT,
    results TEXT CHECK (results = 'worsened' OR results = 'did not change'
        OR results = 'marginal' OR results = 'major' OR results = 'outstanding'),
    results_words TEXT,
    ambition TEXT CHECK (ambition = 'none' OR ambition = 'minor' OR ambition = 'moderate'
        OR ambition = 'transformative' OR ambition = 'unclear' OR ambition = 'modest'
        OR ambition = 'substantial'),
    ambition_words TEXT,
    specificity_words TEXT,
    relevance_information INTEGER CHECK (relevance_information IN (0, 1)),
    relevance_participation INTEGER CHECK (relevance_participation IN (0, 1)),
    relevance_accountability INTEGER CHECK (relevance_accountability IN (0, 1)),
    relevance_technology INTEGER CHECK (relevance_technology IN (0, 1)),
    starred INTEGER CHECK (starred IN (0, 1)),
    source TEXT NOT NULL,
    note TEXT,
    authority INTEGER NOT NULL,         -- as in commitment
    UNIQUE (commitment_id, report_id)
) STRICT;

-- Tags ------------------------------------------------------------------------

-- The families are policy/ (OGP's policy areas), oc/ (open contracting: the
-- data and the engagement of it) and sdg/ (Sustainable Development Goals).
CREATE TABLE tag (
    tag TEXT NOT NULL PRIMARY KEY CHECK (tag GLOB 'policy/?*' OR tag GLOB 'oc/?*' OR tag GLOB 'sdg/?*'),
    label TEXT NOT NULL,
    definition TEXT,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What files of any era call a tag; one label may mean two tags.
CREATE TABLE tag_label (
    folded TEXT NOT NULL,
    tag TEXT NOT NULL REFERENCES tag,
    label TEXT NOT NULL,                -- after the key: integrity_check of SQLite
    PRIMARY KEY (folded, tag)           -- 3.40 takes it for NULL otherwise
) STRICT, WITHOUT ROWID;

-- What files and rules say: a tag on a commitment. A suggestion counts for
-- nothing until accepted. What counts is tag_use, below.
CREATE TABLE commitment_tag (
    commitment_id INTEGER NOT NULL REFERENCES commitment,
    tag TEXT NOT NULL REFERENCES tag,
    state TEXT NOT NULL CHECK (state IN ('accepted', 'suggested')),
    centrality TEXT                     -- NULL: nobody judged it
        CHECK (centrality = 'main' OR centrality = 'part' OR centrality = 'mention'),
    given_by TEXT NOT NULL CHECK (given_by = 'import' OR given_by = 'rule' OR given_by = 'person'),
    who TEXT NOT NULL,                  -- the layout, the rule's version, or a role
    reason TEXT,                        -- why this centrality, in a few words
    score REAL CHECK (score BETWEEN 0 AND 1), -- of a suggestion by a rule on the words
    words TEXT,                         -- those that led to it, each with its field
    PRIMARY KEY (commitment_id, tag),
    CHECK ((score IS NULL) = (words IS NULL)),
    CHECK (score IS NULL OR (state = 'suggested' AND given_by = 'rule'))
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_tag_by_tag ON commitment_tag (tag, state);

-- What a person says of a tag on a commitment: yes or no. Never changed and
-- never deleted: a newer judgement of the same coder stands in its place.
CREATE TABLE tag_judgement (
    id INTEGER PRIMARY KEY,
    commitment_id INTEGER NOT NULL REFERENCES commitment,
    tag TEXT NOT NULL REFERENCES tag,
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject')),
    centrality TEXT CHECK (centrality IN ('main', 'part', 'mention')),
    reason TEXT CHECK (reason <> ''),
    coder TEXT NOT NULL CHECK (coder <> ''), -- a role or code, no name needed: "IRM researcher 1"
    judged TEXT NOT NULL CHECK (judged GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    run_id INTEGER REFERENCES import_run, -- which file said it, and where;
    line INTEGER CHECK (line > 0),        -- NULL: a command did
    CHECK (decision = 'accept' OR (centrality IS NULL AND reason IS NOT NULL)),
    CHECK ((run_id IS NULL) = (line IS NULL))
) STRICT;
CREATE INDEX tag_judgement_by_commitment ON tag_judgement (commitment_id, tag);

CREATE TRIGGER tag_judgement_is_never_changed BEFORE UPDATE ON tag_judgement BEGIN
    SELECT RAISE(ABORT, 'a judgement is never changed; add a newer one');
END;
CREATE TRIGGER tag_judgement_is_never_deleted BEFORE DELETE ON tag_judgement BEGIN
    SELECT RAISE(ABORT, 'a judgement is never deleted; add a newer one');
END;
-- REPLACE would delete without asking the trigger above.
CREATE TRIGGER tag_judgement_is_not_replaced BEFORE INSERT ON tag_judgement
WHEN EXISTS (SELECT 1 FROM tag_judgement WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'a judgement is never replaced; add a newer one');
END;

-- A tag on a commitment as it counts. Where people judged, the newest word of
-- each coder decides, whatever files say: all accept, all reject, or they
-- disagree, which counts as suggested. Centrality is what the coders chose, NULL
-- (not judged) where they chose differently, and what a file said where none did.
CREATE VIEW tag_use AS
WITH aged AS (
    SELECT commitment_id, tag, decision, centrality, reason,
        row_number() OVER (PARTITION BY commitment_id, tag, coder ORDER BY judged DESC, id DESC) AS age
    FROM tag_judgement
), verdict AS (
    SELECT commitment_id, tag, count(*) AS coders, sum(decision = 'accept') AS accepting,
        count(DISTINCT centrality) AS choices, max(centrality) AS centrality
    FROM aged
    WHERE age = 1
    GROUP BY commitment_id, tag
)
SELECT
    t.commitment_id, t.tag,
    CASE WHEN v.coders IS NULL THEN t.state WHEN v.accepting = v.coders THEN 'accepted'
        WHEN v.accepting = 0 THEN 'rejected' ELSE 'suggested' END AS state,
    CASE WHEN v.choices = 1 THEN v.centrality WHEN v.choices > 1 THEN NULL
        ELSE t.centrality END AS centrality,
    COALESCE(v.coders, 0) AS coders,
    COALESCE(v.accepting NOT IN (0, v.coders) OR v.choices > 1, 0) AS is_disputed,
    t.given_by, t.who, t.reason, t.score, t.words
FROM commitment_tag AS t LEFT JOIN verdict AS v USING (commitment_id, tag)
UNION ALL -- what only people speak of; a FULL JOIN would hide the index on the tag
SELECT
    commitment_id, tag,
    CASE WHEN accepting = coders THEN 'accepted' WHEN accepting = 0 THEN 'rejected'
        ELSE 'suggested' END,
    CASE WHEN choices = 1 THEN centrality END,
    coders, accepting NOT IN (0, coders) OR choices > 1, NULL, NULL, NULL, NULL, NULL
FROM verdict AS v
WHERE NOT EXISTS (
    SELECT 1 FROM commitment_tag AS t WHERE t.commitment_id = v.commitment_id AND t.tag = v.tag);

-- Outside the plans -------------------------------------------------------------

-- A sign of interest; never counted as a commitment.
CREATE TABLE signal (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    kind TEXT NOT NULL CHECK (kind IN
        ('ocds-publisher', 'citizen-monitoring', 'portal', 'law', 'request', 'other')),
    since TEXT,
    known_by TEXT,                      -- stands in for an unknown date
    title TEXT NOT NULL,
    url TEXT,
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (iso3, kind, title)
) STRICT;

-- A public promise at a summit; never counted as a commitment.
CREATE TABLE pledge (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    event TEXT NOT NULL,
    date TEXT,
    known_by TEXT,                      -- stands in for an unknown date
    subject TEXT NOT NULL,
    url TEXT,
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (iso3, event, subject)
) STRICT;

-- Where OCP already works with a country, so that help is not doubled.
CREATE TABLE engagement (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    kind TEXT NOT NULL CHECK (kind IN
        ('showcase', 'learning-project', 'advocacy', 'partner', 'steering-committee')),
    partner TEXT,
    since TEXT,
    source TEXT NOT NULL,
    note TEXT
) STRICT;

-- A country that OCP and OGP together have made a priority, until they end it.
CREATE TABLE joint_priority (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    decided TEXT NOT NULL,
    by_role TEXT NOT NULL,              -- an office, never a person
    ended TEXT,                         -- NULL: it still is one
    ended_by_role TEXT,
    source TEXT NOT NULL,
    note TEXT,
    CHECK (ended >= decided)
) STRICT;

-- What a meeting decided for a country, and what became of it: the ledger.
CREATE TABLE assistance (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    list TEXT NOT NULL CHECK (list IN ('a', 'b', 'c')), -- where it stood; u is in b
    meeting TEXT NOT NULL CHECK (meeting GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    need TEXT,                          -- the record in one sentence, on that day
    offer TEXT,                         -- what was suggested
    decision TEXT NOT NULL,             -- what was agreed
    owner TEXT,                         -- a role or an organisation, never a person
    due TEXT,
    state TEXT CHECK (state IN ('agreed', 'under-way', 'done', 'dropped')), -- NULL: nobody said more
    result TEXT,
    told TEXT,                          -- since when state and result are known
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (iso3, list, meeting)
) STRICT;

-- OGP's calendar: when plans are due, for plans due in a year or later.
CREATE TABLE calendar_rule (
    from_year INTEGER NOT NULL PRIMARY KEY CHECK (from_year BETWEEN 2011 AND 2099),
    due_month INTEGER NOT NULL CHECK (due_month BETWEEN 1 AND 12),
    due_day INTEGER NOT NULL CHECK (due_day BETWEEN 1 AND 31),
    opens_months INTEGER,               -- so long before it, writing the plan begins
    contrary_after_months INTEGER,      -- so much later a country acts contrary to process
    moved_after_months INTEGER,         -- so much later it is moved to the next year's group
    midterm_months INTEGER,             -- a four-year plan is reviewed so long after its start
    source TEXT NOT NULL,
    note TEXT
) STRICT;

-- The areas and actions of the 2016 engagement agreement of OCP and OGP.
CREATE TABLE agenda_item (
    code TEXT NOT NULL PRIMARY KEY,     -- "2.4"
    area TEXT NOT NULL,
    title TEXT NOT NULL,
    priority TEXT,
    investment TEXT,
    timeframe TEXT,
    note TEXT,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    date TEXT NOT NULL,
    ends TEXT,
    name TEXT NOT NULL,
    place TEXT,
    iso3 TEXT REFERENCES country,
    url TEXT,
    source TEXT NOT NULL
) STRICT;

-- Who works on open contracting in a country, or across countries: an
-- organisation, never a person.
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('civil-society', 'government', 'international', 'academic', 'private', 'other')),
    iso3 TEXT REFERENCES country,       -- NULL: of no one country
    topics TEXT,                        -- "open data;monitoring"
    url TEXT,
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (iso3, name)
) STRICT;

-- Who speaks for OGP in a government: an office and a role. Names and addresses
-- of people are in no table of this file; see docs/meeting.md, "Contacts".
CREATE TABLE focal_point (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    office TEXT NOT NULL,
    role TEXT NOT NULL,                 -- "OGP point of contact"
    since TEXT,
    ends TEXT,                          -- NULL: still
    introduced TEXT,                    -- when OGP introduced it to OCP; NULL: not yet
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (iso3, office, role)
) STRICT;

-- What helps or hinders work in a country, as somebody found it: the parts of
-- readiness and feasibility in rule prio-1 that no other table holds.
CREATE TABLE condition (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    kind TEXT NOT NULL CHECK (kind IN
        ('goal', 'mandate', 'focal-point', 'resources', 'data-infrastructure',
         'civil-society-partner', 'request', 'civic-space', 'opposition')),
    value REAL NOT NULL CHECK (value BETWEEN 0 AND 1), -- 1 helps most: yes, open, no opposition
    since TEXT,
    known_by TEXT,                      -- stands in for an unknown date
    source TEXT NOT NULL,
    note TEXT,
    UNIQUE (iso3, kind, since)
) STRICT;

CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    published TEXT,
    source TEXT NOT NULL
) STRICT;

-- The outline of a country on a world map: an SVG path in units of the
-- Equal Earth projection, 10,000 wide, north up.
CREATE TABLE outline (
    code TEXT NOT NULL PRIMARY KEY CHECK (code GLOB '[A-Z][A-Z][A-Z]'),
    name TEXT NOT NULL,
    centre_x INTEGER NOT NULL,
    centre_y INTEGER NOT NULL,
    area INTEGER NOT NULL,              -- square units; small countries need a marker
    path TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Human judgement -----------------------------------------------------------

-- A person's judgement on a category, beside the rule's (abc-1, section 8).
-- Rows are only ever added: a newer one takes the place of the older, and
-- taking one back is a row too, without a category.
CREATE TABLE override (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL REFERENCES country,
    scope TEXT NOT NULL CHECK (scope IN ('strict', 'core', 'broad')),
    category TEXT CHECK (category IN ('a', 'b', 'c', 'u', 'n', 'x')),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    evidence TEXT,                      -- commitments and links, a line each
    by_role TEXT NOT NULL CHECK (trim(by_role) <> ''),
    decided TEXT NOT NULL,              -- the day from which it counts
    review_by TEXT,
    recorded TEXT NOT NULL,             -- UTC, 2016-02-08T12:00:00Z
    last_run INTEGER NOT NULL,          -- the newest import that its author could know
    CHECK ((category IS NULL) = (evidence IS NULL)),
    CHECK ((category IS NULL) = (review_by IS NULL))
) STRICT;

CREATE TRIGGER override_is_not_changed BEFORE UPDATE ON override
BEGIN
    SELECT RAISE(ABORT, 'an override is never changed: add a newer one with ocmap override set');
END;
CREATE TRIGGER override_is_not_deleted BEFORE DELETE ON override
BEGIN
    SELECT RAISE(ABORT, 'an override is never deleted: take it back with ocmap override clear');
END;
-- INSERT OR REPLACE would delete the older row without asking the trigger above.
CREATE TRIGGER override_is_not_replaced BEFORE INSERT ON override
WHEN EXISTS (SELECT 1 FROM override WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'an override is never replaced: add a newer one with ocmap override set');
END;

-- Where everything came from ------------------------------------------------------

-- One import of one file. Importing the same bytes again, without any
-- change, leaves no row.
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,                 -- its name, without the folder
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    profile TEXT NOT NULL,              -- which layout it was read as
    authority INTEGER NOT NULL,         -- as in commitment; 4 a table that a person filled in
    rows_read INTEGER NOT NULL DEFAULT 0,
    rows_new INTEGER NOT NULL DEFAULT 0,
    rows_changed INTEGER NOT NULL DEFAULT 0,
    rows_same INTEGER NOT NULL DEFAULT 0,
    rows_refused INTEGER NOT NULL DEFAULT 0,
    program TEXT NOT NULL,              -- "ocmap 0.1.0"
    imported TEXT NOT NULL              -- UTC, 2016-02-08T12:00:00Z
) STRICT;

-- The file and line behind a row, for every run that stated it. A line of a
-- commitment mostly states what a report found of it, too, which is one row here.
CREATE TABLE provenance (
    subject TEXT NOT NULL CHECK (subject = 'commitment' OR subject = 'assessment'
        OR subject IN ('action_plan', 'report', 'membership', 'signal', 'pledge', 'story',
            'engagement', 'joint_priority', 'event', 'organisation', 'condition', 'assistance',
            'focal_point')),
    subject_id INTEGER NOT NULL,        -- its row; of an assessment the commitment's,
    report_id INTEGER NOT NULL DEFAULT 0, -- and whose finding; of a commitment too, if the
    run_id INTEGER NOT NULL REFERENCES import_run, -- line states one; 0: none
    line INTEGER NOT NULL CHECK (line > 0),
    PRIMARY KEY (subject_id, subject, run_id, report_id)
) STRICT, WITHOUT ROWID;

-- What a run changed in a row that was already there; a value for itself where a
-- person confirmed it.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES import_run,
    subject TEXT NOT NULL CHECK (subject IN
        ('action_plan', 'commitment', 'report', 'assessment', 'membership', 'signal', 'pledge',
         'story', 'engagement', 'joint_priority', 'event', 'organisation', 'condition',
         'assistance', 'focal_point')),
    subject_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    old TEXT,
    new TEXT
) STRICT;
CREATE INDEX change_by_run ON change (run_id);
CREATE INDEX change_by_row ON change (subject_id, subject, field);

-- What a run stated of a row and what does not count, since another source weighs more.
CREATE TABLE contradiction (
    subject TEXT NOT NULL CHECK (subject IN ('action_plan', 'commitment', 'report', 'assessment')),
    subject_id INTEGER NOT NULL,
    run_id INTEGER NOT NULL REFERENCES import_run,
    field TEXT NOT NULL,
    line INTEGER NOT NULL CHECK (line > 0),
    said TEXT NOT NULL,
    PRIMARY KEY (subject_id, subject, run_id, field, line)
) STRICT, WITHOUT ROWID;

-- A row that was left out because it may be any of several commitments. It
-- waits for a person until a later run states a commitment of its title.
CREATE TABLE ambiguous_row (
    run_id INTEGER NOT NULL REFERENCES import_run,
    line INTEGER NOT NULL CHECK (line > 0),
    plan_id INTEGER NOT NULL REFERENCES action_plan,
    title TEXT NOT NULL,
    title_key INTEGER NOT NULL,         -- as in commitment_key
    candidates TEXT NOT NULL,           -- references: "UKR-1-7, UKR-1-7~2"
    PRIMARY KEY (run_id, line)
) STRICT, WITHOUT ROWID;
