-- Which run wrote what a field of a row holds.
--
-- It is the run that changed or confirmed the field last, or else the one that stated the row first.
--
-- :subject, :id, :field
--
-- Columns: run_id, authority, profile, line of the row in it (NULL where that was not noted); no row
--   where no run is noted
WITH stated (run_id, line) AS (
    SELECT run_id, line FROM provenance
    WHERE subject_id = :id AND subject = :subject AND :subject <> 'assessment'
    UNION ALL
    SELECT v.run_id, v.line
    FROM assessment AS a JOIN provenance AS v ON v.subject_id = a.commitment_id AND v.report_id = a.report_id
    WHERE a.id = :id AND :subject = 'assessment'
)
SELECT i.id, i.authority, i.profile, (SELECT min(line) FROM stated WHERE run_id = i.id)
FROM import_run AS i
WHERE i.id = COALESCE(
    (SELECT c.run_id FROM change AS c
     WHERE c.subject_id = :id AND c.subject = :subject AND c.field = :field
     ORDER BY c.id DESC LIMIT 1),
    (SELECT min(run_id) FROM stated));
