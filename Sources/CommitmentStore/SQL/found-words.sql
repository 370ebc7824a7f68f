-- Where the words of a search stand in the commitments that have them.
--
-- U+0002 and U+0003 stand before and behind each word: characters that no
-- imported text holds.
--
-- :search  an expression of FTS5
-- :limit   at most so many
--
-- Columns: commitment's row, title whole, the best part of its text
SELECT
    rowid, highlight(commitment_text, 0, char(2), char(3)),
    snippet(commitment_text, 2, char(2), char(3), '…', 24)
FROM commitment_text
WHERE commitment_text MATCH :search
ORDER BY rank, rowid
LIMIT :limit;
