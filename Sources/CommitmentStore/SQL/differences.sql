-- What some runs added and changed, from the state before to the state after.
--
-- A row that they added is given once, without a field. A field that several
-- of them changed is given once, from its first old value to its last new one,
-- and not at all where these are equal.
--
-- :after  the run before the first of them
-- :until  the last of them
--
-- Columns: subject, subject_id, run_id, field, old, new, iso3, country, plan,
--   commitment's row, reference and title, report's kind and number, and what
--   the row says today: submitted, starts, ends; published, known_by; title;
--   completion, results, ambition
WITH
first_stated AS (
    SELECT subject, subject_id, min(run_id) AS run_id
    FROM provenance
    WHERE subject <> 'assessment'
    GROUP BY subject, subject_id
    UNION ALL
    SELECT 'assessment', a.id, min(v.run_id)
    FROM assessment AS a
    JOIN provenance AS v ON v.subject_id = a.commitment_id AND v.report_id = a.report_id
    GROUP BY a.id
),
changed AS (
    SELECT subject, subject_id, field, min(id) AS first_id, max(id) AS last_id
    FROM change
    WHERE run_id > :after AND run_id <= :until
    GROUP BY subject, subject_id, field
),
happening (subject, subject_id, run_id, field, old, new, position) AS (
    SELECT subject, subject_id, run_id, NULL, NULL, NULL, 0
    FROM first_stated
    WHERE run_id > :after AND run_id <= :until
    UNION ALL
    SELECT g.subject, g.subject_id, newest.run_id, g.field, oldest.old, newest.new, g.first_id
    FROM changed AS g
    JOIN first_stated AS s ON s.subject = g.subject AND s.subject_id = g.subject_id
    JOIN change AS oldest ON oldest.id = g.first_id
    JOIN change AS newest ON newest.id = g.last_id
    WHERE s.run_id <= :after AND oldest.old IS NOT newest.new
),
fact (
    subject, subject_id, plan_id, commitment_id, report_id, first_value, second_value, third_value
) AS (
    SELECT 'action_plan', id, id, NULL, NULL, submitted, starts, ends FROM action_plan
    UNION ALL
    SELECT 'report', id, plan_id, NULL, id, published, known_by, NULL FROM report
    UNION ALL
    SELECT 'commitment', id, plan_id, id, NULL, title, NULL, NULL FROM commitment
    UNION ALL
    SELECT 'assessment', a.id, c.plan_id, c.id, a.report_id, a.completion, a.results, a.ambition
    FROM assessment AS a JOIN commitment AS c ON c.id = a.commitment_id
)
SELECT
    h.subject, h.subject_id, h.run_id, h.field, h.old, h.new, p.iso3, n.name, p.number,
    c.id, COALESCE(c.official_id, c.reference), c.title, r.kind, r.number,
    f.first_value, f.second_value, f.third_value
FROM happening AS h
JOIN fact AS f ON f.subject = h.subject AND f.subject_id = h.subject_id
JOIN action_plan AS p ON p.id = f.plan_id
JOIN country AS n ON n.iso3 = p.iso3
LEFT JOIN commitment AS c ON c.id = f.commitment_id
LEFT JOIN report AS r ON r.id = f.report_id
ORDER BY
    p.iso3, p.level DESC, CAST(p.number AS INTEGER), p.number,
    c.id IS NOT NULL, CAST(c.number AS REAL), c.title, c.id,
    r.id IS NOT NULL, r.kind, r.number, h.position;
