-- Takes the words out of the search index that a run has changed.
--
-- FTS5 has to be told them, since it keeps no copy. A statement per commitment
-- would make it write a segment for each.
--
-- :run  the run
-- :old  the highest commitment row before it
--
-- Columns: none, it writes
INSERT INTO commitment_text (commitment_text, rowid, title, short_title, text)
SELECT
    'delete', c.id,
    CASE WHEN w.has_title THEN w.title ELSE c.title END,
    CASE WHEN w.has_short_title THEN w.short_title ELSE c.short_title END,
    CASE WHEN w.has_text THEN w.text ELSE c.text END
FROM (
    SELECT
        subject_id,
        max(field = 'title') AS has_title, max(CASE field WHEN 'title' THEN old END) AS title,
        max(field = 'short_title') AS has_short_title,
        max(CASE field WHEN 'short_title' THEN old END) AS short_title,
        max(field = 'text') AS has_text, max(CASE field WHEN 'text' THEN old END) AS text
    FROM (
        SELECT subject_id, field, old, min(id) -- what stood there before the first change
        FROM change
        WHERE run_id = :run AND subject = 'commitment' AND subject_id <= :old
            AND field IN ('title', 'short_title', 'text')
        GROUP BY subject_id, field
    )
    GROUP BY subject_id
) AS w
JOIN commitment AS c ON c.id = w.subject_id
ORDER BY c.id;
