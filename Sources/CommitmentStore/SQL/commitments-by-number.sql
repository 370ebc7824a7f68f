-- The commitments of a plan with a title, and with a number or none.
--
-- :plan    a plan's row
-- :title   the key of the title
-- :number  the number, or NULL for one without
--
-- Columns: id
SELECT DISTINCT c.id FROM commitment_key AS k JOIN commitment AS c ON c.id = k.commitment_id
WHERE k.plan_id = :plan AND k.title_key = :title AND c.number IS :number
ORDER BY c.id
