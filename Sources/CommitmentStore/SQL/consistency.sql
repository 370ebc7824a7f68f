-- What has to hold of the rows beyond what the schema can say.
--
-- Columns: what has to hold, how many rows break it, the first of them (NULL: none)
WITH
dated (place, day) AS (
    SELECT 'plan ' || iso3 || '-' || number || ', submitted', submitted FROM action_plan
    UNION ALL SELECT 'plan ' || iso3 || '-' || number || ', starts', starts FROM action_plan
    UNION ALL SELECT 'plan ' || iso3 || '-' || number || ', ends', ends FROM action_plan
    UNION ALL SELECT 'report ' || id || ', published', published FROM report
    UNION ALL SELECT 'report ' || id || ', known_by', known_by FROM report
    UNION ALL SELECT 'country ' || iso3 || ', joined', joined FROM country
    UNION ALL SELECT 'membership ' || id || ', since', since FROM membership
    UNION ALL SELECT 'signal ' || id || ', since', since FROM signal
    UNION ALL SELECT 'signal ' || id || ', known_by', known_by FROM signal
    UNION ALL SELECT 'pledge ' || id || ', date', date FROM pledge
    UNION ALL SELECT 'pledge ' || id || ', known_by', known_by FROM pledge
    UNION ALL SELECT 'engagement ' || id || ', since', since FROM engagement
    UNION ALL SELECT 'joint_priority ' || id || ', decided', decided FROM joint_priority
    UNION ALL SELECT 'joint_priority ' || id || ', ended', ended FROM joint_priority
    UNION ALL SELECT 'condition ' || id || ', since', since FROM condition
    UNION ALL SELECT 'focal_point ' || id || ', since', since FROM focal_point
    UNION ALL SELECT 'focal_point ' || id || ', ends', ends FROM focal_point
    UNION ALL SELECT 'focal_point ' || id || ', introduced', introduced FROM focal_point
    UNION ALL SELECT 'assistance ' || id || ', due', due FROM assistance
    UNION ALL SELECT 'event ' || id || ', date', date FROM event
),
-- What provenance, changes and contradictions speak of, by its table and number.
thing (subject, id) AS (
    SELECT 'action_plan', id FROM action_plan
    UNION ALL SELECT 'report', id FROM report
    UNION ALL SELECT 'commitment', id FROM commitment
    UNION ALL SELECT 'assessment', id FROM assessment
    UNION ALL SELECT 'signal', id FROM signal
    UNION ALL SELECT 'pledge', id FROM pledge
    UNION ALL SELECT 'story', id FROM story
    UNION ALL SELECT 'membership', id FROM membership
),
told (subject, id) AS (
    SELECT subject, subject_id FROM change
    UNION SELECT subject, subject_id FROM contradiction
    UNION SELECT subject, subject_id FROM provenance WHERE subject <> 'assessment'
)
SELECT 'every finding is by a report on the plan of its commitment', count(*), min('assessment ' || a.id)
FROM assessment AS a
JOIN commitment AS c ON c.id = a.commitment_id
JOIN report AS r ON r.id = a.report_id
WHERE r.plan_id <> c.plan_id
UNION ALL
SELECT 'every plan, report, commitment, membership, signal, pledge and story says in which line it was read',
    count(*), min(t.subject || ' ' || t.id)
FROM thing AS t
WHERE t.subject <> 'assessment'
    AND NOT EXISTS (SELECT 1 FROM provenance AS v WHERE v.subject_id = t.id AND v.subject = t.subject)
UNION ALL
SELECT 'every finding says in which line it was read', count(*), min('assessment ' || a.id)
FROM assessment AS a
WHERE NOT EXISTS (
    SELECT 1 FROM provenance AS v WHERE v.subject_id = a.commitment_id AND v.report_id = a.report_id)
UNION ALL
SELECT 'every source, change and contradiction of these is of one that is there', count(*), min(h.subject || ' ' || h.id)
FROM told AS h
WHERE h.subject IN (SELECT subject FROM thing)
    AND NOT EXISTS (SELECT 1 FROM thing AS t WHERE t.subject = h.subject AND t.id = h.id)
UNION ALL
SELECT 'every commitment can be recognised when its file comes again', count(*), min('commitment ' || c.reference)
FROM commitment AS c
WHERE NOT EXISTS (SELECT 1 FROM commitment_key AS k WHERE k.commitment_id = c.id AND k.plan_id = c.plan_id)
UNION ALL
SELECT 'no plan ends before it begins', count(*), min('plan ' || iso3 || '-' || number)
FROM action_plan
WHERE ends < substr(COALESCE(starts, submitted), 1, length(ends))
UNION ALL
SELECT 'every date is a year, a month or a day', count(*), min(place || ': ' || day)
FROM dated
WHERE day IS NOT NULL AND NOT CASE length(day)
    WHEN 4 THEN day GLOB '[0-9][0-9][0-9][0-9]'
    WHEN 7 THEN day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' AND date(day || '-01') IS NOT NULL
    WHEN 10 THEN date(day, '+0 days') IS day
    ELSE 0 END;
