-- Where the words of a search stand in a commitment that has them.
--
-- U+0002 and U+0003 stand before and behind each word: characters that no
-- imported text holds.
--
-- :search      an expression of FTS5
-- :commitment  its row
--
-- Columns: title whole, the best part of its text
SELECT
    highlight(commitment_text, 0, char(2), char(3)),
    snippet(commitment_text, 2, char(2), char(3), '…', 16)
FROM commitment_text
WHERE commitment_text MATCH :search AND rowid = :commitment;
