-- The commitments of a plan that have a title or short title.
--
-- :plan   a plan's row
-- :title  the key of the title
-- :short  the key of the short title
--
-- Columns: id, reference, number, official_id, whether it is the title
SELECT c.id, c.reference, c.number, c.official_id, max(k.title_key = :title)
FROM commitment_key AS k JOIN commitment AS c ON c.id = k.commitment_id
WHERE k.plan_id = :plan AND (k.title_key IN (:title, :short) OR k.short_key IN (:title, :short))
GROUP BY c.id ORDER BY c.id
