-- What ocmap map says in its first columns, by hand: the share delivered in the
-- newest plan that has ended and was reviewed, and the plans in which it made
-- commitments on open contracting.
WITH scoped AS (
    SELECT c.id, c.plan_id FROM commitment AS c
    WHERE c.id IN (SELECT commitment_id FROM commitment_tag
        WHERE state = 'accepted' AND tag IN ('oc/open-contracting', 'policy/public-procurement'))
), coded AS (
    SELECT s.plan_id, a.completion IN ('substantial', 'complete') AS delivered, p.iso3,
        dense_rank() OVER (PARTITION BY p.iso3 ORDER BY p.submitted DESC, p.id DESC) AS age
    FROM scoped AS s
    JOIN assessment AS a ON a.commitment_id = s.id
    JOIN report AS r ON r.id = a.report_id
    JOIN action_plan AS p ON p.id = s.plan_id
    WHERE a.completion IS NOT NULL AND r.published <= date()
)
SELECT y.iso3, y.name, count(k.delivered), avg(k.delivered),
    CASE WHEN avg(k.delivered) >= 0.5 THEN 'a' WHEN count(k.delivered) > 0 THEN 'b' ELSE 'c' END
FROM country AS y LEFT JOIN coded AS k ON k.iso3 = y.iso3 AND k.age = 1
GROUP BY y.iso3 ORDER BY y.iso3;
