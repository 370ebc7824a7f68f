-- The commitments of one plan with what was found of each.
SELECT c.reference, p.number, c.title, a.completion, r.kind, r.published
FROM action_plan AS p
JOIN commitment AS c ON c.plan_id = p.id
LEFT JOIN assessment AS a ON a.commitment_id = c.id
LEFT JOIN report AS r ON r.id = a.report_id
WHERE p.iso3 = :country AND p.number = :plan
ORDER BY CAST(c.number AS REAL), c.title;
