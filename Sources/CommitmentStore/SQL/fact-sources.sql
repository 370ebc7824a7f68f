-- The line and run behind what a judgement of one country rests on.
--
-- A value stems from the run that changed it last; one that no run changed,
-- from the run that first stated its row. What other runs said of a field and
-- what does not count stands beside it.
--
-- :country      ISO 3166-1 alpha-3
-- :commitments  rows of commitments, as JSON: [1,2]
--
-- Columns: field that a run changed (NULL: all others of the row), commitment's
--   row, report's row, plan's row (those that the fact is of), line, run, what does
--   not count (NULL: the line says what does)
WITH
-- stated and finding are what provenance knows it by.
fact (subject, subject_id, commitment_id, report_id, plan_id, stated, finding) AS (
    SELECT 'assessment', a.id, a.commitment_id, a.report_id, NULL, a.commitment_id, a.report_id
    FROM assessment AS a
    WHERE a.commitment_id IN (SELECT value FROM json_each(:commitments))
    UNION ALL
    SELECT 'commitment', value, value, NULL, NULL, value, NULL FROM json_each(:commitments)
    UNION ALL
    SELECT 'report', r.id, NULL, r.id, NULL, r.id, NULL
    FROM action_plan AS p JOIN report AS r ON r.plan_id = p.id
    WHERE p.iso3 = :country
    UNION ALL
    SELECT 'action_plan', p.id, NULL, NULL, p.id, p.id, NULL
    FROM action_plan AS p
    WHERE p.iso3 = :country
),
last_change AS MATERIALIZED (
    SELECT subject, subject_id, field, max(run_id) AS run_id
    FROM change
    WHERE field IN ('completion', 'results', 'starred', 'title', 'published', 'submitted', 'starts', 'ends')
        AND old IS NOT new -- what a person confirmed stems from whoever said it first
    GROUP BY subject, subject_id, field
)
SELECT NULL, f.commitment_id, f.report_id, f.plan_id, v.line, v.run_id, NULL
FROM fact AS f
JOIN provenance AS v
    ON v.subject_id = f.stated
    AND CASE WHEN f.finding IS NULL THEN v.subject = f.subject ELSE v.report_id = f.finding END
    AND v.run_id = (
        SELECT min(first.run_id) FROM provenance AS first
        WHERE first.subject_id = f.stated
            AND CASE WHEN f.finding IS NULL THEN first.subject = f.subject ELSE first.report_id = f.finding END)
UNION ALL
SELECT l.field, f.commitment_id, f.report_id, f.plan_id, v.line, v.run_id, NULL
FROM last_change AS l
JOIN fact AS f ON f.subject = l.subject AND f.subject_id = l.subject_id
JOIN provenance AS v
    ON v.subject_id = f.stated AND v.run_id = l.run_id
    AND CASE WHEN f.finding IS NULL THEN v.subject = f.subject ELSE v.report_id = f.finding END
UNION ALL
SELECT x.field, f.commitment_id, f.report_id, f.plan_id, x.line, x.run_id, x.said
FROM fact AS f
JOIN contradiction AS x ON x.subject_id = f.subject_id AND x.subject = f.subject;
