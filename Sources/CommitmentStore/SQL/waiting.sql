-- What in the database waits for a person, kind by kind.
--
-- A row of a file that may be any of several commitments waits until a later
-- run states a commitment of its plan and title. A tag waits until somebody
-- accepts it, and the procurement tag until somebody judges how central it is.
--
-- Columns: kind (ambiguous-row, centrality, suggested-tag), iso3, subject (the
--   commitment, or the file and line), title, detail (candidates, or the tag)
SELECT 'ambiguous-row' AS kind, p.iso3, i.file || ', line ' || w.line AS subject, w.title, w.candidates
FROM ambiguous_row AS w
JOIN import_run AS i ON i.id = w.run_id
JOIN action_plan AS p ON p.id = w.plan_id
WHERE NOT EXISTS (
    SELECT 1
    FROM commitment_key AS k
    JOIN provenance AS v ON v.subject = 'commitment' AND v.subject_id = k.commitment_id
    WHERE k.plan_id = w.plan_id AND k.title_key = w.title_key AND v.run_id > w.run_id)
UNION ALL
SELECT
    CASE t.state WHEN 'suggested' THEN 'suggested-tag' ELSE 'centrality' END,
    p.iso3, COALESCE(c.official_id, c.reference), c.title, t.tag
FROM tag_use AS t
JOIN commitment AS c ON c.id = t.commitment_id
JOIN action_plan AS p ON p.id = c.plan_id
WHERE t.state = 'suggested'
    OR (t.state = 'accepted' AND t.tag = 'policy/public-procurement' AND t.centrality IS NULL)
ORDER BY 1, 2, 3, 5;
