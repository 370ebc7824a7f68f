-- Every report, by plan.
--
-- Columns: id, kind, number, published, known_by, plan_id
SELECT id, kind, number, published, known_by, plan_id
FROM report
ORDER BY plan_id, id;
