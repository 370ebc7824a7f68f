-- Every override that was ever written down, by country, oldest first.
--
-- Columns: iso3, id, scope, category (null where one was taken back), reason,
--   evidence (a line each), by_role, decided, review_by, recorded, and the
--   reports on the country that were imported later ("12;15")
SELECT
    o.iso3, o.id, o.scope, o.category, o.reason, o.evidence, o.by_role, o.decided, o.review_by,
    o.recorded,
    (
        SELECT group_concat(r.id, ';')
        FROM action_plan AS p
        JOIN report AS r ON r.plan_id = p.id
        WHERE p.iso3 = o.iso3 AND o.last_run < (
            SELECT min(v.run_id) FROM provenance AS v
            WHERE v.subject = 'report' AND v.subject_id = r.id)
    ) AS newer
FROM override AS o
ORDER BY o.iso3, o.id;
