-- The commitments of a plan that some file worded in every cell alike.
--
-- One that bears another official id is left out.
--
-- :plan      a plan's row
-- :row       the key of the row, see docs/import.md
-- :official  the official id of the file's row, or NULL
--
-- Columns: id
SELECT c.id FROM commitment_key AS k JOIN commitment AS c ON c.id = k.commitment_id
WHERE k.plan_id = :plan AND k.row_key = :row
    AND (c.official_id IS NULL OR :official IS NULL OR c.official_id = :official)
ORDER BY c.id
