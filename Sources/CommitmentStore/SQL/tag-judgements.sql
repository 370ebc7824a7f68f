-- What people said of tags, oldest first.
--
-- :commitment  a commitment's row, or NULL for all
--
-- Columns: commitment_id, tag, decision, centrality, reason, coder, judged,
--   age (1 is the coder's newest on that tag), run_id, file, line; the last
--   three are NULL where a command said it
SELECT
    j.commitment_id, j.tag, j.decision, j.centrality, j.reason, j.coder, j.judged,
    row_number() OVER (
        PARTITION BY j.commitment_id, j.tag, j.coder ORDER BY j.judged DESC, j.id DESC) AS age,
    j.run_id, i.file, j.line
FROM tag_judgement AS j
LEFT JOIN import_run AS i ON i.id = j.run_id
WHERE :commitment IS NULL OR j.commitment_id = :commitment
ORDER BY j.judged, j.id;
