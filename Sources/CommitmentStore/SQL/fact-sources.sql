-- The file, line and run behind what a judgement of one country rests on.
--
-- A value stems from the run that changed it last; one that no run changed,
-- from the run that first stated its row.
--
-- :country  ISO 3166-1 alpha-3
--
-- Columns: field, commitment's row, report's row, plan's row (those that the
--   field needs), file ("seeds/…" for ocmap's own), line, run, sha256
WITH
last_change AS MATERIALIZED (
    SELECT subject, subject_id, field, max(run_id) AS run_id
    FROM change
    GROUP BY subject, subject_id, field
),
coded (field) AS (
    VALUES ('completion'), ('results'), ('starred')
),
dated (field) AS (
    VALUES ('submitted'), ('starts'), ('ends')
),
fact (subject, subject_id, field, commitment_id, report_id, plan_id) AS (
    SELECT 'assessment', a.id, coded.field, a.commitment_id, a.report_id, NULL
    FROM action_plan AS p
    JOIN commitment AS c ON c.plan_id = p.id
    JOIN assessment AS a ON a.commitment_id = c.id
    JOIN coded
    WHERE p.iso3 = :country
    UNION ALL
    SELECT 'commitment', c.id, 'title', c.id, NULL, NULL
    FROM action_plan AS p JOIN commitment AS c ON c.plan_id = p.id
    WHERE p.iso3 = :country
    UNION ALL
    SELECT 'report', r.id, 'published', NULL, r.id, NULL
    FROM action_plan AS p JOIN report AS r ON r.plan_id = p.id
    WHERE p.iso3 = :country
    UNION ALL
    SELECT 'action_plan', p.id, dated.field, NULL, NULL, p.id
    FROM action_plan AS p JOIN dated
    WHERE p.iso3 = :country
)
SELECT
    f.field, f.commitment_id, f.report_id, f.plan_id,
    CASE i.profile WHEN 'ocmap-seeds' THEN 'seeds/' ELSE '' END || i.file,
    v.line, i.id, i.sha256
FROM fact AS f
LEFT JOIN last_change AS l
    ON l.subject = f.subject AND l.subject_id = f.subject_id AND l.field = f.field
JOIN provenance AS v
    ON v.subject = f.subject AND v.subject_id = f.subject_id
    AND v.run_id = COALESCE(l.run_id, (
        SELECT min(first.run_id) FROM provenance AS first
        WHERE first.subject = f.subject AND first.subject_id = f.subject_id))
JOIN import_run AS i ON i.id = v.run_id
ORDER BY f.subject, f.subject_id, f.field;
