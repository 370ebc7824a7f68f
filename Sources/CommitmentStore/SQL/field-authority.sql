-- How much the run weighs that wrote a field of a row.
--
-- It is the run that changed the field last, or else the one that stated the row first.
--
-- :subject, :id, :field
--
-- Columns: authority; NULL where no run is noted
SELECT i.authority
FROM import_run AS i
WHERE i.id = COALESCE(
    (SELECT c.run_id FROM change AS c
     WHERE c.subject_id = :id AND c.subject = :subject AND c.field = :field
     ORDER BY c.id DESC LIMIT 1),
    (SELECT min(v.run_id) FROM provenance AS v
     WHERE v.subject_id = :id AND v.subject = :subject AND :subject <> 'assessment'),
    (SELECT min(v.run_id)
     FROM assessment AS a JOIN provenance AS v ON v.subject_id = a.commitment_id AND v.report_id = a.report_id
     WHERE a.id = :id AND :subject = 'assessment'));
