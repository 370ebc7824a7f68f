-- Every commitment with what was found of it, in the order of ocmap's own export.
SELECT c.reference, p.iso3, p.number, c.number, c.title, c.plain_title, c.institution, a.completion, a.results,
    a.ambition, r.kind, r.published
FROM commitment AS c
JOIN action_plan AS p ON p.id = c.plan_id
LEFT JOIN assessment AS a ON a.commitment_id = c.id
LEFT JOIN report AS r ON r.id = a.report_id
ORDER BY p.iso3, p.level DESC, CAST(p.number AS INTEGER), p.number, CAST(c.number AS REAL), c.title, c.id;
