-- Rule abc-1 (abc-1.md) in SQL: the category of every country, from the tables alone.
--
--   sqlite3 -box ocmap.sqlite < docs/rules/abc-1.sql
--   sqlite3 -box -cmd ".parameter set :as_of \"'2016-03-15'\"" -cmd ".parameter set :scope broad" \
--     ocmap.sqlite < docs/rules/abc-1.sql
--
-- It says what `ocmap map` says without assumptions, before a person sets another category:
-- a second pair of eyes for whoever would rather not take the program's word. A test
-- compares the two for every country on many days, and `make bench` measures them.
--
-- :as_of  what was known on this day counts; today if it is not set
-- :scope  strict, core (if it is not set) or broad
WITH
question (day, scope) AS (SELECT COALESCE(:as_of, date()), COALESCE(:scope, 'core')),

-- Section 2: reviews by the IRM that were published. A final one beats an interim one, then the
-- newest wins, then the higher number, then the kind last in the alphabet; whoever has the greatest rank speaks first.
review (report_id, plan_id, is_final, rank) AS (
    SELECT id, plan_id, is_final, is_final || published || printf('%09d%-18s', number, kind)
    FROM (
        SELECT
            id, plan_id, number, kind,
            kind IN ('end-of-term', 'implementation', 'transitional', 'hybrid', 'results') AS is_final,
            CASE length(published) -- a year or a month counts from its last day
                WHEN 4 THEN published || '-12-31'
                WHEN 7 THEN date(published || '-01', '+1 month', '-1 day')
                ELSE published END AS published
        FROM (SELECT id, plan_id, number, kind, COALESCE(published, known_by) AS published FROM report)
        WHERE kind NOT IN ('self-assessment', 'design', 'action-plan-review'))
    WHERE published <= (SELECT day FROM question)
),

-- Section 5: plans that had started. age counts the national ones of a country from the newest.
plan AS (
    SELECT
        plan_id, iso3, level, coverage, starts,
        starts >= (SELECT date(day, '-4 years') FROM question) AS is_recent,
        row_number() OVER (
            PARTITION BY iso3, level ORDER BY starts DESC, CAST(number AS INTEGER) DESC, number DESC) AS age,
        -- It runs until its end, or until the first final report.
        max(starts, ends) >= (SELECT day FROM question)
            AND plan_id NOT IN (SELECT plan_id FROM review WHERE is_final) AS is_running
    FROM (
        SELECT
            plan_id, iso3, level, number, coverage, starts,
            CASE length(ends)
                WHEN 4 THEN ends || '-06-30'
                WHEN 7 THEN date(ends || '-01', '+1 month', '-1 day')
                ELSE COALESCE(ends, date(starts, '+2 years', '-1 day')) END AS ends
        FROM (
            SELECT
                id AS plan_id, iso3, level, number, coverage, ends,
                CASE length(starts)
                    WHEN 10 THEN starts
                    WHEN 7 THEN date(starts || '-01', '+1 month', '-1 day')
                    ELSE substr(COALESCE(starts, submitted), 1, 4) || '-07-01' END AS starts
            FROM action_plan))
    WHERE starts <= (SELECT day FROM question)
),

-- Section 6: the narrowest scope that holds a commitment; each holds those before it.
scope (scope, width) AS (VALUES ('strict', 1), ('core', 2), ('broad', 3)),
scoped (commitment_id, width) AS (
    SELECT commitment_id, min(CASE
        WHEN tag = 'oc/open-contracting' THEN 1
        WHEN tag = 'policy/public-procurement' AND centrality IS NOT 'mention' THEN 2
        ELSE 3 END)
    FROM tag_use
    WHERE state = 'accepted' AND tag IN (
        'oc/open-contracting', 'policy/public-procurement',
        'policy/contract-transparency-infrastructure', 'policy/contract-transparency-extractives')
    GROUP BY commitment_id
),

-- Section 2 again: what the first review leaves blank is taken from the next, code by code.
found AS (
    SELECT
        c.plan_id, s.width,
        substr(max(v.rank || a.completion), 39) AS completion,
        substr(max(v.rank || a.results), 39) AS results,
        substr(max(v.rank || a.starred), 39) AS starred
    FROM scoped AS s
    JOIN commitment AS c ON c.id = s.commitment_id
    LEFT JOIN assessment AS a ON a.commitment_id = c.id
    LEFT JOIN review AS v ON v.report_id = a.report_id
    GROUP BY c.id
),

-- Section 3, from top to bottom.
judged AS (
    SELECT f.plan_id, f.width, CASE
        WHEN p.is_running THEN 'under way'
        WHEN results IN ('major', 'outstanding') THEN 'strong'
        WHEN completion IN ('substantial', 'complete') AND results IN ('worsened', 'did not change') THEN 'hollow'
        WHEN completion IN ('substantial', 'complete') THEN 'implemented'
        WHEN completion IS NOT NULL THEN 'problem'
        WHEN starred = '1' THEN 'implemented'
        ELSE 'not reviewed' END AS outcome
    FROM found AS f JOIN plan AS p ON p.plan_id = f.plan_id
    WHERE p.level = 'national'
),

-- Section 4: the commitments of each plan in each scope, counted.
counted AS (
    SELECT
        plan_id, width, count(*) AS made,
        sum(outcome IN ('strong', 'implemented', 'hollow', 'problem')) AS assessed,
        sum(outcome IN ('strong', 'implemented', 'hollow')) AS delivered,
        sum(outcome IN ('strong', 'implemented')) AS successes
    FROM judged
    GROUP BY plan_id, width
),
in_scope AS (
    SELECT
        s.scope, p.iso3, sum(c.made) AS made, sum(c.assessed) AS assessed, sum(c.delivered) AS delivered,
        sum(c.successes) AS successes,
        CASE WHEN sum(c.assessed) > 0 THEN row_number() OVER (
            PARTITION BY s.scope, p.iso3 ORDER BY sum(c.assessed) > 0 DESC, p.age) END AS place
    FROM scope AS s
    JOIN counted AS c ON c.width <= s.width
    JOIN plan AS p ON p.plan_id = c.plan_id
    GROUP BY s.scope, p.plan_id
),
-- The two newest plans with an assessed commitment decide, the newer of them twice.
weighed AS (
    SELECT
        scope, iso3, sum(made) AS made, sum(assessed) AS assessed,
        sum(CASE place WHEN 1 THEN 2 * delivered WHEN 2 THEN delivered END) AS part,
        sum(CASE place WHEN 1 THEN 2 * assessed WHEN 2 THEN assessed END) AS whole,
        max(CASE place WHEN 1 THEN successes END) AS successes
    FROM in_scope
    GROUP BY scope, iso3
),
-- Whether a country's plans of the last four years, or else its newest, were read whole.
known AS (
    SELECT iso3, max(coverage <> 'all' AND CASE WHEN recent > 0 THEN is_recent ELSE age = 1 END) AS has_unread
    FROM (
        SELECT iso3, coverage, is_recent, age, sum(is_recent) OVER (PARTITION BY iso3) AS recent
        FROM plan
        WHERE level = 'national')
    GROUP BY iso3
),
letter AS (
    SELECT
        n.iso3, s.scope, s.width, w.made, w.assessed, w.part, w.whole, CASE
            WHEN 2 * w.part >= w.whole AND w.successes > 0 THEN 'a'
            WHEN w.whole > 0 THEN 'b'
            WHEN w.made > 0 THEN 'u'
            WHEN k.iso3 IS NULL OR k.has_unread THEN 'n'
            ELSE 'c' END AS letter
    FROM country AS n CROSS JOIN scope AS s
    LEFT JOIN weighed AS w ON w.iso3 = n.iso3 AND w.scope = s.scope
    LEFT JOIN known AS k ON k.iso3 = n.iso3
),
standing AS (
    SELECT iso3, status, max(since || given) -- of two since the same day the exact one
    FROM (
        SELECT iso3, status, since AS given, CASE length(since)
            WHEN 4 THEN since || '-12-31'
            WHEN 7 THEN date(since || '-01', '+1 month', '-1 day')
            ELSE since END AS since
        FROM membership)
    WHERE since <= (SELECT day FROM question)
    GROUP BY iso3
)
SELECT
    l.iso3, n.name AS country,
    CASE WHEN s.status IN ('active', 'procedural-review', 'response-policy') THEN l.letter ELSE 'x' END AS category,
    CASE WHEN s.status IN ('active', 'procedural-review', 'response-policy') THEN NULL ELSE l.letter END AS would_be,
    1.0 * l.part / l.whole AS share, COALESCE(l.made, 0) AS commitments, COALESCE(l.assessed, 0) AS assessed,
    (SELECT group_concat(scope || ' gives ' || letter, ', ')
     FROM (SELECT scope, letter FROM letter WHERE iso3 = l.iso3 AND letter <> l.letter ORDER BY width)) AS elsewhere
FROM question AS q
JOIN letter AS l ON l.scope = q.scope
JOIN country AS n ON n.iso3 = l.iso3
LEFT JOIN standing AS s ON s.iso3 = l.iso3
ORDER BY instr('abucnx', category), l.iso3;
