-- Everything that ever happened to one commitment and its assessments.
--
-- A run that changed nothing in a row has one line for it, with no field. What it said and what
-- does not count is in said; what a person confirmed has the same value in old and new.
--
-- :commitment  its row
--
-- Columns: run_id, file, imported, program, line, subject, subject_id, is_new,
--   report's kind and number, field, old, new, said, and what the row says today:
--   title; or completion, results, ambition
WITH fact (subject, subject_id, report_id, first_value, second_value, third_value) AS (
    SELECT 'commitment', id, NULL, title, NULL, NULL
    FROM commitment
    WHERE id = :commitment
    UNION ALL
    SELECT 'assessment', id, report_id, completion, results, ambition
    FROM assessment
    WHERE commitment_id = :commitment
),
-- A run that stated the commitment with what two reports found has two rows.
stated (report_id, run_id, line) AS (
    SELECT NULL, run_id, min(line)
    FROM provenance
    WHERE subject = 'commitment' AND subject_id = :commitment
    GROUP BY run_id
    UNION ALL
    SELECT report_id, run_id, min(line)
    FROM provenance
    WHERE subject_id = :commitment AND report_id <> 0
    GROUP BY report_id, run_id
),
happening (id, run_id, line, subject, subject_id, field, old, new, said) AS (
    SELECT id, run_id, NULL, subject, subject_id, field, old, new, NULL FROM change
    UNION ALL
    SELECT NULL, run_id, line, subject, subject_id, field, NULL, NULL, said
    FROM contradiction AS x
    -- What counted until a later run replaced it is told as that change.
    WHERE NOT EXISTS (
        SELECT 1 FROM change AS c
        WHERE c.subject_id = x.subject_id AND c.subject = x.subject AND c.field = x.field
            AND c.run_id > x.run_id AND c.old = x.said)
)
SELECT
    v.run_id, i.file, i.imported, i.program, COALESCE(c.line, v.line), f.subject, f.subject_id,
    v.run_id = min(v.run_id) OVER (PARTITION BY f.subject, f.subject_id) AS is_new,
    r.kind, r.number, c.field, c.old, c.new, c.said, f.first_value, f.second_value, f.third_value
FROM fact AS f
JOIN stated AS v ON v.report_id IS f.report_id
JOIN import_run AS i ON i.id = v.run_id
LEFT JOIN report AS r ON r.id = f.report_id
LEFT JOIN happening AS c
    ON c.run_id = v.run_id AND c.subject = f.subject AND c.subject_id = f.subject_id
ORDER BY v.run_id, f.subject DESC, r.kind, r.number, f.subject_id, c.id IS NULL, c.id, c.field;
