-- Puts the words of changed and new commitments into the search index.
--
-- Those that were changed are out of it: see words-before.sql. They come first,
-- because FTS5 likes rows that grow.
--
-- :run  the run
-- :old  the highest commitment row before it
--
-- Columns: none, it writes
INSERT INTO commitment_text (rowid, title, short_title, text)
SELECT id, title, short_title, text
FROM commitment
WHERE id IN (
    SELECT subject_id
    FROM change
    WHERE run_id = :run AND subject = 'commitment' AND subject_id <= :old
        AND field IN ('title', 'short_title', 'text'))
UNION ALL
SELECT id, title, short_title, text FROM commitment WHERE id > :old;
