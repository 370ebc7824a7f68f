-- Every fact that a judgement or a list may use: what the data hash is made of.
--
-- One line each, in an order that does not depend on the order of imports. Rows
-- are told by what they say and not by their numbers. The long text of a
-- commitment is left out: no list prints it. So is the ledger of decisions: it
-- rests on judgements and none rests on it, and a public copy goes without it.
--
-- Columns: line
WITH
plan (id, name) AS (
    SELECT id, json_array(iso3, level, number) FROM action_plan
),
promise (id, name) AS (
    SELECT c.id, json_array(p.name, c.official_id, c.number, c.title)
    FROM commitment AS c JOIN plan AS p ON p.id = c.plan_id
)
SELECT json_array('country', iso3, iso2, name, region, joined, population, languages) AS line
FROM country
UNION ALL
SELECT json_array('membership', iso3, since, status) FROM membership
UNION ALL
SELECT json_array('plan', p.name, a.official_id, a.submitted, a.starts, a.ends, a.coverage)
FROM action_plan AS a JOIN plan AS p ON p.id = a.id
UNION ALL
SELECT json_array('commitment', k.name, c.plain_title, c.short_title, c.institution)
FROM commitment AS c JOIN promise AS k ON k.id = c.id
UNION ALL
SELECT json_array('report', p.name, r.kind, r.number, r.published, r.known_by)
FROM report AS r JOIN plan AS p ON p.id = r.plan_id
UNION ALL
SELECT json_array('assessment', k.name, r.kind, r.number, a.completion, a.results, a.ambition,
    a.relevance_information, a.relevance_participation, a.starred)
FROM assessment AS a
JOIN report AS r ON r.id = a.report_id
JOIN promise AS k ON k.id = a.commitment_id
UNION ALL
SELECT json_array('tag', k.name, t.tag, t.state, t.centrality)
FROM tag_use AS t JOIN promise AS k ON k.id = t.commitment_id
WHERE t.score IS NULL OR t.coders > 0 -- what only a rule suggests counts for nothing
UNION ALL
SELECT json_array('signal', iso3, kind, title, since, known_by) FROM signal
UNION ALL
SELECT json_array('pledge', iso3, event, subject, date, known_by) FROM pledge
UNION ALL
SELECT json_array('engagement', iso3, kind, partner, since) FROM engagement
UNION ALL
SELECT json_array('joint priority', iso3, decided, by_role, ended, ended_by_role) FROM joint_priority
UNION ALL
SELECT json_array('calendar', from_year, due_month, due_day, opens_months, contrary_after_months,
    moved_after_months, midterm_months)
FROM calendar_rule
UNION ALL
SELECT json_array('organisation', iso3, name, kind, topics, url) FROM organisation
UNION ALL
SELECT json_array('focal point', iso3, office, role, since, ends, introduced) FROM focal_point
UNION ALL
SELECT json_array('condition', iso3, kind, value, since, known_by) FROM condition
UNION ALL
SELECT json_array('override', iso3, scope, row_number() OVER (PARTITION BY iso3, scope ORDER BY id),
    category, reason, evidence, by_role, decided, review_by)
FROM override
UNION ALL
SELECT json_array('imported after an override', p.name, r.kind, r.number, o.scope, o.decided)
FROM override AS o
JOIN action_plan AS a ON a.iso3 = o.iso3
JOIN plan AS p ON p.id = a.id
JOIN report AS r ON r.plan_id = a.id
WHERE o.last_run < (
    SELECT min(v.run_id) FROM provenance AS v WHERE v.subject = 'report' AND v.subject_id = r.id)
ORDER BY line;
