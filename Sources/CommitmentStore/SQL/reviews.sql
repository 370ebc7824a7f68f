-- What reports say of one commitment, in the words of their files.
--
-- :commitment  its row
--
-- Columns: report's row, words of completion, results, ambition, specificity;
--   relevance to accountability and technology; source of the codes, of the report
SELECT
    a.report_id, a.completion_words, a.results_words, a.ambition_words, a.specificity_words,
    a.relevance_accountability, a.relevance_technology, a.source, r.source
FROM assessment AS a
JOIN report AS r ON r.id = a.report_id
WHERE a.commitment_id = :commitment
ORDER BY r.published, r.id;
