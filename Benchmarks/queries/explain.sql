-- The commitments of one country on open contracting, with what was found of
-- each and the file and line of both.
SELECT c.reference, c.title, p.number, r.kind, r.published, a.completion,
    (SELECT i.file || ', line ' || v.line FROM provenance AS v JOIN import_run AS i ON i.id = v.run_id
     WHERE v.subject_id = c.id AND v.report_id = a.report_id ORDER BY v.run_id LIMIT 1),
    (SELECT i.file || ', line ' || v.line FROM provenance AS v JOIN import_run AS i ON i.id = v.run_id
     WHERE v.subject = 'commitment' AND v.subject_id = c.id ORDER BY v.run_id LIMIT 1)
FROM action_plan AS p
JOIN commitment AS c ON c.plan_id = p.id
JOIN commitment_tag AS t ON t.commitment_id = c.id
LEFT JOIN assessment AS a ON a.commitment_id = c.id
LEFT JOIN report AS r ON r.id = a.report_id
WHERE p.iso3 = :country AND t.state = 'accepted' AND t.tag IN ('oc/open-contracting', 'policy/public-procurement')
ORDER BY p.submitted, c.reference;
