-- The twenty best matches of two words, with what was found of each.
SELECT c.reference, p.number, c.title, snippet(commitment_text, 2, '[', ']', '…', 12), a.completion, r.published
FROM (
    SELECT rowid, rank FROM commitment_text
    WHERE commitment_text MATCH '"transparency" "ministry"' ORDER BY rank LIMIT 20
) AS f
JOIN commitment_text ON commitment_text.rowid = f.rowid AND commitment_text MATCH '"transparency" "ministry"'
JOIN commitment AS c ON c.id = f.rowid
JOIN action_plan AS p ON p.id = c.plan_id
LEFT JOIN assessment AS a ON a.commitment_id = c.id
LEFT JOIN report AS r ON r.id = a.report_id
ORDER BY f.rank;
