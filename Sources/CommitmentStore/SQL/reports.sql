-- Every report, by plan.
--
-- :country  ISO 3166-1 alpha-3, or NULL for all
--
-- Columns: id, kind, number, published, known_by, plan_id
SELECT id, kind, number, published, known_by, plan_id
FROM report
WHERE :country IS NULL OR plan_id IN (SELECT id FROM action_plan WHERE iso3 = :country)
ORDER BY plan_id, id;
