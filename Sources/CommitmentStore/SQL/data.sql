-- Every fact that a judgement or a list may use: what the data hash is made of.
--
-- One line each, in no order: the hash adds them up. Rows are told by what they
-- say and not by their numbers, a commitment by its plan, identifier, number and
-- title. The long text of a commitment is left out: no list prints it. So is the
-- ledger of decisions: it rests on judgements and none rests on it, and a public
-- copy goes without it.
--
-- Columns: line
SELECT json_array('country', iso3, iso2, name, region, joined, population, languages) AS line
FROM country
UNION ALL
SELECT json_array('membership', iso3, since, status) FROM membership
UNION ALL
SELECT json_array('plan', iso3, level, number, official_id, submitted, starts, ends, coverage)
FROM action_plan
UNION ALL -- a commitment with what one report says of it, or with none
SELECT json_array('commitment', p.iso3, p.level, p.number, c.official_id, c.number, c.title,
    c.plain_title, c.short_title, c.institution,
    r.kind, r.number, a.completion, a.results, a.ambition, a.relevance_information,
    a.relevance_participation, a.starred)
FROM commitment AS c
JOIN action_plan AS p ON p.id = c.plan_id
LEFT JOIN assessment AS a ON a.commitment_id = c.id
LEFT JOIN report AS r ON r.id = a.report_id
UNION ALL
SELECT json_array('report', p.iso3, p.level, p.number, r.kind, r.number, r.published, r.known_by)
FROM report AS r JOIN action_plan AS p ON p.id = r.plan_id
UNION ALL
SELECT json_array('tag', p.iso3, p.level, p.number, c.official_id, c.number, c.title,
    t.tag, t.state, t.centrality)
FROM tag_use AS t
JOIN commitment AS c ON c.id = t.commitment_id
JOIN action_plan AS p ON p.id = c.plan_id
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
SELECT json_array('imported after an override', p.iso3, p.level, p.number, r.kind, r.number, o.scope,
    o.decided)
FROM override AS o
JOIN action_plan AS p ON p.iso3 = o.iso3
JOIN report AS r ON r.plan_id = p.id
WHERE o.last_run < (
    SELECT min(v.run_id) FROM provenance AS v WHERE v.subject = 'report' AND v.subject_id = r.id);
