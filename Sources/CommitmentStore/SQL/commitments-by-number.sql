-- The commitments of a plan with a title, and with a number or none; or else the only one with the title.
--
-- :plan    a plan's row
-- :title   the key of the title
-- :number  the number, or NULL for one without
--
-- Columns: id
WITH titled AS (
    SELECT DISTINCT c.id, c.number
    FROM commitment_key AS k JOIN commitment AS c ON c.id = k.commitment_id
    WHERE k.plan_id = :plan AND k.title_key = :title
)
SELECT id FROM titled
WHERE number IS :number OR (SELECT count(*) FROM titled) = 1
ORDER BY id
